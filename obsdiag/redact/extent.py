"""How far a secret's value goes: bounded by the way in which it is written.

That is by the quotes around it, by the end of its header line (folded lines included), or else
by the first character that no secret contains. All patterns are for lower-cased text, and none
of them looks twice at what it has passed. Only single characters are repeated possessively:
before Python 3.11.5 a group that is takes too much (https://github.com/python/cpython/issues/106052).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.redact.name import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator


class Extent(NamedTuple):
    """Where a value stands in its text."""

    start: int
    end: int


# What may stand between a name and its value, in the order of the alternatives: the end of an
# element's tag, escaped once or several times; what the parameters of a URL have; a pair of HAR
# or of a tuple, or a part of a form (only where the name is quoted); a length; a digest that is
# printed on a line of its own; a header, JSON, or a dictionary.
_SEPARATOR = re.compile(
    rb"""(?P<tag> (?: > | &(?:amp;){0,3}gt; | \\{1,7}(?:u003e|x3e) | %(?:25){0,3}3e ) \s{0,80} )
    | (?P<close> \\{0,7}["'] )? [ \t]{0,80}
      (?: => | = | %3d | %253d | \\u003d
        | (?(close) , \s{0,200} (?: \\{0,7}["']? value \\{0,7}["']? \s{0,9} :
                                  | (?= b? \\{0,7}["'] (?!x-) [^"']{0,99} (?:[ =:] | [^"']{16}) ) )
                  | ,[0-9]{1,6}: )
        | (?(close) \r?\n\r?\n | :\r?\n (?=[0-9a-f]{64}\b) )
        | : (?: [ \t]*+ \r?\n [ \t]++ )?
      )
      [ \t]*+ (?:some\()? (?P<list> \[\s{0,80} )? b? (?P<open> \\{0,7}["'] )?
    """,
    re.VERBOSE,
)
_LINE_START = re.compile(rb"(?:\A|[\r\n])[ \t<>*|]{0,16}(?:proxy-|set-)?\Z")
# A folded line (RFC 9112 section 5.2) is indented, and no header or markup of its own.
_LINE = re.compile(
    rb"[^\r\n]*+(?:(?:\r\n|\r|\n)(?=[ \t])(?![ \t]*+(?:[<{\"]|[^\s:]++:(?:[ \t]|$)))[^\r\n]++)*"
)
_NO_AND = rb"(?!%26|%2526)"
_RUN = (
    _NO_AND + rb"[^\s\"'<>\\,;|(){}\[\]&][^\s\"'<>\\,;|(){}\[\]&%]*+"
    rb"(?:" + _NO_AND + rb"%[^\s\"'<>\\,;|(){}\[\]&%]*+)*"
)
_ONE = re.compile(_RUN)
# A long value that was folded, or that a terminal has broken: it goes up to the end of the line,
# and nothing but more of it stands on the next.
_LONG = re.compile(
    _RUN + rb"(?:(?:(?<=[a-z0-9+/_.%-]{40})(?:\r\n|\r|\n)(?!/)|(?:\r\n|\r|\n)[ \t]++)"
    rb"[a-z0-9+/=_.%-]{8,}+(?=[ \t]*+(?:[\r\n]|\Z)))*"
)
_WORDS = re.compile(rb"(?:[a-z][a-z0-9-]{0,23}[ \t]++)?" + _RUN)
_PAIRS = re.compile(rb"[^\s;,\"'<>\\]++(?:;[ \t]?[^\s;,\"'<>\\]++)*")
_LISTED = re.compile(rb"[^\]\r\n]++")
_DIGITS = re.compile(rb"[0-9a-f\s]++")
_OBJECTS = re.compile(rb"(?:[^\]\"]++|\"(?:[^\"\\]++|\\.)*(?:\"|\Z))*", re.DOTALL)

_HEADERS = frozenset({Kind.AUTHORIZATION, Kind.COOKIE, Kind.SET_COOKIE})
_UNQUOTED = {
    Kind.AUTHORIZATION: _WORDS,
    Kind.COOKIE: _PAIRS,
    Kind.SET_COOKIE: _PAIRS,
    Kind.TOKEN: _LONG,
    Kind.KEY: _LONG,
    Kind.SIGNATURE: _LONG,
    Kind.HEX: _DIGITS,
}


def extents(lower: bytes, start: int, end: int, kind: Kind) -> Iterator[Extent]:
    """Yield the values of the name that stands at `start:end`: none, one, or those of a list."""
    separator = _SEPARATOR.match(lower, end)
    if separator is None or (separator["tag"] and lower[start - 1 : start] == b"/"):
        return  # no value follows, or the name ends its element
    value = separator.end()
    if kind in _HEADERS and not separator["close"] and _starts_line(lower, start):
        value = separator.start("open") if separator["open"] else value
        yield _extent(_LINE, lower, value)
    elif kind is Kind.COOKIE_LIST:
        if separator["list"]:
            yield _extent(_OBJECTS, lower, value - len(separator["open"] or b""))
    elif separator["open"]:
        yield from _quoted(lower, value, separator["open"], listed=bool(separator["list"]))
    elif separator["list"]:
        yield _extent(_LISTED, lower, value)
    else:
        yield _extent(_UNQUOTED.get(kind, _ONE), lower, value)


def _starts_line(lower: bytes, start: int) -> bool:
    return _LINE_START.search(lower[max(0, start - 32) : start]) is not None


def _extent(pattern: re.Pattern[bytes], lower: bytes, start: int) -> Extent:
    found = pattern.match(lower, start)
    return Extent(start, found.end() if found else start)


def _quoted(lower: bytes, start: int, quote: bytes, *, listed: bool) -> Iterator[Extent]:
    closing, following = _ends(quote)
    while True:
        found = closing.search(lower, start)
        end = found.start() if found else len(lower)
        yield Extent(start, end)
        another = following.match(lower, end) if listed else None
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
