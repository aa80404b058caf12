"""The catalogue's pane by itself."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from obsdiag.catalogue import Catalogue
from obsdiag.catalogue.guide import Guide
from obsdiag.ui.catalogue.catalogue_pane import CataloguePane
from obsdiag.ui.catalogue.grouping import Grouping
from tests.answer import catalogue


@pytest.fixture
def make(qtbot, pool):
    def made(guide=None):
        pane = CataloguePane(Catalogue(catalogue().entries, guide=guide), pool)
        qtbot.addWidget(pane)
        pane.show()
        return pane

    return made


def listed(pane):
    model = pane.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_damaged_guidance_is_told_and_what_was_published_is_searched(make, qtbot):
    pane = make(Guide(lambda _folder: ["Odd.toml"], lambda _name: b"no = toml = at all"))
    with qtbot.waitSignal(pane.failed) as failed:
        pane.learn({})
    assert "Odd.toml is no TOML file" in failed.args[0]
    pane.search.setText("slowdown")
    assert listed(pane) == ["SlowDown"]


def test_until_it_is_known_who_acts_the_groups_are_by_status(make):
    pane = make()
    before = listed(pane)
    pane.group_by(Grouping.ACTS)
    assert listed(pane) == before


def test_notes_are_searched_again_in_another_catalogue(make, qtbot):
    pane = make()
    with qtbot.waitSignal(pane._learning.done):
        pane.learn({"NoSuchKey#1": "zanzibar"})
    with qtbot.waitSignal(pane._learning.done):
        pane.use(catalogue())
    pane.search.setText("zanzibar")
    assert listed(pane) == ["NoSuchKey"]


def test_the_switch_shows_both_groupings_in_few_words(make):
    pane = make()
    actions = [QAction(name, pane) for name in ("Catalogue by s&tatus", "Catalogue by &who acts")]
    pane.add_switch(*actions)
    buttons = [button for button in pane.findChildren(QToolButton) if button.defaultAction()]
    assert [button.text() for button in buttons] == ["By status", "By who acts"]
    assert [button.defaultAction() for button in buttons] == actions


def test_a_group_that_a_match_opened_closes_with_the_next_match(make):
    pane = make()
    first, second = (catalogue().get(name) for name in ("NoSuchKey#1", "SlowDown#1"))
    by_hand = pane.view.model().index(0, 0)
    pane.view.expand(by_hand)

    def is_open(entry):
        return pane.view.isExpanded(pane._model.index_of(entry.id).parent())

    pane.turn_to(first)
    assert is_open(first)
    pane.turn_to(second)
    assert (is_open(first), is_open(second)) == (False, True)
    assert pane.view.isExpanded(by_hand)


def opened(pane):
    model = pane.view.model()
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    return [group.data() for group in groups if pane.view.isExpanded(group)]


def test_a_search_that_is_put_away_leaves_the_tree_as_it_was(make):
    pane = make()
    model = pane.view.model()
    pane.view.expand(model.index(0, 0))
    pane.show_match(pane._catalogue.match("SlowDown", None, None))
    before, current = opened(pane), pane.view.currentIndex().data()
    assert len(before) == 2
    for words in ("zzqq", "s", "   ", ""):
        pane.search.setText(words)
    assert opened(pane) == before
    assert pane.view.currentIndex().data() == current
    pane.show_match(pane._catalogue.match(None, None, None))
    assert opened(pane) == before[:1]


def test_what_was_chosen_in_a_search_stays_chosen_without_it(make):
    pane = make()
    pane.search.setText("slowdown")
    pane.view.setCurrentIndex(pane.view.model().index(0, 0))
    pane.search.clear()
    assert pane.view.currentIndex().data() == "SlowDown"
    assert pane.view.isExpanded(pane.view.currentIndex().parent())
