"""What an empty list says."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from obsdiag.ui.hint import paint_hint


class Ground(QWidget):
    hint = ""

    def paintEvent(self, _event):
        paint_hint(self, self.hint)


def test_a_hint_is_written_on_the_ground_and_none_leaves_it_empty(qtbot):
    ground = Ground()
    qtbot.addWidget(ground)
    ground.resize(200, 60)
    empty = ground.grab().toImage()
    ground.hint = "Nothing found."
    assert ground.grab().toImage() != empty
