"""The client's clock against the service's: how far it is off, which way, and why probably.

OBS refuses a request whose Date is more than 15 minutes from its own time (OBS API
reference, "User Signature Authentication").
"""

from __future__ import annotations

from enum import StrEnum, auto
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.measure import DAY, HOUR, MINUTE, moment, span, whole_number
from obsdiag.diagnosis.refusal import refusal
from obsdiag.diagnosis.rule import HINT, LIKELY, Case, Evidence, Rule
from obsdiag.diagnosis.timing import client_time, contradicted_time, server_agrees, server_time

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.model import Note

ALLOWED = 15 * MINUTE
"""Seconds that the two may differ, where the answer does not say it."""
NEAR = 2 * MINUTE
"""Seconds from a whole hour or day that still count as one."""
LATE = 30 * MINUTE
"""Seconds after which a request is not called late any more."""
ZONES = frozenset({*range(1, 15), 3.5, 4.5, 5.5, 5.75, 6.5, 8.75, 9.5, 10.5, 12.75})
"""Hours by which the world's time zones differ from UTC (IANA time zone database)."""

_REFUSALS: frozenset[int | None] = frozenset({403, None})
_CODES: frozenset[str | None] = frozenset({"RequestTimeTooSkewed", "AccessDenied", None})
"""A service that answers with another code has let the time of the request pass."""


class Kind(StrEnum):
    """Why a clock is off."""

    ZONE = auto()
    DATE = auto()
    LATE = auto()
    BEHIND = auto()
    DRIFT = auto()


class Skew(NamedTuple):
    """How far the client's time is from the service's."""

    seconds: float
    """Positive where the client is ahead."""
    client: float
    server: float
    """Unix seconds."""
    evidence: Evidence
    allowed: float
    """Seconds."""
    agreed: bool
    """Whether two clocks of the service agree."""

    @property
    def kind(self) -> Kind:
        """Why it is off, by how far it is off."""
        length = abs(self.seconds)
        if round(length / DAY) >= 1 and _is_near(length, DAY * round(length / DAY)):
            return Kind.DATE
        if any(_is_near(length, hours * HOUR) for hours in ZONES):
            return Kind.ZONE
        if self.agreed and -LATE <= self.seconds < 0:
            return Kind.LATE
        return Kind.BEHIND if self.seconds < -LATE else Kind.DRIFT


def _is_near(length: float, wanted: float) -> bool:
    return abs(length - wanted) <= NEAR


def skew(case: Case) -> Skew | None:
    """Return how far the client's time is off; None where it is not, or one is not shown."""
    return case.once("skew", _skew)


def _skew(case: Case) -> Skew | None:
    if (client := client_time(case)) is None or (server := server_time(case)) is None:
        return None
    told = whole_number(case.error.fields.get("MaxAllowedSkewMilliseconds"))
    allowed = ALLOWED if told is None else told / 1000
    away = client.seconds - server.seconds
    if abs(away) <= allowed:
        return None
    other = contradicted_time(case)
    if other is not None and abs(client.seconds - other.seconds) <= allowed:
        return None  # one of the service's own clocks shows what the client's does
    agreed = server_agrees(case)
    return Skew(away, client.seconds, server.seconds, client.evidence, allowed, agreed)


def _is_of_a_policy(case: Case) -> bool:
    """Return whether a refusal names its policy: it got past the check of the time."""
    return case.code == "AccessDenied" and refusal(case.error.message or "") is not None


def _off(kind: Kind) -> Callable[[Rule, Case], Note | None]:
    """Return a rule's function that tells of a clock that is off for one reason."""

    def look(rule: Rule, case: Case) -> Note | None:
        off = skew(case)
        if off is None or off.kind is not kind or _is_of_a_policy(case):
            return None
        return rule.note(
            *off.evidence,
            skew=span(off.seconds),
            way="ahead of" if off.seconds > 0 else "behind",
            client=moment(off.client),
            server=moment(off.server),
            allowed=span(off.allowed),
        )

    return look


RULES = (
    Rule(
        "clock-zone",
        LIKELY,
        "The request's time is {skew} {way} the service's: most likely a time zone. {client} was"
        " sent where it was {server}: local time is written as if it were GMT. Set the zone, or"
        " format the time in UTC.",
        _off(Kind.ZONE),
        codes=_CODES,
        statuses=_REFUSALS,
    ),
    Rule(
        "clock-date",
        LIKELY,
        "The request's time is {skew} {way} the service's: the date is wrong, the time of day is"
        " not. {client} was sent where it was {server}. Set the machine's date, or look for a"
        " miscounted day.",
        _off(Kind.DATE),
        codes=_CODES,
        statuses=_REFUSALS,
    ),
    Rule(
        "late-delivery",
        HINT,
        "The request's time is {skew} behind the service's, a little over the {allowed} allowed,"
        " and the service's own clocks agree: the request may have been signed in time ({client})"
        " and have waited before it was sent (a queue, a retry with the old signature, a paused"
        " machine, a stalled upload). If the client's clock is right, sign anew for each attempt.",
        _off(Kind.LATE),
        codes=_CODES,
        statuses=_REFUSALS,
    ),
    Rule(
        "clock-behind",
        LIKELY,
        "The request's time is {skew} behind the service's: {client} against {server}, where"
        " {allowed} are allowed. Neither hours nor days are whole, so it is no time zone: either"
        " the machine's clock is wrong, or the request was signed then and sent later (a saved"
        " request, a copied Date, a queue). If the clock is right, sign anew for each request;"
        " otherwise synchronise it (NTP).",
        _off(Kind.BEHIND),
        codes=_CODES,
        statuses=_REFUSALS,
    ),
    Rule(
        "clock-drift",
        LIKELY,
        "The client's clock is {skew} {way} the service's: {client} against {server}, where"
        " {allowed} are allowed. Neither hours nor days are whole, so it is no time zone: the"
        " clock has drifted. Synchronise it (NTP).",
        _off(Kind.DRIFT),
        codes=_CODES,
        statuses=_REFUSALS,
    ),
)
