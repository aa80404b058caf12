"""What is fuzzed: each target reads any bytes, and raises only what obsdiag raises on purpose.

A target returns what it read, so that reading it again can be compared.
"""

from __future__ import annotations

import tempfile
import unicodedata
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.catalogue import Catalogue
from obsdiag.config import settings
from obsdiag.decode.document import read_document
from obsdiag.errors import ObsdiagError
from obsdiag.explain import entry_text
from obsdiag.handover.masking import Masking
from obsdiag.handover.repacking import RefusedError
from obsdiag.history import History
from obsdiag.history.export import csv_lines, html_lines, json_lines, read_lines
from obsdiag.history.query import parse
from obsdiag.input.sources import Problem, paste
from obsdiag.model import Finding
from obsdiag.notes import load_notes, save_notes
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue
from obsdiag.record import record, to_line
from obsdiag.redact import mask_text
from obsdiag.report import history_text, markdown, text
from obsdiag.visible import as_block, on_one_line, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NOW = "2026-12-24T18:00:00.000Z"
_ACTING = {"Cc", "Cf", "Cs", "Zl", "Zp"}


class Target(NamedTuple):
    """One thing that is fuzzed."""

    name: str
    run: Callable[[bytes], object]


def captures(data: bytes) -> object:
    """Read a paste from end to end, and tell what is found in every form."""
    told: list[object] = []
    for event in read([paste(data)], published()):
        if isinstance(event, Finding):
            line, block, ticket = to_line(record(event)), text(event), markdown(event)
            assert line.isascii()
            assert line.isprintable()
            assert not acting(block + ticket)
            told += (line, block, ticket)
        elif isinstance(event, Problem):
            assert "reader of" not in event.text, f"a reader failed: {event.text}"
            told.append(event)
    return told


def acting(shown: str) -> set[str]:
    """Return what would act on a screen."""
    return {one for one in shown if unicodedata.category(one) in _ACTING} - {"\n", "\t"}


@cache
def published() -> Catalogue:
    """Return the catalogue with its guidance."""
    return load_catalogue()


def documents(data: bytes) -> object:
    """Read an error document alone."""
    return read_document(data)


def secrets(data: bytes) -> object:
    """Mask a text, and the same text once more: what is masked stays as it is."""
    once = mask_text(data).text
    with suppress(RefusedError):
        Masking().masked(data)
    return once


def queries(data: bytes) -> object:
    """Search a history for any text, and complete it."""
    query = data.decode("utf-8", "surrogatepass" if data[:1] == b"!" else "replace")
    history = filled()
    parse(query)
    found = [entry.id for entry in history.search(query, limit=5)]
    assert len(found) <= history.count(query) or len(found) == 5
    completed = history.complete(query, len(query) // 2)
    return found, completed


@cache
def filled() -> History:
    """Return a history with some findings in it."""
    folder = tempfile.mkdtemp(prefix="obsdiag-fuzz-")
    history = History(Path(folder) / "history.sqlite3")
    for number in range(20):
        history.add(sample(number), b"HTTP/1.1 403 Forbidden\r\n\r\n", taken_at=NOW)
    history.annotate(1, ticket="T-1", tags=["proxy"], note="a note", pinned=True)
    return history


def sample(number: int) -> dict[str, object]:
    """Return a finding's record."""
    answer = f"HTTP/1.1 403 Forbidden\r\nx-obs-request-id: {number:032X}\r\n\r\n".encode()
    body = b"<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"
    (found,) = (
        one for one in read([paste(answer + body)], published()) if isinstance(one, Finding)
    )
    return record(found)


def imports(data: bytes) -> object:
    """Read lines of an export, take them in, and tell them in every form."""
    lines = data.splitlines()
    try:
        items = list(read_lines(lines, NOW))
    except ObsdiagError as error:
        return str(error)
    with tempfile.TemporaryDirectory() as folder, History(Path(folder) / "h.sqlite3") as history:
        with suppress(ObsdiagError):
            history.bring(items)
        for form in (json_lines, csv_lines, html_lines):
            "".join(form(history.each())).encode("utf-8", "backslashreplace")
        return [history_text(one.taken_at, one.record) for one in history.search("")]


def histories(data: bytes) -> object:
    """Open any bytes as a history, and ask it everything."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history.sqlite3"
        path.write_bytes(data)
        with suppress(ObsdiagError), History(path) as history:
            for ask in (history.count, history.counts, history.check, history.trashed):
                with suppress(ObsdiagError):
                    ask()
            with suppress(ObsdiagError):
                for entry in history.search("code:a OR b"):
                    history.capture(entry.id)
            with suppress(ObsdiagError):
                list(json_lines(history.each()))
    return None


def remembered(data: bytes) -> object:
    """Read any bytes as settings, and write settings over them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_bytes(data)
        told: list[object] = [settings.load_retention(path)]
        with suppress(ObsdiagError):
            told.append(settings.load(path))
        settings.save(path, settings.load(path))
        settings.save_retention(path, settings.load_retention(path))
        return told


def notes(data: bytes) -> object:
    """Read any bytes as notes, and write one more."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "notes.md"
        path.write_bytes(data)
        try:
            found = load_notes(path)
        except ObsdiagError:
            return None
        save_notes(path, {"AccessDenied#1": "a note"})
        assert load_notes(path)["AccessDenied#1"] == "a note"
        return found


def pages(data: bytes) -> object:
    """Read any bytes as the published page, and tell its rows."""
    try:
        catalogue = Catalogue.from_page(data)
    except ObsdiagError as error:
        return str(error)
    return [as_block(entry_text(entry, None)) for entry in catalogue.entries]


def shown(data: bytes) -> object:
    """Show any text on a line, and in lines."""
    given = data.decode("utf-8", "surrogatepass" if data[:1] == b"!" else "replace")
    lines = on_one_line(given), one_line(given, 50), as_block(given)
    assert not acting("".join(lines))
    assert all("\n" not in line for line in lines[:2])
    return lines


TARGETS = {
    target.name: target
    for target in (
        Target("captures", captures),
        Target("documents", documents),
        Target("secrets", secrets),
        Target("queries", queries),
        Target("imports", imports),
        Target("histories", histories),
        Target("settings", remembered),
        Target("notes", notes),
        Target("pages", pages),
        Target("shown", shown),
    )
}


def surviving(run: Callable[[bytes], object], data: bytes) -> Iterator[object]:
    """Yield what a target reads, twice; surrogates that a test made itself are no find."""
    for _ in range(2):
        try:
            yield run(data)
        except UnicodeDecodeError:
            if data[:1] != b"!":
                raise
            yield None
