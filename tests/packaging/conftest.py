"""What the tests of the two commands start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .checkout import Checkout

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """Return a fresh checkout in which nothing has been set up."""
    return Checkout(tmp_path)


@pytest.fixture
def ready(checkout: Checkout) -> Checkout:
    """Return a checkout in which packaging/run has run once."""
    assert checkout.run("run", "--version").returncode == 0
    checkout.calls()
    return checkout
