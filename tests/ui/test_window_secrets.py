"""Secrets that were pasted, opened or named are in nothing that the window says, keeps or copies.

Each is looked for as it is and in base64, hexadecimal digits, percent-encoded and in UTF-16.
"""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from obsdiag.ui.crash import crash_report
from tests.history.planted import CAPTURES, SECRETS, TOKEN, planted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COPIES = ("copyReport", "copyRequestId", "copyEntry", "copyEntryLink")
OWN_TEXT = "captureEditor"
"""What was pasted, as it was pasted: it can be changed there, and hidden by a command."""
SHOWN = ("exchange", "har", "jsonl", "url-password")


def spellings(secret: str) -> list[bytes]:
    raw = secret.encode()
    shifted = [b64encode(b"x" * at + raw)[4 * (at > 0) : -4] for at in range(3)]
    wide = secret.encode("utf-16-le")
    return [raw, raw.hex().encode(), quote(secret, safe="").encode(), wide, *shifted]


def left_in(data: bytes) -> list[str]:
    return [secret for secret in SECRETS if any(one in data for one in spellings(secret))]


def said_by(window: QWidget) -> Iterator[str]:
    """Yield all that a window says: its title, texts, tips, and what a screen reader is told."""
    for one in (window, *window.findChildren(QWidget)):
        if one.objectName() == OWN_TEXT:
            continue
        yield from (one.windowTitle(), one.toolTip(), one.whatsThis(), one.statusTip())
        yield from (one.accessibleName(), one.accessibleDescription())
        match one:
            case QLabel() | QLineEdit():
                yield one.text()
            case QTextEdit() | QPlainTextEdit():
                yield one.toPlainText()
    for action in window.findChildren(QAction):
        yield from (action.text(), action.toolTip(), action.statusTip())


def clipboard() -> str:
    mime = QGuiApplication.clipboard().mimeData()
    return f"{mime.text()}\n{mime.html()}" if mime is not None else ""


def files_of(folder: Path) -> bytes:
    return b"\n".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("name", SHOWN)
def test_what_is_shown_copied_and_kept_has_none_of_them(driver, data_dir, name):
    driver.paste(planted(1, name))
    assert "SignatureDoesNotMatch" in driver.verdict()
    said = "\n".join(said_by(driver.window))
    copied = []
    for command in COPIES:
        driver.trigger(command)
        copied.append(clipboard())
    assert len(set(copied)) > 1
    assert left_in(said.encode()) == []
    assert left_in("\n".join(copied).encode()) == []
    assert left_in(files_of(data_dir)) == []


def test_a_file_with_one_in_its_name_leaves_it_nowhere(driver, tmp_path, data_dir):
    path = tmp_path / "in" / f"x-auth-token={TOKEN}.http"
    path.parent.mkdir()
    path.write_bytes(planted(2, "http"))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    driver.settle(lambda: driver.drop(mime))
    said = "\n".join(said_by(driver.window))
    assert left_in(said.encode()) == []
    driver.window.close()
    assert left_in(files_of(data_dir)) == []


@pytest.mark.parametrize("name", CAPTURES)
def test_no_report_of_a_defect_has_any_of_them(name):
    text = planted(1, name).decode("utf-8", "backslashreplace")
    report = crash_report(ValueError(text), None, ["paste"])
    assert left_in(report.encode("utf-8", "surrogatepass")) == []
