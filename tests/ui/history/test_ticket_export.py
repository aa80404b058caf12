"""All of a ticket in a file."""

from __future__ import annotations

import pytest

from obsdiag.errors import TargetError
from obsdiag.history import History
from obsdiag.ui.history.history_provider import HistoryProvider
from obsdiag.ui.history.ticket_export import export_ticket
from tests.history.finding import TAKEN_AT, record


@pytest.fixture
def provider(tmp_path):
    """Return a history with a ticket that one of two findings is of."""
    path = tmp_path / "history.sqlite3"
    with History(path) as history:
        for number in range(2):
            history.add(record(request_id=f"{number}"), b"text", taken_at=TAKEN_AT)
        history.annotate(1, ticket="T/1")
    provider = HistoryProvider(path)
    yield provider
    provider.close()


@pytest.mark.parametrize(
    ("name", "begins"), [("t.json", '{"schema"'), ("t", '{"schema"'), ("t.HTML", "<!DOCTYPE html>")]
)
def test_all_of_the_ticket_is_written_and_nothing_else(tmp_path, provider, name, begins):
    path = tmp_path / name
    assert export_ticket(provider, "T/1", path) == path
    written = path.read_text("utf-8")
    assert written.startswith(begins)
    assert written.count("AccessDenied#1") == 1


def test_of_a_ticket_that_nothing_is_of_no_file_is_made(tmp_path, provider):
    assert export_ticket(provider, "T", tmp_path / "t.json") is None
    assert not (tmp_path / "t.json").exists()


@pytest.mark.parametrize("name", ["history.sqlite3", "none/t.json", "."])
def test_a_file_that_is_not_to_be_written_stays_as_it_is(tmp_path, provider, name):
    before = provider.path.read_bytes()
    with pytest.raises(TargetError, match="cannot be written: take another"):
        export_ticket(provider, "T/1", tmp_path / name)
    assert provider.path.read_bytes() == before
