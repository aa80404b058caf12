"""Anchors: what errors have and ordinary lines do not, found in one pass over a block of text.

Each reader brings its signs here: what none of them finds is not read. Of a match only its end
counts, which lies on the line that the sign stands on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.access_log import SIGN as ACCESS_LOG
from obsdiag.client_report.any_status import SIGNS as ANY_STATUS
from obsdiag.client_report.known_sentence import SHORT_MESSAGE
from obsdiag.client_report.status_words import SIGNS as STATUS_WORDS
from obsdiag.client_report.store_class import SIGN as STORE_CLASS
from obsdiag.client_report.templates import TEMPLATES
from obsdiag.records.client_calls import STATUS_SIGN
from obsdiag.records.sign_scanner import Signs, SignScanner
from obsdiag.text.byte_array import SIGNS as BYTE_ARRAY
from obsdiag.text.encoded_document import BASE64_SIGN
from obsdiag.words.known_codes import COMMON_CODES, KNOWN_CODES
from obsdiag.words.known_messages import KNOWN_MESSAGES
from obsdiag.words.storage_words import FIELD

if TYPE_CHECKING:
    from obsdiag.records.sign_scanner import Anchors

_LABEL_END = rb"(?:\\{0,3}[\"'`])?[ \t]{0,2}(?:=>|->|[:=\[(,])[ \t]{0,2}(?:\\{0,3}[\"'`]|[\[(])?"
_CODE = rb"[A-Z][a-z]+[A-Z0-9.]"
_STATUS = rb"(?:HTTP/[0-9.]{1,3} )?[45][0-9]{2}"
_LABELLED_STATUS = rb"(?i:stat|tus|nse|http|code)" + _LABEL_END + _STATUS
_LEADS = rb"(?i:tus|ttp|ode|ror|nse|c'd|ved|ned|ded|got|ith|.[-=]>|.[^ ,;]:)"
"""The last three letters of what leads up to a status; all of one length, to be looked behind."""
_WORDED_STATUS = _LEADS + rb"[ ][45][0-9]{2}(?:[^0-9]|$)"

# Only the end of a match counts, so that of labels the last letters are enough.
WEAK_SIGNS: tuple[bytes, ...] = (
    # A status by its label, or in words.
    _LABELLED_STATUS,
    _WORDED_STATUS,
    rb"[45][0-9]{2}[\"']?:?[ ](?:Client Err|Server Err|Forbid|Not Fo|Bad Req|Unauth|respon|for )",
    rb"://[^ \r\n]{3,300} [45][0-9]{2}[ \t]*$",
    rb": \([45][0-9]{2}\) [A-Z]",
    rb": [A-Z][a-z0-9]{1,30}[A-Z][A-Za-z0-9]{1,40} \([45][0-9]{2}\)",
    # Codes by their label, whether they are known or not.
    rb"(?i:code)" + _LABEL_END + _CODE,
    *STATUS_WORDS,
    *ANY_STATUS,
    STATUS_SIGN,
)
"""Signs that other services' lines have too: a record with no other has to name object storage."""
FOR_RE = {
    _LABELLED_STATUS: rb"[tseTSEpP](?:(?<=(?i:stat|http|code))|(?<=(?i:tus|nse)))"
    + _LABEL_END
    + _STATUS,
    _WORDED_STATUS: rb" [45][0-9]{2}(?<=" + _LEADS + rb"....)(?:[^0-9]|$)",
}
"""Signs that begin with letters of either case, spelled so that `re` passes by most places."""
SIGNS: tuple[bytes, ...] = (
    # Status lines of errors and of the redirects that count (RFC 9112 section 4).
    rb"HTTP/[0-9](?:\.[0-9])?[ \t]+(?:30[1278]|[45][0-9]{2})",
    # Any status line at the start of its line: what it heads is an answer, whatever it says.
    rb"^(?:< ?)?HTTP/[0-9](?:\.[0-9])? [1-5][0-9]{2}",
    # Error documents, whole, torn, or escaped.
    rb"[<:/](?:Error|DeleteResult|ErrorResponse)[ \t\r\n/>]",
    rb"[<:](?:Code|RequestId|HostId)>[^< \t\r\n]",
    rb"(?:lt;|u003[cC]|x3[cC]|%3[cC]|253[cC]|\\<)(?:Error|DeleteResult|Code)",
    # Header fields that say what went wrong, and those of a head that lost its status line.
    rb"-error-(?:code|message)[\"']?[ ]?[:=]",
    rb"^(?i:" + FIELD + rb"(?:request-id|id-2))[ ]?:",
    *(service + rb"\.[0-9A-Z]" for service in (b"SYS", b"Obs", b"APIGW", b"KMS")),
    ACCESS_LOG,
    STORE_CLASS,
    BASE64_SIGN,
    *BYTE_ARRAY,
    SHORT_MESSAGE,
    # Fixed words of the clients' templates.
    *sorted({template.sign for template in TEMPLATES}),
)


def all_signs() -> Signs:
    """Return all signs, known codes and messages among them."""
    telling = (*(code for code in KNOWN_CODES if code not in COMMON_CODES), *KNOWN_MESSAGES)
    return Signs(WEAK_SIGNS, SIGNS, sorted(COMMON_CODES), telling, FOR_RE)


_SCANNER = SignScanner(all_signs)


def prepare() -> None:
    """Compile the signs now: there is more to be read than compiling them takes."""
    _SCANNER.prepare()


def anchors(text: bytes) -> Anchors:
    """Return where `text` has what ordinary lines do not have."""
    return _SCANNER.scan(text)
