"""Findings that obsdiag wrote, given back to it: the same errors, and nothing beside them."""

from __future__ import annotations

import json

from obsdiag.history.export import Stored, json_lines
from obsdiag.history.saved_search import SavedSearch
from obsdiag.history.store import History
from obsdiag.record import record, to_line
from tests.answer import REQUEST_ID, error, findings, response
from tests.rows import each

OTHER_ID = REQUEST_ID[:-2] + "0A"
REFUSED = response("403 Forbidden", error("AccessDenied", "Access Denied"))
REPORTED = (
    b"upload of a.bin: NoSuchBucket: The specified bucket does not exist\n"
    b"\tstatus code: 404, request id: " + OTHER_ID.encode() + b", host id: \n"
)


def values(*data: bytes) -> list[tuple[object, ...]]:
    """Return what tells of the errors that are found."""
    return [
        (one.capture.status, one.error.code, one.error.message, one.error.request_id)
        for one in findings(*data)
    ]


STORED = values(REFUSED, REPORTED)


def exported(tmp_path) -> bytes:
    """Return the export of a history that has a saved search."""
    with History(tmp_path / "history.sqlite") as history:
        for one in findings(REFUSED, REPORTED):
            history.add(record(one), one.capture.text, taken_at="2026-03-14T09:30:00Z")
        items = [
            Stored(entry, history.capture(entry.id)) for entry in history.search("", limit=9)[::-1]
        ]
        return "".join(json_lines(items, [SavedSearch("slow ones", "code:SlowDown")])).encode()


def test_an_export_shows_the_stored_findings_and_no_error_of_its_saved_searches(tmp_path):
    assert values(exported(tmp_path)) == STORED


@each("indent", [None, 1])
def test_a_finding_without_its_capture_shows_its_own_values_once(indent):
    lines = [to_line(record(one)) for one in findings(REFUSED, REPORTED)]
    shown = "\n".join(json.dumps(json.loads(line), indent=indent) for line in lines)
    assert values(shown.encode()) == STORED


def test_each_finding_is_placed_at_its_line(tmp_path):
    assert [one.place.line for one in findings(exported(tmp_path))] == [1, 2]


@each("end", [b"", b"{", b'{"schema": 1, "source": "x", "capture": "', b"[1]", b'"code:SlowDown"'])
def test_what_is_broken_below_findings_shows_nothing(tmp_path, end):
    assert values(exported(tmp_path) + end) == STORED


@each(
    "line",
    [
        b'{"schema": 1, "source": "x", "capture_base64": "/w=="}',
        b'{"schema": 1, "source": "x", "capture": 7, "history": {"searches": ["SlowDown"]}}',
        b'{"schema": 1, "source": "x", "notes": [{"text": "SlowDown: Please reduce"}]}',
    ],
)
def test_a_finding_that_says_nothing_shows_nothing(line):
    assert values(line) == []
