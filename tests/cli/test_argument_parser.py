"""The words of argparse go the way of all output."""

from __future__ import annotations

import pytest

from obsdiag.cli.argument_parser import WRONG_USAGE, OneLineParser


def test_what_is_wrong_is_one_line_that_names_the_help(capsys):
    with pytest.raises(SystemExit) as ended:
        OneLineParser(prog="obsdiag").parse_args(["--a\x1b[2J\n"])
    told = capsys.readouterr()
    assert (ended.value.code, told.out, told.err.count("\n")) == (WRONG_USAGE, "", 1)
    assert "\x1b" not in told.err
    assert "`obsdiag --help`" in told.err


def test_help_is_a_result(capsys):
    with pytest.raises(SystemExit) as ended:
        OneLineParser(prog="obsdiag").parse_args(["--help"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("usage: obsdiag")
