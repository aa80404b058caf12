"""Captures out of a HAR: all failures, and of successes one."""

from __future__ import annotations

import json

from obsdiag.formats.format import ALONE
from obsdiag.formats.har.reader import captures
from obsdiag.input.stream import Stream
from obsdiag.model import Origin


def har(*statuses: int, indent: int | None = None) -> bytes:
    entries = [
        {"request": {"method": "GET", "url": "https://b.obs.example.com/k"}, "response": one}
        for one in ({"status": status, "content": {"text": "x"}} for status in statuses)
    ]
    return json.dumps({"log": {"entries": entries}}, indent=indent).encode()


def test_of_successes_only_the_first_is_given():
    found = list(captures(Stream.of(har(200, 200, 404, 200, 503)), Origin("a.har"), ALONE))
    assert [one.status for one in found] == [200, 404, 503]
    assert [one.origin.member for one in found] == ["0", "2", "4"]


def test_each_has_the_line_at_which_its_entry_starts():
    data = har(404, 503, indent=1)
    starts = [
        number
        for number, line in enumerate(data.splitlines(), start=1)
        if line == b"   {" and b'"request"' in data.splitlines()[number]
    ]
    found = list(captures(Stream.of(data), Origin("a.har"), ALONE))
    assert [one.origin.line for one in found] == starts


def test_a_torn_file_gives_what_is_whole():
    data = har(404, 503)
    found = list(captures(Stream.of(data[:-60]), Origin("a.har"), ALONE))
    assert found[0].status == 404
