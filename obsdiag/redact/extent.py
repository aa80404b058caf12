"""How far a secret's value goes: bounded by the way in which it is written.

That is by the quotes around it, by its element, by the end of its line where the line is a header
or a setting, or else by the first character that no secret contains. All patterns are for
lower-cased text, and none of them looks twice at what it has passed. Only single characters are
repeated possessively: before Python 3.11.5 a group that is takes too much
(https://github.com/python/cpython/issues/106052).
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.code_value import code_at
from obsdiag.redact.name import Kind
from obsdiag.redact.separator import HEADER_START, SETTING_START, Separator, separator_at

if TYPE_CHECKING:
    from collections.abc import Iterator


class Form(Enum):
    """How a value is written, which says how much its name is worth."""

    QUOTED = auto()
    BARE = auto()
    COLON = auto()
    """Bare, behind a colon and within a line: it may be a sentence."""
    SAID = auto()
    """Bare, in a sentence: `the password is …`."""
    LINE = auto()
    """The rest of a line that begins with the name."""


class Extent(NamedTuple):
    """Where a value stands in its text."""

    start: int
    end: int
    form: Form = Form.BARE


# A folded line (RFC 9112 section 5.2) is indented, and no header or markup of its own.
_LINE = lazy_regex(
    rb"[^\r\n]*+(?:(?:\r\n|\r|\n)(?=[ \t])(?![ \t]*+(?:[<{\"]|[^\s:]++:(?:[ \t]|$)))[^\r\n]++)*"
)
_NO_AND = rb"(?!%26|%2526)"
_RUN = (
    _NO_AND + rb"[^\s\"'<>\\,;|(){}\[\]&`][^\s\"'<>\\,;|(){}\[\]&%`]*+"
    rb"(?:" + _NO_AND + rb"%[^\s\"'<>\\,;|(){}\[\]&%`]*+)*"
)
_ONE = lazy_regex(_RUN)
# A long value that was folded, or that a terminal has broken: it goes up to the end of the line,
# and nothing but more of it stands on the next.
_LONG = lazy_regex(
    _RUN + rb"(?:(?:(?<=[a-z0-9+/_.%-]{40})(?:\r\n|\r|\n)(?!/)|(?:\r\n|\r|\n)[ \t]++)"
    rb"[a-z0-9+/=_.%-]{8,}+(?=[ \t]*+(?:[\r\n]|\Z)))*"
)
_WORDS = lazy_regex(rb"(?:[a-z][a-z0-9-]{0,23}[ \t]++)?" + _RUN)
_PAIRS = lazy_regex(rb"[^\s;,\"'<>\\]++(?:;[ \t]?[^\s;,\"'<>\\]++)*")
_LISTED = lazy_regex(rb"[^\]\r\n]++")
_DIGITS = lazy_regex(rb"[0-9a-f\s]++")
_OBJECTS = lazy_regex(rb"(?:[^\]\"]++|\"(?:[^\"\\]++|\\.)*(?:\"|\Z))*", re.DOTALL)
_CDATA = lazy_regex(rb"<!\[cdata\[((?:[^\]]|\](?!\]>)){0,16384})\]\]>", re.IGNORECASE)
_BRACED = lazy_regex(rb"\{([^{}\r\n\"']{1,256})\}")
_ELEMENT = lazy_regex(rb"[^<]{0,16384}")
# A setting is the whole line: a password may have any character in it, but not another setting.
_SETTING = lazy_regex(
    rb"(?:[^\s\"'`\\<]|\\(?![nrtux])|<(?!/))+(?=[ \t]*+(?:[\r\n]|\Z|[ \t][#;]|\\[nr]))"
)
_MORE_SETTINGS = lazy_regex(rb"[;,&|][ \t]?[\w.-]{1,40}=")
_PASS_WORDS = lazy_regex(
    rb"[^\s\"'`=:{}<>#;]++(?:[ \t]{1,2}[^\s\"'`=:{}<>#;]++){1,7}(?=[ \t]*(?:[\r\n]|\Z))"
)
_BLOCK = lazy_regex(
    rb"[|>][-+0-9]{0,2}[ \t]*+\r?\n((?P<indent>[ \t]++)[^\r\n]++(?:\r?\n(?P=indent)[^\r\n]++)*)"
)
_TRIPLE = lazy_regex(rb"(\"\"|'')\s{0,4}((?:(?!\"\"\"|''')[^\x00]){1,16384})(?=\"\"\"|''')")
_ADDED = lazy_regex(
    rb"[\"'][ \t]*[+.]?[ \t]*\\?(?:\r?\n[ \t]*)?[+.]?[ \t]*[\"'](?=[^\"'\s,:]{4,}[\"'])"
    rb"|[\"'][ \t]*[-=]>[ \t]*[\"']"  # a change, as Terraform plans it
)
_BROKEN = lazy_regex(rb"\r?\n[ \t]*([a-z0-9+/=_.%-]{4,}+)(?=[\"'])")

_HEADERS = frozenset({Kind.AUTHORIZATION, Kind.COOKIE, Kind.SET_COOKIE})
_SETTINGS = frozenset({Kind.PASSWORD, Kind.KEY, Kind.TOKEN, Kind.NAMED})
_UNQUOTED = {
    Kind.AUTHORIZATION: _WORDS,
    Kind.COOKIE: _PAIRS,
    Kind.SET_COOKIE: _PAIRS,
    Kind.TOKEN: _LONG,
    Kind.KEY: _LONG,
    Kind.NAMED: _LONG,
    Kind.SIGNATURE: _LONG,
    Kind.HEX: _DIGITS,
}


def extents(lower: bytes, start: int, end: int, kind: Kind) -> Iterator[Extent]:
    """Yield the values of the name that stands at `start:end`: none, one, or those of a list."""
    separator = separator_at(lower, start, end)
    if separator is None:
        return
    value = separator.end
    if separator.is_element:
        yield from _in_element(lower, value, kind)
        return
    before = b"" if separator.closes else lower[max(0, start - 40) : start]
    at_line_start = not separator.closes and SETTING_START.search(before) is not None
    is_assigned = bool(separator.quote) and not separator.is_colon
    if kind in _HEADERS and not (separator.closes or is_assigned) and HEADER_START.search(before):
        value -= len(separator.quote)
        yield _extent(_LINE, lower, value, Form.LINE)
    elif kind is Kind.COOKIE_LIST:
        if separator.is_list:
            yield _extent(_OBJECTS, lower, value - len(separator.quote))
    elif separator.quote:
        yield from _quoted(lower, value, separator)
    elif (
        kind is Kind.PASSWORD
        and lower[value - 1 : value] == b"="
        and (braced := _BRACED.match(lower, value))
    ):
        yield Extent(*braced.span(1), Form.QUOTED)  # as ODBC has it
    elif separator.is_list:
        yield from _in_list(lower, value, kind)
    else:
        yield _bare(lower, value, kind, separator, at_line_start=at_line_start)


def _bare(
    lower: bytes, value: int, kind: Kind, separator: Separator, *, at_line_start: bool
) -> Extent:
    """Return the value without quotes that begins at `value`."""
    if code := code_at(lower, value):
        return Extent(code.start, code.end, Form.QUOTED)
    if (
        at_line_start
        and not (separator.is_encoded or separator.is_said)
        and kind in _SETTINGS
        and (whole := _setting(lower, value, kind))
    ):
        return whole
    form = Form.COLON if separator.is_colon and not at_line_start else Form.BARE
    form = Form.SAID if separator.is_said else form
    return _extent(_UNQUOTED.get(kind, _ONE), lower, value, form)


def _extent(pattern: re.Pattern[bytes], lower: bytes, start: int, form: Form = Form.BARE) -> Extent:
    found = pattern.match(lower, start)
    return Extent(start, found.end() if found else start, form)


def _in_list(lower: bytes, start: int, kind: Kind) -> Iterator[Extent]:
    """Yield what a list holds; of one of objects, the names in them tell."""
    if lower[start : start + 1] not in (b"{", b"["):
        yield _extent(_LISTED, lower, start)
    elif kind is Kind.COOKIE:  # as Postman has them
        yield _extent(_OBJECTS, lower, start)


def _in_element(lower: bytes, start: int, kind: Kind) -> Iterator[Extent]:
    """Yield what an element holds, up to its end; of one that was cut off, its first word."""
    if data := _CDATA.match(lower, start):
        yield Extent(*data.span(1), Form.QUOTED)
        return
    found = _ELEMENT.match(lower, start)
    if kind is not Kind.HEX and found and lower[found.end() : found.end() + 2] == b"</":
        yield Extent(start, start + len(found[0].rstrip()), Form.QUOTED)
    else:
        yield _extent(_UNQUOTED.get(kind, _ONE), lower, start, Form.QUOTED)


def _setting(lower: bytes, start: int, kind: Kind) -> Extent | None:
    """Return the rest of a line that is a setting: of a file of INI, YAML, of the environment."""
    if block := _BLOCK.match(lower, start):
        return Extent(block.start(1), block.end(1), Form.LINE)
    if found := _SETTING.match(lower, start):
        long = _LONG.match(lower, start)
        if _MORE_SETTINGS.search(lower, start, found.end()) or lower[start : start + 1] in b"[{(":
            return None
        end = start + len(found[0].rstrip(b",;"))
        return Extent(start, max(end, long.end() if long else 0), Form.LINE)
    if kind is Kind.PASSWORD and (found := _PASS_WORDS.match(lower, start)):
        return Extent(start, found.end(), Form.LINE)
    return None


def _quoted(lower: bytes, start: int, separator: Separator) -> Iterator[Extent]:
    quote = separator.quote
    if triple := _TRIPLE.match(lower, start):
        yield Extent(triple.start(2), triple.end(2), Form.QUOTED)
        return
    closing, following = _ends(quote)
    while True:
        found = closing.search(lower, start)
        end = found.start() if found else len(lower)
        if found and found[0][:1] in b"\r\n" and (broken := _BROKEN.match(lower, end)):
            end = broken.end()
        yield Extent(start, end, Form.QUOTED)
        another = following.match(lower, end) if separator.is_list else _ADDED.match(lower, end)
        if another is None:
            return
        start = another.end()


@cache
def _ends(quote: bytes) -> tuple[re.Pattern[bytes], re.Pattern[bytes]]:
    """Return what ends a string that began with `quote`, and what leads to the next of a list."""
    mark = re.escape(quote)
    return (
        re.compile(rb"(?<!\\)" + mark + rb"|[\r\n]"),
        re.compile(mark + rb"\s*+,\s*+" + mark),
    )
