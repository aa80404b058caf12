"""What it takes from a paste to its verdict on screen, beside setting the same text; a figure.

Run it from the top of the project: python -m tests.benchmarks.bench_paste [ROUNDS]

Captures of several kinds are pasted into the window in turn. The peer is the same window: the same
text is set in its editor, the same page and fields of the finding are filled, the same row of the
catalogue is marked, and all is painted. Both are measured to the same picture: the paint after
which nothing is left that comes a frame later, so that a paste does not end before its fields are
there. What lies between is reading, diagnosing, matching, keeping it and looking for it in the
history, and painting in several frames what the peer paints in one. Processor time of the whole
process, medians of pairs.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false;qt.qpa.*=false")

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

from obsdiag.ui import app
from obsdiag.ui.after_paint import AfterPaint
from obsdiag.ui.capture.excerpt import excerpt
from obsdiag.ui.capture.text_marks import marks
from obsdiag.ui.mime import Text
from obsdiag.ui.verdict.fields import fields
from tests.answer import REQUEST_ID, error, response
from tests.benchmarks.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Callable

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


def until_painted(
    window: Window, doing: Callable[[], object], is_shown: Callable[[], bool]
) -> float:
    """Do something, and return the processor time until all that is shown then has been painted.

    All: the answer, its fields and the marks, of which some come a frame later than the answer.
    """
    loop = QEventLoop()
    later = window.findChildren(AfterPaint)

    def look() -> None:
        if is_shown() and not any(one._timer.isActive() for one in later):
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
    took = process_time() - start
    assert is_shown(), "it took too long"
    return took


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


def set_again(window: Window, finding: Finding, text: bytes) -> None:
    """Set what is shown of a finding, as if all of it were known."""
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
        pairs = [pair(window, number) for number in range(WARM_UP + rounds)][WARM_UP:]
        window.close()
    ours, peer = (1000 * median(values) for values in zip(*pairs, strict=True))
    ratio = median(one / other for one, other in pairs)
    print(Figure("paste to painted verdict", ours, peer, "ms", ratio, GOAL).line())
    return 0


def pair(window: Window, number: int) -> tuple[float, float]:
    """Return what a paste takes, and what setting the same takes where another one is shown."""
    text, other = capture(2 * number), capture(2 * number + 1)
    verdict = window.panes.verdict

    def is_new() -> bool:
        now = window.panes.capture.current()
        return now is not None and now.error.request_id in text.decode() and verdict.is_shown(now)

    pasted = until_painted(window, lambda: window.presenter.take(Text(text)), is_new)
    while window.presenter.is_working():
        rest(20)
    rest(120)
    finding = window.panes.capture.current()
    assert finding is not None
    window.presenter.take(Text(other))
    while window.presenter.is_working() or verdict.is_shown(finding):
        rest(20)
    rest(250)
    was_set = until_painted(
        window, lambda: set_again(window, finding, text), lambda: verdict.is_shown(finding)
    )
    rest(60)
    return pasted, was_set


if __name__ == "__main__":
    sys.exit(main())
