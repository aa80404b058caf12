"""The one way from sources to findings, in one process or several."""

from obsdiag.pipeline.decoding import findings_of
from obsdiag.pipeline.events import Event, Finished, Rendered, Started
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.reading import read
from obsdiag.pipeline.saving import keep, storable, store
from obsdiag.published import load_catalogue

__all__ = [
    "Event",
    "Finished",
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
