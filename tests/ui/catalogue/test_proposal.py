"""A newer copy of the published page is told from all else that is taken in."""

from __future__ import annotations

import pytest

from obsdiag.catalogue.page import MAX_PAGE
from obsdiag.errors import CatalogueError
from obsdiag.ui.catalogue.proposal import proposal_of
from obsdiag.ui.mime import Files, Text
from tests.answer import PAGE, catalogue, response

NEWER = PAGE.read_bytes().replace(b"Access denied. ", b"Denied by OBS. ")


def test_a_capture_is_none():
    assert proposal_of(Text(response()), catalogue()) is None


@pytest.mark.parametrize("content", [response(), b"x" * (MAX_PAGE + 1), None])
def test_a_file_that_is_no_page_is_none(tmp_path, content):
    path = tmp_path / "capture"
    if content is not None:
        path.write_bytes(content)
    assert proposal_of(Files((path,)), catalogue()) is None


def test_several_files_and_folders_are_captures(tmp_path):
    assert proposal_of(Files((PAGE, PAGE)), catalogue()) is None
    assert proposal_of(Files((tmp_path,)), catalogue()) is None


def test_a_newer_page_is_proposed_with_what_it_changes(tmp_path):
    path = tmp_path / "page.rst"
    path.write_bytes(NEWER)
    for offer in (Text(NEWER), Files((path,))):
        proposal = proposal_of(offer, catalogue())
        assert proposal is not None
        assert proposal.page == NEWER
        assert [change.after.id for change in proposal.changes.changed] == ["AccessDenied#1"]


def test_a_page_without_its_table_is_refused():
    with pytest.raises(CatalogueError):
        proposal_of(Text(b"Error Code, Description, HTTP Status Code"), catalogue())
