"""A finding as text: for a terminal, and to paste into a ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue.client_setting import setting_of
from obsdiag.diagnosis.operations import operations_block
from obsdiag.diagnosis.statement import statement
from obsdiag.diagnosis.telling_command import filled
from obsdiag.markdown_text import code_span, prose
from obsdiag.model import Severity, Standing
from obsdiag.redact import mask_record, mask_text
from obsdiag.seen_text import first_sentence, seen_text
from obsdiag.spoken import ENGLISH
from obsdiag.visible import as_block, on_one_line
from obsdiag.wrapping import padded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from obsdiag.diagnosis.statement import Statement
    from obsdiag.model import Finding, JudgedCause, Note
    from obsdiag.spoken import Spoken

_LABELS = (
    ("message", "Message"),
    ("request_id", "Request id"),
    ("host_id", "Host id"),
    ("time", "Time"),
    ("bucket", "Bucket"),
    ("key", "Key"),
    ("resource", "Resource"),
    ("method", "Method"),
    ("url", "URL"),
)
"""Values in the order in which they are told, and what they are called."""
_WIDTH = 12


def text(finding: Finding, spoken: Spoken = ENGLISH) -> str:
    """Return a finding as plain lines: the verdict first, then the values, then the notes."""
    lines = [*_told(finding, spoken), *_for_service(finding, spoken)]
    return "\n".join([_where(finding, spoken), *(f"  {line}" for line in lines)])


def for_operations(finding: Finding) -> str | None:
    """Return the one block that the operators of OBS ask for, as plain lines, without secrets.

    None where the answer is not OBS's. What is missing of it stands last, with where to get it.
    """
    block = operations_block(finding)
    if block is None:
        return None
    values = [_row(label, _shown(_masked(value))) for label, value in block.shown]
    missing = [_row("Missing", f"{label}: {how}") for label, how in block.missing]
    return "\n".join([*values, *missing])


def markdown(finding: Finding, spoken: Spoken = ENGLISH) -> str:
    """Return a finding as Markdown, to be pasted into a ticket."""
    say = spoken.say
    lines = [f"**{prose(_verdict(finding, spoken))}**", ""]
    if (entry := finding.match.entry) is not None:
        row, status = prose(entry.description), prose(entry.status)
        lines += [f"> {row} ({status}, {say('published table')}, {entry.id})", ""]
    lines += [f"- {prose(label)}: {code_span(value)}" for label, value in _values(finding, spoken)]
    if told := list(_explained(finding, spoken)):
        lines += ["", *(f"- **{label}:** {prose(text)}" for label, text in told)]
    if finding.acts == _SERVICE and (block := operations_block(finding)) is not None:
        lines += ["", f"**{say('For OBS operations')}**", ""]
        lines += [f"- {say(label)}: {code_span(_masked(value))}" for label, value in block.shown]
        missing = say("{label}: missing; {how}")
        lines += [
            f"- {missing.format(label=say(label), how=say(how))}" for label, how in block.missing
        ]
    return "\n".join(lines) + "\n"


def policies(finding: Finding) -> Statement | None:
    """Return the smallest policies that allow what was refused; None where that is not amiss."""
    entry = finding.match.entry
    if entry is None or entry.id != _DENIED:
        return None
    standings = {cause.id: cause.standing for cause in finding.causes}
    if standings.get(NOT_GRANTED) is Standing.RULED_OUT:
        return None
    return statement(finding.error)


def history_text(taken_at: str, record: Mapping[str, object]) -> str:
    """Return an entry of the history as one line."""
    words = [
        taken_at,
        *(record.get(name) for name in ("status", "code", "bucket", "key", "request_id")),
    ]
    return on_one_line("  ".join(str(word) for word in words if word))


def _where(finding: Finding, spoken: Spoken) -> str:
    origin = finding.capture.origin
    member = f"/{origin.member}" if origin.member else ""
    return (
        f"{on_one_line(origin.source + member)}:{finding.place.line}: {_verdict(finding, spoken)}"
    )


def _verdict(finding: Finding, spoken: Spoken) -> str:
    """Return status and code in one line."""
    capture, error = finding.capture, finding.error
    status = " ".join(str(part) for part in (capture.status, capture.reason) if part)
    if error.code:
        status = str(capture.status or "")
    return on_one_line(
        " ".join(part for part in (status, error.code or "") if part) or spoken.say("error")
    )


def _told(finding: Finding, spoken: Spoken) -> Iterator[str]:
    match, say = finding.match, spoken.say
    if (entry := match.entry) is not None:
        how = say("{how} match").format(how=say(str(match.how)))
        yield _row(say("Table"), f"{entry.description} ({entry.status}; {how})")
    elif match.candidates:
        near = ", ".join(entry.code for entry in match.candidates[:_SHOWN])
        more = len(match.candidates) - _SHOWN
        told = say("{codes} and {count} more").format(codes=near, count=more) if more > 0 else near
        yield _row(say("Could be"), told)
    elif (known := finding.reference) is not None:
        yield _row(say("Meaning"), say(known.meaning))
        acts, repeat = say(known.acts.replace("-", " ")), say(str(known.retry))
        yield _row(say("Acts"), say("{acts}; repeat: {retry}").format(acts=acts, retry=repeat))
    if (who := finding.answered_by) is not None:
        yield _row(say("Answered by"), f"{who.name} ({say(_KINDS[who.kind])})")
    for label, value in _values(finding, spoken):
        yield _row(label, _shown(value))
    for label, told in _explained(finding, spoken):
        yield _row(label, _shown(told))


_SHOWN = 5
_KINDS = {
    "service": "the service",
    "other-store": "another store",
    "between": "between the client and the service",
    "client": "nothing was sent",
}
"""How the kinds of those who answer are told."""
_DENIED = "AccessDenied#1"
NOT_GRANTED = f"{_DENIED}/iam-policy"
"""The cause that a policy mends."""
REPLACES = "add the statement to the bucket's policy: setting one replaces what is there"
_TESTS = 3
"""Tests of the likeliest causes that are told; the others are in the catalogue."""
_OPEN = 5
"""Open causes that are told, the likeliest; the others are in the catalogue."""
_STANDINGS = {
    Standing.SUPPORTED: "Cause",
    Standing.OPEN: "Open",
    Standing.RULED_OUT: "Ruled out",
}
TOLD = (*(label for _, label in _LABELS), *_KINDS.values(), *_STANDINGS.values(), REPLACES)
"""Labels and words of tables, which are said in a language."""


def _for_service(finding: Finding, spoken: Spoken) -> Iterator[str]:
    """Yield what OBS's operators ask for and the capture lacks, where OBS has to act."""
    block = operations_block(finding) if finding.acts == _SERVICE else None
    if block is not None and block.missing:
        missing = ", ".join(spoken.say(label) for label, _ in block.missing)
        told = spoken.say("still missing: {values}").format(values=missing)
        yield _row(spoken.say("For OBS"), told)


_SERVICE = "service"
"""Who has to act, where it is OBS."""


def _explained(finding: Finding, spoken: Spoken) -> Iterator[tuple[str, str]]:
    """Yield causes and notes as one list: a note stands below the cause that it supports."""
    say = spoken.say
    notes = {note.id: note for note in finding.notes}
    seen = dict(notes)
    set_already: set[str] = set()
    tested = [cause.id for cause in finding.causes if cause.test][:_TESTS]
    left = [cause.id for cause in finding.causes if cause.standing is Standing.OPEN]
    for cause in finding.causes:
        if cause.id in left[_OPEN:]:
            continue
        yield say(_STANDINGS[cause.standing]), _masked(_cause(cause, seen, spoken))
        if cause.standing is Standing.SUPPORTED:
            note = None if cause.note is None else notes.pop(cause.note, None)
            if note is not None:
                yield say("Note"), _noted(note, spoken)
            yield say("Fix"), say(cause.fix)
        if cause.setting and cause.setting not in set_already and _is_likely(cause, finding):
            set_already.add(cause.setting)
            if (found := setting_of(finding.client, cause.setting)) is not None:
                where = f"({found.source}, {found.date})"
                yield say("Setting"), f"{found.client}: {say(found.setting)} {where}"
        if cause.test and (cause.standing is Standing.SUPPORTED or cause.id in tested):
            result = say(cause.result or "")
            yield say("Test"), _masked(f"{filled(cause.test, finding.error)} → {result}")
    if len(left) > _OPEN:
        command = f"obsdiag explain {left[0].partition('/')[0]}"
        told = say("{count} more, less likely: {command}")
        yield say("Open"), told.format(count=len(left) - _OPEN, command=command)
    yield from _statements(finding, spoken)
    for note in notes.values():
        yield say("Note"), _noted(note, spoken)


def _is_likely(cause: JudgedCause, finding: Finding) -> bool:
    """Return whether a cause is supported, or none is and this one is not ruled out."""
    if cause.standing is Standing.SUPPORTED:
        return True
    supported = any(one.standing is Standing.SUPPORTED for one in finding.causes)
    return cause.standing is Standing.OPEN and not supported


def _statements(finding: Finding, spoken: Spoken) -> Iterator[tuple[str, str]]:
    """Yield the smallest policies that allow what was refused."""
    if (found := policies(finding)) is not None:
        yield spoken.say("IAM policy"), _masked(found.iam)
        yield spoken.say("or bucket"), _masked(f"{found.bucket} ({spoken.say(REPLACES)})")


def _cause(cause: JudgedCause, notes: Mapping[str, Note], spoken: Spoken) -> str:
    """Return a cause with what speaks for it, what would tell, or why it is out."""
    say = spoken.say
    text = f"{say(cause.text)} ({cause.id})"
    if cause.needs:
        return f"{text} {say('To tell, ask for: {what}').format(what=say(cause.needs))}"
    because = (
        "" if cause.standing is Standing.SUPPORTED and cause.note else _seen(cause, notes, spoken)
    )
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
    return _masked(spoken.note(note)) + sure


def _values(finding: Finding, spoken: Spoken) -> Iterator[tuple[str, str]]:
    """Yield label and masked value of all that the capture shows."""
    error = finding.error
    shown = mask_record(
        {
            **{name: getattr(error, name) for name, _ in _LABELS},
            "fields": dict(error.fields),
        }
    )
    for name, label in _LABELS:
        if value := shown[name]:
            yield spoken.say(label), str(value).removeprefix("//")
    fields = shown["fields"]
    if isinstance(fields, dict):
        for name, value in fields.items():
            if name != "Key":
                yield on_one_line(name), str(value)


def _masked(text: str) -> str:
    """Return the text of a note, which may quote the capture, without secrets."""
    return mask_text(text.encode("utf-8", "surrogatepass")).text.decode("utf-8", "surrogatepass")


def _row(label: str, value: str) -> str:
    first, *more = value.split("\n")
    indent = " " * (_WIDTH + 2)
    return "\n".join([f"{padded(label, _WIDTH)}  {first}", *(f"  {indent}{line}" for line in more)])


def _shown(value: str) -> str:
    """Return a value for a terminal: lines stay lines, a lone carriage return does not act."""
    return as_block(value)
