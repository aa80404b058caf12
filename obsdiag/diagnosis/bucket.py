"""Buckets: names that cannot be had, names that are no names, and buckets that are not empty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.diagnosis.measure import MINUTE, moment
from obsdiag.diagnosis.rule import CERTAIN, HINT, LIKELY, OURS, Case, Evidence, Rule
from obsdiag.diagnosis.timing import answer_time
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.model import Note

BLOCKED = 30 * MINUTE
"""Seconds for which the name of a deleted bucket is held back (OBS API reference, Creating a
Bucket)."""
SHORTEST, LONGEST = 3, 63
"""Characters of a bucket's name (OBS API reference, Creating a Bucket)."""

_FAULTS = (
    (r"[A-Z]", "capital letters"),
    (r"_", "an underscore"),
    (
        r"[^A-Za-z0-9._-]",
        "characters other than letters, digits, hyphens and full stops",
    ),
    (r"\A[.-]|[.-]\Z", "a hyphen or full stop at its beginning or end"),
    (r"\.\.", "two full stops in a row"),
    (r"\.-|-\.", "a hyphen beside a full stop"),
    (r"\A\d{1,3}(?:\.\d{1,3}){3}\Z", "the form of an IP address"),
)


_HOST_BUCKET = lazy_regex(r"(.+?)\.(?:obs|s3)[.-]", re.IGNORECASE)
_ADDRESS = lazy_regex(r"\d{1,3}(?:\.\d{1,3}){3}")
_PLACEHOLDER = lazy_regex(
    r"(?:your|the|example)[-_.]?bucket[-_.]?(?:name)?|bucket[-_.]?name"
    r"|bucket[-_.]?(?:name|id)[-_.]?here|x{3,}|null|none|undefined|nil|nan|todo|changeme"
    r"|[<\[{$%(].*[>\]})%]?|.*\$\{.*|.*\{\{.*|.*%7b.*"
)
"""Names out of documentation, and what a program puts where a variable is empty."""


def name_faults(name: str) -> list[str]:
    """Return in words what a bucket's name has that it must not have."""
    found = [words for form, words in _FAULTS if re.search(form, name)]
    if not SHORTEST <= len(name) <= LONGEST:
        found.append(f"{len(name)} characters ({SHORTEST} to {LONGEST} are allowed)")
    return found


def _named_bucket(case: Case) -> str:
    """Return the bucket's name as the request spells it: a host is read in lower case."""
    told = case.error.fields.get("BucketName") or case.error.fields.get("Bucket")
    field = case.asked(b"host", b":authority")
    if told or field is None:
        return told or case.error.bucket or ""
    found = _HOST_BUCKET.match(field.value)
    return case.error.bucket or "" if found is None else found[1]


def _bad_name(rule: Rule, case: Case) -> Note | None:
    bucket = _named_bucket(case)
    faults = name_faults(bucket) if bucket else []
    if not faults:
        return None
    return rule.note(*case.quote_text(bucket), bucket=bucket, faults=", ".join(faults))


def _placeholder(rule: Rule, case: Case) -> Note | None:
    bucket = _named_bucket(case)
    if not bucket or not _PLACEHOLDER.fullmatch(bucket.lower()):
        return None
    return rule.note(*case.quote_text(bucket), bucket=bucket)


def _by_address(rule: Rule, case: Case) -> Note | None:
    if case.host is None or not _ADDRESS.fullmatch(case.host):
        return None
    field = case.asked(b"host", b":authority")
    evidence = Evidence(case.host) if field is None else case.quote(field)
    return rule.note(*evidence, host=case.host)


def _name_blocked(rule: Rule, case: Case) -> Note | None:
    """Say until when the name of a bucket that was just deleted is held back."""
    if case.error.method != "PUT" or case.error.key or not case.error.bucket or case.parameters:
        return None
    if (now := answer_time(case)) is None:
        return None
    until = moment(now.seconds + BLOCKED)
    return rule.note(*now.evidence, bucket=case.error.bucket, until=until)


def _not_empty(rule: Rule, case: Case) -> Note | None:
    """Name the three requests that show what is left in the bucket."""
    if not case.error.bucket:
        return None
    where = case.host or case.error.bucket
    return rule.note(*case.quote_text(case.error.bucket), bucket=case.error.bucket, where=where)


RULES = (
    Rule(
        "bucket-name",
        CERTAIN,
        "“{bucket}” cannot be a bucket's name, for it has {faults}. See where the client takes the"
        " name from: a placeholder, a path or another service's name may stand there.",
        _bad_name,
        frozenset({"InvalidBucketName", "NoSuchBucket"}),
    ),
    Rule(
        "bucket-placeholder",
        HINT,
        "The bucket's name is “{bucket}”, which looks like a placeholder or an empty variable. If"
        " it was sent so, and not put there for the report, see where the client takes it from.",
        _placeholder,
        frozenset({"InvalidBucketName", "NoSuchBucket"}),
    ),
    Rule(
        "bucket-by-address",
        LIKELY,
        "The request was sent to the host {host}, an IP address, and with that the service cannot"
        " tell the bucket from the host. Use the endpoint's name, with the bucket in front of it.",
        _by_address,
        frozenset({"InvalidBucketName", "NoSuchBucket"}),
    ),
    Rule(
        "name-blocked",
        LIKELY,
        "If a bucket named {bucket} was deleted shortly before, its name is held back for 30"
        " minutes, until {until} at the latest. Wait for that, or take another name; a second"
        " program that creates the same bucket at the same moment has the same effect.",
        _name_blocked,
        frozenset({"OperationAborted"}),
        senders=OURS,
    ),
    Rule(
        "bucket-not-empty",
        HINT,
        "The bucket {bucket} can look empty and not be: a plain listing leaves out old versions and"
        " delete markers (GET {where}/?versions) and the parts of unfinished uploads (GET"
        " {where}/?uploads). Delete both, or let a lifecycle rule do it.",
        _not_empty,
        frozenset({"BucketNotEmpty"}),
    ),
)
