"""What is logged while a command runs, told as every other problem: in one line."""

from __future__ import annotations

import logging

from obsdiag.cli.output import say


class LineHandler(logging.Handler):
    """Tells warnings and worse on standard error, without their tracebacks."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)

    @classmethod
    def install(cls) -> None:
        """Take the place of logging's own last resort."""
        logging.lastResort = cls()

    def emit(self, record: logging.LogRecord) -> None:
        """Tell one record, by its own words and the type of its exception."""
        kind = record.exc_info[0] if record.exc_info else None
        say(record.getMessage() + (f" ({kind.__name__})" if kind else ""))
