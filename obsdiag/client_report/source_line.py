"""Lines of a program's source, as a review or a question shows them: they say what may be answered.

A call of a function that is named in small letters, with a string among its arguments; the
exceptions of some languages are printed as calls too, but have the names of classes.
"""

from __future__ import annotations

from obsdiag.lazy_regex import lazy_regex

_CALL = lazy_regex(
    rb"[+-]?[ \t]*(?:(?:if|return|await|assert|elif|when|let|const|var|and|or|not)[ (]{1,3}){0,3}"
    rb"(?:\w{1,60}[ ]?:?=[ ]?)?(?:[\w$]{1,60}\.){0,6}[a-z_]\w{0,60}!?\([^\r\n]{0,400}[\"'`]"
    rb"[^\r\n]{0,200}\)[;,:{ ]{0,4}"
)
_DIFF = lazy_regex(rb"(?:@@ |\+\+\+ |--- |diff --git |index [0-9a-f]{6})[^\r\n]*|[ \t{}();]*")


def is_source(text: bytes) -> bool:
    """Return whether each line of a short text is one of a program, or of a diff's head."""
    lines = [line.rstrip() for line in text.split(b"\n")]
    calls = [line for line in lines if _CALL.fullmatch(line) is not None]
    return bool(calls) and all(line in calls or _DIFF.fullmatch(line) for line in lines)


_FRAME = lazy_regex(
    rb"(?m)^(?P<lead>[ \t>|]*)File \"[^\"\r\n]{1,400}\", line [0-9]+[^\r\n]*"
    rb"(?P<source>(?:\r?\n(?P=lead)[ \t]+(?!File \")\S[^\r\n]*){1,12})"
)
"""A line of Python's tracebacks, and the lines of the program's source below it, further in."""


def without_source(shown: bytes) -> bytes:
    """Return a record without the source that tracebacks show: what it would do, with any value."""
    if b'File "' not in shown:
        return shown
    return _FRAME.sub(lambda frame: shown[frame.start() : frame.start("source")], shown)
