"""The command that prints the catalogue, searches it, or takes a newer page into use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from obsdiag.catalogue.html_table import MAX_PAGE
from obsdiag.catalogue.library import Library
from obsdiag.catalogue.renewal import changes_text
from obsdiag.catalogue_entry import Entry
from obsdiag.cli.args import DONE, NOTHING_FOUND, fail, paths_of
from obsdiag.cli.explain_command import topic_row
from obsdiag.cli.output import put_block, put_line
from obsdiag.input.sources import reason
from obsdiag.notes import load_notes
from obsdiag.published import load_catalogue, renew
from obsdiag.record import entry_record, other_record, to_line

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.topic import Topic

_UPDATE_WORDS = 2
"""`catalogue update FILE`"""


def catalogue(asked: Namespace) -> int:
    """Print the catalogue, the entries that words find, or what a newer page changes."""
    if asked.words[:1] == ["update"] and len(asked.words) == _UPDATE_WORDS:
        return _update_catalogue(asked)
    paths, words = paths_of(asked), " ".join(asked.words)
    catalogue = load_catalogue(paths.catalogue)
    found: Sequence[Topic] = catalogue.entries
    if words:
        found = _search(catalogue, words, paths.notes)
    elif asked.format == "json":
        found = (*catalogue.entries, *catalogue.others())
    for topic in found:
        put_line(_json_line(topic, catalogue) if asked.format == "json" else topic_row(topic))
    return DONE if found else fail(f"Nothing in the catalogue has “{words}”.", NOTHING_FOUND)


def _search(catalogue: Catalogue, words: str, notes: Path) -> Sequence[Topic]:
    """Return what the window's search returns: of the table, our guidance and the user's notes."""
    return Library(catalogue, load_notes(notes)).search(words)


def _json_line(topic: Topic, catalogue: Catalogue) -> str:
    if isinstance(topic, Entry):
        return to_line(entry_record(topic, catalogue.guidance(topic)))
    return to_line(other_record(topic))


def _update_catalogue(asked: Namespace) -> int:
    """Take a newer copy of the published page into use, and print what it changes."""
    paths, file = paths_of(asked), asked.words[1]
    try:
        with Path(file).open("rb") as source:  # a pipe will do; a device may never end
            page = source.read(MAX_PAGE + 1)
    except OSError as error:
        return fail(f"{file}: {reason(error)}")
    if len(page) > MAX_PAGE:
        return fail(f"{file}: The published page has {MAX_PAGE // 1024**2} MiB at most.")
    found = renew(page, load_catalogue(paths.catalogue), paths.catalogue)
    put_block(changes_text(found) if found else "The page changes nothing.")
    return DONE
