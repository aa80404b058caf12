"""Whether the findings in a log are the errors that are in it."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    Finding = Mapping[str, Any]


class Truth(NamedTuple):
    """An error in a log: where it stands, and the values that are shown there."""

    offset: int
    line: int
    lines: int
    form: str
    status: int | None
    code: str | None
    request_id: str | None

    @property
    def values(self) -> tuple[object, ...]:
        """What a finding has to say of it."""
        return self.status, self.code, self.request_id


class Tally(NamedTuple):
    """How the errors of a form fare."""

    errors: int
    right: int
    """One finding in the error's lines, and its values are those that are shown."""
    lost: int
    """No finding in its lines."""
    doubled: int
    """Several of them."""
    wrong: Counter[str]
    """One finding, and which of its values differ."""


class Verdict(NamedTuple):
    """How all findings compare with all errors."""

    errors: int
    findings: int
    ids_lost: int
    """Request ids that are shown, and in no finding."""
    ids_lent: int
    """Findings whose request id belongs to no error, or to one of another code or status."""
    beside: Counter[str]
    """Findings in lines where no error is, by their format."""
    same: bool
    """Whether the multisets of status, code and request id are the same."""
    forms: dict[str, Tally]

    @property
    def right(self) -> bool:
        """Whether there is nothing to complain of."""
        return self.same and not (self.ids_lost or self.ids_lent or self.beside)

    def summary(self) -> str:
        """Return the figures of all forms on a line."""
        return (
            f"{'right' if self.right else 'WRONG'}: {self.errors} errors, {self.findings} findings,"
            f" {self.ids_lost} ids lost, {self.ids_lent} lent, {self.beside.total()} beside"
        )

    def lines(self) -> Iterator[str]:
        """Yield a line for each form, and one for what is found where no error is."""
        for form, tally in sorted(self.forms.items()):
            wrong = "".join(f", {count} wrong {what}" for what, count in tally.wrong.most_common())
            yield (
                f"{form:12} {tally.errors:6} errors, {tally.right:6} right, {tally.lost} lost,"
                f" {tally.doubled} doubled{wrong}"
            )
        if self.beside:
            yield f"beside: {dict(self.beside.most_common(8))}"


def truth_path(path: Path) -> Path:
    """Return where it is kept what is true of a log."""
    return path.with_name(path.name + ".truth.jsonl")


def truth_of(path: Path) -> list[Truth]:
    """Return what is true of a log."""
    return [Truth(**json.loads(line)) for line in truth_path(path).read_text("ascii").splitlines()]


def judge(truths: Sequence[Truth], findings: Sequence[Finding]) -> Verdict:
    """Compare the findings of a log with what is true of it, as multisets and by their lines."""
    there, beside = _at_errors(truths, findings)
    ids = Counter(one["request_id"] for one in findings if one["request_id"])
    known = {truth.request_id: truth for truth in truths if truth.request_id}
    shown = Counter(truth.request_id for truth in truths if truth.request_id)
    return Verdict(
        errors=len(truths),
        findings=len(findings),
        ids_lost=(shown - ids).total(),
        ids_lent=sum(_is_lent(one, known) for one in findings),
        beside=Counter(str(one["format"]) for one in beside),
        same=Counter(_values(one) for one in findings) == Counter(one.values for one in truths),
        forms=_by_form(truths, there),
    )


def _values(finding: Finding) -> tuple[object, ...]:
    return finding["status"], finding["code"], finding["request_id"]


def _is_lent(finding: Finding, known: Mapping[str | None, Truth]) -> bool:
    """Return whether a finding has the request id of something else."""
    if not finding["request_id"]:
        return False
    owner = known.get(finding["request_id"])
    return owner is None or any(
        finding[name] not in (None, getattr(owner, name)) for name in ("code", "status")
    )


def _at_errors(
    truths: Sequence[Truth], findings: Sequence[Finding]
) -> tuple[dict[int, list[Finding]], list[Finding]]:
    """Return the findings that start in the lines of each error, by its number, and the others."""
    starts = [truth.line for truth in truths]
    there: dict[int, list[Finding]] = defaultdict(list)
    beside = []
    for finding in findings:
        number = bisect_right(starts, finding["line"]) - 1
        if number >= 0 and finding["line"] < truths[number].line + truths[number].lines:
            there[number].append(finding)
        else:
            beside.append(finding)
    return there, beside


def _by_form(truths: Sequence[Truth], there: Mapping[int, Sequence[Finding]]) -> dict[str, Tally]:
    tallies: dict[str, Tally] = {}
    for number, truth in enumerate(truths):
        tally = tallies.get(truth.form) or Tally(0, 0, 0, 0, Counter())
        found = there.get(number, ())
        differs = [
            name
            for name in ("status", "code", "request_id")
            for one in found[:1]
            if one[name] != getattr(truth, name)
        ]
        one = len(found) == 1
        if one and differs:
            tally.wrong[" and ".join(differs)] += 1
        tallies[truth.form] = Tally(
            tally.errors + 1,
            tally.right + (one and not differs),
            tally.lost + (not found),
            tally.doubled + (len(found) > 1),
            tally.wrong,
        )
    return tallies
