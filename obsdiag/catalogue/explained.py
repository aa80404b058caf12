"""What words mean in the catalogue: one page, all pages of a status, or nothing.

Words are a code, an entry's or a cause's id, a status, or a message, of the published table and
of the second list alike.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.catalogue.spelling import fold_message
from obsdiag.model import How

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.guidance import OtherCode
    from obsdiag.catalogue.topic import Topic
    from obsdiag.model import Entry

_STATUS = re.compile(r"([1-5][0-9]{2})(?:\s.*)?")
_SENT_MESSAGE = re.compile(r"<Message>([^<]+)</Message>")
_WHOLE_SENTENCE = 24
"""A known message of fewer letters counts by itself only, never inside of a longer one."""


class Explained(NamedTuple):
    """What was found: `topics` where the words mean something, else what is `near` to them."""

    topics: tuple[Topic, ...]
    near: tuple[Entry, ...] = ()


def explained(catalogue: Catalogue, words: str) -> Explained:
    """Return the pages that `words` mean, the likeliest first."""
    match = catalogue.explain(words)
    if match.entry is not None:
        return Explained((match.entry,))
    if (other := catalogue.other(match.reference or words.strip())) is not None:
        return Explained((other,))
    if of_status := _of_status(catalogue, words):
        listed = match.candidates if match.how is How.STATUS else ()
        return Explained((*listed, *of_status))
    if match.how is How.STATUS:
        return Explained(match.candidates)
    if (other := by_message(catalogue, words)) is not None:
        return Explained((other,))
    return Explained((), match.candidates)


def _of_status(catalogue: Catalogue, words: str) -> tuple[OtherCode, ...]:
    """Return the codes of the second list with the status that `words` are or begin with."""
    found = _STATUS.fullmatch(words.strip())
    if found is None:
        return ()
    return tuple(other for other in catalogue.others() if other.status == int(found[1]))


def by_message(catalogue: Catalogue, message: str) -> OtherCode | None:
    """Return the code of the second list that `message` comes with, or None.

    Its own wording is asked for first, then a wording inside of a longer message, the longest.
    """
    wanted = fold_message(message)
    if not wanted:
        return None
    found: tuple[int, OtherCode | None] = (0, None)
    for other in catalogue.others():
        for text in map(fold_message, _messages(other)):
            if text == wanted:
                return other
            if len(text) >= _WHOLE_SENTENCE and text in wanted and len(text) > found[0]:
                found = len(text), other
    return found[1]


def _messages(other: OtherCode) -> Iterator[str]:
    """Yield the wordings of a code: those we know, that of its sample, and its own title."""
    yield other.title
    for variant in other.guidance.variants:
        yield from (part for part in variant.message.split("…") if part.strip())
    yield from _SENT_MESSAGE.findall(other.guidance.sample or "")
