"""What is said of a finding at the top of its page, in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from obsdiag.catalogue.guidance import Acts, Retry
from obsdiag.catalogue_entry import How
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.translation import noop
from obsdiag.ui.verdict.fields import responder_words
from obsdiag.ui.verdict.guidance_text import guidance_text
from obsdiag.ui.verdict.guidance_view import whose_move
from obsdiag.ui.verdict.headline import PlateWords

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.guidance import Guidance
    from obsdiag.catalogue_entry import Match
    from obsdiag.model import Finding
    from obsdiag.ui.history.previous_occurrence import PreviousOccurrence

MAX_TITLE = 80
MAX_MESSAGE = 300
"""Characters of the service's own message that stand below the title; the fields have all."""

_HOW = {
    How.EXACT: noop("How", "✓ exact match"),
    How.SPACING: noop("How", "✓ match, but for spaces or case"),
    How.ALIAS: noop("How", "✓ match, under another name"),
    How.MESSAGE: noop("How", "✓ matched by its message"),
    How.STATUS: noop("How", "? only the status is known"),
    How.NEAREST: noop("How", "not in the published table"),
    None: noop("How", "not in the published table"),
}
_SERVICE, _CLIENT = "service", "client"
_CLASSES = {
    4: noop("Headline", "4xx: the request cannot be answered as it is"),
    5: noop("Headline", "5xx: the answering side failed"),
}
"""What the class of a status says where nothing is known of the code (RFC 9110, 15.5 and 15.6)."""


class HeadlineWords(NamedTuple):
    """The arguments of `Headline.show_words`."""

    status: int | None
    title: str
    text: str
    origin: str
    plates: Sequence[PlateWords]


def how(match: Match) -> str:
    """Return in a few words how the catalogue's entry was found."""
    return QCoreApplication.translate("How", _HOW[match.how])


def headline_words(
    finding: Finding, catalogue: Catalogue, guidance: Guidance | None
) -> HeadlineWords:
    """Return what the headline of `finding` says."""
    text, origin = _text(finding, catalogue)
    plates = tuple(_plates(finding, guidance))
    return HeadlineWords(finding.capture.status, _title(finding), text, origin, plates)


def possible(match: Match) -> str:
    """Return what the candidates of a match are called."""
    if match.how is How.STATUS:
        count = len(match.candidates)
        return _tr("With this status it can be one of %Ln, the likeliest first", count)
    return _tr("The nearest entries of the published table")


def previous_words(found: Sequence[PreviousOccurrence]) -> str:
    """Return in a few words that a finding was met before, with the newest ticket."""
    if not found:
        return ""
    ticket = next((each.entry.ticket for each in found if each.entry.ticket), "")
    return " · ".join((*filter(None, [shown_line(ticket, 20)]), _tr("seen before")))


def _title(finding: Finding) -> str:
    entry = finding.match.entry
    name = finding.error.code or (entry.wire_code if entry else finding.capture.reason)
    return shown_line(name, MAX_TITLE) if name else _tr("No error code")


def _text(finding: Finding, catalogue: Catalogue) -> tuple[str, str]:
    """Return the text below the title, and whose words it is."""
    match = finding.match
    if match.entry is not None:
        origin = (_tr("published text"), match.entry.status, how(match))
        return match.entry.description, " · ".join(origin)
    other = None if match.reference is None else catalogue.other(match.reference)
    if other is not None:
        return guidance_text(other.title), " · ".join((_tr("our words"), how(match)))
    message = shown_line(finding.error.message or "", MAX_MESSAGE)
    return message, " · ".join((*([_tr("its own message")] if message else []), how(match)))


def _plates(finding: Finding, guidance: Guidance | None) -> Iterator[PlateWords]:
    meant = finding.reference
    if guidance is not None:
        acts = Acts(finding.acts) if finding.acts else guidance.acts
        yield from whose_move(acts, guidance.retry)
    elif meant is not None:
        yield from whose_move(Acts(meant.acts), Retry(meant.retry))
    elif (status := finding.capture.status) and status // 100 in _CLASSES:
        yield PlateWords(*_tr(_CLASSES[status // 100]).partition(" ")[::2], _tr("RFC 9110"))
    answered = finding.answered_by
    if answered is not None and answered.kind == _CLIENT:
        yield PlateWords(_tr("Nothing was sent"), tip=shown_line(answered.name, 40))
    elif answered is not None and answered.kind != _SERVICE:
        words = responder_words(answered.kind)
        yield PlateWords(shown_line(answered.name, 40), _tr("answered"), tip=words)


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Headline", text, None, count)
