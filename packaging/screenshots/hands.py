"""What pictures of the window need: captures that are invented, and a window that is waited for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QLabel, QStatusBar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SECONDS = 90
_KINDS = (
    (503, "SlowDown", "Please reduce your request rate.", 41),
    (404, "NoSuchKey", "The specified key does not exist.", 17),
    (403, "AccessDenied", "Access Denied", 7),
    (405, "MethodNotAllowed", "The specified method is not allowed against this resource.", 3),
)


def log_of(path: Path) -> Path:
    """Write a service's log in which errors of several kinds come several times."""
    path.write_text("".join(_lines(datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC))), "utf-8")
    return path


def _lines(start: datetime) -> Iterator[str]:
    number = 0
    for status, code, message, count in _KINDS:
        for _ in range(count):
            number += 1
            moment = start + timedelta(seconds=7 * number)
            prefix = moment.isoformat(sep=" ", timespec="milliseconds")
            name = f"photos/2026/{number}.jpg"
            request_id = f"{round(moment.timestamp() * 1000):016X}{number * 7919:016X}"
            yield f"{prefix} INFO  [worker-{number % 4}] upload - {name} is on its way\n"
            yield (
                f"{prefix} ERROR [worker-{number % 4}] upload - status={status} <Error>"
                f"<Code>{code}</Code><Message>{message}</Message>"
                f"<RequestId>{request_id}</RequestId>"
                f"<Resource>/{name}</Resource></Error>\n"
            )


def wait(is_done: Callable[[], bool]) -> None:
    """Let the window work until something is so; raises SystemExit where it takes too long."""
    loop, timer, late = QEventLoop(), QTimer(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if is_done() else None)
    late.timeout.connect(lambda: loop.exit(1))
    timer.start(50)
    late.start(1000 * SECONDS)
    if loop.exec():
        raise SystemExit("the window takes too long")


def pause(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def text_of(bar: QStatusBar) -> str:
    """Return all that a status line says."""
    return " ".join(label.text() for label in bar.findChildren(QLabel))
