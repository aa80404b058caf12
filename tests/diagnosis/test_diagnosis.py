"""All rules are asked; a broken one costs only its own note."""

from __future__ import annotations

import pytest

from obsdiag.catalogue_entry import Match
from obsdiag.decode import decode
from obsdiag.diagnosis import RULES, Case, diagnose
from obsdiag.diagnosis.rules import Rule
from obsdiag.model import Severity
from tests.answer import capture, catalogue, finding, response


def case() -> Case:
    shown = capture(response("403 Forbidden"))
    ((error,), remarks) = decode(shown)[:2]
    return Case(shown, error, catalogue().match(error.code, 403, None), remarks)


def speak(rule, case):
    return rule.note("evidence")


def say_nothing(rule, case):
    return None


def fail(rule, case):
    raise ZeroDivisionError


def rule(name: str, look) -> Rule:
    return Rule(name, Severity.HINT, "It is so.", look)


def test_notes_come_in_the_order_of_the_table():
    rules = [rule("a", speak), rule("b", say_nothing), rule("c", speak)]
    assert [note.id for note in diagnose(case(), rules)] == ["a", "c"]
    table = [row.id for row in RULES]
    shown = [table.index(note.id) for note in diagnose(case())]
    assert shown == sorted(shown)
    assert len(shown) > 1


@pytest.mark.may_log
def test_a_rule_that_fails_costs_only_its_own_note(caplog):
    rules = [rule("a", speak), rule("b", fail), rule("c", speak)]
    assert [note.id for note in diagnose(case(), rules)] == ["a", "c"]
    assert "Rule b failed" in caplog.text


def test_a_note_puts_its_values_in_place():
    template = Rule("a", Severity.LIKELY, "“{code}” is not {other}.", speak)
    assert template.note(code="{x}", other="y").text == "“{x}” is not y."
    assert template.note(code="a", other="b").template == "“{code}” is not {other}."


def test_no_rule_needs_a_match_or_a_head():
    shown = capture(b"<Error><Code>X</Code></Error>")
    (error,) = decode(shown).errors
    names = {note.id for note in diagnose(Case(shown, error, Match(), frozenset()))}
    assert names >= {"unknown-code", "no-request-id"}


def test_a_code_that_nobody_knows_is_quoted_where_it_stands():
    body = b"<Error>\n  <Code>NoSuchKye</Code>\n  <Message>It is not there.</Message>\n</Error>"
    shown = finding(response("404 Not Found", body, end=b"\n"))
    note = next(note for note in shown.notes if note.id == "unknown-code")
    lines = response("404 Not Found", body, end=b"\n").split(b"\n")
    assert b"NoSuchKye" in lines[note.place.line - 1]
