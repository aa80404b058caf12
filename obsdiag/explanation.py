"""Why an error happens, in labelled lines: causes and notes as one list, with what mends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue.client_setting import setting_of
from obsdiag.diagnosis.statement import statement
from obsdiag.diagnosis.telling_command import filled
from obsdiag.model import Severity, Standing
from obsdiag.redact.masked_string import masked
from obsdiag.seen_text import first_sentence, seen_text
from obsdiag.spoken import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from obsdiag.diagnosis.statement import Statement
    from obsdiag.model import Finding, JudgedCause, Note
    from obsdiag.spoken import Spoken

_DENIED = "AccessDenied#1"
NOT_GRANTED = f"{_DENIED}/iam-policy"
"""The cause that a policy mends."""
_ANONYMOUS = "anonymous"
"""The note on a request that says not who asks."""
REPLACES = "add the statement to the bucket's policy: setting one replaces what is there"
_TESTS = 3
"""Tests of the likeliest causes that are told; the others are in the catalogue."""
_OPEN = 5
"""Open causes that are told, the likeliest; the others are in the catalogue."""
STANDINGS = {
    Standing.SUPPORTED: "Cause",
    Standing.OPEN: "Open",
    Standing.RULED_OUT: "Ruled out",
}


def explained(finding: Finding, spoken: Spoken = ENGLISH) -> Iterator[tuple[str, str]]:
    """Yield causes and notes as one list: a note stands below the cause that it supports."""
    say = spoken.say
    notes = {note.id: note for note in finding.notes}
    every = dict(notes)
    left = [cause.id for cause in finding.causes if cause.standing is Standing.OPEN]
    mended, set_already = _mended(finding), set[str]()
    tested = [cause.id for cause in finding.causes if cause.test][:_TESTS]
    for cause in finding.causes:
        if cause.id in left[_OPEN:]:
            continue
        yield say(STANDINGS[cause.standing]), masked(_cause(cause, every, spoken))
        if cause.standing is Standing.SUPPORTED and cause.note in notes:
            yield say("Note"), _noted(notes.pop(cause.note), spoken)
        if cause.id in mended:
            yield say("Fix"), say(cause.fix)
        if cause.setting not in set_already:
            set_already.add(cause.setting or "")
            yield from _setting(cause, finding, spoken)
        if cause.test and (cause.standing is Standing.SUPPORTED or cause.id in tested):
            result = say(cause.result or "")
            yield say("Test"), masked(f"{filled(cause.test, finding.error)} → {result}")
    if len(left) > _OPEN:
        command = f"obsdiag explain {left[0].partition('/')[0]}"
        told = say("{count} more, less likely: {command}")
        yield say("Open"), told.format(count=len(left) - _OPEN, command=command)
    yield from _statements(finding, spoken)
    for note in notes.values():
        yield say("Note"), _noted(note, spoken)


def _setting(cause: JudgedCause, finding: Finding, spoken: Spoken) -> Iterator[tuple[str, str]]:
    """Yield how the client that is shown is set, where the cause is a likely one."""
    found = setting_of(finding.client, cause.setting) if cause.setting else None
    if found is not None and _is_likely(cause, finding):
        where = f"({found.source}, {found.date})"
        yield spoken.say("Setting"), f"{found.client}: {spoken.say(found.setting)} {where}"


def _mended(finding: Finding) -> frozenset[str]:
    """Return the causes of which it is told what mends them: supported, or the only one left."""
    left = [cause for cause in finding.causes if cause.standing is not Standing.RULED_OUT]
    return frozenset(
        cause.id for cause in left if cause.standing is Standing.SUPPORTED or len(left) == 1
    )


def _is_likely(cause: JudgedCause, finding: Finding) -> bool:
    """Return whether a cause is supported, or none is and this one is not ruled out."""
    if cause.standing is Standing.SUPPORTED:
        return True
    return cause.standing is Standing.OPEN and not _is_one_supported(finding)


def _is_one_supported(finding: Finding) -> bool:
    return any(cause.standing is Standing.SUPPORTED for cause in finding.causes)


def _statements(finding: Finding, spoken: Spoken) -> Iterator[tuple[str, str]]:
    """Yield the smallest policies that allow what was refused."""
    if (found := policies(finding)) is not None:
        yield spoken.say("IAM policy"), masked(found.iam)
        yield spoken.say("or bucket"), masked(f"{found.bucket} ({spoken.say(REPLACES)})")


def _cause(cause: JudgedCause, notes: Mapping[str, Note], spoken: Spoken) -> str:
    """Return a cause with what speaks for it, what would tell, or why it is out."""
    say = spoken.say
    text = f"{say(cause.text)} ({cause.id})"
    if cause.needs:
        return f"{text} {say('To tell, ask for: {what}').format(what=say(cause.needs))}"
    if cause.standing is Standing.SUPPORTED and cause.note:
        return text
    because = _seen(cause, notes, spoken)
    return f"{text} {say('Seen: {what}').format(what=because)}" if because else text


def _seen(cause: JudgedCause, notes: Mapping[str, Note], spoken: Spoken) -> str:
    """Return what speaks for a cause or against it: of a note its first sentence."""
    if spoken is ENGLISH:
        return cause.evidence or ""
    note = notes.get(cause.note or "")
    if note is None:
        return seen_text(cause.evidence or "", spoken.say)
    return first_sentence(spoken.note(note))


def _noted(note: Note, spoken: Spoken) -> str:
    is_certain = note.severity is Severity.CERTAIN
    sure = "" if is_certain else f" [{spoken.say(str(note.severity))}]"
    return masked(spoken.note(note)) + sure


def policies(finding: Finding) -> Statement | None:
    """Return the smallest policies that allow what was refused; None where that is not amiss."""
    entry = finding.match.entry
    if entry is None or entry.id != _DENIED:
        return None
    standings = {cause.id: cause.standing for cause in finding.causes}
    if standings.get(NOT_GRANTED, Standing.RULED_OUT) is Standing.RULED_OUT:
        return None  # another store's refusal has no causes of ours, and other policies
    if any(note.id == _ANONYMOUS for note in finding.notes):
        return None  # no policy of a user's applies to a caller who is none
    return statement(finding.error)
