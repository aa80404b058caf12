"""A catalogue entry as Markdown, to be handed on in a ticket or a wiki."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue.client_setting import CALLED, Concern, settings_for
from obsdiag.catalogue.guidance import OtherCode
from obsdiag.catalogue.topic import code_of, link_to
from obsdiag.explain import RETRYING, who_acts
from obsdiag.spoken import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.catalogue import About
    from obsdiag.catalogue.guidance import Cause, Guidance
    from obsdiag.catalogue.topic import Topic
    from obsdiag.explain import Say
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
    parts = [f"## {code_of(topic)}", *_published(topic, about, say)]
    if guidance is not None:
        service = topic.service if isinstance(topic, OtherCode) else "OBS"
        parts += _guidance(guidance, service, say)
    if note:
        parts += [f"### {say('Our note')}", note]
    return "\n\n".join([*parts, f"`{link_to(topic)}`"]) + "\n"


def _published(topic: Topic, about: About, say: Say) -> Iterator[str]:
    if isinstance(topic, OtherCode):
        status = "" if topic.status is None else f" · {topic.status}"
        yield f"**{say('Not in the published table')}**{status}"
        yield say(topic.title)
    else:
        yield f"**{topic.status}**"
        yield f"> {topic.description}"
        yield f"({about.title}, {about.licence})"


def _guidance(guidance: Guidance, service: str, say: Say) -> Iterator[str]:
    yield say(guidance.meaning)
    who, retry = say(who_acts(guidance, service)), say(RETRYING[guidance.retry])
    yield say("Who has to act: **{who}**. Retry: {retry}.").format(who=who, retry=retry)
    if guidance.correction:
        yield f"**{say('The published text is misleading')}:** {say(guidance.correction)}"
    if guidance.spelling:
        yield f"**{say('Spelling')}:** {say(guidance.spelling)}"
    yield f"### {say('Why it happens, likeliest first')}"
    for number, cause in enumerate(guidance.causes, start=1):
        told = ((name, text) for name, text in _points(cause, say) if text)
        points = "\n".join(f"   - **{name}:** {text}" for name, text in told)
        yield f"{number}. **{say(cause.cause)}**\n{points}"
    for concern in dict.fromkeys(cause.setting for cause in guidance.causes if cause.setting):
        yield from _listed(
            say("Settings of clients: {about}").format(about=say(CALLED[Concern(concern)])),
            [
                f"**{row.client}:** `{row.setting}` ({row.source}, {row.date})"
                for row in settings_for(concern)
            ],
        )
    yield from _listed(
        say("What its messages mean"),
        [f"“{one.message}”: {say(one.means)}" for one in guidance.variants],
    )
    yield from _listed(
        say("Not to be confused with"),
        [f"{one.code}: {say(one.difference)}" for one in guidance.confused_with],
    )
    if guidance.related:
        yield say("Related: {codes}").format(codes=", ".join(guidance.related))
    if guidance.sample:
        yield f"### {say('Sample response')}\n\n{_FENCE}http\n{guidance.sample}\n{_FENCE}"
    sources = [f"{one.what} ({one.where}, {one.date})" for one in guidance.sources]
    title = say("Sources, {confidence}").format(confidence=say(str(guidance.confidence)))
    yield from _listed(title, sources)


def _points(cause: Cause, say: Say) -> tuple[tuple[str, str], ...]:
    return (
        (say("Look for"), say(cause.evidence)),
        (say("Do"), say(cause.fix)),
        (say("Ask for"), say(cause.ask)),
        (say("Shows in"), say(cause.outside) if cause.outside else ""),
        (say("Test"), f"`{cause.blank_test}` → {say(cause.result)}" if cause.test else ""),
        (say("Source"), cause.source),
        (say("Quote as"), cause.id),
    )


def _listed(title: str, texts: list[str]) -> Iterator[str]:
    if texts:
        yield f"### {title}"
        yield "\n".join(f"- {text}" for text in texts)
