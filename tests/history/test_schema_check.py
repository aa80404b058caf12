"""A file that somebody else has made or changed is refused in words, and can be recovered."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing, suppress

import pytest

from obsdiag.errors import HistoryError
from obsdiag.history import DamagedError, History, recover
from obsdiag.history.compression import compress, decompress
from obsdiag.history.schema import MIGRATIONS
from obsdiag.history.schema_check import acting, guard, is_as_made

from .finding import TAKEN_AT, record

ENDLESS = "WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT {} FROM c"
CHANGES = {
    "trigger": "CREATE TRIGGER spy AFTER INSERT ON finding BEGIN DELETE FROM capture; END",
    "slow trigger": f"CREATE TRIGGER spy AFTER INSERT ON words BEGIN {ENDLESS.format('n')}; END",
    "view": "CREATE VIEW spy AS SELECT * FROM finding",
    "table": "CREATE TABLE other (id INTEGER)",
    "index": "CREATE INDEX other ON finding (note)",
    "column": "ALTER TABLE finding ADD COLUMN other TEXT",
    "missing table": "DROP TABLE day",
    "missing index": "DROP INDEX finding_kind",
    "setting as an endless view": "DROP TABLE setting; CREATE VIEW setting (name, value) AS "
    + ENDLESS.format("'x', 'y'"),
    "finding as an endless view": "DROP TABLE finding; CREATE VIEW finding AS "
    + ENDLESS.format("n AS id"),
    "no key": "DELETE FROM setting",
    "long key": "UPDATE setting SET value = randomblob(100)",
    "short key": "UPDATE setting SET value = x'00'",
    "version 0": "PRAGMA user_version = 0",
    "version -3": "PRAGMA user_version = -3",
    "version 1": "PRAGMA user_version = 1",
}
ROWS = {
    "no JSON": "UPDATE finding SET packed = NULL, record = 'x'",
    "a list": "UPDATE finding SET packed = NULL, record = '[1]'",
    "too deep": f"UPDATE finding SET packed = NULL, record = '{'[' * 100_000}'",
    "other kinds": """UPDATE finding SET packed = NULL, record = '{"notes":7,"catalogue":[]}'""",
    "not packed": "UPDATE finding SET packed = x'00'",
    "cut short": "UPDATE finding SET packed = substr(packed, 1, 50)",
    "empty": "UPDATE finding SET packed = x''",
    "no time": "UPDATE finding SET taken_at = 'x', last_seen = ''",
    "no capture": "UPDATE capture SET text = x'00'",
}


@pytest.fixture
def filled(path):
    with History(path) as history:
        history.add(record(), b"text", taken_at=TAKEN_AT)
    return path


def change(path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.executescript(script)


def ask(path, sql: str):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchone()


@pytest.mark.parametrize("how", CHANGES)
def test_what_obsdiag_did_not_make_is_refused_and_recovered(filled, how):
    change(filled, CHANGES[how])
    with pytest.raises(DamagedError, match="history recover"):
        History(filled)
    done = recover(filled)
    assert done.recovered == (0 if "finding as" in how else 1)
    with History(filled) as history:
        assert history.count() == done.recovered
        history.add(record(request_id="2"), b"", taken_at=TAKEN_AT)


def test_what_is_refused_is_left_as_it_is(filled):
    change(filled, CHANGES["trigger"])
    before = filled.read_bytes()
    with pytest.raises(DamagedError, match="spy"):
        History(filled)
    assert filled.read_bytes() == before


@pytest.mark.parametrize("how", ROWS)
def test_a_row_of_whatever_content_is_shown_searched_and_exported(filled, how):
    change(filled, ROWS[how])
    with History(filled) as history:
        (entry,) = history.search("accessdenied")
        assert isinstance(entry.record, dict)
        assert entry.taken_at[:2] in ("19", "20")
        history.annotate(entry.id, note="x")
        history.delete([entry.id])
        history.restore()
        if how != "no capture":
            assert len(list(history.each())) == 1
        else:
            with pytest.raises(HistoryError):
                history.capture(entry.id)


def test_what_unpacks_without_end_is_refused(filled, monkeypatch):
    monkeypatch.setattr("obsdiag.history.compression.MOST", 10_000)
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("UPDATE capture SET text = ?", (compress(b"0" * 10_000_000),))
    with History(filled) as history, pytest.raises(HistoryError):
        history.capture(1)


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS) + 1))
def test_a_file_of_any_version_is_as_made(tmp_path, version):
    with closing(sqlite3.connect(tmp_path / "a")) as connection:
        connection.create_function("kind_of", 1, lambda _: None)
        for step in MIGRATIONS[:version]:
            connection.executescript(step)
        assert is_as_made(connection, MIGRATIONS[:version])
        assert acting(connection) is None
        connection.execute("ANALYZE")  # makes tables that are SQLite's own
        assert is_as_made(connection, MIGRATIONS[:version])


def test_the_schema_of_a_file_is_not_trusted(path):
    with closing(sqlite3.connect(":memory:")) as connection:
        guard(connection)
        assert connection.execute("PRAGMA trusted_schema").fetchone() == (0,)


def test_compressed_data_of_others_is_an_error_and_no_crash():
    for data in (b"", b"\0", zlib.compress(b"x")[:-1], compress(b"text")[:-4]):
        with pytest.raises(zlib.error):
            decompress(data)


@pytest.mark.parametrize("at", [16, 18, 20, 23, 28, 44, 47, 56, 59, 60, 68, 96])
def test_any_byte_of_the_head_of_a_file_may_be_wrong(tmp_path, at):
    path = tmp_path / "history.sqlite3"
    with History(path) as history:
        history.count()
    content = bytearray(path.read_bytes())
    for value in (0x00, 0x16, 0xFF):
        content[at] = value
        path.write_bytes(content)
        with suppress(HistoryError), History(path) as history:
            history.search("a")
