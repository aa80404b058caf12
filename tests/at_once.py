"""A process that is none: work is done when it is sent, on pickled values."""

from __future__ import annotations

import pickle
from collections import deque

from obsdiag.workers import serve_one


class AtOnce:
    """Stands in for the connection to another process."""

    def __init__(self, do, begun):
        self._do = do
        self._begun = begun
        self._work = None
        self._messages = deque()

    def send(self, work):
        """Do `work`."""
        self._begun.append(work)
        serve_one(_OtherEnd(work, self._messages), self._do)

    def recv(self):
        """Return the next message that came of it."""
        return pickle.loads(self._messages.popleft())

    def close(self):
        """There is nothing to end."""


class _OtherEnd:
    """The connection as the process sees it."""

    def __init__(self, work, messages):
        self._work = pickle.dumps(work)
        self._messages = messages

    def recv(self):
        return pickle.loads(self._work)

    def send(self, message):
        self._messages.append(pickle.dumps(message))
