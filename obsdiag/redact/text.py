"""Mask the secrets in a text: those that bear a name, and those known by shape or place."""

from __future__ import annotations

import re
from binascii import Error as Base64Error
from binascii import a2b_base64, b2a_base64
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.broken_line import is_broken_at_a_width
from obsdiag.redact.dump import DUMP, DUMP_START, mask_dump
from obsdiag.redact.encoded_run import URL_SAFE
from obsdiag.redact.finding import Seeker
from obsdiag.redact.mask import DEFAULT_KEY, Masker
from obsdiag.redact.name import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

_OBJECT_VALUE = lazy_regex(rb"(\"value\"\s*:\s*\")((?:[^\"\\]++|\\.)*)", re.DOTALL | re.IGNORECASE)
_ESCAPED_VALUE = lazy_regex(rb"(\\+\"value\\+\"\s*:\s*\\+\")([^\"\\]*)", re.IGNORECASE)
_PAIR = lazy_regex(rb"..")
_BREAK = lazy_regex(rb"\r\n|\r|\n")
_GAP = lazy_regex(rb"[ \t]*(?:\r\n|\r|\n)[ \t>]*")
_BLANKS = b" \t\r\n>"
_TO_URL_SAFE = bytes.maketrans(b"+/", b"-_")
MAX_NESTED = 3
"""How often text in base64 or hexadecimal digits is looked for in such text."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A value that was masked."""

    kind: Kind
    line: int
    """Counted from 1."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without its secrets."""

    text: bytes
    """As many lines as before, ended as before."""
    count: int
    """How many values were masked."""
    secrets: tuple[Secret, ...] = ()
    """What they were, in their order; values inside of others count as one."""


@lru_cache(maxsize=8)
def _seeker(names: frozenset[str] = frozenset()) -> Seeker:
    return Seeker(names)


def mask_text(
    text: bytes,
    *,
    key: bytes = DEFAULT_KEY,
    names: Iterable[str] = (),
    keeps_length: bool = False,
    replace: Callable[[bytes], bytes] | None = None,
    keep: frozenset[Kind] = frozenset(),
) -> Masked:
    """Return `text` with its secrets masked; its encoding must be one that keeps ASCII.

    `key`, of 64 bytes at most, decides what the masks are: equal secrets have equal masks
    wherever the key is the same. What bears one of `names` is masked too. With
    `keeps_length` the text stays as long as it was, for formats that count their bytes, and so
    does one that a window has broken into lines.

    `replace` is applied to what has been masked, also inside of what is encoded; it must keep the
    length of what it is given. Secrets of the kinds in `keep` stay as they are, and do not count.
    """
    seeker = _seeker(frozenset(names))
    work = TextMasker(Masker(key, keeps_length=keeps_length), seeker, replace=replace, keep=keep)
    masked = work.mask(text)
    if len(masked) != len(text) and is_broken_at_a_width(text):
        work = TextMasker(Masker(key, keeps_length=True), seeker, replace=replace, keep=keep)
        masked = work.mask(text)
    return Masked(masked, work.masker.count, tuple(_placed(text, work.found)))


def may_hold_secrets(text: bytes) -> bool:
    """Tell cheaply whether anything by which secrets are known occurs in `text`."""
    return _seeker().suspects(text)


def which_may_hold_secrets(texts: Sequence[bytes]) -> list[bool]:
    """Tell of each of many texts whether it may, in one pass over them all."""
    return _seeker().suspects_each(texts)


class TextMasker:
    """Masks texts with one masker, and keeps where it has found something."""

    def __init__(
        self,
        masker: Masker,
        seeker: Seeker | None = None,
        depth: int = 0,
        replace: Callable[[bytes], bytes] | None = None,
        keep: frozenset[Kind] = frozenset(),
    ) -> None:
        self.masker = masker
        self._keep = keep
        self._replace = replace
        self.found: list[tuple[int, Kind]] = []
        self._seeker = seeker or _seeker()
        self._depth = depth

    def mask(self, text: bytes) -> bytes:
        """Return `text` with its secrets masked and counted."""
        if not self._seeker.suspects(text) and (self._replace is None or DUMP_START not in text):
            return self._replaced(text)
        parts: list[bytes] = []
        done = 0
        for dump in DUMP.finditer(text) if DUMP_START in text else ():
            parts.append(self._plain(text[done : dump.start()], done))
            inner = TextMasker(
                self.masker.keeping_length(), self._seeker, self._depth, self._replace, self._keep
            )
            parts.append(mask_dump(dump[0], inner.mask_plain))
            self.masker.count += inner.masker.count
            self.found += [(dump.start() + at, kind) for at, kind in inner.found]
            done = dump.end()
        parts.append(self._plain(text[done:], done))
        return b"".join(parts)

    def mask_plain(self, text: bytes) -> bytes:
        """Return `text`, which is no dump, with its secrets masked and counted."""
        return self._plain(text, 0)

    def value(self, kind: Kind, value: bytes) -> bytes:
        """Return the whole value of a field of this kind, masked unless it is to be kept."""
        if kind in self._keep:
            return value
        special = _MASKS.get(kind)
        if special is None:
            return self.masker.secret(kind.name.lower(), value)
        return special(self, value)

    def _plain(self, text: bytes, offset: int) -> bytes:
        parts: list[bytes] = []
        done = 0
        for start, end, kind in self._seeker.spans(text):
            before = self.masker.count
            parts += text[done:start], self.value(kind, text[start:end])
            if self.masker.count > before:
                self.found.append((offset + start, kind))
            done = end
        if not parts:
            return self._replaced(text)
        parts.append(text[done:])
        return self._replaced(b"".join(parts))

    def _replaced(self, text: bytes) -> bytes:
        return text if self._replace is None else self._replace(text)

    def inside(self, text: bytes) -> bytes:
        """Return a text within another, masked; what is in too many of them is masked whole."""
        if self._depth == MAX_NESTED:
            return self.masker.secret("secret", text)
        inner = TextMasker(self.masker, self._seeker, self._depth + 1, self._replace, self._keep)
        return inner.mask(text)


def _placed(text: bytes, found: list[tuple[int, Kind]]) -> Iterable[Secret]:
    line = 1
    done = 0
    for at, kind in found:
        line += text.count(b"\n", done, at)
        done = at
        yield Secret(kind, line)


def _authorization(work: TextMasker, value: bytes) -> bytes:
    if b"credential=" in value.lower():
        return work.inside(value)
    return work.masker.authorization(value)


def _cookie_list(work: TextMasker, value: bytes) -> bytes:
    pattern = _ESCAPED_VALUE if b'\\"' in value[:8] else _OBJECT_VALUE
    return pattern.sub(lambda found: found[1] + work.masker.secret("cookie", found[2]), value)


def _hex(work: TextMasker, value: bytes) -> bytes:
    """Mask text that is written in hexadecimal digits; its line breaks stay."""
    digits = b"".join(value.split())
    try:
        plain = bytes.fromhex(digits[: len(digits) & ~1].decode("ascii"))
    except ValueError:
        return work.inside(value)
    masked = work.inside(plain)
    if masked == plain:
        return value
    if len(masked) == len(plain):
        return _written_over(value, masked.hex().encode())
    gap = b" " if b" " in value.strip() else b""
    lines = _in_lines(masked, len(_BREAK.findall(value)) + 1)
    pairs = [gap.join(_PAIR.findall(line.hex().encode())) for line in lines]
    return _broken_as(pairs, value)


def _base64(work: TextMasker, value: bytes) -> bytes:
    """Mask text that is written in base64; what is cut off in the midst is masked up to there."""
    digits = b"".join(value.split()).translate(URL_SAFE)
    whole = digits if len(digits) % 4 == 0 else digits[: len(digits.rstrip(b"=")) // 4 * 4]
    try:
        plain = a2b_base64(whole, strict_mode=True)
    except Base64Error:
        return value
    masked = _masked_text(work, plain)
    if masked == plain:
        return value
    digits = b2a_base64(masked, newline=False)
    if b"-" in value or b"_" in value:
        digits = digits.translate(_TO_URL_SAFE)
    if len(masked) == len(plain):
        return _written_over(value, digits)
    return _broken_as(_in_lines(digits, len(_BREAK.findall(value)) + 1), value)


def _masked_text(work: TextMasker, plain: bytes) -> bytes:
    """Return text in UTF-8, or in UTF-16 as Windows has it, masked."""
    if plain[1:2] != b"\0":
        return work.inside(plain)
    text = plain[: len(plain) & ~1].decode("utf-16-le", "surrogatepass")
    inner = text.encode("utf-8", "surrogatepass")
    masked = work.inside(inner)
    if masked == inner:
        return plain
    return masked.decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")


def _written_over(value: bytes, digits: bytes) -> bytes:
    """Return what is between and behind the digits of `value` with others in their places."""
    others = iter(digits)
    return bytes(byte if byte in _BLANKS else next(others, byte) for byte in value)


def _in_lines(text: bytes, count: int) -> list[bytes]:
    size = max(1, -(-len(text) // count))
    return [text[at : at + size] for at in range(0, len(text), size)]


def _broken_as(lines: list[bytes], value: bytes) -> bytes:
    """Return lines joined by the line breaks, and what is around them, that `value` has."""
    gaps = [found[0] for found in _GAP.finditer(value)]
    return b"".join(b"".join(row) for row in zip_longest(lines, gaps, fillvalue=b""))


_MASKS: Mapping[Kind, Callable[[TextMasker, bytes], bytes]] = {
    Kind.AUTHORIZATION: _authorization,
    Kind.COOKIE: lambda work, value: work.masker.cookies(value),
    Kind.SET_COOKIE: lambda work, value: work.masker.set_cookie(value),
    Kind.COOKIE_LIST: _cookie_list,
    Kind.ACCESS_KEY: lambda work, value: work.masker.access_key(value),
    Kind.CREDENTIAL: lambda work, value: work.masker.credential(value),
    Kind.HEX: _hex,
    Kind.BASE64: _base64,
    Kind.NAMED: lambda work, value: work.masker.secret("secret", value),
}
"""Kinds of which not simply the whole value is masked."""
