"""Anchors: what errors have and ordinary lines do not, found in one pass over a block of text.

Each reader brings its signs here: what none of them finds is not read. Signs are written in what
`re` and hyperscan have in common; of a match only its end counts, which lies on the line that the
sign stands on.
"""

from __future__ import annotations

import re
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.client_report.access_log import SIGN as ACCESS_LOG
from obsdiag.client_report.plain_words import SHORT_MESSAGE
from obsdiag.client_report.status_words import SIGNS as STATUS_WORDS
from obsdiag.client_report.templates import TEMPLATES
from obsdiag.records.client_calls import STATUS_SIGN
from obsdiag.records.known_codes import COMMON_CODES, KNOWN_CODES
from obsdiag.records.known_messages import KNOWN_MESSAGES
from obsdiag.text.byte_array import SIGN as BYTE_ARRAY
from obsdiag.text.encoded_document import BASE64_SIGN

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

_LABEL_END = rb"(?:\\{0,3}[\"'`])?[ \t]{0,2}(?:=>|->|[:=\[(,])[ \t]{0,2}(?:\\{0,3}[\"'`]|[\[(])?"
_CODE = rb"[A-Z][a-z]+[A-Z0-9.]"

# Only the end of a match counts, so that of labels the last letters are enough.
WEAK_SIGNS: tuple[bytes, ...] = (
    # A status by its label, or in words.
    rb"(?i:stat|tus|nse|http|code)" + _LABEL_END + rb"(?:HTTP/[0-9.]{1,3} )?[45][0-9]{2}",
    rb"(?i:tus|ttp|ode|ror|nse)[ ][45][0-9]{2}",
    rb"[45][0-9]{2}[\"']?:?[ ](?:Client Err|Server Err|Forbid|Not Fo|Bad Req|Unauth)",
    # Codes by their label, whether they are known or not.
    rb"(?i:code)" + _LABEL_END + _CODE,
    *STATUS_WORDS,
    STATUS_SIGN,
)
"""Signs that other services' lines have too: a record with no other has to name object storage."""
SIGNS: tuple[bytes, ...] = (
    # Status lines of errors and of the redirects that count (RFC 9112 section 4).
    rb"HTTP/[0-9](?:\.[0-9])?[ \t]+(?:30[1278]|[45][0-9]{2})",
    # Any status line at the start of its line: what it heads is an answer, whatever it says.
    rb"^(?:< ?)?HTTP/[0-9](?:\.[0-9])? [1-5][0-9]{2}",
    # Error documents, whole, torn, or escaped.
    rb"[<:/](?:Error|DeleteResult|ErrorResponse)[ \t\r\n/>]",
    rb"[<:](?:Code|RequestId|HostId)>[^< \t\r\n]",
    rb"(?:lt;|u003[cC]|x3[cC]|%3[cC]|253[cC])(?:Error|DeleteResult|Code)",
    # Header fields that say what went wrong, and those of a head that lost its status line.
    rb"-error-(?:code|message)[\"']?[ ]?[:=]",
    rb"^(?i:x-(?:obs|amz)-(?:request-id|id-2))[ ]?:",
    rb"(?:SYS|Obs|APIGW|KMS)\.[0-9A-Z]",
    ACCESS_LOG,
    BASE64_SIGN,
    BYTE_ARRAY,
    SHORT_MESSAGE,
    # Fixed words of the clients' templates.
    *sorted({template.sign for template in TEMPLATES}),
)
PAYS_FROM = 48 * 1024
"""Bytes after which the native engine has earned the time to compile so many patterns."""


class Anchors(NamedTuple):
    """Where signs end in a text: the offset of the last byte of each, on the line of the sign."""

    offsets: list[int]
    """In order, each once."""
    strong: AbstractSet[int]
    """Those of signs that only errors of object storage have."""


class _Scanner:
    """All signs, compiled once they are needed: by hyperscan where that is installed and pays."""

    def __init__(self) -> None:
        self._left = PAYS_FROM
        self._native: Callable[[bytes], Anchors] | None = None

    def prepare(self) -> None:
        """Use hyperscan from now on, where it is installed."""
        if self._left >= 0:
            self._left = -1
            self._native = _native()

    def scan(self, text: bytes) -> Anchors:
        """Return the anchors of `text`."""
        if 0 <= self._left < len(text):
            self.prepare()
        self._left -= len(text)
        return _plain(text) if self._native is None else self._native(text)


def _plain(text: bytes) -> Anchors:
    weak, strong = _compiled()
    telling = {match.end() - 1 for one in strong for match in one.finditer(text)}
    others = {match.end() - 1 for one in weak for match in one.finditer(text)}
    return Anchors(sorted(telling | others), telling)


@cache
def _compiled() -> tuple[list[re.Pattern[bytes]], list[re.Pattern[bytes]]]:
    weak, strong = _all_signs()
    known, telling = strong[len(SIGNS) :], strong[: len(SIGNS)]
    joined = rb"|".join(sorted(known, reverse=True))
    return (
        [re.compile(sign, re.MULTILINE) for sign in weak],
        [re.compile(sign, re.MULTILINE) for sign in (*telling, joined)],
    )


def _all_signs() -> tuple[list[bytes], list[bytes]]:
    """Return the weak signs and the others, known codes and messages among them."""
    telling = (*(code for code in KNOWN_CODES if code not in COMMON_CODES), *KNOWN_MESSAGES)
    weak = [*WEAK_SIGNS, *map(re.escape, sorted(COMMON_CODES))]
    return weak, [*SIGNS, *map(re.escape, telling)]


def _native() -> Callable[[bytes], Anchors] | None:
    try:
        import hyperscan  # it is heavy, and no small input needs it
    except ImportError:
        return None
    weak, others = _all_signs()
    signs = [*weak, *others]
    flags = hyperscan.HS_FLAG_MULTILINE
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    database.compile(expressions=signs, ids=range(len(signs)), flags=flags)
    lock = Lock()  # a database can be used by one thread at a time
    first_strong = len(weak)

    def scan(text: bytes) -> Anchors:
        found: set[int] = set()
        strong: set[int] = set()

        def add(sign: int, _start: int, end: int, _flags: int, _context: object) -> None:
            found.add(end - 1)
            if sign >= first_strong:
                strong.add(end - 1)

        with lock:
            database.scan(text, match_event_handler=add)
        return Anchors(sorted(found), strong)

    return scan


_SCANNER = _Scanner()


def prepare() -> None:
    """Compile the signs now: there is more to be read than compiling them takes."""
    _SCANNER.prepare()


def anchors(text: bytes) -> Anchors:
    """Return where `text` has what ordinary lines do not have."""
    return _SCANNER.scan(text)
