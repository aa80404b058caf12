"""Many short inputs in step: all of them are read before one is decoded, and so on.

Each stage finds what it needs in the processor's cache then, as with the captures of one input
(see `capture_batches`).
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from obsdiag.pipeline import limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Event = TypeVar("Event")


class Step(NamedTuple):
    """A step of an input is done: others may do theirs before it goes on."""

    size: int = 0
    """Bytes that are held from now on."""


def in_step(inputs: Iterable[Iterator[Event | Step]]) -> Iterator[Event]:
    """Yield the events of inputs, in order; an input is begun when its group is."""
    coming = iter(inputs)
    together = 1
    while group := _begun(coming, together):
        going = group
        while going:
            going = [one for one in going if one.goes_on()]
        for one in group:
            yield from one.events()
        together = min(limits.FILES_IN_STEP, together * 2)


def _begun(coming: Iterator[Iterator[Event | Step]], most: int) -> list[_Input[Event]]:
    """Return the next inputs, at most so many, their first steps done."""
    group: list[_Input[Event]] = []
    size = 0
    while len(group) < most and size < limits.TOGETHER_BYTES:
        if (steps := next(coming, None)) is None:
            break
        group.append(one := _Input(steps))
        one.goes_on()
        size += one.size
    return group


class _Input(Generic[Event]):
    """An input that is read in steps, before its events come."""

    def __init__(self, steps: Iterator[Event | Step]) -> None:
        self._steps = steps
        self._first: tuple[Event, ...] | None = None
        """Its first event, if it has any, once there are no more steps."""
        self.size = 0
        """Bytes that it holds."""

    def goes_on(self) -> bool:
        """Do the next step, if there is one, and return whether there may be more."""
        if self._first is None:
            event = next(self._steps, None)
            if isinstance(event, Step):
                self.size += event.size
            else:
                self._first = () if event is None else (event,)
        return self._first is None

    def events(self) -> Iterator[Event]:
        """Yield its events, as they come."""
        for event in chain(self._first or (), self._steps):
            if not isinstance(event, Step):
                yield event
