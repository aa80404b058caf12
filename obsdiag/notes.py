"""The team's own notes on codes: one Markdown file that is read, edited and shared like any other.

A note stands below a heading `## AccessDenied#2`, which names its page of the
catalogue. What stands above the first such heading is kept. A line of a note
that would be taken for a heading is written with a backslash before it, as
Markdown has it.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from obsdiag.config.own_file import read_own
from obsdiag.config.paths import make_folder
from obsdiag.config.written_file import replace_file
from obsdiag.errors import ObsdiagError
from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.masked_string import masked

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MAX_FILE = 16 * 1024 * 1024
"""Bytes; a file that is longer is no file of notes."""

_TITLE = "# Notes on error codes"
_HEADING = lazy_regex(r"## (\S+)[ \t]*")
_LIKE_HEADING = lazy_regex(r"\\*## \S+[ \t]*")
_ESCAPED = lazy_regex(r"\\+## \S+[ \t]*")


def load_notes(path: Path) -> dict[str, str]:
    """Return the notes by the id of their page; none where there is no file.

    Raises ObsdiagError where the file cannot be read.
    """
    return _parsed(_read(path))[1]


def save_notes(path: Path, changed: Mapping[str, str]) -> None:
    """Put notes, by the id of their page, in place of the last ones; an empty one is taken away.

    Secrets in them are masked, for the file is made to be passed on. It is read again first:
    others may have written to it. Raises ObsdiagError where it cannot be read or written, and
    it is as it was then.
    """
    preface, notes = _parsed(_read(path))
    notes |= {name: masked(text.strip()) for name, text in changed.items()}
    try:
        make_folder(path.parent)
        replace_file(path, (_written(preface, notes)).encode())
    except OSError as error:
        raise ObsdiagError(f"The notes cannot be written to {path}: {error.strerror}.") from error


def _read(path: Path) -> str:
    try:
        # Each file begins with a mark, where it has one, and they may have been put together.
        return read_own(path, MAX_FILE).decode().replace("\ufeff", "")
    except FileNotFoundError:
        return ""
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise ObsdiagError(f"{path} is too large to be a file of notes.") from error
        raise ObsdiagError(f"The notes in {path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise ObsdiagError(f"The notes in {path} are not UTF-8 text.") from error


def _parsed(text: str) -> tuple[str, dict[str, str]]:
    """Return what stands above the first note, and the notes; equal names are put together."""
    parts: list[tuple[str, list[str]]] = [("", [])]
    for line in text.splitlines():
        if heading := _HEADING.fullmatch(line):
            parts.append((heading[1], []))
        else:
            parts[-1][1].append(line[1:] if _ESCAPED.fullmatch(line) else line)
    preface = "\n".join(parts[0][1]).strip()
    notes: dict[str, str] = {}
    for name, lines in parts[1:]:
        if note := "\n".join(lines).strip():
            notes[name] = f"{notes[name]}\n\n{note}" if name in notes else note
    return preface, notes


def _written(preface: str, notes: Mapping[str, str]) -> str:
    parts = [_escaped(preface) or _TITLE]
    for name in sorted(filter(notes.get, notes), key=str.casefold):
        parts += [f"## {name}", _escaped(notes[name])]
    return "\n\n".join(parts) + "\n"


def _escaped(note: str) -> str:
    lines = note.splitlines()
    return "\n".join(f"\\{line}" if _LIKE_HEADING.fullmatch(line) else line for line in lines)
