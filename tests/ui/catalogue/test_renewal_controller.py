"""A newer copy of the published page is told from all else that is taken in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from obsdiag.catalogue.page import MAX_PAGE
from obsdiag.errors import CatalogueError, ObsdiagError
from obsdiag.ui.catalogue.catalogue_files import CatalogueFiles
from obsdiag.ui.catalogue.renewal_controller import RenewalController
from obsdiag.ui.mime import Files, Text
from tests.answer import PAGE, catalogue, response

NEWER = PAGE.read_bytes().replace(b"Access denied. ", b"Denied by OBS. ")


@pytest.fixture
def renewal(qapp, pool, tmp_path):
    owner = QObject()
    yield RenewalController(
        CatalogueFiles(tmp_path / "renewed.page", tmp_path / "notes.md"), pool, owner
    )
    pool.waitForDone()


def test_a_capture_is_declined_at_once(renewal, qtbot):
    offer = Text(response())
    with qtbot.waitSignal(renewal.declined, timeout=0) as declined:
        renewal.look(offer, catalogue())
    assert declined.args == [offer]


@pytest.mark.parametrize("content", [response(), b"x" * (MAX_PAGE + 1), None])
def test_a_file_that_is_no_page_is_declined(renewal, qtbot, tmp_path, content):
    path = tmp_path / "capture"
    if content is not None:
        path.write_bytes(content)
    offer = Files((path,))
    with qtbot.waitSignal(renewal.declined) as declined:
        renewal.look(offer, catalogue())
    assert declined.args == [offer]


def test_several_files_and_folders_are_captures(renewal, qtbot, tmp_path):
    with qtbot.waitSignal(renewal.declined, timeout=0):
        renewal.look(Files((PAGE, PAGE)), catalogue())
    with qtbot.waitSignal(renewal.declined):
        renewal.look(Files((tmp_path,)), catalogue())


def test_a_newer_page_is_proposed_and_used_only_once_it_is_taken(renewal, qtbot):
    with qtbot.waitSignal(renewal.proposed) as proposed:
        renewal.look(Text(NEWER), catalogue())
    assert [change.after.id for change in proposed.args[0].changed] == ["AccessDenied#1"]
    assert renewal._catalogue_files.catalogue().entries == catalogue().entries
    with qtbot.waitSignal(renewal.renewed) as renewed:
        renewal.take(catalogue())
    assert renewed.args[0].get("AccessDenied#1").description.startswith("Denied by OBS.")
    assert renewal._catalogue_files.catalogue().entries == renewed.args[0].entries


def test_a_page_without_its_table_is_refused(renewal, qtbot):
    with qtbot.waitSignal(renewal.failed) as failed:
        renewal.look(Text(b"Error Code, Description, HTTP Status Code"), catalogue())
    assert isinstance(failed.args[0], CatalogueError)


def test_a_page_that_cannot_be_kept_is_refused_and_can_be_taken_again(renewal, qtbot, tmp_path):
    in_the_way = tmp_path / "renewed.page"
    in_the_way.mkdir()
    with qtbot.waitSignal(renewal.proposed):
        renewal.look(Text(NEWER), catalogue())
    with qtbot.waitSignal(renewal.failed) as failed:
        renewal.take(catalogue())
    assert isinstance(failed.args[0], ObsdiagError)
    in_the_way.rmdir()
    with qtbot.waitSignal(renewal.renewed):
        renewal.take(catalogue())


def test_only_the_newest_offer_is_heard(renewal, qtbot):
    heard = []
    renewal.proposed.connect(heard.append)
    renewal.look(Text(NEWER), catalogue())
    with qtbot.waitSignal(renewal.declined):
        renewal.look(Text(response()), catalogue())
    with qtbot.waitSignal(renewal.proposed):
        renewal.look(Text(NEWER), catalogue())
    assert len(heard) == 1


def test_nothing_is_taken_before_there_is_a_proposal(renewal):
    renewal.take(catalogue())
    assert not renewal._catalogue_files.renewed.exists()
