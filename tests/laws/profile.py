"""How hard the laws are tried: a little with every change, much where it is asked for."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

LARGE = os.environ.get("OBSDIAG_LAWS") == "large"
"""Whether the laws are tried on many more and larger inputs, drawn anew each time."""
GATE = (Phase.explicit, Phase.generate)
"""A failure is told as it was drawn: to look for the least one takes a minute."""


def tried(times: int, *, large: int) -> settings:
    """Return how a law is tried: so many times in the gate, or `large` times."""
    return settings(
        max_examples=large if LARGE else times,
        derandomize=not LARGE,
        phases=tuple(Phase) if LARGE else GATE,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
