"""Menus and the buttons beside them stand on one line."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QToolButton

from obsdiag.ui import theme


def is_on_one_line(bar):
    button = next(each for each in bar.findChildren(QToolButton) if each.isVisible())
    middle = button.mapTo(bar, button.rect().center()).y()
    places = [bar.actionGeometry(action) for action in bar.actions()]
    return all(
        abs(place.center().y() - middle) <= 1 and place.height() >= theme.TARGET for place in places
    )


@pytest.mark.parametrize("share", [1.0, 1.5])
def test_titles_of_menus_stand_as_high_as_the_words_beside_them(driver, share):
    font = QApplication.font()
    usual = font.pointSizeF()
    try:
        font.setPointSizeF(usual * share)
        QApplication.setFont(font)
        driver.wait(lambda: is_on_one_line(driver.window.menuBar()))
    finally:
        font.setPointSizeF(usual)
        QApplication.setFont(font)
