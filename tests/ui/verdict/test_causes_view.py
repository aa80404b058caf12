"""Which causes are shown whole, and which behind a fold."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from obsdiag.model import Note, Severity
from obsdiag.ui.verdict.causes_view import CausesView
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.shown_cause import ShownCause, ShownCauses

NOTES = (Note("alias", Severity.HINT, "Said otherwise."),)


@pytest.fixture
def view(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    made = CausesView(page)
    rows = QVBoxLayout(page)
    for part in (made.first, made.supported, made.open, made.ruled_out, made.notes):
        rows.addWidget(part)
    yield made
    page.close()


def causes(*names: str) -> tuple[ShownCause, ...]:
    return tuple(ShownCause(name, number) for number, name in enumerate(names, 1))


def whole(view: CausesView) -> list[str]:
    """Return what is read of the cause that is shown, from what stands above it."""
    labels = view.first.findChildren(QLabel)
    return [one.text() for one in labels if one.text() and one.isVisibleTo(view.first)]


def folds(view: CausesView) -> list[str]:
    """Return the names of the folds that are there, and whether they are open."""
    parts = (view.supported, view.open, view.ruled_out, view.notes)
    links = (part.findChild(Link) for part in parts)
    return [link.text() for link in links if not link.isHidden()]


@pytest.mark.parametrize(
    ("judged", "above", "shown", "folded"),
    [
        (
            ShownCauses(causes("clock", "zone"), causes("queue"), causes("key"), NOTES),
            "Why, in this capture",
            "clock",
            [
                *("▸ 1 more cause that the capture speaks for", "▸ 1 more cause"),
                *("▸ 1 ruled out", "▸ 1 observation"),
            ],
        ),
        (
            ShownCauses((), causes("clock", "zone", "queue"), (), NOTES),
            "The likeliest cause; this capture does not settle it",
            "clock",
            ["▸ 2 more causes", "▾ 1 observation"],
        ),
    ],
)
def test_the_likeliest_cause_is_shown_whole_and_the_others_are_counted(
    view, judged, above, shown, folded
):
    view.show(judged, None)
    assert whole(view)[0] == above
    assert shown in whole(view)
    assert folds(view) == folded


def test_where_all_are_ruled_out_it_says_what_would_tell_and_by_what_they_are(view):
    view.show(ShownCauses((), (), causes("clock"), ()), None)
    assert "Why, in this capture" in whole(view)
    assert folds(view) == ["▾ 1 ruled out"]
