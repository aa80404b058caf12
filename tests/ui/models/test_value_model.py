"""A list of values of one kind."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt

from obsdiag.ui.models.value_model import ValueModel

DISPLAY = Qt.ItemDataRole.DisplayRole


def test_a_role_is_answered_by_its_own_function(qapp):
    model = ValueModel[str]({DISPLAY: str.upper})
    model.hold(["one", "two"])
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["ONE", "TWO"]


def test_what_is_not_in_the_table_is_not_answered(qapp):
    model = ValueModel[str]({DISPLAY: str.upper})
    model.hold(["one"])
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None
    assert model.data(QModelIndex()) is None


def test_a_value_has_none_below_it(qapp):
    model = ValueModel[str]({DISPLAY: str.upper})
    model.hold(["one"])
    assert model.rowCount(model.index(0, 0)) == 0
