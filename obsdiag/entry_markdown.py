"""A catalogue entry as Markdown, to be handed on in a ticket or a wiki."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue.guidance import OtherCode
from obsdiag.catalogue.topic import code_of, link_to
from obsdiag.entry_section import PointKind, SectionKind, entry_sections
from obsdiag.markdown_text import prose
from obsdiag.spoken import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.catalogue import About
    from obsdiag.catalogue.guidance import Guidance
    from obsdiag.catalogue.topic import Topic
    from obsdiag.entry_section import CausePoint, EntrySection, Point, Say
    from obsdiag.spoken import Spoken

_FENCE = "```"


def entry_markdown(
    topic: Topic,
    guidance: Guidance | None,
    note: str,
    about: About,
    spoken: Spoken = ENGLISH,
) -> str:
    """Return the whole page: what was published, to the letter, then our guidance, then `note`."""
    say = spoken.say
    parts = [f"## {prose(code_of(topic))}", *_published(topic, about, say)]
    service = topic.service if isinstance(topic, OtherCode) else "OBS"
    for section in entry_sections(guidance, say, service):
        parts += _section(section)
    if note:
        parts += [f"### {say('Our note')}", note]
    return "\n\n".join([*parts, f"`{link_to(topic)}`"]) + "\n"


def _published(topic: Topic, about: About, say: Say) -> Iterator[str]:
    if isinstance(topic, OtherCode):
        status = "" if topic.status is None else f" · {topic.status}"
        yield f"**{say('Not in the published table')}**{status}"
        yield say(topic.title)
    else:
        yield f"**{prose(topic.status)}**"
        yield f"> {prose(topic.description)}"
        yield f"({about.title}, {about.licence})"


def _section(section: EntrySection) -> Iterator[str]:
    """Yield the paragraphs of a section; the first ones are short, and need no heading."""
    points = section.points
    if section.kind is SectionKind.MEANING:
        yield from (point.text for point in points)
    elif section.kind is SectionKind.MOVE:
        yield " ".join(f"{point.name}: **{point.text}**." for point in points)
    elif section.kind is SectionKind.MIND:
        yield from (f"**{point.name}:** {point.text}" for point in points)
    elif section.kind is SectionKind.RELATED:
        yield f"{section.heading}: {', '.join(point.name for point in points)}"
    else:
        yield f"### {section.heading}"
        if section.kind is SectionKind.CAUSES:
            yield from (_cause(number, point) for number, point in enumerate(points, start=1))
        elif section.kind is SectionKind.SAMPLE:
            yield from (f"{_FENCE}http\n{point.text}\n{_FENCE}" for point in points)
        else:
            yield "\n".join(f"- {_listed(section.kind, point)}" for point in points)


def _cause(number: int, cause: Point) -> str:
    points = "\n".join(f"   - **{point.name}:** {_told(point)}" for point in cause.points)
    return f"{number}. **{cause.text}**\n{points}"


def _told(point: CausePoint) -> str:
    return f"`{point.text}` → {point.result}" if point.kind is PointKind.TEST else point.text


def _listed(kind: SectionKind, point: Point) -> str:
    if kind is SectionKind.SETTINGS:
        return f"**{point.name}:** `{point.text}` ({point.source})"
    return ": ".join(filter(None, (point.name, point.text)))
