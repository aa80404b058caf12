"""The line numbers beside the capture."""

from __future__ import annotations

from obsdiag.ui.capture.editor import CaptureEditor
from obsdiag.ui.capture.gutter import Gutter


def test_it_is_as_wide_as_its_numbers_need_and_paints_beside_the_text(qtbot):
    editor = CaptureEditor()
    qtbot.addWidget(editor)
    editor.resize(400, 200)
    editor.setPlainText("one\ntwo")
    gutter = editor.findChild(Gutter)
    narrow = gutter.sizeHint().width()
    editor.show()
    picture = gutter.grab().toImage()
    ground = picture.pixelColor(0, 0)
    inked = any(
        picture.pixelColor(x, y) != ground
        for x in range(picture.width())
        for y in range(picture.height())
    )
    assert inked
    editor.setPlainText("line\n" * 12_345)
    assert gutter.sizeHint().width() > narrow
