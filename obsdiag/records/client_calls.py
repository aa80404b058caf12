"""Log records of one call that a client writes one after another, told by its own marks.

Clients' debug logs tell of an answer in several records: its status, its header fields, its body,
and in the end what the client makes of it. That they belong together is told by the client's own
marks on each of them, not by their nearness: the first line of anything else ends it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.line_start import starts_record
from obsdiag.records.lines import line_above, line_at, line_below
from obsdiag.words.word_scan import WordScan, WordSeen

if TYPE_CHECKING:
    from collections.abc import Iterator


class Client(NamedTuple):
    """How the records of one client's debug log are known."""

    name: str
    answer: re.Pattern[bytes]
    """Stands in a record that tells of an answer."""
    answer_signs: tuple[bytes, ...]
    """One of these is in all that `answer` finds."""
    own: re.Pattern[bytes]
    """The start of each of the client's own lines."""
    another: re.Pattern[bytes]
    """The start of a line that begins another call."""
    raised: re.Pattern[bytes]
    """Stands in what the client makes of the answer."""
    signs: tuple[bytes, ...]
    """One of these stands on each of its own lines: what has none is not looked at closer."""


CLIENTS = (
    # botocore/parsers.py and endpoint.py, urllib3/connectionpool.py
    Client(
        "botocore",
        lazy_regex(rb"\b(?:botocore\.(?:parsers|endpoint|httpchecksum)|urllib3\.connectionpool)\b"),
        (b"botocore.", b"urllib3.connectionpool"),
        lazy_regex(
            rb"[^\r\n]{0,120}\b(?:botocore|aiobotocore|urllib3|boto3|s3transfer|awscli"
            rb"|(?:connectionpool|parsers|hooks|retryhandler|endpoint)\.py)\b|Traceback"
        ),
        lazy_regex(rb"[^\r\n]{0,160}(?:Sending http request|Making request for Operation)"),
        lazy_regex(rb"An error occurred|botocore\.|ClientError"),
        (
            *(b"boto", b"urllib3", b"s3transfer", b"awscli", b"Traceback"),
            *(b"connectionpool.py", b"parsers.py", b"hooks.py", b"retryhandler.py", b"endpoint.py"),
        ),
    ),
    # S3/S3.py and S3/Exceptions.py
    Client(
        "s3cmd",
        lazy_regex(rb"^DEBUG: (?:Response|S3Error|HttpHeader|ErrorXML)", re.MULTILINE),
        (b"DEBUG: ",),
        lazy_regex(rb"DEBUG: (?:S3Error|HttpHeader|ErrorXML|Response)"),
        lazy_regex(rb"DEBUG: (?:Sending|get_hostname|Signing|SignHeaders|Response)"),
        lazy_regex(rb"S3 ?[Ee]rror|ERROR: |failure|WARNING: "),
        (b"DEBUG: S3Error", b"DEBUG: HttpHeader", b"DEBUG: ErrorXML", b"DEBUG: Response"),
    ),
    # aws-sdk-cpp: AWSClient.cpp, AWSErrorMarshaller.cpp, as ClickHouse and TiFlash log them
    Client(
        "aws-sdk-cpp",
        lazy_regex(rb"\b(?:HTTP response code: [1-5][0-9]{2}\r?\nResolved|Encountered AWSError ')"),
        (b"HTTP response code: ", b"Encountered AWSError '"),
        lazy_regex(rb"[^\r\n]{0,160}\b(?:AWSClient|AWSXmlClient|AWSErrorMarshaller)\b"),
        lazy_regex(rb"[^\r\n]{0,160}(?:Successfully signed|Making request|Found credential)"),
        lazy_regex(rb"Encountered AWSError '"),
        (b"AWSClient", b"AWSXmlClient", b"AWSErrorMarshaller"),
    ),
    # mountpoint-s3-client: s3_crt_client.rs
    Client(
        "mountpoint-s3",
        lazy_regex(rb"request_id=\S{1,40} error=|MetaRequestResult \{"),
        (b"request_id=", b"MetaRequestResult {"),
        lazy_regex(rb"[^\r\n]{0,4000}\bmountpoint_s3_client::"),
        lazy_regex(rb"[^\r\n]{0,4000}: new request\b"),
        lazy_regex(rb"ServiceError|ClientError|response_status"),
        (b"mountpoint_s3_client::",),
    ),
    # fluent-bit: plugins/out_s3/s3.c, s3_multipart.c
    Client(
        "fluent-bit",
        lazy_regex(
            rb"\[output:s3:[^\]\r\n]{1,60}\] (?:\w{3,40} API responded|Raw \w{3,40} response)"
        ),
        (b"[output:s3:",),
        lazy_regex(rb"[^\r\n]{0,80}\[output:s3:"),
        lazy_regex(rb"[^\r\n]{0,120} API responded with error="),
        lazy_regex(rb"API responded|Raw \w{3,40} response"),
        (b"[output:s3:",),
    ),
    # esdk-obs-nodejs: lib/log.js and lib/utils.js
    Client(
        "esdk-nodejs",
        lazy_regex(rb"\|response body:|\|Status: [0-9]{3}, headers: "),
        (b"|response body:", b"|Status: "),
        lazy_regex(
            rb"[^\r\n]{0,120}\|(?:request error with|request finished with|exec interface"
            rb"|get response|response msg|response body|Status: )"
        ),
        lazy_regex(rb"[^\r\n]{0,120}\|enter "),
        lazy_regex(rb"[Cc]ode"),
        (
            *(b"|request ", b"|exec interface", b"|get response", b"|response msg"),
            *(b"|response body", b"|Status: "),
        ),
    ),
)
_SIGNS = WordScan([sign.lower() for client in CLIENTS for sign in client.signs])
MOST_LINES = 60
"""Lines of a client between two of its records that tell of one answer."""

_LAST = lazy_regex(
    rb"[^\r\n]{0,120}\b(?:botocore\.parsers|parsers\.py)\b[^\r\n]{0,60}Response body:"
)
_STATUS = lazy_regex(
    rb"[^\r\n]{0,120}\bconnectionpool\b[^\r\n]{0,4000} HTTP/[0-9.]{1,3}\\?\" [1-5]"
)
_POOL = b"connectionpool"
STATUS_SIGN = rb"connectionpool\b[^\r\n]{0,400} HTTP/[0-9.]{1,3}\\?\" [45][0-9]{2}"
"""The line of a status that is an error, where botocore or another user of urllib3 logs it."""
_GO_V1_LINE = lazy_regex(rb"[ \t]{1,8}status code: [1-5][0-9]{2}, request id: ")
_OTHER_BODY = lazy_regex(rb"[^\r\n]{0,200}(?:Response body:|Sending http request)")
_MOST_ABOVE = 16
"""Lines between the status and the body of one answer in botocore's log."""


_THREAD = lazy_regex(rb"[^\r\n]{0,160}?[\[(]([A-Za-z][\w.:/-]{0,38}-[0-9]{1,6})[\])]")


def thread_of(line: bytes, at: int = 0) -> bytes:
    """Return the name of the thread that the line from `at` on is of, empty where it has none."""
    thread = _THREAD.match(line, at)
    return b"" if thread is None else thread[1]


def call_start(text: bytes, head: int, lowest: int) -> int | None:
    """Return where the records of an answer start whose body is below the line at `head`, or None.

    The AWS SDK for Go v1 puts status and ids on a line of their own, below its message. No line
    above `lowest` is looked at.
    """
    if _GO_V1_LINE.match(text, line_below(text, head)):
        return head
    if not _LAST.match(line_at(text, head)):
        return None
    own = CLIENTS[0].own
    at, thread = head, thread_of(text, head)
    for _ in range(_MOST_ABOVE):
        if at <= lowest:
            break
        at = line_above(text, at, lowest)
        line = line_at(text, at)
        if thread_of(line) != thread:
            break
        if _STATUS.match(line):
            return at
        if _OTHER_BODY.match(line) or not own.match(line):
            break
    return head


def begins_answer(text: bytes, line: int) -> bool:
    """Return whether urllib3 tells of the status of an answer on the line at `line`."""
    end = text.find(b"\n", line)
    return text.find(_POOL, line, len(text) if end < 0 else end) >= 0 and bool(
        _STATUS.match(text, line)
    )


def ends_answer(text: bytes, line: int) -> bool:
    """Return whether the line at `line` is the one below which botocore has an answer's body."""
    return _LAST.match(text, line) is not None


def is_of_other_call(text: bytes, line: int) -> bool:
    """Return whether the line at `line` tells of another request than what stands above it."""
    return bool(_STATUS.match(text, line) or CLIENTS[0].another.match(text, line))


def call_end(text: bytes, line: int) -> int | None:
    """Return where the records of an answer end whose status stands on the line at `line`, or None.

    They end with the one that has the body, and the answer of another request ends them before.
    """
    if not begins_answer(text, line):
        return None
    own = CLIENTS[0].own
    at, thread = line, thread_of(text, line)
    for _ in range(_MOST_ABOVE):
        at = line_below(text, at)
        if thread_of(text, at) != thread:
            return None
        if at >= len(text) or not own.match(text, at) or _STATUS.match(text, at):
            return None
        if _LAST.match(text, at):
            at = line_below(text, at)
            while at < len(text) and not starts_record(text, at):
                at = line_below(text, at)
            return at
    return None


def client_of(text: bytes, start: int, end: int) -> Client | None:
    """Return the client whose debug log the record from `start` to `end` is of, if any.

    It has to tell of an answer.

    A block of lines has its mark on the line above it.
    """
    if start and not starts_record(text, start):
        start = line_above(text, start)
    for client in CLIENTS:
        for sign in client.answer_signs:
            if text.find(sign, start, end) >= 0:
                if client.answer.search(text, start, end):
                    return client
                break
    return None


def call_goes_on(text: bytes, start: int, end: int, client: Client) -> bool:
    """Return whether all lines from `start` to `end` are the client's own, and of one call.

    One line of another logger may be the last: it tells what the client raised. If it
    has more lines, they are all up to `end`, and no other record starts there.
    """
    at, count = start, 0
    while at < end:
        if starts_record(text, at):
            if client.another.match(text, at):
                return False
            if not client.own.match(text, at) and line_below(text, at) < end:
                return not starts_record(text, end) and _is_head(text, at, end)
        count += 1
        if count > MOST_LINES:
            return False
        at = line_below(text, at)
    return True


def is_all_of_call(text: bytes, start: int, end: int, client: Client) -> bool:
    """Return whether each record from `start` to `end` is the client's own, and of one call."""
    at = start
    while at < end:
        if starts_record(text, at) and (
            client.another.match(text, at) or not client.own.match(text, at)
        ):
            return False
        at = line_below(text, at)
    return True


def is_within_call(line: bytes) -> bool:
    """Return whether a line is of a client's debug log, and begins no call."""
    return any(not one.another.match(line) for one in _clients_with(line))


def begins_call(line: bytes) -> bool:
    """Return whether a line is of a client's debug log, and its call goes on below."""
    return any(one.another.match(line) for one in _clients_with(line))


def _clients_with(line: bytes) -> Iterator[Client]:
    """Yield the clients of which a line can be one of their own."""
    if _SIGNS.look(line) is not WordSeen.NOTHING:
        yield from (one for one in CLIENTS if one.own.match(line))


def tells_what_was_raised(line: bytes, last: bytes) -> bool:
    """Return whether a line may be what the client makes of the answer whose `last` line is."""
    return any(one.raised.search(line) for one in _clients_with(last))


def _is_head(text: bytes, at: int, end: int) -> bool:
    """Return whether no other record starts behind the line at `at`."""
    at = line_below(text, at)
    while at < end:
        if starts_record(text, at):
            return False
        at = line_below(text, at)
    return True
