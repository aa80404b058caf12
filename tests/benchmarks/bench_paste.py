"""What it takes from a paste to its verdict on screen, beside setting the same; two figures.

Run it from the top of the project: python -m tests.benchmarks.bench_paste [ROUNDS]

Captures of several kinds are pasted into the window in turn. The peer is the same window, where all
is known: it sets what is measured, and paints it. Processor time of the whole process, medians of
pairs. For the same paste it is told

- until the answer is painted: the first frame in which the text of the capture is there, marked,
  and the page of the verdict: headline, cause, what to do, what to ask. The fields are covered, and
  the row of the catalogue is not marked yet. The peer sets the text, its marks and that page, and
  covers the fields. What lies between is reading, diagnosing, matching, and taking the mark of the
  entry before from the catalogue. It is kept in the history after this frame. The goal is for
  this one.
- until all is shown: the paint after which nothing is left that comes a frame later: fields, and
  the row of the catalogue. The peer sets all of it at once, and paints one frame. What lies between
  is the above, painting in several frames, keeping the finding in the history and looking for it
  there, which the peer does not do.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false;qt.qpa.*=false")

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Slot

from obsdiag.ui import app
from obsdiag.ui.after_paint import AfterPaint
from obsdiag.ui.capture.excerpt import excerpt
from obsdiag.ui.capture.text_marks import marks
from obsdiag.ui.guard import guarded
from obsdiag.ui.mime import Text
from obsdiag.ui.verdict.fields import fields
from tests.answer import REQUEST_ID, error, response
from tests.benchmarks.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from obsdiag.model import Finding
    from obsdiag.ui.window import Window

ROUNDS = 40
WARM_UP = 8
GOAL = 1.25
PATIENCE_MS, POLL_MS = 10_000, 4
_KINDS = (
    ("403 Forbidden", "AccessDenied", "Access Denied"),
    ("404 Not Found", "NoSuchKey", "The specified key does not exist."),
    ("503 Service Unavailable", "SlowDown", "Please reduce your request rate."),
    ("403 Forbidden", "RequestTimeTooSkewed", "The difference is too large."),
    ("409 Conflict", "BucketNotEmpty", "The bucket you tried to delete is not empty."),
)


class Painted(QObject):
    """Remembers the processor time at which a page was painted with what is waited for."""

    def __init__(self, page: QWidget, is_shown: Callable[[], bool]) -> None:
        super().__init__(page)
        self._page, self._is_shown = page, is_shown
        self.at: float | None = None
        page.installEventFilter(self)

    @guarded(False)
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look for the paint: it is done, with all of the window, in the next turn."""
        if event.type() == QEvent.Type.Paint and self._is_shown():
            self._page.removeEventFilter(self)
            QTimer.singleShot(0, self, self._note)
        return False

    @Slot()
    def _note(self) -> None:
        self.at = process_time()


def until_painted(
    window: Window, doing: Callable[[], object], is_shown: Callable[[], bool]
) -> tuple[float, float]:
    """Do something, and return the processor time until its answer has been painted, and all."""
    loop, page = QEventLoop(), window.panes.verdict.diagnosis.widget()
    assert page is not None
    painted = Painted(page, is_shown)
    later = window.findChildren(AfterPaint)

    def look() -> None:
        if painted.at is not None and not any(one._timer.isActive() for one in later):
            loop.quit()

    polls = QTimer(loop)
    polls.setInterval(POLL_MS)
    polls.timeout.connect(look)
    QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
    start = process_time()
    doing()
    polls.start()
    loop.exec()
    polls.stop()
    QEventLoop().processEvents()  # paints what has changed last
    end, first = process_time(), painted.at
    painted.deleteLater()
    assert first is not None, "it took too long"
    return first - start, end - start


def rest(milliseconds: int) -> None:
    """Let the window finish what is not waited for: the history, what was met before."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def capture(number: int) -> bytes:
    """Return one of the captures, with an id of its own."""
    status, code, message = _KINDS[number % len(_KINDS)]
    request_id = f"{number:08X}{REQUEST_ID[8:]}"
    return response(status, error(code, message, request_id=request_id))


def set_answer(window: Window, finding: Finding, text: bytes) -> None:
    """Set what the first frame shows of a finding, as if all of it were known."""
    panes = window.panes
    panes.capture.show_excerpt(excerpt(text))
    panes.capture.mark(marks(finding), reveal=True)
    panes.verdict.show_finding(finding)
    panes.verdict.show_fields_later(partial(fields, finding))


def set_all(window: Window, finding: Finding, text: bytes) -> None:
    """Set all that is shown of a finding, as if all of it were known."""
    panes = window.panes
    panes.capture.show_excerpt(excerpt(text))
    panes.capture.mark(marks(finding), reveal=True)
    panes.verdict.show_finding(finding)
    panes.verdict.show_fields(fields(finding))
    panes.catalogue.show_match(finding.match)


def main() -> int:
    """Measure, and return the exit status."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with TemporaryDirectory() as place:
        window: Window = app.build(Path(place))  # type: ignore[assignment]
        window.resize(1280, 800)
        window.show()
        rest(1_500)
        app.collect_again()  # as in a window that was started by its command
        taken = [take(window, number) for number in range(WARM_UP + rounds)][WARM_UP:]
        window.close()
    answers, alls = zip(*taken, strict=True)
    print(figure("paste to painted answer", answers, GOAL).line())
    print(figure("paste to all that is shown", alls, None).line())
    return 0


def figure(name: str, pairs: Sequence[tuple[float, float]], goal: float | None) -> Figure:
    """Return what these pairs of a paste and its peer come to."""
    ours, peer = (1000 * median(values) for values in zip(*pairs, strict=True))
    return Figure(name, ours, peer, "ms", median(one / other for one, other in pairs), goal)


def take(window: Window, number: int) -> tuple[tuple[float, float], tuple[float, float]]:
    """Paste, and return the times until the answer is painted, and all; each beside its peer's."""
    text, other = capture(2 * number), capture(2 * number + 1)
    verdict = window.panes.verdict

    def is_new() -> bool:
        now = window.panes.capture.current()
        return now is not None and now.error.request_id in text.decode() and verdict.is_shown(now)

    answer, whole = until_painted(window, lambda: window.presenter.take(Text(text)), is_new)
    while window.presenter.is_working():
        rest(20)
    rest(120)
    finding = window.panes.capture.current()
    assert finding is not None

    def peer(sets: Callable[[Window, Finding, bytes], None]) -> tuple[float, float]:
        window.presenter.take(Text(other))
        while window.presenter.is_working() or verdict.is_shown(finding):
            rest(20)
        rest(250)
        doing = partial(sets, window, finding, text)
        return until_painted(window, doing, lambda: verdict.is_shown(finding))

    first, _ = peer(set_answer)
    rest(60)
    _, everything = peer(set_all)
    rest(60)
    return (answer, first), (whole, everything)


if __name__ == "__main__":
    sys.exit(main())
