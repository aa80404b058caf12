"""Shows a finding where nobody sees it, so that the first real one takes no longer than the next.

To make the rows of a page, and to lay them out for the first time, takes more than a frame.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.ui.read_controller import WarmUp
    from obsdiag.ui.verdict.verdict_view import VerdictView


def rehearse(view: VerdictView, warmed: WarmUp) -> None:
    """Show a finding on a page that is not on screen, step by step while the window is idle."""
    page = view.diagnosis
    steps = (
        lambda: view.overview,
        partial(page.show_finding, warmed.finding, ""),
        partial(page.show_fields, warmed.fields),
        partial(page.resize, view.size()),
        partial(page.grab, QRect(0, 0, 1, 1)),  # lays it out, and paints next to nothing
    )
    _take(steps, view, lambda: not view.has_finding() and page in view.made("diagnosis"))


def _take(
    steps: tuple[Callable[[], object], ...], view: VerdictView, is_wanted: Callable[[], bool]
) -> None:
    """Do one of `steps` in each turn of the event loop, until there is a real finding."""
    if steps and is_wanted():
        steps[0]()
        QTimer.singleShot(0, view, partial(_take, steps[1:], view, is_wanted))
