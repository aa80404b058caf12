"""What is logged while a command runs is one line, and no traceback."""

from __future__ import annotations

import logging
import subprocess
import sys

from obsdiag.cli.log_handler import LineHandler

FAILING_RULE = """
import sys
from obsdiag.cli import main
import obsdiag.diagnosis as diagnosis

def broken(*_):
    raise ValueError("bucket-of-a-customer")

def notes(case, rules):
    from logging import getLogger
    try:
        broken()
    except ValueError:
        getLogger("obsdiag.diagnosis").exception("Rule %s failed", "a\\x1b[2J")
    return iter(())

diagnosis._notes = notes
sys.exit(main(["decode", "-"]))
"""


def test_a_record_is_told_in_one_line(capsys):
    record = logging.LogRecord(
        "obsdiag", logging.ERROR, "", 1, "Rule %s failed\n", ("a\x1b",), None
    )
    LineHandler().handle(record)
    assert capsys.readouterr().err == "obsdiag: Rule a\\x1b failed\n"


def test_a_rule_that_fails_costs_no_traceback():
    done = subprocess.run(
        [sys.executable, "-c", FAILING_RULE],
        input=b"HTTP/1.1 404 Not Found\r\nServer: OBS\r\n\r\n",
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr
    assert b"customer" not in done.stderr
    assert b"\x1b" not in done.stderr
    assert b"Rule a\\x1b[2J failed (ValueError)" in done.stderr
