"""Shows a finding where nobody sees it, so that the first real one takes no longer than the next.

To make the rows of a page, and to lay them out for the first time, takes more than a frame.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSize

    from obsdiag.ui.read_controller import WarmUp
    from obsdiag.ui.verdict.diagnosis_page import DiagnosisPage


def rehearse(
    page: DiagnosisPage,
    warmed: WarmUp,
    size: QSize,
    first: Callable[[], object],
    is_wanted: Callable[[], bool],
) -> None:
    """Show a finding on a page that is not on screen, step by step while the window is idle.

    `first` is done before; the page gets the `size` that it will have; it all ends as soon as it is
    not wanted any more.
    """
    steps = (
        first,
        partial(page.show_finding, warmed.finding, ""),
        partial(page.show_fields, warmed.fields),
        partial(page.resize, size),
        partial(page.grab, QRect(0, 0, 1, 1)),  # lays it out, and paints next to nothing
    )
    _take(steps, page, is_wanted)


def _take(
    steps: tuple[Callable[[], object], ...], page: DiagnosisPage, is_wanted: Callable[[], bool]
) -> None:
    """Do one of `steps` in each turn of the event loop, until there is a real finding."""
    if steps and is_wanted():
        steps[0]()
        QTimer.singleShot(0, page, partial(_take, steps[1:], page, is_wanted))
