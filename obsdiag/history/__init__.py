"""The searchable local history: every finding and its capture, secrets masked, in one SQLite file.

`History` is all that other rooms need: add, search, annotate, delete. It can be used from several
threads, and several programs can have the same file open. `recover` saves what a damaged file
still holds.
"""

from __future__ import annotations

from obsdiag.config.settings import Retention
from obsdiag.history.completion import Completion
from obsdiag.history.earlier import Earlier
from obsdiag.history.failure import DamagedError, OvertakenError
from obsdiag.history.history_entry import HistoryEntry
from obsdiag.history.hit import hit_words
from obsdiag.history.query import strange_words, unreadable_values
from obsdiag.history.recovery import Recovery, recover
from obsdiag.history.saved_search import SavedSearch
from obsdiag.history.store import History

__all__ = [
    "Completion",
    "DamagedError",
    "Earlier",
    "History",
    "HistoryEntry",
    "OvertakenError",
    "Recovery",
    "Retention",
    "SavedSearch",
    "hit_words",
    "recover",
    "strange_words",
    "unreadable_values",
]
