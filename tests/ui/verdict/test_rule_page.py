"""The page of a rule."""

from __future__ import annotations

from obsdiag.diagnosis.rules import RULES
from obsdiag.ui.verdict.rule_page import RulePage, rule_text
from obsdiag.ui.verdict.text_label import TextLabel


def test_every_rule_has_a_page_with_its_parts():
    for rule in RULES:
        page = rule_text(rule.id)
        assert page is not None, rule.id
        assert page.opening
        assert "What it looks at" in [part.name for part in page.parts]
        assert not any("```" in part.text or "##" in part.text for part in page.parts)


def test_a_page_is_in_the_language_of_the_window(monkeypatch):
    english = rule_text("clock-zone")
    monkeypatch.setattr("obsdiag.ui.verdict.rule_page.shown_language", lambda: "de")
    page = rule_text("clock-zone")
    assert page is not None
    assert "Was geprüft wird" in [part.name for part in page.parts]
    assert page.example == english.example
    assert len(page.parts) == len(english.parts)


def test_a_name_without_a_page_has_none():
    assert rule_text("brew") is None
    assert rule_text("../rules/arrears") is None


def test_the_next_rule_leaves_nothing_of_the_last(qtbot):
    page = RulePage()
    qtbot.addWidget(page)
    page.show_rule(rule_text("arrears"))
    before = page.text()
    page.show_rule(rule_text("alias"))
    page.show_rule(rule_text("arrears"))
    assert page.text() == before
    assert page.name == "arrears"
    assert len({label.text() for label in page.findChildren(TextLabel)}) > 4
