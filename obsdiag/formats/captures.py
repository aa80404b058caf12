"""An input of any format to Captures."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from obsdiag.formats.collected import inner_texts, may_have_prefixes
from obsdiag.formats.embedded import is_amid_text
from obsdiag.formats.export_lines import FORMAT as EXPORT
from obsdiag.formats.export_lines import is_export, read_export
from obsdiag.formats.filled_form import filled_form
from obsdiag.formats.format import ALONE, guarded
from obsdiag.formats.record_payloads import LOOSE
from obsdiag.formats.table import format_of
from obsdiag.formats.text import read_blocks, read_text
from obsdiag.formats.transcript import placed
from obsdiag.input.stream import Stream
from obsdiag.records.stamp import stamp_of
from obsdiag.text.charset import decoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.formats.format import Failure, Format, Surroundings
    from obsdiag.model import Capture, Origin
    from obsdiag.text.charset import Decoded
    from obsdiag.text.repaired_line import RepairedLine


def read_captures(
    stream: Stream, origin: Origin, around: Surroundings = ALONE
) -> Iterator[Capture]:
    """Return the captures of an input; `origin` names its source and member.

    Raises what reading the stream raises.
    """
    if is_export(stream.head):
        found = read_export(stream, origin, read_captures, around)
        return guarded(found, EXPORT, origin, around, ends=True)
    if not (stream.whole and may_have_prefixes(stream.head)):
        return _read_as_it_is(stream, origin, around)
    text = decoded(stream)
    whole = b"".join(text.blocks)
    text = text._replace(blocks=iter((whole,)))
    rows = whole.rstrip(b"\r\n").split(b"\n")
    texts = inner_texts(rows)
    if texts is None:
        return _read_as_it_is(stream, origin, around, text)
    inner = _read_inner(rows, texts, origin, around)
    if all(capture.format in LOOSE and capture.record is None for capture in inner):
        # A prefix may name the program whose words the rest of the line is.
        inner = list(_read_as_it_is(stream, origin, around, text)) or inner
    return iter(inner)


def _read_as_it_is(
    stream: Stream, origin: Origin, around: Surroundings, text: Decoded | None = None
) -> Iterator[Capture]:
    """Yield the captures of an input, which as `text` is known already or not."""
    known = format_of(stream.head)
    if known is None or _stands_in_text(known, stream):
        if known is None and stream.whole:
            text = decoded(stream) if text is None else text
            whole = b"".join(text.blocks)
            text = text._replace(blocks=iter((whole,)))
            if (told := filled_form(whole)) is not None:
                rows = whole.rstrip(b"\r\n").split(b"\n")
                return iter(_read_inner(rows, [told], origin, around))
        return read_text(stream, origin, read_captures, text, around)
    captures = known.read(stream, origin, around)
    return guarded(captures, known.name, origin, around, ends=True)


def read_decoded(
    blocks: Iterable[bytes], origin: Origin, around: Surroundings = ALONE
) -> Iterator[Capture]:
    """Return the captures of a decoded text, or of a piece of one (see `split`), at `origin`."""
    return read_blocks(blocks, origin, read_captures, around)


def _stands_in_text(known: Format, stream: Stream) -> bool:
    """Return whether an input is text, parts of which are in a format: reading that finds them."""
    if known.notation is not None:
        return is_amid_text(stream.head)
    return known.name == "saved" and stream.whole


def _fail_inside(
    lines: list[RepairedLine], origin: Origin, around: Surroundings, failure: Failure
) -> None:
    """Tell of what failed in such a text, at its line of the source."""
    row = lines[min(failure.origin.line, len(lines)) - 1].row
    around.fail(failure._replace(origin=replace(origin, line=origin.line + row)))


def _read_inner(
    rows: list[bytes], texts: list[list[RepairedLine]], origin: Origin, around: Surroundings
) -> list[Capture]:
    """Return the captures of texts that stand in lines of a source, in the order of these."""
    place = replace(origin, line=1, offset=None)
    found: list[Capture] = []
    for lines in texts:
        text = b"\n".join(line.text for line in lines) + b"\n"
        inside = around._replace(fail=partial(_fail_inside, lines, origin, around))
        for capture in read_captures(Stream.of(text), place, inside):
            if capture.format in LOOSE and capture.record is None and len(texts) > 1:
                continue
            record = capture.record
            if record is not None and record > 0:
                record = origin.line + lines[record - 1].row
            own = placed(capture, lines, rows, origin)._replace(record=record)
            if own.logged is None:
                own = own._replace(logged=stamp_of(rows[own.origin.line - origin.line]))
            found.append(own)
    return sorted(found, key=lambda capture: capture.origin.line)
