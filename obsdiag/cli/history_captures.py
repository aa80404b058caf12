"""The commands about captures, what came in at one time, and about the masks of all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.cli.args import DONE, open_history
from obsdiag.cli.output import put_block, put_line
from obsdiag.errors import HistoryError
from obsdiag.record import to_line
from obsdiag.report import history_text, stretch
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from obsdiag.history.intake import IntakeSummary

_MOST_NAME = 100


def list_captures(args: Namespace) -> int:
    """Print the captures that came in last, first or again."""
    with open_history(args) as history:
        for capture in history.captures(args.limit):
            if args.format == "json":
                put_line(to_line(capture_values(capture)))
            else:
                put_block("\n".join(capture_lines(capture)))
    return DONE


def show_capture(args: Namespace) -> int:
    """Print a capture and the findings in it; raises HistoryError where there is no such."""
    with open_history(args) as history:
        capture = history.capture_named(args.number)
        if capture is None or not capture.findings:
            raise HistoryError(f"There is no capture {args.number} in the history.")
        is_json = args.format == "json"
        if is_json:
            put_line(to_line(capture_values(capture)))
        else:
            put_block("\n".join(capture_lines(capture)))
        last = 0
        while entries := history.findings(capture.id, 500, after=last):
            for entry in entries:
                told = f"{entry.id:>6}  {history_text(entry.taken_at, entry.record)}"
                put_line(to_line({**entry.record, "id": entry.id}) if is_json else told)
            last = entries[-1].id
    return DONE


def remask_history(args: Namespace) -> int:
    """Mask what is stored by the rules of today, and say what that changed."""
    with open_history(args) as history:
        done = history.remask()
    put_line(f"Findings looked at: {done.looked_at:,}; changed: {len(done.changed):,}")
    for name, count in sorted(done.values.items()):
        put_line(f"  {one_line(name)}: {count:,}")
    return DONE


def capture_values(capture: IntakeSummary) -> dict[str, object]:
    """Return a capture as JSON has it."""
    return {
        "capture": capture.id,
        "source": capture.source,
        "sources": capture.sources,
        "imported": bool(capture.kind),
        "first_seen": capture.arrived_at,
        "last_seen": capture.last_seen,
        "first_time": capture.first_time,
        "last_time": capture.last_time,
        "findings": capture.findings,
        "met_again": capture.met_again,
        "kinds": [
            {"status": kind.status, "code": kind.code, "count": kind.number}
            for kind in capture.kinds
        ],
        "ticket": capture.ticket or None,
    }


def capture_lines(capture: IntakeSummary) -> Iterator[str]:
    """Yield a capture as it is printed."""
    name = one_line(capture.source or "pasted text", _MOST_NAME)
    more = f" and {capture.sources - 1:,} more" if capture.sources > 1 and not capture.kind else ""
    found = f"findings {capture.findings:,}"
    again = f", met before {capture.met_again:,}" if capture.met_again else ""
    yield f"{capture.id:>6}  {capture.last_seen[:19]}Z  {name}{more}  {found}{again}"
    kinds = (
        f"{' '.join(str(part) for part in kind[:2] if part) or 'no code'} ×{kind.number:,}"
        for kind in capture.kinds
    )
    yield "        " + one_line(" · ".join(kinds), 200)
    if capture.first_time:
        yield "        " + stretch(capture.first_time, capture.last_time)
    if capture.ticket:
        yield f"        ticket {one_line(capture.ticket)}{' and others' * (capture.tickets > 1)}"
