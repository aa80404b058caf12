"""What words mean in the catalogue: one page, all pages of a status, or nothing.

Words are a code, an entry's or a cause's id, a status, or a message, of the published table and
of the second list alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.catalogue.spelling import fold_message
from obsdiag.catalogue.topic import find_topic, guidance_on
from obsdiag.catalogue_entry import How
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.guidance import Cause, OtherCode
    from obsdiag.catalogue.topic import Topic
    from obsdiag.catalogue_entry import Entry

_STATUS = lazy_regex(r"([1-5][0-9]{2})(?:\s.*)?")
_STATUS_LABEL = lazy_regex(r"(?i:HTTP(?:/[0-9.]+)?|status(?: code)?)[: ]\s*(?=[1-5][0-9]{2}\b)")
_SENT_MESSAGE = lazy_regex(r"<Message>([^<]+)</Message>")
_ELEMENT = lazy_regex(r"<Code>\s*([^<\s]+)\s*</Code>")
_LABELLED = lazy_regex(r"(?i:error[ _-]?)?(?i:code|name)[\"']?\s*[:=]\s*[\"']?([\w.-]+)[\"']?,?")
_NAME = lazy_regex(r"[A-Za-z][A-Za-z0-9_-]{2,80}")
_WHOLE_SENTENCE = 24
"""A known message of fewer letters counts by itself only, never inside of a longer one."""


class Explained(NamedTuple):
    """What was found: `topics` where the words mean something, else what is `near` to them."""

    topics: tuple[Topic, ...]
    near: tuple[Entry, ...] = ()


def explained(catalogue: Catalogue, words: str) -> Explained:
    """Return the pages that `words` mean, the likeliest first."""
    words = _STATUS_LABEL.sub("", words.strip(), 1)
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
    found = by_message(catalogue, words) or _respelt(catalogue, words)
    near = tuple({entry.code: entry for entry in match.candidates}.values())
    return Explained((), near) if found is None else Explained((found,))


class ExplainedCause(NamedTuple):
    """What the id of a cause means: its entry, and the cause; None where the entry has none so."""

    topic: Topic
    cause: Cause | None
    names: tuple[str, ...]
    """What the causes of the entry are called."""


def explained_cause(catalogue: Catalogue, words: str) -> ExplainedCause | None:
    """Return what `AccessDenied#1/iam-policy` means; None where it is no id of a cause."""
    entry, slash, name = words.strip().partition("/")
    topic = find_topic(catalogue, entry) if slash and _NAME.fullmatch(name) else None
    guidance = None if topic is None else guidance_on(catalogue, topic)
    if topic is None or guidance is None:
        return None
    causes = {cause.name: cause for cause in guidance.causes}
    return ExplainedCause(topic, causes.get(name.lower()), tuple(causes))


def cause_words(catalogue: Catalogue, name: str, say: Callable[[str], str] = str) -> str:
    """Return what a cause is, in words and with its id; `name` alone where it is no such id."""
    told = explained_cause(catalogue, name)
    if told is None or told.cause is None:
        return name
    return f"{say(told.cause.cause)} ({told.cause.id})"


def _respelt(catalogue: Catalogue, words: str) -> Topic | None:
    """Return the page of a code in the spelling of a language, or None."""
    for code in _spellings(words):
        if (found := catalogue.explain(code).entry or catalogue.other(code)) is not None:
            return found
    return None


def _spellings(words: str) -> Iterator[str]:
    """Yield the code that a name means in another language's spelling, in an element or a field.

    Python writes `no_such_key`, Java `NoSuchKeyException`, .NET `S3.NoSuchKey`.
    """
    told = _ELEMENT.fullmatch(words.strip()) or _LABELLED.fullmatch(words.strip())
    name = (told[1] if told else words.strip()).rpartition(".")[2]
    if not _NAME.fullmatch(name):
        return
    bare = name.replace("_", "").replace("-", "")
    yield bare
    for ending in ("Exception", "Error", "Fault"):
        if bare.endswith(ending) and bare != ending:
            yield bare.removesuffix(ending)


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
