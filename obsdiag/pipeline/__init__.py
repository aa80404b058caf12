"""The one way from sources to findings, in one process or several."""

from obsdiag.pipeline.published import load_catalogue
from obsdiag.pipeline.reading import (
    Event,
    Finished,
    Problem,
    ReadOptions,
    Rendered,
    Started,
    findings_of,
    keep,
    read,
)
from obsdiag.pipeline.saving import storable, store

__all__ = [
    "Event",
    "Finished",
    "Problem",
    "ReadOptions",
    "Rendered",
    "Started",
    "findings_of",
    "keep",
    "load_catalogue",
    "read",
    "storable",
    "store",
]
