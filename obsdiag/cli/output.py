"""The one way out: everything that a command prints goes through here, as a line or as a block.

Standard output and standard error are written nowhere else, so that no control character of a
capture, a file's name or an argument gets to the terminal, whoever prints it.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from obsdiag.visible import as_block, on_one_line, one_line

if TYPE_CHECKING:
    from typing import TextIO

_LONGEST_PROBLEM = 1_000


def prepare() -> None:
    """Have characters that a terminal has not written as escapes, such as `·` in ASCII."""
    for stream in (sys.stdout, sys.stderr):
        if (reconfigure := getattr(stream, "reconfigure", None)) is not None:
            reconfigure(errors="backslashreplace")
            wait_for(stream)


def wait_for(stream: TextIO | None) -> None:
    """Have a stream wait for whoever is at its other end.

    Another program that has it too may have set it not to: what does not fit would be lost, and
    what is still to come be taken for the end (O_NONBLOCK is of the open file, open(2)).
    """
    if sys.platform != "win32":
        with suppress(OSError, ValueError):
            if stream is not None:
                os.set_blocking(stream.fileno(), True)


def put_line(text: str) -> None:
    """Print one line of results, whatever `text` has in it; raises OSError."""
    _out().write(f"{on_one_line(text)}\n")


def put_block(text: str) -> None:
    """Print results of several lines; raises OSError."""
    _out().write(f"{as_block(text)}\n")


def put_bytes(data: bytes) -> None:
    """Hand on a file that was asked for as it is, to standard output; raises OSError."""
    out = _out()
    out.flush()
    out.buffer.write(data)


def is_terminal() -> bool:
    """Return whether a person reads standard output as it comes."""
    return sys.stdout is not None and sys.stdout.isatty()


def send() -> None:
    """Have what was printed go out now: whoever reads a pipe is not kept waiting."""
    if sys.stdout is not None:
        sys.stdout.flush()


def say(problem: str) -> None:
    """Tell a problem in one line on standard error, where there is one."""
    _tell(f"obsdiag: {one_line(problem, _LONGEST_PROBLEM)}\n")


def ask(question: str) -> str:
    """Ask on standard error, and return the next line of standard input; '' where there is none."""
    _tell(f"{on_one_line(question)} ")
    return "" if sys.stdin is None else sys.stdin.readline().strip()


def end() -> None:
    """Have what was printed go out before a problem is told; nothing more, where it cannot."""
    try:
        send()
    except (OSError, ValueError):
        give_up()


def give_up() -> None:
    """Write nothing more to standard output: nobody reads it, or it takes no more."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _tell(text: str) -> None:
    if sys.stderr is None:
        return
    with suppress(OSError, ValueError):  # there is nobody left to tell
        sys.stderr.write(text)
        sys.stderr.flush()


def _out() -> TextIO:
    """Return standard output; raises OSError where it was closed."""
    if sys.stdout is None or sys.stdout.closed:
        raise OSError(0, "Standard output is closed")
    return sys.stdout
