"""Every option of every command, with a value that nothing has: half a character, a huge number."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from typing import TYPE_CHECKING

import pytest

from obsdiag.cli import COMMANDS
from tests.cli.test_cli_hostile import ANSWER, check, run

if TYPE_CHECKING:
    from argparse import Action
    from collections.abc import Iterator

    from obsdiag.cli.command_table import Command

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs the words of Unix")
HALF = "\udcff\udcfe"
"""Bytes of a word that are no UTF-8, as Python has them (PEP 383)."""
HUGE = "99999999999999999999"
"""More than SQLite has numbers for."""


def actions(command: Command) -> list[Action]:
    """Return the options of a command, and what it takes without one."""
    parser = ArgumentParser(add_help=False)
    command.arguments(parser)
    return list(parser._actions)


def askings(command: Command, given: str) -> Iterator[list[str]]:
    """Yield the words of a command with each of its options, and without any."""
    plain = [given for one in actions(command) if not one.option_strings]
    yield plain
    for option in actions(command):
        if option.option_strings:
            value = [] if option.nargs == 0 else [str(next(iter(option.choices or ()), given))]
            words = [option.option_strings[-1], *value]
            yield words
            if plain:
                yield [*words, "--", *plain]


@pytest.mark.parametrize("given", [pytest.param(HALF, id="half"), HUGE])
@pytest.mark.parametrize("command", [pytest.param(one, id=one.name) for one in COMMANDS])
def test_no_option_of_a_command_fails_over_what_nothing_has(tmp_path, monkeypatch, command, given):
    """A saved search of such a name and a capture of such a number were defects."""
    monkeypatch.chdir(tmp_path)  # an output of this name is made here
    data = ["--data-dir", str(tmp_path / "data")]
    run([*data, "decode", "--save", "-"], ANSWER)
    for words in askings(command, given):
        asked = [*data, *command.name.split(), *words]
        check(asked, *run(asked, ANSWER))
