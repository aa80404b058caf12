"""argparse, with its words going out by the one way out of all commands."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from obsdiag.cli import output

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

WRONG_USAGE = 2


def file_name(word: str) -> str:
    """Return the name of a file or folder as it was given; raises ArgumentTypeError for none.

    An empty one, as a variable has that is not set, would name the folder in which one is.
    """
    if not word:
        raise ArgumentTypeError("an empty name is that of no file and of no folder")
    return word


def path(word: str) -> Path:
    """Return the file or folder that is named; raises ArgumentTypeError where none is."""
    return Path(file_name(word))


class OneLineParser(ArgumentParser):
    """Tells what is wrong with the arguments in one line, whatever they have in them."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and where to read more; ends with status 2."""
        output.say(f"{message}. See `{self.prog} --help`.")
        sys.exit(WRONG_USAGE)

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:  # noqa: ARG002
        """Print help or version; argparse would write to the stream itself."""
        if message:
            output.put_block(message.rstrip("\n"))
