"""Findings that obsdiag wrote: an export of its history, or lines of `decode --format json`.

They are no log: their notes, causes and saved searches are full of codes that nobody answered. Each
is read from the capture that it was made of; one that came without it, from its own values.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from obsdiag.formats.format import ALONE, first_part, part_of
from obsdiag.input.stream import Stream
from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.json_text import value_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from obsdiag.formats.format import Surroundings
    from obsdiag.model import Capture, Origin

FORMAT = "export"
MAX_TEXT = 64 * 1024 * 1024
"""Bytes of a file that are read."""
_CUT = f"Only the first {MAX_TEXT // 1024**2} MiB of the findings were read."
_BROKEN = "A finding in it cannot be read, nor what stands behind it."
_PACKED = "A finding in it has a capture that is no text: it was not read."

_STARTS = lazy_regex(rb'(?:\xef\xbb\xbf)?\s{0,64}\{\s{0,64}"schema"\s*:\s*1\s*,\s*"source"\s*:')
"""The first two names of a finding as JSON, see `obsdiag.record`."""
_OBJECT = lazy_regex(r"\S")
_TOLD = (
    *("status", "reason", "code", "message", "request_id", "host_id", "resource", "bucket", "key"),
    *("method", "url"),
)
"""What tells of the error itself, of all that a finding has; a time that a log told goes along."""


def is_export(head: bytes) -> bool:
    """Return whether `head` starts findings as JSON."""
    return _STARTS.match(head) is not None


def read_export(
    stream: Stream,
    origin: Origin,
    read: Callable[[Stream, Origin, Surroundings], Iterator[Capture]],
    around: Surroundings = ALONE,
) -> Iterator[Capture]:
    """Yield the captures of findings, each placed at the line at which its finding starts.

    `read` reads an input of any format.
    """
    raw = first_part(stream, MAX_TEXT, _CUT, around)
    text, at, line = raw.decode("utf-8", "replace").removeprefix("\ufeff"), 0, origin.line
    while (start := _OBJECT.search(text, at)) is not None:
        line += text.count("\n", at, start.start())
        try:
            finding, end = value_at(text, start.start())
        except ValueError:
            around.tell(_BROKEN)
            return
        if isinstance(finding, dict):
            place = replace(origin, line=line, offset=None, lines=(line,))
            part = partial(_captures, finding, place, read, around)
            yield from part_of(part, FORMAT, place, around) or ()
        line, at = line + text.count("\n", start.start(), end), end


def _captures(
    finding: Mapping[str, object],
    place: Origin,
    read: Callable[[Stream, Origin, Surroundings], Iterator[Capture]],
    around: Surroundings,
) -> list[Capture]:
    """Return the captures of one finding, at its place."""
    if finding.get("capture_base64"):
        around.tell(_PACKED)
        return []
    shown = finding.get("capture")
    if not isinstance(shown, str) or not shown:
        told = (*_TOLD, "time") if finding.get("time_origin") == "log" else _TOLD
        shown = json.dumps({name: finding[name] for name in told if finding.get(name)})
    own = replace(place, line=1, lines=None)
    found = read(Stream.of(shown.encode("utf-8", "replace")), own, around)
    return [capture._replace(origin=place, record=None) for capture in found]
