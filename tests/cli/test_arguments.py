"""The arguments of each command."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

import pytest

from obsdiag.cli import arguments


def parsed(adds, *words: str):
    parser = ArgumentParser(exit_on_error=False)
    adds(parser)
    return vars(parser.parse_args(words))


def test_captures_are_told_as_text_unless_json_is_asked_for():
    assert parsed(arguments.captures, "a", "-") == {"format": "text", "files": ["a", "-"]}
    assert parsed(arguments.decode, "--format", "json", "--save")["save"] is True


def test_names_to_be_masked_add_up():
    found = parsed(arguments.redact, "--mask", "a", "--mask", "b", "-o", "out", "in")
    assert (found["masks"], found["output"]) == (["a", "b"], Path("out"))
    assert found["files"] == [Path("in")]


@pytest.mark.parametrize("adds", [arguments.query, arguments.forget])
def test_what_changes_findings_needs_a_query(adds):
    with pytest.raises((SystemExit, Exception)):
        parsed(adds)


@pytest.mark.parametrize("limit", ["-1", "1.5", "x", "", "1" * 10, "\u0661"])
def test_a_limit_is_a_whole_number(limit):
    with pytest.raises((SystemExit, Exception), match=r"whole number|2"):
        parsed(arguments.prune, "--days", limit)


def test_a_limit_of_nothing_is_none():
    assert parsed(arguments.prune, "--days", "0", "--yes") == {
        "days": 0,
        "entries": None,
        "size": None,
        "yes": True,
    }
