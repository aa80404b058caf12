"""What is said of a reading, in one line each: how far it is, what it found, where it stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from obsdiag.ui.local_text import decimal, number, percent, shown_line, size

if TYPE_CHECKING:
    from obsdiag.pipeline.batcher import Progress
    from obsdiag.ui.read_state import ReadState


_IMAGES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
"""How files of images begin: PNG, JPEG, GIF, BMP, TIFF."""
_LONG = 10
"""Seconds that are not told in milliseconds any more."""
_MANY = 100
"""Seconds that are told in minutes, and minutes that are told in hours."""


def ending(reading: ReadState, seconds: float) -> str:
    """Return in one line what was read in `seconds`, to its end or until it was stopped."""
    return stopped_summary(reading) if reading.stopped else summary(reading, seconds)


def progress_words(reading: ReadState, waiting: int) -> str:
    """Return how far it has come, and how many readings wait for its end."""
    progress = under_way(reading) or _tr("Reading")
    if not waiting:
        return progress
    return _tr("{progress} · {count} waiting").format(progress=progress, count=number(waiting))


def summary(reading: ReadState, seconds: float) -> str:
    """Return what was read, in one line."""
    parts = [_read_as(reading), size(reading.bytes), _lasted(seconds)]
    some = with_errors(reading)
    return " · ".join((*parts, _found(reading), *_saved(reading), *([some] if some else [])))


def stopped_summary(reading: ReadState) -> str:
    """Return in one line what there is of a reading that was stopped."""
    name = shown_line(reading.name, 60) or _tr("reading")
    share = reading.share()
    if share is not None:
        told = _tr("Stopped “{name}” at {share}: {found} kept")
        return told.format(name=name, share=_percent(share), found=_found(reading))
    return _tr("Stopped “{name}”: {found} kept").format(name=name, found=_found(reading))


def under_way(reading: ReadState) -> str:
    """Return how far it has come, in one line; empty where that is not known."""
    if reading.progress is None:
        return ""
    parts = how_far(reading.progress)
    told = _tr("Catching up") if reading.progress.done < reading.known_bytes else _tr("Reading")
    return " · ".join((told, *parts, _found(reading)))


def how_far(progress: Progress) -> list[str]:
    """Return how many bytes there were, how fast, and where that is known what is left."""
    done, total, seconds = progress
    rate = done / max(seconds, 0.001)
    parts = [size(done), _tr("{size} a second").format(size=size(int(rate)))]
    if total is not None and total >= done > 0:
        parts[0] = _tr("{done} of {total}").format(done=parts[0], total=size(total))
        parts.append(_left((total - done) / rate))
    return parts


def part_that_was_read(reading: ReadState) -> str:
    """Return how much of it the findings are of, where it was stopped; '' for all."""
    if not reading.stopped:
        return ""
    share = reading.share()
    if share is None:
        return _tr("not all of it was read")
    if not share:
        return _tr("less than {share} was read").format(share=percent(1))
    return _tr("only the first {share} was read").format(share=percent(share))


def why_nothing(reading: ReadState) -> str:
    """Return what to say of a reading in which no error was found; '' for another one."""
    if reading.findings:
        return ""
    if reading.captures:
        return _tr("This capture shows no error")
    if reading.problems and not reading.sources:
        return _tr("Nothing of it could be read")
    if reading.sources > 1:
        return _tr("None of these %Ln files shows an error of OBS", reading.sources)
    if reading.sources and not reading.bytes:
        return _tr("This is empty")
    return _not_recognised(reading) if reading.sources else ""


def _not_recognised(reading: ReadState) -> str:
    if (head := reading.head()) is not None and head.excerpt.startswith(_IMAGES):
        return _tr("This is an image, which is not read")
    return _tr("No response and no client's error was recognised here")


def with_errors(reading: ReadState) -> str:
    """Return how many of several sources hold an error; '' where all do, or there is one."""
    if reading.sources == 1 or not reading.silent_count or not reading.findings:
        return ""
    told = _tr("%Ln of {all} files hold an error", reading.sources - reading.silent_count)
    return told.format(all=number(reading.sources))


def silent_names(reading: ReadState) -> str:
    """Return the sources in which nothing was recognised, in one sentence."""
    names = ", ".join(reading.silent)
    told = _tr("Nothing was recognised in: {names}")
    if more := reading.silent_count - len(reading.silent):
        told = _tr("Nothing was recognised in: {names} and %Ln more", more)
    return told.format(names=names)


def _lasted(seconds: float) -> str:
    if seconds < _LONG:
        return _tr("{number} ms").format(number=decimal(seconds * 1000, 0))
    return _tr("{number} s").format(number=decimal(seconds, 0))


def _left(seconds: float) -> str:
    if seconds < _MANY:
        return _tr("{seconds} s left").format(seconds=decimal(seconds, 0))
    minutes = seconds / 60
    if minutes < _MANY:
        return _tr("{minutes} min left").format(minutes=decimal(minutes, 0))
    return _tr("{hours} h left").format(hours=decimal(minutes / 60, 0))


def _percent(share: int) -> str:
    return percent(share) if share else _tr("less than {share}").format(share=percent(1))


def _found(reading: ReadState) -> str:
    return _tr("%Ln findings", reading.findings)


def _read_as(reading: ReadState) -> str:
    if reading.sources == 1:
        return _tr("Read as {format}").format(format=reading.format or _tr("text"))
    return _tr("%Ln sources read", reading.sources)


def _saved(reading: ReadState) -> tuple[str, ...]:
    if not reading.findings:
        return ()
    if reading.reopened is not None or reading.from_history:
        again = _tr("from the history, read again")
        return (again if reading.read_again else _tr("from the history"),)
    if len(reading.kept) == reading.findings:
        return (_tr("saved"),)
    if reading.kept:
        some = _tr("{kept} of {all} saved")
        return (some.format(kept=number(len(reading.kept)), all=number(reading.findings)),)
    return (_tr("not saved") if reading.keeps else _tr("shown only, not saved"),)


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Reading", text, None, count)
