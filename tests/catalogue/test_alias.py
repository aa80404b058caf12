"""The tables of other names: every row means a published code, and says where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue.alias import ALIASES, WORDINGS, Alias, Wording
from obsdiag.catalogue.spelling import fold_code, fold_message
from tests.rows import each

if TYPE_CHECKING:
    from obsdiag.catalogue import Catalogue


@each("row", [*ALIASES, *WORDINGS])
def test_each_row_means_a_published_code_and_has_a_source(
    row: Alias | Wording, catalogue: Catalogue
):
    assert row.published in {entry.wire_code for entry in catalogue.entries}
    assert row.source


@each("alias", ALIASES)
def test_no_alias_is_a_published_code(alias: Alias, catalogue: Catalogue):
    assert fold_code(alias.code) not in {fold_code(entry.code) for entry in catalogue.entries}


def test_no_wording_stands_twice():
    folded = [fold_message(wording.message) for wording in WORDINGS]
    assert len(set(folded)) == len(folded)


def test_no_wording_repeats_a_published_description(catalogue: Catalogue):
    published = {fold_message(entry.description) for entry in catalogue.entries}
    assert published.isdisjoint(fold_message(wording.message) for wording in WORDINGS)
