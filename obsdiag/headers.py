"""The header fields of one message, looked up where they stand.

Only a handful of a response's two dozen fields are ever asked for, so the block
is not cut into pairs: a field is found by its name, together with its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.characters import as_text
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIELD_LINE = lazy_regex(rb"[ \t]*([!#$%&'*+.^_`|~0-9A-Za-z:-]+?)[ \t]*:(?!//)[ \t]*(.*)")
"""RFC 9110 section 5.1: a field name is a token. HTTP/2's `:status` has a colon in front."""


class Field(NamedTuple):
    """One header field."""

    name: str
    value: str
    offset: int
    """Where its line starts, in the text that the headers stand in."""


class Headers:
    """The fields between `start` and `end` of a text; a name is found in any letter case."""

    __slots__ = ("_end", "_folded", "_start", "_text")

    def __init__(self, text: bytes = b"", start: int = 0, end: int = 0) -> None:
        """Take the block whose first line starts at `start`, one field a line.

        The byte before `start`, if there is one, is the line end of the status line.
        """
        self._text, self._start, self._end = text, start, end
        self._folded: bytes | None = None

    @property
    def block(self) -> tuple[int, bytes]:
        """The fields as they stand, and where: two that have the same tell the same."""
        return self._start, self._text[self._start : self._end]

    def __bool__(self) -> bool:
        return bool(self._text[self._start : self._end].strip())

    def get(self, *names: bytes) -> str | None:
        """Return the value of the first of `names` (lower case) that is there and not empty."""
        if self._start == self._end:
            return None
        for name in names:
            at = self._find(name)
            if at >= 0 and (value := self._value(at + len(name) + 1)):
                return value
        return None

    def find(self, name: bytes) -> Field | None:
        """Return the first field called `name` (lower case), or None."""
        at = self._find(name)
        return None if at < 0 else Field(name.decode(), self._value(at + len(name) + 1), at)

    def _find(self, name: bytes) -> int:
        """Return where the first field called `name` starts, or -1."""
        folded = self._folded
        if folded is None:
            folded = self._folded = b"\n" + self._text[self._start : self._end].lower()
        at = folded.find(b"\n" + name + b":")
        return at if at < 0 else self._start + at

    def _value(self, start: int) -> str:
        """Return the value that starts at `start`, folded lines joined."""
        end = self._text.find(b"\n", start, self._end)
        if end < 0:
            end = self._end
        value = self._text[start:end].strip()
        if self._text[end + 1 : end + 2] in _FOLD and end + 1 < self._end:
            value = self._unfolded(value, end + 1)
        return as_text(value)

    def has(self, part: bytes) -> bool:
        """Return whether `part` (lower case) occurs anywhere in the block."""
        if self._folded is None:
            self._folded = b"\n" + self._text[self._start : self._end].lower()
        return part in self._folded

    def __iter__(self) -> Iterator[Field]:
        """Yield every field in order; a line that is none is passed over."""
        at = self._start
        while at < self._end:
            end = self._text.find(b"\n", at, self._end)
            if end < 0:
                end = self._end
            line = self._text[at:end]
            if line[:1] not in _FOLD and (match := _FIELD_LINE.match(line)):
                value = match[2]
                if self._text[end + 1 : end + 2] in _FOLD:
                    value = self._unfolded(value, end + 1)
                yield Field(as_text(match[1]), as_text(value.strip()), at)
            at = end + 1

    def _unfolded(self, value: bytes, at: int) -> bytes:
        """Join the lines that continue a value (obs-fold, RFC 9112 section 5.2)."""
        parts = [value.strip()]
        while at < self._end and self._text[at : at + 1] in _FOLD:
            end = self._text.find(b"\n", at, self._end)
            if end < 0:
                end = self._end
            parts.append(self._text[at:end].strip())
            at = end + 1
        return b" ".join(part for part in parts if part)


_FOLD = frozenset({b" ", b"\t"})
NO_HEADERS = Headers()


def is_field_line(line: bytes) -> bool:
    """Return whether `line` (without its end) reads as a header field."""
    return _FIELD_LINE.match(line) is not None
