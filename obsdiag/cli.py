"""The command line: `obsdiag` opens the window, `obsdiag COMMAND` answers in the terminal.

Standard output carries results only; what is wrong is one line on standard error.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from obsdiag import __version__, commands
from obsdiag.errors import ObsdiagError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

INTERRUPTED = 130
"""What shells report for a command ended by Ctrl+C."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what `arguments` ask for and return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if (reconfigure := getattr(stream, "reconfigure", None)) is not None:
            reconfigure(errors="backslashreplace")  # a terminal that has no `·` shows \xb7
    asked = _parse(list(sys.argv[1:] if arguments is None else arguments))
    try:
        status: int = asked.run(asked)
    except ObsdiagError as error:
        return commands.fail(str(error))
    except BrokenPipeError:  # `obsdiag decode … | head` is no error
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return commands.DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


class Command(NamedTuple):
    """One row of the table of commands."""

    name: str
    does: str
    run: Callable[[Namespace], int]
    arguments: Callable[[ArgumentParser], None]


def _format(parser: ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _decode_arguments(parser: ArgumentParser) -> None:
    _format(parser)
    parser.add_argument("--save", action="store_true", help="put the findings into the history too")
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="file or folder; - is standard input"
    )


def _words_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar="WORDS")


def _catalogue_arguments(parser: ArgumentParser) -> None:
    _format(parser)
    parser.add_argument("words", nargs="*", metavar="WORDS")


def _history_arguments(parser: ArgumentParser) -> None:
    _format(parser)
    parser.add_argument("--limit", type=int, default=50, metavar="N")
    parser.add_argument("query", nargs="*", metavar="QUERY")


COMMANDS = (
    Command("decode", "read captures and print every finding", commands.decode, _decode_arguments),
    Command(
        "explain",
        "print a catalogue entry: by code, status or message",
        commands.explain,
        _words_arguments,
    ),
    Command(
        "catalogue",
        "print the catalogue, search it, or `update FILE` from a newer page",
        commands.catalogue,
        _catalogue_arguments,
    ),
    Command(
        "history", "search the history, newest first", commands.search_history, _history_arguments
    ),
)


def _parse(words: list[str]) -> Namespace:
    """Return the arguments; a first word that is no command is a file for the window."""
    lines = [f"  {command.name:<10} {command.does}" for command in COMMANDS]
    parser = ArgumentParser(
        prog="obsdiag",
        description="Tell which OBS error a captured HTTP response shows, and what it means.",
        epilog="commands (each has its own --help):\n" + "\n".join(lines),
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"obsdiag {__version__}")
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="keep history, settings and log below DIR"
    )
    if _first_word(words) in {command.name for command in COMMANDS}:
        rows = parser.add_subparsers()
        for command in COMMANDS:
            row = rows.add_parser(command.name, description=command.does.capitalize() + ".")
            command.arguments(row)
            row.set_defaults(run=command.run)
    else:
        parser.add_argument("files", nargs="*", metavar="FILE", help="opened in the window")
        parser.set_defaults(run=commands.open_window)
    return parser.parse_args(words)


def _first_word(words: list[str]) -> str | None:
    """Return the first word that is neither an option nor an option's value."""
    skip = False
    for word in words:
        if skip or word.startswith("-"):
            skip = word == "--data-dir"
        else:
            return word
    return None
