"""The commands that look things up: an entry, the catalogue, and what a newer page changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from obsdiag.cli.asked import DONE, NOTHING_FOUND, fail, paths_of

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.topic import Topic

_UPDATE_WORDS = 2
"""`catalogue update FILE`"""


def explain(asked: Namespace) -> int:
    """Print one entry whole: of the table, of the codes beyond it, or the page of a note's rule."""
    from obsdiag.catalogue.explained import explained
    from obsdiag.explain import topic_text
    from obsdiag.published import load_catalogue, rule_page

    catalogue, words = load_catalogue(paths_of(asked).catalogue), " ".join(asked.words)
    if (page := rule_page(words)) is not None:
        print(page)
        return DONE
    found = explained(catalogue, words)
    if len(found.topics) == 1:
        print(topic_text(found.topics[0], catalogue))
    elif found.topics:
        print("\n".join(_row(topic) for topic in found.topics))
    else:
        near = ", ".join(entry.code for entry in found.near)
        hint = f" Near to it: {near}." if near else ""
        return fail(f"Nothing in the catalogue answers to “{words}”.{hint}", NOTHING_FOUND)
    return DONE


def catalogue(asked: Namespace) -> int:
    """Print the catalogue, the entries that words find, or what a newer page changes."""
    if asked.words[:1] == ["update"] and len(asked.words) == _UPDATE_WORDS:
        return _update_catalogue(asked)
    from obsdiag.published import load_catalogue

    paths, words = paths_of(asked), " ".join(asked.words)
    catalogue = load_catalogue(paths.catalogue)
    found: Sequence[Topic] = catalogue.entries
    if words:
        found = _search(catalogue, words, paths.notes)
    elif asked.format == "json":
        found = (*catalogue.entries, *catalogue.others())
    for topic in found:
        print(_json_line(topic, catalogue) if asked.format == "json" else _row(topic))
    return DONE if found else fail(f"Nothing in the catalogue has “{words}”.", NOTHING_FOUND)


def _search(catalogue: Catalogue, words: str, notes: Path) -> Sequence[Topic]:
    """Return what the window's search returns: of the table, our guidance and the user's notes."""
    from obsdiag.catalogue.library import Library
    from obsdiag.notes import load_notes

    return Library(catalogue, load_notes(notes)).search(words)


def _json_line(topic: Topic, catalogue: Catalogue) -> str:
    from obsdiag.model import Entry
    from obsdiag.record import entry_record, other_record, to_line

    if isinstance(topic, Entry):
        return to_line(entry_record(topic, catalogue.guidance(topic)))
    return to_line(other_record(topic))


def _update_catalogue(asked: Namespace) -> int:
    """Take a newer copy of the published page into use, and print what it changes."""
    from obsdiag.catalogue.renewal import changes_text
    from obsdiag.input.sources import reason
    from obsdiag.published import load_catalogue, renew

    paths, file = paths_of(asked), asked.words[1]
    try:
        found = renew(Path(file).read_bytes(), load_catalogue(paths.catalogue), paths.catalogue)
    except OSError as error:
        return fail(f"{file}: {reason(error)}")
    print(changes_text(found) if found else "The page changes nothing.")
    return DONE


def _row(topic: Topic) -> str:
    from obsdiag.catalogue.topic import group_of
    from obsdiag.model import Entry

    if isinstance(topic, Entry):
        said = topic.description
    else:
        said = f"{topic.title} (not in the published table)"
    return f"{group_of(topic):>4}  {topic.code:<40}  {said}"
