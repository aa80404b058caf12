"""The published catalogue, as it is shipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from obsdiag.catalogue import Catalogue

PAGE = Path(__file__).parents[2] / "resources" / "catalogue" / "error_codes.rst"


@pytest.fixture(scope="session")
def page() -> bytes:
    return PAGE.read_bytes()


@pytest.fixture(scope="session")
def catalogue(page: bytes) -> Catalogue:
    return Catalogue.from_page(page)
