"""How often each code was met stands beside it in the catalogue."""

from __future__ import annotations

from obsdiag.ui.models.catalogue_model import CatalogueModel
from obsdiag.ui.models.item_row import ROW_ROLE
from tests.answer import catalogue


def tail(model: CatalogueModel, name: str) -> str:
    return model.index_of(name).data(ROW_ROLE).tail


def test_a_count_stands_beside_its_code_and_no_other(qtbot):
    model = CatalogueModel(catalogue())
    model.show_counts({"NoSuchKey#1": 1200})
    assert tail(model, "NoSuchKey#1") == "×1,200"
    assert tail(model, "NoSuchBucket#1") == ""


def test_only_what_has_changed_is_drawn_again(qtbot):
    model = CatalogueModel(catalogue())
    model.show_counts({"NoSuchKey#1": 1})
    drawn = []
    model.dataChanged.connect(lambda index, *_: drawn.append(index.data()))
    model.show_counts({"NoSuchKey#1": 1, "SlowDown#1": 2})
    assert drawn == ["SlowDown"]
