"""The captures in data/: what real clients wrote, and what became of it on its way.

How they were made is in data/make_captures.py; what is expected of each was written by hand:
only what the capture shows, so that a value that is not named is null or empty.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from obsdiag.diagnosis import capture, sender, status
from obsdiag.input import stream
from obsdiag.input.sources import from_paths
from obsdiag.model import Finding
from obsdiag.pipeline.events import Finished
from obsdiag.pipeline.reading import read
from obsdiag.record import record, to_line
from obsdiag.report import markdown, text
from tests.answer import catalogue
from tests.rows import each

if TYPE_CHECKING:
    from obsdiag.pipeline.events import Event

DATA = Path(__file__).parent / "data"
EXPECTED = ".expected.json"
CASES = sorted(path.name.removesuffix(EXPECTED) for path in DATA.glob(f"*{EXPECTED}"))
FILES = sorted({*DATA.glob("*.http"), *DATA.glob("*.txt"), *DATA.glob("*.xml")})
SHOWN_CANDIDATES = 2
JUDGED = {rule.id for rule in (*sender.RULES, *status.RULES, *capture.RULES)}
"""Notes that an expectation names, and whose absence counts; those on single codes do not."""


def files_of(case: str) -> list[Path]:
    return [path for path in sorted(DATA.glob(f"{case}.*")) if not path.name.endswith(EXPECTED)]


def events_of(case: str) -> list[Event]:
    return list(read(from_paths(files_of(case)), catalogue()))


def findings_of(case: str) -> list[Finding]:
    return [event for event in events_of(case) if isinstance(event, Finding)]


def lines_of(source: bytes) -> list[str]:
    """Return the lines of a capture, whatever encoding and line ends it came in."""
    for mark, name in ((b"\xff\xfe", "utf-16"), (b"\0H", "utf-16-be")):
        if source.startswith(mark):
            return source.decode(name).split("\r\n")
    source = source.replace(b"\r\r\n", b"\n")
    lines = source.split(b"\n" if b"\n" in source else b"\r")
    return [line.decode(errors="replace").removesuffix("\r") for line in lines]


def told(finding: Finding) -> dict[str, Any]:
    """Return what a finding's record says, its empty values and what others test left out."""
    row: dict[str, Any] = record(finding)
    entry = row["catalogue"]
    row |= {
        "source": Path(row["source"]).name,
        "catalogue": entry and entry["id"],
        "candidates": row["candidates"][:SHOWN_CANDIDATES],
        "times_told": row["times_told"] if row["times_told"] > 1 else None,
        "capture_line": None,
        "client": None,
        "answered_by": None,
        "notes": [note["id"] for note in row["notes"] if note["id"] in JUDGED],
    }
    return {name: value for name, value in row.items() if value and name != "schema"}


@each("case", CASES)
def test_a_capture_is_read_as_written_down(case):
    expected = json.loads((DATA / f"{case}{EXPECTED}").read_text("utf-8"))
    events = events_of(case)
    finished = [event for event in events if isinstance(event, Finished)]
    assert [told(event) for event in events if isinstance(event, Finding)] == expected["findings"]
    assert sum(event.captures for event in finished) == expected["captures"]


def test_every_capture_belongs_to_an_expectation():
    assert {file.name for case in CASES for file in files_of(case)} == {file.name for file in FILES}


@each("case", CASES)
def test_nothing_secret_is_told(case):
    for finding in findings_of(case):
        for told_as in (to_line(record(finding)), text(finding), markdown(finding)):
            assert "MadeUp" not in told_as
            assert "MADEUPACCESSKEY00042" not in told_as
            assert b"MadeUpToken".hex() not in told_as.replace(" ", "").lower()


@each("case", CASES)
def test_a_finding_starts_where_it_says(case):
    """A status line or an element stands there; where the offset is known, to the byte."""
    for finding in findings_of(case):
        source = Path(finding.capture.origin.source).read_bytes()
        line, offset = finding.place
        shown = lines_of(source)[line - 1]
        status = finding.capture.status
        assert str(status) in shown or "<" in shown or status is None
        if offset is not None:
            rest = source[offset:].decode(errors="replace")
            assert rest.lstrip("\ufeff").startswith(shown[:20])


@pytest.mark.parametrize("case", CASES)
def test_small_blocks_change_nothing(case, monkeypatch):
    whole = [told(finding) for finding in findings_of(case)]
    monkeypatch.setattr(stream, "HEAD", 400)
    monkeypatch.setattr(stream, "BLOCK", 64)
    assert [told(finding) for finding in findings_of(case)] == whole
