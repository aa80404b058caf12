"""Fields of a logger's own beside an error whose form of words brings its id along.

`request_id=fkQw status=500 error="NoSuchKey: … status code: 404, request id: …"`: the first two are
those of the request that the program was asked for, and not of what it asked the store for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.found import PLAIN, UNHEARD
from obsdiag.words.store_ids import OF_A_STORE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from obsdiag.client_report.found import Report

_BARE = frozenset({"RequestId", "status"})


def without_logger_fields(text: bytes, found: Sequence[Report]) -> list[Report]:
    """Return reports, in order, without the fields of a logger on the line of one of them."""
    return [
        one for line in _lines(text, found) for one in _without_own_ids(_without_fields(text, line))
    ]


def _lines(text: bytes, found: Sequence[Report]) -> Iterator[list[Report]]:
    """Yield the reports of each line, or of several where one of them goes on below."""
    line: list[Report] = []
    end = 0
    for report in found:
        if line and text.find(b"\n", end, report.start) >= 0:
            yield line
            line = []
        line.append(report)
        end = max(end, report.end) if len(line) > 1 else report.end
    if line:
        yield line


def _without_fields(text: bytes, line: list[Report]) -> list[Report]:
    """Return the reports of a line that tells of one error, without ids that are not its own."""
    named = [one for one in line if "RequestId" in one.values]
    forms = [one for one in line if one.client not in (UNHEARD, PLAIN)]
    coded = [one for one in line if one.client == UNHEARD and "Code" in one.values]
    is_one = all(len({one.start for one in some}) <= 1 for some in (forms, coded))
    ids = {one.values["RequestId"] for one in named}
    if not (forms or coded) or not is_one or len(ids) < len(named):
        return line
    bare = [one for one in named if _is_bare(one)]
    if bare and len(bare) == len(named):
        bare.remove(min(bare, key=lambda one: _distance(text, one, (forms or coded)[0])))
    return [one for one in line if one not in bare]


def _without_own_ids(line: list[Report]) -> list[Report]:
    """Return the reports of a line without the ids that no store gives, where it has a store's.

    It tells of one error: what else is numbered on it is the request of the program itself.
    """
    ids = {one.values.get("RequestId", "").encode() for one in line if not one.document}
    if len({one.values["Code"] for one in line if "Code" in one.values}) != 1:
        return line
    if len([one for one in ids if OF_A_STORE.fullmatch(one) is not None]) != 1:
        return line
    return [one for one in map(_without_own_id, line) if one.values or one.document]


def _without_own_id(report: Report) -> Report:
    request_id = report.values.get("RequestId")
    if request_id is None or OF_A_STORE.fullmatch(request_id.encode()) is not None:
        return report
    values = {name: value for name, value in report.values.items() if name != "RequestId"}
    return report._replace(values=values)


def _is_bare(report: Report) -> bool:
    """Return whether a report is nothing but an id, and a status beside it."""
    return report.client == UNHEARD and not report.document and report.values.keys() <= _BARE


def _distance(text: bytes, one: Report, other: Report) -> tuple[bool, int]:
    """Return how far two reports are from each other; what is not in one string is farther."""
    first, second = sorted((one, other), key=lambda report: report.start)
    between = text[first.end : second.start]
    return b'"' in between, len(between)
