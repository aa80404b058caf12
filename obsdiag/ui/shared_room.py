"""How two panes share a room: what one of them has, and how it grows with the window."""

from __future__ import annotations

from obsdiag.named_tuple import NamedTuple


class SharedRoom(NamedTuple):
    """How high, or wide, a pane is beside another one that takes the rest."""

    own: int
    """Pixels that it has where there is no more room than is needed."""
    needed: int
    """Pixels of both; of what there is beyond, each has a half."""
    other: int = 0
    """Pixels that are left to the other one first."""

    def wanted(self, whole: int) -> int:
        """Return how much of `whole` it has."""
        return max(0, min(self.own + self._half(whole), whole - self.other))

    def moved(self, size: int, whole: int) -> SharedRoom:
        """Return the same where the user has given it `size` of `whole`."""
        return SharedRoom(size - self._half(whole), self.needed)

    def _half(self, whole: int) -> int:
        return max(0, whole - self.needed) // 2
