"""What an offer is, found out once."""

from __future__ import annotations

from obsdiag.input.sources import Pasted
from obsdiag.ui import capture_sources
from obsdiag.ui.catalogue.proposal import Proposal
from obsdiag.ui.mime import Files, Text
from tests.answer import PAGE, catalogue, response


def test_a_text_is_a_source_named_for_the_clipboard():
    (source,) = capture_sources.classified(Text(response()), catalogue())
    assert isinstance(source, Pasted)
    assert source.name == "clipboard"


def test_files_are_sources_in_their_order(tmp_path):
    for name in ("b", "a"):
        (tmp_path / name).write_bytes(response())
    offer = Files((tmp_path / "b", tmp_path / "a"))
    names = [source.name for source in capture_sources.classified(offer, catalogue())]
    assert names == [str(tmp_path / "b"), str(tmp_path / "a")]


def test_a_copy_of_the_page_is_no_source():
    assert isinstance(capture_sources.classified(Files((PAGE,)), catalogue()), Proposal)
