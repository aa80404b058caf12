"""What obsdiag shows of a text, as far as the laws compare it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tests.answer import findings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from obsdiag.model import Finding


class Values(NamedTuple):
    """What a finding says."""

    code: str | None
    status: int | None
    request_id: str | None
    host_id: str | None
    line: int

    def below(self, lines: int) -> Values:
        """Return the same so many lines further down."""
        return self._replace(line=self.line + lines)


def values_of(finding: Finding) -> Values:
    """Return what a finding says."""
    error = finding.error
    return Values(
        error.code,
        finding.capture.status,
        error.request_id,
        error.host_id,
        finding.place.line,
    )


def values(text: str) -> list[Values]:
    """Return what the findings in a text say, in order."""
    return [values_of(one) for one in findings(text.encode())]


def differences(found: Iterable[Values], expected: Iterable[Values]) -> str:
    """Return which findings are missing and which are too many, a line each."""
    got, want = Counter(found), Counter(expected)
    rows = [(one.line, "missing", one) for one in (want - got).elements()]
    rows += [(one.line, "too many", one) for one in (got - want).elements()]
    return "\n".join(f"{what}: {tuple(one)}" for _, what, one in sorted(rows, key=str))
