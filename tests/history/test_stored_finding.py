"""A stored finding is shown as it was found: every value of its record comes back."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from obsdiag.history.stored_finding import stored_finding
from obsdiag.input.sources import from_paths, paste
from obsdiag.model import Finding, Standing
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue
from obsdiag.record import record
from obsdiag.redact import mask_text
from tests.answer import error, response
from tests.history.finding import record as invented
from tests.rows import each

DATA = Path(__file__).parents[1] / "data"
FILES = sorted({*DATA.glob("*.http"), *DATA.glob("*.txt"), *DATA.glob("*.xml")})
KEY = b"k" * 32
NAMES = tuple(invented())


@cache
def with_guidance():
    return load_catalogue()


def found_in(sources) -> list[Finding]:
    return [event for event in read(sources, with_guidance()) if isinstance(event, Finding)]


def stored(finding: Finding) -> tuple[dict[str, object], bytes]:
    """Return what the history keeps of a finding."""
    values = json.loads(json.dumps(record(finding, key=KEY)))
    return values, mask_text(finding.capture.text, key=KEY).text


def shown_again(finding: Finding) -> Finding:
    return stored_finding(*stored(finding), with_guidance())


@each("path", FILES)
def test_each_value_of_each_capture_comes_back(path):
    for finding in found_in(from_paths([path])):
        assert stored(shown_again(finding))[0] == stored(finding)[0]


def test_a_note_can_be_translated_as_when_it_was_made():
    for finding in found_in(from_paths(FILES)):
        again = shown_again(finding)
        assert [note.template for note in again.notes] == [note.template for note in finding.notes]
        assert [note.text for note in again.notes] == [
            note["text"] for note in stored(finding)[0]["notes"]
        ]


def test_a_cause_keeps_its_standing_its_note_and_what_to_do():
    more = (
        "<RequestTime>20260314T092830Z</RequestTime><ServerTime>2026-03-14T10:28:30Z</ServerTime>"
    )
    body = error("RequestTimeTooSkewed", "The difference is too large.", more=more)
    (finding,) = found_in([paste(response("403 Forbidden", body), "a.http")])
    again = shown_again(finding)
    assert any(cause.standing is Standing.SUPPORTED for cause in again.causes)
    assert again.causes == finding.causes


def test_a_finding_amid_its_capture_stands_on_its_own_line():
    text = (
        b"first\n\n"
        + response("200 OK", b"")
        + b"\n"
        + response("503 Slow Down", error("SlowDown"))
    )
    (finding,) = found_in([paste(text, "log.txt")])
    again = shown_again(finding)
    assert again.place.line == finding.place.line
    assert again.capture.origin.line == finding.capture.origin.line


def test_a_capture_with_other_lines_than_its_source_still_tells_the_line():
    again = stored_finding(invented(line=900, capture_line=3), b"one\ntwo\n", with_guidance())
    assert (again.place.line, again.capture.origin.line) == (900, 900)


def test_a_row_is_as_it_was_published_when_it_was_stored():
    entry = stored_finding(invented(), b"", with_guidance()).match.entry
    assert entry is not None
    assert (entry.description, entry.group) == ("Published text.", "403")


def test_a_cause_that_the_guidance_has_no_longer_is_named():
    cause = {"id": "AccessDenied#1/gone", "standing": "ruled-out", "evidence": "x", "needs": None}
    (again,) = stored_finding(invented(causes=[cause]), b"", with_guidance()).causes
    assert (again.text, again.standing, again.evidence) == ("gone", Standing.RULED_OUT, "x")


@pytest.mark.parametrize("text", ["{braces} of {no} rule", "a}b{c", "plain", ""])
def test_a_text_that_is_no_rule_s_is_shown_to_the_letter(text):
    note = {"id": "clock-skew", "severity": "likely", "text": text, "evidence": None, "line": None}
    (again,) = stored_finding(invented(notes=[note]), b"", with_guidance()).notes
    assert again.text == text
    assert again.template.format_map(again.values) == text


@each("value", [None, 17, -1, 1.5, True, "x", [], [7, None], {}, {"id": [1]}])
@each("name", [*NAMES, "causes", "answered_by", "times_told", "capture_line"])
def test_whatever_a_record_holds_can_be_shown(name, value):
    record(stored_finding(invented(**{name: value}), b"text", with_guidance()))


def test_a_record_of_an_earlier_version_has_fewer_values():
    old = invented()
    again = record(stored_finding(old, b"", with_guidance()))
    assert {name: again[name] for name in old} == old
    assert (again["causes"], again["answered_by"], again["times_told"]) == ([], None, 1)
