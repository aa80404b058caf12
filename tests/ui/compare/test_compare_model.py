"""The table of differences."""

from __future__ import annotations

from PySide6.QtCore import Qt

from obsdiag.comparison import MessageDifference, MessagePart
from obsdiag.ui.compare.compare_model import MAX_VALUE, CompareModel
from obsdiag.ui.models.item_row import VALUE_ROLE

ROWS = (
    MessageDifference(MessagePart.ANSWER, "status", "200", "403"),
    MessageDifference(MessagePart.REQUEST_FIELDS, "range", None, "b\u202eytes" + "x" * 2_000),
)


def test_a_row_says_where_what_and_both_values(qapp):
    model = CompareModel()
    model.show(ROWS, "works", "fails")
    assert [model.index(0, column).data() for column in range(4)] == [
        "Answer",
        "status",
        "200",
        "403",
    ]
    names = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(4)]
    assert names == ["Where", "What", "works", "fails"]
    assert model.index(1, 2).data() == "—"
    assert model.index(0, 0).data(VALUE_ROLE) is ROWS[0]
    told = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "status: 200 on the left, 403 on the right"


def test_a_value_is_shown_harmless_and_short(qapp):
    model = CompareModel()
    model.show(ROWS, "works", "fails")
    value = model.index(1, 3).data()
    assert value.startswith("b\\u202eytes")
    assert len(value) < MAX_VALUE + 40
