"""The verdict's place in the window: one of its pages at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QWidget

from obsdiag.ui.announcement import announce
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.verdict.rehearsal import lay_out, rehearse
from obsdiag.ui.verdict.verdict_pages import AWAY, VerdictPages

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QAction

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.renewal import Changes
    from obsdiag.catalogue.topic import Topic
    from obsdiag.catalogue_entry import Entry
    from obsdiag.comparison import Side
    from obsdiag.history import HistoryEntry
    from obsdiag.history.comparison import ChangedValue
    from obsdiag.history.experience import Experience
    from obsdiag.model import Finding
    from obsdiag.ui.compare.compared_capture import ComparedCapture
    from obsdiag.ui.history.previous_occurrence import PreviousOccurrence
    from obsdiag.ui.overview.kinds_overview import KindsOverview
    from obsdiag.ui.read_controller import WarmUp
    from obsdiag.ui.verdict.earlier_page import EarlierPage
    from obsdiag.ui.verdict.entry_page import EntryPage
    from obsdiag.ui.verdict.fields import ShownField
    from obsdiag.ui.verdict.renewal_page import RenewalPage
    from obsdiag.ui.verdict.scroll_page import ScrollPage


MAX_NAME = 60
"""Characters of what is read in the heading of the page that waits for it."""


class VerdictView(VerdictPages):
    """Shows how to begin, a finding, or a catalogue entry; a page is made when it is needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("diagnosisView")
        self.setAccessibleName(self.tr("Verdict"))
        self.notes: Mapping[str, str] = {}
        """The team's own, by the id of their page."""
        self._finding: Finding | None = None
        self._page: ScrollPage = self.start
        self._home: ScrollPage = self.start
        self._has_overview = False
        self._answers: Sequence[Side] = ()
        self._overviewed: tuple[KindsOverview, str] | None = None
        self.rule_followed.connect(self.show_rule)
        self.earlier_followed.connect(self.show_earlier)

    @Slot()
    def prepare(self) -> None:
        """Make the page of a finding, while the first one is still looked for."""
        self.diagnosis.ensurePolished()

    @Slot(object)
    def warm_up(self, warmed: WarmUp) -> None:
        """Have the page of a finding ready before there is one."""
        page = self.diagnosis
        rehearse(
            page,
            warmed,
            self.size(),
            (lambda: self.overview, partial(self._rehearse_entry, warmed)),
            lambda: self._finding is None and page in self.made("diagnosis"),
        )

    def _rehearse_entry(self, warmed: WarmUp) -> None:
        from obsdiag.catalogue.topic import topic_of  # not before the first paint

        topic = topic_of(self.catalogue, warmed.finding.match)
        if topic is not None and not self.made("entry"):  # what was looked up already stays
            self.entry.show_topic(topic, "", returns=False)
            lay_out(self.entry, self.size())

    def offer_keys(self, actions: Sequence[QAction]) -> None:
        """Have these commands in the menu of all pages."""
        from PySide6.QtCore import Qt  # not before the first paint, see `theme`

        self.addActions(actions)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def use(self, catalogue: Catalogue) -> None:
        """Take what is shown from now on from another catalogue."""
        self.catalogue = catalogue
        for page in (self.__dict__.get("diagnosis"), self.__dict__.get("entry")):
            if page is not None:
                page.catalogue = catalogue

    def show_start(self, heading: str = "") -> None:
        """Show how to begin; there is no finding any more."""
        self._finding = None
        self._answers = ()
        self._home = self.start
        self.start.show_heading(heading)
        self._turn_to(self.start)

    def show_waiting(self, name: str) -> None:
        """Show that `name` is read and nothing is known of it yet, in place of what was known."""
        self.start.show_waiting(shown_line(name, MAX_NAME))
        self._turn_to(self.start)

    def is_waiting(self) -> bool:
        """Tell whether nothing is shown but that something is read."""
        return self._page is self.start and self.start.is_waiting()

    def show_overview(self, overview: KindsOverview, name: str, *, at_once: bool = True) -> None:
        """Show many findings of the capture `name` at a glance; a chosen one takes their place.

        Not `at_once`: there is a way up to them from what is shown.
        """
        self._overviewed = (overview, name)
        self.overview.show_overview(overview, name)
        self._has_overview = True
        if at_once:
            self._step_up()
        elif self.made("diagnosis"):
            self.diagnosis.show_way_back(shown=True)

    def forget_overview(self) -> None:
        """Let there be no overview to go back to: another capture follows."""
        self._has_overview, self._overviewed = False, None

    def step_up(self) -> bool:
        """Go from a finding back to the overview that it was chosen from; tell if there is one.

        On the overview, what was chosen of its time line is given up first.
        """
        if self._page in self.made("overview"):
            return self.overview.timeline.choose_all()
        if not self._has_overview or self._page is not self._home is not self.overview:
            return False
        self._step_up()
        return True

    def _step_up(self) -> None:
        self._home = self.overview
        self._turn_to(self.overview)

    def show_comparison(self, first: ComparedCapture, second: ComparedCapture) -> None:
        """Show what differs between two captures; the finding can be gone back to."""
        self.comparison.show_captures(first, second)
        self._turn_to(self.comparison)
        self.comparison.setFocus()

    def show_near(self, word: str, entries: Sequence[Entry]) -> None:
        """Show which entries are nearest to a word that is none of them."""
        self.near.show_near(word, entries)
        self._home = self.near
        self._turn_to(self.near)

    def show_answers(self, answers: Sequence[Side]) -> None:
        """Show what a capture without an error holds."""
        self._answers = answers
        self.success.show_answers(answers)
        self._home = self.success
        self._turn_to(self.success)

    def show_finding(self, finding: Finding) -> None:
        """Show what a finding means."""
        from obsdiag.catalogue.topic import topic_of  # not before the first paint

        self._finding = finding
        self._home = self.diagnosis
        topic = topic_of(self.catalogue, finding.match)
        self.diagnosis.show_way_back(shown=self._has_overview)
        self.diagnosis.show_finding(finding, self.notes.get(topic.id, "") if topic else "")
        self._turn_to(self.diagnosis)
        self.diagnosis.place()

    @Slot(object)
    def show_fields(self, fields: Sequence[ShownField]) -> None:
        """Show the fields of the finding that is shown."""
        self.diagnosis.show_fields(fields)

    def show_fields_later(self, fields: Callable[[], Sequence[ShownField]]) -> None:
        """Show these fields once the answer is seen; until then there are none to be seen."""
        self.diagnosis.show_fields_later(fields)

    @Slot(object)
    def show_previous_occurrences(self, previous_occurrences: Sequence[PreviousOccurrence]) -> None:
        """Show as what the finding that is shown was met before."""
        self.diagnosis.show_previous_occurrences(previous_occurrences)

    def show_experience(self, known: Mapping[str, Experience]) -> None:
        """Show what became of the causes of the finding that is shown in one's own tickets."""
        if known and self._finding is not None:
            self.diagnosis.show_experience(self._finding, known)

    @Slot(object)
    def show_annotations(self, entry: HistoryEntry | None) -> None:
        """Show what was said of the finding that is shown, by its entry of the history."""
        self.diagnosis.show_annotations(entry)

    @Slot(object)
    def show_differences(self, differences: Sequence[ChangedValue] | None) -> None:
        """Show what today's rules read otherwise in it; None: it was not found before."""
        self.diagnosis.show_differences(differences)

    @Slot(object)
    def show_earlier(self, entry: HistoryEntry) -> None:
        """Show an earlier finding; the one at hand stays where it can be gone back to."""
        self.earlier.show_entry(entry)
        self._turn_to(self.earlier)
        self.earlier.setFocus()

    @Slot(str)
    def show_rule(self, name: str) -> None:
        """Show the page of a rule, if it has one; the finding stays where it can be gone back to.

        What a note says beside the rules, such as of the table itself, has no page of its own.
        """
        from obsdiag.ui.verdict.rule_page import rule_text

        if (rule := rule_text(name)) is not None:
            self.rule.show_rule(rule)
            self._turn_to(self.rule)
            self.rule.setFocus()

    def show_entry(self, topic: Topic) -> None:
        """Show an entry's page; the finding stays where it can be gone back to."""
        from PySide6.QtWidgets import QAbstractItemView  # not before the first paint, see `theme`

        note = self.notes.get(topic.id, "")
        self.entry.show_topic(topic, note, returns=self._home is not self.start)
        self._turn_to(self.entry)
        if not isinstance(QApplication.focusWidget(), QAbstractItemView):  # its row is said
            announce(self.entry, self.entry.accessibleName())

    def leave_note(self) -> None:
        """End the editing of a note, if it is under way."""
        if self.topic() is not None:
            self.entry.leave_note()

    def go_back(self) -> None:
        """Put the finding, or how to begin, back in its place."""
        self._turn_to(self._home)

    def show_renewal(self, changes: Changes) -> None:
        """Show what a newer copy of the published table changes."""
        self.renewal.show_changes(changes)
        self._turn_to(self.renewal)

    def is_shown(self, finding: Finding) -> bool:
        """Tell whether the page of this finding is what is shown."""
        return finding is self._finding and self._page in self.made("diagnosis")

    def retranslate(self) -> None:
        """Make the pages anew in another language, and show what was shown."""
        self.leave_note()
        topic, made, shown = self.topic(), self.__dict__, self._page
        earlier: EarlierPage | None = made.get("earlier")
        renewal: RenewalPage | None = made.get("renewal")
        focused = QApplication.focusWidget()
        has_focus = focused is not None and shown.isAncestorOf(focused)
        is_overview = self._has_overview and self._home is made.get("overview")
        self._page = self._home = self.start
        self.forget_pages()
        if self._finding is not None:
            self.show_finding(self._finding)
        elif self._answers:
            self.show_answers(self._answers)
        if self._overviewed is not None:
            self.overview.show_overview(*self._overviewed)
        if is_overview:
            self._step_up()
        if topic is not None:
            self.show_entry(topic)
        elif earlier is not None and earlier is shown and earlier.entry is not None:
            self.show_earlier(earlier.entry)
        elif renewal is not None and renewal is shown and renewal.changes is not None:
            self.show_renewal(renewal.changes)
        if has_focus:
            self._page.setFocus()

    def is_away(self) -> bool:
        """Tell whether another page stands in the verdict's place."""
        return self._page in self.made(*AWAY)

    def topic(self) -> Topic | None:
        """Return what the entry's page that is shown is about, if it is one."""
        entry: EntryPage | None = self.__dict__.get("entry")
        return entry.topic if entry is not None and self._page is entry else None

    def page(self) -> ScrollPage:
        """Return the page that is shown."""
        return self._page

    def toPlainText(self) -> str:
        """Return all that the page says, line by line."""
        return self._page.text()

    def _turn_to(self, page: ScrollPage) -> None:
        self.leave_note()
        self._page = page
        self.setCurrentWidget(page)
