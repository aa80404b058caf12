"""The command that prints one entry whole; it loads no more than that takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue.explained import explained, explained_cause
from obsdiag.catalogue.topic import group_of
from obsdiag.catalogue_entry import Entry
from obsdiag.cli.args import DONE, NOTHING_FOUND, fail, paths_of
from obsdiag.cli.output import put_block, put_line
from obsdiag.explain import cause_text, topic_text
from obsdiag.published import load_catalogue, rule_page
from obsdiag.ui.spoken_language import spoken_language

if TYPE_CHECKING:
    from argparse import Namespace

    from obsdiag.catalogue.explained import ExplainedCause
    from obsdiag.catalogue.topic import Topic
    from obsdiag.spoken import Spoken


def explain(asked: Namespace) -> int:
    """Print one entry or cause whole: of the table, of codes beyond it, or a note's rule page."""
    catalogue, words = load_catalogue(paths_of(asked).catalogue), " ".join(asked.words)
    if (page := rule_page(words, asked.language)) is not None:
        put_block(page)
        return DONE
    if (told := explained_cause(catalogue, words)) is not None:
        return _explain_cause(told, words, spoken_language(asked.language))
    found = explained(catalogue, words)
    if len(found.topics) == 1:
        put_block(topic_text(found.topics[0], catalogue, spoken_language(asked.language)))
    elif found.topics:
        for topic in found.topics:
            put_line(topic_row(topic))
    else:
        near = ", ".join(entry.code for entry in found.near)
        hint = f" Near to it: {near}." if near else ""
        return fail(f"Nothing in the catalogue answers to “{words}”.{hint}", NOTHING_FOUND)
    return DONE


def _explain_cause(told: ExplainedCause, words: str, language: Spoken) -> int:
    """Print one cause, or say which there are."""
    if told.cause is None:
        names = ", ".join(told.names)
        return fail(f"No cause is called “{words}”. The entry has: {names}.", NOTHING_FOUND)
    put_block(cause_text(told.topic, told.cause, language))
    return DONE


def topic_row(topic: Topic) -> str:
    """Return a page of the catalogue in one line."""
    if isinstance(topic, Entry):
        said = topic.description
    else:
        said = f"{topic.title} (not in the published table)"
    return f"{group_of(topic):>4}  {topic.code:<40}  {said}"
