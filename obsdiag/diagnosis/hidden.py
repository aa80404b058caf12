"""Answers that say less, or something else, than what is the matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.addressing import path_bucket
from obsdiag.diagnosis.policy import says_no_more
from obsdiag.diagnosis.rule import CERTAIN, HINT, LIKELY, Case, Part, Rule

if TYPE_CHECKING:
    from obsdiag.model import Note

_DENIED: frozenset[str | None] = frozenset({"AccessDenied", None})
_COPY_SOURCE = (b"x-obs-copy-source", b"x-amz-copy-source")
_ABOUT_AN_OBJECT = frozenset(
    {"acl", "tagging", "retention", "legal-hold", "metadata", "append", "modify", "rename"}
)
"""Sub-resources with which a PUT is about an object that must be there already."""


def _hidden_absence(rule: Rule, case: Case) -> Note | None:
    """Tell that a bare 403 to a read may stand for a 404 that the caller must not learn of.

    OBS API reference, obs_errorcode_0003: without the right to list the bucket, an
    object that is not there is refused, not reported missing.
    """
    error = case.error
    if error.method not in ("GET", "HEAD") or not error.key:
        return None
    return rule.note(*case.quote_request(), key=error.key) if says_no_more(case) else None


def _delete_marker(rule: Rule, case: Case) -> Note | None:
    """Tell that the newest version of the object is a delete marker."""
    if not case.capture.headers.has(b"-delete-marker:"):
        return None
    field = case.answered(b"x-obs-delete-marker", b"x-amz-delete-marker")
    if field is None or field.value.lower() != "true":
        return None
    version = case.answered(b"x-obs-version-id", b"x-amz-version-id")
    return rule.note(*case.quote(field), version="?" if version is None else version.value)


def _copy_source_missing(rule: Rule, case: Case) -> Note | None:
    """Tell that the key that is missing is the source of a copy."""
    field = case.asked(*_COPY_SOURCE)
    return None if field is None else rule.note(*case.quote(field), source=field.value)


def _put_finds_no_key(rule: Rule, case: Case) -> Note | None:
    """Tell that a plain PUT needs no object: another thing than a missing key is the matter."""
    if case.error.method != "PUT" or case.asked(*_COPY_SOURCE) is not None:
        return None
    if not _ABOUT_AN_OBJECT.isdisjoint(_parameters(case)):
        return None
    return rule.note(*case.quote_request(), host=case.host or "the endpoint")


def _parameters(case: Case) -> set[str]:
    """Return the names of the query's parameters; `?acl` has no value."""
    query = (case.error.url or "").partition("?")[2]
    return {part.partition("=")[0].lower() for part in query.split("&", 200)}


def _put_not_allowed(rule: Rule, case: Case) -> Note | None:
    """Tell that a PUT of an object in path style reached the endpoint as one of a bucket."""
    if case.error.method != "PUT":
        return None
    bucket = path_bucket(case)
    if bucket is None or case.host is None:
        return None
    return rule.note(*case.quote_request(), wanted=f"{bucket}.{case.host}")


RULES = (
    Rule(
        "hidden-404",
        HINT,
        "This 403 may hide a 404: a caller who may not list the bucket is refused for an object"
        " that does not exist, too. Let the bucket's owner look whether “{key}” exists, or grant"
        " ListBucket: then a missing object answers 404.",
        _hidden_absence,
        _DENIED,
        frozenset({403}),
    ),
    Rule(
        "delete-marker",
        CERTAIN,
        "The object was deleted, not lost: its newest version is a delete marker (version"
        " {version}). List the versions; deleting the marker, by its version id, brings the object"
        " back.",
        _delete_marker,
        statuses=frozenset({404, 405}),
        part=Part.ANSWER,
    ),
    Rule(
        "copy-source-missing",
        LIKELY,
        "The request copies, and the object that was not found is the source, “{source}”: check its"
        " bucket, its key (percent-encoded as in a URL) and its version.",
        _copy_source_missing,
        frozenset({"NoSuchKey", "NoSuchBucket", "NoSuchVersion"}),
        part=Part.REQUEST,
    ),
    Rule(
        "put-no-such-key",
        LIKELY,
        "A PUT needs no object to be there, so the key is not the matter. Either {host} takes the"
        " bucket only in the host and the client has it in the path (set virtual-hosted"
        " addressing), or the bucket is a parallel file system and a folder of the key is missing.",
        _put_finds_no_key,
        frozenset({"NoSuchKey"}),
    ),
    Rule(
        "put-not-allowed",
        LIKELY,
        "The PUT names the bucket in the path, and the endpoint seems to take it only in the host,"
        " so it saw a request without a bucket. Ask {wanted} (virtual-hosted addressing).",
        _put_not_allowed,
        statuses=frozenset({405}),
    ),
)
