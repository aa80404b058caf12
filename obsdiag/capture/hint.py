"""The string literal that an error document stands in within a log."""

from __future__ import annotations

import re

_LITERAL_BREAK = re.compile(rb"""(['"])[ \t]*\r?\n[ \t]*b?\1""")
_ESCAPE = re.compile(rb"\\(?:u00([0-7][0-9A-Fa-f])|x([0-7][0-9A-Fa-f])|(.))")
_PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t"}
_QUOTES = (b'"', b"'", b"`")


def literal(document: bytes, before: bytes) -> bytes:
    """Return a document out of a string literal as the string it is; `before` is what precedes it.

    Logs print Python, Java and JSON strings: quotes and line ends are escaped, and
    pprint breaks a long one into adjacent literals.
    """
    joined = _LITERAL_BREAK.sub(b"", document) if _LITERAL_BREAK.search(document) else document
    escaped = any(sign in joined for sign in (b"\\n", b'\\"', b"<\\/"))
    if b"\\" in joined and (escaped or before[-1:] in _QUOTES):
        joined = _ESCAPE.sub(_unescaped, joined)
    return joined


def _unescaped(match: re.Match[bytes]) -> bytes:
    code = match[1] or match[2]
    if code:
        return bytes([int(code, 16)])
    character: bytes = match[3]
    return _PLAIN.get(character, character)
