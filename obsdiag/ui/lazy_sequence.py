"""Values that are made when they are looked at: most of what is folded nobody looks at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar, overload

Value = TypeVar("Value")


class LazySequence(Sequence[Value]):
    """Makes each of its values once, by its own function."""

    def __init__(self, makers: Sequence[Callable[[], Value]]) -> None:
        self._makers = makers
        self._made: dict[int, Value] = {}

    def __len__(self) -> int:
        return len(self._makers)

    @overload
    def __getitem__(self, place: int) -> Value: ...
    @overload
    def __getitem__(self, place: slice) -> LazySequence[Value]: ...
    def __getitem__(self, place: int | slice) -> Value | LazySequence[Value]:
        if isinstance(place, slice):
            return LazySequence(self._makers[place])
        number = range(len(self))[place]
        if number not in self._made:
            self._made[number] = self._makers[number]()
        return self._made[number]
