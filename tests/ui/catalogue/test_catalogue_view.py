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


def test_rows_drawn_from_their_pictures_look_as_the_tree_paints_them(qtbot, monkeypatch):
    """A step for each thing that a picture depends on: one that it left out would be seen."""
    model = CatalogueModel(Catalogue(catalogue().entries))
    view = CatalogueView(model)
    qtbot.addWidget(view)
    view.resize(240, 130)
    entries = catalogue().entries
    steps = (
        lambda: view.expand(model.index(0, 0)),
        lambda: view.setCurrentIndex(model.index(0, 0, model.index(0, 0))),
        lambda: view.verticalScrollBar().setValue(7),
        lambda: model.mark(entries[0]),
        lambda: model.show_counts({entries[0].id: 3}),
        view.collapseAll,
        lambda: model.show(entries[:3]),
        lambda: view.setEnabled(False),
    )
    for number, step in enumerate(steps):
        step()
        view.grab()
        from_pictures = view.grab().toImage()
        with monkeypatch.context() as patch:
            patch.setattr(view, "_paint_held", lambda _rect: False)
            view._pictures.forget()
            assert view.grab().toImage() == from_pictures, number


def test_rows_that_were_painted_before_are_not_asked_for_by_the_tree(qtbot, monkeypatch):
    view = CatalogueView(CatalogueModel(Catalogue(catalogue().entries)))
    qtbot.addWidget(view)
    view.grab()  # which brings a scroll bar
    view.grab()
    asked = []
    monkeypatch.setattr(view._pictures, "draw", lambda *_: asked.append(1))
    view.grab()
    assert asked == []
