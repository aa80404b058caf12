"""What can be chosen of a text."""

from __future__ import annotations

import pytest

from obsdiag.reply.purpose import LANGUAGES, Purpose
from obsdiag.ui.reply.reply_choices import ReplyChoices
from obsdiag.ui.reply.reply_draft import Draft


@pytest.fixture
def choices(qtbot):
    made = ReplyChoices(3)
    qtbot.addWidget(made)
    return made


def test_every_purpose_and_every_language_can_be_chosen(choices):
    purposes = [choices.purpose.itemData(row) for row in range(choices.purpose.count())]
    languages = [choices.language.itemData(row) for row in range(choices.language.count())]
    assert purposes == list(Purpose)
    assert languages == list(LANGUAGES)


def test_a_change_is_reported(qtbot, choices):
    with qtbot.waitSignal(choices.changed):
        choices.kinds["mail"].setChecked(True)
    assert choices.replaced() == {"mail"}
    with qtbot.waitSignal(choices.changed):
        choices.scope.setCurrentIndex(1)
    assert choices.about_all()


def test_of_one_finding_there_is_nothing_to_choose(qtbot):
    made = ReplyChoices(1)
    qtbot.addWidget(made)
    assert not made.scope.isEnabled()


def test_names_that_are_still_shown_are_named(choices):
    named = ("a", "b", "c", "d", "e")
    choices.show_draft(Draft("", "", "", "", "", "", "", {"bucket": 2}, named))
    assert choices.told.text() == "Names replaced: 2.\nStill shown: a, b, c, d …"


def test_while_it_is_held_nothing_else_can_be_chosen(choices):
    choices.hold(True)
    assert not choices.purpose.isEnabled()
    choices.hold(False)
    assert choices.scope.isEnabled()


@pytest.mark.parametrize(("shown", "reply"), [("de", "de"), ("zh_CN", "zh"), ("en", "en")])
def test_the_text_is_at_first_in_the_language_of_the_window(qtbot, monkeypatch, shown, reply):
    monkeypatch.setattr("obsdiag.ui.reply.reply_choices.shown_language", lambda: shown)
    choices = ReplyChoices(1)
    qtbot.addWidget(choices)
    assert choices.wanted().language == reply
