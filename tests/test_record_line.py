"""The line of a finding is to the letter what its JSON object comes to, whatever came before it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from obsdiag.catalogue_entry import How, Match
from obsdiag.input.sources import from_paths
from obsdiag.model import Finding, Responder
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue
from obsdiag.record import record, to_line
from obsdiag.record_line import line_of
from tests.answer import error, finding, findings, judged_finding, response

DATA = Path(__file__).parent / "data"
TOKEN = "MadeUpTokenOfNobody0123456789"
SIGNED = error(
    "SignatureDoesNotMatch",
    more=f"<StringToSign>GET\nx-obs-security-token:{TOKEN}\n/b</StringToSign>",
)
ASKED = f"> GET /a?X-Amz-Security-Token={TOKEN} HTTP/1.1\r\n> Host: b.obs.example\r\n>\r\n".encode()
KINDS = [
    response(),
    response("403 Forbidden", SIGNED),
    ASKED + b"< HTTP/1.1 403 Forbidden\r\n< Server: OBS\r\n<\r\n" + error("AccessDenied"),
    b"HTTP/1.1 503\r\n\r\n",
    b"NoSuchKey",
    response(body=error("AccessDenied", 'odd \x7f \u2028 \u00e9 \\ " words')),
]


def told(one: Finding) -> str:
    return to_line(record(one))


@pytest.mark.parametrize("data", KINDS)
def test_it_is_what_the_object_comes_to_at_first_and_again(data):
    for one in findings(data, b"\n\n\n" + data):
        assert line_of(one) == told(one)


def test_it_is_so_of_every_capture_of_the_tests():
    found = [
        event for event in read(from_paths([DATA]), load_catalogue()) if isinstance(event, Finding)
    ]
    assert len(found) > len(KINDS)
    assert [line_of(one) for one in (*found, *found)] == [told(one) for one in (*found, *found)]


def test_notes_that_differ_in_one_value_alone_are_told_apart():
    one = finding(response("403 Forbidden", SIGNED))
    note = one.notes[0]
    for other in (
        replace(note, evidence=f"x-obs-security-token: {TOKEN}"),
        replace(note, evidence=None),
        replace(note, place=None),
        replace(note, template="Other words."),
        replace(note, id="other"),
        replace(note, evidence="long " * 2_000),
    ):
        changed = replace(one, notes=(other, *one.notes))
        assert line_of(changed) == told(changed)


def test_findings_that_differ_in_one_value_alone_are_told_apart():
    one = finding(response("403 Forbidden", SIGNED))
    line_of(one)
    seen, row = one.capture, one.match.entry
    errors = [
        one.error._replace(**{name: {"Other": "x"} if name == "fields" else "other"})
        for name in one.error._fields
        if name != "offset"
    ]
    matches = [
        *(Match(row._replace(**{name: "other"}), one.match.how) for name in ("id", "description")),
        Match(None, None, (row,)),
        Match(reference="Other"),
        Match(row, How.ALIAS),
    ]
    captures = [
        seen._replace(**{name: other})
        for name, other in (("format", "other"), ("status", 500), ("reason", "Other"))
    ]
    for changed in (
        *(replace(one, error=other) for other in errors),
        *(replace(one, match=match) for match in matches),
        *(replace(one, capture=capture) for capture in captures),
        replace(one, acts="other"),
        replace(one, times_told=7),
        replace(one, client="other"),
        replace(one, answered_by=Responder("other", "between")),
    ):
        assert told(changed) != told(one)
        assert line_of(changed) == told(changed)


def test_a_finding_is_told_with_masks_once_there_is_a_secret_beside_it():
    one = finding(response("403 Forbidden", SIGNED))
    named = replace(one, error=one.error._replace(fields={"AccessKeyId": "short"}))
    notes = replace(named.notes[0], evidence=f"x-obs-security-token: {TOKEN}"), *named.notes[1:]
    beside = replace(named, notes=notes)
    for changed in (named, beside, named):
        assert line_of(changed) == told(changed)


def test_a_secret_in_a_note_has_the_fields_masked_by_their_names_too():
    one = finding(response("403 Forbidden", SIGNED))
    named = one.error._replace(fields={"AccessKeyId": "short"})
    secret = replace(one.notes[0], evidence=f"x-obs-security-token: {TOKEN}")
    changed = replace(one, error=named, notes=(secret,))
    assert line_of(changed) == told(changed)
    assert TOKEN not in line_of(changed)


def test_causes_that_quote_something_long_are_told_whole():
    one = judged_finding(response("403 Forbidden", error("AccessDenied")))
    causes = tuple(cause._replace(evidence="words " * 1_000) for cause in one.causes)
    changed = replace(one, causes=causes)
    assert causes
    assert line_of(changed) == told(changed)
