"""`obsdiag explain`, which people type while they are on the telephone."""

from __future__ import annotations

import subprocess
import sys

from obsdiag.cli.explain_command import topic_row
from tests.answer import catalogue
from tests.command import run


def test_an_entry_is_printed_whole():
    done = run("explain", "no", "such", "key")
    assert done.status == 0
    assert done.out.startswith("NoSuchKey · 404 Not Found")


def test_a_page_in_one_line_has_group_code_and_text():
    row = topic_row(catalogue().get("NoSuchBucket#1"))
    assert row.split()[:2] == ["404", "NoSuchBucket"]
    assert "\n" not in row


def test_it_loads_neither_what_searches_nor_what_reads_and_masks():
    code = (
        "import sys; from obsdiag.cli import main; main(['explain', 'NoSuchKey']);"
        " names = ('library', 'pipeline', 'redact', 'history', 'lxml', 'PySide6');"
        " print([name for name in names if any(name in module for module in sys.modules)])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
