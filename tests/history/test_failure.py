import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from obsdiag.errors import HistoryError
from obsdiag.history import History, database
from obsdiag.history.failure import plainly

from .finding import TAKEN_AT, record


def test_a_full_disk_is_said_and_loses_nothing(history):
    kept = history.add(record(), b"kept", taken_at=TAKEN_AT)
    (pages,) = history._file.writer.execute("PRAGMA page_count").fetchone()
    history._file.writer.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(HistoryError, match="cannot be written: the disk is full"):
        history.add(record(key="x" * 100_000), bytes(range(256)) * 4096, taken_at=TAKEN_AT)
    assert [entry.id for entry in history.search()] == [kept]
    history._file.writer.execute(f"PRAGMA max_page_count = {pages + 1000}")
    assert history.add(record(key="again"), b"", taken_at=TAKEN_AT) > kept


def test_a_file_that_another_program_keeps_busy_is_said(path, monkeypatch):
    monkeypatch.setattr(database, "BUSY_MS", 20)
    with History(path) as history, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(HistoryError, match="another program has kept it busy for too long"):
            history.add(record(), b"", taken_at=TAKEN_AT)
        other.execute("COMMIT")
        assert history.add(record(), b"", taken_at=TAKEN_AT)


def test_a_place_where_no_file_can_be_is_said(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(HistoryError, match="cannot be opened"):
        History(tmp_path / "file" / "history.sqlite3")
    (tmp_path / "history.sqlite3").mkdir()
    with pytest.raises(HistoryError, match="cannot be opened"):
        History(tmp_path / "history.sqlite3")


# Root may write anywhere, so a child gives up root's powers first (capset of Linux).
FORBIDDEN = """
import ctypes, sys
from pathlib import Path
from obsdiag.errors import HistoryError
from obsdiag.history import History

header = (ctypes.c_uint32 * 2)(0x20080522, 0)
assert ctypes.CDLL(None).capset(header, (ctypes.c_uint32 * 6)()) == 0
try:
    with History(Path(sys.argv[1])) as history:
        history.add({"fields": {}}, b"", taken_at="2026-11-22T10:00:00Z")
except HistoryError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="capset is Linux's")
@pytest.mark.parametrize("exists", [True, False])
def test_a_folder_that_may_not_be_written_to_is_said(path, exists):
    if exists:
        History(path).close()
        path.chmod(0o400)
    else:
        path.parent.mkdir()
    path.parent.chmod(0o500)
    command = [sys.executable, "-c", FORBIDDEN, str(path)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    path.parent.chmod(0o700)
    assert answer.stdout.startswith(f"The history {path} cannot be ")
    assert answer.stdout.endswith(("obsdiag may not write there.\n", "Permission denied.\n"))


def test_a_mistake_of_ours_is_not_put_into_words(path):
    with (
        closing(sqlite3.connect(":memory:")) as connection,
        pytest.raises(sqlite3.OperationalError, match="nowhere"),
        plainly("searched", path),
    ):
        connection.execute("SELECT * FROM nowhere")
