"""Work that is shared at once, without another process."""

from __future__ import annotations

import pytest

from obsdiag import workers
from obsdiag.pipeline import shared
from tests.at_once import AtOnce


@pytest.fixture
def begun(monkeypatch, request):
    """Share even a little work, and return what other processes were given of it.

    What is large, and what a piece is, says SIZES of the test's module.
    """
    begun: list[object] = []
    monkeypatch.setattr(workers, "started", lambda do, _: AtOnce(do, begun))
    monkeypatch.setattr(shared, "processes", lambda: 2)
    for module, name, value in request.module.SIZES:
        monkeypatch.setattr(module, name, value)
    return begun
