"""What an edit of several entries changes of each."""

from __future__ import annotations

import pytest

from obsdiag.history import History
from obsdiag.ui.history.shared_annotation import SharedAnnotation, put_back
from tests.ui.entry import entry


@pytest.fixture
def history(tmp_path):
    with History(tmp_path / "history.sqlite3") as made:
        for number in range(2):
            made.add({"request_id": f"{number}"}, b"x", taken_at="2026-03-14T12:00:00Z")
        yield made


def test_only_what_all_have_is_in_common():
    first = entry(1, ticket="7", tags=("a", "b"), note="n")
    second = entry(2, ticket="8", tags=("b", "c"), note="n")
    assert SharedAnnotation.common([first, second]) == SharedAnnotation("", ("b",), "n")
    assert SharedAnnotation.common([first]) == SharedAnnotation("7", ("a", "b"), "n")


def test_an_edit_leaves_what_it_did_not_touch(history):
    second, first = history.search()
    history.annotate(first.id, ticket="7", tags=["a", "both"], note="mine")
    history.annotate(second.id, tags=["both"])
    entries = history.search()
    before = SharedAnnotation.common(entries)
    after = before._replace(tags=("new",))
    for one in entries:
        after.write(history, one, before)
    second, first = history.search()
    assert (first.ticket, first.tags, first.note) == ("7", ("a", "new"), "mine")
    assert second.tags == ("new",)


def test_it_can_be_put_back(history):
    entries = history.search()
    for one in entries:
        history.annotate(one.id, ticket="7", pinned=True)
    assert put_back(history, entries) == 2
    assert history.search() == entries
