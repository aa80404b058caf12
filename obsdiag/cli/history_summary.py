"""The commands that count findings by what they have in common."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from obsdiag.cli.args import (
    DONE,
    open_history,
    paths_of,
    report_problem,
    report_unrecognised,
    sources_of,
)
from obsdiag.cli.history_lookup import query_of
from obsdiag.cli.output import put_line
from obsdiag.diagnosis.group import Groups, recorded
from obsdiag.input.sources import Problem
from obsdiag.pipeline.events import Finished, Rendered
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue
from obsdiag.record import record, to_line
from obsdiag.report import stretch
from obsdiag.visible import one_line
from obsdiag.workers import processes

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from obsdiag.diagnosis.group import Group, Occurrence
    from obsdiag.model import Finding


def capture_groups(args: Namespace) -> int:
    """Count the findings of captures by what they have in common."""
    groups, status = Groups(), DONE
    options = ReadOptions(render=_occurrence, heads=False, processes=processes())
    for event in read(sources_of(args), load_catalogue(paths_of(args).catalogue), options):
        match event:
            case Rendered():
                groups.add(event.value)
            case Problem():
                status = max(status, report_problem(event))
            case Finished(captures=0):
                status = max(status, report_unrecognised(event.source))
    _print(groups, args.format)
    return status


def history_groups(args: Namespace) -> int:
    """Count what a query finds in the history by what it has in common."""
    groups = Groups()
    with open_history(args) as history:
        for stored in history.each(query_of(args)):
            groups.add(recorded(stored.entry.record))
    _print(groups, args.format)
    return DONE


def _occurrence(finding: Finding) -> Occurrence:
    """Return what is counted of a finding, masked as everything that is printed."""
    return recorded(record(finding))


def _print(groups: Groups, form: str) -> None:
    if form == "json":
        found = {
            "groups": [_values(group) for group in groups.groups()],
            "others": groups.others,
            "repeated_request_ids": groups.repeated(),
        }
        put_line(to_line(found))
        return
    for line in _lines(groups):
        put_line(line)


def _values(group: Group) -> dict[str, object]:
    code, bucket, operation, message = group.fingerprint.split("|", 3)
    storm = group.storm
    return {
        "code": code,
        "bucket": None if bucket == "-" else bucket,
        "operation": None if operation == "-" else operation,
        "message": message,
        "count": group.count,
        "first": _moment(group.first),
        "last": _moment(group.last),
        "storm": storm
        and {
            "count": storm.count,
            "start": _moment(storm.start),
            "end": _moment(storm.end),
            "per_second": round(storm.rate, 2),
        },
    }


def _lines(groups: Groups) -> Iterator[str]:
    for group in groups.groups():
        parts = [part for part in group.fingerprint.split("|", 3) if part not in ("", "-")]
        yield f"{group.count:>7,}  " + one_line(" · ".join(parts), 200)
        if (first := _moment(group.first)) is not None:
            yield "         " + stretch(first, _moment(group.last))
        if (storm := group.storm) is not None:
            began = _moment(storm.start)
            yield f"         up to {storm.rate:,.1f} a second: {storm.count:,} from {began}"
    if groups.others:
        yield f"{groups.others:>7,}  of further kinds"
    for request_id, count in groups.repeated().items():
        yield f"Request id {one_line(request_id, 100)} stands in {count:,} captures."


def _moment(at: float | None) -> str | None:
    """Return Unix seconds as ISO 8601 in UTC."""
    if at is None:
        return None
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="milliseconds")[:-6] + "Z"
