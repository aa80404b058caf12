"""What reads and writes a file of its own: history, settings, notes."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from obsdiag.config import settings
from obsdiag.errors import ObsdiagError
from obsdiag.history import History
from obsdiag.history.export import csv_lines, html_lines, json_lines, read_lines
from obsdiag.input.sources import paste
from obsdiag.model import Finding
from obsdiag.notes import load_notes, save_notes
from obsdiag.pipeline.reading import read
from obsdiag.record import record
from obsdiag.report import history_text
from tests.answer import catalogue
from tests.fuzz.target import KILOBYTE, Target, as_text

NOW = "2026-12-24T18:00:00.000Z"


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    """Return the folder of this process; an execution leaves nothing behind in it."""
    return tempfile.TemporaryDirectory(prefix="obsdiag-fuzz-")


def searches(data: bytes) -> object:
    """Search a history for any text, and complete it."""
    query = as_text(data)
    history = filled()
    found = [entry.id for entry in history.search(query, limit=5)]
    assert len(found) <= history.count(query) or len(found) == 5
    return found, history.complete(query, len(query) // 2)


@cache
def filled() -> History:
    """Return a history with some findings in it."""
    history = History(Path(_folder().name, "filled.sqlite3"))
    for number in range(20):
        history.add(sample(number), b"HTTP/1.1 403 Forbidden\r\n\r\n", taken_at=NOW)
    history.annotate(1, ticket="T-1", tags=["proxy"], note="a note", pinned=True)
    return history


def sample(number: int) -> dict[str, object]:
    """Return a finding's record."""
    answer = f"HTTP/1.1 403 Forbidden\r\nx-obs-request-id: {number:032X}\r\n\r\n".encode()
    body = b"<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"
    (found,) = (
        one for one in read([paste(answer + body)], catalogue()) if isinstance(one, Finding)
    )
    return record(found)


def lines(data: bytes) -> object:
    """Read the lines of an export."""
    try:
        return list(read_lines(data.splitlines(), NOW))
    except ObsdiagError as error:
        return str(error)


def imports(data: bytes) -> object:
    """Read lines of an export, take them in, and tell them in every form."""
    items = lines(data)
    if isinstance(items, str):
        return items
    with tempfile.TemporaryDirectory() as place, History(Path(place) / "h.sqlite3") as history:
        with suppress(ObsdiagError):
            history.bring(items)
        for form in (json_lines, csv_lines, html_lines):
            "".join(form(history.each())).encode("utf-8", "backslashreplace")
        return [history_text(one.taken_at, one.record) for one in history.search("")]


def histories(data: bytes) -> object:
    """Open any bytes as a history, and ask it everything."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "history.sqlite3"
        path.write_bytes(data)
        with suppress(ObsdiagError), History(path) as history:
            for ask in (history.count, history.counts, history.check, history.trashed):
                with suppress(ObsdiagError):
                    ask()
            with suppress(ObsdiagError):
                for entry in history.search("code:a OR b"):
                    history.capture(entry.id)
            with suppress(ObsdiagError):
                return list(json_lines(history.each()))
    return None


def remembered(data: bytes) -> object:
    """Read any bytes as settings, and write settings over them."""
    path = _written("settings.json", data)
    told: list[object] = [settings.load_retention(path)]
    with suppress(ObsdiagError):
        told.append(settings.load(path))
    settings.save(path, settings.load(path))
    settings.save_retention(path, settings.load_retention(path))
    assert settings.load(path) == (told[1] if told[1:] else settings.Settings())
    for aside in path.parent.glob("settings.damaged-*"):
        assert aside.read_bytes() == data
        aside.unlink()
    return told


def notes(data: bytes) -> object:
    """Read any bytes as notes, and write one more."""
    path = _written("notes.md", data)
    try:
        found = load_notes(path)
    except ObsdiagError:
        return None
    save_notes(path, {"AccessDenied#1": "a note"})
    written = load_notes(path)
    assert written["AccessDenied#1"] == "a note"
    assert written.keys() == found.keys() | {"AccessDenied#1"}
    return found


def _written(name: str, data: bytes) -> Path:
    path = Path(_folder().name, name)
    path.write_bytes(data)
    return path


STORES = (
    Target("searches", searches, 1, 256),
    Target("exported", lines, 40, 2 * KILOBYTE),
    Target("imports", imports, 1, 2 * KILOBYTE),
    Target("histories", histories, 1, 64 * KILOBYTE),
    Target("settings", remembered, 2, KILOBYTE),
    Target("notes", notes, 2, KILOBYTE),
)
