"""The guidance in another language, as far as it goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from obsdiag.catalogue.topic import guidance_on
from obsdiag.entry_markdown import entry_markdown
from obsdiag.published import load_catalogue
from obsdiag.ui import window_language
from obsdiag.ui.verdict.guidance_text import guidance_text, report, window_spoken
from obsdiag.ui.verdict.guidance_view import GuidanceView
from tests.answer import judged_finding, response


@pytest.fixture
def german(qapp, monkeypatch):
    monkeypatch.setenv(window_language.VARIABLE, "de")
    window_language.use_language(qapp, "")
    yield
    monkeypatch.setenv(window_language.VARIABLE, "en")
    window_language.use_language(QApplication.instance(), "")


def test_a_page_that_is_translated_is_so_from_its_meaning_to_its_causes(german, qtbot):
    catalogue = load_catalogue(Path("nowhere"))
    guidance = guidance_on(catalogue, catalogue.get("NoSuchKey#1"))
    view = GuidanceView()
    qtbot.addWidget(view)
    view.show_guidance(guidance, catalogue)
    assert view._meaning.text().startswith("Der Bucket existiert")
    for cause in guidance.causes:
        for text in (cause.cause, cause.evidence, cause.fix, cause.ask):
            assert guidance_text(text) != text


def test_what_is_not_translated_is_shown_as_it_is(german):
    assert guidance_text("Nobody wrote this.") == "Nobody wrote this."
    assert guidance_text("") == ""


def test_the_report_that_is_copied_is_in_the_language_of_the_window(german):
    told = report(judged_finding(response()))
    assert "**Hinweis:**" in told
    assert "The specified key does not exist." in told  # as published


def test_the_page_of_an_entry_that_is_copied_is_in_the_language_too(german):
    catalogue = load_catalogue(Path("nowhere"))
    topic = catalogue.get("NoSuchKey#1")
    told = entry_markdown(
        topic, guidance_on(catalogue, topic), "", catalogue.about, window_spoken()
    )
    assert "### Warum es dazu kommt" in told
    assert "> The specified key does not exist." in told  # as published
