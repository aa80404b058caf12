"""What there is to say of an entry of the catalogue: the one list of sections for all who show it.

The terminal, Markdown and the window go through `entry_sections` and give each section its form;
which sections there are, their order, their headings and their texts are told here alone.
"""

from __future__ import annotations

from enum import StrEnum, auto
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.catalogue.client_setting import CALLED, settings_for
from obsdiag.catalogue.concern import Concern
from obsdiag.catalogue.guidance import Acts, Retry
from obsdiag.catalogue.policy_kind import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from obsdiag.catalogue.guidance import Cause, Guidance

    Say = Callable[[str], str]
    """Return one of our sentences or labels in the reader's language."""

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


class SectionKind(StrEnum):
    """What a section is about, in the order of the page: by it a renderer chooses its form."""

    MEANING = auto()
    MOVE = auto()
    MIND = auto()
    CAUSES = auto()
    POLICIES = auto()
    SETTINGS = auto()
    MESSAGES = auto()
    CONFUSED = auto()
    RELATED = auto()
    SAMPLE = auto()
    SOURCES = auto()


HEADINGS = {
    SectionKind.MEANING: "Meaning",
    SectionKind.MOVE: "Who acts",
    SectionKind.MIND: "Mind",
    SectionKind.CAUSES: "Why it happens, likeliest first",
    SectionKind.POLICIES: "If the message names a policy",
    SectionKind.SETTINGS: "Settings of clients: {about}",
    SectionKind.MESSAGES: "What its messages mean",
    SectionKind.CONFUSED: "Not to be confused with",
    SectionKind.RELATED: "Related",
    SectionKind.SAMPLE: "Sample response",
    SectionKind.SOURCES: "Sources, {confidence}",
}
_NAMING_POLICIES = "AccessDenied#1"
"""The entry whose messages name a policy."""


class PointKind(StrEnum):
    """What is told of a cause."""

    LOOK_FOR = auto()
    FIX = auto()
    ASK = auto()
    OUTSIDE = auto()
    TEST = auto()
    SOURCE = auto()
    QUOTE_AS = auto()


LABELS = {
    PointKind.LOOK_FOR: "Look for",
    PointKind.FIX: "Do",
    PointKind.ASK: "Ask for",
    PointKind.OUTSIDE: "Shows in",
    PointKind.TEST: "Test",
    PointKind.SOURCE: "Source",
    PointKind.QUOTE_AS: "Quote as",
}


class Point(NamedTuple):
    """One thing that a section says, in the reader's language."""

    text: str
    name: str = ""
    """What it is about: a label, a code, a client's name; '' where the heading says it."""
    points: tuple[CausePoint, ...] = ()
    """What is told of it, line by line: of a cause."""
    source: str = ""
    """Where it is from, and of when, if that is not what `points` tell."""


class CausePoint(NamedTuple):
    """One line of what is told of a cause."""

    kind: PointKind
    name: str
    text: str
    """A sentence; of a test, the command."""
    result: str = ""
    """What the command's result means."""


class EntrySection(NamedTuple):
    """A heading and what stands below it."""

    kind: SectionKind
    heading: str
    points: tuple[Point, ...]


def who_acts(guidance: Guidance, service: str = "OBS") -> str:
    """Return in words who has to act; `service` is whose code it is."""
    if guidance.acts is Acts.SERVICE and "OBS" not in service:
        return STRANGERS
    return WHO_ACTS[guidance.acts]


def entry_sections(
    guidance: Guidance | None,
    say: Say,
    service: str = "OBS",
    kinds: Collection[SectionKind] = tuple(SectionKind),
) -> Iterator[EntrySection]:
    """Yield what is known of an entry, in the order in which it is asked for.

    `say` gives our sentences in the reader's language; `service` is whose code it is; `kinds` are
    those that are wanted. What is not known makes no section: without guidance there is none.
    """
    if guidance is None:
        return
    told = _Told(guidance, say, service)
    for kind in filter(kinds.__contains__, SectionKind):
        if kind is SectionKind.SETTINGS:
            yield from setting_sections(guidance.causes, say)
        elif points := tuple(_READERS[kind](told)):
            heading = say(HEADINGS[kind]).format(confidence=say(str(guidance.confidence)))
            yield EntrySection(kind, heading, points)


def setting_sections(causes: Iterable[Cause], say: Say) -> Iterator[EntrySection]:
    """Yield how each client is set, for what the causes are about: a section for each."""
    for concern in dict.fromkeys(cause.setting for cause in causes if cause.setting):
        about = say(CALLED[Concern(concern)])
        heading = say(HEADINGS[SectionKind.SETTINGS]).format(about=about)
        points = [
            Point(say(row.setting), row.client, source=f"{row.source}, {row.date}")
            for row in settings_for(concern)
        ]
        if points:
            yield EntrySection(SectionKind.SETTINGS, heading, tuple(points))


def cause_points(cause: Cause, say: Say) -> Iterator[CausePoint]:
    """Yield what is told of a cause; what is not known makes no line."""
    rows = (
        (PointKind.LOOK_FOR, say(cause.evidence), ""),
        (PointKind.FIX, say(cause.fix), ""),
        (PointKind.ASK, say(cause.ask), ""),
        (PointKind.OUTSIDE, say(cause.outside or ""), ""),
        (PointKind.TEST, cause.blank_test if cause.test else "", say(cause.result or "")),
        (PointKind.SOURCE, cause.source, ""),
        (PointKind.QUOTE_AS, cause.id, ""),
    )
    for kind, text, result in rows:
        if text:
            yield CausePoint(kind, say(LABELS[kind]), text, result)


class _Told(NamedTuple):
    """Whose sections are asked for, and in which language."""

    guidance: Guidance
    say: Say
    service: str


def _meaning(told: _Told) -> Iterator[Point]:
    yield Point(told.say(told.guidance.meaning))


def _move(told: _Told) -> Iterator[Point]:
    say = told.say
    yield Point(say(who_acts(told.guidance, told.service)), say(HEADINGS[SectionKind.MOVE]))
    yield Point(say(RETRYING[told.guidance.retry]), say("Retry"))


def _mind(told: _Told) -> Iterator[Point]:
    say, guidance = told.say, told.guidance
    if guidance.correction:
        yield Point(say(guidance.correction), say("The published text is misleading"))
    if guidance.spelling:
        yield Point(say(guidance.spelling), say("Spelling"))


def _causes(told: _Told) -> Iterator[Point]:
    for cause in told.guidance.causes:
        yield Point(told.say(cause.cause), points=tuple(cause_points(cause, told.say)))


def _policies(told: _Told) -> Iterator[Point]:
    """Yield what each kind of policy means in a refusal that names one."""
    say = told.say
    if told.guidance.name == _NAMING_POLICIES:
        pattern = say(
            "{kind}, kept by {keeper}. “because no … allows”: {lacking}."
            " “explicit deny”: {denying}."
        )
        for kind in KINDS:
            words = {
                "kind": say(kind.name),
                "keeper": say(kind.keeper),
                "lacking": say(kind.lacking),
                "denying": say(kind.denying),
            }
            yield Point(pattern.format(**words))


def _messages(told: _Told) -> Iterator[Point]:
    return (Point(told.say(one.means), f"“{one.message}”") for one in told.guidance.variants)


def _confused(told: _Told) -> Iterator[Point]:
    return (Point(told.say(one.difference), one.code) for one in told.guidance.confused_with)


def _related(told: _Told) -> Iterator[Point]:
    return (Point("", code) for code in told.guidance.related)


def _sample(told: _Told) -> Iterator[Point]:
    if told.guidance.sample:
        yield Point(told.guidance.sample)


def _sources(told: _Told) -> Iterator[Point]:
    return (Point(f"{one.what} ({one.where}, {one.date})") for one in told.guidance.sources)


_READERS: dict[SectionKind, Callable[[_Told], Iterator[Point]]] = {
    SectionKind.MEANING: _meaning,
    SectionKind.MOVE: _move,
    SectionKind.MIND: _mind,
    SectionKind.CAUSES: _causes,
    SectionKind.POLICIES: _policies,
    SectionKind.MESSAGES: _messages,
    SectionKind.CONFUSED: _confused,
    SectionKind.RELATED: _related,
    SectionKind.SAMPLE: _sample,
    SectionKind.SOURCES: _sources,
}
