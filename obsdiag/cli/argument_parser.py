"""argparse, with its words going out by the one way out of all commands."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import TYPE_CHECKING, NoReturn

from obsdiag.cli import output

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

WRONG_USAGE = 2


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
