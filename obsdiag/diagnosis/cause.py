"""The causes that our guidance knows of an error, judged on one capture.

Each is supported by something that the capture shows, ruled out by it, or open: then it is said
what would tell. What supports a cause counts more than what rules it out, for the one is seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.evidence import evidence
from obsdiag.model import JudgedCause, Severity, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from obsdiag.catalogue.guidance import Cause, Guidance
    from obsdiag.diagnosis.evidence import Holds, Notes, Seen
    from obsdiag.diagnosis.rule import Case
    from obsdiag.model import Note

_STRENGTH = {Severity.CERTAIN: 0, Severity.LIKELY: 1, Severity.HINT: 2}
_SHOWN = 1
"""The strength of what is seen without a rule."""
_ORDER = {Standing.SUPPORTED: 0, Standing.OPEN: 10, Standing.RULED_OUT: 20}


class Row(NamedTuple):
    """A cause, ready to be judged."""

    cause: Cause
    supports: tuple[Holds, ...]
    rules_out: tuple[Holds, ...]


_tables: dict[str, tuple[Guidance, tuple[Row, ...]]] = {}
"""By the name of the guidance, made when it is first asked for."""


def judge(case: Case, guidance: Guidance | None, notes: Sequence[Note]) -> tuple[JudgedCause, ...]:
    """Return the causes of `guidance` as this capture has them, the likeliest first."""
    if guidance is None:
        return ()
    asked = Answers(case, {note.id: note for note in notes})
    judged = [_judged(row, asked) for row in _rows(guidance)]
    judged.sort(key=lambda one: one[0])  # stable: else the order is that of the guidance
    return tuple(cause for _, cause in judged)


def _rows(guidance: Guidance) -> tuple[Row, ...]:
    found = _tables.get(guidance.name)
    if found is None or found[0] is not guidance:
        found = _tables[guidance.name] = guidance, tuple(map(_row, guidance.causes))
    return found[1]


def _row(cause: Cause) -> Row:
    return Row(
        cause,
        tuple(map(evidence, cause.supported_by)),
        tuple(map(evidence, cause.ruled_out_by)),
    )


class Answers(dict["Holds", "Seen | None"]):
    """What evidence says of one case: causes share much of it, and each is asked once."""

    def __init__(self, case: Case, notes: Notes) -> None:
        super().__init__()
        self._case, self._notes = case, notes

    def __missing__(self, holds: Holds) -> Seen | None:
        answer = self[holds] = holds(self._case, self._notes)
        return answer


def _judged(row: Row, asked: Answers) -> tuple[int, JudgedCause]:
    cause = row.cause
    if (seen := _strongest(row.supports, asked)) is not None:
        standing, shown = Standing.SUPPORTED, _quote(seen)
        rank = _rank(seen)
    elif (seen := _first(row.rules_out, asked)) is not None:
        standing, shown, rank = Standing.RULED_OUT, _first_sentence(seen.words), 0
    else:
        standing, shown, rank = Standing.OPEN, None, 0
    needs = cause.ask if standing is Standing.OPEN else None
    note = None if seen is None or seen.note is None else seen.note.id
    tells = standing is not Standing.RULED_OUT
    test, result = (cause.test, cause.result) if tells and cause.test else (None, None)
    judged = JudgedCause(
        cause.id, standing, cause.cause, cause.fix, shown, needs, note, test, result
    )
    return _ORDER[standing] + rank, judged


def _rank(seen: Seen) -> int:
    return _SHOWN if seen.note is None else _STRENGTH[seen.note.severity]


def _quote(seen: Seen) -> str:
    """Return what supports a cause: the note's own evidence where it quotes any."""
    return seen.words if seen.note is None else seen.note.evidence or seen.words


def _first_sentence(words: str) -> str:
    return words.partition(". ")[0].removesuffix(".")


def _first(holds: Iterable[Holds], asked: Answers) -> Seen | None:
    for one in holds:
        if (seen := asked[one]) is not None:
            return seen
    return None


def _strongest(holds: Iterable[Holds], asked: Answers) -> Seen | None:
    best = None
    for one in holds:
        if (seen := asked[one]) is not None and (best is None or _rank(seen) < _rank(best)):
            best = seen
    return best
