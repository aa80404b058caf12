"""Short texts with something before each line are read as the texts that programs wrote."""

from __future__ import annotations

import json

import pytest

from obsdiag.formats.collected import inner_texts, may_have_prefixes
from tests.answer import captures, error, findings, response
from tests.rows import each

CRI = b"2026-03-14T09:28:3%d.381Z %s F %s"


def texts(*rows: bytes) -> list[list[bytes]] | None:
    found = inner_texts(rows)
    return None if found is None else [[line.text for line in lines] for lines in found]


def test_each_stream_is_a_text_of_its_own():
    rows = [CRI % (0, b"stdout", b"one"), CRI % (0, b"stderr", b"two"), CRI % (1, b"stdout", b"3")]
    assert texts(*rows) == [[b"one", b"3"], [b"two"]]


def test_what_a_collector_has_cut_is_one_line():
    rows = [b"2026-03-14T09:28:30Z stderr P ab", b"2026-03-14T09:28:30Z stderr F cd"]
    assert texts(*rows, rows[1]) == [[b"abcd", b"cd"]]


def test_a_line_that_lost_its_prefix_goes_on_with_the_one_above():
    rows = [CRI % (0, b"stdout", b"%d" % at) for at in range(30)]
    assert texts(*rows, b"more") == [[*(b"%d" % at for at in range(30)), b"more"]]
    assert texts(*rows[:2], b"more") is None


@pytest.mark.parametrize(
    "rows",
    [
        (b"> one", b">", b"> two"),
        (b"    one", b"", b"    two"),
    ],
)
def test_what_all_lines_have_is_taken_off(rows):
    assert texts(*rows) == [[b"one", b"", b"two"]]


def test_the_prefix_of_one_logger_is_taken_off_but_for_its_numbers():
    rows = (
        b"2026-03-14 09:28:30,381 WARN  c.e.Sync:2 - HTTP/1.1 404 Not Found",
        b"2026-03-14 09:28:30,382 WARN  c.e.Sync:2 -",
        b"2026-03-14 09:28:30,382 WARN  c.e.Sync:12 - two",
    )
    assert texts(*rows) == [[b"HTTP/1.1 404 Not Found", b"", b"two"]]


def test_lines_of_two_threads_are_of_no_one_logger():
    rows = [
        b"2026-03-14 09:28:30,381 WARN  [pool-%d] c.e.Sync - Server: a" % at for at in (1, 2, 3)
    ]
    assert texts(*rows) is None


@each(
    "rows",
    [
        (b"one", b"two"),
        (b"> one", b"two"),
        (b"    one", b"two"),
        (b"2026-03-14 09:28:30 ERROR one", b"2026-03-14 09:28:40 ERROR   two"),
        (b"2026-03-14 09:28:30 ERROR one", b"2026-03-14 09:28:30 ERROR two"),
        (b"2026-03-14 09:28:30 ERROR one", b"2026-03-14 09:28:30 INFO   two"),
    ],
)
def test_other_lines_stay_as_they_are(rows):
    assert texts(*rows) is None


def test_only_such_a_first_line_makes_it_worth_looking():
    assert may_have_prefixes(b"\n> quoted\n")
    assert may_have_prefixes(b'{"log":"x\\n","stream":"stdout","time":"2026-03-14T09:28:30Z"}\n')
    assert not may_have_prefixes(b"HTTP/1.1 403 Forbidden\n")


def test_captures_are_placed_in_the_lines_of_the_source():
    lines = response(end=b"\n").split(b"\n")
    log = b"\n".join(
        [CRI % (0, b"stdout", b"ready"), *(CRI % (1, b"stderr", one) for one in lines)]
    )
    (only,) = captures(log)
    assert (only.status, only.origin.line) == (404, 2)
    assert only.text.count(b" stderr F ") == len(lines)


def test_two_errors_of_one_logger_do_not_become_one():
    row = b"2026-03-14 09:28:30,381 ERROR [pool-2] c.e.Sync - error code [%s], request id [%s]\n"
    log = row % (b"NoSuchKey", b"A" * 16) + row % (b"AccessDenied", b"B" * 16)
    assert [(one.error.code, one.error.request_id) for one in findings(log)] == [
        ("NoSuchKey", "A" * 16),
        ("AccessDenied", "B" * 16),
    ]


def test_prefixes_within_prefixes_are_taken_off_too():
    document = error().replace(b"><", b">\n<").split(b"\n")
    log = b"\n".join(b"app-1  | " + CRI % (0, b"stderr", b"> " + one) for one in document)
    (only,) = findings(log)
    assert only.error.message == "The specified key does not exist."


def test_lines_that_a_program_wrote_at_one_time_are_lines_of_their_own():
    told = json.dumps({"log": "one\ntwo\n", "stream": "stderr"}).encode()
    (lines,) = inner_texts([told, told]) or [[]]
    assert [(line.row, line.text) for line in lines] == [
        (0, b"one"),
        (0, b"two"),
        (1, b"one"),
        (1, b"two"),
    ]
