"""Uploads that failed on paper: what may have been stored all the same, and what did not arrive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.measure import size, whole_number
from obsdiag.diagnosis.rule import BETWEEN, CERTAIN, LIKELY, SERVICE, Case, Part, Rule
from obsdiag.diagnosis.throttle import is_throttled

if TYPE_CHECKING:
    from obsdiag.model import Note

UNDECIDED = frozenset({408, 499, 500, 502, 503, 504})
"""Statuses after which the service may have finished what the client saw fail."""
MAY_STAND = SERVICE | BETWEEN
"""Whose answers leave it open: a gateway that gave up waiting may have passed the request on."""
_UNDECIDED_CODES = frozenset({"InternalError", "ServiceUnavailable", "RequestTimeout"})


def _is_undecided(case: Case) -> bool:
    """Return whether it may have been done; what is turned away at the door was not begun."""
    if is_throttled(case):
        return False
    return case.code in _UNDECIDED_CODES or case.capture.status in UNDECIDED


def _completed(rule: Rule, case: Case) -> Note | None:
    """Tell that a multipart upload may be complete, and how to see whether it is.

    OBS API reference, "Completing a Multipart Upload": a HEAD shows x-obs-uploadId.
    """
    if case.error.method != "POST" or "uploadid" not in case.query or not _is_undecided(case):
        return None
    key = case.error.key or "?"
    return rule.note(*case.quote_request(), key=key, upload=case.query["uploadid"])


def _stored(rule: Rule, case: Case) -> Note | None:
    """Tell that an object may be stored; a sub-resource or a part is none."""
    if case.error.method != "PUT" or not case.error.key or not _is_undecided(case):
        return None
    if not case.is_plain:
        return None
    return rule.note(*case.quote_request(), key=case.error.key)


def _part_stored(rule: Rule, case: Case) -> Note | None:
    """Tell that a part may be stored, which only a list of the parts shows."""
    query = case.query
    if case.error.method != "PUT" or not _is_undecided(case):
        return None
    if "uploadid" not in query or "partnumber" not in query:
        return None
    return rule.note(*case.quote_request(), number=query["partnumber"], upload=query["uploadid"])


def _incomplete(rule: Rule, case: Case) -> Note | None:
    """Say how much of a body arrived, or at least how much was announced."""
    fields = case.error.fields
    wanted = whole_number(fields.get("NumberBytesExpected"))
    arrived = whole_number(fields.get("NumberBytesProvided"))
    if wanted is None or arrived is None or arrived >= wanted:
        return None
    missing = size(wanted - arrived)
    return rule.note(
        *case.quote_element("NumberBytesProvided"),
        wanted=size(wanted),
        arrived=size(arrived),
        missing=missing,
    )


RULES = (
    Rule(
        "complete-may-stand",
        LIKELY,
        "The upload may be complete in spite of this answer. Before trying again, ask for the"
        " object by HEAD: if its x-obs-uploadId is {upload}, “{key}” is stored. A second attempt"
        " then answers NoSuchUpload, which is no loss.",
        _completed,
        part=Part.REQUEST,
        senders=MAY_STAND,
    ),
    Rule(
        "put-may-stand",
        LIKELY,
        "“{key}” may be stored in spite of this answer. Ask for it by HEAD and compare ETag, size"
        " and Last-Modified before it counts as lost; repeating the same PUT does no harm, but in"
        " a bucket with versions it makes a second one.",
        _stored,
        part=Part.REQUEST,
        senders=MAY_STAND,
    ),
    Rule(
        "part-may-stand",
        LIKELY,
        "Part {number} may be stored in spite of this answer. List the parts of the upload (GET"
        " ?uploadId={upload}, ListParts) to see it; uploading the part again under the same number"
        " replaces it and does no harm.",
        _part_stored,
        part=Part.REQUEST,
        senders=MAY_STAND,
    ),
    Rule(
        "body-short",
        CERTAIN,
        "Of the {wanted} that the request announced, {arrived} arrived and {missing} are missing:"
        " the connection broke, or the Content-Length is not that of the body.",
        _incomplete,
        frozenset({"IncompleteBody"}),
    ),
)
