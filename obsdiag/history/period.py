"""Days and months as people type them, as moments in UTC, which the history's times are in."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from obsdiag.lazy_regex import lazy_regex

_DAY = lazy_regex(r"(?:19|20)\d\d-\d\d-\d\d")
_DAYS_AGO = lazy_regex(r"(\d{1,4})d")
_NAMED = ("today", "yesterday")
_START = lazy_regex(
    r"\d{1,4}(-(\d{1,2}(-(\d{1,2}(t(\d{1,2}(:(\d{1,2}(:(\d{1,2}(\.\d*)?z?)?)?)?)?)?)?)?)?)?)?|\d{1,4}d"
)
_AFTER_ALL = "~"
"""Sorts after every character of a time."""


def is_moment(text: str) -> bool:
    """Return whether `text`, in lower case, names a day or a time, or begins to."""
    if any(name.startswith(text) for name in _NAMED):
        return True
    if _DAY.fullmatch(text):
        return _day(text) is not None
    return _START.fullmatch(text) is not None


def first_moment(text: str) -> str:
    """Return the first moment of what `text` names: `2026-11-22`, `2026-11`, `yesterday`, `7d`.

    A whole day is one on the user's clock. What is not finished is taken as the start of a time.
    """
    day = _day(text)
    return text.upper() if day is None else _utc(day)


def last_moment(text: str) -> str:
    """Return what sorts after all moments of what `text` names, and before all later ones."""
    day = _day(text)
    return text.upper() + _AFTER_ALL if day is None else _utc(day + timedelta(days=1))


def _day(text: str) -> date | None:
    today = datetime.now(UTC).astimezone().date()
    if text == "today":
        return today
    if text == "yesterday":
        return today - timedelta(days=1)
    if ago := _DAYS_AGO.fullmatch(text):
        return today - timedelta(days=int(ago[1]))
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:  # the 31st of February
        return None


def _utc(day: date) -> str:
    start = datetime.combine(day, time()).astimezone(UTC)
    return start.strftime("%Y-%m-%dT%H:%M:%S")
