"""The commands that say of many findings which of them are one matter."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from obsdiag.cli.asked import DONE, nothing_in, open_history, paths_of, sources_of, trouble

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from obsdiag.diagnosis.group import Group, Groups


def captures_groups(asked: Namespace) -> int:
    """Count the findings of captures by what they have in common."""
    from obsdiag.diagnosis.group import Groups, recorded
    from obsdiag.model import Finding
    from obsdiag.pipeline.published import load_catalogue
    from obsdiag.pipeline.reading import Finished, Problem, read
    from obsdiag.record import record

    groups, status = Groups(), DONE
    for event in read(sources_of(asked), load_catalogue(paths_of(asked).catalogue)):
        match event:
            case Finding():
                groups.add(recorded(record(event)))  # masked, as everything that is printed
            case Problem():
                status = max(status, trouble(event))
            case Finished(captures=0):
                status = max(status, nothing_in(event.source))
    _tell(groups, asked.format)
    return status


def history_groups(asked: Namespace) -> int:
    """Count what a query finds in the history by what it has in common."""
    from obsdiag.diagnosis.group import Groups, recorded

    groups = Groups()
    with open_history(asked) as history:
        for stored in history.each(" ".join(asked.query)):
            groups.add(recorded(stored.entry.record))
    _tell(groups, asked.format)
    return DONE


def _tell(groups: Groups, form: str) -> None:
    if form == "json":
        told = {
            "groups": [_values(group) for group in groups.groups()],
            "others": groups.others,
            "repeated_request_ids": groups.repeated(),
        }
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
        return
    for line in _lines(groups):
        sys.stdout.write(line + "\n")


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
    from obsdiag.visible import one_line

    for group in groups.groups():
        parts = [part for part in group.fingerprint.split("|", 3) if part not in ("", "-")]
        yield f"{group.count:>7,}  " + one_line(" · ".join(parts), 200)
        if group.first is not None:
            yield f"         {_moment(group.first)} to {_moment(group.last)}"
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
