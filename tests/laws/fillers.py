"""Ordinary lines of every mix, drawn from pools that are made once."""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from typing import NamedTuple

from hypothesis import strategies as st

from tests.benchmarks.log_invention import Invention
from tests.benchmarks.log_mixes import MIXES, ordinary
from tests.laws.profile import LARGE
from tests.laws.shown import Values, values

SEED = 42
RECORDS = 20_000 if LARGE else 2500


class Filler(NamedTuple):
    """Some records of a mix; it is told by where they stand in the pool."""

    mix: str
    start: int
    records: int

    @property
    def text(self) -> str:
        """The lines."""
        return "".join(pool(self.mix)[self.start : self.start + self.records])

    @property
    def shown(self) -> tuple[Values, ...]:
        """What is found in the lines alone: nothing, if all is well."""
        return _shown(self)


@cache
def _shown(filler: Filler) -> tuple[Values, ...]:
    return tuple(values(filler.text))


@cache
def pool(mix: str) -> tuple[str, ...]:
    """Return the records of a mix of which fillers are made."""
    write = ordinary(mix, Invention(SEED))
    return tuple(write() for _ in range(RECORDS))


def bytes_of(mix: str, size: int) -> str:
    """Return so many bytes of ordinary lines or a little more, ending with a whole record."""
    sizes = accumulate(len(record) for record in pool(mix))
    count = next(number for number, total in enumerate(sizes, start=1) if total >= size)
    return "".join(pool(mix)[:count])


def fillers(most: int, mixes: tuple[str, ...] = tuple(MIXES)) -> st.SearchStrategy[Filler]:
    """Return a strategy for up to `most` records of any of the mixes."""
    return st.builds(
        Filler, st.sampled_from(mixes), st.integers(0, RECORDS - most), st.integers(0, most)
    )
