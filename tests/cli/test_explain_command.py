"""`obsdiag explain`, which people type while they are on the telephone."""

from __future__ import annotations

import subprocess
import sys

import pytest

from obsdiag.cli.explain_command import topic_row
from obsdiag.published import load_catalogue, rule_page
from tests.answer import catalogue
from tests.command import run


def test_an_entry_is_printed_whole():
    done = run("explain", "no", "such", "key")
    assert done.status == 0
    assert done.out.startswith("NoSuchKey · 404 Not Found")


@pytest.mark.parametrize("words", ["NoSuchKey#1/delete-marker", "nosuchkey/Delete-Marker"])
def test_a_cause_is_printed_alone_with_what_tells_of_it_and_what_to_do(words):
    done = run("explain", words)
    assert done.status == 0
    assert done.out.startswith("NoSuchKey#1/delete-marker · NoSuchKey 404")
    for said in ("Look for", "Do", "Test", "Source", "Supported where", "the note delete-marker"):
        assert said in done.out
    assert "never completed" not in done.out


def test_a_cause_beyond_the_table_is_printed_too():
    guidance = load_catalogue().other("VirtualHostDomainRequired").guidance
    done = run("explain", guidance.causes[0].id)
    assert (done.status, done.out.split()[0]) == (0, guidance.causes[0].id)


def test_of_a_cause_that_there_is_not_those_are_named_that_there_are():
    done = run("explain", "NoSuchKey#1/no-such-cause")
    assert done.status == 1
    assert "spelling, delete-marker" in done.err


def test_a_command_has_capitals_where_values_go():
    done = run("explain", "NoSuchKey")
    assert "{bucket}" not in done.out
    assert "obs://BUCKET/PREFIX" in done.out


def test_a_page_in_one_line_has_group_code_and_text():
    row = topic_row(catalogue().get("NoSuchBucket#1"))
    assert row.split()[:2] == ["404", "NoSuchBucket"]
    assert "\n" not in row


def test_it_loads_neither_what_searches_nor_what_reads_and_masks():
    code = (
        "import sys; from obsdiag.cli import main; main(['explain', 'NoSuchKey']);"
        " names = ('library', 'pipeline', 'obsdiag.redact', 'obsdiag.history', 'lxml', 'PySide6');"
        " print([name for name in names if any(name in module for module in sys.modules)])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("language", ["de", "zh_CN"])
def test_the_page_of_a_rule_is_printed_in_the_language_that_has_it(language):
    done = run("explain", "clock-zone", "--language", language)
    assert done.status == 0
    assert done.out.rstrip() == rule_page("clock-zone", language)
    assert done.out.startswith("# clock-zone")
