"""What is pasted and dropped, and what is said of what cannot be read."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage


def image():
    made = QMimeData()
    made.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    return made


def test_an_image_is_said_not_to_be_read(driver):
    driver.drop(image())
    assert "This is an image" in driver.messages()


def test_an_empty_clipboard_is_said_to_be_empty(driver):
    driver.trigger("paste")
    assert "nothing on the clipboard" in driver.messages()


def test_what_is_not_read_is_no_trouble(driver):
    driver.drop(image())
    assert not driver.window.panes.messages._is_trouble
