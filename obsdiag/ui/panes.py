"""The panes of the window, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from obsdiag.ui.capture.pane import CapturePane
    from obsdiag.ui.catalogue.pane import CataloguePane
    from obsdiag.ui.history.pane import HistoryPane
    from obsdiag.ui.message_strip import MessageStrip
    from obsdiag.ui.status_line import StatusLine
    from obsdiag.ui.verdict.view import VerdictView


class Panes(NamedTuple):
    """All that something can be shown in."""

    catalogue: CataloguePane
    verdict: VerdictView
    capture: CapturePane
    history: HistoryPane
    messages: MessageStrip
    status: StatusLine
