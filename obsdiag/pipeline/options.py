"""On what terms sources are read by several processes, and how findings are handed on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, TypeAlias, cast

from obsdiag.input.sources import Watched

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from obsdiag.model import Finding
    from obsdiag.pipeline.reading import Event

    Show: TypeAlias = Callable[[Finding], Any]
    Told: TypeAlias = "Event | Shown"


class Shown(NamedTuple):
    """A finding as it is handed on."""

    text: Any
    """The line that is printed of it, or whatever else the asker makes of findings."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What is to be made of findings, and who is to be asked and told on the way."""

    show: Show
    """What is made of each finding; it can be pickled, and so can what it returns."""
    renewed: Path | None = None
    """Where a newer page of the catalogue would be kept."""
    heads: bool = False
    """Whether what is to be seen of the sources is told too (Started)."""
    cancelled: Callable[[], bool] = lambda: False
    """Asked before each block is read."""
    passed: Callable[[int], object] = lambda _: None
    """Told how many more bytes were read."""

    def watched(self, raw: BinaryIO) -> BinaryIO:
        """Return a file that is read on these terms."""
        return cast("BinaryIO", Watched(raw, self.cancelled, self.passed))
