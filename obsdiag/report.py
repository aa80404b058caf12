"""A finding as text: for a terminal, and to paste into a ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.operations import operations_block
from obsdiag.explanation import NOT_GRANTED, REPLACES, STANDINGS, explained, policies
from obsdiag.markdown_text import code_span, prose
from obsdiag.redact import mask_record
from obsdiag.redact.masked_string import masked
from obsdiag.spoken import ENGLISH
from obsdiag.visible import as_block, on_one_line
from obsdiag.wrapping import padded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from obsdiag.model import Finding
    from obsdiag.spoken import Spoken

__all__ = [
    "NOT_GRANTED",
    "for_operations",
    "history_text",
    "markdown",
    "policies",
    "stretch",
    "text",
]

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
    values = [_row(one.label, _shown(masked(value))) for one, value in block.shown]
    missing = [_row("Missing", f"{one.label}: {one.how}") for one in block.missing]
    return "\n".join([*values, *missing])


def markdown(finding: Finding, spoken: Spoken = ENGLISH) -> str:
    """Return a finding as Markdown, to be pasted into a ticket."""
    say = spoken.say
    lines = [f"**{prose(_verdict(finding, spoken))}**", ""]
    if (entry := finding.match.entry) is not None:
        row, status = prose(entry.description), prose(entry.status)
        lines += [f"> {row} ({status}, {say('published table')}, {entry.id})", ""]
    lines += [f"- {prose(label)}: {code_span(value)}" for label, value in _values(finding, spoken)]
    if told := list(explained(finding, spoken)):
        lines += ["", *(f"- **{label}:** {prose(text)}" for label, text in told)]
    if finding.acts == _SERVICE and (block := operations_block(finding)) is not None:
        lines += ["", f"**{say('For OBS operations')}**", ""]
        lines += [f"- {say(one.label)}: {code_span(masked(value))}" for one, value in block.shown]
        missing = say("{label}: missing; {how}")
        lines += [
            f"- {missing.format(label=say(one.label), how=say(one.how))}" for one in block.missing
        ]
    return "\n".join(lines) + "\n"


def history_text(taken_at: str, record: Mapping[str, object]) -> str:
    """Return an entry of the history as one line."""
    words = [
        taken_at,
        *(record.get(name) for name in ("status", "code", "bucket", "key", "request_id")),
    ]
    return on_one_line("  ".join(str(word) for word in words if word))


def stretch(first: str, last: str | None) -> str:
    """Return from when to when something was; one moment stands once."""
    return first if last in (None, first) else f"{first} to {last}"


def _where(finding: Finding, spoken: Spoken) -> str:
    origin = finding.capture.origin
    member = f"/{origin.member}" if origin.member else ""
    place = on_one_line(masked(origin.source + member))
    return f"{place}:{finding.place.line}: {_verdict(finding, spoken)}"


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
    elif match.candidates and finding.reference is None:
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
    for label, told in explained(finding, spoken):
        yield _row(label, _shown(told))


_SHOWN = 5
_KINDS = {
    "service": "the service",
    "other-store": "another store",
    "between": "between the client and the service",
    "client": "nothing was sent",
}
"""How the kinds of those who answer are told."""
TOLD = (*(label for _, label in _LABELS), *_KINDS.values(), *STANDINGS.values(), REPLACES)
"""Labels and words of tables, which are said in a language."""


def _for_service(finding: Finding, spoken: Spoken) -> Iterator[str]:
    """Yield what OBS's operators ask for and the capture lacks, where OBS has to act."""
    block = operations_block(finding) if finding.acts == _SERVICE else None
    if block is not None and block.missing:
        missing = ", ".join(spoken.say(one.label) for one in block.missing)
        told = spoken.say("still missing: {values}").format(values=missing)
        yield _row(spoken.say("For OBS"), told)


_SERVICE = "service"
"""Who has to act, where it is OBS."""


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


def _row(label: str, value: str) -> str:
    first, *more = value.split("\n")
    indent = " " * (_WIDTH + 2)
    return "\n".join([f"{padded(label, _WIDTH)}  {first}", *(f"  {indent}{line}" for line in more)])


def _shown(value: str) -> str:
    """Return a value for a terminal: lines stay lines, a lone carriage return does not act."""
    return as_block(value)
