"""The ids that a program has for the requests that it was answering itself."""

from __future__ import annotations

import re

from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_start
from obsdiag.words.store_ids import OF_A_STORE

_WORDS = lazy_regex(rb"[A-Za-z]{2}")
_TELLS = lazy_regex(
    rb"(?i)fail|error|denied|exception|refus|reject|invalid|fatal|panic|unable|cannot|could not"
    rb"|code|status|host[ _-]?id|message|msg|s3|obs|bucket|[\"'{<]|\\[nr]"
)
"""What a line has that may tell of an error of a store: what is named on it may be of that."""
_METADATA = lazy_regex(
    rb"(?:[12][0-9]{3}-[01][0-9]-[0-3][0-9][ T])?[0-2][0-9]:[0-5][0-9]:[0-6][0-9][^\s=]{0,20} "
    rb"(?:[a-z_]{2,30}=[^\s\[\]]{1,80} ){1,6}\[[a-z]{4,9}\] "
)
"""How Elixir's logger begins a line: the time, and fields of what it was doing before its level."""
_MOST = 400
"""Bytes of such a line."""
_LOGGERS_NAME = lazy_regex(rb"(?:x-)?req(?:uest)?[_-]?[iI]d")
"""How web frameworks and loggers spell it; SDKs write two words, or have more in the name."""
_OF_NO_STORE = lazy_regex(
    rb"[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|[0-9]{1,15}"
    rb"|(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=[^0-9_-]*[0-9_-])[0-9A-Za-z_-]{16,22}"
)
"""UUIDs, numbers, and random letters of either case (nanoid): so programs number requests."""
_LOG_HEAD = lazy_regex(
    rb"[0-2][0-9]:[0-5][0-9]:[0-6][0-9]|(?i:\b(?:level|lvl|severity)\\{0,3}\"?[ ]?[=:])"
    rb"|\\{0,3}\"(?:@?timestamp|short_message|textPayload|insertId)\\{0,3}\"[ ]?:"
    rb"|\"status\\{0,3}\"[ ]?:[ ]?\\{0,3}\"(?:error|warn)"
    rb"|\b(?:ERROR|WARN(?:ING)?|FATAL|CRITICAL|SEVERE)\b"
    rb"|\[(?:error|warn(?:ing)?)[ ]*\]|\bmethod=[A-Z]{3,7} path="
)
"""What only a line of a log begins with: a time of day, or a level."""
_HEAD = 120
"""Bytes of a line in which its time or its level stands."""
_FIELD_BELOW = lazy_regex(rb"[ ]{2,8}[\w-]{5,12}: \"[^\"\r\n]{1,40}\"\r?$", re.MULTILINE)
"""A field below the message of its record, as pino-pretty has it."""
_OBJECT = 600
"""The same of a line that is an object."""
_LINES_ABOVE = 4
"""Lines above, where a logger writes the fields of a record below its message."""
_BESIDE = lazy_regex(
    rb"(?i:\b(?:err(?:or)?[ _-]?)?code)\b\\{0,3}[\"']?[ ]?[=:][ ]?\\{0,3}[\"']?(?=[A-Z][a-z])"
    rb"|\$metadata|(?i:http_?status_?code|extended_?request_?id|host_?id|error_?message)\b"
)
"""What is named of an error, or of a store's answer, together with its id."""
_AMAZONS_ID = lazy_regex(rb"(?=[0-9A-F]*[G-Z])[0-9A-Z]{16}")
_OBS_ID = lazy_regex(rb"(?<![0-9A-Za-z])0000[0-9A-F]{28}(?![0-9A-Za-z])")
_OF_S3 = lazy_regex(rb"(?i)s3|aws|amazon|amz|boto")
_ENDS = lazy_regex(rb"[\[\]{}()]")
_NEAR = 300
"""Bytes on either side of an id in which what is named together with it stands."""
_ANY_IDS = lazy_regex(rb"(?i)azure|blob\.core|x-ms-|bcebos|x-bce-|baidu")
"""Stores that number their requests as programs do."""


def is_own_request(text: bytes, label: re.Match[bytes], told: tuple[bytes, int]) -> bool:
    """Return whether a request id is a field of a line that tells what a program did.

    It is `told` behind the label: its value, and where that ends. An id as stores give them is of
    an answer; so is what begins a line.
    """
    value, end = told
    if is_loggers(text, label, told):
        return True
    if OF_A_STORE.fullmatch(value) is not None or label["name"][:1] in b"xX":
        return False
    line = line_start(text, label.start())
    metadata = _METADATA.match(text, line)
    if metadata is not None and end <= metadata.end():
        return True
    stop = text.find(b"\n", end, end + _MOST)
    stop = len(text) if stop < 0 else stop
    if stop - line > _MOST or _WORDS.search(text, line, label.start()) is None:
        return False
    if label["separator"] != b"=" and _WORDS.search(text, end, stop) is None:
        return False
    return (
        _TELLS.search(text, line, label.start()) is None and _TELLS.search(text, end, stop) is None
    )


def is_loggers(text: bytes, label: re.Match[bytes], told: tuple[bytes, int]) -> bool:
    """Return whether a request id is one of a log record's own fields, as no store would give it.

    What is named beside a code in the same object, or the same sentence, is of the error.
    """
    value, end = told
    if not _LOGGERS_NAME.fullmatch(label["name"]):
        return False
    if not (_OF_NO_STORE.fullmatch(value) or _is_like_amazons(text, label.start(), value)):
        return False
    return _is_field(text, label.start(), end)


def is_loggers_like_amazons(text: bytes, named: re.Match[bytes]) -> bool:
    """Return whether an id with its name in front is a field of a log record, and like S3's alone.

    The first group of `named` is the id.
    """
    if not _LOGGERS_NAME.match(text, named.start()):
        return False
    like = _is_like_amazons(text, named.start(), named[1])
    return like and _is_field(text, named.start(), named.end())


def _is_field(text: bytes, start: int, end: int) -> bool:
    """Return whether a named value is a field of a log record, and of no error that it tells of."""
    if not _is_logged(text, start):
        return False
    before = text[max(0, start - _NEAR) : start]
    behind = text[end : end + _NEAR]
    if _ANY_IDS.search(before) is not None or _ANY_IDS.search(behind) is not None:
        return False
    return not any(
        _are_together(between)
        for between in (
            *(before[one.end() :] for one in _BESIDE.finditer(before)),
            *(behind[: one.start()] for one in _BESIDE.finditer(behind)),
        )
    )


def _is_like_amazons(text: bytes, at: int, value: bytes) -> bool:
    """Return whether an id looks as S3 gives them, and nothing around it tells of S3.

    An id that only OBS gives tells that the error is not S3's.
    """
    if _AMAZONS_ID.fullmatch(value) is None:
        return False
    around = text[max(0, at - _OBJECT) : at + _OBJECT]
    return _OBS_ID.search(around) is not None or _OF_S3.search(around) is None


def _are_together(between: bytes) -> bool:
    """Return whether two names stand in one object, and in one string."""
    return _ENDS.search(between) is None and between.count(b'"') % 2 == 0


def _is_logged(text: bytes, at: int) -> bool:
    """Return whether a time or a level begins the line, or one above if the line is indented."""
    line = line_start(text, at)
    if _FIELD_BELOW.match(text, line) is not None:
        return True
    for _ in range(_LINES_ABOVE):
        most = _OBJECT if text.startswith(b"{", line) else _HEAD
        if _LOG_HEAD.search(text, line, line + most) is not None:
            return True
        if line == 0 or text[line : line + 1] not in b" \t":
            return False
        line = line_start(text, line - 1)
    return False
