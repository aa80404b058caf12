"""The history's way out and in: writes exports, and takes those of colleagues in."""

from __future__ import annotations

from functools import partial
from itertools import chain
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from obsdiag.errors import HistoryError
from obsdiag.ui.history.dropped_exports import Exports
from obsdiag.ui.history.file_job_line import FileJobLine
from obsdiag.ui.local_text import number, shown_line
from obsdiag.ui.row_room import PART
from obsdiag.ui.task_queue import SerialTaskQueue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QFileDialog, QWidget

    from obsdiag.history import History
    from obsdiag.history.importing import Imported
    from obsdiag.pipeline.history_job import Exported, ExportJob, ImportJob
    from obsdiag.pipeline.read_job import ReadProcess
    from obsdiag.ui.history.history_controller import HistoryController
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.offer_bar import OfferBar
    from obsdiag.ui.panes import Panes

_MOST_NAME = 60
"""Characters of a file's name that are shown."""
_FILTERS: Mapping[str, str] = {
    "json": "JSON (*.json *.jsonl)",
    "html": "HTML (*.html)",
    "csv": "CSV (*.csv)",
    "parquet": "Parquet (*.parquet)",
}
_SUFFIXES = {told: form for form, told in _FILTERS.items()}


class HistoryFilesController(QObject):
    """Has a process of its own do it, for an export may have millions of findings."""

    failed = Signal(object)
    """Signal(Exception): a file could not be read or written, or the history."""
    working = Signal(bool)
    """Signal(bool): whether there is something under way that can be stopped."""
    _progressed = Signal(object)

    def __init__(
        self,
        provider: HistoryProvider,
        history_controller: HistoryController,
        panes: Panes,
        offers: OfferBar,
        *,
        folder: str,
        window: QWidget,
    ) -> None:
        """Take the folder in which files are looked for at first."""
        super().__init__(window)
        self._provider = provider
        self._history_controller = history_controller
        self._panes = panes
        self._offers = offers
        self._folder = folder
        self._window = window
        self._process: ReadProcess | None = None
        self._ended = Event()
        self._stopped = Event()
        self._line = FileJobLine(panes.status, self)
        self._line.working.connect(self.working)
        self._progressed.connect(self._line.show_progress)
        self._queue = SerialTaskQueue(self)
        self._queue.failed.connect(self._on_failed)

    @Slot()
    def stop(self) -> None:
        """End what is under way, for the window goes; what was taken in by then stays."""
        self._ended.set()
        self.cancel()

    def cancel(self) -> None:
        """End what is under way, and what waits: what was taken in by then stays."""
        self._stopped.set()
        if (process := self._process) is not None:
            process.stop()

    def is_working(self) -> bool:
        """Tell whether there is something under way that can be stopped."""
        return self._line.is_working()

    @Slot(bool)
    def on_reading(self, reading: bool) -> None:
        """Leave the status line to what is read meanwhile, and take it back."""
        self._line.rest(resting=reading)

    @Slot(object)
    def on_proposed(self, proposal: object) -> None:
        """Offer to take exports in that were dropped or opened."""
        if not isinstance(proposal, Exports):
            return
        told = self.tr("An export of obsdiag, not a capture: {names}").format(
            names=self._names(proposal.paths)
        )
        take = partial(self.take_in, proposal.paths)
        self._offers.offer(told, self.tr("Take into the history"), then=take)
        self._offers.take_focus()

    @Slot()
    def ask_import(self) -> None:
        """Ask which exports are to be taken in."""
        dialog = self._made_dialog(self.tr("Import into the history"))
        dialog.setFileMode(dialog.FileMode.ExistingFiles)
        every = self.tr("All files (*)")
        dialog.setNameFilters([_FILTERS["json"], _FILTERS["parquet"], every])
        dialog.filesSelected.connect(self._on_chosen)
        dialog.open()

    @Slot()
    def ask_export(self) -> None:
        """Ask to which file what the search finds is to be written, or all of the history."""
        query = self._panes.history.search.text().strip()
        whole, part = self.tr("Export the history"), self.tr("Export what the search finds")
        dialog = self._made_dialog(part if query else whole)
        dialog.setAcceptMode(dialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(_FILTERS.values()))
        first = next(iter(_FILTERS))
        dialog.setDefaultSuffix(first)
        dialog.selectFile(f"history.{first}")
        dialog.filterSelected.connect(lambda told: dialog.setDefaultSuffix(_SUFFIXES[told]))
        dialog.fileSelected.connect(lambda name: self.write(Path(name), query))
        dialog.open()

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take these exports into the history, and say how much of them was new."""
        self._begin(self.tr("Taking in {names}").format(names=self._names(paths)))
        self._queue.do(partial(self._import, paths), partial(self._on_imported, paths))

    def write(self, path: Path, query: str) -> None:
        """Write what a query finds to a file; all of the history, for an empty one."""
        self._begin(self.tr("Writing {names}").format(names=self._names((path,))))
        from obsdiag.pipeline.history_job import ExportJob  # seldom needed

        job = ExportJob(path, self._provider.path, query)
        self._queue.do(partial(self._done, job), partial(self._on_exported, path))

    def _import(self, paths: Sequence[Path]) -> Imported:
        from obsdiag.history.importing import Imported  # seldom needed
        from obsdiag.pipeline.history_job import ImportJob

        found = [self._done(ImportJob(path, self._provider.path)) for path in paths]
        done = [one for one in found if isinstance(one, Imported)]
        ids = tuple(chain.from_iterable(one.ids for one in done))
        whole = len(done) == len(paths) and all(one.whole for one in done)
        return Imported(sum(one.new for one in done), sum(one.known for one in done), ids, whole)

    def _begin(self, told: str) -> None:
        """Say what begins, and let it be stopped."""
        if not self.is_working():
            self._stopped.clear()
        self._line.begin(told)

    def _done(self, job: ImportJob | ExportJob) -> Imported | Exported | None:
        """Have a process do a job; None where it was stopped first. Raises ObsdiagError."""
        if self._stopped.is_set() or self._ended.is_set():
            return None
        from obsdiag.input.sources import Problem
        from obsdiag.pipeline.batcher import Progress
        from obsdiag.pipeline.read_job import ReadProcess

        self._provider.history()  # which raises where there is none, and brings an old one up
        try:
            started = ReadProcess(job)
        except OSError as error:
            raise HistoryError("There is not enough memory.") from error
        with started as process:
            self._process = process
            if self._stopped.is_set() or self._ended.is_set():
                process.stop()
            done = None
            for one in chain.from_iterable(process.batches()):
                if isinstance(one, Problem):
                    raise HistoryError(one.text)
                if isinstance(one, Progress):
                    self._progressed.emit(one)
                else:
                    done = one
        return done

    def _on_imported(self, paths: Sequence[Path], done: Imported) -> None:
        self._line.end()
        told = self.tr("Taken in: {names}") if done.whole else self.tr("Stopped: {names}")
        parts = [told.format(names=self._names(paths))]
        parts.append(self.tr("%Ln findings are new", None, done.new))
        if done.known:
            parts.append(self.tr("%Ln were known", None, done.known))
        if not done.whole:
            parts.append(self.tr("the rest is not in: import it again to go on"))
        told = PART.join(parts)
        self._panes.history.restart()
        if not done.new:
            self._panes.status.say(told)
            return
        back = self.tr("Taken out again: %Ln findings", None, done.new)
        self._history_controller.offer_undo(told, back, partial(_take_out, ids=done.ids))

    def _on_exported(self, path: Path, done: Exported | None) -> None:
        self._line.end()
        if done is not None:
            told = self.tr("%Ln findings written to {name}", None, done.number)
            self._panes.status.say(told.format(name=self._names((path,))))

    def _names(self, paths: Sequence[Path]) -> str:
        """Return what files are called, the first of many."""
        first = shown_line(paths[0].name, _MOST_NAME)
        if len(paths) == 1:
            return first
        told = self.tr("{name} and {more} more")
        return told.format(name=first, more=number(len(paths) - 1))

    def _made_dialog(self, title: str) -> QFileDialog:
        from PySide6.QtWidgets import QFileDialog

        from obsdiag.ui.help.help_key import offer_quit

        dialog = QFileDialog(self._window, title, self._folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offer_quit(dialog)
        return dialog

    @Slot("QStringList")
    def _on_chosen(self, names: Sequence[str]) -> None:
        if names:
            self.take_in([Path(name) for name in names])

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._panes.status.say("")
        self._line.end()
        self.failed.emit(error)


def _take_out(history: History, ids: Sequence[range]) -> int:
    return history.delete(chain.from_iterable(ids))
