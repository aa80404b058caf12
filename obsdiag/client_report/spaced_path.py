"""An object's name with blanks in it, where what ends it is plain."""

from __future__ import annotations

from obsdiag.lazy_regex import lazy_regex

_BLANKS_IN_PATH = lazy_regex(
    rb"(?=[^,\r\n]{0,1000}/)(?!\S*\.[0-9A-Za-z]{1,5} )(?:[^\s\"'`=,:;|(){}\[\]<>]+ ){1,12}"
    rb"(?=\S*[/.][0-9A-Za-z])[^\s\"'`=,:;|(){}\[\]<>]+"
    rb"(?=, ?[A-Za-z_]{2,40} ?[=:]|[)}\]](?:[\s,;]|\Z)|[ \t]*(?:\r?\n|\Z))"
)
_ALONE = lazy_regex(rb"[ \t>|*-]*(?:[\w .-]{1,60}: )?[\w .-]{1,40}[\"'`]?[ \t]*(?:=>|[:=])[ \t]*")
"""A name alone in front of its value on a line."""


def path_with_blanks(text: bytes, at: int) -> bytes | None:
    """Return the object's name at `at` where it has blanks in it, and what ends it is plain.

    That is the next name of a list, the bracket around that, or the end of a line that has nothing
    but the name of the value in front.
    """
    path = _BLANKS_IN_PATH.match(text, at)
    if path is None:
        return None
    line = text.rfind(b"\n", 0, at) + 1
    if text[path.end() : path.end() + 1] in b"\r\n" and not _ALONE.fullmatch(text, line, at):
        return None
    return path[0]
