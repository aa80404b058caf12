"""Watches the clipboard for errors that are copied elsewhere; nothing of it is kept before that.

What a password manager puts there is never looked at. Where the system lets no program read the
clipboard in the background (Wayland), it is looked at when the window is next in front.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from obsdiag.model import Finding
from obsdiag.ui.mime import Text, offered
from obsdiag.ui.tasks import LatestTask

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QThreadPool

    from obsdiag.catalogue import Catalogue

MAX_SIZE = 1024 * 1024
"""Bytes of a text that is looked at; what is larger can be pasted."""
_SECRET = (
    "x-kde-passwordManagerHint",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"',
    'application/x-qt-windows-mime;value="Clipboard Viewer Ignore"',
    "application/x-nspasteboard-concealed-type",
    "org.nspasteboard.ConcealedType",
)
"""Kinds by which a password manager asks programs to look away (KeePassXC, Clipboard.cpp)."""


class ClipboardWatch(QObject):
    """Tells of a text with an error in it; the same text is told once."""

    found = Signal(object)
    """Signal(Text): it has an error."""

    def __init__(
        self, catalogue: Callable[[], Catalogue], pool: QThreadPool, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._last = b""
        self._looking = LatestTask(pool, self)
        self._looking.done.connect(self._on_looked)
        QGuiApplication.clipboard().dataChanged.connect(self._on_changed)

    def end(self) -> None:
        """Watch no more."""
        QGuiApplication.clipboard().dataChanged.disconnect(self._on_changed)
        self._looking.end()

    @Slot()
    def _on_changed(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard():
            return  # we copied it ourselves
        mime = clipboard.mimeData()
        if any(mime.hasFormat(kind) for kind in _SECRET):
            return
        offer = offered(mime)
        if isinstance(offer, Text) and len(offer.data) <= MAX_SIZE and offer.data != self._last:
            self._last = offer.data
            self._looking.ask(partial(_with_error, offer, self._catalogue()))

    @Slot(object)
    def _on_looked(self, offer: Text | None) -> None:
        if offer is not None:
            self.found.emit(offer)


def _with_error(offer: Text, catalogue: Catalogue) -> Text | None:
    """Return a text that has an error in it; a word alone, which may be any, is none."""
    if len(offer.data.split(maxsplit=1)) < 2:  # noqa: PLR2004 - more than one word
        return None
    from obsdiag.pipeline.reading import read
    from obsdiag.ui.capture_sources import text

    events = read(text(offer.data, "clipboard"), catalogue)
    return offer if any(isinstance(event, Finding) for event in events) else None
