"""A row of the table, and how an error was found to be one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from obsdiag.catalogue_entry import How, Match
from tests.answer import catalogue

UNREAD = "obsdiag.model", "obsdiag.formats", "obsdiag.pipeline", "obsdiag.input.sources"


def test_the_table_is_shown_without_what_reading_needs():
    code = (
        "import sys; from obsdiag.published import load_catalogue;"
        f" assert load_catalogue().entries; print(sorted({set(UNREAD)!r} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_row_and_a_match_cannot_be_changed():
    row = catalogue().entries[0]
    for value, name in ((row, "code"), (Match(row, How.EXACT), "how")):
        with pytest.raises(AttributeError):
            setattr(value, name, None)
