"""All that there is of a ticket on one page: captures, findings, notes, answers, what helped."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QTextEdit, QVBoxLayout

from obsdiag.catalogue.explained import cause_words
from obsdiag.history.ticket_summary import TicketWords, ticket_lines
from obsdiag.lazy_regex import lazy_regex
from obsdiag.ui import theme
from obsdiag.ui.crash import sentence_of
from obsdiag.ui.help.help_key import offer_help, offer_quit
from obsdiag.ui.history.ticket_export import FORMS, export_ticket
from obsdiag.ui.local_text import moment, shown_line, time_text
from obsdiag.ui.row_room import PART
from obsdiag.ui.task_queue import SerialTaskQueue
from obsdiag.ui.text_size import room
from obsdiag.ui.verdict.guidance_text import guidance_text
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from obsdiag.catalogue import Catalogue
    from obsdiag.history import HistoryEntry
    from obsdiag.history.intake import IntakeSummary
    from obsdiag.history.ticket_summary import TicketSummary
    from obsdiag.ui.history.history_provider import HistoryProvider

_WIDTH, _HEIGHT = 90 * theme.GRID, 70 * theme.GRID
_MAX_LINE = 1_000
_MAX_NAME = 60
_NO_NAME = lazy_regex(r"[^\w.-]+")
"""What a ticket may have and the name of a file better has not."""
_SUFFIXES = {form: suffix for suffix, form in FORMS.items()}
_STEP = "    "
"""What a line is set in by; it is copied along."""


def _asked(provider: HistoryProvider, ticket: str) -> TicketSummary | None:
    return provider.history().ticket(ticket)


class TicketSheet(QDialog):
    """Shows it as text, to be read, searched and copied."""

    search_wanted = Signal(str)
    """Signal(str): the query that finds all findings of the ticket."""

    def __init__(
        self, provider: HistoryProvider, catalogue: Catalogue, ticket: str, parent: QWidget
    ) -> None:
        """`catalogue` says what the causes are that were found."""
        super().__init__(parent)
        self._provider = provider
        self._catalogue = catalogue
        self.setObjectName("ticketSheet")
        name = shown_line(ticket, _MAX_NAME)
        self._title = self.tr("Ticket {ticket}").format(ticket=name)
        self.setWindowTitle(self._title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offer_help(self, "history")
        self._ticket = ticket
        self.told = TextLabel(self.tr("Looking it up…"), second=True)
        self.text = QTextEdit()
        self.text.setObjectName("ticketText")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("All of the ticket"))
        close = QDialogButtonBox.StandardButton.Close
        buttons = QDialogButtonBox(close)
        buttons.button(close).setIcon(QIcon())
        kind = QDialogButtonBox.ButtonRole.ActionRole
        buttons.addButton(self.tr("Show in the &history"), kind).clicked.connect(self._on_search)
        self.export = buttons.addButton(self.tr("&Export…"), kind)
        self.export.clicked.connect(self._choose_file)
        self.export.setEnabled(False)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[2 * theme.GRID] * 4)
        layout.addWidget(self.told)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        self.resize(room(_WIDTH), room(_HEIGHT))
        self._queue = SerialTaskQueue(self)
        self._queue.failed.connect(self._on_failed)
        self._queue.do(partial(_asked, provider, ticket), self._show)

    def _show(self, found: TicketSummary | None) -> None:
        if found is None:
            self._say_nothing()
            return
        told = [self._title, self.tr("%Ln findings", None, len(found.findings))]
        if settled := found.outcomes():
            helped = self.tr("helped {helped} of {settled} that are settled")
            told.append(helped.format(helped=sum(settled), settled=len(settled)))
        self.told.setText(PART.join(told))
        of_cause = partial(cause_words, self._catalogue, say=guidance_text)
        lines = ticket_lines(found, self._capture_line, _entry_line, self._words(), of_cause)
        shown = (_STEP * depth + shown_line(line, _MAX_LINE) for depth, line in lines)
        self.text.setPlainText("\n".join(shown))
        _hang(self.text, (depth for depth, _ in lines))
        self.text.setFocus()
        self.export.setEnabled(True)

    def _say_nothing(self) -> None:
        nothing = self.tr("Nothing in the history is of this ticket.")
        self.told.setText(f"{self._title}{PART}{nothing}")

    def _words(self) -> TicketWords:
        return TicketWords(
            captures=self.tr("Captures"),
            findings=self.tr("Findings"),
            note=self.tr("Note: {text}"),
            answer=self.tr("Answered: {text}"),
            cause=self.tr("Cause: {text}"),
            helped=self.tr("It helped."),
            not_helped=self.tr("It did not help."),
        )

    def _capture_line(self, capture: IntakeSummary) -> str:
        name = capture.source or self.tr("pasted text")
        count = self.tr("%Ln findings", None, capture.findings)
        return PART.join((time_text(moment(capture.last_seen)), shown_line(name, 200), count))

    @Slot()
    def _on_search(self) -> None:
        self.search_wanted.emit('ticket:"{}"'.format(self._ticket.replace('"', "")))
        self.accept()

    @Slot()
    def _choose_file(self) -> None:
        name = _NO_NAME.sub("-", self._ticket)[:_MAX_NAME].strip(".-")
        first = next(iter(FORMS))
        dialog = QFileDialog(self, self.tr("Export the ticket"), f"ticket-{name}.{first}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offer_quit(dialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(FORMS.values()))
        dialog.setDefaultSuffix(first)
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_SUFFIXES[chosen]))
        dialog.fileSelected.connect(self.write)
        dialog.open()

    @Slot(str)
    def write(self, name: str) -> None:
        """Write all of the ticket to a file, as its name ends."""
        work = partial(export_ticket, self._provider, self._ticket, Path(name))
        self._queue.do(work, self._on_written)

    def _on_written(self, path: Path | None) -> None:
        if path is None:
            self._say_nothing()
            return
        self.told.setText(self.tr("Saved as {name}").format(name=shown_line(path.name, _MAX_NAME)))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.told.setText(sentence_of(error))


def _hang(text: QTextEdit, depths: Iterable[int]) -> None:
    """Have each line that is wrapped go on below its own beginning."""
    step = text.fontMetrics().horizontalAdvance(_STEP)
    cursor = QTextCursor(text.document())
    cursor.beginEditBlock()
    for depth in depths:
        shape = QTextBlockFormat()
        shape.setLeftMargin(depth * step)
        shape.setTextIndent(-depth * step)
        cursor.setBlockFormat(shape)
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
    cursor.endEditBlock()


def _entry_line(entry: HistoryEntry) -> str:
    place = "/".join(part for part in (entry.bucket, entry.key) if part)
    what = " ".join(filter(None, (str(entry.status or ""), entry.code)))
    parts = (time_text(moment(entry.taken_at)), what, place, entry.request_id)
    return PART.join(part for part in parts if part)
