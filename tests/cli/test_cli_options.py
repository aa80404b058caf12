"""Every option of every command, with a value that no text can have: half a character."""

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


def actions(command: Command) -> list[Action]:
    """Return the options of a command, and what it takes without one."""
    parser = ArgumentParser(add_help=False)
    command.arguments(parser)
    return list(parser._actions)


def askings(command: Command) -> Iterator[list[str]]:
    """Yield the words of a command with each of its options, and without any."""
    plain = [HALF for one in actions(command) if not one.option_strings]
    yield plain
    for option in actions(command):
        if option.option_strings:
            value = [] if option.nargs == 0 else [str(next(iter(option.choices or ()), HALF))]
            yield [option.option_strings[-1], *value, "--", *plain]


@pytest.mark.parametrize("command", [pytest.param(one, id=one.name) for one in COMMANDS])
def test_no_option_of_a_command_fails_over_half_a_character(tmp_path, monkeypatch, command):
    """The one that deletes a saved search was a defect, in a thousand commands by chance."""
    monkeypatch.chdir(tmp_path)  # an output of this name is made here
    data = ["--data-dir", str(tmp_path / "data")]
    run([*data, "decode", "--save", "-"], ANSWER)
    for words in askings(command):
        asked = [*data, *command.name.split(), *words]
        check(asked, *run(asked, ANSWER))
