"""A status that a line tells, in any dress: `(403)`, `[403]`, `HTTP/403`, `Code=403`, `: 403 - …`.

Nothing here says what the status is of: that is for whoever asks. A number that counts something,
or is a part of something else, is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.client_report import line_level
from obsdiag.lazy_regex import lazy_regex
from obsdiag.words.reason_phrases import reason_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

SIGNS = (
    rb"(?:got|answered|returned|rec'd|received|->|registry|HTTPS Error|\(status) [(']?[45][0-9]{2}",
    rb"[45][0-9]{2} response",
    (
        rb"[45][0-9]{2}[\"']?:?[ ]{1,2}[(-]?[ ]?"
        rb"(?:FORBID|Forbid|Not Fo|Slow D|Service Un|Conflict|Precond)"
    ),
    rb"response \([45][0-9]{2}",
    rb"Status(?:Error)?\([45]",
    rb"too many [45][0-9]{2} error",
    rb"rror '[45][0-9]{2} [A-Z]",
    rb"HTTP status was '[45]",
    rb"URL returned error: [45]",
)
"""What lines have that tell a status so, and are found by nothing else."""
_NUMBER = lazy_regex(rb"(?<![\w.#%@+])(?<![0-9][:,/-])[456][0-9]{2}(?![\w%])(?![.,:/-][0-9])")
_LED = lazy_regex(
    rb"(?i:\b(?:status|http|code|response|errno|errorcode|statuscode|error)"
    rb"(?:[ _-]?(?:code|status))?(?:\\{0,3}[\"'])?[ ]?(?:[:=]|[-=]>)?"
    rb"|\b(?:got|received|returned|returns|rec'd|answered|replied|responded|giving|gave|with|was|is"
    rb"|ERR_[A-Z_]{2,30}"
    rb"|HTTPS?(?:/[0-9.]{1,3})?)|(?:Status|HTTP|Http)(?:Error|Exception|Code)?(?=\()|\btoo many"
    rb"|\A\W{0,8}|\bHTTP/|[:,]|[-=]>)[ ]{0,4}(?P<open>\\{0,3}[\"']|[(\[`])?\Z"
)
"""What leads up to a status."""
_IN_BRACKETS = lazy_regex(
    rb"(?i:(?:http|status|code|error)[ :=/]{0,2}(?:code|status)?[ :=]{0,2})?\Z"
)
_REASON = reason_pattern(b"[ -]?")
"""Reason phrases as programs spell them."""
_WITH_REASON = lazy_regex(
    rb"[)\]\"'`]{0,2}(?:[ ]?[-:,/][ ]?|[ ]{1,2})[\"'(\[]?(?=[A-Z])(?i:" + _REASON + rb")\b"
)
_REASON_BEFORE = lazy_regex(rb"(?i)\b" + _REASON + rb"[\"')]{0,2}[ ][(\[]?\Z")
_LEADS = (b" ", b" (", b" [")
"""What such a reason has between itself and the number."""
_AGAIN = lazy_regex(rb"[ ]?[:-][ ](?P<second>[0-9]{3})(?=[ ][A-Z])")
"""The number once more, in front of what was said: azcopy, and others that print both."""
_ENDS = lazy_regex(
    rb"\\{0,3}[)\]\"'`}]{0,3}(?:[.,;:!?)}\]|]|[ \t]*\r?\Z|[ ]{1,2}(?:[-:(\[{\"'|]|[a-z0-9]{2,6}://)"
    rb"|[ ](?=[A-Z][a-z]+[A-Z][A-Za-z]+(?![\w.(]))"
    rb"|\\+[nr]|[ ][\w.-]{1,30}=|[ ](?i:for|from|to|on|at|by|while|when|in|after|response"
    rb"|error|status|code|reply|returned|and|url|uri|reason|message|requestid|get|put|post|head|delete)\b)"
)
QUANTITY = (
    rb"(?:budget|rate|count(?:er)?|limit|max(?:imum)?|min(?:imum)?|total|sum|average|quota|threshold"
    rb"|time-?out|latency|duration|delay|interval|length|weight|priority|retries|attempts|errors"
    rb"|failures|warnings|requests|objects|files|keys|items|ms|seconds)"
)
"""What is measured or counted, and no status."""
_COUNTED = lazy_regex(
    rb"(?i)\b" + QUANTITY + rb"(?: (?:is|was|of))?[ :=]{1,2}\Z"
    rb"|\b(?:line|row|page|port|part|step|item|attempt|try|size|length|bytes|pid|id|version|v)"
    rb"[ :=#]{1,2}\Z|[\w-]\.[A-Za-z][A-Za-z0-9-]{0,24}:\Z"
    rb"|\b(?:exit(?:ed)?|return)(?: with)?(?: (?:status|code)){1,2}[ :=]{0,2}\Z"
)
"""What stands in front of a number of something else; a host or a file has a port or a line."""


class AnyStatus(NamedTuple):
    """A status, and where its number stands."""

    status: str
    start: int
    end: int
    is_clear: bool
    """Whether its own words leave no doubt: its reason, or a name that only a status has."""
    is_answer: bool = False
    """Whether it is said to be what came back."""
    is_code: bool = False
    """Whether it is called a code, and not that of an error of the program's own."""


def statuses(line: bytes) -> Iterator[AnyStatus]:
    """Yield the failing statuses that a line tells, in order."""
    for number in _NUMBER.finditer(line):
        if (told := _told(line, number)) is not None:
            yield told


def status_at(line: bytes, at: int) -> AnyStatus | None:
    """Return the failing status that a line tells at an offset, or None."""
    number = _NUMBER.match(line, at)
    return None if number is None else _told(line, number)


def _told(line: bytes, number: re.Match[bytes]) -> AnyStatus | None:
    before = line[max(0, number.start() - 60) : number.start()]
    told = _shown(line, number, before)
    return None if told is None or _COUNTED.search(before) is not None else told


def _shown(line: bytes, number: re.Match[bytes], before: bytes) -> AnyStatus | None:
    """Return the status that a number is by what stands `before` and behind it, or None."""
    start, end = number.span()
    told = AnyStatus(number[0].decode(), start, end, is_clear=True)
    if (again := _AGAIN.match(line, end)) is not None and again["second"] == number[0]:
        return told._replace(end=again.end())
    if (reason := _WITH_REASON.match(line, end)) is not None:
        return told._replace(end=reason.end())
    if (opened := _opened(line, before, end)) is not None:
        return told._replace(end=end + 1, is_clear=bool(opened.strip()) or _named_so(before))
    by_reason = before.endswith(_LEADS) and _REASON_BEFORE.search(before) is not None
    if not (by_reason or _ENDS.match(line, end)):
        return None
    if not (by_reason or _LED.search(before) is not None or _is_of_request(line, start)):
        return None
    is_clear = by_reason or _named_so(before)
    return told._replace(
        is_clear=is_clear,
        is_answer=_CAME_BACK.search(before) is not None,
        is_code=_CODE.search(before) is not None,
    )


def _is_of_request(line: bytes, start: int) -> bool:
    """Return whether a request stands right in front of a number: method and address."""
    before = line[max(0, start - _LONGEST) : start]
    return b"://" in before and _REQUEST.search(before) is not None


_LONGEST = 2048
_REQUEST = lazy_regex(rb"\b(?:GET|PUT|POST|HEAD|DELETE) [a-z0-9]{2,6}://[^\s\"'<>]{4,2000} \Z")
_CODE = lazy_regex(rb"(?i)(?<!err )(?<!error )(?<!errno )\bcode\\{0,3}[\"']?[=: ]{1,3}\Z")


def _named_so(before: bytes) -> bool:
    """Return whether what leads up to a number is a name that only a status has."""
    return _NAMED.search(before) is not None


def _opened(line: bytes, before: bytes, end: int) -> bytes | None:
    """Return what stands in front of a number in brackets of its own, None where it is in none."""
    closed = line[end : end + 1]
    if closed not in (b")", b"]"):
        return None
    _, opening, name = before.rpartition(b"(" if closed == b")" else b"[")
    return name if opening and _IN_BRACKETS.match(name) is not None else None


_CAME_BACK = lazy_regex(
    rb"(?i:\b(?:got|received|returned|returns|rec'd|answered|replied|responded|gave))"
    rb"(?i:[ ](?:with|an?|code|status|http)){0,2}\W{0,5}\Z"
    rb"|\bERR_[A-Z_]{2,30}[ ]\Z"
)
_NAMED = lazy_regex(
    rb"(?:(?i:(?:status|http|statuscode|response)(?:[ _-]?(?:code|status))?(?:[ ](?:is|was))?)"
    rb"|(?:Status|HTTP|Http)(?:Error|Exception|Code)(?=\(|:[ ])|\btoo many"
    rb"|does not indicate success(?=:))\W{0,6}\Z"
)


def reason_behind(line: bytes) -> bytes:
    """Return what a line has behind the reason phrase that it begins with, or all of it."""
    reason = _FIRST_REASON.match(line)
    return line if reason is None else line[reason.end() :]


_FIRST_REASON = lazy_regex(rb"(?i)[ \t\"'(\[:,-]{0,4}" + _REASON + rb"[\"')\]]{0,2}")


def says_failed(line: bytes) -> bool:
    """Return whether a line says that something failed, or was given up."""
    return line_level.says_failed(line) or _GAVE_UP.search(line) is not None


_GAVE_UP = lazy_regex(
    rb"(?i)\bg(?:ave|iving) up\b|\b(?:refused|rejected)\b|\bERR_[A-Z]|CommandException"
    rb"|does not indicate success"
)
