"""Reports of a stretch of text, with what it tells in a shape that no reader of forms knows.

It comes last: where others tell of an error, it fills only what they leave empty on the same line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.any_shape import any_shape
from obsdiag.client_report.found import PLAIN, Report, overlap
from obsdiag.client_report.neighbour import is_neighbours
from obsdiag.client_report.status import told_status
from obsdiag.client_report.store_class import FORMATS as STORE_CLASSES
from obsdiag.records.lines import line_end, line_start

if TYPE_CHECKING:
    from collections.abc import Sequence


def in_any_shape(
    text: bytes,
    start: int,
    end: int,
    found: Sequence[Report],
    telling: Sequence[Report],
    *,
    is_told: bool,
) -> list[Report]:
    """Return reports, or what a stretch tells in a shape of its own where none of them does.

    An id that stands alone is that of the one error that is told so. `telling` are the reports that
    tell of an error, of which one `is_told` without anything else.
    """
    if len(telling) > 1:
        return list(found)
    if is_told:
        return _of_a_class(text, start, end, found, telling[0])
    if telling and told_status(text, telling[0].start, telling[0].end, start, end) is not None:
        return list(found)
    told = list(any_shape(text, start, end))
    if len(told) == 1:
        named = {
            name: value
            for one in found
            for name, value in one.values.items()
            if name in _BESIDE_ALL
            and not _is_of_another(one, told[0])
            and not is_neighbours(text, one.start, told[0].start, told[0].end)
        }
        return [told[0]._replace(values=named | told[0].values)]
    return told or list(found)


def _is_of_another(named: Report, told: Report) -> bool:
    """Return whether values are named with another status than the one that is told."""
    return named.values.get("status", told.values.get("status")) != told.values.get("status")


_BESIDE_ALL = frozenset({"RequestId", "HostId", "Resource", "BucketName", "Key"})
"""Values that belong to whatever else is told of an error."""


def _of_a_class(
    text: bytes, start: int, end: int, found: Sequence[Report], told: Report
) -> list[Report]:
    """Return reports, the one with nothing but a message as the exception on its line says it."""
    if told.client != PLAIN or "Code" in told.values or told.document:
        return list(found)
    if told.values.keys() == {"status"}:
        return _more_of_status(text, start, end, found, told)
    whole = [one for one in any_shape(text, start, end) if one.client in STORE_CLASSES]
    if len(whole) == 1 and "Code" in whole[0].values and overlap(whole[0], told):
        return [whole[0]]
    return list(found)


def _more_of_status(
    text: bytes, start: int, end: int, found: Sequence[Report], told: Report
) -> list[Report]:
    """Return reports, the one with nothing but a status with what its line shows beside it."""
    line = line_start(text, told.start, start)
    last = line_end(text, told.end, end)
    if text.find(b"Error>", line, last) >= 0:
        return list(found)  # a document says more
    whole = [one for one in any_shape(text, line, last) if "Code" in one.values]
    if len(whole) == 1 and whole[0].values.get("status") == told.values["status"]:
        both = told._replace(values=whole[0].values | told.values)
        return [both if one is told else one for one in found]
    return list(found)
