"""The time that a log record bears: when it was written, in UTC.

Only a stamp that tells its zone is a moment; local time without one may be any. Loggers put it in
front of the line, or in a member of a JSON line, or a field of a logfmt line.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 4096
"""Bytes of a record's first line that are looked at."""
_ISO = (
    r"([12]\d{3})[-/.]([01]\d)[-/.]([0-3]\d)[T _]([0-2]\d):([0-5]\d):([0-6]\d)(?:[.,](\d{1,9}))?"
    r" ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})(?![\w:])"
)
_FIRST = lazy_regex(r"[\[(<\"']?" + _ISO)
_IN_FRONT = lazy_regex(r"(?:[^\s=|]{1,60}+[ \t|]{1,4}+){1,3}[\[(<\"'|]?" + _ISO)
"""Behind a level, a priority, a name."""
_NAMED = lazy_regex(
    r"(?i)(?:(?<=[\s{,\"'])|^)\\{0,3}[\"']?(?:@?timestamp|time|ts|t|@t|date|datetime|eventtime"
    r"|event_time|asctime|logged_at|starteddatetime)\\{0,3}[\"']?[ ]?[:=][ ]?\\{0,3}[\"']?"
    r"(?:" + _ISO + r"|(1[0-9]{9})(?:\.([0-9]{1,9})|([0-9]{3})(?:\.[0-9]+)?)?(?![\w.]))"
)
_HINT = lazy_regex(
    r"[0-6]\d(?:[.,]\d{1,9})? ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})|[:=] ?\\{0,3}[\"']?1[0-9]{9}"
)
"""What every form of _IN_FRONT and _NAMED has: seen at a glance."""
_EPOCH = lazy_regex(r"\[?(1[0-9]{9})(?:\.([0-9]{1,9})|([0-9]{3}))?[\] |\t]")
_LOG = lazy_regex(
    r"(?:[^\s=]{1,60}+ ){1,3}\[([0-3]\d)/([A-Z][a-z]{2})/([12]\d{3})"
    r":([0-2]\d):([0-5]\d):([0-6]\d) ([+-]\d{4})\]"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def stamp_of(line: bytes) -> str | None:
    """Return the time with a zone that the first line of a record bears, or None.

    It is UTC in ISO 8601 with a Z, to the fraction of a second that stands there.
    """
    text = line[:LONGEST].decode("latin-1")
    if (iso := _FIRST.match(text)) is not None:
        return _utc(iso.groups())
    if (epoch := _EPOCH.match(text)) is not None:
        return _since_1970(epoch.groups())
    if _HINT.search(text) is not None:
        if text[:1] != "{" and (iso := _IN_FRONT.match(text)) is not None:
            return _utc(iso.groups())
        if (named := _NAMED.search(text)) is not None:
            parts, number = named.groups()[:8], named.groups()[8:]
            return _since_1970(number) if number[0] else _utc(parts)
    if (log := _LOG.match(text)) is not None and log[2] in _MONTHS:
        month = f"{_MONTHS.index(log[2]) + 1:02}"
        return _utc((log[3], month, log[1], *log.group(4, 5, 6), None, log[7]))
    return None


def _utc(parts: Sequence[str | None]) -> str | None:
    """Return the moment of year, month, day, hour, minute, second, fraction and zone, or None."""
    year, month, day, hour, minute, second, fraction, zone = parts
    east = zone if zone and zone[0] in "+-" else "+00:00"
    try:
        moment = datetime.fromisoformat(f"{year}-{month}-{day}T{hour}:{minute}:{second}{east}")
        return _iso(moment.astimezone(UTC), fraction)
    except (ValueError, OverflowError):
        return None


def _since_1970(parts: Sequence[str | None]) -> str | None:
    """Return the moment of seconds, and their fraction or the thousandths behind them."""
    seconds, fraction, thousandths = parts
    return _iso(datetime.fromtimestamp(int(seconds or 0), UTC), fraction or thousandths)


def _iso(moment: datetime, fraction: str | None) -> str:
    rest = f".{fraction[:6]}" if fraction else ""
    return f"{moment:%Y-%m-%dT%H:%M:%S}{rest}Z"
