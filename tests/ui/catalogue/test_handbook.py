"""The catalogue in use and the team's notes, on disk."""

from __future__ import annotations

import pytest

from obsdiag.errors import CatalogueError
from obsdiag.ui.catalogue.handbook import Handbook
from tests.answer import PAGE, catalogue


@pytest.fixture
def handbook(tmp_path):
    return Handbook(tmp_path / "data" / "catalogue.page", tmp_path / "data" / "notes.md")


def test_the_shipped_catalogue_is_in_use_until_a_newer_one_is_given(handbook):
    assert handbook.catalogue().entries == catalogue().entries
    newer = PAGE.read_bytes().replace(b"Access denied. ", b"Denied by OBS. ")
    assert handbook.renew(newer, handbook.catalogue())
    assert handbook.catalogue().entries[0].description == "Denied by OBS."


def test_a_bad_page_changes_nothing(handbook):
    with pytest.raises(CatalogueError):
        handbook.renew(b"no page", handbook.catalogue())
    assert not handbook.renewed.exists()


def test_notes_are_kept(handbook):
    handbook.save_notes({"SlowDown#1": "wait"})
    assert handbook.load_notes() == {"SlowDown#1": "wait"}
