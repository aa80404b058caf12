"""The searchable local history: every finding and its capture, secrets masked, in one SQLite file.

`History` is all that other rooms need: add, search, annotate, delete. It can be used from several
threads, and several programs can have the same file open. `recover` saves what a damaged file
still holds.
"""

from __future__ import annotations

from obsdiag.history.completion import Completion
from obsdiag.history.earlier import Earlier
from obsdiag.history.entry import HistoryEntry
from obsdiag.history.failure import DamagedError, OvertakenError
from obsdiag.history.hit import hit_words
from obsdiag.history.recovery import Recovery, recover
from obsdiag.history.store import History
from obsdiag.settings import Retention

__all__ = [
    "Completion",
    "DamagedError",
    "Earlier",
    "History",
    "HistoryEntry",
    "OvertakenError",
    "Recovery",
    "Retention",
    "hit_words",
    "recover",
]
