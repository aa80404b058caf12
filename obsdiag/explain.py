"""A catalogue entry as plain text: the published row first, our guidance apart from it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from obsdiag.catalogue.client_setting import CALLED, Concern, settings_for
from obsdiag.catalogue.guidance import Acts, OtherCode, Retry
from obsdiag.catalogue.policy_kind import KINDS
from obsdiag.catalogue.topic import code_of, status_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.guidance import Cause, Guidance
    from obsdiag.catalogue.topic import Topic
    from obsdiag.model import Entry

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


_STRANGERS = "whoever runs the service that answered"


def who_acts(guidance: Guidance, service: str = "OBS") -> str:
    """Return in words who has to act; `service` is whose code it is."""
    if guidance.acts is Acts.SERVICE and "OBS" not in service:
        return _STRANGERS
    return WHO_ACTS[guidance.acts]


def topic_text(topic: Topic, catalogue: Catalogue) -> str:
    """Return a page of the catalogue: a published row, or a code of the second list."""
    if isinstance(topic, OtherCode):
        return other_text(topic)
    return entry_text(topic, catalogue.guidance(topic))


def entry_text(entry: Entry, guidance: Guidance | None) -> str:
    """Return a published row with what we know of it."""
    lines = [f"{entry.code} · {entry.status}", *_wrapped("Published", entry.description)]
    return "\n".join([*lines, *(_guidance(guidance) if guidance else ())])


def other_text(other: OtherCode) -> str:
    """Return an entry of the second list, which says that it is not in the published table."""
    status = "" if other.status is None else f" · {other.status}"
    lines = [
        f"{other.code}{status} · not in the published table ({other.origin})",
        *_wrapped("", other.title),
        *_wrapped("Service", other.service),
    ]
    return "\n".join([*lines, *_guidance(other.guidance, other.service)])


def _guidance(guidance: Guidance, service: str = "OBS") -> Iterator[str]:
    yield ""
    yield from _wrapped("Meaning", guidance.meaning)
    yield from _wrapped("Acts", who_acts(guidance, service))
    yield from _wrapped("Retry", RETRYING[guidance.retry])
    for label, text in (("Mind", guidance.correction), ("Spelling", guidance.spelling)):
        if text:
            yield from _wrapped(label, text)
    for number, cause in enumerate(guidance.causes, start=1):
        yield ""
        yield from _cause(f"Cause {number}", cause)
    yield from _policies(guidance)
    yield from _settings(guidance.causes)
    yield from _listed(
        "Messages", [f"“{variant.message}”: {variant.means}" for variant in guidance.variants]
    )
    yield from _listed(
        "Not to be confused with",
        [f"{other.code}: {other.difference}" for other in guidance.confused_with],
    )
    if guidance.related:
        yield ""
        yield from _wrapped("Related", ", ".join(guidance.related))
    sources = [f"{source.what} ({source.where}, {source.date})" for source in guidance.sources]
    yield from _listed(f"Sources, {guidance.confidence}", sources)
    if guidance.sample:
        yield ""
        yield "  Sample"
        yield from (f"    {line}".rstrip() for line in guidance.sample.splitlines())


def _policies(guidance: Guidance) -> Iterator[str]:
    """Yield what each kind of policy means in a refusal that names one."""
    if guidance.name == _DENIED:
        yield from _listed(
            "If the message names a policy",
            [
                f"{kind.name}, kept by {kind.keeper}. “because no … allows”: {kind.lacking}."
                f" “explicit deny”: {kind.denying}."
                for kind in KINDS
            ],
        )


_DENIED = "AccessDenied#1"


def _settings(causes: Iterable[Cause]) -> Iterator[str]:
    """Yield how each client is set, for what the causes are about."""
    for concern in dict.fromkeys(cause.setting for cause in causes if cause.setting):
        yield from _listed(
            f"Settings of clients: {CALLED[Concern(concern)]}",
            [f"{row.client}: {row.setting}" for row in settings_for(concern)],
        )


def cause_text(topic: Topic, cause: Cause) -> str:
    """Return one cause of an entry: what it is, what tells of it, what to do, and its source."""
    lines = [
        f"{cause.id} · {code_of(topic)} {status_of(topic) or ''}".rstrip(),
        *_cause("Cause", cause),
        *_listed("Supported where the capture shows", [*map(_term, cause.supported_by)]),
        *_listed("Ruled out where the capture shows", [*map(_term, cause.ruled_out_by)]),
        *_settings((cause,)),
        "",
        *_wrapped("All causes", f"obsdiag explain {cause.id.partition('/')[0]}"),
    ]
    return "\n".join(lines)


def _term(text: str) -> str:
    """Return a term of evidence, where it is a rule's name as the note that it is."""
    parts = text.split(" + ")
    return ", and ".join(
        part if ":" in part or " " in part else f"the note {part}" for part in parts
    )


def _cause(label: str, cause: Cause) -> Iterator[str]:
    yield from _wrapped(label, cause.cause)
    yield from _wrapped("  look for", cause.evidence)
    yield from _wrapped("  fix", cause.fix)
    yield from _wrapped("  ask for", cause.ask)
    if cause.outside:
        yield from _wrapped("  shows in", cause.outside)
    if cause.test:
        yield from _wrapped("  test", f"{cause.blank_test} → {cause.result}")
    if cause.source:
        yield from _wrapped("  source", cause.source)
    if cause.id:
        yield from _wrapped("  quote as", cause.id)


def _listed(title: str, texts: list[str]) -> Iterator[str]:
    if texts:
        yield ""
        yield f"  {title}"
        for text in texts:
            yield from textwrap.wrap(
                text,
                WIDTH,
                initial_indent="    - ",
                subsequent_indent="      ",
                break_long_words=False,
                break_on_hyphens=False,
            )


def _wrapped(label: str, text: str) -> list[str]:
    indent = " " * (_LABEL + 4)
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=f"  {label:<{_LABEL}}  ",
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
