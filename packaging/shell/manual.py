"""The manual page, in the macros of man(7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from command_line import PROGRAM, Option, Usage, commands, program

if TYPE_CHECKING:
    from collections.abc import Iterator

INTRODUCTION = """\
With files, or without any command, the window is opened, and the files are diagnosed in it; where
a window is open already, it takes them. A command answers in the terminal and needs no display.
The names of commands are commands, never files: ./history is a file. Files, folders, archives,
mails and what browsers and proxies record are read, told by their content."""

EXIT_STATUS = (
    ("0", "Every input was read, whatever was found in it."),
    ("1", "An input was read, and nothing in it could be recognised."),
    (
        "2",
        "It was called wrongly, or an input could not be read; the others are done all the same.",
    ),
)
ENVIRONMENT = (
    ("OBSDIAG_DATA_DIR", "The folder of history, settings and log, as with --data-dir."),
    ("OBSDIAG_LANGUAGE", "The language of the window, such as de."),
)
FILES = (
    ("~/.local/share/obsdiag", "The history, and your own notes."),
    ("~/.config/obsdiag/settings.json", "The settings."),
    ("~/.local/state/obsdiag/log/obsdiag.log", "The log of the window; it holds no captures."),
)
EXAMPLES = (
    ("obsdiag response.txt", "Opens the window with what the file shows."),
    ("obsdiag decode --format json response.txt", "Prints every finding, one JSON object a line."),
    ("obsdiag explain AccessDenied", "Prints what the code means, and what to do."),
    ("obsdiag history 'status:5xx since:2026-11-01'", "Finds what was kept."),
)


def page() -> str:
    """Return the page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    whole = program()
    yield '.\\" Made by packaging/shell/generate from the parser: change that, not this page.'
    yield '.TH OBSDIAG 1 "" obsdiag "User Commands"'
    yield ".SH NAME"
    yield "obsdiag \\- tell which OBS error a captured response shows, and what it means"
    yield ".SH SYNOPSIS"
    yield from _synopsis(whole)
    for usage in commands():
        yield ".br"
        yield from _synopsis(usage)
    yield from (".SH DESCRIPTION", _text(whole.does), ".PP", _text(INTRODUCTION))
    yield ".SH OPTIONS"
    yield from _options(whole.options)
    yield ".SH COMMANDS"
    for usage in commands():
        yield f".SS obsdiag {_text(usage.name)}"
        yield _text(f"{usage.does[:1].upper()}{usage.does[1:]}.")
        yield from _options((*usage.arguments, *filter(_is_its_own, usage.options)))
    yield from _table("EXIT STATUS", EXIT_STATUS)
    yield from _table("ENVIRONMENT", ENVIRONMENT)
    yield from _table("FILES", FILES)
    yield from _table("EXAMPLES", EXAMPLES)


def _synopsis(usage: Usage) -> Iterator[str]:
    name = " ".join(filter(None, (PROGRAM, usage.name)))
    words = [_usage_of(option) for option in usage.options if _is_its_own(option)]
    words += [_usage_of(argument) for argument in usage.arguments]
    yield " ".join((f"\\fB{_text(name)}\\fR", *words))


def _is_its_own(option: Option) -> bool:
    """Return whether an option is not that which each command has."""
    return "--help" not in option.flags


def _usage_of(option: Option) -> str:
    value = f"\\fI{_text(option.value)}\\fR" if option.value else ""
    shown = " ".join(filter(None, (_bold(option.flags[-1:]), value)))
    shown += "..." if option.many else ""
    return f"[{shown}]" if option.optional else shown


def _options(options: tuple[Option, ...]) -> Iterator[str]:
    for option in options:
        if not option.help and not option.flags:
            continue
        value = f" \\fI{_text(option.value)}\\fR" if option.value else ""
        yield from (".TP", f"{_bold(option.flags)}{value}".strip())
        yield f"{_text(option.help[:1].upper() + option.help[1:])}." if option.help else "\\&"


def _bold(flags: tuple[str, ...]) -> str:
    return ", ".join(f"\\fB{_text(flag)}\\fR" for flag in flags)


def _table(title: str, rows: tuple[tuple[str, str], ...]) -> Iterator[str]:
    yield f".SH {title}"
    for name, meaning in rows:
        yield from (".TP", f"\\fB{_text(name)}\\fR", _text(meaning))


def _text(text: str) -> str:
    """Return `text` as man(7) wants it: hyphens of options stay hyphens, no line is a request."""
    escaped = (
        text.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga").replace("~", "\\(ti")
    )
    return re.sub(r"^(?=[.'])", r"\\&", escaped, flags=re.MULTILINE)
