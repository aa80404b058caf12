"""The command that prints one entry whole; it loads no more than that takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue.topic import group_of
from obsdiag.cli.args import DONE, NOTHING_FOUND, fail, paths_of
from obsdiag.explain import entry_text, other_text
from obsdiag.model import Entry, How
from obsdiag.published import load_catalogue, rule_page

if TYPE_CHECKING:
    from argparse import Namespace

    from obsdiag.catalogue.topic import Topic


def explain(asked: Namespace) -> int:
    """Print one entry whole: of the table, of the codes beyond it, or the page of a note's rule."""
    catalogue, words = load_catalogue(paths_of(asked).catalogue), " ".join(asked.words)
    if (page := rule_page(words)) is not None:
        print(page)
        return DONE
    match = catalogue.explain(words)
    if match.entry is not None:
        print(entry_text(match.entry, catalogue.guidance(match.entry)))
    elif (other := catalogue.other(match.reference or words)) is not None:
        print(other_text(other))
    elif match.how is How.STATUS:
        print("\n".join(topic_row(entry) for entry in match.candidates))
    else:
        near = ", ".join(entry.code for entry in match.candidates)
        hint = f" Near to it: {near}." if near else ""
        return fail(f"Nothing in the catalogue answers to “{words}”.{hint}", NOTHING_FOUND)
    return DONE


def topic_row(topic: Topic) -> str:
    """Return a page of the catalogue in one line."""
    if isinstance(topic, Entry):
        said = topic.description
    else:
        said = f"{topic.title} (not in the published table)"
    return f"{group_of(topic):>4}  {topic.code:<40}  {said}"
