"""Whether texts have the room that they need."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QToolButton,
)

from obsdiag.ui.verdict.text_label import OneLineLabel


def cut(part) -> list[str]:
    """Return the texts of buttons and labels that have not all the room that they need."""
    found = []
    for widget in part.findChildren(QAbstractButton) + part.findChildren(QLabel):
        if widget.isVisible() and not widget.visibleRegion().isEmpty() and is_cut(widget):
            found.append(f"{type(widget).__name__} {widget.text()!r} {widget.size()}")
    return found


def is_cut(widget) -> bool:
    if isinstance(widget, QPushButton | QToolButton | QCheckBox | QRadioButton):
        return needed(widget) > widget.width() or widget.fontMetrics().height() > widget.height()
    if isinstance(widget, OneLineLabel) or not isinstance(widget, QLabel) or not widget.text():
        return False  # cut in the middle by design, with all of it in the tool tip
    if widget.wordWrap():
        word = widget.text() if "~" in widget.text() and " " not in widget.text() else ""
        too_long = widget.fontMetrics().horizontalAdvance(word) > widget.width()
        return too_long or widget.heightForWidth(widget.width()) > widget.height()
    return widget.sizeHint().width() > widget.width()


def needed(button: QAbstractButton) -> int:
    return min(button.minimumSizeHint().width(), button.sizeHint().width())
