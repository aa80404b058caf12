"""Opens a regular file and never waits, whatever has taken its name meanwhile.

It stands apart from the sources: settings and the catalogue's page are read at each start.
"""

from __future__ import annotations

import errno
import os
import stat
from io import FileIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class _Regular(FileIO):
    """A file that never waits; what the system makes up ends where it has nothing now."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Return what there is; raises OSError."""
        return super().read(size) or b""


def open_regular(path: Path) -> FileIO:
    """Open a regular file to be read, and never wait: another may have taken its name by now.

    Raises OSError.
    """
    file = _Regular(path, "r", opener=_open_without_waiting)
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise OSError(errno.EINVAL, "it is no regular file")
    return file


def _open_without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))  # a pipe would wait for a writer
