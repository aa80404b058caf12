"""The table of commands."""

from __future__ import annotations

from argparse import ArgumentParser

import pytest

from obsdiag.cli import WIDTH
from obsdiag.cli.command_table import COMMANDS


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_each_command_has_a_function_and_arguments(command):
    assert callable(command.function())
    parser = ArgumentParser()
    command.arguments(parser)
    assert parser.format_help()


def test_each_name_stands_there_once():
    names = [command.name for command in COMMANDS]
    assert len(set(names)) == len(names)


def test_what_a_command_does_is_told_in_one_sentence():
    assert all("\n" not in command.does and 0 < len(command.does) <= WIDTH for command in COMMANDS)
    assert not any(command.does.endswith(".") for command in COMMANDS)
