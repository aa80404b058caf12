"""How an item of a list is painted: what is cut where there is no room for all of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QStandardItem, QStandardItemModel

from obsdiag.ui.models.item_row import ROW_ROLE, ItemRow
from obsdiag.ui.row_delegate import RowDelegate
from obsdiag.ui.row_list import RowList

ELIDE = Qt.TextElideMode


@pytest.fixture
def cut(qtbot, monkeypatch):
    """Return where texts of a row are cut that have no room."""

    def painted(row):
        model = QStandardItemModel()
        item = QStandardItem()
        item.setData(row, ROW_ROLE)
        model.appendRow(item)
        view = RowList("list", "List", model, lines=2)
        view.setItemDelegate(RowDelegate(view, ground=False))
        qtbot.addWidget(view)
        view.resize(160, 80)
        view.show()
        found = {}
        real = QFontMetrics.elidedText

        def elided(self, text, mode, width):
            found[text] = mode
            return real(self, text, mode, width)

        monkeypatch.setattr(QFontMetrics, "elidedText", elided)
        view.grab()
        assert QPainter is not None
        return found

    return painted


LONG = "2026/03/14/" * 6 + "invoice.pdf"


def test_a_path_loses_its_start_for_its_end_tells_it_apart(cut):
    assert cut(ItemRow("NoSuchKey", aside=LONG, is_path=True))[LONG] == ELIDE.ElideLeft


def test_words_lose_their_end(cut):
    assert cut(ItemRow("NoSuchKey", aside=LONG))[LONG] == ELIDE.ElideRight


def test_what_is_below_is_cut_in_the_middle_and_a_list_at_its_end(cut):
    assert cut(ItemRow("a", below=LONG))[LONG] == ELIDE.ElideMiddle
    assert cut(ItemRow("a", below=LONG, is_list=True))[LONG] == ELIDE.ElideRight


def test_a_number_beside_a_long_name_is_whole(cut):
    found = cut(ItemRow(LONG, aside="12,345", is_list=True))
    assert found == {LONG: ELIDE.ElideRight}
