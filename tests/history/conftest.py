"""A history of its own for each test, and invented findings to put into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from obsdiag.history import History

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.sqlite3"


@pytest.fixture
def history(path: Path) -> Iterator[History]:
    with History(path) as opened:
        yield opened
