"""Times in a capture, as UTC in ISO 8601 (`2026-11-22T11:48:24Z`), without asking any clock."""

from __future__ import annotations

from functools import lru_cache

from obsdiag.lazy_regex import lazy_regex

_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTHS = {name: f"{number:02}" for number, name in enumerate(_NAMES, start=1)}
# RFC 9110 section 5.6.7, IMF-fixdate: Sun, 06 Nov 1994 08:49:37 GMT.
_FIXDATE = lazy_regex(
    r"[A-Z][a-z]{2}, (0[1-9]|1[0-9]|2[0-8]) ([A-Z][a-z]{2}) ([1-9][0-9]{3})"
    r" ((?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]) GMT"
)
"""Days that each month has; the others take the longer way."""
_NO_YEAR = lazy_regex(r"(?<![+\-0-9:])0[0-9]{3}\b")
"""A year in four digits before 1000, of which the library makes one in our time."""
_HEX_ID = lazy_regex(r"[0-9A-F]{32}")
_DECIMAL_ID = lazy_regex(r"[0-9A-F]{18}(1[0-9]{12})")
_TIME_OFFSETS = (0, 4, 12)
_EARLIEST = 1_262_304_000_000
"""2010-01-01, in Unix milliseconds: no id of the service is older."""
_LATEST = 4_102_444_800_000
"""2100-01-01: what lies behind it is a chance likeness."""


def http_date(text: str) -> str | None:
    """Return a Date header field's value as ISO 8601, or None where it is none."""
    if (date := _FIXDATE.fullmatch(text)) is not None and (month := _MONTHS.get(date[2])):
        return f"{date[3]}-{month}-{date[1]}T{date[4]}Z"
    return _other_date(text)


@lru_cache(maxsize=256)
def _other_date(text: str) -> str | None:
    """Return a date in one of the older forms of RFC 9110, or with another zone."""
    from datetime import UTC
    from email.utils import parsedate_to_datetime

    if not text.isascii() or _NO_YEAR.search(text):
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError, IndexError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    try:
        moment = moment.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    except (ValueError, OverflowError):
        return None
    return f"{moment.isoformat()}Z"  # `strftime` would write the year 206 with three digits


def document_time(text: str) -> str | None:
    """Return a moment that an error document names in ISO 8601 as such in UTC, or None.

    Without a zone it is UTC, as all times of the service are. Fractions of a second are kept to the
    millisecond.
    """
    from datetime import UTC, datetime

    try:
        moment = datetime.fromisoformat(text.strip())
        moment = moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC).replace(tzinfo=None)
    except (ValueError, OverflowError):
        return None
    return moment.isoformat(timespec="milliseconds" if moment.microsecond else "seconds") + "Z"


def log_time(text: str) -> str | None:
    """Return the time of an access log, `13/Aug/2026:01:43:42 +0000`, as ISO 8601, or None."""
    return _other_date(text.replace("/", " ", 2).replace(":", " ", 1))


@lru_cache(maxsize=64)
def request_id_time(request_id: str) -> str | None:
    """Return the time that OBS put into a request id, to the millisecond, or None.

    Observed, not documented: 32 hexadecimal digits hold the server's Unix time in
    milliseconds as 16 digits, at the start, behind a node's 4, or behind its 12;
    ids of 31 digits end in it as 13 decimal digits.
    """
    if _HEX_ID.fullmatch(request_id):
        for at in _TIME_OFFSETS:
            if request_id.startswith("0000", at):
                milliseconds = int(request_id[at : at + 16], 16)
                if _EARLIEST <= milliseconds < _LATEST:
                    return _iso(milliseconds)
    elif match := _DECIMAL_ID.fullmatch(request_id):
        return _iso(int(match[1]))
    return None


def _iso(milliseconds: int) -> str:
    from datetime import datetime, timedelta

    moment = datetime(1970, 1, 1) + timedelta(milliseconds=milliseconds)  # noqa: DTZ001 - UTC
    return moment.isoformat(timespec="milliseconds") + "Z"
