"""The string literal that a text stands in within a log, and how it was written there."""

from __future__ import annotations

import re

from obsdiag.lazy_regex import lazy_regex

_LITERAL_BREAK = lazy_regex(rb"""(['"])[ \t]*\r?\n(?:[ \t]*b?\1|[ \t]+b?['"])""")
"""A piece with an apostrophe in it stands in quotes of the other kind."""
_PATH = (
    rb"(?<![A-Za-z0-9])[A-Za-z]:(?:\\[A-Za-z0-9_.@$~%+()-]{1,120}(?: Files| and Settings)?){2,40}"
)
_OF_WINDOWS = lazy_regex(_PATH)
_ESCAPE = lazy_regex(rb"((?:\\u[0-9A-Fa-f]{4})+)|((?:\\x[0-9A-Fa-f]{2})+)|\\(.)", re.DOTALL)
_LINE_END = lazy_regex(
    rb"""\\+[nr](?=[A-Z\s"'\\{(\[<*#>=+|-]|$)|(?<=[a-z]\.)\\+n(?=[a-z]{1,12}[ ])
    |(?<=[a-z.])\\+n(?=[0-9]{1,3}[ ][a-z])|\#01[25]""",
    re.VERBOSE,
)
"""As JSON, Python and Java write it, or rsyslog: `#` and the octal number of the character."""
_ESCAPED_END = lazy_regex(rb"\\[nr](?:\\[nr]|[ \t]*(?:<|$|RequestId:|Time:)|[A-Z])|[>.]\\[nr]")
"""A line end of a literal, as it stands in a document: elsewhere it may be part of a path."""
_PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t"}
_QUOTES = (b'"', b"'", b"`")
_OPENING = lazy_regex(rb"""(?:^|[\s:=,(\[{])[bu]?(\\{0,15})(["'])[^"'\\\r\n]{0,400}$""")
"""The last quote mark above something; behind a word it would be a closing one."""
_STILL_OPEN = lazy_regex(rb"""(?:^|[\s:=,(\[{])"(?:[^"\\\r\n]|\\[^\r\n])*$""")
"""A literal above something that has quotations of its own in it, which are escaped."""


def literal(document: bytes, before: bytes) -> bytes:
    """Return a document out of a string literal as the string it is; `before` is what precedes it.

    Logs print Python, Java and JSON strings: quotes and line ends are escaped, and
    pprint breaks a long one into adjacent literals.
    """
    joined = _LITERAL_BREAK.sub(b"", document) if _LITERAL_BREAK.search(document) else document
    escaped = b'\\"' in joined or b"<\\/" in joined or _ESCAPED_END.search(joined) is not None
    if b"\\" in joined and (escaped or before[-1:] in _QUOTES or before.endswith(b"\\n")):
        joined = unescaped(joined)
    while b'="' not in joined and b'=\\"' in joined:  # a literal within a literal
        joined = unescaped(joined)
    return joined


def unescaped(text: bytes) -> bytes:
    """Return what a literal of JSON, Python or Java says, as UTF-8, one level of escapes undone."""
    if b"\\" not in text:
        return text
    if b":\\" not in text or _OF_WINDOWS.search(text) is None:
        return _ESCAPE.sub(_character, text)
    return _ESCAPE.sub(_character, _OF_WINDOWS.sub(_doubled, text))


def _doubled(path: re.Match[bytes]) -> bytes:
    return path[0].replace(b"\\", b"\\\\")


def without_paths(text: bytes) -> bytes:
    r"""Return a text with other signs for the backslashes of paths of Windows, in the same place.

    `C:\new` has no line end in it.
    """
    if b":\\" not in text:
        return text
    return _OF_WINDOWS.sub(lambda path: path[0].replace(b"\\", b"/"), text)


def _character(match: re.Match[bytes]) -> bytes:
    if match[1]:  # UTF-16, in which two may be one character
        units = bytes.fromhex(match[1].replace(b"\\u", b"").decode())
        return units.decode("utf-16-be", "replace").encode()
    if match[2]:
        return _octets(bytes.fromhex(match[2].replace(b"\\x", b"").decode()))
    character: bytes = match[3]
    return _PLAIN.get(character, character)


def _octets(octets: bytes) -> bytes:
    r"""Return the bytes of a bytes literal, or what a string's `\xe4` means: the character."""
    try:
        octets.decode()
    except UnicodeDecodeError:
        return octets.decode("latin-1").encode()
    return octets


def first_line(text: bytes) -> bytes:
    """Return a line's end part up to an escaped line end, where a log wrote the text below so."""
    if b"\\" not in text and b"#01" not in text:
        return text
    end = _LINE_END.search(text)
    return text if end is None else text[: end.start()]


def quoted_end(text: bytes, start: int, at: int, end: int) -> tuple[int, int]:
    """Return where the literal ends that was open at `start`, and how often it is escaped.

    Looked for from `at` to `end`; `end` and 0 where none was open, or none ends there.
    """
    line = max(text.rfind(b"\n", 0, start) + 1, start - _REACH)
    before = text[line:start]
    if b'"' not in before and b"'" not in before:
        return end, 0
    opening = _OPENING.search(before)
    if opening is None and _STILL_OPEN.search(before) is None:
        return end, 0
    mark = b'"' if opening is None else opening[1] + opening[2]
    closing = text.find(mark, at, end)
    while closing >= 0 and text[closing - 1 : closing] == b"\\":
        closing = text.find(mark, closing + 1, end)
    return (end, 0) if closing < 0 else (closing, 1 + (len(mark) - 1).bit_length())


_REACH = 600
"""Bytes of a line in which a literal may have been opened."""
