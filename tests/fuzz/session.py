"""One process that fuzzes one target: it counts, keeps what does not hold, and goes on."""

from __future__ import annotations

import time
import traceback
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from tests.fuzz import ledger
from tests.fuzz.laws import LawError
from tests.fuzz.oracle import check

if TYPE_CHECKING:
    from tests.fuzz.target import Target

HERE = Path(__file__).parent
TWICE = 4
"""One input of so many is read a second time."""


class Session:
    """A target, how long it is fuzzed, and what has been found."""

    def __init__(self, target: Target, seconds: int | None, executions: int | None) -> None:
        """Take a target, and how many seconds or executions it is to have."""
        self.target, self.name = target, target.name
        self.executions = 0
        self._kinds: set[str] = set()
        self._most = executions
        self._longest = 0.0
        self._start = time.process_time()
        self._end = None if seconds is None else time.monotonic() + seconds

    def over(self) -> bool:
        """Return whether it has been long enough."""
        if self._end is not None and time.monotonic() >= self._end:
            return True
        return self._most is not None and self.executions >= self._most

    def one(self, data: bytes) -> None:
        """Check one input; one that does not hold is kept, the first of each kind told."""
        self.executions += 1
        try:
            seconds = check(self.target, data, twice=crc32(data) % TWICE == 0)
            self._longest = max(self._longest, seconds)
        except Exception as error:  # noqa: BLE001 - each kind of find is told
            if (kind := _kind(error)) not in self._kinds:
                self._kinds.add(kind)
                traceback.print_exc()
                print(f"{self.name}: {kind}: {keep(self.name, data)}", flush=True)

    def end(self) -> int:
        """Enter what was done into the ledger; return 1 where something does not hold."""
        seconds = time.process_time() - self._start
        ledger.enter(
            ledger.Entry(self.name, self.executions, seconds, self._longest, sorted(self._kinds))
        )
        count = f"{self.executions:,} executions in {seconds:,.0f} s"
        print(f"{self.name}: {count}, {len(self._kinds)} finds", flush=True)
        return int(bool(self._kinds))


def _kind(error: Exception) -> str:
    if isinstance(error, LawError):
        return error.kind
    places = traceback.extract_tb(error.__traceback__)
    ours = [at for at in places if "/obsdiag/" in at.filename] or list(places)
    said = str(error).split(":")[-1][:20] if isinstance(error, AssertionError) else ""
    return f"{type(error).__name__} {Path(ours[-1].filename).name}:{ours[-1].lineno} {said[:12]}"


def keep(name: str, data: bytes) -> Path:
    """Keep an input that does not hold."""
    path = HERE / f"found-{name}-{sha256(data).hexdigest()[:12]}"
    with suppress(OSError):
        path.write_bytes(data)
    return path
