"""The catalogue's tree."""

from __future__ import annotations

from PySide6.QtCore import Qt

from obsdiag.catalogue import Catalogue
from obsdiag.ui.catalogue.catalogue_view import CatalogueView
from obsdiag.ui.models.catalogue_model import CatalogueModel
from tests.answer import catalogue


def test_a_search_that_finds_nothing_says_so(qtbot):
    model = CatalogueModel(Catalogue(catalogue().entries))
    view = CatalogueView(model)
    qtbot.addWidget(view)
    model.show([])
    empty = view.grab().toImage()
    view.show_hint("Nothing found.")
    assert view.grab().toImage() != empty


def test_rows_are_not_written_anew_where_a_window_was_last_used_by_key(qtbot, monkeypatch):
    view = CatalogueView(CatalogueModel(Catalogue(catalogue().entries)))
    qtbot.addWidget(view)
    view.expandAll()
    by_key = Qt.WidgetAttribute.WA_KeyboardFocusChange
    view.setAttribute(by_key)
    view.grab()
    written = []
    monkeypatch.setattr(view, "_paint_row", lambda *_: written.append(1))
    view.setAttribute(by_key, on=False)
    view.grab()
    assert written == []
