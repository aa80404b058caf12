"""A failing status that stands beside a store's URL, in whatever words a program has for it.

`got 403 for PUT https://…`, `rec'd 403 response`, `HTTP status was '403 Forbidden'`: the URL tells
that a store was asked, so that any way to say what it answered will do.
"""

from __future__ import annotations

import re

from obsdiag.client_report.line_level import is_quiet, says_failed
from obsdiag.client_report.status import is_told
from obsdiag.client_report.store_url import names_store_url
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import lines_around

SIGNS = (
    rb"(?:got|answered|returned|rec'd|received|->|registry|HTTPS Error|\(status) [(']?[45][0-9]{2}",
    rb"[45][0-9]{2} response",
    (
        rb"[45][0-9]{2}[\"']?:?[ ]{1,2}[(-]?[ ]?"
        rb"(?:FORBID|Forbid|Not Fo|Slow D|Service Un|Conflict|Precond)"
    ),
    rb"response \([45][0-9]{2}",
    rb"StatusError\([45]",
    rb"too many [45][0-9]{2} error",
    rb"rror '[45][0-9]{2} [A-Z]",
    rb"HTTP status was '[45]",
    rb"URL returned error: [45]",
)
"""What lines have that tell a status so, and are found by nothing else."""
_TOLD = lazy_regex(
    rb"""(?:
        (?:\bgot|\banswered(?:[ ]with)?|\breturned(?:[ ]with)?|\breturned[ ]an?|\brec'd|\breceived
          |\bresponded(?:[ ]with)?|\bregistry|\breplied(?:[ ]with)?|\bwas|->|=>|HTTPS?[ ]Error
          |\bresponse:|\bcode|\bHTTP[ ]code|\bstatus)[ ]{1,2}["'`(]?
      | \bresponse[ ]\(
      | StatusError\(
      | \btoo[ ]many[ ](?=[0-9]{3}[ ]error)
      | [ ]Error[ ]'
      | \bcode=(?=[0-9]{3},[ ]message=)
      | \b(?=[45][0-9]{2}[ ]response\b)
      | (?:^|[ ])(?=[45][0-9]{2}[ ]{1,2}(?:-[ ])?(?:FORBIDDEN|NOT[ ]FOUND|Forbidden|Not[ ]Found
            |Bad[ ]Request|Unauthorized|Conflict|Slow[ ]Down|Service[ ]Unavailable
            |Internal[ ](?:Server[ ])?Error|Precondition[ ]Failed|Too[ ]Many[ ]Requests)\b)
    )(?P<status>[45][0-9]{2})(?![0-9])""",
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_COUNTS = lazy_regex(
    rb"[A-Za-z]|\.[0-9]|[ ](?:ms|s|kB|KiB|MB|MiB|GB|bytes|objects|files|keys|items|times|rows|lines"
    rb"|records|requests|entries|parts|seconds|minutes)\b",
    re.IGNORECASE,
)
"""What stands behind a number that counts something."""
_NAME = 40
"""Bytes in front of a number that may say what it is."""
_LINES = 2
"""Lines above and below the status in which the URL may stand."""


def is_beside_url(text: bytes, at: int, start: int, end: int) -> bool:
    """Return whether the number at `at` is said to be a status, with a store's URL beside it.

    A number that is a part of a URL, or counts something, is none.
    """
    if _COUNTS.match(text, at + 3):
        return False
    says_so = _says_so(text, at, start, end)
    if not (says_so or is_told(text, at, start, end)):
        return False
    word = max(text.rfind(b" ", start, at), text.rfind(b"\n", start, at))
    line = text.rfind(b"\n", start, at) + 1 or start
    if text.find(b"://", word + 1, at) >= 0 or _HEADS_ANSWER.match(text, line):
        return False
    first, last = lines_around(text, at, start, end, _LINES)
    if not names_store_url(text, first, last):
        return False
    is_loud = says_so and not is_quiet(text[line:last])
    return is_loud or says_failed(text[first:last])


_HEADS_ANSWER = lazy_regex(
    rb"[ \t]*[45][0-9]{2}[ ][A-Za-z ]{2,40}\r?(?:\n|\Z)"
    rb"|[^\r\n]{0,200}(?:\r?\n){1,2}(?:< )?HTTP/[0-9]"
)
"""A status line on its own, of an answer that is printed below, or a line right above an answer."""


def _says_so(text: bytes, at: int, start: int, end: int) -> bool:
    told = _TOLD.finditer(text, max(start, at - _NAME), min(end, at + _NAME))
    return any(one.start("status") == at for one in told)
