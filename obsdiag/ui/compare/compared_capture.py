"""One of two captures that are compared; the page on which they are is loaded when it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.comparison import Side


class ComparedCapture(NamedTuple):
    """One of the two captures."""

    name: str
    sides: Sequence[Side]
    """Its messages, one at least."""
    chosen: int = 0
    """Which of them is compared first."""
