"""Answers that say less, or something else, than what is the matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.addressing import path_bucket
from obsdiag.diagnosis.refusal import says_no_more
from obsdiag.diagnosis.rule import CERTAIN, HINT, LIKELY, Case, Evidence, Part, Rule
from obsdiag.diagnosis.signed_url import is_cut
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.model import Note

_DENIED: frozenset[str | None] = frozenset({"AccessDenied", None})
_COPY_SOURCE = (b"x-obs-copy-source", b"x-amz-copy-source")
_ESCAPE = lazy_regex(r"%[0-9A-Fa-f]{2}")
_SLASHES = lazy_regex("/{2,}")
_TWICE = lazy_regex(r"%25[0-9A-Fa-f]{2}")


def _hidden_absence(rule: Rule, case: Case) -> Note | None:
    """Tell that a bare 403 to a read may stand for a 404 that the caller must not learn of.

    OBS API reference, obs_errorcode_0003: without the right to list the bucket, an
    object that is not there is refused, not reported missing.
    """
    error = case.error
    if error.method not in ("GET", "HEAD") or not error.key or is_cut(case):
        return None
    return rule.note(*case.quote_request(), key=error.key) if says_no_more(case) else None


def _delete_marker(rule: Rule, case: Case) -> Note | None:
    """Tell that the newest version of the object is a delete marker.

    Where the request names a version, that one is the marker, and the newest may be an object.
    """
    if not case.capture.headers.has(b"-delete-marker:") or "versionid" in case.query:
        return None
    field = case.answered(b"x-obs-delete-marker", b"x-amz-delete-marker")
    if field is None or field.value.lower() != "true":
        return None
    version = case.answered(b"x-obs-version-id", b"x-amz-version-id")
    return rule.note(*case.quote(field), version="not shown" if version is None else version.value)


def _copy_source_missing(rule: Rule, case: Case) -> Note | None:
    """Tell that the key that is missing is the source of a copy."""
    field = case.asked(*_COPY_SOURCE)
    return None if field is None else rule.note(*case.quote(field), source=field.value)


def _put_finds_no_key(rule: Rule, case: Case) -> Note | None:
    """Tell that a plain PUT needs no object: another thing than a missing key is the matter."""
    if case.error.method != "PUT" or case.asked(*_COPY_SOURCE) is not None:
        return None
    bucket = path_bucket(case)
    if bucket is None or case.host is None or not case.is_plain:
        return None
    return rule.note(*case.quote_request(), wanted=f"{bucket}.{case.host}")


def _slashes(rule: Rule, case: Case) -> Note | None:
    """Tell that the key begins with a slash, or has two in a row: both belong to its name."""
    key = case.error.key or ""
    if not key.startswith("/") and "//" not in key:
        return None
    where = "begins with a slash" if key.startswith("/") else "has two slashes in a row"
    return rule.note(*_quote_key(case), key=key, where=where, plain=_plain(key))


def _plain(key: str) -> str:
    return _SLASHES.sub("/", key).lstrip("/")


def _encoded_twice(rule: Rule, case: Case) -> Note | None:
    """Tell that the key still has percent signs after decoding, as one that was encoded twice."""
    found = _ESCAPE.search(case.error.key or "")
    if found is None and (found := _TWICE.search(case.path)) is None:
        return None
    return rule.note(*_quote_key(case), part=found[0])


def _odd_ends(rule: Rule, case: Case) -> Note | None:
    """Tell of blanks at the key's ends, which a listing does not show."""
    key = case.error.key or ""
    return None if key == key.strip() or not key.strip() else rule.note(*_quote_key(case), key=key)


def _quote_key(case: Case) -> Evidence:
    if case.capture.request is not None:
        return case.quote_request()
    return case.quote_element("Key") if "Key" in case.error.fields else Evidence(case.error.key)


def _put_not_allowed(rule: Rule, case: Case) -> Note | None:
    """Tell that a PUT of an object in path style reached the endpoint as one of a bucket."""
    if case.error.method != "PUT" or not case.is_plain:
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
        "A PUT needs no object to be there, so the key is not the matter. The client has the bucket"
        " in the path, and the endpoint seems to take it only in the host. Ask {wanted}"
        " (virtual-hosted addressing).",
        _put_finds_no_key,
        frozenset({"NoSuchKey"}),
    ),
    Rule(
        "key-slashes",
        LIKELY,
        "The key that was asked for {where}: “{key}”. The service takes slashes as a part of the"
        " name, so that is another object than “{plain}”. A program that joins a folder ending in"
        " a slash with a path beginning with one does this.",
        _slashes,
        frozenset({"NoSuchKey"}),
    ),
    Rule(
        "key-encoded-twice",
        LIKELY,
        "The key that the service looked for has “{part}” in its name: it was probably"
        " percent-encoded twice, by the program and again by its SDK or a proxy. Hand the SDK the"
        " plain key.",
        _encoded_twice,
        frozenset({"NoSuchKey"}),
    ),
    Rule(
        "key-blank-ends",
        LIKELY,
        "The key begins or ends with a blank or a line end: “{key}”. It belongs to the name, so"
        " this is another object: see where the program reads the key from.",
        _odd_ends,
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
