"""The columns of the table of rules in words, as the help page of each rule has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.rule import Part, SenderKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from obsdiag.diagnosis import Rule

HEADING = "## What keeps it silent"
_SENDERS = {
    SenderKind.OBS: "OBS",
    SenderKind.COMPATIBLE: "another S3-compatible service",
    SenderKind.SWIFT: "a Swift interface",
    SenderKind.BETWEEN: "something in between",
    SenderKind.CLIENT: "the client itself (nothing was sent)",
    SenderKind.UNKNOWN: "a service that is not named",
}
_PARTS = {
    Part.ANSWER: "the capture has no header fields of the answer",
    Part.REQUEST: "the capture has no request",
    Part.SAID: "no client reports it in its own words",
    Part.REMARKS: "nothing had to be forgiven while reading",
}
MOST_SHOWN = 8


def speaks_about(rule: Rule) -> str:
    """Return in a sentence whose answers a rule speaks about."""
    if rule.senders == frozenset(SenderKind):
        return "Speaks about answers of anyone."
    return f"Speaks about answers of {listed(n for s, n in _SENDERS.items() if s in rule.senders)}."


def silence(rule: Rule) -> str:
    """Return in a sentence what keeps a rule silent whatever it looks at would say."""
    reasons = [_other("code", rule.codes), _other("status", rule.statuses)]
    if rule.part is not None:
        reasons.append(_PARTS[rule.part])
    if others := [name for sender, name in _SENDERS.items() if sender not in rule.senders]:
        reasons.append(f"the answer came from {listed(others)}")
    said = "; or ".join(filter(None, reasons))
    return f"It says nothing where {said}." if said else "Nothing but its own evidence."


def _other(what: str, wanted: frozenset[str | None] | frozenset[int | None] | None) -> str:
    if wanted is None:
        return ""
    shown = sorted(str(one) for one in wanted if one is not None)
    if len(shown) > MOST_SHOWN:
        numbers = f"{shown[0]} to {shown[-1]}" if what == "status" else f"one of {len(shown)}"
        return f"the {what} is none of its own ({numbers})"
    unless = "" if None not in wanted else ", if it has one,"
    if not shown:
        return f"there is a {what}"
    return f"the {what}{unless} is not {listed(shown, last='or')}"


def listed(names: Iterable[str], last: str = "or") -> str:
    """Return names as `a, b or c`."""
    *first, end = names
    return f"{', '.join(first)} {last} {end}" if first else end
