"""`trace.network` of a Playwright trace: the requests of a page, an entry of HAR 1.2 a line.

Each line is an event with the entry as its `snapshot`; bodies stand in files beside it, which
the trace's zip holds as `resources/` (playwright-core, harTracer.ts and tracing.ts).
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from obsdiag.formats.format import ALONE, part_of
from obsdiag.formats.har.entry import is_entry, may_be_error, read_entry
from obsdiag.http.parts import member
from obsdiag.model import Origin
from obsdiag.text.charset import decoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.formats.format import Surroundings
    from obsdiag.input.stream import Stream
    from obsdiag.model import Capture

FORMAT = "playwright"
MARK = b'{"type":"resource-snapshot","snapshot":{'
LONGEST = 16 * 1024 * 1024
"""Bytes of one line; longer ones are passed over."""
_FOLDER = "resources/"


def is_playwright(head: bytes) -> bool:
    """Return whether `head` starts as the record of a page's requests."""
    return head.startswith(MARK)


def read_playwright(
    stream: Stream, origin: Origin, around: Surroundings = ALONE
) -> Iterator[Capture]:
    """Yield the first response, and all others that may be errors; the member is the entry's index.

    It is told where a line is passed over.
    """
    shown, number = False, 0
    for row, line in enumerate(_lines(decoded(stream).blocks)):
        if line is None:
            around.tell(f"Line {origin.line + row:,} is longer than can be read.")
            continue
        entry = _entry(line)
        if entry is None:
            continue
        if not shown or may_be_error(entry):
            at = origin.line + row
            name = member(origin, str(number))
            place = Origin(origin.source, name, at, offset=None, lines=(at,))
            read = partial(read_entry, entry, place, around.files)
            capture = part_of(read, FORMAT, place, around)
            if capture is not None:
                shown = True
                yield capture._replace(format=FORMAT)
        number += 1


def _entry(line: bytes) -> dict[str, Any] | None:
    """Return the entry of an event, with the names of its body's file as a HAR has them."""
    try:
        event = json.loads(line)
    except (ValueError, RecursionError):
        return None
    entry = event.get("snapshot") if isinstance(event, dict) else None
    if not isinstance(entry, dict) or not is_entry(entry):
        return None
    response = entry.get("response")
    content = response.get("content") if isinstance(response, dict) else None
    if isinstance(content, dict) and isinstance(name := content.get("_sha1"), str):
        content.setdefault("_file", _FOLDER + name)
    return entry


def _lines(blocks: Iterable[bytes]) -> Iterator[bytes | None]:
    """Yield the lines of a text, None for each that is too long."""
    rest, is_long = b"", False
    for block in blocks:
        *lines, rest = (rest + block).split(b"\n")
        for line in lines:
            yield None if is_long or len(line) > LONGEST else line
            is_long = False
        if len(rest) > LONGEST:
            rest, is_long = b"", True
    if rest or is_long:
        yield None if is_long else rest
