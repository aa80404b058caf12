"""The button that copies."""

from __future__ import annotations

from PySide6.QtCore import Qt

from obsdiag.ui import theme
from obsdiag.ui.verdict import copy_button
from obsdiag.ui.verdict.copy_button import CopyButton, stand_beside
from obsdiag.ui.verdict.text_label import TextLabel


def picture(button):
    return button.icon().pixmap(16).toImage()


def test_it_says_what_it_copies_and_is_reached_by_tab(qtbot):
    button = CopyButton()
    qtbot.addWidget(button)
    button.show_name("Request id")
    assert button.accessibleName() == button.toolTip() == "Copy Request id"
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_it_says_for_a_moment_that_it_has_copied(qtbot, monkeypatch):
    monkeypatch.setattr(copy_button, "COPIED_MS", 20)
    button = CopyButton()
    qtbot.addWidget(button)
    before = picture(button)
    button.click()
    assert picture(button) != before
    qtbot.waitUntil(lambda: picture(button) == before)


def test_a_button_that_is_not_pointed_at_keeps_its_room(qtbot):
    button = CopyButton()
    qtbot.addWidget(button)
    button.keep_room()
    assert button.isHidden()
    assert button.sizePolicy().retainSizeWhenHidden()
    button.reveal(revealed=True)
    assert not button.isHidden()


def test_it_is_large_enough_to_be_hit_and_its_sign_is_as_high_as_the_text_beside_it(qtbot):
    button, label = CopyButton(), TextLabel("obsutil ls")
    for each in (button, label):
        qtbot.addWidget(each)
    stand_beside(label)
    assert min(button.width(), button.height()) >= theme.TARGET
    label.resize(label.sizeHint())
    assert abs(label.contentsRect().center().y() - button.rect().center().y()) <= 1
