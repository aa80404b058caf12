"""The last values of a kind, by what they were made of, in a bounded room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable

_Value = TypeVar("_Value")
_Other = TypeVar("_Other")


class Recent(Generic[_Value]):
    """Keeps at most `most` values; where one more comes, those before it are forgotten.

    Unlike `functools.lru_cache` it lets its owner say what is worth keeping, and costs no order.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._known: dict[Hashable, _Value] = {}

    def __len__(self) -> int:
        return len(self._known)

    def get(self, made_of: Hashable, other: _Other) -> _Value | _Other:
        """Return the value that was made of this, else `other`."""
        return self._known.get(made_of, other)

    def keep(self, made_of: Hashable, value: _Value) -> None:
        """Keep a value by what it was made of."""
        if len(self._known) >= self._most and made_of not in self._known:
            self._known.clear()
        self._known[made_of] = value
