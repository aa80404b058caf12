"""The catalogue as a tree, and as what a search finds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt

from obsdiag.catalogue import Group
from obsdiag.published import load_catalogue
from obsdiag.ui.models.catalogue_model import CatalogueModel
from obsdiag.ui.models.item_row import ROW_ROLE, VALUE_ROLE, MatchMark
from tests.answer import catalogue

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model(qapp):
    return CatalogueModel(catalogue())


def index(model, entry_id):
    found = model.index_of(entry_id)
    assert found.isValid()
    return found


def test_the_tree_keeps_qts_rules(model, qtmodeltester):
    qtmodeltester.check(model)


def test_a_search_keeps_qts_rules(model, qtmodeltester):
    model.show(catalogue().search("bucket"))
    qtmodeltester.check(model)


def test_every_published_row_is_in_a_group(model):
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    entries = [
        model.index(row, 0, group).data(VALUE_ROLE)
        for group in groups
        for row in range(model.rowCount(group))
    ]
    assert {entry.id for entry in entries} == {entry.id for entry in catalogue().entries}
    assert all(group.data(VALUE_ROLE) is None for group in groups)


def test_an_entry_stands_in_the_group_of_its_status(model):
    assert index(model, "NoSuchKey#1").parent().data(ROW_ROLE).lead == "404"


def test_a_search_is_flat_and_best_first(model):
    model.show(catalogue().search("slowdown"))
    assert model.index(0, 0).data() == "SlowDown"
    assert not model.index(0, 0).parent().isValid()
    assert model.rowCount(model.index(0, 0)) == 0


def test_what_a_search_left_out_is_nowhere(model):
    model.show(catalogue().search("slowdown"))
    assert not model.index_of("NoSuchKey#1").isValid()
    model.show(None)
    assert model.index_of("NoSuchKey#1").isValid()
    assert not model.index_of("NoSuchThing#1").isValid()


def test_the_match_is_marked_and_said(model, qtbot):
    entry = catalogue().get("NoSuchKey#1")
    with qtbot.waitSignal(model.dataChanged, timeout=0):
        model.mark(entry)
    assert index(model, entry.id).data(ROW_ROLE).mark is MatchMark.MATCH
    assert "This is the finding's entry." in index(model, entry.id).data(ACCESSIBLE)


def test_another_match_takes_the_mark_away(model):
    model.mark(catalogue().get("NoSuchKey#1"))
    model.mark(None, [catalogue().get("NoSuchBucket#1")])
    assert index(model, "NoSuchKey#1").data(ROW_ROLE).mark is MatchMark.NONE
    assert index(model, "NoSuchBucket#1").data(ROW_ROLE).mark is MatchMark.POSSIBLE
    assert "may be this" in index(model, "NoSuchBucket#1").data(ACCESSIBLE)


def test_equal_codes_are_told_apart_by_their_text(model):
    first, second = (index(model, f"AccessDenied#{n}").data(ROW_ROLE) for n in (1, 2))
    assert first.text == second.text
    assert first.aside != second.aside
    assert index(model, "NoSuchKey#1").data(ROW_ROLE).aside == ""


def test_a_group_says_how_many_it_has(model):
    group = index(model, "NoSuchKey#1").parent()
    assert group.data(ROW_ROLE).tail == str(model.rowCount(group))
    assert f"{model.rowCount(group)} entries" in group.data(ACCESSIBLE)


def test_a_sentence_says_code_status_and_text(model):
    sentence = index(model, "NoSuchKey#1").data(ACCESSIBLE)
    assert sentence.startswith("NoSuchKey, 404 Not Found. The specified key does not exist.")


def test_nowhere_has_no_data(model):
    assert model.data(QModelIndex()) is None


def test_other_groups_keep_qts_rules_and_the_marks(model, qtmodeltester):
    entries = catalogue().entries
    model.mark(entries[0])
    model.regroup([Group("", "Some", entries[:5]), Group("", "Others", entries[5:])])
    qtmodeltester.check(model)
    assert model.rowCount() == 2
    assert index(model, entries[0].id).data(ROW_ROLE).mark is MatchMark.MATCH


def test_an_entry_says_its_status_where_its_group_does_not(model):
    assert index(model, "NoSuchKey#1").data(ROW_ROLE).lead == ""
    model.regroup([Group("", "All", catalogue().entries)])
    assert index(model, "NoSuchKey#1").data(ROW_ROLE).lead == "404"
    assert index(model, "NoSuchKey#1").parent().data(ROW_ROLE).lead == ""


def test_a_code_beyond_the_table_is_clearly_marked(model, qtmodeltester):
    model.show([load_catalogue().other("SYS.0004")])
    qtmodeltester.check(model)
    item = model.index(0, 0)
    assert item.data() == item.data(VALUE_ROLE).id == "SYS.0004"
    assert item.data(ROW_ROLE).lead == "401"
    assert item.data(ROW_ROLE).aside == "not in the table"
    assert "not in the table" in item.data(ACCESSIBLE)
    assert "not in the table" in item.data(Qt.ItemDataRole.ToolTipRole)


def test_an_entry_that_a_search_has_left_out_is_marked_without_a_word_to_the_view(model):
    entries = catalogue().entries
    model.show(entries[:1])
    changed = []
    model.dataChanged.connect(lambda first, *_: changed.append(first.isValid()))
    model.mark(entries[5], entries[6:9])
    model.show_counts({entries[5].id: 3, entries[0].id: 2})
    assert changed == [True]
