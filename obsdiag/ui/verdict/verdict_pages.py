"""The pages that can stand in the verdict's place, each made when it is needed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from obsdiag.ui.verdict.start_page import StartPage

if TYPE_CHECKING:
    from obsdiag.catalogue import Catalogue
    from obsdiag.ui.compare.compare_page import ComparePage
    from obsdiag.ui.overview.overview_page import OverviewPage
    from obsdiag.ui.verdict.diagnosis_page import DiagnosisPage
    from obsdiag.ui.verdict.earlier_page import EarlierPage
    from obsdiag.ui.verdict.entry_page import EntryPage
    from obsdiag.ui.verdict.near_page import NearPage
    from obsdiag.ui.verdict.renewal_page import RenewalPage
    from obsdiag.ui.verdict.rule_page import RulePage
    from obsdiag.ui.verdict.scroll_page import ScrollPage
    from obsdiag.ui.verdict.success_page import SuccessPage

MADE_LATE = (
    *("diagnosis", "entry", "earlier", "renewal", "rule"),
    *("overview", "success", "near", "comparison"),
)
AWAY = ("entry", "earlier", "renewal", "rule", "comparison")
"""Pages from which there is a way back to the finding."""


class VerdictPages(QStackedWidget):
    """Makes them, and says what their reader wants."""

    catalogue: Catalogue
    """Set before a finding or an entry is to be shown."""

    line_followed = Signal(int)
    """Signal(int): the reader wants to see this line of the source."""
    entry_followed = Signal(object)
    """Signal(Entry): the reader wants the page of this entry."""
    code_followed = Signal(str)
    """Signal(str): the reader wants the page of this code."""
    field_copied = Signal(object)
    """Signal(ShownField): its value is to be put on the clipboard."""
    note_written = Signal(str, str)
    """Signal(str, str): the id of a page, and the new text of the note on it."""
    renewal_taken = Signal()
    """The newer table that is shown is to be used."""
    rule_followed = Signal(str)
    """Signal(str): the reader wants the page of this rule."""
    earlier_followed = Signal(object)
    """Signal(HistoryEntry): the reader wants to see this earlier finding."""
    earlier_reopened = Signal(object)
    """Signal(HistoryEntry): the capture of this earlier finding is to be opened."""
    left = Signal()
    """The reader wants back to the finding."""
    left_finding = Signal()
    """The reader wants back to the overview."""
    kind_entered = Signal(object)
    """Signal(OverviewKind): its findings are to be shown one by one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = StartPage()
        self.addWidget(self.start)  # as it is: it is on screen first

    @cached_property
    def diagnosis(self) -> DiagnosisPage:
        """The page of a finding."""
        from obsdiag.ui.verdict.diagnosis_page import DiagnosisPage

        page = DiagnosisPage(self.catalogue)
        page.line_followed.connect(self.line_followed)
        page.entry_followed.connect(self.entry_followed)
        page.code_followed.connect(self.code_followed)
        page.rule_followed.connect(self.rule_followed)
        page.field_copied.connect(self.field_copied)
        page.earlier_followed.connect(self.earlier_followed)
        page.left.connect(self.left_finding)
        self._add(page)
        return page

    @cached_property
    def earlier(self) -> EarlierPage:
        """The page of an earlier finding."""
        from obsdiag.ui.verdict.earlier_page import EarlierPage

        page = EarlierPage()
        page.left.connect(self.left)
        page.reopened.connect(self.earlier_reopened)
        page.field_copied.connect(self.field_copied)
        self._add(page)
        return page

    @cached_property
    def entry(self) -> EntryPage:
        """The page of a catalogue entry."""
        from obsdiag.ui.verdict.entry_page import EntryPage

        page = EntryPage(self.catalogue)
        page.left.connect(self.left)
        page.code_followed.connect(self.code_followed)
        page.note_written.connect(self.note_written)
        page.field_copied.connect(self.field_copied)
        self._add(page)
        return page

    @cached_property
    def rule(self) -> RulePage:
        """The page of a rule."""
        from obsdiag.ui.verdict.rule_page import RulePage

        page = RulePage()
        page.left.connect(self.left)
        self._add(page)
        return page

    @cached_property
    def overview(self) -> OverviewPage:
        """The page of many findings."""
        from obsdiag.ui.overview.overview_page import OverviewPage

        page = OverviewPage()
        page.entered.connect(self.kind_entered)
        self._add(page)
        return page

    @cached_property
    def comparison(self) -> ComparePage:
        """The page of two captures."""
        from obsdiag.ui.compare.compare_page import ComparePage

        page = ComparePage()
        page.left.connect(self.left)
        self._add(page)
        return page

    @cached_property
    def success(self) -> SuccessPage:
        """The page of a capture without an error."""
        from obsdiag.ui.verdict.success_page import SuccessPage

        page = SuccessPage()
        page.field_copied.connect(self.field_copied)
        self._add(page)
        return page

    @cached_property
    def near(self) -> NearPage:
        """The page of a word that is no code, but near to some."""
        from obsdiag.ui.verdict.near_page import NearPage

        page = NearPage()
        page.entry_followed.connect(self.entry_followed)
        self._add(page)
        return page

    @cached_property
    def renewal(self) -> RenewalPage:
        """The page of a newer copy of the published table."""
        from obsdiag.ui.verdict.renewal_page import RenewalPage

        page = RenewalPage()
        page.left.connect(self.left)
        page.taken.connect(self.renewal_taken)
        self._add(page)
        return page

    def made(self, *names: str) -> list[ScrollPage]:
        """Return those of the pages that have been made."""
        return [self.__dict__[name] for name in names if name in self.__dict__]

    def forget_pages(self) -> None:
        """Leave how to begin as the only page."""
        self.setCurrentWidget(self.start)
        for name in MADE_LATE:
            page = self.__dict__.pop(name, None)
            if page is not None:
                self.removeWidget(page)
                page.deleteLater()

    def _add(self, page: ScrollPage) -> None:
        page.set_scroll_bars()
        self.addWidget(page)
        QWidget.setTabOrder(self.start, page)  # it is made late, and read before what is below
