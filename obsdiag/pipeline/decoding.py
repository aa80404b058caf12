"""Captures of one input to findings: decoded, joined, matched with the catalogue and explained."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from obsdiag.client_report.bare_code import FORMAT as WORDS
from obsdiag.client_report.templates import OF_THE_SERVICE
from obsdiag.correlate.observation import Deduplicator, Observation
from obsdiag.decode import Sender, decode, sender
from obsdiag.diagnosis import Case, diagnose
from obsdiag.errors import CancelledError
from obsdiag.model import Finding, How, Match

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.model import Capture, ServiceError


class Reading:
    """What has come out of one source so far."""

    def __init__(self, catalogue: Catalogue, cancelled: Callable[[], bool]) -> None:
        self._catalogue = catalogue
        self.is_cancelled = cancelled
        self.format: str | None = None
        self.captures = 0
        self.findings = 0

    def read(self, captures: Iterable[Capture]) -> Iterator[Finding]:
        """Yield the findings of one input, each event once; when cancelled, those so far."""
        joiner = Deduplicator()
        with suppress(CancelledError):
            for ready in self.joined(captures, joiner):
                yield from self.found(ready)
        for ready in joiner.rest():
            yield from self.found(ready)

    def joined(self, captures: Iterable[Capture], joiner: Deduplicator) -> Iterator[Observation]:
        """Yield what captures show as it leaves `joiner`."""
        for capture in captures:
            if not capture.said:
                self.recognise(1, capture.format)
            for sighting in observations_of(capture):
                yield from joiner.add(sighting)
            if self.is_cancelled():
                break

    def found(self, sighting: Observation) -> Iterator[Finding]:
        """Yield a sighting that leaves its joiner as a finding, if it is one."""
        finding = finding_of(sighting, self._catalogue)
        if finding is None:
            return
        self.count(finding.capture.format if finding.capture.said else None)
        yield finding

    def count(self, said: str | None) -> None:
        """Count a finding; `said` is its format where it is what a client says."""
        self.findings += 1
        if said is not None:
            self.recognise(1, said)

    def recognise(self, captures: int, form: str | None) -> None:
        """Count captures, of which the first has this format."""
        self.captures += captures
        self.format = self.format or form


def findings_of(capture: Capture, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield what a capture shows, each matched and explained."""
    for sighting in observations_of(capture):
        finding = finding_of(sighting, catalogue)
        if finding is not None:
            yield finding


def observations_of(capture: Capture) -> Iterator[Observation]:
    """Yield the errors that a capture shows."""
    shown = decode(capture)
    for error in shown.errors:
        yield Observation(capture, error, shown.remarks)


def finding_of(sighting: Observation, catalogue: Catalogue) -> Finding | None:
    """Return a sighting matched and explained, or None where a client's words are no OBS error."""
    capture, error, remarks = sighting
    match = _match(capture, error, catalogue)
    if capture.format == WORDS and match.entry is None and error.message:
        spelled = catalogue.match(error.message, None, None)
        if spelled.how in (How.EXACT, How.SPACING):
            match = spelled
            error = error._replace(code=error.message, code_origin="client", message=None)
    told = match.entry or match.reference or error.request_id or error.host_id
    named = error.code is not None and capture.format in OF_THE_SERVICE
    if capture.said and not (told or named) and match.how is not How.STATUS:
        return None
    guidance = catalogue.guidance_for(match)
    acts = None if guidance is None else str(guidance.acts)
    return Finding(capture, error, match, diagnose(Case(capture, error, match, remarks)), acts)


def _match(capture: Capture, error: ServiceError, catalogue: Catalogue) -> Match:
    """Return the row; a status alone means something only if the service set it."""
    if error.code is None and sender(capture) in (Sender.OTHER, Sender.SWIFT):
        return Match()
    return catalogue.match(error.code, capture.status, error.message)
