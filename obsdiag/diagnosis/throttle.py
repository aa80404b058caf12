"""Requests that were too many: who says so, when to try again, and how often it was tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.measure import seconds, span, whole_number
from obsdiag.diagnosis.rule import ANYONE, CERTAIN, LIKELY, OURS, Case, Part, Rule, SenderKind
from obsdiag.diagnosis.timing import server_time
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.headers import Field
    from obsdiag.model import Note

INDICATORS = frozenset({"601", "602"})
"""Values of `x-reserved-indicator` with which OBS marks a 503 of its traffic control; observed in
the vendor's Hadoop client, not documented."""
_LATER: frozenset[int | None] = frozenset({429, 500, 502, 503, 504})
_QUERY_LIMITS: frozenset[str | None] = frozenset({"GetQosTokenException", "TooManyRequests"})
_SLOWER = ("reduce your request rate", "slow down", "too many requests", "requests too frequent")
"""Parts of messages that ask for fewer requests, in lower case, whatever code comes with them."""
_NOT_THE_RATE = ("unreadable", "unwritable")
"""What MinIO's messages of a lost quorum have besides, which ask for a lower rate, too."""
_SAY_SO = frozenset({"SlowDown", "TooManyRequests", "GetQosTokenException"})
_TRIED = (b"ttempt", b"max retries")
"""What every form of _TRIES has: seen at a glance."""
# botocore, AWS SDK for Java v2, Go v2 and JavaScript v3.
_TRIES = lazy_regex(
    rb"(?:reached max retries: |SDK Attempt Count: |exceeded maximum number of attempts, "
    rb"|\battempts: (?=\d+,))(\d{1,4})\b"
)


def is_throttled(case: Case) -> bool:
    """Return whether a request was turned away for the number of requests: nothing was begun."""
    return case.code in _SAY_SO or _shown_indicator(case) is not None or _asks_for_fewer(case)


def _shown_indicator(case: Case) -> Field | None:
    field = case.answered(b"x-reserved-indicator")
    return field if field is not None and field.value in INDICATORS else None


def _asks_for_fewer(case: Case) -> bool:
    """Return whether the message asks for fewer requests."""
    asks = any(words in case.message for words in _SLOWER)
    return asks and not any(words in case.message for words in _NOT_THE_RATE)


def _indicator(rule: Rule, case: Case) -> Note | None:
    field = _shown_indicator(case)
    return None if field is None else rule.note(*case.quote(field), indicator=field.value)


def _limit(rule: Rule, case: Case) -> Note | None:
    return rule.note(*case.quote_text(case.error.code or ""), code=case.code or "")


def _asked_to_slow_down(rule: Rule, case: Case) -> Note | None:
    """Tell that the message asks for fewer requests where the code does not say so."""
    if case.code in _SAY_SO:
        return None
    reason = (case.capture.reason or "").lower()
    if case.code is None and not case.message and reason in _SLOWER:
        place = case.capture.place(case.capture.head_offset)
        return rule.note(case.capture.reason, place)
    return rule.note(*case.quote_message()) if _asks_for_fewer(case) else None


def _retry_after(rule: Rule, case: Case) -> Note | None:
    """Say how long the answer asks to wait: seconds, or a date (RFC 9110 section 10.2.3)."""
    if (field := case.answered(b"retry-after")) is None:
        return None
    wait: float | None = whole_number(field.value)
    if wait is None:
        until, now = seconds(field.value), server_time(case)
        wait = None if until is None or now is None else until - now.seconds
    if wait is None or wait < 0:
        return None
    return rule.note(*case.quote(field), wait=span(wait))


def _tried_often(rule: Rule, case: Case) -> Note | None:
    """Say how often the client tried, where its message tells."""
    text = case.capture.text
    found = _TRIES.search(text) if any(word in text for word in _TRIED) else None
    if found is None or int(found[1]) < 2:  # noqa: PLR2004 - the first attempt is no retry
        return None
    place = case.capture.place(found.start())
    return rule.note(found[0].decode(), place, count=found[1].decode())


RULES = (
    Rule(
        "throttle-indicator",
        CERTAIN,
        "OBS's traffic control refused this request (indicator {indicator}, as the vendor's own"
        " clients read it): nothing is broken. Wait with growing pauses and send fewer requests at"
        " a time; if the limit is too low for the need, the service has to raise it.",
        _indicator,
        statuses=_LATER,
        part=Part.ANSWER,
        senders=frozenset({SenderKind.OBS}),
    ),
    Rule(
        "throttle-limit",
        LIKELY,
        "“{code}” is about the number of requests on one bucket or object, not about this request:"
        " spread them over time and over keys, and repeat with growing pauses.",
        _limit,
        _QUERY_LIMITS,
        senders=OURS,
    ),
    Rule(
        "slow-down-message",
        LIKELY,
        "The answer asks for a lower rate of requests, whatever the code says: the service works,"
        " and these were too many for it. Send fewer at a time and repeat with growing pauses.",
        _asked_to_slow_down,
        statuses=frozenset({*_LATER, None}),
    ),
    Rule(
        "retry-after",
        CERTAIN,
        "The answer asks to wait {wait} before the next attempt; a client that tries sooner is"
        " counted again.",
        _retry_after,
        statuses=_LATER,
        part=Part.ANSWER,
        senders=ANYONE,
    ),
    Rule(
        "retries-used-up",
        CERTAIN,
        "The client's own count of its tries is {count}, so the fault lasted longer than a moment:"
        " one more try at once will not help.",
        _tried_often,
        part=Part.SAID,
        senders=ANYONE,
    ),
)
