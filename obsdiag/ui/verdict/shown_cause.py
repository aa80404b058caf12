"""The causes of an error as the window shows them: by their standing, each note with its cause."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from obsdiag.catalogue.guidance import Acts
from obsdiag.entry_section import PointKind
from obsdiag.model import Standing
from obsdiag.seen_text import first_sentence, seen_text
from obsdiag.ui.lazy_sequence import LazySequence
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.translation import noop
from obsdiag.ui.verdict.guidance_text import guidance_text
from obsdiag.ui.verdict.note_row import MAX_QUOTED, note_text
from obsdiag.ui.verdict.prose import masked
from obsdiag.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from obsdiag.catalogue.guidance import Cause, Guidance
    from obsdiag.entry_section import CausePoint, Point
    from obsdiag.history.experience import Experience
    from obsdiag.model import Finding, JudgedCause, Note

_BREAKS = str.maketrans({"\n": "\\x0a", "\r": "\\x0d", "\t": "\\x09"})


class ShownCause(NamedTuple):
    """A cause, and whatever is to be said of it; empty is what is not."""

    text: str
    number: int = 0
    """Its place in the order of likelihood; 0 where it has none any more."""
    note: Note | None = None
    """What the diagnosis says for it."""
    seen: str = ""
    """What in the capture speaks for it, or against it."""
    look_for: str = ""
    fix: str = ""
    ask: str = ""
    outside: str = ""
    """Where it shows, if not in a capture."""
    command: str = ""
    """A command that tells whether it is the one: harmless to show and to paste."""
    result: str = ""
    """What the command's result means."""
    iam_policy: str = ""
    """The smallest IAM policy that allows what was refused."""
    bucket_policy: str = ""
    """The same as a bucket policy."""
    experience: Experience | None = None
    """What became of it in one's own tickets."""


class ShownCauses(NamedTuple):
    """The causes of one finding, and the notes that none of them rests on."""

    supported: tuple[ShownCause, ...]
    open: Sequence[ShownCause]
    """Made when they are looked at: all but the first of them are folded."""
    ruled_out: tuple[ShownCause, ...]
    notes: tuple[Note, ...]
    is_first_by_experience: bool = False
    """Whether the first open one stands there by what one's own tickets tell alone."""


_WOULD_TELL = {
    Acts.CALLER: noop(
        "WouldTell", "The request as the client sent it, by its debug log: method, URL, headers."
    ),
    Acts.BUCKET_OWNER: noop(
        "WouldTell", "The bucket's policy and ACL and the caller's IAM policies, as they are now."
    ),
    Acts.ACCOUNT: noop(
        "WouldTell", "What the console says of the account, and the request id with its time."
    ),
    Acts.SERVICE: noop(
        "WouldTell", "The request id, the endpoint and the time with its zone, for OBS itself."
    ),
    Acts.NETWORK: noop(
        "WouldTell", "The client's log of the connection, and of the same without a proxy."
    ),
}
_NONE_HOLDS = noop("WouldTell", "None of the known causes: the capture speaks against each of them")
_DOUBT = noop(
    "WouldTell", "See below what rules each of them out; what is not so brings its cause back."
)


def asked_instead(acts: Acts) -> ShownCause:
    """Return what stands in the causes' place where each is ruled out: what would tell.

    It goes by who has to act: by what they have at hand.
    """
    tr = partial(QCoreApplication.translate, "WouldTell")
    return ShownCause(tr(_NONE_HOLDS), fix=tr(_DOUBT), ask=tr(_WOULD_TELL[acts]))


def published_causes(causes: Iterable[Point]) -> Iterator[ShownCause]:
    """Yield the causes of an entry's page, where there is no capture to judge them on.

    Where a cause is from and how it is quoted is for who hands it on: it is in what is copied.
    """
    for number, cause in enumerate(causes, start=1):
        told = {point.kind: point for point in cause.points}
        test = told.get(PointKind.TEST)
        yield ShownCause(
            cause.text,
            number,
            look_for=_text(told, PointKind.LOOK_FOR),
            fix=_text(told, PointKind.FIX),
            ask=_text(told, PointKind.ASK),
            outside=_text(told, PointKind.OUTSIDE),
            command="" if test is None else test.text,
            result="" if test is None else test.result,
        )


def _text(told: Mapping[PointKind, CausePoint], kind: PointKind) -> str:
    return told[kind].text if kind in told else ""


def judged_causes(
    finding: Finding, guidance: Guidance | None, known: Mapping[str, Experience] | None = None
) -> ShownCauses:
    """Return the causes of a finding; a note that several of them rest on stands at the first.

    `known` is what became of them in one's own tickets: it orders those that stand alike.
    """
    ordered: Sequence[JudgedCause] = finding.causes
    if known:
        from obsdiag.history.experience import by_experience  # it brings the history along

        ordered = by_experience(ordered, lambda one: one.id, lambda one: one.standing, known)
    published = {} if guidance is None else {one.id: one for one in guidance.causes}
    notes = {note.id: note for note in finding.notes}
    left: list[Callable[[], ShownCause]] = []
    judged: dict[Standing, list[ShownCause]] = {one: [] for one in Standing}
    for number, cause in enumerate(ordered, start=1):
        tried = (known or {}).get(cause.id)
        make = partial(_shown, finding, cause, number, published, notes, experience=tried)
        if cause.standing is Standing.OPEN:
            left.append(make)
        else:  # each takes its note
            judged[cause.standing].append(make())
    return ShownCauses(
        tuple(judged[Standing.SUPPORTED]),
        LazySequence(left),
        tuple(judged[Standing.RULED_OUT]),
        tuple(notes.values()),
        _first_open(ordered) is not _first_open(finding.causes),
    )


def _first_open(causes: Sequence[JudgedCause]) -> JudgedCause | None:
    return next((one for one in causes if one.standing is Standing.OPEN), None)


def _shown(
    finding: Finding,
    cause: JudgedCause,
    number: int,
    published: Mapping[str, Cause],
    notes: dict[str, Note],
    *,
    experience: Experience | None,
) -> ShownCause:
    if cause.standing is Standing.RULED_OUT:
        note = notes.get(cause.note or "")
        told = _quoted(cause.evidence) if note is None else first_sentence(note_text(note))
        return ShownCause(guidance_text(cause.text), seen=told, experience=experience)
    said = published.get(cause.id)
    iam_policy, bucket_policy = _policies(finding, cause)
    shown = ShownCause(
        guidance_text(cause.text),
        number,
        fix=_fix(finding, cause),
        ask=guidance_text(cause.needs or (said.ask if said else "")),
        command=_command(finding, cause),
        result=guidance_text(cause.result or ""),
        iam_policy=iam_policy,
        bucket_policy=bucket_policy,
        experience=experience,
    )
    if cause.standing is Standing.OPEN:
        return shown._replace(look_for=guidance_text(said.evidence) if said else "")
    note = notes.pop(cause.note, None) if cause.note else None
    return shown._replace(note=note, seen="" if cause.note else _quoted(cause.evidence))


def _fix(finding: Finding, cause: JudgedCause) -> str:
    """Return what mends a cause, with what its setting is called in the client that is shown."""
    from obsdiag.catalogue.client_setting import setting_of

    found = setting_of(finding.client, cause.setting) if cause.setting else None
    fix = guidance_text(cause.fix)
    return fix if found is None else f"{fix} {found.client}: {guidance_text(found.setting)}."


def _policies(finding: Finding, cause: JudgedCause) -> tuple[str, str]:
    """Return the policies that mend a cause: for IAM, and for the bucket."""
    from obsdiag.report import NOT_GRANTED, policies

    found = policies(finding) if cause.id == NOT_GRANTED else None
    return ("", "") if found is None else (_pasted(found.iam), _pasted(found.bucket))


def _quoted(evidence: str | None) -> str:
    return shown_line(seen_text(masked(evidence or ""), guidance_text), MAX_QUOTED)


def _command(finding: Finding, cause: JudgedCause) -> str:
    """Return a cause's test with the values of the finding."""
    from obsdiag.diagnosis.telling_command import filled

    if not cause.test:
        return ""
    return _pasted(filled(cause.test, finding.error))


def _pasted(text: str) -> str:
    """Return a text that is to be pasted elsewhere on one line, without secrets."""
    return visible(masked(text)).translate(_BREAKS)
