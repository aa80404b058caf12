import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import ExitStack, closing, suppress

import pytest

from obsdiag.errors import HistoryError
from obsdiag.history import History, database
from obsdiag.history.database import KEPT_READERS, Readers, open_reader, open_writer, transaction
from obsdiag.history.schema import APPLICATION_ID, MIGRATIONS

from .finding import TAKEN_AT, record

NEXT = (*MIGRATIONS, "CREATE TABLE later (id INTEGER);\nINSERT INTO later VALUES (7);")


def fill(path) -> None:
    with History(path) as history:
        history.add(record(), b"text", taken_at=TAKEN_AT)


def ask(path, sql: str):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchone()


def test_a_new_file_tells_whose_it_is_and_its_version(path):
    open_writer(path).close()
    assert ask(path, "PRAGMA application_id") == (APPLICATION_ID,)
    assert ask(path, "PRAGMA user_version") == (len(MIGRATIONS),)
    assert ask(path, "PRAGMA journal_mode") == ("wal",)
    assert list(path.parent.iterdir()) == [path]


def test_what_is_committed_waits_for_the_disk(path):
    with closing(open_writer(path)) as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL


def test_a_reader_cannot_write(path):
    open_writer(path).close()
    with closing(open_reader(path)) as reader, pytest.raises(sqlite3.OperationalError):
        reader.execute("DELETE FROM finding")


def test_connections_that_many_threads_needed_once_are_not_kept(path):
    open_writer(path).close()
    readers = Readers(path)
    with ExitStack() as threads:
        lent = [threads.enter_context(readers.lend()) for _ in range(KEPT_READERS + 3)]
    open_still = [one for one in lent if _is_open(one)]
    assert len(open_still) == KEPT_READERS
    readers.close()
    assert not any(map(_is_open, lent))


def _is_open(connection: sqlite3.Connection) -> bool:
    with suppress(sqlite3.ProgrammingError):
        connection.execute("SELECT 1")
        return True
    return False


def test_an_older_file_is_brought_up_to_date_and_kept_as_it_was_beside(path):
    fill(path)
    open_writer(path, NEXT).close()
    assert ask(path, "SELECT id FROM later") == (7,)
    assert ask(path, "SELECT count(*) FROM finding") == (1,)
    assert ask(path, "PRAGMA user_version") == (len(NEXT),)
    (backup,) = set(path.parent.iterdir()) - {path}
    assert backup.name.startswith(f"history.version-{len(MIGRATIONS)}.2")
    assert ask(backup, "SELECT count(*) FROM finding") == (1,)
    assert ask(backup, "PRAGMA user_version") == (len(MIGRATIONS),)
    if os.name != "nt":
        assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_a_step_that_fails_half_way_leaves_nothing(path):
    fill(path)
    broken = (*NEXT, "CREATE TABLE half (id INTEGER);\nINSERT INTO nowhere VALUES (1);")
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        open_writer(path, broken)
    assert ask(path, "PRAGMA user_version") == (len(MIGRATIONS),)
    assert ask(path, "SELECT count(*) FROM sqlite_schema WHERE name IN ('later', 'half')") == (0,)
    with History(path) as history:
        assert history.count() == 1


def test_a_step_whose_backup_cannot_be_made_is_not_begun(path, monkeypatch):
    fill(path)
    monkeypatch.setattr(database, "open_reader", lambda _: sqlite3.connect(path.parent))
    with pytest.raises(sqlite3.OperationalError):
        open_writer(path, NEXT)
    assert ask(path, "PRAGMA user_version") == (len(MIGRATIONS),)
    assert list(path.parent.iterdir()) == [path]


def test_a_newer_file_is_left_as_it_is(path):
    open_writer(path, NEXT).close()
    before = path.read_bytes()
    with pytest.raises(HistoryError, match="written by a newer obsdiag"):
        History(path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_the_database_of_another_program_is_left_as_it_is(path):
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE theirs (id INTEGER)")
    before = path.read_bytes()
    with pytest.raises(HistoryError, match="is not a history of obsdiag"):
        History(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [b"xy", b"no database at all\n" * 1000, bytes(8192), b"SQLite format 3\0" + b"x" * 99],
)
def test_a_file_that_is_no_database_is_kept_and_said_where(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(HistoryError, match="damaged, or is no history; it was kept") as caught:
        History(path)
    assert str(path) in str(caught.value)
    assert path.read_bytes() == content


def test_damage_inside_is_said_where_it_is_met_and_the_file_is_kept(path):
    with History(path) as history:
        history.add_many([(record(key=f"{n}"), b"%d" % n) for n in range(300)], taken_at=TAKEN_AT)
    size = path.stat().st_size
    with path.open("r+b") as file:  # the first page, which tells the tables, stays
        file.seek(4096)
        file.write(b"\xa5" * (size - 4096))
    with (
        pytest.raises(HistoryError, match="damaged, or is no history; it was kept"),
        History(path) as history,
    ):
        history.search("denied")
    assert path.stat().st_size == size


def test_a_block_that_raises_leaves_nothing(path):
    with closing(open_writer(path)) as connection:
        with suppress(KeyError), transaction(connection):
            connection.execute("INSERT INTO capture (digest, text) VALUES (x'00', x'00')")
            raise KeyError
        assert not connection.in_transaction
    assert ask(path, "SELECT count(*) FROM capture") == (0,)


def test_a_new_file_that_another_program_has_locked_is_tried_again(path, monkeypatch):
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        monkeypatch.setattr(database, "sleep", lambda _: other.rollback())
        open_writer(path).close()
    assert ask(path, "PRAGMA journal_mode") == ("wal",)


STARTER = """
import sys
from pathlib import Path
from obsdiag.history import History
print("ready", flush=True)
sys.stdin.readline()
with History(Path(sys.argv[1])) as history:
    history.add({"fields": {}}, sys.argv[2].encode(), taken_at="2026-11-22T10:00:00Z")
"""


def test_programs_that_start_together_make_one_file(path):
    command = [sys.executable, "-c", STARTER, str(path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    starters = [subprocess.Popen([*command, str(n)], text=True, **pipes) for n in range(4)]
    assert [starter.stdout.readline() for starter in starters] == ["ready\n"] * 4
    for starter in starters:
        starter.stdin.write("go\n")
        starter.stdin.flush()
    for starter in starters:
        starter.communicate()
    assert [starter.returncode for starter in starters] == [0] * 4
    assert ask(path, "SELECT count(*) FROM finding") == (4,)
