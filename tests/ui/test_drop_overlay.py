"""What is said while something is dragged over the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from obsdiag.ui.drop_overlay import DropOverlay
from obsdiag.ui.mime import CodeLink, Files, Text


@pytest.fixture
def covered(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    return made


@pytest.mark.parametrize(
    ("offer", "said"),
    [
        (Files((Path("/tickets/a\u202eb.http"),)), "Drop to diagnose “a\\u202eb.http”"),
        (Files((Path("/a"), Path("/b"))), "Drop to diagnose 2 files"),
        (Text(b"HTTP/1.1 404"), "Drop to diagnose this text"),
        (CodeLink("NoSuchKey"), "Drop to open the page of NoSuchKey"),
    ],
)
def test_it_says_what_a_drop_would_do(covered, offer, said):
    overlay = DropOverlay(covered)
    overlay.show_offer(offer)
    assert overlay.accessibleName() == said
    assert overlay.geometry() == covered.rect()
    assert not overlay.grab().isNull()
