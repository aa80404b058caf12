"""The text of a capture with its secrets masked: the window answers while it is done."""

from __future__ import annotations

from threading import get_ident

import pytest

from obsdiag.ui.capture import capture_pane
from obsdiag.ui.capture.capture_pane import CapturePane
from obsdiag.ui.capture.excerpt import Excerpt
from obsdiag.ui.capture.text_marks import TextMark
from obsdiag.ui.verdict.prose import MASKED_AT_ONCE

SECRET = "hunter2-and-more"
LINE = f"password={SECRET}\n"
LONG = LINE * (MASKED_AT_ONCE // len(LINE) + 2)


@pytest.fixture
def pane(qtbot, pool):
    made = CapturePane(pool)
    qtbot.addWidget(made)
    made.set_masked(True)
    yield made
    pool.waitForDone()


def wait_until_shown(pane, qtbot, count):
    qtbot.waitUntil(lambda: pane.editor.toPlainText().count("\n") == count)


def test_a_long_text_is_masked_in_another_thread(pane, qtbot, monkeypatch):
    threads, mask = [], capture_pane.masked_in_place
    monkeypatch.setattr(
        capture_pane, "masked_in_place", lambda text: threads.append(get_ident()) or mask(text)
    )
    pane.show_excerpt(Excerpt(LONG, faithful=True))
    assert SECRET not in pane.editor.toPlainText()
    wait_until_shown(pane, qtbot, LONG.count("\n"))
    assert SECRET not in pane.editor.toPlainText()
    assert threads
    assert get_ident() not in threads


def test_what_is_marked_meanwhile_is_marked_once_the_text_is_there(pane, qtbot):
    pane.show_excerpt(Excerpt(LONG, faithful=True), first=40)
    pane.mark([TextMark(42, "password")], reveal=True)
    wait_until_shown(pane, qtbot, LONG.count("\n"))
    assert pane.editor.marked_lines() == (42,)


def test_another_text_shown_meanwhile_stays(pane, qtbot, pool):
    pane.show_excerpt(Excerpt(LONG, faithful=True))
    pane.show_excerpt(Excerpt("fine\n", faithful=True))
    pool.waitForDone()
    qtbot.wait(20)
    assert pane.editor.toPlainText() == "fine\n"


def test_the_text_as_it_is_comes_back_though_it_is_being_masked(pane, qtbot, pool):
    pane.show_excerpt(Excerpt(LONG, faithful=True))
    pane.set_masked(False)
    assert pane.editor.toPlainText() == LONG
    pool.waitForDone()
    qtbot.wait(20)
    assert pane.editor.toPlainText() == LONG
    assert not pane.editor.isReadOnly()


def test_it_is_said_all_the_while_that_secrets_are_masked(qtbot, pool):
    made = CapturePane(pool)
    qtbot.addWidget(made)
    assert "masked" not in made.head.count.text()
    made.set_masked(True)
    assert made.head.count.text() == "secrets masked"
    made.set_masked(False)
    assert made.head.count.text() == ""


def test_a_text_that_is_set_aside_comes_back_with_its_marks(qtbot, pool):
    made = CapturePane(pool)
    qtbot.addWidget(made)
    made.show_excerpt(Excerpt("a\nb\n", faithful=True))
    made.head.show_where("clipboard")
    made.mark((TextMark(2, "b"),), reveal=True)
    made.set_aside(aside=True)
    assert (made.editor.toPlainText(), made.head.where.text()) == ("", "Capture")
    made.set_aside(aside=False)
    assert made.editor.toPlainText() == "a\nb\n"
    assert (made.editor.marked_lines(), made.head.where.text()) == ((2,), "clipboard")
