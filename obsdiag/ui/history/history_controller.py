"""What is done to entries of the history: pinned, said of, deleted, and taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from obsdiag.named_tuple import NamedTuple
from obsdiag.ui.crash import sentence_of
from obsdiag.ui.history.shared_annotation import SharedAnnotation, put_back
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.task_queue import SerialTaskQueue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from obsdiag.history import History, HistoryEntry
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.models.list_row import ListRow
    from obsdiag.ui.panes import Panes
    from obsdiag.ui.presenter import Presenter


class _UndoStep(NamedTuple):
    """What can be taken back."""

    told: str
    """What is said once it has been."""
    undo: Callable[[History], int]


def _get(history_provider: HistoryProvider, ids: Sequence[int]) -> list[HistoryEntry]:
    found = map(history_provider.history().get, ids)
    return [entry for entry in found if entry is not None]


def _entries(history_provider: HistoryProvider, rows: Sequence[ListRow]) -> Sequence[HistoryEntry]:
    """Return the findings of rows: those of a capture are all that it has."""
    found: dict[int, HistoryEntry] = {}
    for row in rows:
        if row.entry is not None:
            found[row.entry.id] = row.entry
        elif row.capture is not None:
            below = history_provider.history().findings(row.capture.id, row.capture.findings)
            found |= {entry.id: entry for entry in below}
    return list(found.values())


def _pin(
    history_provider: HistoryProvider, entries: Sequence[HistoryEntry], *, pinned: bool
) -> None:
    for entry in entries:
        history_provider.history().annotate(entry.id, pinned=pinned)


def _write(
    history_provider: HistoryProvider,
    entries: Sequence[HistoryEntry],
    before: SharedAnnotation,
    after: SharedAnnotation,
) -> None:
    for entry in entries:
        after.write(history_provider.history(), entry, before)


def _delete(history_provider: HistoryProvider, entries: Sequence[HistoryEntry]) -> list[int]:
    ids = [entry.id for entry in entries]
    history_provider.history().delete(ids)
    return ids


class HistoryController(QObject):
    """Does it on disk first, then tells; works on the selected rows, or the finding at hand."""

    complained = Signal(str)
    """Signal(str): what went wrong, for the person at the screen."""
    changed = Signal()
    """Something in the history is not what it was."""

    def __init__(
        self, history_provider: HistoryProvider, presenter: Presenter, panes: Panes, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._history_provider = history_provider
        self._presenter = presenter
        self._panes = panes
        self._last: _UndoStep | None = None
        self._queue = SerialTaskQueue(self)
        self._queue.failed.connect(self._on_failed)
        panes.history.card.written.connect(self._on_written)
        panes.history.offer.taken.connect(self.undo)

    def close(self) -> None:
        """Save what is being edited, and wait until all is on disk."""
        self._panes.history.card.leave()
        self._queue.finish()

    @Slot()
    def reopen(self) -> None:
        """Show the chosen entry again, as it was found."""
        self.with_chosen(lambda entries: self._panes.history.opened.emit(entries[0]))

    @Slot()
    def read_again(self) -> None:
        """Read the capture of the chosen entry with today's rules, and say what differs."""
        self.with_chosen(lambda entries: self._panes.history.read_again.emit(entries[0]))

    @Slot()
    def pin(self) -> None:
        """Pin the chosen entries; take the pin off where all have one."""
        self.with_chosen(self._pin)

    @Slot()
    def edit_ticket(self) -> None:
        """Have the ticket number of the chosen entries edited."""
        self._edit("ticket")

    @Slot()
    def edit_tags(self) -> None:
        """Have the tags of the chosen entries edited."""
        self._edit("tags")

    @Slot()
    def edit_note(self) -> None:
        """Have the note on the chosen entries edited."""
        self._edit("note")

    @Slot()
    def delete(self) -> None:
        """Delete the chosen entries; they can be taken back."""
        self.with_chosen(self._delete)

    @Slot()
    def undo(self) -> None:
        """Take the last step back, once what is under way is done."""
        self._queue.do(bool, self._undo)

    def _undo(self, _result: object) -> None:
        self._panes.history.offer.dismiss()
        step, self._last = self._last, None
        if step is None:
            self._say(self.tr("There is nothing to undo"))
            return
        self._queue.do(
            lambda: step.undo(self._history_provider.history()),
            lambda _count: self._told(step.told),
        )

    def with_chosen(
        self, then: Callable[[Sequence[HistoryEntry]], object], *, or_none: bool = False
    ) -> None:
        """Call `then` with the chosen entries; where there are none, only if `or_none`.

        They are what is being edited, else the selected rows; but while another pane has the
        focus, the finding at hand.
        """

        def go_on(entries: Sequence[HistoryEntry]) -> None:
            if entries or or_none:
                then(entries)
            else:
                self._say(self.tr("Choose an entry of the history first"))

        pane, at_hand = self._panes.history, self._presenter.entry_id()
        chosen = pane.chosen()
        if edited := pane.card.entries():
            pane.card.leave()  # which saves it first
            self._queue.do(
                partial(_get, self._history_provider, [each.id for each in edited]), go_on
            )
        elif at_hand is not None and not (chosen != [] and pane.view.hasFocus()):
            self._queue.do(partial(_get, self._history_provider, [at_hand]), go_on)
        elif chosen is not None and all(row.entry is not None for row in chosen):
            go_on([row.entry for row in chosen if row.entry is not None])
        elif chosen is not None:
            self._queue.do(partial(_entries, self._history_provider, chosen), go_on)
        else:
            self._say(self.tr("These are too many at once, or not all of them have been seen"))

    def _edit(self, part: str) -> None:
        """Have a part of the chosen entries edited, or go on to it where they are edited."""
        card = self._panes.history.card
        if card.entries():
            card.turn_to(part)
        else:
            self.with_chosen(lambda entries: card.edit(entries, part))

    def _pin(self, entries: Sequence[HistoryEntry]) -> None:
        pinned = not all(entry.pinned for entry in entries)
        told = self.tr("Pinned: {what}") if pinned else self.tr("No longer pinned: {what}")
        self.change(
            partial(_pin, self._history_provider, entries, pinned=pinned),
            told.format(what=what_of(entries)),
            entries,
        )

    @Slot(object, object, object)
    def _on_written(
        self, entries: Sequence[HistoryEntry], before: SharedAnnotation, after: SharedAnnotation
    ) -> None:
        told = self.tr("Saved: {what} · Ctrl+Z takes it back").format(what=what_of(entries))
        self.change(partial(_write, self._history_provider, entries, before, after), told, entries)

    def change(self, work: Callable[[], None], told: str, entries: Sequence[HistoryEntry]) -> None:
        """Do `work` on `entries`, which can be taken back, and say so once it is on disk."""
        back = self.tr("As it was before: {what}").format(what=what_of(entries))
        step = _UndoStep(back, lambda history: put_back(history, entries))

        def done(_result: None) -> None:
            self._last = step
            self._panes.history.offer.dismiss()
            self._told(told)

        self._queue.do(work, done)

    def _delete(self, entries: Sequence[HistoryEntry]) -> None:
        self._queue.do(partial(_delete, self._history_provider, entries), self._on_deleted)

    def _on_deleted(self, ids: list[int]) -> None:
        back = self.tr("Taken back: {what}").format(what=_counted(len(ids)))
        told = self.tr("{what} deleted").format(what=_counted(len(ids)))
        self._panes.history.take_out(ids)
        self.offer_undo(told, back, lambda history: history.restore(ids))

    def offer_undo(self, told: str, back: str, undo: Callable[[History], int]) -> None:
        """Say what was `told`, and offer to `undo` it; then `back` is said."""
        self._last = _UndoStep(back, undo)
        self._panes.history.offer.offer(told, self.tr("Undo"), "Ctrl+Z")
        self._told(told)

    def _told(self, sentence: str) -> None:
        self._panes.history.refresh()
        self._say(sentence)
        self.changed.emit()

    def _say(self, sentence: str) -> None:
        self._panes.status.remark(sentence)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.complained.emit(sentence_of(error))


def what_of(entries: Sequence[HistoryEntry]) -> str:
    """Return in few words what these entries are."""
    if len(entries) > 1:
        return _counted(len(entries))
    parts = (entries[0].status, entries[0].code)
    return shown_line(" ".join(str(part) for part in parts if part), 80)


def _counted(count: int) -> str:
    return _tr("%Ln entries", count)


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Archivist", text, None, count)
