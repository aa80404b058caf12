"""What a defect of ours kept from being read, while the rest of an input was."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from obsdiag.input.sources import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.formats.format import Failure
    from obsdiag.model import Origin

Place: TypeAlias = "tuple[str | None, int]"
"""A member and a line."""
NAMED = 5
"""Places that are named; more are counted."""
_PARTS = "A defect in obsdiag itself ({kind}) kept parts of it from being read: {places}."
_ENDED = "A defect in obsdiag itself ended its reading ({kind})."


class Missed:
    """The failures while one input was read, each place once, in their order in the input."""

    def __init__(self) -> None:
        self._failures: dict[Place, Failure] = {}

    def add(self, failure: Failure) -> None:
        """Take one more; a place that is read again fails again."""
        place = failure.origin
        self._failures.setdefault((place.member, place.line), failure)

    def add_all(self, failures: Iterable[Failure]) -> None:
        """Take those that another process met."""
        for failure in failures:
            self.add(failure)

    def failures(self) -> tuple[Failure, ...]:
        """Return all of them."""
        return tuple(self._failures.values())

    def problems(self, source: str) -> Iterator[Problem]:
        """Yield what to say of them, a sentence for the parts and one for what was ended."""
        failures = [self._failures[place] for place in sorted(self._failures, key=_order)]
        parts = [one for one in failures if not one.ends]
        if parts:
            names = [_named(one.origin) for one in parts[:NAMED]]
            if len(parts) > NAMED:
                names.append(f"and {len(parts) - NAMED:,} more")
            yield Problem(source, _PARTS.format(kind=parts[0].kind, places=", ".join(names)))
        for one in failures:
            if one.ends:
                name = f"{source}/{one.origin.member}" if one.origin.member else source
                yield Problem(name, _ENDED.format(kind=one.kind))


def _order(place: Place) -> tuple[str, int]:
    member, line = place
    return member or "", line


def _named(place: Origin) -> str:
    line = f"line {place.line:,}"
    if place.member is None:
        return line
    return f"{place.member} {line}" if place.line > 1 else place.member
