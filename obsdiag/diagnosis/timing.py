"""When the client and when the service say that it was, each with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.decode import request_id_time
from obsdiag.diagnosis.measure import seconds, whole_number
from obsdiag.diagnosis.product import names_intermediary
from obsdiag.diagnosis.rule import Evidence
from obsdiag.diagnosis.signed_text import signed_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.diagnosis.rule import Case

SAME = 5
"""Seconds within which two clocks of the service agree."""

_DATE_FIELDS = (b"x-obs-date", b"x-amz-date", b"date")
"""A signature counts the service's own field before Date, where both are sent."""


class Told(NamedTuple):
    """A moment, and what tells it."""

    seconds: float
    evidence: Evidence


def answer_time(case: Case) -> Told | None:
    """Return when the service answered: what its document says, then its request id or its Date.

    The Date of an answer of OBS itself (Server: OBS) goes before what its id has inside.
    An answer that a cache has kept (RFC 9111 section 5.1, Age) was given to an earlier request.
    """
    return next(iter(_server_times(case)), None)


def server_time(case: Case) -> Told | None:
    """Return the service's time when it answered this request; None out of a cache."""
    return None if _is_from_cache(case) else answer_time(case)


def _is_from_cache(case: Case) -> bool:
    """Return whether the answer was given to an earlier request and kept since."""
    if not case.capture.headers.has(b"\nage:"):
        return False
    field = case.answered(b"age")
    return field is not None and bool(whole_number(field.value))


def contradicted_time(case: Case) -> Told | None:
    """Return another time of the service's own than `server_time`, None where all agree.

    That inside a request id is observed, and no page of the vendor's documents it: where the
    answer's own Date says otherwise, the two leave open what the service's clock showed. What the
    error document calls the server's time is beyond doubt.
    """
    if _element(case, "ServerTime") is not None:
        return None
    told = _server_times(case)
    first = server_time(case)
    others = [one for one in told if first and abs(one.seconds - first.seconds) > SAME]
    return others[0] if others else None


def server_agrees(case: Case) -> bool:
    """Return whether two clocks of the service are shown, and agree within `SAME` seconds."""
    times = [told.seconds for told in _server_times(case)]
    return len(times) > 1 and max(times) - min(times) <= SAME


def _server_times(case: Case) -> tuple[Told, ...]:
    return case.once("server_times", _all_told)


def _all_told(case: Case) -> tuple[Told, ...]:
    return tuple(_told_times(case))


def _told_times(case: Case) -> Iterator[Told]:
    if (told := _element(case, "ServerTime")) is not None:
        yield told
    dated, received = _date_field(case), _id_time(case)
    server = case.answered(b"server")
    by_obs = server is not None and server.value.strip() == "OBS"
    yield from (told for told in ((dated, received) if by_obs else (received, dated)) if told)


def _date_field(case: Case) -> Told | None:
    """Return the answer's Date; web servers in front of a service put one of their own."""
    field = case.answered(b"date")
    if field is None or names_intermediary(case.capture):
        return None
    at = seconds(field.value)
    return None if at is None else Told(at, case.quote(field))


def _id_time(case: Case) -> Told | None:
    """Return the time inside the request id, which is observed and not documented."""
    request_id = case.error.request_id
    time = request_id_time(request_id) if request_id else None
    return None if time is None or not request_id else _told(time, Evidence(request_id))


def client_time(case: Case) -> Told | None:
    """Return when the client says that it made the request; a URL's own date does not count."""
    if (told := _element(case, "RequestTime")) is not None:
        return told
    for name in _DATE_FIELDS if case.capture.request is not None else ():
        field = case.asked(name)
        if field is not None and (at := seconds(field.value)) is not None:
            return Told(at, case.quote(field))
    return _signed_time(case)


def _signed_time(case: Case) -> Told | None:
    """Return the date inside the service's StringToSign; digits alone are a URL's expiry."""
    if (text := case.error.fields.get("StringToSign")) is None:
        return None
    date = signed_date(text)
    at = None if date.isdecimal() else seconds(date)
    return None if at is None else Told(at, case.quote_text(date))


def _element(case: Case, name: str) -> Told | None:
    text = case.error.fields.get(name)
    at = seconds(text) if text else None
    return None if at is None else Told(at, case.quote_element(name))


def _told(iso: str, evidence: Evidence) -> Told:
    return Told(seconds(iso) or 0.0, evidence)
