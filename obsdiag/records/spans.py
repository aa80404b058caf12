"""Which part of a text belongs to which marker."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.headers import is_field_line
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.body_end import HEAD_END, body_end, torn_end
from obsdiag.records.markers import Kind, Marker

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence


class MessageSpan(NamedTuple):
    """A stretch of text that is one capture."""

    start: int
    end: int
    mark: Marker
    asked: Marker | None = None
    """The request that a response answers."""
    closed: bool = False
    """Whether the span is known to end there, whatever text is still to come."""
    document: bool = False
    """Whether a response's body is an error document."""


REACH = 64 * 1024
"""Bytes of a body that is no error document, and of the document of one error: a longer one was
torn, or only mentioned."""
HEAD_REACH = 16 * 1024
"""Bytes of header lines above a document: what stands further above is not its head."""
DTD_REACH = 4 * 1024
"""Bytes of a document type declaration that are looked for above a document."""
_OPEN_TAG = lazy_regex(rb"<([A-Za-z_][\w:.-]*)")
_PARENT = lazy_regex(rb"<(?:[\w.-]+:)?(ErrorResponse|Errors|Response|Error)\b[^<>]*>\s*$")
"""Elements around an `<Error>` of services other than OBS and S3."""
_DECLARATION = lazy_regex(rb"<\?xml[^<>]{0,300}\?>\s*$")
_BEFORE_SLASH = lazy_regex(rb"""<(?:\\|['"][ \t]*\r?\n[ \t]*b?['"])?$""")
_ERROR = b"Error"
TORN = b" (truncated...)"
"""What PHP's Guzzle prints where it breaks a body off."""
_INTERIM = (b"100", b"101", b"102", b"103")


def message_spans(text: bytes, marks: Sequence[Marker]) -> Iterator[MessageSpan]:
    """Yield the spans of `text` in order; `marks` are its markers."""
    asked: Marker | None = None
    covered = 0
    limits = _limits(text, marks)
    for at, mark in enumerate(marks):
        if mark.start < covered:
            continue
        if mark.kind is Kind.REQUEST:
            asked = mark
        elif mark.kind is Kind.DOCUMENT:
            span = _document(text, mark, limits[at], covered)
            covered = span.end
            if not _PARENT.search(text[max(0, mark.start - 400) : mark.start]):
                yield span
        else:
            span, covered = _response(text, marks, at, limits[at], asked)
            if mark.words[0] in _INTERIM:
                continue
            if not _is_tunnel(mark, asked):
                yield span
            asked = None


def _limits(text: bytes, marks: Sequence[Marker]) -> list[int]:
    """Return for each marker where the next request or response starts."""
    limits, limit = [], len(text)
    for mark in reversed(marks):
        limits.append(limit)
        if mark.kind is not Kind.DOCUMENT:
            limit = mark.start
    limits.reverse()
    return limits


def _is_tunnel(mark: Marker, asked: Marker | None) -> bool:
    """Return whether a proxy answers that it has opened a tunnel (RFC 9110 section 9.3.6)."""
    connected = (
        asked is not None and asked.words[0] == b"CONNECT" and mark.words[0].startswith(b"2")
    )
    return connected or b"connection established" in mark.words[1].lower()


def _response(
    text: bytes, marks: Sequence[Marker], at: int, limit: int, asked: Marker | None
) -> tuple[MessageSpan, int]:
    """Return the span of the response at `marks[at]`, and where other documents start."""
    mark = marks[at]
    start = mark.start if asked is None else asked.start
    document = (
        marks[at + 1] if at + 1 < len(marks) and marks[at + 1].kind is Kind.DOCUMENT else None
    )
    if document is None:
        end = body_end(text, mark.end, min(limit, mark.end + REACH))
        return MessageSpan(start, end, mark, asked, closed=end < len(text)), mark.end
    if (tag := _OPEN_TAG.search(text, mark.end, document.start)) is not None:
        end = _other_end(text, tag, document.start, limit)
        return MessageSpan(start, end, mark, asked, closed=end < len(text)), end
    if document.start - mark.end > HEAD_REACH:
        end = min(_document_start(text, document, mark.end), mark.end + REACH)
        return MessageSpan(start, end, mark, asked, closed=True), end
    end, closed = _document_end(text, document, limit)
    following = marks[at + 2].start if at + 2 < len(marks) else limit
    last = _line_end(text, end, min(limit, max(end, following))) if closed else end
    return MessageSpan(start, last, mark, asked, closed, document=True), end


def _other_end(text: bytes, root: re.Match[bytes], start: int, limit: int) -> int:
    """Return where a body of another kind ends, in or behind which an error document stands."""
    closing = b"</" + root[1] + b">"
    if text.find(closing, root.end(), start) >= 0:
        return start
    end = text.find(closing, start, limit)
    return limit if end < 0 else end + len(closing)


def words_below(text: bytes, span: MessageSpan) -> int:
    """Return where plain words start below a head: in a log, no body follows it, but other lines.

    Markup and JSON are a body, and what stands in one is no report of a client's.
    """
    head, last = span.mark.end, span.end
    ended = HEAD_END.search(text, head, last)
    start = last if ended is None else ended.end() - 1
    is_body = text[start : min(span.end, start + _PEEK)].lstrip()[:1] in (b"<", b"{", b"[")
    return span.end if is_body or start > span.end else start


_PEEK = 200


def _document(text: bytes, mark: Marker, limit: int, covered: int) -> MessageSpan:
    """Return the span of a document without a status line, with the header lines above it."""
    end, closed = _document_end(text, mark, limit)
    return MessageSpan(_document_start(text, mark, covered), end, mark, None, closed)


def _document_end(text: bytes, mark: Marker, limit: int) -> tuple[int, bool]:
    """Return where the document at `mark` ends, and whether its closing tag is there."""
    if text[mark.end : mark.end + 16].lstrip().startswith(b"/>"):
        return text.find(b"/>", mark.end) + 2, True
    name = b"".join(mark.words)
    if mark.words[1] == _ERROR:
        limit = min(limit, mark.end + REACH)
    at = _closing(text, name, mark.end, limit)
    torn = text.find(TORN, mark.end, limit if at < 0 else at)
    if torn >= 0:
        return torn, True
    if at < 0:
        return torn_end(text, mark.end, limit), limit < len(text)
    if mark.words[1] == _ERROR and (again := text.find(b"<" + name + b">", mark.end, at)) >= 0:
        return again, True  # a torn one, and then a whole one
    end = text.find(b">", at, at + 200)
    return (limit if end < 0 else end + 1), end >= 0


def _closing(text: bytes, name: bytes, start: int, limit: int) -> int:
    """Return where the slash of the closing tag stands, or -1; logs escape it or break it off."""
    at = text.find(b"/" + name, start, limit)
    while at >= 0 and not _BEFORE_SLASH.search(text, max(start, at - 120), at):
        at = text.find(b"/" + name, at + 1, limit)
    return at


def _line_end(text: bytes, at: int, limit: int) -> int:
    end = text.find(b"\n", at, min(limit, at + REACH))
    return limit if end < 0 and limit - at < REACH else at if end < 0 else end + 1


def _document_start(text: bytes, mark: Marker, covered: int) -> int:
    """Return where the declaration and the header lines above a document start."""
    start = mark.start
    lowest = max(covered, start - REACH)
    doctype = text.rfind(b"<!DOCTYPE", max(lowest, start - DTD_REACH), start)
    if doctype >= 0 and text[start - 1 : start] in b">\n" and b"\n\n" not in text[doctype:start]:
        start = doctype
    if declared := _DECLARATION.search(text, max(lowest, start - 400), start):
        start = declared.start()
    line = text.rfind(b"\n", lowest, start) + 1
    if line > lowest and not text[line:start].strip():
        return _head_start(text, line, max(lowest, start - HEAD_REACH), start)
    return start


_RAISED = lazy_regex(rb"[\w.]{0,80}(?:Error|Exception)\b|[\w]{1,40}\.[\w]{1,40}\.")
"""An exception's class, with what it says behind it as if that were a field's value."""


def _head_start(text: bytes, line: int, lowest: int, start: int) -> int:
    """Return where the header lines start that stand right above `line`, or else `start`.

    Lines of a log may look like them, those with a time in front do; they go on and on.
    """
    top, at, blank = start, line, False
    while at > lowest:
        above = max(text.rfind(b"\n", lowest, at - 1) + 1, lowest)
        if above == start - HEAD_REACH:
            return start
        content = text[above:at].strip()
        is_field = content and not content[:1].isdigit() and is_field_line(content)
        if is_field and _RAISED.match(content) is None:
            top = above
        elif content or blank or top != start:
            break
        else:
            blank = True
        at = above
    return top
