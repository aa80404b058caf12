"""Times and sizes: read as captures write them, and said in words."""

from __future__ import annotations

from datetime import UTC, datetime

from obsdiag.decode import http_date
from obsdiag.lazy_regex import lazy_regex

MINUTE, HOUR, DAY = 60, 3_600, 86_400
"""Seconds."""

LATEST = 4_102_444_800
"""2100-01-01: what lies behind it is a slip of the pen, and beyond some calendars."""

_UNITS = (("day", "days", DAY), ("hour", "hours", HOUR), ("min", "min", MINUTE), ("s", "s", 1))
_SIZES = (("GiB", 2**30), ("MiB", 2**20), ("KiB", 2**10))
_SHOWN_UNITS = 2
_UNIX = lazy_regex(r"[12][0-9]{9}(?:[0-9]{3})?")
_UNIX_DIGITS = 10


def seconds(text: str) -> float | None:
    """Return a moment between 1970 and 2100 as Unix seconds, or None where `text` is none.

    Taken are HTTP dates (RFC 9110 section 5.6.7), ISO 8601 in its long and its
    short form (`20260314T092830Z`), and Unix time in seconds or milliseconds.
    """
    text = text.strip()
    if _UNIX.fullmatch(text):
        return int(text) / (1 if len(text) == _UNIX_DIGITS else 1000)
    moment = _iso(text) or _iso(http_date(text) or "")
    at = -1.0 if moment is None else moment.timestamp()
    return at if 0 <= at < LATEST else None


def _iso(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def moment(at: float) -> str:
    """Return Unix seconds as `2026-03-14 09:28:30 UTC`."""
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M:%S} UTC"


def span(length: float) -> str:
    """Return a number of seconds by its two largest units: `1 hour 2 s`."""
    left, words = round(abs(length)), []
    for one, many, unit in _UNITS:
        count, left = divmod(left, unit)
        if count:
            words.append(f"{count} {one if count == 1 else many}")
    return " ".join(words[:_SHOWN_UNITS]) or "less than 1 s"


def size(count: int) -> str:
    """Return a number of bytes: `5,368,709,120 bytes (5 GiB)`."""
    plain = "1 byte" if count == 1 else f"{count:,} bytes"
    for name, unit in _SIZES:
        if count >= unit:
            return f"{plain} ({count / unit:.4g} {name})"
    return plain


def whole_number(text: str | None) -> int | None:
    """Return the number that `text` is, or None where it is none."""
    text = (text or "").strip()
    return int(text) if text.isdecimal() and len(text) <= _MAX_DIGITS else None


_MAX_DIGITS = 20
