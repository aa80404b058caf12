"""What every execution must hold: no exception, the same answer twice, soon, in little memory."""

from __future__ import annotations

import logging
import resource
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.fuzz.target import Target

SECONDS = 1.0
"""Time of this process (not by the clock: others run beside it) for one reading of 64 KB."""
SECONDS_EACH = 0.01
"""Time more for each value that is told: 64 KB can hold a thousand findings."""
MEGABYTES = 700
"""Memory of the process at most, whatever was read."""


class FoundError(AssertionError):
    """An input that does not hold."""


class _Heard(logging.Handler):
    """Keeps the exception that obsdiag has caught, logged and gone on after."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.caught: BaseException | None = None

    def emit(self, record: logging.LogRecord) -> None:
        raised = record.exc_info[1] if record.exc_info else None
        self.caught = raised or FoundError(record.getMessage())


_HEARD = _Heard()
logging.getLogger("obsdiag").addHandler(_HEARD)


def check(target: Target, data: bytes, *, twice: bool = True) -> float:
    """Have a target read `data`, `twice` or once, and return the seconds that one reading took.

    Raises FoundError, or what the target raises, or has caught itself: a rule or a reader that
    fails costs only what it would have told.
    """
    _HEARD.caught = None
    start = time.process_time()
    first = target.run(data)
    seconds = time.process_time() - start
    if twice and first != target.run(data):
        raise FoundError(f"{target.name}: another answer the second time")
    if _HEARD.caught is not None:
        raise _HEARD.caught
    told = len(first) if isinstance(first, list) else 0
    if seconds > SECONDS + told * SECONDS_EACH:
        raise FoundError(f"{target.name}: {seconds:.1f} s for {len(data):,} bytes")
    if (used := resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024) > MEGABYTES:
        raise FoundError(f"{target.name}: {used:,} MB")
    return seconds
