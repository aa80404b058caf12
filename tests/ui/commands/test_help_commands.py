"""The commands of the menu Help."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog


@pytest.mark.parametrize("command", ["keys", "about"])
def test_a_sheet_opens_and_closes_without_blocking(driver, command):
    driver.trigger(command)
    sheet = driver.window.findChild(QDialog)
    assert sheet.isVisible()
    sheet.reject()
    assert not sheet.isVisible()
