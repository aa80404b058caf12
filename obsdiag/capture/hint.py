"""What stands around an error document in a log and belongs to it: the status, string quotes."""

from __future__ import annotations

import re

BEFORE = 2048
"""Bytes above a document in which its status may be told."""
BEHIND = 1024
"""Bytes below a document in which its status may be told."""

_STATUS = re.compile(
    rb"""(?:
        HTTP(?:/[0-9.]+)?["']?[ ]+
      | (?:http[ _-]?)?(?:status|response)[ _-]?(?:code)?["']?[ ]*[:=][ ]*["']?
      | (?:status|response)[ ]code[ ]
      | \bstatus[ ]\[
      | RESP:[ ]\[
      | resulted[ ]in[ ]a[ ]`
      | \b(?=[45][0-9]{2}:?[ ](?:Client|Server)[ ]Error)
      | Error:[ ](?=[45][0-9]{2}[ ][A-Z])
      | ^(?=[45][0-9]{2}\r?$)
    )([45][0-9]{2})(?![0-9])""",
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_LITERAL_BREAK = re.compile(rb"""(['"])[ \t]*\r?\n[ \t]*b?\1""")
_ESCAPE = re.compile(rb"\\(?:u00([0-7][0-9A-Fa-f])|x([0-7][0-9A-Fa-f])|(.))")
_PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t"}
_QUOTES = (b'"', b"'", b"`")


def status_near(text: bytes, start: int, end: int, lowest: int, highest: int) -> int | None:
    """Return the error status that is told next to the document at `start` to `end`.

    Only `lowest` to `highest` is looked at: what lies beyond belongs to others.
    """
    above = None
    for above in _STATUS.finditer(text, max(lowest, start - BEFORE), start):  # noqa: B007
        pass
    if above is not None:
        return int(above[1])
    below = _STATUS.search(text, end, min(highest, end + BEHIND))
    return None if below is None else int(below[1])


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
