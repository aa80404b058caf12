"""Values that a text names, in any dress: `code: X`, `errorCode='X'`, `error code [X]`.

Clients print what a response said under a handful of names; what differs is the
punctuation.
"""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.client_report.label_beside import NEXT_TO, is_beside
from obsdiag.client_report.label_names import BEHIND_OWNER, NAME, OF_VAR_DUMP, name_of
from obsdiag.client_report.label_value import SOURCE, bracketed, value_behind
from obsdiag.client_report.neighbour import is_of_fields
from obsdiag.client_report.own_object import is_of_own_object
from obsdiag.client_report.own_request import is_own_request
from obsdiag.client_report.part_of_name import is_class, is_part_of_name
from obsdiag.client_report.printed_headers import printed_ids
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_BOXED_VALUE = rb"(?:Just[ ])?\(?(?:ErrorCode|ErrorMessage|RequestId)[ ](?:\{\w{1,30}[ ]=[ ])?|"
"""What Haskell's show has in front of a value that is of a type of its own."""
_IS = rb"(?:" + "是|为|為|】".encode() + rb")[ ]?(?=[!-~])"
"""What stands for a colon in Chinese: a verb, or the bracket around the name."""
_BOLD_END = rb"[*]{1,3}|</(?:b|strong)>"
"""How Markdown, a chat or a page ends a name in bold, on either side of the colon."""
_LABEL = lazy_regex(
    rb"(?:(?<![A-Za-z0-9?&])|(?<=\\[nrt])|(?<=[0-9]Z)|" + BEHIND_OWNER + rb")"
    rb"(?<!rpc error: )(?<!blob \()(?<! on )"
    rb"(?!(?<=client[ _-])req(?:uest)?[ _-]?id)(?P<name>"  # a client's own is not the service's
    + NAME
    + rb""")(?:\\{0,7}["'](?:>>(?=,)|"""
    + OF_VAR_DUMP
    + rb""")?|\](?=[ ]=>)|(?<=Code)\](?=:[ ]))?(?:"""
    + _BOLD_END
    + rb""")?[ \t]{0,40}"""
    rb"(?P<separator>-->|->"
    rb"|=>\s{0,80}(?:string\([0-9]{1,5}\)[ ](?=\")|int\((?=[0-9]))"
    rb"|=>|[:=](?:(?:"
    + _BOLD_END
    + rb")(?=[ \t]))?[ \t]{0,40}(?:chr[ ]|"
    + _BOXED_VALUE
    + rb"Just[ ]|(?:Some|Optional)\(\s{0,40}|StatusCode\()?"
    rb"|\[|(?<=>>),[ ]?<<(?=\")|(?<='),(?=[ ]?')|(?:(?<=[Ii]d\")|(?<=id-2\")),(?=[ ]?\")"
    rb"|(?<=[\x80-\xbf])[ \t](?=[!-~])|(?<=[\x80-\xbf]ID)[ \t](?=[0-9A-F]{16})"
    rb"|(?<=[\x80-\xbf])" + _IS + rb"|(?<=[\x80-\xbf]ID)" + _IS + rb"|" + NEXT_TO + rb")"
    rb"[ \t]{0,40}",
    re.IGNORECASE,
)
_NAME_END = lazy_regex(
    rb"""(?:code|message|msg|meldung|stat|status|id|id[-_]?2|reason|resource|name
    |(?:(?<=\[)|(?<=\n[ ][ ]))key|(?:(?<=fehler)|(?<=error)|(?<=error[ _-]))text"""
    + "|码|信息|消息|描述|原因|编号|标识|碼|訊息|コード|メッセージ|코드|메시지"
    "|ошибки|ответа|состояния|сообщение|Сообщение|ошибке|запроса|requête"
    "|de[ ]?(?:error|estado|solicitud)|mensaje".encode()
    + rb"|(?:http|\brc)(?!://)"
    + rb""")
    (?:\\{0,7}["'](?:>>(?=,)|"""
    + OF_VAR_DUMP
    + rb""")?|\](?=[ ]=>)|(?<=code)\](?=:[ ]))?
    (?:(?:"""
    + _BOLD_END
    + rb""")?[ \t]{0,40}(?:-?->|=>|[:=\[,])
      |(?<=[\x80-\xbf])[ \t](?=[!-~])|(?<=[\x80-\xbf]id)[ \t](?=[0-9a-f]{16})
      |(?<=[\x80-\xbf])"""
    + _IS
    + rb"""|(?<=[\x80-\xbf]id)"""
    + _IS
    + rb"|"
    + NEXT_TO
    + rb""")""",
    re.VERBOSE,
)
"""How the names in _NAME end, in lower case, with their separator: seen at a glance."""
_LONGEST_NAME = 80
"""Bytes of a name, where a mail has broken it too."""
_LONGEST = 200
"""Bytes of a label."""
_IDEOGRAPH = b"\xe3"
"""The lowest first byte of a Chinese letter."""
_LEADS_ON = lazy_regex(rb"[A-Za-z]{1,12}|(?:[\w$]{1,80}\.){1,12}[A-Z][\w$]{1,80}:?")
"""A word, or an exception's class with its package."""
_OWN_NUMBER = b" DB::Exception"
"""What stands behind a number of ClickHouse's."""
_STATUS_DIGITS = 3
"""A number of fewer is what a program calls its own result: `status = 0, responseCode = 403`."""
_NO_CODES = frozenset({("Code", b"0"), ("Code", b"Error")})
"""Cocoa and PHP number their own errors, and have no number for the service's; GraphQL's servers
may have no more than a word for any."""
_PROSE = lazy_regex(rb"[a-z]{1,12}")
_WORDS_ON = lazy_regex(rb" [a-z]{1,12}[ ,.]")
"""A sentence of a person's: `I will post my code: i have found …`."""
_SENTENCE = lazy_regex(rb"[A-Za-z]\S*(?:[ ]\S+){3}")
"""What some programs have in a code's place: all that they know of the error."""
_LOGGERS_ID = lazy_regex(rb"(?=.*[a-z])(?=.*[A-Z])[0-9A-Za-z@_-]{16,40}")
"""Random letters of either case, as web frameworks number the requests to themselves."""
_SHORT_IDS = {
    b"rid": lazy_regex(rb"[0-9A-F]{32}|tx[0-9a-f]{20,}[0-9a-z-]*"),
    b"hid": lazy_regex(rb"[0-9A-Za-z+/]{40,128}={0,2}"),
}
"""What programs call the ids for short, and anything else too: these look as a store gives them."""
_OF_A_FUNCTION = lazy_regex(
    rb"[\"']?[,; ]{1,3}[\"']?(?i:xray[ _-]?trace[ _-]?id|function[ _-]?arn)"
)
"""What stands beside the id of a function's own call (AWS Lambda)."""
IDS = frozenset({"RequestId", "HostId"})
_NO_ID = lazy_regex(
    rb"[,;:]|[Nn]/[Aa]|HeaderValue|[Aa]rray|[A-Za-z]{1,12}[-_][0-9][0-9a-f]{0,3}|[a-z][0-9]{1,3}|0H[0-9A-Z]{11}(?::[0-9A-F]{8})?"
    rb"|(?!tx)(?=[0-9a-z]*[g-z])(?=[0-9a-z]*[0-9])[0-9a-z]{20,40}"
)
"""Names and numbers that programs give their own requests and hosts: `app-1`, `node-7`, `a1`, those
of Kestrel, and letters beyond `f` in lower case, which no store but Ceph has in its ids."""
LOG_MESSAGE = "msg"
"""A logger's own name of its line; behind a code it is that of the error."""
_OF_ANY_LINE = frozenset({"status", "Code", "RequestId"})
_ONE_WORD = IDS | {"Code"}
_TELLING = frozenset({"Code", "Message", "RequestId"})
_READ_AS = {LOG_MESSAGE: "Message", "reason": "Message"}
_JOURNAL = b"MESSAGE"
_IN_JOURNAL = lazy_regex(
    rb"(?:^|\n)[ ]{0,8}(?:_[A-Z_]{2,40}|PRIORITY|SYSLOG_[A-Z]{2,30})=[^\n]*\n[ ]{0,8}\Z"
)
"""What the export of systemd's journal has in front of what a service wrote: it is no error's."""
_UNREAD = b"Unable to parse"
"""What the AWS SDK for C++ has in front of the name and the message of an exception new to it."""


_NOT_IN_NAMES = bytes.maketrans(b":='\"{([;", b"," * 8)
"""Makes one of all signs that no name has in it."""


class Label(NamedTuple):
    """One named value."""

    name: str
    value: bytes
    start: int
    end: int


def labels(text: bytes, start: int = 0, end: int | None = None) -> Iterable[Label]:
    """Return the named values of a stretch of text, in order."""
    stop = len(text) if end is None else end
    printed = [Label(*one) for one in printed_ids(text, start, stop)]
    told = _labels(text, start, stop)
    return _with(list(told), printed) if printed else told


def _with(told: list[Label], printed: list[Label]) -> list[Label]:
    """Return labels together with the ids of printed header fields that are not among them."""
    known = {(label.name, label.value) for label in told}
    return sorted([*told, *(one for one in printed if (one.name, one.value) not in known)], key=_at)


_at = attrgetter("start")


def _labels(text: bytes, start: int, stop: int) -> Iterator[Label]:
    found = list(_found(text, start, stop))
    for number, match in enumerate(found):
        spelled, separator = match.group("name", "separator")
        name = name_of(spelled)
        is_alone = separator == b" " and not is_beside(text, match)
        if name is None or is_alone or is_part_of_name(text, match):
            continue
        limit = found[number + 1].start() if number + 1 < len(found) else stop
        at = match.end()
        if (at == limit < stop) or SOURCE.match(text, at, stop) is not None:
            continue  # nothing: the next name stands in the value's place, or what will make it
        if separator == b"[":
            told = bracketed(text, at, name, stop)
        else:
            told = value_behind(text, at, _READ_AS.get(name, name), limit, stop)
        if told is None or _is_another(match, name, told[0]) or _is_prose(text, name, told):
            continue
        if _is_of_program(text, match, name, told):
            continue
        if name == "Message" and _holds(told[1], found[number + 1 : number + 4]):
            continue  # a line of a log, in which an error's values are named
        if name == "Message" and _leads_on(told, limit):
            continue
        if name in _ONE_WORD and _is_no_value(name, told[0]):
            continue
        value = b"" if name == "Message" and _is_chinese(spelled, told[0]) else told[0]
        yield Label(name, value, match.start(), told[1])


_OF_GOCLOUD = frozenset(
    {
        *(b"OK", b"Unknown", b"NotFound", b"AlreadyExists", b"InvalidArgument", b"Internal"),
        *(b"Unimplemented", b"FailedPrecondition", b"PermissionDenied", b"ResourceExhausted"),
        *(b"Canceled", b"DeadlineExceeded"),
    }
)
"""gocloud.dev/gcerrors: what it makes of the codes of all stores."""


def _is_no_value(name: str, value: bytes) -> bool:
    """Return whether the next name stands in a value's place, or what is no id in an id's."""
    return name_of(value) is not None or (name in IDS and _NO_ID.fullmatch(value) is not None)


def _leads_on(told: tuple[bytes, int], limit: int) -> bool:
    """Return whether a message is the first word of a sentence in which the next value is named.

    Or the class of an exception that names its values, or says that what it is stands behind it,
    by its names.
    """
    value, end = told
    return value == _UNREAD or (end == limit and _LEADS_ON.fullmatch(value) is not None)


def _is_chinese(spelled: bytes, value: bytes) -> bool:
    """Return whether name and value are Chinese: a program's own words, for no store writes so."""
    return spelled[:1] >= _IDEOGRAPH <= value[:1]


def _is_another(label: re.Match[bytes], name: str, value: bytes) -> bool:
    """Return whether a value is the application's own: the number of its error, its logger's id.

    Or what gocloud makes of a code, in brackets behind the key.
    """
    spelled = label["name"].lower()
    if spelled in _SHORT_IDS:
        return _SHORT_IDS[spelled].fullmatch(value) is None
    if spelled == b"reqid":
        return _LOGGERS_ID.fullmatch(value) is not None
    if value in _OF_GOCLOUD and label.string.endswith((b'") (', b"blob ("), 0, label.start()):
        return True
    if is_class(spelled, value):
        return True
    is_own_result = name == "status" and value.isdigit() and len(value) != _STATUS_DIGITS
    return is_own_result or (name, value) in _NO_CODES


def _is_prose(text: bytes, name: str, told: tuple[bytes, int]) -> bool:
    """Return whether what stands behind the name of a code is the next word of a sentence.

    Or a whole sentence, or the number that ClickHouse has for an error of its own.
    """
    value, end = told
    if text.startswith(_OWN_NUMBER, end) or (name == "Code" and _SENTENCE.match(value)):
        return True  # of a sentence, the words are read
    return name == "Code" and bool(_PROSE.fullmatch(value) and _WORDS_ON.match(text, end))


def _is_of_program(text: bytes, label: re.Match[bytes], name: str, told: tuple[bytes, int]) -> bool:
    """Return whether a value is of a request to the program itself, on a line of its own.

    Or is all that a service wrote.
    """
    if label["name"] == _JOURNAL:
        return _IN_JOURNAL.search(text, max(0, label.start() - 200), label.start()) is not None
    if name == "RequestId" and (
        _OF_A_FUNCTION.match(text, told[1]) is not None or is_own_request(text, label, told)
    ):
        return True
    if label["separator"][:1] == b":" and is_of_own_object(text, label.end()):
        return True
    is_field = label["separator"] == b"=" and name in _OF_ANY_LINE
    return is_field and is_of_fields(text, label.start())


def _holds(end: int, following: Sequence[re.Match[bytes]]) -> bool:
    """Return whether one of the next labels stands before `end` and names what an error has."""
    return any(label.start() < end and name_of(label["name"]) in _TELLING for label in following)


def _found(text: bytes, start: int, stop: int) -> Iterator[re.Match[bytes]]:
    """Yield the matches of _LABEL, in order."""
    at = start
    for likely in _NAME_END.finditer(text[start:stop].lower()):
        tail, end = start + likely.start(), start + likely.end()
        if end <= at:
            continue
        limit = min(stop, end + _LONGEST)
        lowest = max(at, tail - _LONGEST_NAME)
        # No name has such a sign in it: it starts behind the last of them.
        first = lowest + text[lowest:tail].translate(_NOT_IN_NAMES).rfind(b",") + 1
        match = _LABEL.search(text, first, limit)
        while match is not None and match.start() < end:
            yield match
            at = match.end()
            match = _LABEL.search(text, at, limit) if end > at else None
