"""Reads files of our own, in whose place anything may lie: a pipe, a device, more than there is."""

from __future__ import annotations

import errno
import os
from io import BufferedReader
from typing import TYPE_CHECKING

from obsdiag.input.regular_file import open_regular

if TYPE_CHECKING:
    from pathlib import Path


def read_own(path: Path, most: int) -> bytes:
    """Return what a file holds that has `most` bytes at most, and never wait.

    Raises OSError, also where it is no regular file, or larger.
    """
    with BufferedReader(open_regular(path)) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return data
