"""How sources are to be read, and what is called on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias, cast

from obsdiag.input.sources import Watched
from obsdiag.pipeline.events import Rendered

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.model import Finding

    Render: TypeAlias = Callable[[Finding], Any]


class CallbackError(Exception):
    """A function of the caller failed amid the reading of a file; its cause is what it raised."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How sources are read, and who is asked and informed on the way."""

    render: Render | None = None
    """What is made of each finding, where it is found; findings stay as they are where it is None.

    With several processes it has to be such that it, and what it returns, can be pickled.
    """
    heads: bool = True
    """Whether the first bytes of the sources are reported too (Started)."""
    processes: int = 1
    """Processes that may share the work. More than one only where the program has no threads: of
    one that has, no copy is safe."""
    cancelled: Callable[[], bool] = lambda: False
    """Asked before each block is read."""
    passed: Callable[[int], object] = lambda _: None
    """Called with the number of bytes of each block that was read."""
    before_block: Callable[[], object] = lambda: None
    """Called before each block is read: it may be long in coming."""

    def rendered(self, finding: Finding) -> Finding | Rendered:
        """Return a finding as the caller wants it."""
        return finding if self.render is None else Rendered(self.render(finding))

    def watched(self, raw: BinaryIO) -> BinaryIO:
        """Return a file that asks and informs the caller; its `read` may raise CallbackError."""
        return cast("BinaryIO", Watched(raw, self._is_cancelled, self._pass))

    def _is_cancelled(self) -> bool:
        try:
            self.before_block()
        except OSError as error:  # not to be taken for one of the file
            raise CallbackError from error
        return self.cancelled()

    def _pass(self, size: int) -> None:
        try:
            self.passed(size)
        except OSError as error:
            raise CallbackError from error
