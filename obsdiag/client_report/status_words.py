"""A status that a program tells of its own request to object storage, where it tells no code.

`HTTP response code: 403`, `(HTTP 403)`, `401: 401 Unauthorized`: it counts where the same lines say
that something failed and name object storage, by a bucket, an address, an endpoint or an SDK's own
type, or where an HTTP client logs its own request to an endpoint. A number elsewhere is none:
gateways and applications have a status of their own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from obsdiag.client_report.line_level import says_failed
from obsdiag.client_report.neighbour import lines_of
from obsdiag.client_report.own_object import is_of_own_object
from obsdiag.client_report.sdk_request import is_in_reason
from obsdiag.client_report.status_address import may_name_address, told_of_address
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_end, line_start
from obsdiag.words.storage_words import names_storage

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNS = (
    rb"\(HTTP [45][0-9]{2}[ )]",
    rb"Actual\([45][0-9]{2} ",
    rb": (?:[45][0-9]{2}|30[1278]): [45][0-9]{2} [A-Z]",
    rb", message='[A-Z][A-Za-z ]{2,30}', url=",
    rb", [45][0-9]{2}:[45][0-9]{2} [A-Z]",
    rb"30[1278] response missing Loc",
    rb"error: \([45][0-9]{2}\) [A-Z]",
    rb"Http Status Code [A-Z]",
    rb"status (?:client|server) error \([45]",
    rb"resulted in a `[45]",
    rb"curl error code ?[=:] ?[45]",
    rb"http error code ?[=:] ?[45]",
    rb"[45][0-9]{2} \((?:Forbid|Not Fo|Bad Req|Unauth|Conflict|Internal|Service Un|Slow)",
    rb" with a status of [45][0-9]{2}",
    rb"awaiting response\.\.\. [45][0-9]{2}",
    rb"code received: [45][0-9]{2}",
    rb"#<Net::HTTP[A-Z][A-Za-z]{2,40} [45]",
    "码".encode() + rb"[: ] ?[45][0-9]{2}",
)
"""What lines have that tell a status so, and are found by nothing else.

Each begins with fixed letters, which `re` finds in a tenth of the time that alternatives take.
"""
_TOLD = lazy_regex(
    rb"""(?:
        (?:HTTP[ ]|Sdk)response[ _-]?code[ ]?[:=][ ]?
      | (?P<fuse>HTTP[ ]response[ ]code[ ])(?=[0-9]{3}(?:[ ]was[ ]returned)?,[ ]returning[ ]E[A-Z])
      | HTTP[ ]Error[ ]
      | \bHTTP[ ](?=[45][0-9]{2}[ ]response\b)
      | [ ]error[ ]with[ ]status[ ]
      | \berror[ ]status[ ](?:for[ ][A-Z]{3,7}:[ ])?
      | \b(?:rec'd|received|got)[ ](?=[45][0-9]{2}[ ]response\b)
      | \bfailed,?[ ](?:with[ ])?status(?:[ ]code)?[ ]
      | [ ]status[ ](?:client|server)[ ]error[ ]\(
      | CHINESE(?:\xef\xbc\x9a|[:=])?[ ]?
      | (?P<wget>\b)awaiting[ ]response\.\.\.[ ]
      | [\"']:[ ](?=[45][0-9]{2}[ ]\([A-Z])
      | \bresulted[ ]in[ ]a[ ]`
      | \b(?:curl|http)[ ]error[ ]code[ ]?[=:][ ]?
      | \bhttp[ ]status[ ]?[=:][ ]?
      | \bresponse[ ]had[ ]HTTP[ ]status[ ]code[ ]
      | \bresponse[ _]code(?:[ ]received)?(?:[ ]?[=:][ ]?|[ ])
      | \breturned[ ]error:[ ]
      | \b(?:returned|answered|sent)[ ](?:an[ ])?HTTP[ ]error:?[ ]
      | \bstatus[ _-]?code(?:\\{0,3}["'])?[ ]?[:=][ ]?
      | \bresponded[ ]with[ ]a[ ]status[ ]of[ ]
      | \bresponse[ _]status[ ]?[:=][ ]?
      | \(HTTP[ ](?=[0-9]{3}(?:[ ][A-Z][A-Za-z ]{2,40})?\))
      | [ ]error:[ ]\((?=[0-9]{3}\)[ ][A-Z])
      | [:,][ ](?=(?P<again>[0-9]{3}):[ ]?(?P=again)[ ][A-Z])
      | <=>[ ]Actual\(
      | \#<Net::HTTP[A-Z][a-z]{2,20}(?:[A-Z][a-z]{2,20}){0,4}[ ](?=[45][0-9]{2}[ ])
      | [:(][ ]?(?=[0-9]{3},[ ]message=['"])
      | :[ ](?=30[1278][ ]response[ ]missing[ ]Location)
      | (?P<line>:[ ])(?=(?:400[ ]Bad[ ]Request|401[ ]Unauthorized|403[ ]Forbidden|404[ ]Not[ ]Found
            |405[ ]Method[ ]Not[ ]Allowed|409[ ]Conflict|411[ ]Length[ ]Required
            |412[ ]Precondition[ ]Failed|416[ ]\S{3,9}[ ]Range[ ]Not[ ]Satisfiable
            |500[ ]Internal[ ]Server[ ]Error|503[ ]Service[ ]Unavailable)\b)
    )(?P<status>[45][0-9]{2}|30[1278])(?![0-9])""".replace(b"CHINESE", "(?:状态|响应)码".encode()),
    re.IGNORECASE | re.VERBOSE,
)
_LEADS = frozenset({b" ", b"=", b":", b"(", b"`"})
"""What every form of _TOLD but for the status ends in."""
_NEAR = 44
"""Bytes in front of a status in which a form of _TOLD has its last word."""
_NAMED = lazy_regex(rb"(?i)code|stat|erro|http|rece|rec'|got|resp|resu|actu|sent|" + "码".encode())
"""How the last words of these forms begin: `stat` of `status for DELETE: 404`."""
_SPEAKS_FOR_ITSELF = lazy_regex(
    rb"""[0-9]{3}(?:[ ]\([A-Z]|:[ ]?[0-9]|,[ ]message=|[ ]response\b
      |[ ](?:Bad|Unauthorized|Forbidden|Not|Method|Conflict|Length|Precondition|\S{3,9}[ ]Range
          |Internal|Service))""",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands behind a status in the forms that have no such word in front."""
_OWN_REQUEST = lazy_regex(
    rb"\bhttps?://[^\s/\"]{3,255} \\{0,3}\"[A-Z]{3,7} \S{1,4000} HTTP/[0-9.]{1,3}\\{0,3}\" \Z"
)
"""How urllib3 logs its request in front of the status: endpoint, method and target."""
_CONSOLE = lazy_regex(rb"\b[A-Z]{3,7} https?://\S{3,4000} (?:net::ERR_[A-Z_]{2,40} |\[)?\Z")
"""How the console of a browser logs a request in front of the status and its reason, and Newman in
front of both in brackets."""
_ID_BEHIND = lazy_regex(
    rb"(?:[ ][A-Z][A-Za-z' -]{1,40}?)?[,;:]?[ ]\(?(?i:request|req)(?:[ _-]?(?i:id))?[=:]?[ ]?"
    rb"((?:[0-9A-F]{16}){1,2})(?![0-9A-Za-z])"
)
"""The id of the service's own shape, right behind a status and its reason."""
_OWN_END = lazy_regex(rb"HTTP/[0-9.]{1,3}\\{0,3}\" \Z")
_LINE, _NAME, _ENOUGH = 4096, 64, 48
"""Bytes around a number that may say what it is."""
_NUMBER = lazy_regex(rb"[45][0-9]{2}(?![0-9])|30[1278](?![0-9])")
"""What every form of _TOLD ends in: seen at a glance."""
_MOST_ON_LINE = 40
"""Statuses of one line: what comes behind them tells no more."""
_LINES = 11
"""Lines around a status in which object storage may be named, up to the first empty one."""

Failing: TypeAlias = dict[tuple[int, int], bool]
"""Lines, from where to where, and whether they say that something of a store's failed."""


class StatusWords(NamedTuple):
    """A status as a program tells it, and what it says with it."""

    start: int
    end: int
    values: dict[str, str]


def status_words(text: bytes, start: int, end: int) -> Iterator[StatusWords]:
    """Yield the statuses of requests to object storage that are told in a stretch of text."""
    if _NUMBER.search(text, start, end) is None:
        return
    line, told_on_it = start, 0
    has_address = may_name_address(text, start, end)
    failing: Failing = {}
    for number in _NUMBER.finditer(text, start, end):
        at = number.start()
        if told_on_it and text.find(b"\n", line, at) >= 0:
            told_on_it = 0
        if told_on_it >= _MOST_ON_LINE:
            continue
        told = _told(text, at, start, end, failing, has_address=has_address)
        if told is None or is_in_reason(text, at, start) or is_of_own_object(text, at):
            continue
        line, told_on_it = at, told_on_it + 1
        values = {"status": number[0].decode()}
        if (ident := _ID_BEHIND.match(text, number.end(), end)) is not None:
            values["RequestId"] = ident[1].decode()
        yield StatusWords(told, number.end() if ident is None else ident.end(), values)


def _told(
    text: bytes, at: int, start: int, end: int, failing: Failing, *, has_address: bool
) -> int | None:
    """Return where it begins to be said that the number at `at` is the status of a request.

    `failing` remembers the lines that were looked through, `has_address` is whether anything from
    `start` to `end` may be a store's.
    """
    if text[at - 2 : at] == b'" ' and _OWN_END.search(text, max(start, at - 16), at):
        request = _OWN_REQUEST.search(text, max(start, at - _LINE), at)
        if request is not None:
            return request.start() if names_storage(text, *request.span()) else None
    in_console = text[at + 3 : at + 5] == b" (" and text[at - 1 : at] == b" "
    if in_console or text[at - 2 : at] == b" [":
        request = _CONSOLE.search(text, max(start, at - _LINE), at)
        if request is not None:
            return request.start() if names_storage(text, *request.span()) else None
    may_be = at > 0 and text[at - 1 : at] in _LEADS and _may_be_told(text, at)
    for told in (
        _TOLD.finditer(text, max(start, at - _NAME), min(end, at + _ENOUGH)) if may_be else ()
    ):
        if told.start("status") != at:
            continue
        if told["fuse"] is not None:
            return told.start()  # s3fs and its kin alone say so
        first, last = (
            lines_of(text, told.start(), start, end, _LINES)
            if told["line"] is None
            else _line(text, at)
        )
        if told["wget"] is not None and names_storage(text, first, last):
            return told.start()
        if _says_store_failed(text, first, last, failing):
            return told.start()
    return told_of_address(text, at, start, end) if has_address else None


def _says_store_failed(text: bytes, first: int, last: int, failing: Failing) -> bool:
    if (first, last) not in failing:
        is_of_store = names_storage(text, first, last)
        failing[first, last] = is_of_store and says_failed(text[first:last])
    return failing[first, last]


def _may_be_told(text: bytes, at: int) -> bool:
    """Return whether what is around a number has a word of a form of _TOLD: most have none."""
    return _NAMED.search(text, max(0, at - _NEAR), at) is not None or (
        _SPEAKS_FOR_ITSELF.match(text, at) is not None
    )


def _line(text: bytes, at: int) -> tuple[int, int]:
    """Return the line of a status with its reason phrase (RFC 9110 section 15): no more is its."""
    return line_start(text, at), line_end(text, at)
