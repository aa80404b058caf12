"""Nothing that reads captures is loaded for the panes: what compares two of them did, once."""

from __future__ import annotations

import subprocess
import sys

BEGIN = """
import sys
from pathlib import Path
from obsdiag.config.paths import AppPaths
from obsdiag.ui import app
window = app._build(app._application(), AppPaths.below(Path(sys.argv[1])))
window.begin()
print(sorted({name.split(".")[1] for name in sys.modules if name.startswith("obsdiag.")}))
window.close()
"""


def test_the_panes_are_there_before_the_readers_are(tmp_path):
    command = [sys.executable, "-c", BEGIN, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    rooms = {"formats", "client_report", "records", "decode", "redact", "diagnosis", "comparison"}
    assert "ui" in done.stdout
    assert {room for room in rooms if f"'{room}'" in done.stdout} == set()
