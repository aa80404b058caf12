"""The service's own sentences in a line that says that something failed.

Such a sentence counts where it stands behind a colon or in quotes, or is all there is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from obsdiag.client_report.code_lead import is_led
from obsdiag.client_report.failure_words import BEFORE, SAYS_SO, Words
from obsdiag.client_report.message_at import message_at, one_line
from obsdiag.client_report.message_rest import parted
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_start
from obsdiag.words.known_codes import KNOWN_CODES
from obsdiag.words.known_patterns import any_message
from obsdiag.words.storage_words import names_storage

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT_LEAD = (
    rb"(?:[:=] {0,3}\\{0,3}(?:u?[\"'])?|(?:ERROR|FATAL) "
    rb"|\b(?:message|msg|reason|Code=-?[0-9]{1,6}) \\{0,3}[\"'])"
)
SHORT_MESSAGE = _SHORT_LEAD + rb"Access [Dd]enied"
"""A message that any service may write: it counts where nothing follows in its sentence, and an
exception's name leads up to it or the record names object storage."""
_SHORT = lazy_regex(
    _SHORT_LEAD
    + rb"(?P<Message>Access [Dd]enied\.?)"
    + rb"(?=[\"'`)\]};,\\]|[ \t]*\r?$|[ ]\(|[ ]s3[an]?://"
    rb"|: [Ww]hile |[0-9]{0,3}[ ]at[ ]|[ ]{1,2}---> )",
    re.MULTILINE,
)
_CLASS = lazy_regex(rb"(?:Error|Exception)(?:\\?\",\\?\"Message\\?\")?$")
_STORE = lazy_regex(rb"(?i)\bbuckets?\b|\bobject[ _-]?stor(?:e|age)\b")
_REACH = 512
"""Bytes in front of a sentence that may lead up to it: a line can be as long as a file."""
_OPENS = (b":", b'"', b"'", b"`", b"=", b"(", b"-", b"[", b",", "：".encode(), "，".encode())
"""What may stand in front of a sentence that is told."""
_OPENING = lazy_regex(rb"\bThe (?:AWS |OBS |OSS |Amazon )?$")
"""How a sentence may open in front of what is known of it."""
_ANY_OPENING = lazy_regex(rb"\b(?:The|This|Your) (?:[A-Za-z'-]{1,20} ){0,8}$")
"""The same where what is known begins within it."""
_CELL = lazy_regex(
    rb"[ \t>]{0,8}(?:\|(?:[^|\r\n]{0,100}\|){0,8}|\xe2\x94\x82)[ ]|[^\"\r\n]{0,200},\""
)
"""The cells of a row in front of the one that holds nothing but what is said."""
_LEVEL = lazy_regex(rb"(?:^|[\s\[|])(?:ERROR|Error|FATAL|WARN(?:ING)?)[\]|]?[ ]{1,4}$")
"""A logger's level, right in front of what is said."""
_MEMBER = lazy_regex(
    rb"(?i)(?:[{,]\s*\\{0,3}\"(?:detail|description|message|msg|reason|title)s?\\{0,3}\"\s*:\s*\\{0,3}\""
    rb"|(?:\A[\s>|]*|[{,]\s{0,8})(?:detail|description|message|msg|reason)s?\s?[:=]\s?[\"'`])$"
)
"""The member of an object, as JSON or Node.js has it, that is all that is said of an error."""
_CODE_BEHIND = lazy_regex(rb"[ ][(\[]([A-Z][A-Za-z]{4,60})[)\]]")
"""A code in brackets right behind the service's own sentence."""
_STATUS_BEFORE = lazy_regex(
    rb"(?<![\w.:/=-])[\[(]?([45][0-9]{2})[\])]?(?:[ ]?[:,-][ ]?|[ ])[\"'`]?$"
)
"""A status right in front of the service's own sentence."""

Failing: TypeAlias = dict[tuple[int, int], bool]
"""Lines, from where to where, and whether they say that something failed."""


def sentences(text: bytes, start: int, end: int) -> Iterator[Words]:
    """Yield the service's own sentences that lines of a stretch of text tell of, in order."""
    done = start
    failing: Failing = {}
    for match in any_message().finditer(text, start, end):
        if match.start() < done or (words := _worded(text, match, start, end, failing)) is None:
            continue
        yield words
        done = words.end
    if text.find(b"Access ", start, end) < 0:
        return
    for match in _SHORT.finditer(text, start, end):
        if _is_of_store(text, match, start, end):
            yield Words(*match.span(), {"Message": match["Message"].decode()})


def known_sentences(text: bytes, start: int, end: int) -> set[str]:
    """Return the different messages that the service is known to write, of a line of text."""
    failing: Failing = {}
    matches = any_message().finditer(text, start, end)
    said = (_worded(text, match, start, end, failing) for match in matches)
    known = {words.values["Message"] for words in said if words is not None}
    return known or {
        short["Message"].decode()
        for short in _SHORT.finditer(text, start, end)
        if _is_of_store(text, short, start, end)
    }


def _is_of_store(text: bytes, match: re.Match[bytes], start: int, end: int) -> bool:
    """Return whether a message that any service may write is told of object storage.

    Other programs' exceptions say so too, but in another spelling.
    """
    at = match.start()
    is_spelled = b"Denied" in match["Message"]
    if is_spelled and _CLASS.search(text, max(start, at - 40), at) is not None:
        return True
    return names_storage(text, start, end) or _STORE.search(text, start, end) is not None


def _worded(
    text: bytes, match: re.Match[bytes], start: int, end: int, failing: Failing
) -> Words | None:
    """Return what a line says with a known message, or None where it only quotes it.

    `failing` remembers of each line whether it says that something failed.
    """
    at, behind = match.span()
    line = line_start(text, at, start)
    pattern = _ANY_OPENING if text[at : at + 1].islower() else _OPENING
    if (opening := pattern.search(text, max(line, at - _REACH), at)) is not None:
        at = opening.start()
    before = text[line:at]
    near = max(0, len(before) - _REACH)
    in_element = before.endswith(b"<Message>")
    if in_element and (
        text.find(b"<Code>", start, end) >= 0 or text.find(b"<Err", start, end) >= 0
    ):
        return None  # the rest of a document, of which more is read
    in_cell = _CELL.fullmatch(before) is not None
    alone = in_element or in_cell or not before.strip(b" \t>|\"'`")
    if not (alone or is_led(before) or _MEMBER.search(before, near)):
        stop = text.find(b"\n", behind, end)
        whole = line, end if stop < 0 else stop
        if whole not in failing:
            failing[whole] = SAYS_SO.search(text[slice(*whole)]) is not None
        if not failing[whole]:
            return None
    opened = in_element or in_cell or before.rstrip().endswith(_OPENS) or not before.strip()
    opened = opened or _LEVEL.search(before, near) is not None
    if not opened and not BEFORE.search(before.rstrip(b" "), near):
        return None
    last, message = message_at(text, at, end)
    if not message:
        return None
    message, behind_it = parted(message)
    values = {"Message": one_line(message), **behind_it}
    if (status := _STATUS_BEFORE.search(before, near)) is not None:
        values["status"] = status[1].decode()
    named = _CODE_BEHIND.match(text, at + len(message), end)
    if named is not None and named[1] in KNOWN_CODES:
        values["Code"] = named[1].decode()
        last = named.end(1)
    return Words(at, last, values)
