"""The command line: `obsdiag` opens the window, `obsdiag COMMAND` answers in the terminal.

Standard output carries results only; what is wrong is one line on standard error.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, HelpFormatter, Namespace, RawDescriptionHelpFormatter
from functools import partial
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from obsdiag import __version__, commands, history_arguments
from obsdiag.errors import ObsdiagError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

WIDTH = 78
"""Columns of help. To ask the terminal for its own takes longer than all other parsing."""
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
        sys.stdout.flush()  # here, where it can still be told
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
    run: str
    """Its function, which is imported when it is asked for: `module.function` of the package."""
    arguments: Callable[[ArgumentParser], None]


def _format(parser: ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _groups_arguments(parser: ArgumentParser) -> None:
    _format(parser)
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="file or folder; - is standard input"
    )


def _decode_arguments(parser: ArgumentParser) -> None:
    _groups_arguments(parser)
    parser.add_argument("--save", action="store_true", help="put the findings into the history too")


def _words_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar="WORDS")


def _catalogue_arguments(parser: ArgumentParser) -> None:
    _format(parser)
    parser.add_argument("words", nargs="*", metavar="WORDS")


def _history_arguments(parser: ArgumentParser) -> None:
    _format(parser)
    parser.add_argument("--limit", type=int, default=50, metavar="N")
    parser.add_argument("query", nargs="*", metavar="QUERY")


def _history_groups_arguments(parser: ArgumentParser) -> None:
    _format(parser)
    parser.add_argument("query", nargs="*", metavar="QUERY")


def _export_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--format", choices=("json", "csv", "html", "parquet"), default="json")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("query", nargs="*", metavar="QUERY")


def _import_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="- is standard input")


def _no_arguments(_: ArgumentParser) -> None:
    pass


def _redact_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("-o", dest="output", type=Path, metavar="OUT", help="file to write")
    parser.add_argument("file", type=Path, metavar="FILE", help="- is standard input")


COMMANDS = (
    Command(
        "decode", "read captures and print every finding", "commands.decode", _decode_arguments
    ),
    Command(
        "groups",
        "count the findings of captures by what they have in common",
        "summary.captures_groups",
        _groups_arguments,
    ),
    Command(
        "explain",
        "print a catalogue entry: by code, status or message",
        "commands.explain",
        _words_arguments,
    ),
    Command(
        "catalogue",
        "print the catalogue, search it, or `update FILE` from a newer page",
        "commands.catalogue",
        _catalogue_arguments,
    ),
    Command(
        "history",
        "search the history, newest first",
        "bookkeeping.search_history",
        _history_arguments,
    ),
    Command(
        "history set",
        "write ticket, note and tags on what a query finds, or pin it",
        "bookkeeping.set_history",
        history_arguments.annotation,
    ),
    Command(
        "history delete",
        "put what a query finds into the trash, for 30 days",
        "bookkeeping.delete_history",
        history_arguments.query,
    ),
    Command(
        "history restore",
        "take back what was deleted last",
        "bookkeeping.restore_history",
        history_arguments.restore,
    ),
    Command(
        "history purge", "empty the trash", "bookkeeping.purge_history", history_arguments.purge
    ),
    Command(
        "history forget",
        "delete what a query finds so that no file has anything of it",
        "bookkeeping.forget_history",
        history_arguments.forget,
    ),
    Command(
        "history prune",
        "set how much is kept, and delete what is over it",
        "bookkeeping.prune_history",
        history_arguments.prune,
    ),
    Command(
        "history groups",
        "count what a query finds by what it has in common",
        "summary.history_groups",
        _history_groups_arguments,
    ),
    Command(
        "history export",
        "write the history, or what a query finds in it, to a file",
        "transfer.export_history",
        _export_arguments,
    ),
    Command(
        "history import",
        "take in an export, or lines of `decode --format json`",
        "transfer.import_history",
        _import_arguments,
    ),
    Command(
        "history recover",
        "save what can be read of a damaged history; close the window first",
        "transfer.recover_history",
        _no_arguments,
    ),
    Command(
        "redact", "write a capture with its secrets masked", "transfer.redact", _redact_arguments
    ),
)


def _parse(words: list[str]) -> Namespace:
    """Return the arguments; a first word that is no command is a file for the window."""
    words = _with_whole_name(words)
    lines = [f"  {command.name:<15} {command.does}" for command in COMMANDS]
    parser = ArgumentParser(
        prog="obsdiag",
        description="Tell which OBS error a captured HTTP response shows, and what it means.",
        epilog="commands (each has its own --help):\n" + "\n".join(lines),
        formatter_class=partial(RawDescriptionHelpFormatter, width=WIDTH),
    )
    parser.add_argument("--version", action="version", version=f"obsdiag {__version__}")
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="keep history, settings and log below DIR"
    )
    first = _first_word(words)
    command = next((command for command in COMMANDS if command.name == first), None)
    if command is not None:
        row = parser.add_subparsers().add_parser(
            command.name,
            description=f"{command.does[:1].upper()}{command.does[1:]}.",
            formatter_class=partial(HelpFormatter, width=WIDTH),
        )
        command.arguments(row)
        row.set_defaults(run=_function(command.run))
    else:
        parser.add_argument("files", nargs="*", metavar="FILE", help="opened in the window")
        parser.set_defaults(run=commands.open_window)
    return parser.parse_args(words)


def _function(name: str) -> Callable[[Namespace], int]:
    """Return the function of a row of the table."""
    module, _, function = name.partition(".")
    found: Callable[[Namespace], int] = getattr(import_module(f"obsdiag.{module}"), function)
    return found


def _with_whole_name(words: list[str]) -> list[str]:
    """Return the words with the two of a command such as `history export` put together."""
    for at, pair in enumerate(pairwise(words)):
        if " ".join(pair) in {command.name for command in COMMANDS}:
            if pair[0] == _first_word(words):
                return [*words[:at], " ".join(pair), *words[at + 2 :]]
            break
    return words


def _first_word(words: list[str]) -> str | None:
    """Return the first word that is neither an option nor an option's value."""
    skip = False
    for word in words:
        if skip or word.startswith("-"):
            skip = word == "--data-dir"
        else:
            return word
    return None
