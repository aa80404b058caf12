"""The verdict's place in the window: one of its pages at a time."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from obsdiag.ui.verdict.start_page import StartPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from obsdiag.catalogue import About
    from obsdiag.catalogue.guidance import Guidance
    from obsdiag.model import Entry, Finding, Match
    from obsdiag.ui.verdict.diagnosis_page import DiagnosisPage
    from obsdiag.ui.verdict.entry_page import EntryPage
    from obsdiag.ui.verdict.fields import Field
    from obsdiag.ui.verdict.page import Page


class VerdictView(QStackedWidget):
    """Shows how to begin, a finding, or a catalogue entry; a page is made when it is needed."""

    about: About
    """Where the catalogue comes from; set before anything of it is to be shown."""
    guidance: Callable[[Match], Guidance | None]
    """Gives our guidance on what an error is; set together with `about`."""

    line_followed = Signal(int)
    """Signal(int): the reader wants to see this line of the source."""
    entry_followed = Signal(object)
    """Signal(Entry): the reader wants the page of this entry."""
    field_copied = Signal(object)
    """Signal(Field): its value is to be put on the clipboard."""
    left = Signal()
    """The reader wants back to the finding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("diagnosisView")
        self.setAccessibleName(self.tr("Verdict"))
        self._finding: Finding | None = None
        self.start = StartPage()
        self.addWidget(self.start)
        self._page: Page = self.start

    @cached_property
    def diagnosis(self) -> DiagnosisPage:
        """The page of a finding."""
        from obsdiag.ui.verdict.diagnosis_page import DiagnosisPage

        page = DiagnosisPage(self.about, self.guidance)
        page.line_followed.connect(self.line_followed)
        page.entry_followed.connect(self.entry_followed)
        page.field_copied.connect(self.field_copied)
        self.addWidget(page)
        return page

    @cached_property
    def entry(self) -> EntryPage:
        """The page of a catalogue entry."""
        from obsdiag.ui.verdict.entry_page import EntryPage

        page = EntryPage(self.about, self.guidance)
        page.left.connect(self.left)
        page.field_copied.connect(self.field_copied)
        self.addWidget(page)
        return page

    def show_start(self, heading: str = "") -> None:
        """Show how to begin; there is no finding any more."""
        self._finding = None
        self.start.show_heading(heading)
        self._turn_to(self.start)

    def show_finding(self, finding: Finding) -> None:
        """Show what a finding means."""
        self._finding = finding
        self.diagnosis.show_finding(finding)
        self._turn_to(self.diagnosis)

    @Slot(object)
    def show_fields(self, fields: Sequence[Field]) -> None:
        """Show the fields of the finding that is shown."""
        self.diagnosis.show_fields(fields)

    def show_entry(self, entry: Entry) -> None:
        """Show an entry's page; the finding stays where it can be gone back to."""
        self.entry.show_entry(entry, returns=self._finding is not None)
        self._turn_to(self.entry)

    def go_back(self) -> None:
        """Put the finding, or how to begin, back in its place."""
        self._turn_to(self.start if self._finding is None else self.diagnosis)

    def is_away(self) -> bool:
        """Tell whether an entry's page stands in the verdict's place."""
        return "entry" in self.__dict__ and self._page is self.entry

    def page(self) -> Page:
        """Return the page that is shown."""
        return self._page

    def toPlainText(self) -> str:
        """Return all that the page says, line by line."""
        return self._page.text()

    def _turn_to(self, page: Page) -> None:
        self._page = page
        self.setCurrentWidget(page)
