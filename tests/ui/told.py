"""A reading that has heard all about its sources."""

from __future__ import annotations

from obsdiag.input.sources import paste
from obsdiag.pipeline.reading import read
from obsdiag.ui.read_state import ReadState
from tests.answer import catalogue


def told(*sources, **made):
    """Return a reading that has heard all about `sources`, and the findings in them."""
    reading = ReadState(**made)
    news = list(read([paste(data, f"paste-{n}") for n, data in enumerate(sources, 1)], catalogue()))
    return reading, reading.take(news)
