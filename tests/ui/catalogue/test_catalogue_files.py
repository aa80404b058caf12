"""The catalogue in use and the team's notes, on disk."""

from __future__ import annotations

import pytest

from obsdiag.errors import CatalogueError
from obsdiag.ui.catalogue.catalogue_files import CatalogueFiles
from tests.answer import PAGE, catalogue


@pytest.fixture
def catalogue_files(tmp_path):
    return CatalogueFiles(tmp_path / "data" / "catalogue.page", tmp_path / "data" / "notes.md")


def test_the_shipped_catalogue_is_in_use_until_a_newer_one_is_given(catalogue_files):
    assert catalogue_files.catalogue().entries == catalogue().entries
    newer = PAGE.read_bytes().replace(b"Access denied. ", b"Denied by OBS. ")
    assert catalogue_files.renew(newer, catalogue_files.catalogue())
    assert catalogue_files.catalogue().entries[0].description == "Denied by OBS."


def test_a_bad_page_changes_nothing(catalogue_files):
    with pytest.raises(CatalogueError):
        catalogue_files.renew(b"no page", catalogue_files.catalogue())
    assert not catalogue_files.renewed.exists()


def test_notes_are_kept(catalogue_files):
    catalogue_files.save_notes({"SlowDown#1": "wait"})
    assert catalogue_files.load_notes() == {"SlowDown#1": "wait"}
