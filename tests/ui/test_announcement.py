"""What a screen reader is asked to say."""

from __future__ import annotations

from PySide6.QtGui import QAccessible

from obsdiag.ui.announcement import announce


def test_a_sentence_is_announced_in_its_own_words(qapp, monkeypatch):
    said = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    announce(qapp, "It is read.")
    assert said == ["It is read."]
