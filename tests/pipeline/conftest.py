"""Work that is shared at once, without another process."""

from __future__ import annotations

import pytest

from obsdiag import workers
from tests.at_once import AtOnce


@pytest.fixture
def begun(monkeypatch, request):
    """Share even a little work, and return what other processes were given of it.

    What is large, and what a chunk is, says SIZES of the test's module.
    """
    begun: list[object] = []
    monkeypatch.setattr(workers, "start", lambda do, _: AtOnce(do, begun))
    for module, name, value in request.module.SIZES:
        monkeypatch.setattr(module, name, value)
    return begun
