"""A catalogue entry as Markdown, to be handed on in a ticket or a wiki."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue.client_setting import CALLED, Concern, settings_for
from obsdiag.catalogue.guidance import OtherCode
from obsdiag.catalogue.topic import code_of, link_to
from obsdiag.explain import RETRYING, who_acts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.catalogue import About
    from obsdiag.catalogue.guidance import Cause, Guidance
    from obsdiag.catalogue.topic import Topic

_FENCE = "```"


def entry_markdown(topic: Topic, guidance: Guidance | None, note: str, about: About) -> str:
    """Return the whole page: what was published, to the letter, then our guidance, then `note`."""
    parts = [f"## {code_of(topic)}", *_published(topic, about)]
    if guidance is not None:
        parts += _guidance(guidance, topic.service if isinstance(topic, OtherCode) else "OBS")
    if note:
        parts += ["### Our note", note]
    return "\n\n".join([*parts, f"`{link_to(topic)}`"]) + "\n"


def _published(topic: Topic, about: About) -> Iterator[str]:
    if isinstance(topic, OtherCode):
        status = "" if topic.status is None else f" · {topic.status}"
        yield f"**Not in the published table**{status}"
        yield topic.title
    else:
        yield f"**{topic.status}**"
        yield f"> {topic.description}"
        yield f"({about.title}, {about.licence})"


def _guidance(guidance: Guidance, service: str) -> Iterator[str]:
    yield guidance.meaning
    yield f"Who has to act: **{who_acts(guidance, service)}**. Retry: {RETRYING[guidance.retry]}."
    if guidance.correction:
        yield f"**The published text is misleading:** {guidance.correction}"
    if guidance.spelling:
        yield f"**Spelling:** {guidance.spelling}"
    yield "### Why it happens, likeliest first"
    for number, cause in enumerate(guidance.causes, start=1):
        points = "\n".join(f"   - **{name}:** {text}" for name, text in _points(cause) if text)
        yield f"{number}. **{cause.cause}**\n{points}"
    for concern in dict.fromkeys(cause.setting for cause in guidance.causes if cause.setting):
        yield from _listed(
            f"Settings of clients: {CALLED[Concern(concern)]}",
            [
                f"**{row.client}:** `{row.setting}` ({row.source}, {row.date})"
                for row in settings_for(concern)
            ],
        )
    yield from _listed(
        "What its messages mean", [f"“{one.message}”: {one.means}" for one in guidance.variants]
    )
    yield from _listed(
        "Not to be confused with",
        [f"{one.code}: {one.difference}" for one in guidance.confused_with],
    )
    if guidance.related:
        yield f"Related: {', '.join(guidance.related)}"
    if guidance.sample:
        yield f"### Sample response\n\n{_FENCE}http\n{guidance.sample}\n{_FENCE}"
    sources = [f"{one.what} ({one.where}, {one.date})" for one in guidance.sources]
    yield from _listed(f"Sources, {guidance.confidence}", sources)


def _points(cause: Cause) -> tuple[tuple[str, str], ...]:
    return (
        ("Look for", cause.evidence),
        ("Do", cause.fix),
        ("Ask for", cause.ask),
        ("Shows in", cause.outside),
        ("Test", f"`{cause.blank_test}` → {cause.result}" if cause.test else ""),
        ("Source", cause.source),
        ("Quote as", cause.id),
    )


def _listed(title: str, texts: list[str]) -> Iterator[str]:
    if texts:
        yield f"### {title}"
        yield "\n".join(f"- {text}" for text in texts)
