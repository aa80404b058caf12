"""The requests of a page that Playwright traced."""

from __future__ import annotations

import json
from typing import Any

from obsdiag.formats import playwright
from obsdiag.formats.format import ALONE, Surroundings
from obsdiag.formats.playwright import is_playwright, read_playwright
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from tests.answer import REQUEST_ID, error, findings

FIELDS = [{"name": "Server", "value": "OBS"}, {"name": "x-obs-request-id", "value": REQUEST_ID}]


def event(status: int, content: dict[str, Any]) -> str:
    """Return a line of `trace.network`."""
    response = {"status": status, "statusText": "", "headers": FIELDS, "content": content}
    request = {"method": "GET", "url": "https://photos.obs.example.com/a", "headers": []}
    snapshot = {"startedDateTime": "2026-03-14T09:28:30Z", "request": request, "response": response}
    found = {"type": "resource-snapshot", "snapshot": snapshot}
    return json.dumps(found, separators=(",", ":")) + "\n"


def read(*lines: str, around: Surroundings = ALONE) -> list[Any]:
    data = "".join(lines).encode()
    assert is_playwright(data)
    return list(read_playwright(Stream.of(data), Origin("trace.network"), around))


def test_failures_are_read_with_their_place():
    fine, failed = event(200, {}), event(404, {"text": error().decode()})
    found = read(fine, fine, failed)
    assert [(one.status, one.origin.line, one.origin.member) for one in found] == [
        (200, 1, "0"),
        (404, 3, "2"),
    ]
    (only,) = findings(f"{fine}{failed}".encode())
    assert (only.error.code, only.error.request_id) == ("NoSuchKey", REQUEST_ID)


def test_bodies_stand_in_files_beside_it_under_either_name():
    files = {"resources/1.xml": error(), "resources/2.xml": error("AccessDenied")}
    lines = event(404, {"_file": "resources/1.xml"}), event(403, {"_sha1": "2.xml"})
    found = read(*lines, around=Surroundings(files.get))
    assert [one.body for one in found] == list(files.values())


def test_a_broken_line_costs_only_itself():
    assert [one.status for one in read(event(404, {}), "{broken\n", "{}\n", event(403, {}))] == [
        404,
        403,
    ]


def test_a_line_that_is_too_long_is_said_and_passed_over(monkeypatch):
    monkeypatch.setattr(playwright, "LONGEST", 1000)
    told: list[str] = []
    lines = event(404, {}), event(403, {"text": "x" * 5000}), event(416, {})
    found = read(*lines, around=Surroundings(tell=told.append))
    assert [one.status for one in found] == [404, 416]
    assert told == ["Line 2 is longer than can be read."]
