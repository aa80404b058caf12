"""The causes that our guidance knows of an error, judged on one capture.

Each is supported by something that the capture shows, ruled out by it, or open: then it is said
what would tell. What supports a cause counts more than what rules it out, for the one is seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.cause_evidence import evidence
from obsdiag.model import JudgedCause, Severity, Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.catalogue.guidance import Cause, Guidance
    from obsdiag.diagnosis.cause_evidence import Holds, Notes, SeenEvidence
    from obsdiag.diagnosis.rule import Case
    from obsdiag.model import Note

_STRENGTH = {Severity.CERTAIN: 0, Severity.LIKELY: 1, Severity.HINT: 2}
_SHOWN = 1
"""The strength of what is seen without a rule."""


class _Unasked(NamedTuple):
    """What stands for evidence that was not asked yet."""


_UNASKED = _Unasked()


class Row(NamedTuple):
    """A cause, ready to be judged."""

    cause: Cause
    supports: tuple[Holds, ...]
    rules_out: tuple[Holds, ...]
    open: JudgedCause
    """The cause where nothing tells of it: the same in all captures."""
    told_by: tuple[Holds, ...]
    """What shows that the capture has already what an open cause asks for."""
    told: JudgedCause
    """The open cause where that is shown: nothing is asked for."""


_tables: dict[str, tuple[Guidance, tuple[Row, ...]]] = {}
"""By the name of the guidance, made when it is first asked for."""


def judge(case: Case, guidance: Guidance | None, notes: Sequence[Note]) -> tuple[JudgedCause, ...]:
    """Return the causes of `guidance` as this capture has them, the likeliest first.

    Those that nothing tells apart stand in the order of the guidance.
    """
    if guidance is None:
        return ()
    asked = Answers(case, {note.id: note for note in notes}, {})
    supported: list[tuple[int, JudgedCause]] = []
    left: list[JudgedCause] = []
    ruled_out: list[JudgedCause] = []
    for row in _rows(guidance):
        if row.supports and (seen := _strongest(row.supports, asked)) is not None:
            supported.append((_rank(seen), _judged(row.cause, Standing.SUPPORTED, seen)))
        elif row.rules_out and (seen := _first(row.rules_out, asked)) is not None:
            ruled_out.append(_judged(row.cause, Standing.RULED_OUT, seen))
        else:
            is_told = row.told_by and _first(row.told_by, asked) is not None
            left.append(row.told if is_told else row.open)
    supported.sort(key=_by_rank)
    return (*(cause for _, cause in supported), *left, *ruled_out)


def whose_move(guidance: Guidance | None, causes: Sequence[JudgedCause]) -> str | None:
    """Return who has to act: by the likeliest cause where one is supported, else by the code."""
    if guidance is None:
        return None
    if causes and causes[0].standing is Standing.SUPPORTED:
        named = {cause.id: cause.acts for cause in guidance.causes}
        if (found := named.get(causes[0].id)) is not None:
            return str(found)
    return str(guidance.acts)


def _by_rank(one: tuple[int, JudgedCause]) -> int:
    return one[0]


def _rows(guidance: Guidance) -> tuple[Row, ...]:
    found = _tables.get(guidance.name)
    if found is None or found[0] is not guidance:
        found = _tables[guidance.name] = guidance, tuple(map(_row, guidance.causes))
    return found[1]


def _row(cause: Cause) -> Row:
    unjudged = JudgedCause(
        cause.id,
        Standing.OPEN,
        cause.cause,
        cause.fix,
        needs=cause.ask,
        test=cause.test or None,
        result=cause.result or None,
        setting=cause.setting or None,
    )
    return Row(
        cause,
        tuple(map(evidence, cause.supported_by)),
        tuple(map(evidence, cause.ruled_out_by)),
        unjudged,
        (evidence(cause.told_by),) if cause.told_by else (),
        unjudged._replace(needs=None),
    )


def _judged(cause: Cause, standing: Standing, seen: SeenEvidence) -> JudgedCause:
    """Return a cause of which something tells: a test is worth making only where it is likely."""
    note = None if seen.note is None else seen.note.id
    if standing is Standing.RULED_OUT:
        return JudgedCause(cause.id, standing, cause.cause, cause.fix, seen.short, None, note)
    shown = seen.words if seen.note is None else seen.note.evidence or seen.words
    return JudgedCause(
        cause.id,
        standing,
        cause.cause,
        cause.fix,
        shown,
        None,
        note,
        cause.test or None,
        cause.result or None,
        cause.setting or None,
    )


class Answers(NamedTuple):
    """What evidence says of one case: causes share much of it, and each is asked once."""

    case: Case
    notes: Notes
    known: dict[Holds, SeenEvidence | None]


def _rank(seen: SeenEvidence) -> int:
    return _SHOWN if seen.note is None else _STRENGTH[seen.note.severity]


def _first(holds: tuple[Holds, ...], asked: Answers) -> SeenEvidence | None:
    case, notes, known = asked
    for one in holds:
        seen = known.get(one, _UNASKED)
        if isinstance(seen, _Unasked):
            seen = known[one] = one(case, notes)
        if seen is not None:
            return seen
    return None


def _strongest(holds: tuple[Holds, ...], asked: Answers) -> SeenEvidence | None:
    best = _first(holds, asked)
    if best is None or len(holds) == 1:  # which is so in most captures
        return best
    for one in holds:
        seen = _first((one,), asked)
        if seen is not None and _rank(seen) < _rank(best):
            best = seen
    return best
