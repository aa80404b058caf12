"""One figure of a benchmark: ours, the peer's in the same run, and their ratio."""

from __future__ import annotations

from typing import NamedTuple


class Figure(NamedTuple):
    """What was measured; the ratio is that of the medians, or the median of the pairs' ratios."""

    name: str
    ours: float
    peer: float
    unit: str
    ratio: float
    goal: float | None = None

    def line(self, previous: float | None = None) -> str:
        """Return it as a line of the table; `previous` is the ratio of the previous release."""
        before = "" if previous is None else f"previous {previous:.2f}"
        goal = "" if self.goal is None else f"to reach {self.goal:.2f}"
        values = f"{self.ours:9.2f} {self.unit}, peer {self.peer:9.2f} {self.unit}"
        return f"{self.name:48} {values} = {self.ratio:6.2f} x  {before:14} {goal}".rstrip()
