"""What the window says while something is read, and once it has been."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from obsdiag.pipeline.batcher import Progress
from obsdiag.ui import reading_report
from obsdiag.ui.message_bar import MessageBar
from obsdiag.ui.read_controller import Ended
from obsdiag.ui.reading_report import ReadingReport
from obsdiag.ui.status_line import StatusLine
from tests.answer import response
from tests.ui.told import told


@pytest.fixture
def spoken(monkeypatch):
    """Return what a screen reader is told."""
    heard = []
    monkeypatch.setattr(reading_report, "announce", lambda _widget, text: heard.append(text))
    return heard


@pytest.fixture
def panes(qtbot):
    made = SimpleNamespace(
        status=StatusLine(),
        messages=MessageBar(),
        capture=SimpleNamespace(chosen_words=lambda: "1 of 1"),
    )
    qtbot.addWidget(made.status)
    qtbot.addWidget(made.messages)
    return made


def test_how_far_it_is_stands_on_the_status_line(panes):
    reading, _ = told(b"nothing")
    reading.take([Progress(500_000, 1_000_000, 1.0)])
    ReadingReport(panes).say_progress(reading, 1)
    assert panes.status.text().startswith("Reading · 500 KB of 1.0 MB")
    assert panes.status.text().endswith("1 waiting")


def test_problems_are_shown_and_spoken(panes, spoken):
    report = ReadingReport(panes)
    report.say_problems([])
    assert spoken == []
    report.say_problems(["a.log: There is no such file."])
    assert spoken == [panes.messages.text()]
    assert "There is no such file." in panes.messages.text()


def test_a_complaint_takes_the_place_of_what_was_said_before(panes, spoken):
    report = ReadingReport(panes)
    report.complain("The disk is full.")
    report.complain("It cannot be opened.")
    assert "full" not in panes.messages.text()
    assert spoken == ["The disk is full.", "It cannot be opened."]


def test_the_end_is_spoken_with_what_was_found_or_why_nothing_was(panes, spoken):
    report = ReadingReport(panes)
    reading, _ = told(b"nothing")
    report.say_end(reading, Ended(0.002, cancelled=False))
    report.announce_end(reading)
    assert spoken == [
        f"1 of 1 · No response and no client's error was recognised here · {panes.status.text()}"
    ]


def test_in_another_language_the_end_is_said_again_unless_it_was_forgotten(panes):
    report = ReadingReport(panes)
    reading, _ = told(response())
    report.say_end(reading, Ended(0.002, cancelled=False))
    said = panes.status.text()
    panes.status.say("")
    report.retranslate(reading)
    assert panes.status.text() == said
    panes.status.say("")
    report.forget()
    report.retranslate(reading)
    assert panes.status.text() == ""
