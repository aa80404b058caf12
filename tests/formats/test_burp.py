"""Burp Suite's saved items, in base64 and as they are."""

from __future__ import annotations

import base64
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.formats import burp
from obsdiag.formats.burp import is_burp, read_burp
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from obsdiag.pipeline.decoding import findings_of
from tests.answer import REQUEST_ID, catalogue, error, response
from tests.rows import each

REQUEST = b"GET /photos-2026/summer.csv HTTP/1.1\r\nHost: obs.region-1.example.com\r\n\r\n"
HEAD = (
    b'<?xml version="1.0"?>\n<!DOCTYPE items [\n<!ELEMENT items (item*)>\n'
    b'<!ATTLIST items burpVersion CDATA "">\n]>\n<items burpVersion="2026.2">\n'
)


def item(answer: bytes | None = None, asked: bytes = REQUEST, *, packed: bool = True) -> bytes:
    """Return one item."""

    def told(message: bytes) -> bytes:
        shown = base64.b64encode(message) if packed else message
        return b'base64="%b"><![CDATA[%b]]>' % (b"true" if packed else b"false", shown)

    answer = response() if answer is None else answer
    return (
        b"  <item>\n    <time>Sat Mar 14 09:28:30 UTC 2026</time>\n"
        b"    <url><![CDATA[https://obs.region-1.example.com/photos-2026/summer.csv]]></url>\n"
        b'    <host ip="198.51.100.9">obs.region-1.example.com</host>\n    <port>443</port>\n'
        b"    <protocol>https</protocol>\n    <method><![CDATA[GET]]></method>\n"
        b"    <request %b</request>\n    <status>404</status>\n"
        b"    <response %b</response>\n    <comment></comment>\n  </item>\n"
    ) % (told(asked), told(answer))


def saved(*items: bytes) -> bytes:
    """Return a file of items."""
    return HEAD + b"".join(items) + b"</items>\n"


def read(data: bytes) -> list:
    """Return the captures of a file."""
    return list(read_burp(Stream.of(data), Origin("made-up.xml")))


def test_a_file_of_items_is_told_by_its_start():
    assert is_burp(saved(item()))
    assert is_burp(saved(item()).replace(b" burpVersion", b" exportTime"))


@each("data", [b"", error(), b"<items><thing/></items>", b"see " + saved(item()), b"<item></item>"])
def test_other_inputs_are_none(data):
    assert not is_burp(data)


@pytest.mark.parametrize("packed", [True, False])
def test_an_item_gives_the_response_and_its_request(packed):
    (capture,) = read(saved(item(packed=packed)))
    assert (capture.format, capture.status, capture.body) == ("burp", 404, error())
    (found,) = findings_of(capture, catalogue())
    assert (found.error.request_id, found.error.bucket) == (REQUEST_ID, "photos-2026")
    assert found.error.url == "https://obs.region-1.example.com/photos-2026/summer.csv"


def test_a_capture_names_the_item_and_its_line():
    data = saved(item(), item(b"", packed=False), item(response("403 Forbidden")))
    first, last = read(data)
    lines = [data.count(b"\n", 0, found.start()) + 1 for found in re.finditer(b"<item>", data)]
    assert (first.origin.member, last.origin.member) == ("0", "2")
    assert [one.place(one.head_offset).line for one in (first, last)] == [lines[0], lines[2]]


def test_tags_inside_a_message_are_part_of_it():
    body = b"<html></item><response>no</response><item></html>"
    first, second = read(saved(item(response(body=body), packed=False), item()))
    assert (first.body, second.body) == (body, error())


def test_messages_may_stand_without_quotes():
    told = base64.b64encode(response())
    data = b'<items burpVersion="1"><item><response base64="true">%b</response></item>' % told
    assert read(data)[0].body == error()


@pytest.mark.parametrize("told", [b"!!!!", b"A", b"", b"AAAA"])
def test_a_message_that_cannot_be_read_costs_only_itself(told):
    bad = item().replace(base64.b64encode(response()), told)
    assert [one.origin.member for one in read(saved(bad, item()))] == ["1"]


def test_a_long_item_costs_only_itself(monkeypatch):
    monkeypatch.setattr(burp, "MAX_ITEM", 10_000)
    captures = read(saved(item(), item(b"x" * 400_000), item()))
    assert [one.body for one in captures] == [error(), error()]


def test_a_file_cut_anywhere_gives_the_items_before_the_cut():
    data = saved(item(), item(response("403 Forbidden")))
    for end in range(0, len(data), 17):
        statuses = [one.status for one in read(data[:end])]
        assert statuses == [404, 403][: len(statuses)]
        assert statuses[:1] == [404] or end < data.index(b"<comment>")


@given(
    st.booleans(),
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4)), max_size=6),
    st.floats(0, 1),
)
def test_mutated_and_cut_files_give_findings_or_nothing(packed, changes, end):
    data = saved(item(packed=packed), item(packed=packed))
    for where, scrap in changes:
        at = int(where * len(data))
        data = data[:at] + scrap + data[at + len(scrap) :]
    for capture in read(data[: int(end * len(data))]):
        for found in findings_of(capture, catalogue()):
            assert found.capture is capture
