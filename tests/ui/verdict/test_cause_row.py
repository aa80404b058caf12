"""A cause, as it is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from obsdiag.model import Note, Place, Severity
from obsdiag.ui.verdict.cause_row import CauseRow
from obsdiag.ui.verdict.copy_button import CopyButton
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.shown_cause import ShownCause
from obsdiag.ui.verdict.text_label import TextLabel

NOTE = Note("a", Severity.LIKELY, "It was not signed.", evidence="GET /a", place=Place(3, None))
SUPPORTED = ShownCause(
    "Anonymous access", 1, note=NOTE, fix="Give it keys.", command="curl -sI X", result="200: open"
)
OPEN = ShownCause("A typing mistake", 2, look_for="Case", fix="Mend it.", ask="The key as listed")


@pytest.fixture
def row(qtbot):
    made = CauseRow()
    qtbot.addWidget(made)
    made.resize(500, 900)
    made.show()
    return made


def texts(row):
    labels = [label for label in row.findChildren(TextLabel) if label.isVisibleTo(row)]
    return [label.text() for label in labels if label.text()]


def test_a_supported_cause_says_why_and_what_to_do(row):
    row.show_value(SUPPORTED)
    shown = texts(row)
    for part in ("1", "Anonymous access", "likely", "It was not signed.", "Do", "Give it keys."):
        assert part in shown
    assert not {"Seen", "Look for", "Ask for"} & set(shown)


def test_its_note_leads_to_the_line_of_the_capture(row, qtbot):
    row.show_value(SUPPORTED)
    (link, help_link) = row.findChildren(Link)
    with qtbot.waitSignal(row.line_followed, timeout=0) as followed:
        qtbot.keyClick(link, Qt.Key.Key_Return)
    assert followed.args == [3]
    with qtbot.waitSignal(row.rule_followed, timeout=0) as followed:
        help_link.click()
    assert followed.args == [SUPPORTED.note.id]


def test_its_command_is_copied(row, qtbot):
    row.show_value(SUPPORTED)
    with qtbot.waitSignal(row.command_copied, timeout=0) as copied:
        row.findChild(CopyButton).click()
    assert copied.args[0].value == "curl -sI X"


def test_the_next_cause_leaves_nothing_of_the_last(row):
    row.show_value(SUPPORTED)
    row.show_value(OPEN)
    shown = texts(row)
    assert shown[:2] == ["2", "A typing mistake"]
    assert {"Look for", "Do", "Ask for"} <= set(shown)
    assert not {"Test", "Result", "likely", "curl -sI X", "It was not signed."} & set(shown)


def test_a_cause_that_is_ruled_out_says_only_why(row):
    row.show_value(ShownCause("A custom domain", seen="the host has the bucket"))
    assert texts(row) == ["A custom domain", "Seen", "the host has the bucket"]


def test_policies_that_mend_it_are_copied_each_by_its_button(row, qtbot):
    row.show_value(OPEN._replace(iam_policy='{"a": 1}', bucket_policy='{"b": 2}'))
    copied = []
    row.command_copied.connect(copied.append)
    for button in row.findChildren(CopyButton):
        button.click()
    assert [(field.label, field.value) for field in copied] == [
        ("Policy", '{"a": 1}'),
        ("Policy", '{"b": 2}'),
    ]
    assert any("setting one replaces what is there" in text for text in texts(row))
    row.show_value(OPEN)
    assert not {"IAM policy", "or bucket", "Mind"} & set(texts(row))
