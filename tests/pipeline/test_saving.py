"""Findings into the history, secrets masked."""

from __future__ import annotations

import pytest

from obsdiag.errors import HistoryError
from obsdiag.history import History
from obsdiag.pipeline.saving import keep, storable, store
from tests.answer import finding, response

SECRET = "not/a/real/secret/but/of/its/shape/0000AB"
TOLD = finding(
    response(
        "403 Forbidden",
        f"<Error><Code>AccessDenied</Code><Message>password={SECRET}</Message></Error>".encode(),
    )
)


@pytest.fixture
def history(tmp_path):
    with History(tmp_path / "history.sqlite3") as history:
        yield history


def test_what_is_kept_is_found_again_with_its_secrets_masked(history):
    (number,) = keep(history, TOLD, taken_at="2026-03-14T09:28:30.381Z")
    (found,) = history.search("code:AccessDenied")
    assert found.id == number
    assert SECRET not in str(storable(history.mask_key, TOLD))
    assert list(history.search(SECRET)) == []


def test_the_time_of_intake_is_now_unless_it_is_told(history):
    keep(history, TOLD)
    (found,) = history.search("since:today")
    assert found.id


def test_nothing_of_what_cannot_be_stored_is_stored(history):
    history.close()
    with pytest.raises(HistoryError):
        store(history, [storable(b"k" * 32, TOLD)])
