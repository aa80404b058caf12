"""Each example of BATCH.md runs as it stands there, where its engine is installed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.answer import error, response

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "resources/docs/BATCH.md").read_text("utf-8")
EXAMPLES = re.findall(r"```python (\w+)\n(.*?)```", PAGE, re.DOTALL)
SHOWS = "\nif 'counts' in globals(): print(sorted(map(tuple, counts)))\n"


@pytest.fixture
def archive(tmp_path):
    """Return a folder with a folder of captures in it: two errors, one twice, and none."""
    folder = tmp_path / "archive"
    folder.mkdir()
    slow = response("503 Service Unavailable", error("SlowDown", "Reduce your rate."))
    for name, content in {"a": response(), "b": slow, "c": response(), "d": b"hello"}.items():
        (folder / f"{name}.txt").write_bytes(content)
    return tmp_path


@pytest.mark.parametrize(
    ("engine", "code"), EXAMPLES, ids=[f"{engine}-{at}" for at, (engine, _) in enumerate(EXAMPLES)]
)
def test_an_example_runs_and_counts_right(engine, code, archive):
    pytest.importorskip("pyarrow")
    pytest.importorskip(engine)
    if engine == "pyspark":
        pytest.importorskip("pandas")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYSPARK_PYTHON": sys.executable}
    done = subprocess.run(
        [sys.executable, "-c", code + SHOWS],
        cwd=archive,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    if "counts = " in code:
        assert "[('NoSuchKey', 2), ('SlowDown', 1)]" in done.stdout
    else:
        written = (archive / "wanted.jsonl").read_text("ascii").splitlines()
        assert len(written) == 1
        assert "SlowDown" in written[0]


def test_every_column_is_told_of_on_the_page():
    from obsdiag.finding_table import COLUMNS, RECORD

    assert all(f"`{name}`" in PAGE for name in (*COLUMNS, RECORD))
