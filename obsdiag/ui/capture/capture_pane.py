"""The capture at hand: its text and, where there are several, its findings beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.capture.capture_finder import CaptureFinder
from obsdiag.ui.capture.capture_head import CaptureHead
from obsdiag.ui.capture.editor import CaptureEditor
from obsdiag.ui.capture.excerpt import Excerpt, excerpt
from obsdiag.ui.capture.find_bar import FindBar
from obsdiag.ui.capture.findings_column import FindingsColumn
from obsdiag.ui.models.item_row import VALUE_ROLE
from obsdiag.ui.pane_splitter import PaneSplitter
from obsdiag.ui.tasks import LatestTask
from obsdiag.ui.text_size import room
from obsdiag.ui.verdict.prose import MASKED_AT_ONCE, masked_in_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QThreadPool

    from obsdiag.model import Finding
    from obsdiag.ui.capture.finding_kinds import FindingKind
    from obsdiag.ui.capture.source_search import SourcePart
    from obsdiag.ui.capture.text_marks import TextMark


LIST_WIDTH, TEXT_WIDTH = 28 * theme.GRID, 60 * theme.GRID
"""Pixels of the list of findings, and of the text beside it, in a usual font."""
EDIT_PAUSE_MS = 400
"""After so long without a key the edited text is read again."""


class CapturePane(QWidget):
    """Shows captures; says which finding was chosen and what the text was edited to."""

    chosen = Signal(object)
    """Signal(Finding)."""
    clicked = Signal(object)
    """Signal(Finding): the reader wants to see this one, which may be the chosen one already."""
    moved = Signal()
    """Another part of the source is shown than that of the chosen finding."""
    edited = Signal(str, bool)
    """Signal(str, bool): the text as it is now, and whether it is a new one altogether."""

    def __init__(self, pool: QThreadPool, parent: QWidget | None = None) -> None:
        """`pool`: in it, long sources are looked through, and secrets masked."""
        super().__init__(parent)
        self.editor = CaptureEditor()
        self.find_bar = FindBar()
        self.finder = CaptureFinder(self.find_bar, self.editor, pool)
        self._excerpt: Excerpt | None = None
        self._first = 1
        self._is_masked = False
        self._masking = LatestTask(pool, self)
        self._waits = False
        """Whether the text is being masked, and not shown yet."""
        self._marks: tuple[TextMark, ...] = ()
        self._reveals = False
        self._column = FindingsColumn()
        self.model = self._column.model
        self.findings = self._column.findings
        self.head = CaptureHead()
        self._is_aside = False
        self._loading = False
        self._anew = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(EDIT_PAUSE_MS)
        self._lay_out()
        self.finder.part_wanted.connect(self._on_part)
        self._masking.done.connect(self._on_masked)
        self._masking.failed.connect(self.finder.failed)
        self._pause.timeout.connect(self._on_pause)
        self.editor.text_changed.connect(self._on_changed)
        self.findings.selectionModel().currentChanged.connect(self._on_moved)
        self.findings.clicked.connect(self._on_clicked)
        self._column.narrowed.connect(self._on_narrowed)
        self.show_excerpt(None)
        self._fit()

    def clear(self) -> None:
        """Forget the findings, not the text."""
        self.model.clear()
        self._column.show_kinds(())
        self.head.show_partial("")
        self._fit()

    def add(self, findings: Sequence[Finding]) -> None:
        """Add findings at the end of the list; the first one ever becomes the chosen one."""
        self.model.append(findings)
        self._fit()
        if not self.findings.currentIndex().isValid():
            self.findings.setCurrentIndex(self.model.index(0, 0))

    @Slot(object)
    def show_kinds(self, kinds: Sequence[FindingKind]) -> None:
        """Show which of the findings are one matter."""
        self._column.show_kinds(kinds)

    def narrow(self, numbers: Sequence[int]) -> None:
        """Have only these findings in the list, and choose the first of them."""
        self.model.narrow(numbers)
        self._on_narrowed()

    def show_all(self) -> None:
        """Have all findings in the list again; the chosen one stays that."""
        number = self.number() or 0
        with QSignalBlocker(self.findings.selectionModel()):
            self.model.narrow(None)
            self.findings.setCurrentIndex(self.model.index(number, 0))
        self._tell_count()

    def step(self, by: int) -> None:
        """Choose the finding `by` rows further on, as far as there is one."""
        index = self.model.index(self.findings.currentIndex().row() + by, 0)
        if index.isValid():
            self.findings.setCurrentIndex(index)

    def choose(self, code: str | None, key: str | None) -> None:
        """Choose the first finding with this code and this object key, if there is one."""
        for row, finding in enumerate(self.model.findings()):
            if (finding.error.code, finding.error.key) == (code, key):
                self.findings.setCurrentIndex(self.model.index(row, 0))
                return

    def current(self) -> Finding | None:
        """Return the chosen finding."""
        index = self.findings.currentIndex()
        return index.data(VALUE_ROLE) if index.isValid() else None

    def number(self) -> int | None:
        """Return how many findings of the capture come before the chosen one."""
        index = self.findings.currentIndex()
        return self.model.number(index.row()) if index.isValid() else None

    def chosen_words(self) -> str:
        """Return in a few words what the chosen finding is, empty where there is none."""
        index = self.findings.currentIndex()
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole)) if index.isValid() else ""

    def retranslate(self) -> None:
        """Say which finding it is in another language."""
        self.head.retell()

    def show_excerpt(self, shown: Excerpt | None, first: int = 1) -> None:
        """Show a text, of which the first line is `first` in its source; None is an empty one."""
        self._pause.stop()
        self._masking.forget()
        is_same = shown is self._excerpt and not self._is_aside
        self._is_aside = False
        self._excerpt, self._first = shown, first
        self._marks = ()
        text = shown.text if shown else ""
        self._waits = self._is_masked and len(text) > MASKED_AT_ONCE
        if self._waits:
            self._masking.ask(partial(masked_in_place, text))
            text = ""
        elif self._is_masked:
            text = masked_in_place(text)
        faithful = shown is None or shown.faithful
        self.finder.is_part = not faithful
        self._put(text, in_place=is_same)
        self.editor.set_editable(faithful and not self._is_masked)

    def set_aside(self, *, aside: bool) -> None:
        """Put the text away while another one is waited for, or bring it back."""
        if aside == self._is_aside or self._excerpt is None:
            return
        if not aside:
            self._show_again()
            self.head.set_aside(aside=False)
            return
        self._pause.stop()
        self._put("")
        self.editor.set_editable(False)
        self.head.set_aside(aside=True)
        self._is_aside = True

    def _show_again(self) -> None:
        marks = self._marks
        self.show_excerpt(self._excerpt, self._first)
        self.mark(marks, reveal=True)

    def _put(self, text: str, *, in_place: bool = False) -> None:
        self._loading = True
        self.editor.show_text(text, self._first, in_place=in_place)
        self._loading = False
        self.finder.renew()

    @Slot(object)
    def _on_masked(self, text: str) -> None:
        """Show the text that was masked in the pool, and what was marked in it meanwhile."""
        self._waits = False
        self._put(text)
        self.mark(self._marks, reveal=self._reveals)

    def mark(self, marks: Iterable[TextMark], *, reveal: bool) -> None:
        """Mark these places of the source; `reveal` brings the first of them on screen."""
        self._marks, self._reveals = tuple(marks), reveal
        if not self._waits:
            self.editor.mark(self._marks, reveal=reveal)

    def set_masked(self, masked: bool) -> None:
        """Show the text with its secrets masked, which cannot be edited then, or as it is."""
        if masked != self._is_masked:
            self._is_masked = masked
            self.head.show_masked(is_masked=masked)
            if self._excerpt is not None and not self._is_aside:
                self._show_again()

    @Slot()
    def go_to_line(self) -> None:
        """Ask for a line to go to."""
        self.find_bar.field.setText(":")
        self.find_bar.open()
        self.find_bar.field.deselect()
        self.find_bar.field.end(False)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.find_bar)
        parts = (self._column, self.editor)
        self._list_room, text_room = room(LIST_WIDTH), room(TEXT_WIDTH)
        sizes = (self._list_room, text_room)
        self._parts = PaneSplitter(Qt.Orientation.Horizontal, parts, sizes=sizes, spare=1)
        layout.addWidget(self._parts, 1)

    def fit_text(self) -> None:
        """Have the list as wide in texts of another size as it was in those before."""
        before, self._list_room = self._list_room, room(LIST_WIDTH)
        if before != self._list_room:
            own, text = self._parts.sizes()  # what is hidden has none
            wanted = min((own or before) * self._list_room // before, (own + text) // 2)
            self._parts.setSizes((wanted, own + text - wanted))

    def _fit(self) -> None:
        """Give the list room only where there is something to choose."""
        self._column.setVisible(len(self.model.findings()) > 1)
        self._tell_count()

    def _tell_count(self) -> None:
        self.head.show_place(self.findings.currentIndex().row() + 1, self.model.rowCount())

    def show_part(self, part: SourcePart) -> None:
        """Show some lines of a long source."""
        self.show_excerpt(Excerpt(excerpt(part.text).text, faithful=False), part.first)

    @Slot(object)
    def _on_part(self, part: SourcePart) -> None:
        """Show another part of a long source."""
        self.show_part(part)
        self.moved.emit()

    @Slot()
    def _on_narrowed(self) -> None:
        self.findings.setCurrentIndex(self.model.index(0, 0))
        self._tell_count()

    @Slot(QModelIndex, QModelIndex)
    def _on_moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        self._tell_count()
        if index.isValid():
            self.chosen.emit(index.data(VALUE_ROLE))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.clicked.emit(index.data(VALUE_ROLE))

    @Slot(int, int, int)
    def _on_changed(self, at: int, _removed: int, added: int) -> None:
        """Wait for a pause; a change from end to end is another text, not an edited one."""
        if self._loading:
            return
        characters = self.editor.length()
        self._anew = at == 0 and added >= characters
        self._pause.start()

    @Slot()
    def _on_pause(self) -> None:
        is_undone = self.editor.document().isRedoAvailable()  # what comes back is no new text
        self.edited.emit(self.editor.toPlainText(), self._anew and not is_undone)
