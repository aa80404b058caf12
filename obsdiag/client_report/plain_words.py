"""Codes and messages that stand in a line of words, where the line says that something failed.

A code alone may be the name of a file or of a chapter: it counts where a word of failure with its
punctuation leads up to it, or where its message follows. A message counts where the service's own
sentence stands behind a colon or in quotes, or is all there is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.characters import as_text
from obsdiag.client_report.message_end import in_span, message_alone
from obsdiag.client_report.status_beside import SaidIn, status_beside
from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.string_literal import first_line, quoted_end, unescaped
from obsdiag.words.known_codes import COMMON_CODES, KNOWN_CODES
from obsdiag.words.known_patterns import any_code, any_message
from obsdiag.words.storage_words import names_storage

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMAT = "client"
SHORT_MESSAGE = rb"(?:[:=] {0,3}\\{0,3}(?:u?[\"'])?|(?:ERROR|FATAL) )Access [Dd]enied"
"""A message that any service may write: it counts where nothing follows in its sentence, and an
exception's name leads up to it or the record names object storage."""
_SHORT = lazy_regex(
    SHORT_MESSAGE[: -len(b"Access [Dd]enied")]
    + rb"(?P<Message>Access [Dd]enied\.?)"
    + rb"(?=[\"'`)\]};,\\]|[ \t]*\r?$|[ ]\(|[ ]s3[an]?://"
    rb"|: [Ww]hile |[0-9]{0,3}[ ]at[ ]|[ ]{1,2}---> )",
    re.MULTILINE,
)
_CLASS = lazy_regex(rb"(?:Error|Exception)(?:\\?\",\\?\"Message\\?\")?$")
_STORE = lazy_regex(rb"(?i)\bbuckets?\b|\bobject[ _-]?stor(?:e|age)\b")
MOST_MESSAGE = 2000

_FAILED = (
    rb"(?i:\b(?:error|err|exception|failure|failed|fail|fault|panic|fatal|denied|refused|rejected"
    rb"|reason|cause|returned|got|code|threw|caught|raised)\b)"
)
_LEAD = (
    _FAILED
    + rb"[\"'`\\]{0,8}[ ]?(?:=>|->|[:=(\[{-])[ ]{0,3}[\"'`\\(\[{]{0,8}"
    + rb"(?:[A-Za-z.]{1,40}[.:\\]{1,4})?"
)
_LIBS3 = lazy_regex(rb"[\s\[(:]Error$")
"""What libs3 puts in front of each code (S3_get_status_name)."""
_LED = lazy_regex(_LEAD + rb"$")
_NAMED = lazy_regex(
    rb"(?:\b(?:v[0-9]|_0|type|kind|variant)=|\b[a-z_][a-z0-9_]{0,20}=(?=\()"
    rb"|(?i:\b(?:type|kind|name|variant)\\{0,3}[\"'])[ ]?:[ ]?)\(?"
    rb"\\{0,3}[\"']?$"
)
"""A name that says nothing, in front of a code on a line that says that something failed."""
_SAYS_SO = lazy_regex(
    rb"(?i)\b(?:error|err|exception|fail|failed|failure|failing|problem|panic|fatal|denied|cannot"
    rb"|could not|unable|not work|refused|rejected|warn|warning|fehler|fehlgeschlagen"
    rb"|falha|falhou|erro|erreur|fallo|errore|fout|fel)\b|[a-z0-9](?:Exception|Error)\b|"
    + "失败|错误|异常|拒绝|无法|失敗|エラー|ошибк|échec|échoué|오류|실패".encode()
)
_KUBECTL = b"Error from server ("
"""What kubectl has in front of a reason of the API server, which is not the store's code."""
_NOT_SO = lazy_regex(
    rb"(?i)rpc error: code = $|\b(?:no|without|0|not an?) (?:errors?|exceptions?|failures?)\b"
)
_BEFORE = lazy_regex(rb"(?:^|[\s\"'`(\[{:=>|,\\;\]]|\\[nrt])$")
_IN_QUERY = lazy_regex(rb"[?&][\w.-]{1,40}=$")
"""A parameter of an address."""
_BEHIND_CODE = lazy_regex(rb"(?![\w/-]|\.[a-z0-9])")
_NO_NAME = b"UnknownError"
"""What SDKs say where an answer named no code: alone it tells of nothing."""
_OF_HTTP = lazy_regex(
    rb"\b(?:Excon|RestClient|Faraday|HTTPI|Typhoeus|HTTPClient|Mechanize)::(?:[A-Z]\w{0,30}::)?\Z"
    rb"|\bwerkzeug\.exceptions\.\Z|\bNet::HTTP\Z"
)
"""What HTTP libraries have in front of a class that is named after a status, and after no code."""
_STATUS_NAME = lazy_regex(rb"(?i)\bstatus[ _]?code[ ]?[=:][ ]?$")
"""What .NET calls a status, which is named like some codes."""
_MESSAGE = lazy_regex(rb"[\"'`]{0,2}\)?: ?(?=[A-Z\"'`\\][a-z\"'])")
_IN_BRACKETS = lazy_regex(rb"\][ :,-]{1,3}(?=[A-Z\"'`][a-z\"'])")
"""What stands between a code in square brackets and its message."""
_OPENS = (b":", b'"', b"'", b"`", b"=", b"(", b"-", b"[", b",", "：".encode(), "，".encode())
"""What may stand in front of a sentence that is told."""
_OPENING = lazy_regex(rb"\bThe (?:AWS |OBS |OSS |Amazon )?$")
"""How a sentence may open in front of what is known of it."""
_ANY_OPENING = lazy_regex(rb"\b(?:The|This|Your) (?:[A-Za-z'-]{1,20} ){0,8}$")
"""The same where what is known begins within it."""
_CHAIN = lazy_regex(rb"(?:^|[\s>\"'])[a-z][\w-]{1,30}: $")
"""A part of a program that names itself in front of what it was told, as Go's errors do."""
_ENDS_LINE = lazy_regex(rb"[\"'`)\]]{0,3}[.,]?[ \t]*(?:\r?\n|\Z|\\+n)|\\{0,3}\"[ ]?[,}\]]")
_ANY_MESSAGE = lazy_regex(rb": (?=[a-z]{2,} [a-z])")
_FIELD = lazy_regex(
    rb"[ ,;]+[a-z_]{2,30}=[^\s=]|[ ]\[[a-z_]+:"
    rb"|,? ?[\"']?(?i:request[ _-]?id|host[ _-]?id|status code)\b"
)
_BOXED = lazy_regex(rb"\r?\n\xe2\x94\x82 ")
"""Where a box of Terraform's has broken a line."""
_WRAPPED = lazy_regex(
    rb"[a-z,]\r?\n\xe2\x94\x82 [a-z]{2,} "
    rb"|[a-z,]\r?\n[ \t>|]{0,8}(?!at )[a-z]{2,}[ .,][^:=\r\n]{0,200}(?=\r?$)",
    re.MULTILINE,
)
"""Where a mail has broken a sentence."""


_FAILED_WITH = lazy_regex(
    rb"(?i:\berror|\bfatal|\bfail(?:ed|ure)|\brefused|\bdenied)\b[\]:)>|]{0,3} $"
)
_ID_BEHIND = lazy_regex(
    rb"[,;:]? \(?(?i:request|req)[ _-]?id[\"']?[=:]? ?[\"']?((?:[0-9A-F]{16}){1,2})(?![0-9A-Za-z])"
)
"""The id of the service's own shape, right behind a code."""


class Words(NamedTuple):
    """What a line says of an error."""

    start: int
    end: int
    values: dict[str, str]


def plain_words(text: bytes, start: int, end: int) -> Iterator[Words]:
    """Yield the codes and messages that lines of a stretch of text tell of, in order."""
    done = start
    said = SaidIn(text, start, end)
    named: dict[tuple[int, int], set[bytes]] = {}
    for match in any_code().finditer(text, start, end):
        if match.start() < done or _OF_HTTP.search(
            text, max(start, match.start() - 60), match.start()
        ):
            continue
        words = (
            _with_id(text, match, start)
            or _with_status(text, match, (start, end), said)
            or _coded(text, match, start, end)
        )
        if words is None:
            continue
        yield _with_id_on_line(text, words, (start, end), named)
        done = words.end
    done = start
    for match in any_message().finditer(text, start, end):
        if match.start() < done or (words := _worded(text, match, start, end)) is None:
            continue
        yield words
        done = words.end
    for match in _SHORT.finditer(text, start, end):
        if _is_of_store(text, match, start, end):
            yield Words(*match.span(), {"Message": match["Message"].decode()})


def known_sentences(text: bytes, start: int, end: int) -> set[str]:
    """Return the different messages that the service is known to write, of a line of text."""
    said = (_worded(text, match, start, end) for match in any_message().finditer(text, start, end))
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


def _with_id(text: bytes, match: re.Match[bytes], start: int) -> Words | None:
    """Return a code that a line says has failed, with the request id right behind it, or None."""
    told = _ID_BEHIND.match(text, match.end())
    line = max(text.rfind(b"\n", start, match.start()) + 1, start, match.start() - 400)
    if told is None or not _FAILED_WITH.search(text[line : match.start()]):
        return None
    values = {"Code": match[0].decode(), "RequestId": told[1].decode()}
    return Words(match.start(), told.end(), values)


def _with_id_on_line(
    text: bytes,
    words: Words,
    stretch: tuple[int, int],
    named_on: dict[tuple[int, int], set[bytes]],
) -> Words:
    """Return what is said with the one id of the service's own shape that its line names.

    What is `named_on` a line that has been looked at is kept: it may have thousands of codes.
    """
    start, end = stretch
    if "RequestId" in words.values:
        return words
    line = text.rfind(b"\n", start, words.start) + 1 or start
    stop = text.find(b"\n", words.end, end)
    own = line, end if stop < 0 else stop
    if own not in named_on:
        named_on[own] = set(_OWN_ID.findall(text, *own))
    named = named_on[own]
    if len(named) != 1:
        return words
    return words._replace(values=words.values | {"RequestId": next(iter(named)).decode()})


_OWN_ID = lazy_regex(
    rb"(?i:request|req)[ _-]?id[\"']?[^0-9A-Za-z\r\n]{0,6}(?:is )?(0000[0-9A-F]{28})(?![0-9A-Za-z])"
)


def _coded(text: bytes, match: re.Match[bytes], start: int, end: int) -> Words | None:
    """Return what a line says with a code, or None where it only has its name."""
    at, behind = match.span()
    line = max(text.rfind(b"\n", start, at) + 1, start, at - 400)
    before = text[line:at]
    near = before[-_LONGEST_LEAD:]
    is_own = _STATUS_NAME.search(near) is not None or near.endswith(_KUBECTL)
    if is_own or not _BEHIND_CODE.match(text, behind):
        return None
    led = _LED.search(near) is not None or _LIBS3.search(near) is not None
    if _IN_QUERY.search(near) or (not led and not _BEFORE.search(near)):
        return None
    follows = _MESSAGE.match(text, behind) or _behind_brackets(text, match, line, end)
    if follows is not None:
        last, message = message_at(text, follows.end(), end)
        if message and b" " in message:
            return Words(at, last, {"Code": match[0].decode(), "Message": _text(message)})
    if match[0] not in COMMON_CODES and _CHAIN.search(before):
        follows = _ANY_MESSAGE.match(text, behind)
        if follows is not None:
            last, message = message_at(text, follows.end(), end)
            return Words(at, last, {"Code": match[0].decode(), "Message": _text(message)})
    if not led and match[0] not in COMMON_CODES:
        is_last = before.endswith(b": ") and _ENDS_LINE.match(text, behind) is not None
        led = (is_last or _NAMED.search(before) is not None) and _SAYS_SO.search(before) is not None
    if not led or match[0] == _NO_NAME or _NOT_SO.search(before):
        return None
    return Words(at, behind, {"Code": match[0].decode()})


_LONGEST_LEAD = 160
"""Bytes in front of a code in which all stands that leads up to it."""


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
    is_said = match[0] not in COMMON_CODES and _SAYS_SO.search(text, line, at) is not None
    return follows if is_said else None


def _with_status(
    text: bytes, match: re.Match[bytes], stretch: tuple[int, int], said: SaidIn
) -> Words | None:
    """Return what a line says with a code and the status beside it, its message too, or None."""
    start, end = stretch
    line = max(text.rfind(b"\n", start, match.start()) + 1, start, match.start() - 400)
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
    if b" " not in message or not (known or follows[1]):
        return Words(beside.start, beside.end, values)
    return Words(beside.start, last, values | {"Message": _text(message)})


_SAID_NEXT = lazy_regex(rb"[\])\"'`]?\.?[ ]?([:,;-])?[ ](?=[A-Z\"'`][a-z\"'])")
_ACCESS_DENIED = lazy_regex(rb"Access [Dd]enied")


def _worded(text: bytes, match: re.Match[bytes], start: int, end: int) -> Words | None:
    """Return what a line says with a known message, or None where it only quotes it."""
    at, behind = match.span()
    line = max(text.rfind(b"\n", start, at) + 1, start)
    pattern = _ANY_OPENING if text[at : at + 1].islower() else _OPENING
    if (opening := pattern.search(text, line, at)) is not None:
        at = opening.start()
    stop = text.find(b"\n", behind, end)
    whole = text[line : end if stop < 0 else stop]
    before = text[line:at]
    in_element = before.endswith(b"<Message>")
    if in_element and (
        text.find(b"<Code>", start, end) >= 0 or text.find(b"<Err", start, end) >= 0
    ):
        return None  # the rest of a document, of which more is read
    in_cell = _CELL.fullmatch(before) is not None
    alone = in_element or in_cell or not before.strip(b" \t>|\"'`")
    if not (alone or _LED.search(before) or _MEMBER.search(before) or _SAYS_SO.search(whole)):
        return None
    opened = in_element or in_cell or before.rstrip().endswith(_OPENS) or not before.strip()
    opened = opened or _LEVEL.search(before) is not None
    if not opened and not _BEFORE.search(before.rstrip(b" ")):
        return None
    last, message = message_at(text, at, end)
    if not message:
        return None
    values = {"Message": _text(message)}
    if (status := _STATUS_BEFORE.search(before)) is not None:
        values["status"] = status[1].decode()
    named = _CODE_BEHIND.match(text, at + len(message), end)
    if named is not None and named[1] in KNOWN_CODES:
        values["Code"] = named[1].decode()
        last = named.end(1)
    return Words(at, last, values)


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
    if (field := _FIELD.search(message)) is not None:
        message = message[: field.start()]
    return closing, message_alone(message)


def _text(raw: bytes) -> str:
    return " ".join(as_text(raw).split())
