"""The document that a request brings: whether it can be read, and whether it is the right one.

The roots are those of the operations' pages in the OBS API reference. What a capture shows of a
body may have been cut by whoever copied it: one that is shorter than announced is not judged.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from obsdiag.decode.xmltree import reader
from obsdiag.diagnosis.measure import whole_number
from obsdiag.diagnosis.rule import LIKELY, Case, Evidence, Part, Rule
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.model import Note

MAX_SENT = 64 * 1024
"""Bytes of a request's body that are read; a configuration has 20 KB at most."""
_HEAD_END = lazy_regex(rb"\r?\n[ \t]*\r?\n")
_ROOT = lazy_regex(rb"<(?!\?|!)(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
ROOTS = {
    "acl": "AccessControlPolicy",
    "cors": "CORSConfiguration",
    "delete": "Delete",
    "encryption": "ServerSideEncryptionConfiguration",
    "lifecycle": "LifecycleConfiguration",
    "logging": "BucketLoggingStatus",
    "notification": "NotificationConfiguration",
    "quota": "Quota",
    "replication": "ReplicationConfiguration",
    "restore": "RestoreRequest",
    "tagging": "Tagging",
    "versioning": "VersioningConfiguration",
    "website": "WebsiteConfiguration",
}
"""By sub-resource: the root element of the document that it takes."""
DOCUMENTS: frozenset[str | None] = frozenset(
    {
        "IllegalVersioningConfigurationException",
        "InvalidRequestBody",
        "InvalidTagError",
        "MalformedACLError",
        "MalformedError",
        "MalformedLoggingStatus",
        "MalformedPolicy",
        "MalformedQuotaError",
        "MalformedXML",
        "MalformedXMLError",
        "UnexpectedContent",
    }
)
"""Codes that are about such a document."""


def sent_body(case: Case) -> bytes:
    """Return the request's body as far as the capture shows it; empty where it does not."""
    return case.once("sent_body", _sent_body)


def _sent_body(case: Case) -> bytes:
    capture = case.capture
    if capture.request is None:
        return b""
    _, _, body = _divided(capture.mended[: capture.head_offset])
    return b"" if body.startswith((b"HTTP/", b"< ")) else body[:MAX_SENT]


def _divided(text: bytes) -> tuple[bytes, int, bytes]:
    found = _HEAD_END.search(text)
    return (
        (text, len(text), b"")
        if found is None
        else (text, found.end(), text[found.end() :].strip())
    )


def _evidence(case: Case, body: bytes) -> Evidence:
    first = body.partition(b"\n")[0][:120].decode("utf-8", "replace")
    at = case.capture.mended.find(body[:40])
    return Evidence(first, case.capture.place(max(0, at)))


def _is_whole(case: Case, body: bytes) -> bool:
    """Return whether the body is as long as announced; line ends may have become shorter."""
    announced = case.asked(b"content-length")
    length = None if announced is None else whole_number(announced.value)
    return length is None or len(body) + body.count(b"\n") + 2 >= length


def is_readable(case: Case) -> bool | None:
    """Return whether the request's document is of the form that it has to be; None: not shown."""
    body = sent_body(case)
    if not body or not _is_whole(case, body) or len(body) >= MAX_SENT:
        return None
    return _is(_form(case), body)


def _form(case: Case) -> str:
    return "JSON" if "policy" in case.parameters else "XML"


def _unreadable(rule: Rule, case: Case) -> Note | None:
    """Tell that a document is not of the form that its operation takes."""
    if is_readable(case) is not False:
        return None
    body, wanted = sent_body(case), _form(case)
    other = "XML" if wanted == "JSON" else "JSON"
    if _is(other, body):
        seen = f"it is {other}"
    else:
        seen = f"it is no well-formed {wanted}. Check it with a parser: {_SLIPS[wanted]}"
    return rule.note(*_evidence(case, body), wanted=wanted, seen=seen)


_SLIPS = {
    "XML": "an & or < that is not escaped, a tag left open or an end that is cut off are frequent",
    "JSON": "a comma too many, an open bracket or an end that is cut off are frequent",
}


def _is(form: str, body: bytes) -> bool:
    if form == "XML":
        return body.startswith(b"<") and reader().strictly(body) is not None
    try:
        return isinstance(json.loads(body), dict)
    except (ValueError, RecursionError):
        return False


def _other_root(rule: Rule, case: Case) -> Note | None:
    """Tell that the root element is that of another operation."""
    body = sent_body(case)
    found = _ROOT.search(body)
    wanted = next((root for name, root in ROOTS.items() if name in case.parameters), None)
    if found is None or wanted is None or not body.startswith(b"<"):
        return None
    root = found[1].decode()
    return None if root == wanted else rule.note(*_evidence(case, body), root=root, wanted=wanted)


RULES = (
    Rule(
        "sent-unreadable",
        LIKELY,
        "The operation takes a document in {wanted}, and what the capture shows of the request's"
        " body is none: {seen}.",
        _unreadable,
        DOCUMENTS,
        part=Part.REQUEST,
    ),
    Rule(
        "sent-other-root",
        LIKELY,
        "The document that the request brings begins with the element {root}, and the sub-resource"
        " in its URL takes {wanted}: either the document or the sub-resource is that of another"
        " operation, or of the other dialect.",
        _other_root,
        DOCUMENTS,
        part=Part.REQUEST,
    ),
)
