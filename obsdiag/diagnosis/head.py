"""Answers without a body: what their status can mean, and how to see the code.

An answer to HEAD has no body (RFC 9110 section 9.3.2), and clients that do not read
OBS's `x-obs-error-code` show the status where the code belongs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue_entry import How
from obsdiag.diagnosis.rule import HINT, LIKELY, Case, Evidence, Part, Rule
from obsdiag.diagnosis.signing import in_url

if TYPE_CHECKING:
    from obsdiag.model import Note

NO_CODE: frozenset[str | None] = frozenset({None})


def _without_body(rule: Rule, case: Case) -> Note | None:
    """Tell what the status says to HEAD; an answer with a body is none to it.

    A client that shows a status alone, without its method and without a field, may hide the body.
    """
    capture = case.capture
    if case.match.how is not How.STATUS or case.error.method not in (None, "HEAD"):
        return None
    if case.error.method is None and not capture.headers:
        return None
    if capture.body.strip() or capture.said:
        return None
    shown = f"{capture.status} {capture.reason or ''}".strip()
    return rule.note(shown, capture.place(capture.head_offset))


def _not_found(rule: Rule, case: Case) -> Note | None:
    """Tell the same of a 404, but where a delete marker says that the object is what is missing."""
    marker = case.answered(b"x-obs-delete-marker", b"x-amz-delete-marker")
    return _without_body(rule, case) if marker is None else None


def _signed_for_another(rule: Rule, case: Case) -> Note | None:
    """Tell that a HEAD was sent to a signed URL: the method is a part of what is signed."""
    if case.error.method != "HEAD" or in_url(case) is None:
        return None
    return _without_body(rule, case)


def _referer(rule: Rule, case: Case) -> Note | None:
    """Tell that a request that was refused came with a Referer, which a bucket can refuse."""
    field = case.asked(b"referer")
    told = case.error.fields.get("Referer", "") if field is None else field.value
    page = told.partition("?")[0]
    if not page:
        return None
    evidence = (
        Evidence(f"Referer: {page}") if field is None else case.quote(field._replace(value=page))
    )
    return rule.note(*evidence, referer=page)


RULES = (
    Rule(
        "head-400",
        LIKELY,
        "To a HEAD, 400 is mostly about the signature: a region that is not the"
        " bucket's, a scheme that the endpoint does not take, an expired token, or a header field"
        " that cannot be read. A GET of the same address with `Range: bytes=0-0` shows the code.",
        _without_body,
        NO_CODE,
        frozenset({400}),
    ),
    Rule(
        "head-403",
        LIKELY,
        "To a HEAD, 403 leaves open whether the signature, the clock, a policy or a"
        " Referer rule is the matter, or whether the object is missing and the caller may not list"
        " the bucket. A GET of the same address with `Range: bytes=0-0` shows the code.",
        _without_body,
        NO_CODE,
        frozenset({403}),
    ),
    Rule(
        "head-signed-url",
        LIKELY,
        "The HEAD was sent to a signed URL. The signature covers the method: a URL that was made"
        " for GET is refused for HEAD. Use GET with `Range: bytes=0-0`, or have a URL made for"
        " HEAD.",
        _signed_for_another,
        NO_CODE,
        frozenset({403}),
        Part.REQUEST,
    ),
    Rule(
        "head-404",
        LIKELY,
        "To a HEAD, 404 leaves open whether the object or the bucket is missing."
        " A HEAD of the bucket alone tells them apart; a GET of the same address shows the code.",
        _not_found,
        NO_CODE,
        frozenset({404}),
    ),
    Rule(
        "head-405",
        LIKELY,
        "To a HEAD, 405 mostly says that it asked for a version that is a delete marker, or"
        " reached something that is no bucket. A GET of the same address shows the code.",
        _without_body,
        NO_CODE,
        frozenset({405}),
    ),
    Rule(
        "referer-refused",
        HINT,
        "The request names a Referer ({referer}). A bucket with URL validation refuses pages that"
        " are not on its list, and those on its black list: repeat the request without Referer.",
        _referer,
        frozenset({"AccessDenied", None}),
        frozenset({403}),
    ),
)
