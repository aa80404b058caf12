"""A code or a message on its own, as people type it into a ticket."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.client_report.known_sentence import known_sentences
from obsdiag.client_report.message_end import message_alone
from obsdiag.client_report.other_service import is_of_other_service
from obsdiag.client_report.source_line import is_source
from obsdiag.headers import NO_HEADERS
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Capture
from obsdiag.records.line_start import starts_record
from obsdiag.words.known_codes import KNOWN_CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.model import Origin

FORMAT = "words"
MAX_WORDS = 600
"""Bytes; the longest published message has some two hundred."""

_CODE = lazy_regex(r"[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)?")
_BOTH = lazy_regex(r"(?:.*[:(] ?)?([A-Z][a-z0-9]+(?:[A-Z]+[a-z0-9]+)+): (\S.*)")
"""A code and its message, as programs print an exception: `Error: NoSuchKey: The key …`."""
_WORD = lazy_regex(r"(?<![\w./@-])[A-Z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)?(?![\w/@-])")
_STATUS = lazy_regex(r"(?<![\w.:/-])[345]\d\d(?![\w/-]|\.\d)")
_FAILED = lazy_regex(
    r"(?i)\b(?:error|fail(?:s|ed|ure)?|(?:err(?:or)?)?code|exception|refused|denied|got|get"
    r"|fehler(?:code)?|fehlgeschlagen)\b|错误(?:码|代码)|返回码|失败|錯誤碼|失敗|エラーコード"
)
_LEAD = lazy_regex(
    r"(?i).*\b(?:error|fail(?:s|ed|ure)?|exception|refused|cannot|could not|unable)\b.*?"
    r"(?::|\uff1a) (?=[A-Z][a-z]+ [A-Za-z]+)"
)
"""What a program says has failed, in front of the sentence that says why."""
_KNOWN = frozenset(KNOWN_CODES) - {b"UnknownError"}  # SDKs say so where no code was named
MOST_WORDS = 8
"""Words of a text that is little more than a code."""
_ROWS = lazy_regex(rb"[^\t\n]*\t[^\t\n]*\t[^\n]*\n[^\t\n]*\t[^\t\n]*\t")
"""Rows of a sheet: what stands in their cells is no sentence."""
_MARKUP = lazy_regex(rb"HTTP/[0-9]|<|x-[a-z]{2,10}-|\{", re.IGNORECASE)


def is_words(text: bytes) -> bool:
    """Return whether a text is a line or two of plain words, and no line of a log."""
    words = text.strip()
    if not words or len(words) > MAX_WORDS or b"\0" in words or _MARKUP.search(words):
        return False
    if starts_record(words, 0) or is_of_other_service(words) or is_source(words):
        return False
    if _ROWS.search(words):
        return False
    return words.count(b"\n") < 3  # noqa: PLR2004 - a wrapped sentence


def read_words(text: bytes, origin: Origin) -> Iterator[Capture]:
    """Yield what the words may be: a code if they are one word, else a message.

    Whether they are one at all is for the catalogue to say.
    """
    words = " ".join(as_text(_telling(text)).split()).strip("`'\"")
    if (told := _told_code(words)) is not None:
        code, status = told
        yield Capture(origin, FORMAT, text, text, NO_HEADERS, status=status, said={"Code": code})
        return
    yield Capture(origin, FORMAT, text, text, NO_HEADERS, said=_said(words))


_PARAGRAPHS = lazy_regex(rb"\r?\n[ \t\r]*\n")


def _telling(text: bytes) -> bytes:
    """Return the paragraph that tells of an error, of several: no message runs on into the next.

    It is the first that has a known sentence, a code with its message, or a word of failure.
    """
    parts = _PARAGRAPHS.split(text.strip())
    if len(parts) > 1:
        for tells in (_has_sentence, _has_code, _has_failure):
            if (part := next(filter(tells, parts), None)) is not None:
                return part
    return text


def _has_sentence(part: bytes) -> bool:
    return bool(known_sentences(part, 0, len(part)))


def _has_code(part: bytes) -> bool:
    shown = as_text(part)
    return _BOTH.fullmatch(" ".join(shown.split())) is not None or any(
        word.encode() in _KNOWN for word in _WORD.findall(shown)
    )


def _has_failure(part: bytes) -> bool:
    return _LEAD.match(" ".join(as_text(part).split())) is not None


def _told_code(words: str) -> tuple[str, int | None] | None:
    """Return the one code that a short text names, and its status, or None.

    What stands beside it are a status, a label and at most a few words, as people write a ticket.
    """
    codes = {word for word in _WORD.findall(words) if word.encode() in _KNOWN}
    if len(codes) != 1 or len(words.split()) > MOST_WORDS:
        return None
    (code,) = codes
    statuses = {int(status) for status in _STATUS.findall(words)}
    if words == code or (not statuses and _FAILED.search(words) is None):
        return None
    return code, statuses.pop() if len(statuses) == 1 else None


def _said(words: str) -> dict[str, str]:
    if (both := _BOTH.fullmatch(words)) is not None:
        return {"Code": both[1], "Message": _alone(both[2])}
    if _CODE.fullmatch(words):
        return {"Code": words}
    said = words.encode()
    if len(sentences := known_sentences(said, 0, len(said))) == 1:
        return {"Message": sentences.pop()}
    lead = _LEAD.match(words)
    return {"Message": _alone(words if lead is None else words[lead.end() :])}


def _alone(message: str) -> str:
    return as_text(message_alone(message.encode())) or message
