"""By what the published rows are put into groups."""

from __future__ import annotations

from obsdiag.catalogue.guidance import Acts
from obsdiag.catalogue.library import Library
from obsdiag.published import load_catalogue
from obsdiag.ui.catalogue.grouping import _TITLES, Grouping, grouped


def test_by_status_the_groups_are_those_of_the_table():
    whole = load_catalogue()
    assert grouped(Grouping.STATUS, whole, None) == whole.groups()


def test_by_who_acts_each_group_is_named_in_words():
    whole = load_catalogue()
    groups = grouped(Grouping.ACTS, whole, Library(whole, {}))
    assert [group.title for group in groups][:2] == ["The caller acts", "The bucket's owner acts"]
    assert sum(len(group.entries) for group in groups) == len(whole.entries)


def test_everybody_who_can_act_has_a_title():
    assert _TITLES.keys() == set(Acts)
