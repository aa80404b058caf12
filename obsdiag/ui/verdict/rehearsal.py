"""Shows a finding where nobody sees it, so that the first real one takes no longer than the next.

To make the rows of a page, and to lay them out for the first time, takes more than a frame.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QRect, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QWidget

    from obsdiag.ui.read_controller import WarmUp
    from obsdiag.ui.verdict.diagnosis_page import DiagnosisPage


_NEXT_TO_NOTHING = QRect(0, 0, 1, 1)
"""Of a page: to paint it, all of it is laid out."""


def rehearse(
    page: DiagnosisPage,
    warmed: WarmUp,
    size: QSize,
    other_pages: Iterable[Callable[[], object]],
    is_wanted: Callable[[], bool],
) -> None:
    """Show a finding on a page that is not on screen, step by step while the window is idle.

    `other_pages` are made ready behind it; the page gets the `size` that it will have; it all ends
    as soon as it is not wanted any more. The first step is one of its own, for the page may have
    been made in this turn.
    """
    steps: _Steps = (
        partial(page.show_finding, warmed.finding, ""),
        partial(page.show_fields, warmed.fields),
        partial(lay_out, page, size),
        page.fill_folds,
        *other_pages,
    )
    _go_on(steps, page, is_wanted)


def lay_out(page: QWidget, size: QSize) -> None:
    """Have all of a page laid out in a size, and paint next to nothing of it."""
    page.resize(size)
    page.grab(_NEXT_TO_NOTHING)


_Steps: TypeAlias = "tuple[Callable[[], object], ...]"


def _go_on(steps: _Steps, page: DiagnosisPage, is_wanted: Callable[[], bool]) -> None:
    QTimer.singleShot(0, page, partial(_take, steps, page, is_wanted))


def _take(steps: _Steps, page: DiagnosisPage, is_wanted: Callable[[], bool]) -> None:
    """Do one of `steps` in each turn of the event loop, until there is a real finding."""
    if steps and is_wanted():
        steps[0]()
        _go_on(steps[1:], page, is_wanted)
