"""Texts of a page: read, and selected by whoever points at them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent, QPixmap
from PySide6.QtWidgets import QApplication

from obsdiag.ui import theme
from obsdiag.ui.verdict.text_label import CodeLabel, OneLineLabel, TextLabel

SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse
TEXT = "The bucket's policy does not allow it. " * 5


def point_at(label):
    place = QPointF(1, 1)
    QApplication.sendEvent(label, QEnterEvent(place, place, place))


@pytest.mark.parametrize(("kind", "selectable"), [(TextLabel, True), (OneLineLabel, False)])
def test_a_text_can_be_selected_once_it_is_pointed_at(qtbot, kind, selectable):
    label = kind()
    qtbot.addWidget(label)
    label.setText(TEXT)
    assert not label.textInteractionFlags() & SELECTABLE
    point_at(label)
    assert bool(label.textInteractionFlags() & SELECTABLE) == selectable


@pytest.mark.parametrize("kind", [TextLabel, CodeLabel])
def test_a_text_is_broken_into_lines_once_for_a_width_however_often_that_is_asked(
    qtbot, monkeypatch, kind
):
    measured = []
    height = kind._height
    monkeypatch.setattr(
        kind, "_height", lambda label, width: measured.append(width) or height(label, width)
    )
    text, labels = f"{kind.__name__} of a kind. " * 9, [kind() for _ in range(3)]
    for label in labels:
        qtbot.addWidget(label)
        label.setText(text)
    heights = [label.heightForWidth(width) for label in labels for width in (90, 180, 90)]
    assert measured == [90, 180]
    assert heights == [*heights[:3]] * 3
    assert heights[0] > heights[1]


@pytest.mark.parametrize("kind", [TextLabel, CodeLabel])
@pytest.mark.parametrize(
    "change",
    [
        lambda label: label.setText(TEXT * 2),
        lambda label: label.setFont(theme.scaled(label.font(), 2)),
        lambda label: label.setContentsMargins(20, 9, 20, 9),
        lambda label: (label.setPixmap(QPixmap(300, 400)), label.setText(TEXT * 2)),
    ],
    ids=["text", "font", "margins", "picture"],
)
def test_a_text_is_measured_anew_once_it_looks_otherwise(qtbot, kind, change):
    label = kind()
    qtbot.addWidget(label)
    label.setText(TEXT)
    before = label.heightForWidth(300), label.sizeHint()
    change(label)
    height, hint = label.heightForWidth(300), label.sizeHint()
    assert height > before[0]
    assert hint != before[1]


def test_a_label_answers_as_a_new_one_would_after_whatever_was_changed_of_it(qtbot):
    """What it remembers is only its own: each change of what a size depends on forgets it."""
    changes = (
        ("another text", lambda label: label.setText("short")),
        ("one line", lambda label: label.setWordWrap(False)),
        ("margins", lambda label: label.setContentsMargins(9, 9, 9, 9)),
        ("a minimum", lambda label: label.setMinimumWidth(400)),
        ("a width", lambda label: label.setFixedWidth(70)),
        ("a font", lambda label: label.setFont(theme.scaled(label.font(), 2))),
        ("a picture", lambda label: label.setPixmap(QPixmap(30, 40))),
    )
    for told, change in changes:
        asked, new = TextLabel(TEXT), TextLabel(TEXT)
        for label in (asked, new):
            qtbot.addWidget(label)
        answers(asked)
        for label in (asked, new):
            change(label)
        assert answers(asked) == answers(new), told


def answers(label):
    return label.heightForWidth(120), label.sizeHint(), label.minimumSizeHint()


@pytest.mark.parametrize("second", [False, True])
def test_a_text_that_is_pointed_at_stays_as_it_is(qtbot, second):
    label = TextLabel(TEXT, second=second)
    qtbot.addWidget(label)
    label.resize(300, label.heightForWidth(300))
    before = label.grab().toImage(), label.heightForWidth(300), label.sizeHint()
    point_at(label)
    assert (label.grab().toImage(), label.heightForWidth(300), label.sizeHint()) == before


@pytest.mark.parametrize("text", ["a\nb\nc", "a\n\nc"])
def test_code_has_its_own_lines(qtbot, text):
    label = CodeLabel()
    qtbot.addWidget(label)
    label.setText("a")
    one = label.heightForWidth(300)
    label.setText(text)
    assert label.heightForWidth(300) == pytest.approx(3 * one, abs=3)
    assert label.sizeHint().height() >= 3 * one - 3


def test_code_breaks_inside_a_word_where_it_must(qtbot):
    label = CodeLabel()
    qtbot.addWidget(label)
    label.setText("x" * 900)
    lines = label.fontMetrics().horizontalAdvance(label.text()) / 300
    assert label.heightForWidth(300) >= lines * (label.fontMetrics().height() - 1)


def test_a_label_that_shows_a_picture_has_room_for_it(qtbot):
    label = TextLabel()
    qtbot.addWidget(label)
    label.sizeHint()  # as one without anything
    picture = QPixmap(40, 30)
    label.setPixmap(picture)
    assert label.sizeHint() == picture.size()
