"""The catalogue's tree."""

from __future__ import annotations

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
