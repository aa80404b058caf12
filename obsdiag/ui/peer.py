"""Where the window's socket lies, and who is at its other end: the user, and nobody else."""

from __future__ import annotations

import os
import stat
import struct
from contextlib import suppress
from pathlib import Path

LONGEST_NAME = 100
"""Bytes of a socket's path that every system takes, unix(7) and its kin; the smallest is 104."""
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH
_CREDENTIALS = struct.Struct("3i")
"""struct ucred: process, user, group."""
_MAC_LOCAL, _MAC_CREDENTIALS = 0, 1
"""SOL_LOCAL and LOCAL_PEERCRED, sys/un.h; the user's number is the second of struct xucred."""


def socket_path(name: str, data: Path) -> Path | None:
    """Return where the socket called `name` may lie, in a folder in which only the user writes.

    That is the session's own folder (XDG Base Directory Specification), else the data folder;
    None where neither will do.
    """
    session = os.environ.get("XDG_RUNTIME_DIR", "")
    if session and os.path.isabs(session) and _is_ours(Path(session), _OTHERS):  # noqa: PTH117
        path = Path(session) / name
        if _is_short(path):
            return path
    path = data.absolute() / name
    return path if _is_ours(data, _MAY_WRITE) and _is_short(path) else None


def _is_ours(folder: Path, forbidden: int) -> bool:
    """Tell whether a folder is the user's, and gives others none of the `forbidden` rights."""
    with suppress(OSError, ValueError):
        found = folder.stat()
        mine = found.st_uid == os.getuid()
        return mine and stat.S_ISDIR(found.st_mode) and not found.st_mode & forbidden
    return False


def _is_short(path: Path) -> bool:
    return len(os.fsencode(path)) <= LONGEST_NAME


def is_user(descriptor: int) -> bool:
    """Tell whether the process at the other end of a socket is the user's own.

    True too where the system cannot tell (Windows): there its pipes are the user's alone.
    """
    if not hasattr(os, "getuid"):
        return True
    with suppress(OSError, struct.error):
        return _peer(descriptor) == os.getuid()
    return False


def _peer(descriptor: int) -> int:
    """Return the user's number of the other end; raises OSError."""
    import socket  # not before the first paint

    with socket.fromfd(descriptor, socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        if hasattr(socket, "SO_PEERCRED"):
            told = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
            _process, user, _group = _CREDENTIALS.unpack(told)
            return int(user)
        told = connection.getsockopt(_MAC_LOCAL, _MAC_CREDENTIALS, 2 * 4)
        return int(struct.unpack("2I", told)[1])
