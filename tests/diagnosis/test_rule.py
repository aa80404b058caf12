"""What a row of the table is asked about, and what it says."""

from __future__ import annotations

from obsdiag.diagnosis.rule import ANYONE, HINT, Asked, Part, Rule
from obsdiag.diagnosis.rule_sources import SOURCES

KIND = next(iter(ANYONE))


def rule(**values) -> Rule:
    made = Rule(next(iter(SOURCES)), HINT, "Because of {what}.", lambda *_: None, senders=ANYONE)
    return made._replace(**values)


def asked(code="NoSuchKey", status=404, parts=frozenset(), sender=KIND) -> Asked:
    return Asked(code, status, parts, sender)


def test_without_a_limit_it_is_asked_about_all():
    assert rule().is_about(asked())
    assert rule().is_about(asked(None, None))


def test_codes_statuses_parts_and_senders_each_limit_it():
    assert not rule(codes=frozenset({"SlowDown"})).is_about(asked())
    assert rule(codes=frozenset({None})).is_about(asked(None))
    assert not rule(statuses=frozenset({503})).is_about(asked())
    assert not rule(part=Part.SAID).is_about(asked())
    assert rule(part=Part.SAID).is_about(asked(parts=frozenset({Part.SAID})))
    assert not rule(senders=frozenset()).is_about(asked())


def test_its_note_has_its_name_its_values_and_its_evidence():
    note = rule().note("x: y", what="a clock")
    assert (note.id, note.severity, note.evidence) == (rule().id, HINT, "x: y")
    assert note.text == "Because of a clock."
    assert rule().source == SOURCES[rule().id]
