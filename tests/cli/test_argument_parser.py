"""The words of argparse go the way of all output."""

from __future__ import annotations

import pytest

from obsdiag.cli import COMMANDS, parser_of
from obsdiag.cli.argument_parser import WRONG_USAGE, OneLineParser
from tests.rows import each


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


NAMED = (
    *(("decode", [""]), ("groups", [""]), ("report", ["-o", "out", ""]), ("redact", ["a", ""])),
    *(("case", ["-o", "out", "a", ""]), ("case", ["-o", ""]), ("history import", [""])),
    *(("history export", [""]), ("catalogue update", [""]), (None, ["a", ""])),
)


@each("name, words", NAMED)
def test_an_empty_name_is_not_the_folder_in_which_one_is(name, words, capsys):
    """`obsdiag case "$NOT_SET"` once took all that is in it."""
    command = next((one for one in COMMANDS if one.name == name), None)
    asked = words if name is None else [name, *words]
    for given in (asked, ["--data-dir", "", *asked[:-1], "a"]):
        with pytest.raises(SystemExit) as ended:
            parser_of(command).parse_args(given)
        assert ended.value.code == WRONG_USAGE
        assert "an empty name" in capsys.readouterr().err
