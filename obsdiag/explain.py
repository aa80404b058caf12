"""A catalogue entry as plain text: the published row first, our guidance apart from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue.client_setting import CALLED, Concern, settings_for
from obsdiag.catalogue.guidance import Acts, OtherCode, Retry
from obsdiag.catalogue.policy_kind import KINDS
from obsdiag.catalogue.topic import code_of, status_of
from obsdiag.spoken import ENGLISH
from obsdiag.wrapping import padded, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.guidance import Cause, Guidance
    from obsdiag.catalogue.topic import Topic
    from obsdiag.model import Entry
    from obsdiag.spoken import Spoken

    Say = Callable[[str], str]

WIDTH = 96
_LABEL = 10

WHO_ACTS = {
    Acts.CALLER: "the caller",
    Acts.BUCKET_OWNER: "the bucket's owner",
    Acts.ACCOUNT: "the account's owner",
    Acts.SERVICE: "OBS",
    Acts.NETWORK: "whoever runs the network in between",
}
RETRYING = {
    Retry.NEVER: "never: the same request fails again",
    Retry.AFTER_CHANGE: "after a change",
    Retry.BACKOFF: "with increasing pauses",
    Retry.NOW: "at once",
}


STRANGERS = "whoever runs the service that answered"


def who_acts(guidance: Guidance, service: str = "OBS") -> str:
    """Return in words who has to act; `service` is whose code it is."""
    if guidance.acts is Acts.SERVICE and "OBS" not in service:
        return STRANGERS
    return WHO_ACTS[guidance.acts]


def topic_text(topic: Topic, catalogue: Catalogue, spoken: Spoken = ENGLISH) -> str:
    """Return a page of the catalogue: a published row, or a code of the second list."""
    if isinstance(topic, OtherCode):
        return other_text(topic, spoken)
    return entry_text(topic, catalogue.guidance(topic), spoken)


def entry_text(entry: Entry, guidance: Guidance | None, spoken: Spoken = ENGLISH) -> str:
    """Return a published row, which is never translated, with what we know of it."""
    say = spoken.say
    lines = [f"{entry.code} · {entry.status}", *_row(say("Published"), entry.description)]
    return "\n".join([*lines, *(_guidance(guidance, say) if guidance else ())])


def other_text(other: OtherCode, spoken: Spoken = ENGLISH) -> str:
    """Return an entry of the second list, which says that it is not in the published table."""
    say = spoken.say
    status = "" if other.status is None else f" · {other.status}"
    lines = [
        f"{other.code}{status} · {say('not in the published table')} ({other.origin})",
        *_row("", say(other.title)),
        *_row(say("Service"), say(other.service)),
    ]
    return "\n".join([*lines, *_guidance(other.guidance, say, other.service)])


def _guidance(guidance: Guidance, say: Say, service: str = "OBS") -> Iterator[str]:
    yield ""
    yield from _row(say("Meaning"), say(guidance.meaning))
    yield from _row(say("Acts"), say(who_acts(guidance, service)))
    yield from _row(say("Retry"), say(RETRYING[guidance.retry]))
    for label, text in (
        (say("Mind"), guidance.correction),
        (say("Spelling"), guidance.spelling),
    ):
        if text:
            yield from _row(label, say(text))
    for number, cause in enumerate(guidance.causes, start=1):
        yield ""
        yield from _cause(say("Cause {number}").format(number=number), cause, say)
    yield from _policies(guidance, say)
    yield from _settings(guidance.causes, say)
    yield from _listed(
        say("Messages"),
        [f"“{variant.message}”: {say(variant.means)}" for variant in guidance.variants],
    )
    yield from _listed(
        say("Not to be confused with"),
        [f"{other.code}: {say(other.difference)}" for other in guidance.confused_with],
    )
    if guidance.related:
        yield ""
        yield from _row(say("Related"), ", ".join(guidance.related))
    sources = [f"{source.what} ({source.where}, {source.date})" for source in guidance.sources]
    title = say("Sources, {confidence}").format(confidence=say(str(guidance.confidence)))
    yield from _listed(title, sources)
    if guidance.sample:
        yield ""
        yield f"  {say('Sample')}"
        yield from (f"    {line}".rstrip() for line in guidance.sample.splitlines())


def _policies(guidance: Guidance, say: Say) -> Iterator[str]:
    """Yield what each kind of policy means in a refusal that names one."""
    if guidance.name == _DENIED:
        told = say(
            "{kind}, kept by {keeper}. “because no … allows”: {lacking}."
            " “explicit deny”: {denying}."
        )
        yield from _listed(
            say("If the message names a policy"),
            [
                told.format(
                    kind=say(kind.name),
                    keeper=say(kind.keeper),
                    lacking=say(kind.lacking),
                    denying=say(kind.denying),
                )
                for kind in KINDS
            ],
        )


_DENIED = "AccessDenied#1"


def _settings(causes: Iterable[Cause], say: Say) -> Iterator[str]:
    """Yield how each client is set, for what the causes are about."""
    for concern in dict.fromkeys(cause.setting for cause in causes if cause.setting):
        yield from _listed(
            say("Settings of clients: {about}").format(about=say(CALLED[Concern(concern)])),
            [f"{row.client}: {say(row.setting)}" for row in settings_for(concern)],
        )


def cause_text(topic: Topic, cause: Cause, spoken: Spoken = ENGLISH) -> str:
    """Return one cause of an entry: what it is, what tells of it, what to do, and its source."""
    say = spoken.say
    supported = [_term(term, say) for term in cause.supported_by]
    ruled_out = [_term(term, say) for term in cause.ruled_out_by]
    lines = [
        f"{cause.id} · {code_of(topic)} {status_of(topic) or ''}".rstrip(),
        *_cause(say("Cause"), cause, say),
        *_listed(say("Supported where the capture shows"), supported),
        *_listed(say("Ruled out where the capture shows"), ruled_out),
        *_settings((cause,), say),
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


def _cause(label: str, cause: Cause, say: Say) -> Iterator[str]:
    yield from _row(label, say(cause.cause))
    yield from _row("  " + say("look for"), say(cause.evidence))
    yield from _row("  " + say("fix"), say(cause.fix))
    yield from _row("  " + say("ask for"), say(cause.ask))
    if cause.outside:
        yield from _row("  " + say("shows in"), say(cause.outside))
    if cause.test:
        yield from _row("  " + say("test"), f"{cause.blank_test} → {say(cause.result)}")
    if cause.source:
        yield from _row("  " + say("source"), cause.source)
    if cause.id:
        yield from _row("  " + say("quote as"), cause.id)


def _listed(title: str, texts: list[str]) -> Iterator[str]:
    if texts:
        yield ""
        yield f"  {title}"
        for text in texts:
            yield from wrapped(text, WIDTH, "    - ", "      ")


def _row(label: str, text: str) -> list[str]:
    return wrapped(text, WIDTH, f"  {padded(label, _LABEL)}  ", " " * (_LABEL + 4))
