"""The message that begins at a place of a line: what it says, and where it ends.

It is no longer than its sentence, or the quotation that it stands in: a mail or a box may have
broken it, and a program goes on behind it with fields of its own.
"""

from __future__ import annotations

import re

from obsdiag.characters import as_text
from obsdiag.client_report.message_end import in_span, message_alone
from obsdiag.client_report.message_rest import NEXT_NAME
from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.string_literal import first_line, quoted_end, unescaped

MOST_MESSAGE = 2000
_FIELD = lazy_regex(
    rb"[ ,;]+[a-z_]{2,30}=[^\s=]|[ ]\[[a-z_]+:"
    rb"|(?: [(\[][a-z]{2,12}(?= ))?,? ?[\"']?(?i:request[ _-]?id|host[ _-]?id|status code)\b"
)
_BOXED = lazy_regex(rb"\r?\n\xe2\x94\x82 ")
"""Where a box of Terraform's has broken a line."""
_WRAPPED = lazy_regex(
    rb"[a-z,]\r?\n\xe2\x94\x82 [a-z]{2,} "
    rb"|[a-z,]\r?\n[ \t>|]{0,8}(?!at )[a-z]{2,}[ .,][^:=\r\n]{0,200}(?=\r?$)",
    re.MULTILINE,
)
"""Where a mail has broken a sentence."""


def message_at(text: bytes, at: int, end: int) -> tuple[int, bytes]:
    """Return where the message at `at` ends, and what it says: no further than its sentence."""
    stop = text.find(b"\n", at, end)
    while 0 <= stop < end and _WRAPPED.match(text, stop - 1):
        stop = text.find(b"\n", stop + 1, end)
    stop = min(end if stop < 0 else stop, at + MOST_MESSAGE)
    quote = text[at : at + 1]
    if quote in (b'"', b"'", b"`") and (closing := text.find(quote, at + 1, stop)) > at:
        return closing, text[at + 1 : closing]
    closing, times = quoted_end(text, at, at, stop)
    message = in_span(text, at, first_line(_BOXED.sub(b" ", text[at:closing])))
    for _ in range(times):
        message = unescaped(message)
    message = NEXT_NAME.sub(b"", message)
    if (field := _FIELD.search(message)) is not None:
        message = message[: field.start()]
    return closing, message_alone(message)


def one_line(raw: bytes) -> str:
    """Return a message as text, on one line."""
    return " ".join(as_text(raw).split())
