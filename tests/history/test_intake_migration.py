"""A file from before there were captures has them once it has been opened."""

import json
from contextlib import closing

from obsdiag.history import History, intake_migration
from obsdiag.history.database import open_writer, transaction
from obsdiag.history.packed_record import pack
from obsdiag.history.schema import MIGRATIONS

from .finding import record

FOURTH = MIGRATIONS[:4]


def old_file(path, rows):
    with closing(open_writer(path, FOURTH)) as fourth, transaction(fourth):
        fourth.execute("INSERT INTO capture VALUES (1, x'00', x'00')")
        for number, (source, taken_at, deleted_at, is_packed) in enumerate(rows, 1):
            values = record(source=source, time=f"2026-11-22T09:00:{number:02}Z")
            line = json.dumps(values)
            fourth.execute(
                "INSERT INTO finding (capture_id, fingerprint, taken_at, last_seen, occurrences,"
                " deleted_at, status, code, record, packed)"
                " VALUES (1, ?, ?, ?, 1, ?, 403, 'AccessDenied', ?, ?)",
                (
                    *(number, taken_at, taken_at, deleted_at),
                    *("" if is_packed else line, pack(line) if is_packed else None),
                ),
            )


def test_old_findings_are_grouped_by_source_and_time(path):
    old_file(
        path,
        [
            ("a.log", "2026-11-22T10:00:00Z", None, False),
            ("a.log", "2026-11-22T10:00:09Z", None, True),
            ("clipboard", "2026-11-22T10:00:10Z", None, True),
            ("clipboard", "2026-11-22T10:00:40Z", None, True),
            ("a.log", "2026-11-22T15:00:00Z", "2026-11-23T10:00:00Z", True),
            ("a.log", "no time", None, True),
        ],
    )
    with History(path) as history:
        found = [(one.source, one.findings, one.first_time) for one in history.captures()]
        assert found == [
            ("a.log", 1, "2026-11-22T09:00:06Z"),
            ("clipboard", 1, "2026-11-22T09:00:04Z"),
            ("clipboard", 1, "2026-11-22T09:00:03Z"),
            ("a.log", 2, "2026-11-22T09:00:01Z"),
        ]
        assert history.restore() == 1
        assert len(history.captures()) == 5
        assert history.count("capture:1") == 0  # its words were never indexed


def test_many_old_findings_are_accounted_for_in_parts(path, monkeypatch):
    monkeypatch.setattr(intake_migration, "_AT_ONCE", 10)
    old_file(path, [("a.log", "2026-11-22T10:00:00Z", None, True)] * 25)
    with History(path) as history:
        (capture,) = history.captures()
        assert capture.findings == 25
        assert [one.number for one in capture.kinds] == [25]
        assert history.findings(capture.id, 1, after=24)[0].id == 25


def test_captures_of_an_old_file_are_not_all_looked_at_for_each_new_one(path):
    sources = [f"{number}.log" for number in range(50)]
    old_file(path, [(source, "2026-11-22T10:00:00Z", None, True) for source in sources])
    asked: list[str] = []
    with closing(open_writer(path, MIGRATIONS[:5])) as fifth, transaction(fifth):
        for table in ("intake_range", "intake_kind", "intake"):
            fifth.execute(f"DELETE FROM {table}")
        fifth.set_trace_callback(asked.append)
        intake_migration.group_old(fifth)
        assert fifth.execute("SELECT count(DISTINCT place) FROM intake").fetchone() == (50,)
    assert sum("max(place)" in statement for statement in asked) == 1
