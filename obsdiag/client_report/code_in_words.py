"""Codes in a line that says that something failed, with what it says beside them.

A code alone may be the name of a file or of a chapter: it counts where a word of failure with its
punctuation leads up to it, or where its message, its status or the service's id follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.code_lead import (
    ends_in_parameter,
    ends_in_status_name,
    is_led,
    is_led_by_libs3,
)
from obsdiag.client_report.failure_words import BEFORE, NOT_SO, SAYS_SO, Words
from obsdiag.client_report.message_at import message_at, one_line
from obsdiag.client_report.message_rest import BESIDE_NAME, parted
from obsdiag.client_report.status_beside import SaidIn, status_beside
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_end, line_start
from obsdiag.words.known_codes import COMMON_CODES, contradicts
from obsdiag.words.known_patterns import any_code, any_message
from obsdiag.words.storage_words import names_storage

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_NAMED = lazy_regex(
    rb"(?:\b(?:v[0-9]|_0|type|kind|variant)=|\b[a-z_][a-z0-9_]{0,20}=(?=\()"
    rb"|(?i:\b(?:type|kind|name|variant)\\{0,3}[\"'])[ ]?:[ ]?)\(?"
    rb"\\{0,3}[\"']?$"
)
"""A name that says nothing, in front of a code on a line that says that something failed."""
_KUBECTL = b"Error from server ("
"""What kubectl has in front of a reason of the API server, which is not the store's code."""
_BEHIND_CODE = lazy_regex(rb"(?![\w/-]|\.[a-z0-9])")
_NO_NAME = b"UnknownError"
"""What SDKs say where an answer named no code: alone it tells of nothing."""
_OF_HTTP = lazy_regex(
    rb"\b(?:Excon|RestClient|Faraday|HTTPI|Typhoeus|HTTPClient|Mechanize)::(?:[A-Z]\w{0,30}::)?\Z"
    rb"|\bwerkzeug\.exceptions\.\Z|\bNet::HTTP\Z"
)
"""What HTTP libraries have in front of a class that is named after a status, and after no code."""
_MESSAGE = lazy_regex(rb"[\"'`]{0,2}\)?: ?(?=[A-Z\"'`\\][a-z\"'])|[ ][(](?=[\"'`][A-Z][a-z]+[ ])")
_IN_BRACKETS = lazy_regex(rb"\][ :,-]{1,3}(?=[A-Z\"'`][a-z\"'])")
"""What stands between a code in square brackets and its message."""
_DASH = lazy_regex(rb" (?:-{1,2}|\xe2\x80[\x93\x94]) ")
"""What programs write between a code and its message in place of a colon."""
_STATUS_BEHIND = lazy_regex(
    rb"[\"'`]? ?[(\[](?i:(?:http ?)?(?:status ?)?(?:code ?)?[:=]? ?)"
    rb"([45][0-9]{2}|30[1278])(?=[,;)\]])"
)
"""The status in brackets, first of what a program puts behind a message."""
_FIRST_WORD = lazy_regex(rb"(?:(?:The|Your) (?:AWS |OBS )?)?")
"""How a sentence may open in front of what is known of it."""
_CHAIN = lazy_regex(rb"(?:^|[\s>\"'])[a-z][\w-]{1,30}: $")
"""A part of a program that names itself in front of what it was told, as Go's errors do."""
_ENDS_LINE = lazy_regex(rb"[\"'`)\]]{0,3}[.,]?[ \t]*(?:\r?\n|\Z|\\+n)|\\{0,3}\"[ ]?[,}\]]")
_ANY_MESSAGE = lazy_regex(rb": (?=[a-z]{2,} [a-z])")
_FAILED_WITH = lazy_regex(
    rb"(?i:\berror|\bfatal|\bfail(?:ed|ure)|\brefused|\bdenied)\b[\]:)>|]{0,3} $"
)
_ANSWERED = lazy_regex(
    rb"(?i:\b(?:answered|answers|replied|responded|returned|said|says)\b)"
    rb"(?: with)?(?: an?)?(?: error)? $"
)
"""How a program tells what a store answered with."""
_ID_BEHIND = lazy_regex(
    rb"[,;:]? \(?(?i:request|req)[ _-]?id[\"']?[=:]? ?[\"']?((?:[0-9A-F]{16}){1,2})(?![0-9A-Za-z])"
)
"""The id of the service's own shape, right behind a code."""
_LONGEST_LINE = 400
"""Bytes in front of a code, of a line of any length, in which it says that something failed."""
_LONGEST_LEAD = 160
"""Bytes in front of a code in which all stands that leads up to it."""
_SAID_NEXT = lazy_regex(
    rb"[\])\"'`]?\.?[ ]?([:,;-])?[ ](?:([(])(?=[\"'`][A-Z]))?(?=[A-Z\"'`][A-Za-z\"'])"
)
_ACCESS_DENIED = lazy_regex(rb"Access [Dd]enied")


def codes(text: bytes, start: int, end: int) -> Iterator[Words]:
    """Yield the codes that lines of a stretch of text tell of, in order."""
    done = start
    said = SaidIn(text, start, end)
    for match in any_code().finditer(text, start, end):
        if match.start() < done or _OF_HTTP.search(
            text, max(start, match.start() - 60), match.start()
        ):
            continue
        line = _line_start(text, match.start(), start)
        words = (
            _with_id(text, match, line)
            or _with_status(text, match, (line, end), said)
            or _coded(text, match, line, end)
        )
        if words is None:
            continue
        yield words
        done = words.end


def _line_start(text: bytes, at: int, lowest: int) -> int:
    """Return where the line of `at` starts, or where what leads up to it can begin."""
    return max(line_start(text, at, lowest), at - _LONGEST_LINE)


def _with_id(text: bytes, match: re.Match[bytes], line: int) -> Words | None:
    """Return a code that a line says has failed, with the request id right behind it, or None."""
    told = _ID_BEHIND.match(text, match.end())
    if told is None or not _FAILED_WITH.search(text[line : match.start()]):
        return None
    values = {"Code": match[0].decode(), "RequestId": told[1].decode()}
    return Words(match.start(), told.end(), values)


def _coded(text: bytes, match: re.Match[bytes], line: int, end: int) -> Words | None:
    """Return what a line says with a code, or None where it only has its name."""
    at, behind = match.span()
    before = text[line:at]
    near = before[-_LONGEST_LEAD:]
    if ends_in_status_name(near) or near.endswith(_KUBECTL) or not _BEHIND_CODE.match(text, behind):
        return None
    led = is_led(near) or is_led_by_libs3(near)
    if ends_in_parameter(near) or (not led and not BEFORE.search(near)):
        return None
    follows = (
        _MESSAGE.match(text, behind)
        or _behind_brackets(text, match, line, end)
        or _behind_dash(text, match, end)
    )
    if follows is not None:
        last, message = message_at(text, follows.end(), end)
        if message and b" " in message:
            values = _values(match[0], message)
            told = _STATUS_BEHIND.match(text, follows.end() + len(message), end)
            status = {} if told is None else {"status": told[1].decode()}
            return Words(at, last, status | values)
    if match[0] not in COMMON_CODES and _CHAIN.search(before):
        follows = _ANY_MESSAGE.match(text, behind)
        if follows is not None:
            last, message = message_at(text, follows.end(), end)
            return Words(at, last, _values(match[0], message))
    if not led and match[0] not in COMMON_CODES:
        is_last = before.endswith((b": ", b" [")) and (
            _ENDS_LINE.match(text, behind) or BESIDE_NAME.match(text, behind)
        )
        led = (bool(is_last) or _NAMED.search(before) is not None) and SAYS_SO.search(
            before
        ) is not None
        led = led or (
            _ANSWERED.search(near) is not None
            and _ENDS_LINE.match(text, behind) is not None
            and names_storage(text, line, line_end(text, behind, end))
        )
    if not led or match[0] == _NO_NAME or NOT_SO.search(before):
        return None
    return Words(at, behind, {"Code": match[0].decode()})


def _values(code: bytes, message: bytes) -> dict[str, str]:
    """Return a code and its message, with the status and the id that stand behind both."""
    alone, values = parted(message)
    if contradicts(code.decode(), values.get("status", "-")):
        alone, values = message, {}
    return {"Code": code.decode(), "Message": one_line(alone), **values}


def _behind_brackets(
    text: bytes, match: re.Match[bytes], line: int, end: int
) -> re.Match[bytes] | None:
    """Return what leads from a code in square brackets on to its message, or None.

    A logger's own name may stand so too: the sentence has to be the service's, or the line says
    that something failed.
    """
    at, behind = match.span()
    follows = _IN_BRACKETS.match(text, behind, end) if text[at - 1 : at] == b"[" else None
    if follows is None:
        return None
    if any_message().match(text, follows.end(), end) is not None:
        return follows
    is_said = match[0] not in COMMON_CODES and SAYS_SO.search(text, line, at) is not None
    return follows if is_said else None


def _opened(text: bytes, at: int) -> int:
    """Return where the first word of a sentence at `at` ends, if it is one that any may have."""
    first = _FIRST_WORD.match(text, at)
    return at if first is None else first.end()


def _behind_dash(text: bytes, code: re.Match[bytes], end: int) -> re.Match[bytes] | None:
    """Return the dash that leads from a code on to a sentence of the service's own, or None.

    Of a row of things with dashes between them (Tencent's COS) more is read by how each looks.
    """
    dash = _DASH.match(text, code.end(), end)
    if dash is None or text[code.start() - 3 : code.start()] == b" - ":
        return None
    starts = {dash.end(), _opened(text, dash.end())}
    return dash if any(any_message().match(text, at, end) for at in starts) else None


def _with_status(
    text: bytes, match: re.Match[bytes], stretch: tuple[int, int], said: SaidIn
) -> Words | None:
    """Return what a line says with a code and the status beside it, its message too, or None."""
    line, end = stretch
    beside = status_beside(text, match, line, end, said)
    if beside is None or match[0] == _NO_NAME:
        return None
    values = {"Code": match[0].decode(), "status": beside.status}
    follows = _SAID_NEXT.match(text, beside.end, end)
    if follows is None:
        return Words(beside.start, beside.end, values)
    at = follows.end()
    last, message = message_at(text, at, end)
    known = any_message().match(text, at, end) or _ACCESS_DENIED.match(text, at, end)
    if b" " not in message or not (known or follows[1] or follows[2]):
        return Words(beside.start, beside.end, values)
    return Words(beside.start, last, _values(match[0], message) | values)
