"""Masks the stored history again, after the rules of masking have changed."""

from __future__ import annotations

import zlib
from contextlib import suppress
from time import sleep
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.history.annotation import NO_ANNOTATION, AnnotationUpdate
from obsdiag.history.compression import decompress
from obsdiag.history.history_entry import stored_record
from obsdiag.history.intake import Intake
from obsdiag.history.retention import compact, drop_unused_phrases
from obsdiag.history.staged_row import masked_intake, masked_throughout, stage

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from obsdiag.history.history_file import HistoryFile
    from obsdiag.history.staged_row import StagedRow

_TOGETHER = 200
"""Findings that are looked at, and written, in one step."""
_PAUSE = 0.005
"""Seconds between two steps: others may be waiting to write."""
_ROWS = """
    SELECT f.id, ifnull(f.packed, f.record), c.text, c.digest,
        f.ticket, f.tags, f.note, f.pinned, f.answer, f.cause, f.helped
    FROM finding AS f JOIN capture AS c ON c.id = f.capture_id
    WHERE f.id > ? ORDER BY f.id LIMIT ?
"""
_CAPTURES = "SELECT id, source, last_source FROM intake"
_RENAME = "UPDATE intake SET source = ?, last_source = ? WHERE id = ?"


class Remasked(NamedTuple):
    """What came of it."""

    looked_at: int
    """Findings, those in the trash too."""
    changed: list[int]
    """The ids of those in which something is masked that was not before."""
    values: dict[str, int]
    """In which of their values that was, and how often: `message`, `capture`, `note` …"""


def remask(file: HistoryFile, goes_on: Callable[[], bool]) -> Remasked:
    """Mask everything by today's rules; a few findings at a time, each as a whole.

    What is masked already stays as it is. Ends soon after `goes_on()` is false: what was done by
    then stays done. Where something changed the file is written anew, so that nothing of it is
    left; raises HistoryError where others hold that up.
    """
    done = Remasked(0, [], {})
    last = 0
    while goes_on():
        with file.read() as connection:
            rows = connection.execute(_ROWS, (last, _TOGETHER)).fetchall()
        if not rows:
            break
        news = dict(filter(None, (_anew(row, file.mask_key, done.values) for row in rows)))
        if news:
            with file.written() as writing:
                done.changed.extend(
                    number for number, row in news.items() if writing.replace(number, row)
                )
        last, done = rows[-1][0], done._replace(looked_at=done.looked_at + len(rows))
        sleep(_PAUSE)
    renamed = _mask_sources(file)
    if done.changed or renamed:
        with file.written() as writing:
            drop_unused_phrases(file.writer)
            writing.forget()
        with file.alone() as connection:
            compact(connection)
    return done


def _anew(
    row: tuple[object, ...], key: bytes, values: dict[str, int]
) -> tuple[int, StagedRow] | None:
    """Return a finding as it is masked today; None where it is masked so already."""
    number, stored, packed_text, digest, *said = row
    assert isinstance(number, int)
    assert isinstance(stored, str | bytes)
    ticket, tags, note, pinned, answer, cause, helped = said
    record, text = stored_record(stored), b""
    with suppress(zlib.error, TypeError):  # a damaged one cannot be read by anybody
        text = decompress(packed_text)  # type: ignore[arg-type]
    update = AnnotationUpdate(
        *(str(ticket), str(tags).split("\n"), str(note), bool(pinned), str(answer), str(cause)),
        helped=None if helped is None else bool(helped),
    )
    annotation = update.after(NO_ANNOTATION, key)
    new = stage(masked_throughout(record, key), text, key, annotation)
    now = stored_record(new.values[8])  # type: ignore[arg-type]
    names = [name for name, value in record.items() if now.get(name) != value]
    names += ["capture"] if new.digest != digest and text else []
    before = (ticket, tags, note, answer, cause)
    after = (*annotation[:3], *annotation[4:6])
    told = ("ticket", "tags", "note", "answer", "cause")
    pairs = zip(told, before, after, strict=True)
    names += [name for name, was, is_now in pairs if was != is_now]
    for name in names:
        values[name] = values.get(name, 0) + 1
    return (number, new) if names else None


def _mask_sources(file: HistoryFile) -> bool:
    """Mask what captures are called; return whether that changed any."""
    with file.written():
        changed = list(_renamed(file.writer, file.mask_key))
        file.writer.executemany(_RENAME, changed)
    return bool(changed)


def _renamed(connection: sqlite3.Connection, key: bytes) -> Iterator[tuple[str, str, int]]:
    for number, source, last_source in connection.execute(_CAPTURES).fetchall():
        names = [
            masked_intake(Intake(b"", "", source=name), key).source
            for name in (source, last_source)
        ]
        if names != [source, last_source]:
            yield names[0], names[1], number
