"""Days and times as people type them, as moments in UTC, which the history's times are in.

`2026-11-22`, `2026-11`, `2026-11-22T10:15`, `today`, `7d`. A zone behind a day or a time
(`Z`, `+08:00`; RFC 3339, section 5.6, also without minutes) goes before the one that holds
otherwise.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence


class Zones(NamedTuple):
    """The zones of days and times that name none; None is the zone of the computer's clock."""

    came_in: timezone | None = None
    """Of when a finding came in."""
    service: timezone | None = UTC
    """Of the service's clock."""


USUAL = Zones()
_DAYS_AGO = lazy_regex(r"(\d{1,4})d")
_NAMED = ("today", "yesterday")
_WHOLE = lazy_regex(
    r"((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d)(?:[t ](\d\d)(?::(\d\d)(?::(\d\d)(?:\.\d*)?)?)?)?)?)?"
)
"""A year, or what is finer, as far as it is complete."""
_START = lazy_regex(
    r"\d{1,4}(-(\d{1,2}(-(\d{1,2}([t ](\d{1,2}(:(\d{1,2}(:(\d{1,2}(\.\d*)?)?)?)?)?)?)?)?)?)?)?"
    r"|\d{1,4}d"
)
_ZONED = lazy_regex(
    r"(\d{4}-\d\d-\d\d(?:[t ][\d:.]*)?|t?\d\d:[\d:.]*)(?:(z)|([+−-])([01]\d)(?::?([0-5]\d))?)"
)
_BEGUN = lazy_regex(r"(.*\d)[+−-]\d{0,2}:?\d?")
"""What may become a zone."""
_LENGTHS = (4, 7, 10, 13, 16, 19)
"""Characters of a year, a month, a day, an hour, a minute and a second in ISO 8601."""
_UNITS = {3: timedelta(days=1), 4: timedelta(hours=1), 5: timedelta(minutes=1)}
_SECOND = timedelta(seconds=1)
_MONTH, _MONTHS = 2, 12
_AFTER_ALL = "~"
"""Sorts after every character of a time."""


def is_moment(text: str) -> bool:
    """Return whether `text`, in lower case, names a day or a time, or begins to."""
    if any(name.startswith(text) for name in _NAMED):
        return True
    if _WHOLE.fullmatch(text) or _ZONED.fullmatch(text):
        return _span(text, None) is not None
    begun = _BEGUN.fullmatch(text)
    return any(_START.fullmatch(each) for each in (text, begun[1] if begun else text))


def first_moment(text: str, zone: timezone | None = None) -> str:
    """Return the first moment of what `text` names: `2026-11-22`, `2026-11`, `yesterday`, `7d`.

    Where it names no zone, it is one of `zone`. What is not finished is taken as the start of a
    time in UTC.
    """
    span = _span(text, zone)
    return text.upper() if span is None else f"{span[0]:%Y-%m-%dT%H:%M:%S}"


def last_moment(text: str, zone: timezone | None = None) -> str:
    """Return what sorts after all moments of what `text` names, and before all later ones."""
    span = _span(text, zone)
    return text.upper() + _AFTER_ALL if span is None else f"{span[1]:%Y-%m-%dT%H:%M:%S}"


def without_zone(text: str, zone: timezone | None) -> tuple[str, timezone | None]:
    """Return a day or a time without the zone that it names, and that; `zone` where it has none."""
    found = _ZONED.fullmatch(text)
    if found is None:
        return text, zone
    when, is_utc, sign, hours, minutes = found.groups()
    if is_utc:
        return when, UTC
    away = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return when, timezone(away if sign == "+" else -away)


def starts_in_utc(text: str, zone: timezone | None) -> set[str]:
    """Return how times in UTC, in lower case, can begin that begin with `text` in `zone`.

    Nothing where that says too little: `text` is no year, and no more than that.
    """
    found = _WHOLE.match(text)
    span = _span(found[0], zone) if found else None
    if found is None or span is None:
        return set()
    length = _LENGTHS[_fineness(found) - 1]
    ends = (span[0], span[1] - _SECOND)
    return {f"{end:%Y-%m-%dT%H:%M:%S}"[:length].lower() for end in ends}


def utc_parts(text: str, zone: timezone | None) -> Sequence[str]:
    """Return texts, of which a time in UTC has one if it has `text` in `zone`; none: any may."""
    if zone is UTC:  # not its fraction, which may be told with more or fewer digits
        return [text.replace(" ", "t").partition(".")[0]]
    return sorted(starts_in_utc(text, zone))


def _span(text: str, zone: timezone | None) -> tuple[datetime, datetime] | None:
    """Return the first moment in UTC of what `text` names, and the first one behind it."""
    when, zone = without_zone(text, zone)
    try:
        if (day := _counted_day(when, zone)) is not None:
            start = datetime.combine(day, time())
            return _in_utc(start, zone), _in_utc(start + _UNITS[3], zone)
        found = _WHOLE.fullmatch(when)
        if found is None:
            return None
        year, month, number = (int(each or 1) for each in found.groups()[:3])
        hour, minute, second = (int(each or 0) for each in found.groups()[3:])
        start = datetime.combine(date(year, month, number), time(hour, minute, second))
        return _in_utc(start, zone), _in_utc(_behind(start, _fineness(found)), zone)
    except (ValueError, OverflowError):  # the 31st of February
        return None


def _fineness(found: re.Match[str]) -> int:
    return sum(number is not None for number in found.groups())


def _behind(start: datetime, fineness: int) -> datetime:
    """Return the first moment behind the year, month, day and so on that starts at `start`."""
    if fineness > _MONTH:
        return start + _UNITS.get(fineness, _SECOND)
    months = start.month if fineness == _MONTH else _MONTHS
    return start.replace(year=start.year + months // _MONTHS, month=months % _MONTHS + 1)


def _counted_day(text: str, zone: timezone | None) -> date | None:
    """Return the day that is told by how long ago it is."""
    today = datetime.now(UTC).astimezone(zone).date()
    if text in _NAMED:
        return today - timedelta(days=_NAMED.index(text))
    ago = _DAYS_AGO.fullmatch(text)
    return None if ago is None else today - timedelta(days=int(ago[1]))


def _in_utc(at: datetime, zone: timezone | None) -> datetime:
    return at.replace(tzinfo=zone).astimezone(UTC)
