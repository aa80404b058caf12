"""A field of a finding, as it is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from obsdiag.ui.verdict.copy_button import CopyButton
from obsdiag.ui.verdict.field_row import MAX_LINES, MAX_SHOWN, FieldRow
from obsdiag.ui.verdict.fields import ShownField
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.text_label import TextLabel


@pytest.fixture
def row(qtbot):
    made = FieldRow()
    qtbot.addWidget(made)
    made.setGeometry(100, 100, 660, 40)  # not below the mouse
    made.show()
    return made


def texts(row):
    return [label.text() for label in row.findChildren(TextLabel) if label.isVisibleTo(row)]


def test_names_of_the_signature_error_are_not_cut(row):
    for name in ("AWSAccessKeyId", "SignatureProvided", "StringToSignBytes"):
        row.show_value(ShownField(name, "x"))
        label = next(one for one in row.findChildren(TextLabel) if one.text() == name)
        assert label.fontMetrics().horizontalAdvance(name) <= label.width()


def test_an_empty_line_of_a_signed_text_is_seen(row, qtbot):
    signed = "PUT\n\ntext/plain\nTue, 10 Mar 2026 08:31:09 GMT\n/photos/a.jpg\n"
    row.show_value(ShownField("StringToSign", signed))
    assert texts(row) == ["StringToSign", signed.rstrip("\n")]
    with qtbot.waitSignal(row.copied, timeout=0) as copied:
        row.findChild(CopyButton).click()
    assert copied.args[0].value == signed


def test_the_next_value_leaves_nothing_of_the_last(row):
    row.show_value(ShownField("StringToSign", "a\nb"))
    row.show_value(ShownField("Key", "c"))
    assert texts(row) == ["Key", "c"]
    row.show_value(ShownField("Message", "two\nlines", prose=True))
    assert texts(row) == ["Message", "two lines"]


@pytest.mark.parametrize("mark", ["\t", "\r", "\x1b", "\u202e", "\u2028", "\x85"])
def test_nothing_in_a_line_acts(row, mark):
    row.show_value(ShownField("StringToSign", f"PUT\na{mark}b"))
    first, second = texts(row)[1].split("\n")
    assert first == "PUT"
    assert second.isprintable()


def test_a_value_cannot_flood_the_page(row):
    row.show_value(ShownField("StringToSign", "\n".join(["x" * 9_000] * 900)))
    lines = texts(row)[1].split("\n")
    assert len(lines) == MAX_LINES + 1
    assert max(map(len, lines)) <= MAX_SHOWN


def test_a_long_value_is_shown_whole_on_request(row, qtbot):
    row.show_value(ShownField("Key", "k" * 5_000))
    assert max(map(len, texts(row))) < 500
    more = row.findChild(Link)
    assert more.text() == "show all"
    more.click()
    assert "k" * 5_000 in texts(row)
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert max(map(len, texts(row))) < 500


def test_what_has_room_needs_no_more(row):
    row.show_value(ShownField("Key", "short"))
    assert row.findChild(Link).isHidden()


def test_a_value_that_the_row_cuts_can_be_shown_whole(row):
    row.show_value(ShownField("Key", "k" * 100))
    row.resize(300, 40)
    assert not row.findChild(Link).isHidden()


def test_a_row_that_grows_in_height_alone_is_laid_out_no_more(row, monkeypatch):
    row.show_value(ShownField("Key", "k" * 100))
    row.resize(300, 40)
    offered = []
    monkeypatch.setattr(row, "_is_cut", lambda: not offered.append(row.size()))
    row.resize(300, 60)
    assert not offered
    row.resize(400, 60)
    assert offered


def test_a_row_that_has_become_wide_enough_offers_no_more(row, qtbot):
    """The room that the offer itself took is no reason to go on offering."""
    row.show_value(ShownField("Key", "k" * 60))
    row.resize(300, 40)
    whole = row.findChild(Link).sizeHint().width()
    fresh = FieldRow()
    qtbot.addWidget(fresh)
    fresh.show()
    for width in range(320, 1200, max(8, whole // 4)):
        row.resize(width, 40)
        fresh.findChild(Link).hide()
        fresh.resize(width, 40)
        fresh.show_value(ShownField("Key", "other"))
        fresh.show_value(ShownField("Key", "k" * 60))
        assert row.findChild(Link).isHidden() == fresh.findChild(Link).isHidden(), width


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_Space])
def test_it_is_copied_by_a_key(row, qtbot, key):
    row.show_value(ShownField("Key", "a/b"))
    held = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(row.copied, timeout=0) as copied:
        qtbot.keyClick(row, key, held if key == Qt.Key.Key_C else Qt.KeyboardModifier.NoModifier)
    assert copied.args[0].value == "a/b"


def test_the_button_is_seen_where_the_focus_is(row, qtbot):
    row.show_value(ShownField("Key", "a/b"))
    with qtbot.waitActive(row):
        row.activateWindow()
    row.clearFocus()
    assert row.findChild(CopyButton).isHidden()
    row.setFocus(Qt.FocusReason.TabFocusReason)
    assert row.findChild(CopyButton).isVisible()
    row.clearFocus()
    qtbot.waitUntil(row.findChild(CopyButton).isHidden)
