"""What a report's values say of an error of the service, if they say anything of one."""

from __future__ import annotations

from obsdiag.client_report.own_words import code_of_own
from obsdiag.lazy_regex import lazy_regex
from obsdiag.words.known_codes import KNOWN_CODES
from obsdiag.words.known_messages import KNOWN_MESSAGES
from obsdiag.words.reason_phrases import REASON_PHRASES, STATUS_NAMES

FIRST_ERROR = 400
_REDIRECTS = (301, 302, 307, 308)
"""A client reports none but one that it did not follow."""
_CODE_SHAPE = lazy_regex(
    r"(?=.*[a-z])(?:(?:KMS|SYS|Obs)\.)?[A-Z][A-Za-z0-9 ]{2,60}|(?:SYS|Obs)\.\d{4}"
)
"""How codes of OBS and S3 look; other services' have dots, dashes or only capitals."""
_ENUM = lazy_regex(r"[A-Z]{2,}(?:_[A-Z0-9]+)+")
"""How the AWS SDK for C++ calls a code: a name of its own enumeration."""
_STATUS_WORDS = frozenset(
    {"BadRequest", "Forbidden", "NotFound", "Unauthorized", "Unknown", "UnknownError"}
    | {name for name in STATUS_NAMES if name.encode() not in KNOWN_CODES}
)
"""What clients put in a code's place after an answer without a body: the status, in words."""
_NO_CODE = frozenset({"None", "Null", "Nil"})
"""What a program prints for no code, and looks like one."""
_ONE_WORD = frozenset({"Conflict", "Gone"})
"""Of these, what may as well be a store's own code."""
_STATUS = lazy_regex(r"[1-6][0-9]{2}")
"""RFC 9110 section 15, and from 600 on Qiniu Kodo's own."""
_NO_MESSAGE = frozenset({"", "UnknownError", "Unknown", "null", "No response body."})
_SERVICE_ID = lazy_regex(
    r"[0-9A-Z]{12,64}|tx[0-9a-z-]{12,80}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
)
"""Request ids of OBS and S3, of Ceph, and of other stores that speak S3."""
_TALK = lazy_regex(r"(?:OBSs?|S3) serv?\w+ Error Message|^(?:S3|Service) Error Message")
"""What the OBS SDK for Java and its forebear say before any message of the service."""
_TALK_END = "Error Message"
"""Without it there is nothing to look for."""
REASONS = frozenset(
    {"Not Found", "Forbidden", "Bad Request", "UnknownError", "No response body.", "null"}
    | {"failed to unmarshal error message", "failed to decode REST XML response"}
)
"""What clients say where the service has sent no message, or they could not read it."""
_STATUS_AND_REASON = lazy_regex(r"[345][0-9]{2} (?:[A-Z][A-Za-z-]*[ ]?){1,5}")
"""A status line's end in a message's place."""
_ANY_WORD = lazy_regex(r"(?!Found)[A-Za-z][a-z]*")
"""The first word of a sentence: `Reason: The operation is not valid`."""
_LIBS3 = "Error"
"""libs3 calls each code by its name with this in front (S3_get_status_name)."""
_KNOWN_TO_LIBS3 = frozenset(_LIBS3 + code.decode() for code in KNOWN_CODES)


def error_values(
    values: dict[str, str], *, worded: bool, named: bool = False
) -> dict[str, str] | None:
    """Return what a report says of an OBS error, or None where it is none.

    A status alone is one only in a form of words (`worded`) that a client of the service has, a
    code alone only where the form is `named` after the service.
    """
    said = dict(values)
    if (own := code_of_own(said.get("Message", ""))) is not None:
        said.pop("Message")
        said.setdefault("Code", own)
    code = said.pop("Code", "")
    code = "" if code in _NO_CODE else code
    _put_sentence(said, named="Code" in values)
    status, reason = said.pop("status", ""), said.get("reason", "")
    message = said.get("Message", "")
    is_own = _TALK_END in message and _TALK.search(message) is not None
    if is_own or message in (reason, *REASONS) or _STATUS_AND_REASON.fullmatch(message):
        said.pop("Message", None)
    if code.isdigit():
        status = status or code
    elif _is_invented(code, said):
        status = status or (STATUS_NAMES.get(code, "") if worded else "")
    elif spelled := _spelled(code, worded=worded):
        said["Code"] = spelled
    status = status or STATUS_NAMES.get(reason.replace(" ", ""), "")
    if not status:
        said.pop("reason", None)
    if _STATUS.fullmatch(status):
        said["status"] = status
        if "Code" not in said and said.get("Message", "").rstrip(".") in _phrases(status):
            said["reason"] = said.pop("Message").rstrip(".")
    ids = said.get("RequestId") or said.get("HostId")
    if "Code" in said:
        return said if ids or named or "status" in said or said.get("Message") else None
    number = int(said.get("status", "0"))
    failed = number >= FIRST_ERROR or (worded and number in _REDIRECTS)
    ours = ids and ("HostId" in said or _SERVICE_ID.fullmatch(ids))
    return said if failed and (ours or worded or _is_known(message)) else None


def _put_sentence(said: dict[str, str], *, named: bool) -> None:
    """Put a reason that is a sentence in the message's place: beside a code, or a known one."""
    reason = said.get("reason", "")
    if _is_sentence(reason) and (named or _is_known(reason)):
        said.setdefault("Message", reason)
        del said["reason"]


def _is_sentence(reason: str) -> bool:
    """Return whether a reason that is named is no phrase of a status line, but a sentence."""
    first, _, rest = reason.partition(" ")
    if not rest or not first.isalpha() or not (first.istitle() or first.islower()):
        return False
    return reason.rstrip(".").casefold() not in _ALL_PHRASES


_ALL_PHRASES = frozenset(
    phrase.casefold() for phrases in REASON_PHRASES.values() for phrase in phrases
)


def _phrases(status: str) -> tuple[str, ...]:
    """Return what stands behind a status in a status line: no message of the service."""
    return REASON_PHRASES.get(int(status), ())


def _is_known(message: str) -> bool:
    """Return whether a message is one that only stores write."""
    return bool(message) and any(known in message.encode() for known in KNOWN_MESSAGES)


def _spelled(code: str, *, worded: bool) -> str:
    """Return a code as the service spells it, or as a client's own form of words does."""
    if _CODE_SHAPE.fullmatch(code):
        bare = code.replace(" ", "")
        return bare.removeprefix(_LIBS3) if bare in _KNOWN_TO_LIBS3 else bare
    return code if worded and _ENUM.fullmatch(code) else ""


def _is_invented(code: str, said: dict[str, str]) -> bool:
    """Return whether the client put the status where the code belongs."""
    if code not in _STATUS_WORDS:
        return False
    message = said.get("Message", "")
    repeated = message.replace(" ", "").casefold() == code.casefold()
    return repeated or (message in _NO_MESSAGE and code not in _ONE_WORD)


def reason_alone(reason: str | None) -> str | None:
    """Return a reason phrase, or None for a word that only begins a sentence."""
    if reason and _is_sentence(reason):
        return None
    if reason in STATUS_NAMES or not reason or _ANY_WORD.fullmatch(reason) is None:
        return reason
    return None
