"""What a screen reader is told by the real window, over the system's own bus.

It takes most of a minute and all keys of a display: `OBSDIAG_WALK=1 pytest tests/accessibility`.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

WALK = Path(__file__).with_name("walk")
NOT_INSTALLED = 77
HEARD = (
    ("focus", "How to begin: No response and no client's error was recognised here"),
    ("focus", "Diagnosis: 403 AccessDenied. The bucket's owner has to act."),
    ("announced", "403 AccessDenied, line 1 · Read as"),
    ("named", "Diagnosis: 404 NoSuchKey. The caller has to act."),
    ("focus", "Find a code, status or words"),
    ("announced", "Catalogue entry: 503 SlowDown."),
    ("focus", "Search the history"),
    ("named", "403 AccessDenied – obsdiag"),
    ("focus", "Ticket number"),
    ("window", "Time line of the history"),
    ("window", "Commands"),
    ("window", "Settings"),
    ("window", "Text to send"),
    ("announced", "1 of 2"),
    ("focus", "Search the help"),
)
"""In this order, with others between them."""


@pytest.mark.skipif(not os.environ.get("OBSDIAG_WALK"), reason="asked for by OBSDIAG_WALK")
def test_a_reader_hears_each_step_of_a_walk_by_keys():
    done = subprocess.run([str(WALK)], capture_output=True, text=True, check=False)
    if done.returncode == NOT_INSTALLED:
        pytest.skip(done.stderr.strip())
    lines = iter([line.split("\t") for line in done.stdout.splitlines()])
    for kind, start in HEARD:
        found = any(line[0] == kind and line[2].startswith(start) for line in lines if line[2:])
        assert found, f"{kind}: {start}\n{done.stdout}"
    nameless = [line for line in done.stdout.splitlines() if line.split("\t")[2:3] == [""]]
    assert nameless == []
