"""What was pasted, dropped, opened or edited: says what of it is to be read, or why nothing is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from obsdiag.ui import capture_sources
from obsdiag.ui.mime import (
    CodeLink,
    Files,
    Promised,
    Remote,
    Text,
    Unreadable,
    why_promised,
    why_unreadable,
)
from obsdiag.ui.read_state import ReadState

if TYPE_CHECKING:
    from obsdiag.ui.mime import Offer
    from obsdiag.ui.panes import Panes


class CaptureIntake(QObject):
    """Turns offers into readings, none of which it begins itself."""

    wanted = Signal(object, object)
    """Signal(Sources, ReadState): this is to be read."""
    told = Signal(str)
    """Signal(str): why this is not read, which is no trouble."""
    code_wanted = Signal(str)
    """Signal(str): the page of this code is to be shown."""
    files_taken = Signal(object)
    """Signal(Sequence[Path]): these were pasted, dropped or opened."""

    def __init__(self, panes: Panes, parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self.shown = ReadState()
        """What is shown now; it is called the same while it is edited."""
        panes.capture.edited.connect(self._on_edited)

    @Slot(object)
    def take(self, offer: Offer | None) -> None:
        """Read what was pasted, dropped or opened, and keep it."""
        self._panes.messages.make_way()
        match offer:
            case Files(paths):
                self.files_taken.emit(paths)
                self.read(offer)
            case Text():
                self.read(offer)
            case CodeLink(name):
                self.code_wanted.emit(name)
            case Remote(addresses):
                sentence = self.tr(
                    "Not fetched: {address}. obsdiag never uses the network; "
                    "save the response to a file and open that."
                )
                self.told.emit(sentence.format(address=addresses[0]))
            case Promised():
                self.told.emit(why_promised())
            case Unreadable() | None:
                self.told.emit(why_unreadable(offer or Unreadable()))

    @Slot(object)
    def read(self, offer: Files | Text) -> None:
        """Read this as captures, and keep what is found, unless it is a page of the catalogue."""
        sources = partial(capture_sources.classified, offer, self._panes.verdict.catalogue)
        self.wanted.emit(sources, capture_sources.state_of(offer))

    @Slot()
    def take_sample(self) -> None:
        """Read the sample; it does not go into the history."""
        self.wanted.emit(capture_sources.sample, capture_sources.state_of_sample())

    @Slot(str, bool)
    def _on_edited(self, text: str, anew: bool) -> None:
        data = text.encode("utf-8", "backslashreplace")
        name, own_name = self.shown.name, self.shown.own_name
        reading = ReadState(name, own_name=own_name, keeps=anew, edited=True)
        self.wanted.emit(partial(capture_sources.text, data, "editor"), reading)
