"""The sheet with the saved searches."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from obsdiag.history import SavedSearch
from obsdiag.ui.history.saved_search_sheet import SavedSearchSheet


def test_a_query_cannot_be_edited_but_a_name_can(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    sheet = SavedSearchSheet([SavedSearch("slow", "code:SlowDown")], parent)
    editable = [bool(sheet.table.item(0, at).flags() & Qt.ItemFlag.ItemIsEditable) for at in (0, 1)]
    assert editable == [True, False]


def test_an_empty_name_is_taken_back(qtbot):
    parent, told = QWidget(), []
    qtbot.addWidget(parent)
    sheet = SavedSearchSheet([SavedSearch("slow", "code:SlowDown")], parent)
    sheet.renamed.connect(lambda *names: told.append(names))
    sheet.table.item(0, 0).setText("  ")
    assert (sheet.table.item(0, 0).text(), told) == ("slow", [])
