"""A newer copy of the published page is used once the user wants it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from obsdiag.errors import ObsdiagError
from obsdiag.ui.catalogue.catalogue_files import CatalogueFiles
from obsdiag.ui.catalogue.proposal import proposal_of
from obsdiag.ui.catalogue.renewal_controller import RenewalController
from obsdiag.ui.mime import Text
from tests.answer import PAGE, catalogue

NEWER = PAGE.read_bytes().replace(b"Access denied. ", b"Denied by OBS. ")


@pytest.fixture
def renewal(qapp, pool, tmp_path):
    owner = QObject()
    yield RenewalController(
        CatalogueFiles(tmp_path / "renewed.page", tmp_path / "notes.md"), pool, owner
    )
    pool.waitForDone()


def propose(renewal: RenewalController) -> None:
    proposal = proposal_of(Text(NEWER), catalogue())
    assert proposal is not None
    renewal.propose(proposal)


def test_a_page_is_used_only_once_it_is_taken(renewal, qtbot):
    propose(renewal)
    assert renewal._catalogue_files.catalogue().entries == catalogue().entries
    with qtbot.waitSignal(renewal.renewed) as renewed:
        renewal.take(catalogue())
    assert renewed.args[0].get("AccessDenied#1").description.startswith("Denied by OBS.")
    assert renewal._catalogue_files.catalogue().entries == renewed.args[0].entries


def test_a_page_that_cannot_be_kept_is_refused_and_can_be_taken_again(renewal, qtbot, tmp_path):
    in_the_way = tmp_path / "renewed.page"
    in_the_way.mkdir()
    propose(renewal)
    with qtbot.waitSignal(renewal.failed) as failed:
        renewal.take(catalogue())
    assert isinstance(failed.args[0], ObsdiagError)
    in_the_way.rmdir()
    with qtbot.waitSignal(renewal.renewed):
        renewal.take(catalogue())


def test_nothing_is_taken_before_there_is_a_proposal(renewal):
    renewal.take(catalogue())
    assert not renewal._catalogue_files.renewed.exists()
