"""The causes of a finding as this capture speaks for them, and what was observed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from obsdiag.catalogue.guidance import Acts
from obsdiag.entry_section import SectionKind
from obsdiag.ui.verdict.cause_row import CauseRow
from obsdiag.ui.verdict.column import Column
from obsdiag.ui.verdict.fold import FoldedRows
from obsdiag.ui.verdict.guidance_view import section_points
from obsdiag.ui.verdict.note_row import NoteRow
from obsdiag.ui.verdict.shown_cause import (
    ShownCause,
    ShownCauses,
    asked_instead,
    published_causes,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.catalogue.guidance import Guidance
    from obsdiag.history.experience import Experience
    from obsdiag.model import Note


class CausesView(QObject):
    """Parts of a page: the likeliest cause, which is shown whole, and folds with the others."""

    line_followed = Signal(int)
    """Signal(int): the reader wants to see this line of the source."""
    rule_followed = Signal(str)
    """Signal(str): the reader wants the page of this rule."""
    command_copied = Signal(object)
    """Signal(ShownField): put its value on the clipboard."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.first: Column[ShownCause] = Column("", self._cause_row)
        self.supported: FoldedRows[ShownCause] = FoldedRows(self._cause_row)
        self.open: FoldedRows[ShownCause] = FoldedRows(self._cause_row)
        self.ruled_out: FoldedRows[ShownCause] = FoldedRows(self._cause_row)
        self.notes: FoldedRows[Note] = FoldedRows(self._note_row)

    def show(self, judged: ShownCauses, advice: Guidance | None) -> None:
        """Show the likeliest cause whole, the others and the observations behind their folds."""
        left: Sequence[ShownCause] = judged.open
        if not judged.supported and not left and not judged.ruled_out and advice is not None:
            left = tuple(published_causes(section_points(advice, SectionKind.CAUSES)))
        first = judged.supported[:1] or left[:1]
        if not judged.supported:
            left = left[1:]
        ruled_out = judged.ruled_out
        told = self.tr("Why, in this capture")
        if not judged.supported and (first or not ruled_out):
            tried = first[0].experience if judged.is_first_by_experience else None
            told = self._unsettled(tried)
        acts = Acts.SERVICE if advice is None else advice.acts
        instead = (asked_instead(acts),) if ruled_out and not first else ()
        self.first.show_values(first or instead, told)
        more = judged.supported[1:]
        self.supported.show_values(more, self._counted("also speaks for", len(more)))
        self.open.show_values(left, self._counted("open", len(left)))
        told = self._counted("ruled out", len(ruled_out))
        self.ruled_out.show_values(ruled_out, told, folded=bool(first))
        notes = judged.notes
        is_answer = not judged.supported  # then what was observed is all that the capture tells
        self.notes.show_values(notes, self._counted("observed", len(notes)), folded=not is_answer)

    def _unsettled(self, tried: Experience | None) -> str:
        """Return what stands above a cause that is open; `tried`: it is first by that alone."""
        if tried is None:
            return self.tr("The likeliest cause; this capture does not settle it")
        told = self.tr(
            "It helped before, in {helped} of {tickets} of your tickets; this capture does not"
            " settle it"
        )
        return told.format(helped=tried.helped, tickets=tried.tickets)

    def _counted(self, kind: str, count: int) -> str:
        """Return the name of a fold, with how much is in it."""
        told = {
            "also speaks for": self.tr("%Ln more causes that the capture speaks for", None, count),
            "open": self.tr("%Ln more causes", None, count),
            "ruled out": self.tr("%Ln ruled out", None, count),
            "observed": self.tr("%Ln observations", None, count),
        }
        return told[kind]

    def _cause_row(self) -> CauseRow:
        row = CauseRow()
        row.line_followed.connect(self.line_followed)
        row.rule_followed.connect(self.rule_followed)
        row.command_copied.connect(self.command_copied)
        return row

    def _note_row(self) -> NoteRow:
        row = NoteRow()
        row.followed.connect(self.line_followed)
        row.rule_followed.connect(self.rule_followed)
        return row
