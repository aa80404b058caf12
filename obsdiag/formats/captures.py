"""An input of any format to Captures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.formats.embedded import is_amid_text
from obsdiag.formats.format import ALONE, guarded
from obsdiag.formats.table import format_of
from obsdiag.formats.text import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.formats.format import Format, Surroundings
    from obsdiag.input.stream import Stream
    from obsdiag.model import Capture, Origin


def read_captures(
    stream: Stream, origin: Origin, around: Surroundings = ALONE
) -> Iterator[Capture]:
    """Return the captures of an input; `origin` names its source and member.

    Raises what reading the stream raises.
    """
    known = format_of(stream.head)
    if known is None or _stands_in_text(known, stream):
        return read_text(stream, origin)
    return guarded(known.read(stream, origin, around), known.name, origin, around)


def _stands_in_text(known: Format, stream: Stream) -> bool:
    """Return whether an input is text, parts of which are in a format: reading that finds them."""
    if known.notation is not None:
        return is_amid_text(stream.head)
    return known.name == "saved" and stream.whole
