"""Parts of a response that were pasted without the rest: a body, header lines, a few elements."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from obsdiag.client_report.report import read_reports
from obsdiag.client_report.unreached_words_rows import IN_WORDS
from obsdiag.headers import NO_HEADERS, Headers
from obsdiag.http.message import Cuts, capture_of_message
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Origin, Remark
from obsdiag.text.line_prefix import WRAP, LinePrefix
from obsdiag.text.repair import undressed
from obsdiag.text.string_literal import literal
from obsdiag.words.storage_words import FIELD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.model import Capture
    from obsdiag.records.spans import MessageSpan

_QUOTED = lazy_regex(rb"[ \t]*(?:[>|][ \t]?)+$")
_STATUS = lazy_regex(r"([1-5][0-9]{2})(?:\s+(.*))?")
_SERVICE_FIELD = lazy_regex(rb"(?im)^[ \t]*" + FIELD + rb"[a-z0-9-]+[ \t]*:")
_ELEMENT = lazy_regex(rb"<(Code|Message|RequestId|HostId|Resource)>[^<]")
_WRAP = lazy_regex(
    # from the start of a run of blanks: each is seen once
    rb"(?<![ \t\n>|])(?<!```)(?!(?:[ \t>|]*\r?\n){2})" + WRAP + rb"(?!```|[*+!-] |[0-9]{1,3}[.)] )"
)
"""Where a sentence is broken: no end of a paragraph, and not in front of an item or a mark."""
MAX_WRAPPED = 16 * 1024
"""Bytes of a text that is read a second time, its lines joined."""
FIRST_REDIRECT = 300
"""A success in a line above an error document is a program's own."""
_CODE = lazy_regex(rb"<Code>([A-Za-z.]{1,80})</Code>")
_CODE_FIELDS = (b"errorcode", b"error_code", b"error code", b"code")
_HEAD = 400
"""Bytes of a document in which its code stands."""
_STATUS_FIELDS = (b":status", b"status code", b"status")


def read_document(text: bytes, span: MessageSpan, origin: Origin) -> Capture:
    """Return the error document of `span`, with the header lines that stand above it."""
    shown = text if span.start == 0 and span.end == len(text) else text[span.start : span.end]
    line = text.rfind(b"\n", max(0, span.start - 400), span.start) + 1
    quote = _QUOTED.match(text[line : span.start])
    if quote is None:
        before = text[max(0, span.start - 2) : span.start]
        return _bare(shown, shown, span.mark.start - span.start, origin, before)
    mended, lines = undressed(shown, LinePrefix(quote[0]), origin.line)
    return _bare(shown, mended, mended.find(b"<"), replace(origin, lines=lines, offset=None))


def _bare(
    shown: bytes, mended: bytes, document_at: int, origin: Origin, before: bytes = b""
) -> Capture:
    head_end = mended.find(b"<", 0, document_at)
    document_at = document_at if head_end < 0 else head_end
    fields = 0 if document_at else None
    head = NO_HEADERS if fields is None else Headers(mended, 0, document_at)
    if _names_other_code(head, document_code(mended, document_at)):
        head = NO_HEADERS
    status, reason = _status(head)
    return capture_of_message(
        origin,
        "xml",
        shown,
        mended,
        Cuts(fields=fields, body=document_at),
        status=status,
        reason=reason,
        body=literal(mended[document_at:] if document_at else mended, before),
    )


def read_loose(text: bytes, origin: Origin) -> Iterator[Capture]:
    """Yield what a text without status line and document shows: header lines, or some elements.

    Where there is nothing of this, it may be a client's report that was wrapped on its way.
    """
    if _SERVICE_FIELD.search(text):
        status, reason = _status(Headers(text, 0, len(text)))
        cuts = Cuts(fields=0, body=len(text))
        yield capture_of_message(origin, "headers", text, text, cuts, status=status, reason=reason)
    elif b"<Error" not in text and (element := _ELEMENT.search(text)) is not None:
        yield capture_of_message(
            origin,
            "xml",
            text,
            text,
            Cuts(body=element.start()),
            body=b"<Error>" + text[element.start() :],
            remarks=frozenset({Remark.BODY_CUT}),
        )
    elif len(text) <= MAX_WRAPPED:
        yield from _unwrapped(text, origin)


def _unwrapped(text: bytes, origin: Origin) -> Iterator[Capture]:
    """Yield what clients report in a text whose lines a mail or a terminal has broken."""
    for glue in (b" ", b""):
        joined = _WRAP.sub(glue, text)
        read = read_reports(joined, 0, len(joined), lambda _: origin)
        found = [one for one in read if one.format != IN_WORDS]  # whose lines tell whose they are
        if found:
            break
    for capture in found:
        yield capture._replace(text=text, origin=replace(origin, offset=None))


def document_code(text: bytes, start: int) -> str:
    """Return the code in the error document at `start`, as it stands there; empty without one."""
    code = _CODE.search(text, start, start + _HEAD)
    return "" if code is None else code[1].decode()


def _names_other_code(head: Headers, code: str) -> bool:
    """Return whether fields above a document are a client's, of an error with another code."""
    named = next((field for name in _CODE_FIELDS if (field := head.find(name))), None)
    return named is not None and code not in ("", named.value)


def _status(headers: Headers) -> tuple[int | None, str | None]:
    """Return the status in a field of its own: HTTP/2's `:status`, browsers' `Status Code`."""
    for name in _STATUS_FIELDS if headers else ():
        field = headers.find(name)
        if field is None or not (match := _STATUS.match(field.value)):
            continue
        if int(match[1]) >= FIRST_REDIRECT or name == b":status":
            return int(match[1]), match[2] or None
    return None, None
