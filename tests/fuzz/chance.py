"""Fuzzes by chance alone, where no fuzzer is installed that sees what an input reaches."""

from __future__ import annotations

import time
from random import Random
from typing import TYPE_CHECKING

from tests.fuzz.mutation import mutated
from tests.fuzz.seeds import seeds

if TYPE_CHECKING:
    from tests.fuzz.session import Session


def fuzz(session: Session) -> int:
    """Fuzz a target with changes of its seeds; return 1 where something does not hold."""
    longest = session.target.longest
    random, given = Random(time.time_ns()), [seed[:longest] for seed in seeds(session.name)]
    while not session.over():
        session.one(mutated(random, given)[:longest])
    return session.end()
