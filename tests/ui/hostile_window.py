"""Hostile inputs for the window: `python -m tests.ui.hostile_window [START OF A NAME]…`.

What is pasted, dropped, opened, typed and followed in one window, and what may lie in the folder of
its data when it starts. Nothing may be raised into Qt, and nothing may hold the window up: neither
its thread by computing, nor by waiting for something. By `QT_QPA_PLATFORM` it runs on any display.
"""

from __future__ import annotations

import faulthandler
import gzip
import json
import os
import socket
import sqlite3
import sys
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic, thread_time
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from obsdiag.ui import app
from tests.answer import error, response
from tests.container.parcel import zipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from obsdiag.ui.window import Window

MOST = 1.0
"""Seconds that the window's thread may compute in one turn."""
WAITING = 5.0
"""Seconds that it may not answer by the clock, on a machine that does much else."""
LONG = 60
"""Seconds after which an input has hung."""
DEEP = 50_000
TAGS = b"".join(b"<T%d>" % (number % 7) for number in range(DEEP))
MANY = b"\n".join(
    response("403 Forbidden", error("AccessDenied", request_id=f"{number:032X}"), ())
    for number in range(1_500)
)
PASTES: dict[str, bytes] = {
    "one line of megabytes": b"x" * 5_000_000,
    "blanks": b" " * 500_000,
    "backslashes": b"\\" * 300_000,
    "angle brackets": b"<" * 300_000,
    "ampersands": b"&amp;" * 60_000,
    "empty lines": b"\n" * 300_000,
    "tabs in lines": (b"\t" * 200 + b"\n") * 2_000,
    "deep JSON": b'{"a":[' * DEEP,
    "deep XML": TAGS,
    "an error with a deep body": response(body=b"<Error><Code>NoSuchKey</Code>" + TAGS),
    "no characters": bytes(range(32)) * 30_000,
    "marks on one letter": b"e" + "\u0301".encode() * 100_000,
    "marks in a code": response(body=error("No" + "\u0301" * 5_000)),
    "directions": ("\u202e\u2066\u202d" * 30_000).encode(),
    "escapes": b"\x1b]8;;file:///dev/zero\x07x\x1b[2J\x9b31m" * 9_000,
    "surrogates": b"\xff\xfe" + b"\x00\xd8" * 90_000,
    "many errors": MANY,
    "a code of megabytes": response(body=error("A" * 2_000_000)),
    "fields without end": response(head=[f"x-obs-{number}: 1" for number in range(20_000)]),
    "markup in values": response(
        body=error("<img src='file:///dev/zero'>".replace("<", "&lt;"), "&lt;table>" * 5_000)
    ),
    "packed in text": gzip.compress(b"\0" * 50_000_000),
}
TYPED = {
    "quotes": '"' * 5_000,
    "brackets": "(" * 5_000,
    "fields": "code:" * 2_000,
    "minus": "-" * 5_000,
    "many words": "a* -b " * 2_000,
    "wildcards": "*" * 3_000,
    "a number": "id:" + "9" * 5_000,
    "a time": "after:" + "9" * 500,
    "no characters": "\x00\ud800\uffff\u202e",
    "a long text": "denied " * 30_000,
    "markup": "<img src='file:///dev/zero'>" * 200,
}
LINKS = (
    *("obsdiag://code/" + "A" * 50_000, "obsdiag://code/%00%ff/../..", "obsdiag://", "obsdiag:"),
    *("file:///dev/zero", "file://host/share/x", "http://127.0.0.1:9/", "x" * 2_000_000),
    *("obsdiag://code/NoSuchKey?" + "a" * 90_000, "\x00", "javascript:alert(1)"),
)
NAMES = (
    b"line\nfeed.http",
    b"\xff\xfe.http",
    b"<img src='x'>.http",
    "\u202ephtt.exe".encode(),
    b"%s%n%d{0}.http",
    b"a" * 250 + b".http",
    b"'; DROP TABLE finding; --",
)


class Watch(QObject):
    """Tells how long the window's thread computed, and did not answer, in one turn."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.begin()
        timer = QTimer(self, interval=5, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._tick)
        timer.start()

    def begin(self) -> None:
        self.computed = self.waited = 0.0
        self._last = thread_time(), monotonic()

    def _tick(self) -> None:
        now = thread_time(), monotonic()
        self.computed = max(self.computed, now[0] - self._last[0])
        self.waited = max(self.waited, now[1] - self._last[1])
        self._last = now


def clear_away() -> None:
    """Close what asks."""
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QDialog) and one.isVisible():
            one.reject()


def settle(window: Window) -> None:
    """Let the window work until it rests, or for a while: then stop it, as a person would."""
    end = monotonic() + 8
    QTest.qWait(150)
    while window._read_controller.working and monotonic() < end:
        QTest.qWait(20)
    window.commands["cancel"].trigger()
    QTest.qWait(100)
    clear_away()


def paste(data: bytes, kind: str = "text/plain;charset=utf-8") -> Callable[[Window], object]:
    def do(window: Window) -> None:
        mime = QMimeData()
        mime.setData(kind, data)
        QApplication.clipboard().setMimeData(mime)
        window.commands["paste"].trigger()

    return do


def drop(*urls: QUrl) -> Callable[[Window], object]:
    def do(window: Window) -> None:
        mime = QMimeData()
        mime.setUrls(list(urls))
        place, keys = QPointF(window.rect().center()), Qt.KeyboardModifier.NoModifier
        action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        window.dropEvent(QDropEvent(place, action, mime, button, keys))

    return do


def typed(name: str, text: str) -> Callable[[Window], object]:
    def do(window: Window) -> None:
        field = window.findChild(QLineEdit, name)
        assert field is not None, name
        field.setText(text)
        QTest.qWait(400)
        field.setText("")

    return do


def found(text: str) -> Callable[[Window], object]:
    """Return what looks for a text in the capture."""

    def do(window: Window) -> None:
        window.commands["find"].trigger()
        QTest.qWait(50)
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit):
            focused.setText(text)
        QTest.qWait(300)

    return do


def things(folder: Path) -> dict[str, Path]:
    """Make what is no ordinary file, and files whose names are none."""
    made = {
        "a device": Path("/dev/zero"),
        "memory": Path("/proc/self/mem"),
        "nothing": folder / "none",
    }
    os.mkfifo(folder / "pipe")
    with closing(socket.socket(socket.AF_UNIX)) as listener:
        listener.bind(str(folder / "socket"))
    loop = folder / "loop"
    loop.mkdir()
    (loop / "again").symlink_to(loop)
    (loop / "zero").symlink_to("/dev/zero")
    bomb = folder / "bomb.zip"
    bomb.write_bytes(zipped({f"{number}.log": b"\0" * 20_000_000 for number in range(9)}))
    names = folder / "names"
    names.mkdir()
    for name in NAMES:
        Path(os.fsdecode(os.fsencode(names) + b"/" + name)).write_bytes(response())
    crowd = folder / "crowd"
    crowd.mkdir()
    for number in range(1_500):
        (crowd / f"{number}.http").write_bytes(response(body=error(request_id=f"{number:032X}")))
    made |= {name: folder / name for name in ("pipe", "socket", "loop", "bomb.zip", "names")}
    return made | {"a crowd of files": crowd}


def inputs(folder: Path) -> dict[str, Callable[[Window], object]]:
    """Return what is done to one window, by name."""
    made = things(folder)
    done = {f"paste {name}": paste(data) for name, data in PASTES.items()}
    html = b"<table><tr><td>" * 9_000 + b"<img src='file:///dev/zero'>"
    done["paste HTML alone"] = paste(html, "text/html")
    done["paste UTF-16 of an odd length"] = paste(b"\xff\xfex", "text/plain;charset=utf-16")
    done["paste many addresses"] = drop(*[QUrl("http://127.0.0.1:9/")] * 20_000)
    done |= {f"drop {name}": drop(QUrl.fromLocalFile(str(path))) for name, path in made.items()}
    done["drop a share"] = drop(QUrl("file://host/share/x"))
    done["open all at once"] = lambda window: window.take_files(tuple(made.values()))
    for field in ("historySearch", "catalogueSearch"):
        done |= {f"{field} {name}": typed(field, text) for name, text in TYPED.items()}
    done |= {f"find {name}": found(text) for name, text in TYPED.items()}
    for number, link in enumerate(LINKS):
        done[f"link {number} {link[:30]!a}"] = paste(link.encode("utf-8", "replace"))
        done[f"open link {number} {link[:30]!a}"] = _opened(link)
    return done


def _opened(link: str) -> Callable[[Window], object]:
    return lambda window: window.take_files((Path(link),))


def settings_files() -> dict[str, bytes]:
    """Return what may stand in the file of the settings."""
    names = (
        *("geometry", "splitter", "colour_scheme", "last_folder", "language", "recent"),
        *("text_size", "time_zone", "fixed_font", "sender", "masked", "templates", "watch_folder"),
    )
    values: tuple[object, ...] = (
        *("x" * 100_000, "\x00\ud800\u202e", "/dev/zero", "../../../etc", "9" * 5_000, "-1"),
        *(None, 1e308, [[]], {"a": {}}, "QUFBQUFBQUFB" * 500, "nan", "\n" * 20_000, "/none/such"),
    )
    told = {f"every value {value!a:.20}": dict.fromkeys(names, value) for value in values}
    files = {name: json.dumps(held).encode() for name, held in told.items()}
    return files | {
        "deep": b"[" * 100_000,
        "infinite": b'{"text_size": 1e999, "geometry": NaN}',
        "no text": b"\xff\xfe\x00\xd8" * 99,
        "empty": b"",
        "large": b" " * 30_000_000,
        "a list": b"[1, 2]",
    }


def histories() -> dict[str, bytes]:
    """Return what may stand where the history is."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, "x")
        with closing(sqlite3.connect(made)) as other:
            other.execute("CREATE TABLE finding (id)")
            other.commit()
        foreign = made.read_bytes()
    return {
        "no database": b"no database at all " * 99,
        "a head alone": foreign[:100],
        "another program's": foreign,
        "zeros": b"\0" * 100_000,
        "empty": b"",
    }


NOTES = {
    "deep": b"# NoSuchKey\n" + b">" * 50_000 + b"[" * 50_000,
    "no text": b"\xff\xfe\x00\xd8" * 99,
    "markup": b"# NoSuchKey\n<img src='file:///dev/zero'>\n![x](file:///dev/zero)\n" * 500,
    "many": b"".join(b"# Code%d\nx\n\n" % number for number in range(20_000)),
    "one line": b"# NoSuchKey\n" + b"x" * 3_000_000,
    "large": b"x\n" * 9_000_000,
}
PAGES = {"no page": b"x" * 1_000_000, "a table without end": b"+---" * 200_000, "zeros": b"\0" * 99}


def kinds_of_file(path: Path, kind: str) -> None:
    """Make something that is no file at `path`."""
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "device":
        path.symlink_to("/dev/zero")
    else:
        path.symlink_to(path)


FILES = ("settings.json", "history.sqlite3", "notes.md", "catalogue.page", "obsdiag.lock")


def starts() -> dict[str, Callable[[Path], object]]:
    """Return what may lie in the folder of the data, by name."""

    def write(name: str, data: bytes) -> Callable[[Path], object]:
        return lambda folder: (folder / name).write_bytes(data)

    def make(name: str, kind: str) -> Callable[[Path], object]:
        return lambda folder: kinds_of_file(folder / name, kind)

    held = (settings_files(), histories(), NOTES, PAGES)
    made: dict[str, Callable[[Path], object]] = {}
    for name, contents in zip(FILES, held, strict=False):
        made |= {f"{name} {what}": write(name, data) for what, data in contents.items()}
    for name in FILES:
        made |= {
            f"{name} a {kind}": make(name, kind) for kind in ("pipe", "folder", "device", "loop")
        }
    return made


@contextmanager
def caught() -> Iterator[list[str]]:
    """Collect what is raised into Qt."""
    raised: list[str] = []
    usual = sys.excepthook
    sys.excepthook = lambda kind, error, trace: (  # type: ignore[assignment]
        raised.append(f"{kind.__name__}: {error}"),
        usual(kind, error, trace),
    )
    try:
        yield raised
    finally:
        sys.excepthook = usual


class Trial:
    """Tries inputs, and tells which were not stood."""

    def __init__(self, *asked: str) -> None:
        self._asked = asked or ("",)
        self.count = 0
        self.failed: list[str] = []

    def run(self) -> None:
        """Try all whose name starts as is asked for."""
        with tempfile.TemporaryDirectory() as name, caught() as raised:
            window = app.build(Path(name, "data"))
            window.show()
            QTest.qWait(500)
            for what, do in inputs(Path(name)).items():
                if what.startswith(self._asked):
                    self._try(what, window, lambda do=do: (do(window), settle(window)), raised)
            self._try("closing", window, window.close, raised)
        for what, make in starts().items():
            if f"start {what}".startswith(self._asked):
                with tempfile.TemporaryDirectory() as name, caught() as raised:
                    make(Path(name))
                    self._start(f"start {what}", Path(name), raised)

    def _start(self, what: str, folder: Path, raised: list[str]) -> None:
        faulthandler.dump_traceback_later(LONG, exit=True)
        begun = thread_time(), monotonic()
        window = app.build(folder)
        window.show()
        taken = thread_time() - begun[0], monotonic() - begun[1]

        def use() -> None:
            paste(response())(window)
            settle(window)
            window.close()

        self._try(what, window, use, raised, taken)

    def _try(
        self,
        what: str,
        window: Window,
        do: Callable[[], object],
        raised: list[str],
        taken: tuple[float, float] = (0.0, 0.0),
    ) -> None:
        faulthandler.dump_traceback_later(LONG, exit=True)
        print(f"{what} ...", flush=True)
        raised.clear()
        watch = Watch(window)
        do()
        watch._tick()
        computed, waited = max(watch.computed, taken[0]), max(watch.waited, taken[1])
        watch.deleteLater()
        faulthandler.cancel_dump_traceback_later()
        self.count += 1
        if raised or computed > MOST or waited > WAITING:
            told = f"{what}: computed {computed:.2f} s, waited {waited:.2f} s, {raised}"
            print(told, flush=True)
            self.failed.append(told)


def main(words: list[str]) -> int:
    trial = Trial(*words)
    trial.run()
    QApplication.clipboard().clear()  # what Python made has to go before Python does
    print(*trial.failed, f"{trial.count} inputs, {len(trial.failed)} not stood", sep="\n")
    return int(bool(trial.failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
