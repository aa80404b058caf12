"""The one way from sources to findings, in one process or several."""

from obsdiag.pipeline.published import load_catalogue
from obsdiag.pipeline.reading import (
    Event,
    Finished,
    Problem,
    Started,
    findings_of,
    keep,
    read,
    read_part,
    started,
    storable,
    store,
)

__all__ = [
    "Event",
    "Finished",
    "Problem",
    "Started",
    "findings_of",
    "keep",
    "load_catalogue",
    "read",
    "read_part",
    "started",
    "storable",
    "store",
]
