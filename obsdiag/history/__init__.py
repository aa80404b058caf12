"""The searchable local history: every finding and its capture, secrets masked, in one SQLite file.

`History` is all that other rooms need: add, search, fetch, delete. It can be used from several
threads, and several programs can have the same file open.
"""

from __future__ import annotations

from obsdiag.history.entry import HistoryEntry
from obsdiag.history.store import History

__all__ = ["History", "HistoryEntry"]
