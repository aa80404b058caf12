"""Runs of commands by chance: words, streams and signals; `random_commands` tries them."""

from __future__ import annotations

import signal
from argparse import ArgumentParser
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from obsdiag.cli import COMMANDS
from tests.cli.test_cli_hostile import ANSWER, CONTENTS, NAMES, TEXTS

if TYPE_CHECKING:
    from argparse import Action
    from collections.abc import Iterator
    from pathlib import Path

    from obsdiag.cli.command_table import Command

NEW = 8
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGPIPE, signal.SIGHUP)
QUERIES = ("code:AccessDenied", "id:1", "seen:>3", "time:2026-01..x", '"', "(a OR -b)", "tag:é")
NUMBERS = ("0", "-1", "1", "30", "99999999999999999999", "1e999", "²", "x")
OTHERS = ([], ["--help"], ["--version"], ["no-such-thing"], ["--data-dir"], ["--", "-"], [""])
"""Words that are no command's."""
NEW_INPUTS = ("answer", "answer", "nothing", "closed", "pipe")
INPUTS = (*NEW_INPUTS, "folder")
"""Python itself does not start with a folder as its input."""
OUTPUTS = ("file", "file", "file", "closed", "full", "left", "left at once")
ERRORS = ("file", "file", "file", "file", "closed", "full")


@dataclass(frozen=True)
class Run:
    """What is run, and what is done to it."""

    words: list[str]
    given: str
    out: str
    told: str
    signal: signal.Signals | None
    after: float
    """Seconds before the signal comes."""
    is_new: bool

    @property
    def waits(self) -> bool:
        """Whether nothing but its signal ends it: it reads a pipe to which nobody writes."""
        return self.given == "pipe"


def runs(count: int, seed: int, folder: Path) -> Iterator[Run]:
    """Yield runs by chance."""
    random = Random(seed)
    values = [*files(folder), *TEXTS, *QUERIES, *NUMBERS, str(folder / "out"), "-"]
    for number in range(count):
        words = _words(random, values, folder)
        is_new = number % NEW == 0
        given = random.choice(NEW_INPUTS if is_new else INPUTS)
        sent = random.choice((None, *SIGNALS))
        if given == "pipe" and sent in (None, signal.SIGPIPE):
            sent = signal.SIGTERM
        after = random.random() * (0.6 if is_new else 0.1)
        out, told = random.choice(OUTPUTS), random.choice(ERRORS)
        yield Run(words, given, out, told, sent, after, is_new)


def files(folder: Path) -> list[str]:
    """Make files of every content and name, and return what they are called."""
    (folder / "inputs").mkdir()
    for name, content in {**CONTENTS, **dict.fromkeys(NAMES, ANSWER)}.items():
        (folder / "inputs" / name).write_bytes(content)
    (folder / "inputs" / "loop").symlink_to("loop")
    names = [str(path) for path in sorted((folder / "inputs").iterdir())]
    return [*names, str(folder / "inputs"), str(folder / "none"), str(folder / ("y" * 300))]


def _words(random: Random, values: list[str], folder: Path) -> list[str]:
    data = str(folder / "data")
    if random.random() < 0.1:
        data = random.choice((str(folder / "inputs" / "empty"), "", "/dev/null/x"))
    command = random.choice((*COMMANDS, None))
    if command is None:
        words = random.choice(OTHERS)
        return ["--data-dir", data, *words, *random.sample(values, random.randint(0, 2))]
    return ["--data-dir", data, *command.name.split(), *_arguments(random, command, values)]


def _arguments(random: Random, command: Command, values: list[str]) -> Iterator[str]:
    parser = ArgumentParser(add_help=False)
    command.arguments(parser)
    actions = [one for one in parser._actions if random.random() < 0.4 or not one.option_strings]
    random.shuffle(actions)
    for action in actions:
        if action.option_strings:
            yield random.choice(action.option_strings)
        for _ in range(_count(random, action)):
            chosen = [str(one) for one in action.choices or ()]
            yield random.choice(chosen if chosen and random.random() < 0.8 else values)


def _count(random: Random, action: Action) -> int:
    """Return how many values to give: mostly as many as there are to be."""
    if random.random() < 0.05:
        return random.randint(0, 2)
    few, most = {None: (1, 1), 0: (0, 0), "?": (0, 1), "*": (0, 3), "+": (1, 3)}[action.nargs]
    return random.randint(few, most)
