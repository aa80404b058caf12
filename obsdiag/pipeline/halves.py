"""A response whose head stands in one source and whose body in the next becomes one finding."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from obsdiag.correlate.response_half import is_half, joined_text, with_origin
from obsdiag.formats.captures import read_captures
from obsdiag.input.stream import Stream
from obsdiag.model import Finding
from obsdiag.pipeline.decoding import findings_of
from obsdiag.pipeline.events import Finished, Rendered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.pipeline.events import Event


def join_halves(events: Iterable[Event], catalogue: Catalogue) -> Iterator[Event]:
    """Yield events; half a response waits for the next finding, which may be its other half.

    Rendered findings are no halves of anything.
    """
    waiting: list[Event] = []
    joined = 0
    for event in events:
        if isinstance(event, Finding):
            first = waiting[0] if waiting else None
            whole = _joined(first, event, catalogue) if isinstance(first, Finding) else None
            if whole is not None:
                yield whole
                yield from waiting[1:]
                waiting, joined = [], 1
                continue
            yield from waiting
            waiting = [event] if is_half(event) else []
            if not waiting:
                yield event
        elif isinstance(event, Rendered):
            yield from waiting
            waiting = []
            yield event
        else:
            if joined and isinstance(event, Finished):  # its half was counted with the other one
                event, joined = replace(event, findings=event.findings - joined), 0  # noqa: PLW2901
            if waiting:
                waiting.append(event)
            else:
                yield event
    yield from waiting


def _joined(first: Finding, second: Finding, catalogue: Catalogue) -> Finding | None:
    """Return the finding of two halves, or None where they do not belong together."""
    if (text := joined_text(first, second)) is None:
        return None
    found = [
        finding
        for capture in read_captures(Stream.of(text), first.capture.origin)
        for finding in findings_of(with_origin(capture, first), catalogue)
    ]
    return found[0] if len(found) == 1 else None
