"""Where a text to send is saved: a name that tells what is in it, beside the one before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from obsdiag.ui.reply.reply_dialog import ReplyDialog
from obsdiag.ui.reply.save_dialog import save_dialog
from tests.answer import error, finding, response
from tests.rows import each


@each(
    "code, name",
    [
        ("AccessDenied", "AccessDenied.pdf"),
        ("Obs.0004", "Obs.0004.pdf"),
        ("../../etc/passwd", "reply.pdf"),
        ("A" * 300, "reply.pdf"),
        ("a b", "reply.pdf"),
    ],
)
def test_a_file_is_called_by_the_code_where_that_can_be_a_name(qtbot, tmp_path, code, name):
    parent = QWidget()
    qtbot.addWidget(parent)
    denied = finding(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    named = replace(denied, error=denied.error._replace(code=code))
    dialog = save_dialog(parent, named, str(tmp_path), "pdf")
    assert list(map(Path, dialog.selectedFiles())) == [tmp_path / name]


def test_the_next_text_is_saved_beside_the_one_before(driver, tmp_path):
    driver.paste(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    driver.trigger("prepareReply")
    first = driver.window.findChild(ReplyDialog)
    driver.wait(lambda: first._draft is not None)
    with driver.qtbot.waitSignal(first.saved, timeout=30_000):
        first.save("html", str(tmp_path / "a.html"))
    driver.trigger("prepareReply")
    second = next(each for each in driver.window.findChildren(ReplyDialog) if each is not first)
    assert second.folder == str(tmp_path)
