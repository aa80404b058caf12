"""The list of kinds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from obsdiag.diagnosis.group import Storm
from obsdiag.ui.models.item_row import ROW_ROLE, VALUE_ROLE
from obsdiag.ui.overview.overview_model import LAYER_ROLE, SHARE_ROLE, Order, OverviewModel
from tests.ui.kinds import KINDS, MORNING, kind


@pytest.fixture
def model(qapp):
    made = OverviewModel()
    made.show(KINDS)
    return made


def codes(model):
    return [model.index(row, 0).data(VALUE_ROLE).code for row in range(model.rowCount())]


def row(model, number=0):
    return model.index(number, 0).data(ROW_ROLE)


def test_the_largest_comes_first_and_says_all_that_is_known(model):
    assert codes(model) == ["NoSuchKey", "AccessDenied", "SlowDown"]
    assert (row(model).lead, row(model).text, row(model).tail) == ("404", "NoSuchKey", "100")
    assert row(model).aside == "The caller"
    assert row(model, 2).signs.startswith("storm: 12 in 4 s")
    assert model.index(1, 0).data(SHARE_ROLE) == 0.82
    assert model.index(2, 0).data() == "503 SlowDown 49"
    sentence = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence.startswith("403 AccessDenied, 82 findings, The bucket's owner, photos")


def test_a_storm_within_a_second_took_one(model):
    at_once = Storm(15, MORNING, MORNING)
    model.show((kind("SlowDown", 15, storm=at_once),))
    assert row(model).signs.startswith("storm: 15 in 1 s")


@pytest.mark.parametrize(
    ("order", "first"),
    [
        (Order.COUNT, "NoSuchKey"),
        (Order.FIRST, "NoSuchKey"),
        (Order.CODE, "AccessDenied"),
        (Order.ACTS, "AccessDenied"),
    ],
)
def test_kinds_are_sorted_as_one_likes(model, order, first):
    model.sort_by(order)
    assert codes(model)[0] == first


def test_words_leave_what_has_all_of_them(model):
    model.filter("photos OWNER")
    assert codes(model) == ["AccessDenied"]
    model.filter("nothing of it")
    assert codes(model) == []
    model.filter("")
    assert len(codes(model)) == 3


def test_a_stretch_of_time_leaves_what_came_in_it(model):
    model.narrow((MORNING, MORNING + 30))
    assert codes(model) == ["NoSuchKey"]
    model.narrow(None)
    assert len(codes(model)) == 3


def test_what_was_looked_at_is_marked_until_other_kinds_come(model):
    model.mark_seen(KINDS[0])
    assert row(model).below.startswith("✓")
    model.show(KINDS)
    assert not row(model).below.startswith("✓")


def test_the_day_is_told_where_it_is_not_the_same_for_all(model):
    assert row(model).signs == "08:00–11:40"
    model.show([*KINDS, kind("InternalError", 2, 100_000, 100_060)])
    assert row(model).signs == "14/03/2026 08:00–11:40 UTC"


def test_a_kind_has_the_colour_that_it_has_in_the_time_line(model):
    assert model.index(0, 0).data(LAYER_ROLE) is None
    model.colour_by(lambda kind: len(kind.code))
    assert model.index(0, 0).data(LAYER_ROLE) == len("NoSuchKey")
