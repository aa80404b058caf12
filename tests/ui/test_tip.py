"""No tip, and no text of the window, is markup: it shows what it was given, to the letter."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import Qt, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QLabel, QWidget

import obsdiag.ui
from obsdiag.ui.tip import MOST, set_tip, tip_text
from obsdiag.ui.verdict import start_page
from tests.answer import error, response
from tests.rows import each

UI = Path(obsdiag.ui.__file__).parent
IMAGE = "<img src='file:///dev/zero'>"
MARKUP = [
    IMAGE,
    f"\n\n{IMAGE}",
    f"<?xml?>{IMAGE}",
    f"<!--{'x' * 300}-->{IMAGE}",
    f"&lt;{IMAGE}",
    "<a href='file://host/share'>a</a>",
    "<p style='background:url(file:///etc/passwd)'>",
    "x" * 300,
    "</p></qt><b>bold</b>",
]


def read(tip: str) -> str:
    """Return what somebody reads in a tip."""
    if not Qt.mightBeRichText(tip):
        return tip
    return QTextDocumentFragment.fromHtml(tip).toPlainText()


@pytest.mark.parametrize("text", MARKUP)
def test_a_tip_shows_markup_and_does_not_follow_it(qapp, text):
    tip = tip_text(text)
    assert read(tip).strip() == text.strip()
    assert not Qt.mightBeRichText(tip) or "<img" not in tip


@given(text=st.text(alphabet="<>&;'\"=/ \nimgsrcltx", max_size=200))
def test_a_tip_shows_any_text_to_the_letter(text):
    assert read(tip_text(text)).split() == text.split()


def test_a_tip_breaks_its_lines_and_has_an_end(qapp):
    assert Qt.mightBeRichText(tip_text("word " * 100))
    assert len(read(tip_text("x" * 10**6))) == MOST + 1
    assert tip_text("Copy Request id") == "Copy Request id"


def test_what_acts_is_an_escape_in_a_tip():
    assert "\u202e" not in tip_text("a\u202eb\x1b")


def test_a_widget_is_given_the_tip(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tip(widget, IMAGE)
    assert read(widget.toolTip()) == IMAGE
    assert widget.accessibleDescription() == IMAGE  # which would be the tip's HTML otherwise
    set_tip(widget, "plain")
    assert (widget.toolTip(), widget.accessibleDescription()) == ("plain", "")


def shown_tips(window: QWidget) -> list[str]:
    """Return the tips of all widgets, and of all items of all views."""
    tips = [text for one in QApplication.allWidgets() for text in (one.toolTip(), one.statusTip())]
    for name in ("findingsView", "catalogueView", "historyView", "overviewView"):
        view = window.findChild(QWidget, name)
        model = view.model() if view is not None else None
        for row in range(model.rowCount() if model is not None else 0):
            for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole):
                tips.append(model.index(row, 0).data(role) or "")
    return tips


@pytest.mark.parametrize("markup", [IMAGE, "<b>x</b>"])
def test_no_widget_takes_a_text_of_a_capture_for_markup(driver, markup):
    escaped = markup.replace("&", "&amp;").replace("<", "&lt;")
    body = error(
        f"No{escaped}", escaped, escaped, more=f"<Key>{escaped}</Key><Bucket>{escaped}</Bucket>"
    )
    second = response(
        "404 Not Found", b"", (f"x-obs-error-code: {markup}", f"x-obs-error-message: {markup}")
    )
    driver.paste(response("403 Forbidden", body) + b"\n\n" + second)
    driver.wait(lambda: driver.history() == ["Pasted text"])
    driver.window.panes.messages.add(markup)
    driver.window.panes.status.say(markup)
    tips = shown_tips(driver.window)
    assert any("&lt;" in tip for tip in tips)
    for tip in tips:
        assert markup not in tip, tip
    labels = driver.window.findChildren(QLabel)
    for label in (one for one in labels if type(one).__module__ != start_page.__name__):
        assert label.textFormat() == Qt.TextFormat.PlainText, label.text()


REFUSED = {
    *("setToolTip", "setStatusTip", "setWhatsThis"),
    *("setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown", "fromHtml"),
    *("setInformativeText", "setDetailedText", "AutoText", "RichText", "MarkdownText"),
    *("setOpenExternalLinks", "setOpenLinks", "addResource", "loadResource", "openUrl"),
}
"""What gives Qt a text that it may take for markup, or has it open something."""
MADE_TIPS = {"capture_tip", "entry_tip"}
"""What gives a model the tips that `tip_text` made in a module beside it."""
OWN_WORDS = {"start_page.py": {"QLabel"}}
"""Labels of the program's own words, made before the first paint, where the class Qt costs time."""
RICH = {"QMessageBox", "QErrorMessage", "QTextBrowser", "QToolTip", "QWhatsThis", "QWizard"}
"""Widgets that take what they show for markup where it looks like it."""


OWN_DOCUMENTS = {
    "help_browser.py": {"QTextBrowser", "setMarkdown", "setOpenLinks"},
    "pdf.py": {"setHtml"},
    "reply_dialog.py": {"setHtml"},
    "reply_preview.py": {"setHtml"},
    "folder_row.py": {"openUrl"},
}
"""What shows a page of the help, or a text whose template has escaped all that is filled in; on
the clipboard, the same text. And the data folder is opened where its button is pressed."""


def names_of(module: Path) -> set[str]:
    tree = ast.parse(module.read_text("utf-8"))
    attributes = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    imports = {
        name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }
    return attributes | imports


@each("module", sorted(UI.rglob("*.py")))
def test_no_module_gives_qt_a_text_that_it_may_take_for_markup(module):
    names = names_of(module)
    if module.name != "tip.py":
        assert (names - OWN_DOCUMENTS.get(module.name, set())).isdisjoint(REFUSED | RICH)
    if "QLabel" in names - OWN_WORDS.get(module.name, set()):
        assert "PlainText" in names, "TextLabel is the label; another one says what it takes"
    if "ToolTipRole" in names:
        assert names & {"tip_text", *MADE_TIPS}
