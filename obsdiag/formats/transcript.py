"""Messages that another notation tells line by line, put together and read as text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.http.response import read_response
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Origin
from obsdiag.records.markers import Kind, markers
from obsdiag.records.spans import message_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from obsdiag.model import Capture
    from obsdiag.text.repaired_line import RepairedLine


_PLAIN = lazy_regex(rb"^(?:[<*] )?HTTP/[0-9.]+ [1-5][0-9]{2}\b|<Error[ >]", re.MULTILINE)


def starts_with(head: bytes, at: int) -> bool:
    """Return whether an input starts with the notation that `head` has at `at`, if it is not -1.

    A response that stands above it as it is tells of a text in which many things were collected,
    and the notation's reader would pass over all the others.
    """
    return at >= 0 and _PLAIN.search(head, 0, at) is None


def read_transcript(
    told: Sequence[RepairedLine], notation: Sequence[bytes], origin: Origin, name: str
) -> Iterator[Capture]:
    """Yield the responses of a transcript as captures of format `name`.

    `notation` is the original's lines, to be shown; `origin` the place of the first of them.
    """
    text = b"\n".join(line.text for line in told)
    for span in message_spans(text, markers(text)):
        if span.mark.kind is not Kind.RESPONSE:
            continue
        first = text.count(b"\n", 0, span.start)
        capture = read_response(text, span, Origin(origin.source, origin.member, 1 + first, None))
        yield placed(capture, told, notation, origin)._replace(format=name)


def placed(
    capture: Capture, told: Sequence[RepairedLine], notation: Sequence[bytes], origin: Origin
) -> Capture:
    """Return a capture out of what a notation tells, shown and placed as it stands there.

    Its own place is the number of its line among those that were `told`; `origin` is the place
    of the first line of the `notation`.
    """
    first = capture.origin.line - 1
    last = min(first + capture.text.rstrip(b"\n").count(b"\n"), len(told) - 1)
    lines = _lines(capture, told, origin.line)
    return capture._replace(
        text=b"\n".join(notation[told[first].row : told[last].row + told[last].rows]),
        origin=Origin(origin.source, origin.member, origin.line + told[first].row, None, lines),
    )


def _lines(capture: Capture, told: Sequence[RepairedLine], first: int) -> tuple[int, ...]:
    """Return the source line of each line of the capture's mended text."""
    lines = capture.origin.lines
    if lines is None:
        start = capture.origin.line
        lines = tuple(range(start, start + capture.mended.count(b"\n") + 1))
    return tuple(first + told[min(line, len(told)) - 1].row for line in lines)
