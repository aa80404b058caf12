"""What the parser of obsdiag takes, as values that pages and completions are written from."""

from __future__ import annotations

from argparse import SUPPRESS, Action, ArgumentParser
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.cli import COMMANDS, parser_of

if TYPE_CHECKING:
    from obsdiag.cli.command_table import Command

PROGRAM = "obsdiag"
_FILES = {"FILE", "OUT"}
_FOLDERS = {"DIR"}


class Option(NamedTuple):
    """An option, or an argument that has no flags."""

    flags: tuple[str, ...]
    value: str
    """What stands for its value in help; empty where it takes none."""
    help: str
    choices: tuple[str, ...] = ()
    many: bool = False
    optional: bool = True

    @property
    def takes_files(self) -> bool:
        """Whether its value is a file."""
        return self.value in _FILES

    @property
    def takes_folders(self) -> bool:
        """Whether its value is a folder."""
        return self.value in _FOLDERS


@dataclass(frozen=True)
class Usage:
    """One command, or the program itself."""

    name: str
    does: str
    options: tuple[Option, ...]
    arguments: tuple[Option, ...]


def program() -> Usage:
    """Return what the program takes where no command is named."""
    parser = parser_of(None)
    return _usage("", parser.description or "", parser)


def commands() -> list[Usage]:
    """Return what each command takes, in the order of the table."""
    return [_usage(command.name, command.does, _parser_of(command)) for command in COMMANDS]


def _parser_of(command: Command) -> ArgumentParser:
    """Return the parser of what stands behind a command's name."""
    parser = ArgumentParser(prog=f"{PROGRAM} {command.name}")
    command.arguments(parser)
    return parser


def _usage(name: str, does: str, parser: ArgumentParser) -> Usage:
    shown = [action for action in parser._actions if action.help != SUPPRESS]  # noqa: SLF001 - argparse has no other way to ask
    return Usage(
        name,
        does,
        tuple(_option(action) for action in shown if action.option_strings),
        tuple(_option(action) for action in shown if not action.option_strings),
    )


def _option(action: Action) -> Option:
    choices = tuple(action.choices or ())
    value = "" if action.nargs == 0 else _value(action, choices)
    help_text = (action.help or "").replace("%(default)s", str(action.default))
    if help_text == "show this help message and exit":
        help_text = "show what it takes, and exit"
    return Option(
        tuple(sorted(action.option_strings, key=len)),
        value,
        help_text.replace(
            "show program's version number and exit", "show name and version, and exit"
        ),
        choices,
        many=action.nargs in ("*", "+"),
        optional=action.nargs == "*" or bool(action.option_strings),
    )


def _value(action: Action, choices: tuple[str, ...]) -> str:
    if choices:
        return "|".join(choices)
    metavar = action.metavar or action.dest.upper()
    return metavar if isinstance(metavar, str) else " ".join(metavar)


def resources() -> Path:
    """Return the folder that the pages and completions are kept in."""
    return Path(__file__).resolve().parents[2] / "resources"
