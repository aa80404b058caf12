"""A catalogue entry as plain text: the published row first, our guidance apart from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue.guidance import OtherCode
from obsdiag.catalogue.topic import code_of, status_of
from obsdiag.entry_section import (
    PointKind,
    SectionKind,
    cause_points,
    entry_sections,
    setting_sections,
)
from obsdiag.spoken import ENGLISH
from obsdiag.wrapping import padded, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.guidance import Cause, Guidance
    from obsdiag.catalogue.topic import Topic
    from obsdiag.catalogue_entry import Entry
    from obsdiag.entry_section import CausePoint, EntrySection, Say
    from obsdiag.spoken import Spoken

WIDTH = 96
_LABEL = 10
_LABELLED = {SectionKind.MEANING, SectionKind.MIND, SectionKind.RELATED}
"""Sections whose heading stands in the column of labels, beside their texts."""
_CLOSE = {SectionKind.MOVE, SectionKind.MIND}
"""Sections that stand close below the one before."""


def topic_text(topic: Topic, catalogue: Catalogue, spoken: Spoken = ENGLISH) -> str:
    """Return a page of the catalogue: a published row, or a code of the second list."""
    if isinstance(topic, OtherCode):
        return other_text(topic, spoken)
    return entry_text(topic, catalogue.guidance(topic), spoken)


def entry_text(entry: Entry, guidance: Guidance | None, spoken: Spoken = ENGLISH) -> str:
    """Return a published row, which is never translated, with what we know of it."""
    say = spoken.say
    lines = [f"{entry.code} · {entry.status}", *_row(say("Published"), entry.description)]
    return "\n".join([*lines, *_known(guidance, spoken)])


def other_text(other: OtherCode, spoken: Spoken = ENGLISH) -> str:
    """Return an entry of the second list, which says that it is not in the published table."""
    say = spoken.say
    status = "" if other.status is None else f" · {other.status}"
    lines = [
        f"{other.code}{status} · {say('not in the published table')} ({other.origin})",
        *_row("", say(other.title)),
        *_row(say("Service"), say(other.service)),
    ]
    return "\n".join([*lines, *_known(other.guidance, spoken, other.service)])


def _known(guidance: Guidance | None, spoken: Spoken, service: str = "OBS") -> Iterator[str]:
    """Yield the lines of every section."""
    for section in entry_sections(guidance, spoken.say, service):
        if section.kind is SectionKind.CAUSES:
            for number, point in enumerate(section.points, start=1):
                label = spoken.say("Cause {number}").format(number=number)
                yield from ("", *_cause(label, point.text, point.points))
        else:
            yield from _section(section)


def _section(section: EntrySection) -> Iterator[str]:
    """Yield the lines of a section that is no list of causes."""
    if section.kind not in _CLOSE:
        yield ""
    texts = [": ".join(filter(None, (point.name, point.text))) for point in section.points]
    if section.kind is SectionKind.MOVE:
        for point in section.points:
            yield from _row(point.name, point.text)
    elif section.kind is SectionKind.RELATED:
        yield from _row(section.heading, ", ".join(texts))
    elif section.kind in _LABELLED:
        for text in texts:
            yield from _row(section.heading, text)
    elif section.kind is SectionKind.SAMPLE:
        yield f"  {section.heading}"
        yield from (f"    {line}".rstrip() for text in texts for line in text.splitlines())
    else:
        yield from _listed(section.heading, texts)


def cause_text(topic: Topic, cause: Cause, spoken: Spoken = ENGLISH) -> str:
    """Return one cause of an entry: what it is, what tells of it, what to do, and its source."""
    say = spoken.say
    supported = [_term(term, say) for term in cause.supported_by]
    ruled_out = [_term(term, say) for term in cause.ruled_out_by]
    lines = [
        f"{cause.id} · {code_of(topic)} {status_of(topic) or ''}".rstrip(),
        *_cause(say("Cause"), say(cause.cause), cause_points(cause, say)),
        *_judged_by(say("Supported where the capture shows"), supported),
        *_judged_by(say("Ruled out where the capture shows"), ruled_out),
        *(line for section in setting_sections((cause,), say) for line in _section(section)),
        "",
        *_row(say("All causes"), f"obsdiag explain {cause.id.partition('/')[0]}"),
    ]
    return "\n".join(lines)


def _term(text: str, say: Say) -> str:
    """Return a term of evidence, where it is a rule's name as the note that it is."""
    parts = text.split(" + ")
    return say(", and ").join(
        part if ":" in part or " " in part else say("the note {name}").format(name=part)
        for part in parts
    )


def _cause(label: str, text: str, points: Iterable[CausePoint]) -> Iterator[str]:
    yield from _row(label, text)
    for point in points:
        result = f" → {point.result}" if point.kind is PointKind.TEST else ""
        yield from _row(f"  {point.name}", point.text + result)


def _judged_by(title: str, texts: list[str]) -> Iterator[str]:
    if texts:
        yield ""
        yield from _listed(title, texts)


def _listed(title: str, texts: list[str]) -> Iterator[str]:
    yield f"  {title}"
    for text in texts:
        yield from wrapped(text, WIDTH, "    - ", "      ")


def _row(label: str, text: str) -> list[str]:
    return wrapped(text, WIDTH, f"  {padded(label, _LABEL)}  ", " " * (_LABEL + 4))
