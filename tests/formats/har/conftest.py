"""HARs are read twice in every test: with msgspec and without."""

from __future__ import annotations

import importlib.util

import pytest

from obsdiag.formats.har import reader


@pytest.fixture(
    params=[
        pytest.param(
            "msgspec",
            marks=pytest.mark.skipif(
                importlib.util.find_spec("msgspec") is None, reason="msgspec is not installed"
            ),
        ),
        "json",
    ],
    autouse=True,
)
def engine(request, monkeypatch):
    """Return the name of the reader that the test runs with."""
    if request.param == "json":
        monkeypatch.setattr(reader, "quick_reader", lambda: None)
    return request.param
