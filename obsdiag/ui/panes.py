"""The panes of the window, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.named_tuple import NamedTuple

if TYPE_CHECKING:
    from obsdiag.ui.capture.capture_pane import CapturePane
    from obsdiag.ui.catalogue.catalogue_pane import CataloguePane
    from obsdiag.ui.history.history_pane import HistoryPane
    from obsdiag.ui.message_bar import MessageBar
    from obsdiag.ui.status_line import StatusLine
    from obsdiag.ui.verdict.verdict_view import VerdictView


class Panes(NamedTuple):
    """All that something can be shown in."""

    catalogue: CataloguePane
    verdict: VerdictView
    capture: CapturePane
    history: HistoryPane
    messages: MessageBar
    status: StatusLine
