"""An entry of the history, to be shown as it was found, or to be read again."""

from __future__ import annotations

import pytest

from obsdiag.history import History
from obsdiag.pipeline.saving import keep
from obsdiag.ui.reopening import as_found, read_again
from tests.answer import catalogue, finding, response


class Provider:
    """Gives one history."""

    def __init__(self, history: History) -> None:
        self._history = history

    def history(self) -> History:
        return self._history


@pytest.fixture
def provider(tmp_path):
    with History(tmp_path / "history.sqlite3") as history:
        keep(history, finding(response()))
        yield Provider(history)


def test_what_was_found_is_shown_under_the_name_of_the_entry(provider):
    (entry,) = provider.history().search("")
    sources, reading = as_found(provider, entry, catalogue())
    assert reading.name == "404 NoSuchKey"
    assert (reading.reopened, reading.read_again, reading.keeps) == (entry, False, False)
    assert next(iter(sources().batches))


def test_its_capture_is_read_again_as_the_same_entry(provider):
    (entry,) = provider.history().search("")
    sources, reading = read_again(provider, entry)
    assert (reading.read_again, reading.kept) == (True, [entry.id])
    assert reading.entry_id(0) == entry.id
    (source,) = sources()
    with source.open() as raw:
        assert raw.read() == response()
