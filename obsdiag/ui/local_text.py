"""Numbers and times as the window writes them: in its language, by the clock that was chosen.

Nothing else in the window makes text of a number or of a time, so that all of it follows the
language and the setting. A time is told with its zone, as its distance from UTC: names such as
CST are of several zones.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from obsdiag.config.settings import UTC
from obsdiag.visible import cut_line

MINUTE, SECOND = 60.0, 1.0
_TEN, _THOUSAND = 9.95, 999.5  # what would be written as 10 or as 1,000
_ENGLISH = "en_GB"
_MINUTES_OF_HOUR = 60

_zone: list[timezone | None] = [None]


def show_times_in(name: str) -> bool:
    """Show times in UTC, or for the empty name by the user's clock; tell whether that is new."""
    zone = timezone.utc if name == UTC else None  # noqa: UP017 - the name is taken
    is_new, _zone[0] = _zone[0] != zone, zone
    return is_new


def shown_zone() -> timezone | None:
    """Return the zone that times are shown in; None is that of the user's clock."""
    return _zone[0]


def number(count: int) -> str:
    """Return a whole number: `12,345` in English, `12.345` in German."""
    return _locale().toString(count)


def decimal(amount: float, digits: int = 1) -> str:
    """Return a number with so many digits behind its point: `1,234.5`."""
    return _locale().toString(float(amount), "f", digits)


def percent(share: int) -> str:
    """Return a share: `45%` in English, `45 %` in German."""
    return _tr("{share}%").format(share=number(share))


def size(count: int) -> str:
    """Return a number of bytes as people say it: `812 bytes`, `1.9 KB`, `4.9 MB`."""
    amount, unit = float(count), "bytes"
    for larger in ("KB", "MB", "GB"):
        if amount < _THOUSAND:
            break
        amount, unit = amount / 1_000, larger
    if unit == "bytes":
        return _tr("%Ln bytes", count)
    return f"{decimal(amount, 0 if amount >= _TEN else 1)} {unit}"


def shown_line(text: str, most: int = 300) -> str:
    """Return `text` visible, on one line of about `most` characters; a cut says what it took."""
    head, left = cut_line(text, most)
    return f"{head} {_tr('… %Ln characters more', left)}" if left else head


def moment(utc: str) -> datetime:
    """Return a stored time by the clock that was chosen: the user's, or UTC."""
    return datetime.fromisoformat(utc).astimezone(_zone[0])


def moment_at(at: float) -> datetime:
    """Return Unix seconds by the same clock."""
    epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)  # noqa: UP017 - the name is taken
    return (epoch + timedelta(seconds=at)).astimezone(_zone[0])


def today(now: datetime) -> date:
    """Return the day of `now` by the same clock."""
    return now.astimezone(_zone[0]).date()


def day_text(day: date) -> str:
    """Return a day in digits, its year whole: `30/11/2026`, `30.11.2026`, `2026/11/30`."""
    form = _locale().dateFormat(QLocale.FormatType.ShortFormat)
    whole = form if "yyyy" in form else form.replace("yy", "yyyy")
    return _locale().toString(QDate(day.year, day.month, day.day), whole)


def clock_text(at: datetime, step: float = MINUTE) -> str:
    """Return hour and minute; with seconds where `step` is less than a minute, and so on."""
    form = _locale().timeFormat(QLocale.FormatType.ShortFormat)
    if step < MINUTE:
        finer = "" if step >= SECOND else f"{_locale().decimalPoint()}zzz"
        form = form.replace("mm", f"mm:ss{finer}")
    return _locale().toString(QTime(at.hour, at.minute, at.second, at.microsecond // 1_000), form)


def zone_text(at: datetime) -> str:
    """Return how far a time is from UTC: `UTC`, `UTC+1`, `UTC−3:30`."""
    away = round((at.utcoffset() or timedelta()).total_seconds() / MINUTE)
    hours, minutes = divmod(abs(away), _MINUTES_OF_HOUR)
    if not away:
        return "UTC"
    sign = "+" if away > 0 else "−"
    return f"UTC{sign}{hours}:{minutes:02}" if minutes else f"UTC{sign}{hours}"


def own_zone() -> str:
    """Return the zone of the computer's clock now."""
    return zone_text(datetime.now().astimezone())


def time_text(at: datetime, step: float = MINUTE) -> str:
    """Return day, time and zone: `30/11/2026 10:15 UTC+1`."""
    return f"{day_text(at.date())} {clock_text(at, step)} {zone_text(at)}"


def span_text(first: float, last: float, step: float = MINUTE) -> str:
    """Return from when to when (Unix seconds), with what is the same in both told once."""
    start, end = moment_at(first), moment_at(last)
    if (told := time_text(start, step)) == time_text(end, step):
        return told
    if zone_text(start) != zone_text(end):
        return f"{told} – {time_text(end, step)}"
    began = f"{day_text(start.date())} {clock_text(start, step)}"
    if start.date() == end.date():
        return f"{began}–{clock_text(end, step)} {zone_text(end)}"
    return f"{began} – {time_text(end, step)}"


def clock_span_text(first: float, last: float) -> str:
    """Return from when to when (Unix seconds) on a day that is told elsewhere."""
    began, ended = (clock_text(moment_at(at)) for at in (first, last))
    return began if began == ended else f"{began}–{ended}"


def _locale() -> QLocale:
    """Return how the window's language writes; where none was chosen, British English."""
    locale = QLocale()
    return QLocale(_ENGLISH) if locale.language() == QLocale.Language.C else locale


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("LocalText", text, None, count)
