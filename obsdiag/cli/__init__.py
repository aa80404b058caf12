"""The command line: `obsdiag` opens the window, `obsdiag COMMAND` answers in the terminal.

Standard output carries results only; what is wrong is one line on standard error.
"""

from __future__ import annotations

import gc
import sys
from argparse import HelpFormatter, Namespace, RawDescriptionHelpFormatter
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from obsdiag import __version__, interrupt
from obsdiag.cli import output
from obsdiag.cli.args import DONE, ENGLISH, fail, in_language
from obsdiag.cli.argument_parser import OneLineParser, file_name, path
from obsdiag.cli.command_table import COMMANDS
from obsdiag.errors import ObsdiagError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.cli.command_table import Command

__all__ = ["COMMANDS", "main", "parser_of"]

WIDTH = 78
"""Columns of help. To ask the terminal for its own takes longer than all other parsing."""
INTERRUPTED = 130
"""What shells report for a command ended by Ctrl+C."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what `arguments` ask for and return the exit status."""
    output.prepare()
    language = ENGLISH
    try:
        asked = _parse(list(sys.argv[1:] if arguments is None else arguments))
        language = getattr(asked, "language", ENGLISH)
        run = asked.load()
        _tell_log()
        with interrupt.heard():
            status: int = run(asked)
        output.send()  # here, where it can still be told
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # `obsdiag decode … | head` is no error
        output.give_up()
        return DONE
    except Exception as error:  # noqa: BLE001 - nothing ends in a traceback
        output.end()
        return fail(in_language(told(error), language))
    return status


def _tell_log() -> None:
    """Have warnings go the way of all problems; logging itself would print tracebacks.

    Where nothing has loaded logging, there is nothing that logs.
    """
    if "logging" in sys.modules:
        from obsdiag.cli.log_handler import LineHandler

        LineHandler.install()


def told(error: Exception) -> str:
    """Return in one sentence why a command ended before its end."""
    if isinstance(error, ObsdiagError):
        return str(error)
    if isinstance(error, OSError):
        where = f"{error.filename}: " if isinstance(error.filename, str) else ""
        return f"{where}{error.strerror or type(error).__name__}."
    if isinstance(error, MemoryError):
        return "There is not enough memory."
    return f"A defect in obsdiag itself ended this: {type(error).__name__} in {_place(error)}."


def _place(error: Exception) -> str:
    """Return where it was raised; what it says may quote a capture, and is left out."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "an unknown place"
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"


def _parse(words: list[str]) -> Namespace:
    """Return the arguments; a first word that is no command is a file for the window."""
    words = _with_whole_name(words)
    first = _first_word(words)
    command = next((command for command in COMMANDS if command.name == first), None)
    return parser_of(command).parse_args(words)


def parser_of(command: Command | None) -> OneLineParser:
    """Return the parser of all words where `command` is asked for, or a window for None.

    `load` of what it returns gives the function to be run: help loads none of what reads captures.
    """
    lines = [f"  {command.name:<15} {command.does}" for command in COMMANDS]
    parser = OneLineParser(
        prog="obsdiag",
        description="Tell which OBS error a captured HTTP response shows, and what it means.",
        epilog="commands (each has its own --help):\n" + "\n".join(lines),
        formatter_class=partial(RawDescriptionHelpFormatter, width=WIDTH),
    )
    parser.add_argument("--version", action="version", version=f"obsdiag {__version__}")
    parser.add_argument(
        "--data-dir", type=path, metavar="DIR", help="keep history, settings and log below DIR"
    )
    if command is not None:
        row = parser.add_subparsers().add_parser(
            command.name,
            description=f"{command.does[:1].upper()}{command.does[1:]}.",
            formatter_class=partial(HelpFormatter, width=WIDTH),
        )
        command.arguments(row)
        row.set_defaults(load=command.function)
    else:
        parser.add_argument(
            "files", nargs="*", type=file_name, metavar="FILE", help="opened in the window"
        )
        parser.set_defaults(load=lambda: _open_window)
    return parser


def _open_window(asked: Namespace) -> int:
    """Open the window, or say in a line why none can be opened."""
    interrupt.end_at_once()  # neither what loads Qt nor a slot that it calls can be interrupted
    from obsdiag.ui.display import leave_out_sizes, missing

    for left_out in leave_out_sizes():
        output.say(left_out)
    if (trouble := missing()) is not None:
        return fail(f"{trouble} `obsdiag decode FILE` needs no display.")
    gc.disable()  # what is made at the start stays; see `app.collect_again`
    from obsdiag.ui.app import run

    return run(asked.files, asked.data_dir)


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
