"""Captures of one input to findings: decoded, joined, matched with the catalogue, explained."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from obsdiag.catalogue_entry import How, Match
from obsdiag.client_report.bare_code import FORMAT as WORDS
from obsdiag.client_report.found import UNHEARD
from obsdiag.client_report.misspelt import is_misspelt
from obsdiag.client_report.templates import OF_AN_ID, OF_THE_SERVICE
from obsdiag.correlate.observation import Deduplicator, Observation
from obsdiag.decode import FIRST_ERROR, Decoded, decode
from obsdiag.decode.client import client_of
from obsdiag.decode.store_names import OBS, OWN_CODES, SWIFT
from obsdiag.diagnosis import Case, diagnose, judge, whose_move
from obsdiag.diagnosis.no_answer import mover, no_answer
from obsdiag.diagnosis.responder import has_own_codes, is_of_other_store, responder
from obsdiag.diagnosis.sender_kind import SenderKind
from obsdiag.errors import CancelledError
from obsdiag.formats.format import Surroundings, part_of
from obsdiag.model import Finding, Meaning
from obsdiag.pipeline import limits
from obsdiag.pipeline.alike import Remembered, moved, shown_by, shown_in
from obsdiag.pipeline.capture_batches import in_batches, taken
from obsdiag.pipeline.in_step import Step
from obsdiag.pipeline.missed import Missed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.model import Capture


class Reading:
    """What has come out of one source so far."""

    def __init__(
        self,
        catalogue: Catalogue,
        cancelled: Callable[[], bool],
        together: int = limits.CAPTURES_TOGETHER,
    ) -> None:
        """Take whom to ask whether to go on, and of how many captures findings come together."""
        self._catalogue = catalogue
        self._together = together
        self.is_cancelled = cancelled
        self.format: str | None = None
        self.captures = 0
        self.findings = 0
        self.missed = Missed()

    def read(self, captures: Iterable[Capture]) -> Iterator[Finding]:
        """Yield the findings of one input, each event once; when cancelled, those so far."""
        deduplicator = Deduplicator()
        with suppress(CancelledError):
            for ready in self.joined(captures, deduplicator):
                yield from self._counted(self._judged(ready))
        yield from self._counted(self._judged(deduplicator.rest()))

    def in_steps(self, captures: Iterable[Capture]) -> Iterator[Finding | Step]:
        """Yield the findings of a short input as `read` does; before that, a Step after each step.

        So many inputs can be read in step: all of them are decoded before one is judged.
        """
        deduplicator = Deduplicator()
        batch, failure = taken(captures, lambda _: self.is_cancelled())
        yield Step(sum(len(one.text) for one in batch))
        shown = [(one, self._observed(one)) for one in batch]
        yield Step()
        ready = self._ready(shown, deduplicator)
        if failure is None or isinstance(failure, CancelledError):
            ready += deduplicator.rest()
        found = self._judged(ready)
        yield Step()
        yield from self._counted(found)
        if failure is not None and not isinstance(failure, CancelledError):
            raise failure

    def joined(
        self, captures: Iterable[Capture], deduplicator: Deduplicator
    ) -> Iterator[list[Observation]]:
        """Yield what captures show as it leaves `deduplicator`, that of several together."""
        for batch in in_batches(captures, self._together, self.is_cancelled):
            shown = [(one, self._observed(one)) for one in batch]
            ready = self._ready(shown, deduplicator)
            for at in range(0, len(ready), self._together):  # a list has thousands in one capture
                yield ready[at : at + self._together]
            if self.is_cancelled():
                break

    def _ready(
        self, shown: Iterable[tuple[Capture, list[Observation]]], deduplicator: Deduplicator
    ) -> list[Observation]:
        """Count captures, and return what they show as it leaves `deduplicator`."""
        ready: list[Observation] = []
        for capture, observations in shown:
            # A torn document that shows nothing was not read: to say that it has no error is wrong.
            if not capture.said and (observations or capture.status is not None):
                self.recognise(1, capture.format)
            for observation in observations:
                ready += deduplicator.add(observation)
        return ready

    def _judged(self, observations: Iterable[Observation]) -> list[Finding]:
        """Return the findings that observations are, as far as they are any."""
        return [found for found in map(self.finding, observations) if found is not None]

    def _counted(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        for finding in findings:
            self.count(finding.capture.format if finding.capture.said else None)
            yield finding

    def _observed(self, capture: Capture) -> list[Observation]:
        """Return what a capture shows; nothing, which is told, where that fails."""
        read = partial(_all_observations, capture)
        return part_of(read, capture.format, capture.origin, self.around()) or []

    def finding(self, observation: Observation) -> Finding | None:
        """Return the finding that an observation is, if it is one; where that fails, it is told."""
        place, form = observation.capture.origin, observation.capture.format
        read = partial(finding_of, observation, self._catalogue)
        return part_of(read, form, place, self.around())

    def around(self) -> Surroundings:
        """Return what is told of the parts that cannot be read."""
        return Surroundings(fail=self.missed.add)

    def count(self, client_format: str | None) -> None:
        """Count a finding; `client_format` is its format where a client reports it."""
        self.findings += 1
        if client_format is not None:
            self.recognise(1, client_format)

    def recognise(self, captures: int, form: str | None) -> None:
        """Count captures, of which the first has this format."""
        self.captures += captures
        self.format = self.format or form


def _all_observations(capture: Capture) -> list[Observation]:
    return list(observations_of(capture))


def findings_of(capture: Capture, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield what a capture shows, each matched and explained."""
    for observation in observations_of(capture):
        finding = finding_of(observation, catalogue)
        if finding is not None:
            yield finding


def observations_of(capture: Capture) -> Iterator[Observation]:
    """Yield the errors that a capture shows."""
    shown = shown_by(capture) if _decoded.pays() else None
    decoded = decode(capture) if shown is None else _decoded.get(shown, partial(decode, capture))
    for error in decoded.errors:
        yield Observation(capture, error, decoded.remarks)


_decoded: Remembered[Decoded] = Remembered()


class _Judged:
    """The findings that were judged by one catalogue."""

    def __init__(self, catalogue: Catalogue | None = None) -> None:
        self.catalogue = catalogue
        self.kept: Remembered[Finding | None] = Remembered()


_judged = _Judged()


def finding_of(observation: Observation, catalogue: Catalogue) -> Finding | None:
    """Return an error matched and explained, or None where what a client reports is none of OBS."""
    global _judged  # noqa: PLW0603 - what is known is of the catalogue in use
    judged, times = _judged, observation.times
    if judged.catalogue is not catalogue:
        judged = _judged = _Judged(catalogue)
    shown = shown_in(observation) if judged.kept.pays() else None
    if shown is None:
        return _finding_of(observation, catalogue)
    known = judged.kept.get(shown, partial(_finding_of, observation, catalogue))
    if known is None or (known.capture is observation.capture and known.times_told == times):
        return known
    return moved(known, observation)


def _finding_of(observation: Observation, catalogue: Catalogue) -> Finding | None:
    capture, error, remarks, times = observation
    case = Case(capture, error, Match(), remarks)
    match = _match(case, catalogue)
    foreign = case.store is not None and case.store.name in (*OWN_CODES, SWIFT)
    if capture.format == WORDS and match.entry is None and error.message and not foreign:
        spelled = catalogue.spelled(error.message)
        if spelled.how in (How.EXACT, How.SPACING):
            match = spelled
            error = error._replace(code=error.message, code_origin="client", message=None)
            case = case._replace(error=error)
    known = match.entry or match.reference or error.request_id or error.host_id
    typed = capture.format == WORDS and is_misspelt(error.code or "")
    named = error.code is not None and capture.format in OF_THE_SERVICE
    named = named or capture.format in OF_AN_ID
    # No row has it, 413 or 502; or the code is named, beside a status, and nobody has heard of it.
    is_named = error.code is None or capture.format == UNHEARD
    failed = match.how is How.STATUS or (is_named and (capture.status or 0) >= FIRST_ERROR)
    if capture.said and not (known or typed or named or foreign or failed):
        return None
    guidance = catalogue.guidance_for(match)
    client = client_of(capture)
    answered_by = responder(case, client)
    case = case.matched(match)
    notes = diagnose(case, foreign=has_own_codes(answered_by))
    meaning = None
    causes = () if is_of_other_store(answered_by) else judge(case, guidance, notes)
    acts = whose_move(guidance, causes) or mover(no_answer(capture, error))
    if guidance is not None and acts is not None and match.reference is not None:
        meaning = Meaning(guidance.meaning, acts, str(guidance.retry))
    return Finding(
        capture,
        error,
        match,
        notes,
        acts,
        causes,
        times,
        client=client,
        answered_by=answered_by,
        reference=meaning,
    )


_NO_SERVICE = (SenderKind.BETWEEN, SenderKind.SWIFT)


def _match(case: Case, catalogue: Catalogue) -> Match:
    """Return the row; a status alone means something only if the service set it.

    The row for another store's error is that of a code of the same name, and never exact.
    """
    capture, error, store = case.capture, case.error, case.store
    if error.code is None and case.sender_kind in _NO_SERVICE:
        return Match()
    if store is not None and store.name in OWN_CODES:
        if store.is_certain or error.code is None:
            return Match()
        found = catalogue.match(error.code, None, None)
        return Match() if found.entry is None else found._replace(how=How.ALIAS)
    found = catalogue.match(error.code, capture.status, error.message)
    if found.how is How.NEAREST and no_answer(capture, error) is not None:
        return Match()  # a client's own class is near to no code of the service
    if store is not None and store.name != OBS and found.how in (How.EXACT, How.SPACING):
        return found._replace(how=How.ALIAS)
    return found
