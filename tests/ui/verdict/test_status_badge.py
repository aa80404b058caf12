"""The status, large."""

from __future__ import annotations

import pytest

from obsdiag.ui.verdict.status_badge import StatusBadge


@pytest.fixture
def badge(qtbot):
    made = StatusBadge()
    qtbot.addWidget(made)
    return made


def test_a_status_is_shown_and_named(badge):
    badge.show_status(404)
    assert (badge.text(), badge.accessibleName()) == ("404", "Status 404")


def test_a_capture_without_one_has_a_dash(badge):
    badge.show_status(404)
    badge.show_status(None)
    assert (badge.text(), badge.accessibleName()) == ("–", "No status")


def test_each_class_has_a_hue_of_its_own(badge):
    pictures = []
    for status in (404, 503):
        badge.show_status(status)
        badge.setText("")
        image = badge.grab().toImage()
        pictures.append(image.pixel(image.width() // 2, 4))
    assert pictures[0] != pictures[1]
