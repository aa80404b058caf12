"""The log: one line a record, with nothing of a capture in it that is secret, or that acts.

What an exception says may quote a capture, and a traceback shows the values of a program's lines;
so an exception is told by its type and by the places that it came through.
"""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from obsdiag.config.paths import make_file
from obsdiag.errors import ObsdiagError
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from types import TracebackType

    ExceptionInfo = (
        tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    )

MOST = 2_000
"""Characters of a line."""
MAX_LOG = 1024 * 1024
"""Bytes from which on the log is begun anew; what was there is kept as `obsdiag.log.old`."""
_PLACES = 12
_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


class MaskingFormatter(logging.Formatter):
    """Writes a record as one line, masked as everything that is kept."""

    def __init__(self) -> None:
        super().__init__(_FORMAT)

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        from obsdiag.redact import mask_text  # brings along what is known of secrets

        line = super().format(record)
        masked = mask_text(line.encode("utf-8", "backslashreplace")).text
        return one_line(masked.decode("utf-8", "replace"), MOST)

    def formatException(self, ei: ExceptionInfo) -> str:  # noqa: N802 - logging's own name
        """Return what an exception was, and where."""
        return told(ei[1]) if ei[1] is not None else ""


def told(error: BaseException) -> str:
    """Return type and places of an exception, the innermost first, and of what it came of."""
    frames = reversed(traceback.extract_tb(error.__traceback__)[-_PLACES:])
    places = " < ".join(f"{Path(at.filename).name}:{at.lineno} {at.name}" for at in frames)
    said = f"{type(error).__name__}{_reason(error)} at {places or 'an unknown place'}"
    cause = error.__cause__ or error.__context__
    return said if cause is None or cause is error else f"{said}, of {type(cause).__name__}"


def _reason(error: BaseException) -> str:
    """Return what can be told of an exception without quoting a capture."""
    if isinstance(error, OSError):
        return f" ({error.strerror})" if error.strerror else ""
    return f" ({error})" if isinstance(error, ObsdiagError) else ""


def write_log(path: Path) -> None:
    """Write what is logged from now on to `path`; raises OSError."""
    if path.exists() and path.stat().st_size > MAX_LOG:
        path.replace(path.with_name(f"{path.name}.old"))
    make_file(path)
    handler = logging.FileHandler(path, encoding="utf-8", errors="backslashreplace")
    handler.setFormatter(MaskingFormatter())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
