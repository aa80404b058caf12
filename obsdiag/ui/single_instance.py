"""One window for each user and data folder: a second start hands its files to the first."""

from __future__ import annotations

import json
import os
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QLockFile, QObject, Signal, Slot

from obsdiag.config.paths import LOCK
from obsdiag.ui.peer import is_user, socket_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 2_000
"""How long a running instance may take to answer before this one goes on alone."""
LOOK_SECONDS = 0.05
MAX_MESSAGE = 1024 * 1024
_DONE = b"ok\n"


class SingleInstance(QObject):
    """Knows whether another window has the same data folder, and talks to it.

    The lock says who is first, and a lock whose process is gone does not count
    (QLockFile looks). The socket is for the user alone: it lies where nobody else can make one,
    and each end looks whose process the other one is.
    """

    files_handed = Signal(object)
    """Signal(tuple[Path, ...]): another start was asked to open these; none means come up."""
    unreachable = Signal(str)
    """Signal(str): another start will not reach this window; a sentence says why."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = folder / LOCK
        self._lock = QLockFile(str(self._path))
        self._lock.setStaleLockTime(0)
        self._folder = folder
        self._name = f"obsdiag-{_fingerprint(folder)}"
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Take the lock; False where another instance holds it.

        Where there can be no lock (a folder that is not to be written to), every one is the first.
        """
        if self._lock.tryLock(0):
            self._path.chmod(0o600)
            return True
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def hand_over(self, files: Sequence[Path]) -> bool:
        """Give `files` to the instance that runs; False where it does not answer."""
        address = self._address()
        if address is None or (socket := _connected(address)) is None:
            return False
        if not is_user(int(socket.socketDescriptor())):  # it is not told which files these are
            socket.abort()
            return False
        socket.write(json.dumps([str(file) for file in files]).encode() + b"\n")
        return socket.waitForReadyRead(ANSWER_MS) and bytes(socket.readLine().data()) == _DONE

    @Slot()
    def listen(self) -> None:
        """From now on take files from other starts, if this is the first."""
        from PySide6.QtNetwork import QLocalServer

        if not self._lock.isLocked():
            return
        if (address := self._address()) is None:
            self.unreachable.emit(self.tr("there is no folder that is yours alone for its socket"))
            return
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(address)  # what a killed instance has left behind
        self._server.newConnection.connect(self._on_connection)
        if not self._server.listen(address):
            self.unreachable.emit(self._server.errorString())

    def close(self) -> None:
        """Stop listening, and let another instance be the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _address(self) -> str | None:
        """Return where the socket is; None where there is no place for it."""
        if not hasattr(os, "getuid"):  # Windows has pipes of its own, without a folder
            return self._name
        path = socket_path(self._name, self._folder)
        return None if path is None else str(path)

    @Slot()
    def _on_connection(self) -> None:
        socket = None if self._server is None else self._server.nextPendingConnection()
        if socket is None:
            return
        socket.disconnected.connect(socket.deleteLater)
        if not is_user(int(socket.socketDescriptor())):
            socket.abort()
            return
        socket.readyRead.connect(self._on_ready)
        if socket.bytesAvailable():
            socket.readyRead.emit()

    @Slot()
    def _on_ready(self) -> None:
        socket = self.sender()
        from PySide6.QtNetwork import QLocalSocket

        if not isinstance(socket, QLocalSocket):
            return
        if not socket.canReadLine():
            if socket.bytesAvailable() > MAX_MESSAGE:
                socket.abort()
            return
        if (files := _files(bytes(socket.readLine(MAX_MESSAGE).data()))) is None:
            socket.abort()
            return
        socket.write(_DONE)
        socket.flush()
        self.files_handed.emit(files)


def _connected(address: str) -> QLocalSocket | None:
    """Return the line to the first window, which may be starting too, and not listen yet."""
    from PySide6.QtNetwork import QLocalSocket

    until = monotonic() + ANSWER_MS / 1000
    while True:
        socket = QLocalSocket()
        socket.connectToServer(address)
        if socket.waitForConnected(ANSWER_MS):
            return socket
        if monotonic() >= until:
            return None
        sleep(LOOK_SECONDS)


def _files(message: bytes) -> tuple[Path, ...] | None:
    """Return the files that another start sends; None where it is no list of names."""
    try:
        names = json.loads(message)
    except (ValueError, RecursionError):
        return None
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return None
    return tuple(Path(name) for name in names)


def _fingerprint(folder: Path) -> str:
    """Return a name for user and folder that any platform takes as part of a socket's name."""
    user = os.getuid() if hasattr(os, "getuid") else 0  # elsewhere a socket is its user's anyway
    return f"{user}-{crc32(os.path.realpath(folder).encode('utf-8', 'surrogateescape')):08x}"
