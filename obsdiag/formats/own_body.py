"""Whether the document below a head is its body: ids tell, and what stands in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.markers import Kind, markers
from obsdiag.records.spans import MessageSpan, message_spans
from obsdiag.words.storage_words import FIELD

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD_ID = lazy_regex(rb"(?im)^[^\r\n]{0,80}?\b" + FIELD + rb"request-id: *([0-9A-Za-z-]{8,64})")
_BODY_ID = lazy_regex(rb"<RequestId>\s*([0-9A-Za-z-]{8,64})\s*</RequestId>")
_DOCUMENT = lazy_regex(rb"(?:<\?xml[^<>]{0,300}\?>\s*)?<(?:Error|DeleteResult)\b")


def of_one_request(text: bytes, span: MessageSpan) -> Iterator[MessageSpan]:
    """Yield a span, or a head and the body of another answer apart: their request ids tell."""
    if (end := end_without_body(text, span)) is not None:
        yield span._replace(end=end, document=False)
        yield from _below(text, end, span.end)
        return
    if span.document and span.mark.kind is Kind.RESPONSE:
        document = _DOCUMENT.search(text, span.mark.end, span.end)
        if document is not None:
            head = _HEAD_ID.search(text, span.mark.end, document.start())
            body = _BODY_ID.search(text, document.start(), span.end)
            if head is None or body is None:
                is_other = _is_other_talk(text, span.mark.end, document.start())
            else:
                is_other = head[1] != body[1] and _is_apart(text, span, document.start())
            if is_other:
                yield span._replace(end=document.start(), document=False)
                yield from _below(text, document.start(), span.end)
                return
    yield span


def _below(text: bytes, start: int, end: int) -> Iterator[MessageSpan]:
    """Yield the spans of a part of a text."""
    marks = markers(text[start:end])
    for own in message_spans(text[start:end], marks):
        yield _moved(own, start)


_HEAD_END = lazy_regex(rb"\n[ \t<>|]{0,8}\r?\n")
"""The empty line behind the fields, as curl marks it and mails quote it."""
_EMPTY = lazy_regex(rb"(?im)^[^\r\n]{0,80}?\bcontent-length: *0[ \t]*\r?$")
_CHUNKED = lazy_regex(rb"(?i)transfer-encoding:")


def end_without_body(text: bytes, span: MessageSpan) -> int | None:
    """Return where a head ends that says that its body is empty, None for any other span.

    What stands below it is of another answer, but where it has the same request id.
    """
    if span.mark.kind is not Kind.RESPONSE:
        return None
    ended = _HEAD_END.search(text, span.mark.end, span.end)
    if ended is None or _EMPTY.search(text, span.mark.end, ended.end()) is None:
        return None
    if _CHUNKED.search(text, span.mark.end, ended.start()) is not None:
        return None
    head = _HEAD_ID.search(text, span.mark.end, ended.start())
    is_same = head is not None and text.find(head[1], ended.end(), span.end) >= 0
    return None if is_same else ended.end()


_PROSE = lazy_regex(
    rb"(?m)^[ \t>|]*(?:(?:[A-Za-z][a-z']*[,;]?[ ]+){5,60}[a-z']+"
    rb"|(?=[A-Za-z',; ]*?\b(?i:another|other|others|later|next|second|then)\b)"
    rb"(?:[A-Za-z']+[,;]?[ ]+){1,5}[A-Za-z']+)[.,:;!?]?[ \t]*\r?$"
)
"""A line of nothing but words, as people write: a few are enough that say it is of another one."""


def _is_other_talk(text: bytes, head: int, document: int) -> bool:
    """Return whether a person says something between a head and a document further below."""
    ends = [at for mark in (b"\n\r\n", b"\n\n") if (at := text.find(mark, head, document)) >= 0]
    return bool(ends) and _PROSE.search(text, min(ends), document) is not None


_LENGTH = lazy_regex(rb"(?im)^[^\r\n]{0,80}?\bcontent-length: *([0-9]{1,9})\b")
_SLACK = 4
"""Bytes by which line ends may differ."""


def _is_apart(text: bytes, span: MessageSpan, start: int) -> bool:
    """Return whether the document at `start` does not look like the body of its span's head.

    It is as long as the head says, or else stands right below it, where the head has no marks.
    """
    told = _LENGTH.search(text, span.mark.end, start)
    if told is not None:
        return abs(int(told[1]) - len(text[start : span.end].rstrip())) > _SLACK
    ends = [
        at for mark in (b"\n\r\n", b"\n\n") if (at := text.find(mark, span.mark.end, start)) >= 0
    ]
    return span.mark.at > span.mark.start or bool(ends and text[min(ends) : start].strip())


def _moved(span: MessageSpan, offset: int) -> MessageSpan:
    """Return a span of a part of a text as one of the text."""
    mark = span.mark
    moved = mark._replace(start=mark.start + offset, at=mark.at + offset, end=mark.end + offset)
    return span._replace(start=span.start + offset, end=span.end + offset, mark=moved)
