"""Presigned URLs: from when until when they hold, against the service's time.

The signature in a URL holds until `Expires` (Unix seconds; OBS and AWS version 2),
or for `X-Amz-Expires` seconds from `X-Amz-Date` (version 4, at most 7 days).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.clock import ALLOWED
from obsdiag.diagnosis.measure import DAY, moment, seconds, span, whole_number
from obsdiag.diagnosis.rule import CERTAIN, LIKELY, Case, Evidence, Part, Rule
from obsdiag.diagnosis.signed_text import signed_date
from obsdiag.diagnosis.signing import quote_parameter
from obsdiag.diagnosis.timing import contradicted_time, server_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from obsdiag.model import Note

LONGEST = 7 * DAY
"""Seconds that a URL of version 4 may hold (AWS Signature Version 4, query parameters)."""
_REFUSALS: frozenset[int | None] = frozenset({400, 401, 403, None})
_MOST = 10**10
"""Seconds from a date that are still counted: what is longer is a slip of the pen."""
FIRST_MOMENT = 10**9
"""Unix seconds of September 2001: what is less is no moment at which a URL of today ends."""
_IN_URL = frozenset({"signature", "accesskeyid", "awsaccesskeyid"})
_DATES = ("x-amz-date", "x-obs-date")
_LIFETIMES = ("x-amz-expires", "x-obs-expires")


class Validity(NamedTuple):
    """From when until when a URL holds, in Unix seconds."""

    start: float | None
    end: float
    evidence: Evidence


def _validity(case: Case) -> Validity | None:
    """Return how long the request's URL holds; None where it is not signed."""
    if case.capture.request is None or "?" not in case.capture.request.target:
        return _validity_told(case)
    query = case.query
    lifetime = next((name for name in _LIFETIMES if name in query), None)
    if lifetime is not None:
        return _from_lifetime(case, lifetime)
    if "expires" in query and "signature" in query:
        end = seconds(query["expires"])
        return None if end is None else Validity(None, end, quote_parameter(case, "expires"))
    return _validity_told(case)


def _from_lifetime(case: Case, lifetime: str) -> Validity | None:
    start = next((seconds(case.query[name]) for name in _DATES if name in case.query), None)
    length = whole_number(case.query[lifetime])
    if start is None or length is None or length > _MOST:
        return None
    return Validity(start, start + length, quote_parameter(case, lifetime))


def _validity_told(case: Case) -> Validity | None:
    """Return how long a URL holds by the answer: its Expires, or the one in its StringToSign."""
    fields = case.error.fields
    if "Expires" in fields and (end := seconds(fields["Expires"])) is not None:
        return Validity(None, end, case.quote_element("Expires"))
    date = signed_date(fields["StringToSign"]) if "StringToSign" in fields else ""
    end = seconds(date) if date.isdecimal() else None
    return None if end is None else Validity(None, end, case.quote_text(date))


def _expired(rule: Rule, case: Case) -> Note | None:
    validity = _validity(case)
    now = None if validity is None else server_time(case)
    if validity is None or now is None or now.seconds <= validity.end:
        return None
    other = contradicted_time(case)
    if other is not None and other.seconds <= validity.end:
        return None  # by one of the service's own clocks it still holds
    return rule.note(
        *validity.evidence,
        ago=span(now.seconds - validity.end),
        end=moment(validity.end),
        now=moment(now.seconds),
    )


def _too_early(rule: Rule, case: Case) -> Note | None:
    validity = _validity(case)
    now = None if validity is None else server_time(case)
    if validity is None or validity.start is None or now is None:
        return None
    if validity.start - now.seconds <= ALLOWED:
        return None
    other = contradicted_time(case)
    if other is not None and validity.start - other.seconds <= ALLOWED:
        return None
    return rule.note(
        *next(quote_parameter(case, name) for name in _DATES if name in case.query),
        early=span(validity.start - now.seconds),
        start=moment(validity.start),
        now=moment(now.seconds),
    )


def _too_long(rule: Rule, case: Case) -> Note | None:
    length = whole_number(case.query.get("x-amz-expires"))
    if length is None or length <= LONGEST:
        return None
    words = span(min(length, _MOST))
    if length >= FIRST_MOMENT:
        words += " (it looks like a moment, and a number of seconds belongs there)"
    return rule.note(*quote_parameter(case, "x-amz-expires"), length=words)


def _duration(rule: Rule, case: Case) -> Note | None:
    """Tell that `Expires` holds a number of seconds where a moment belongs."""
    for told, evidence in _ends(case):
        count = whole_number(told)
        if count is not None and count < FIRST_MOMENT:
            return rule.note(*evidence(), length=f"{count:,}", end=moment(count))
    return None


def _ends(case: Case) -> Iterator[tuple[str, Callable[[], Evidence]]]:
    """Yield what tells when a URL of the OBS scheme or of version 2 ends, as it stands there."""
    query, fields = case.query, case.error.fields
    if "expires" in query and not _IN_URL.isdisjoint(query):
        yield query["expires"], lambda: quote_parameter(case, "expires")
    if "Expires" in fields:
        yield fields["Expires"], lambda: case.quote_element("Expires")
    if "StringToSign" in fields:
        date = signed_date(fields["StringToSign"])
        yield date, lambda: case.quote_text(date)


RULES = (
    Rule(
        "presigned-expired",
        CERTAIN,
        "The signed URL ended {ago} before the service answered: it held until {end}, and it was"
        " {now}. Make a new URL, with a longer time if downloads start late; URLs made with"
        " temporary credentials also end with them.",
        _expired,
        statuses=_REFUSALS,
    ),
    Rule(
        "presigned-early",
        LIKELY,
        "The signed URL holds from {start}, and the service answered {early} before that, at"
        " {now}: the clock or the time zone of the machine that signed it is ahead by more than"
        " the 15 minutes allowed.",
        _too_early,
        statuses=_REFUSALS,
        part=Part.REQUEST,
    ),
    Rule(
        "expires-duration",
        CERTAIN,
        "The URL's Expires is {length}, which reads as a duration. In this scheme it is a moment,"
        " in seconds since 1970-01-01 00:00 UTC, so the URL ended at {end}. Whoever makes the URL"
        " has to add the duration to the present time before signing.",
        _duration,
        statuses=_REFUSALS,
    ),
    Rule(
        "presigned-too-long",
        CERTAIN,
        "The signed URL asks to hold for {length}; signature version 4 allows 7 days at most."
        " Make it shorter.",
        _too_long,
        statuses=_REFUSALS,
        part=Part.REQUEST,
    ),
)
