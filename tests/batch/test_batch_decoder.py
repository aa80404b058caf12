"""Record batches of captures become record batches of findings."""

from __future__ import annotations

import json
import logging

import pytest

from obsdiag import batch
from tests.answer import error, finding, response
from tests.batch.captures import SLOW, captures

pa = pytest.importorskip("pyarrow")


def rows_of(*batches, **options) -> list[dict[str, object]]:
    return [row for one in batch.findings(batches, **options) for row in one.to_pylist()]


def test_each_finding_is_a_row_and_each_row_is_what_decode_prints():
    (row,) = rows_of(captures(("a.txt", response())))
    shown = finding(response())
    assert (row["status"], row["code"], row["source"]) == (404, "NoSuchKey", "a.txt")
    assert (row["request_id"], row["catalogue_id"]) == (shown.error.request_id, "NoSuchKey#1")
    assert json.loads(str(row["record"]))["code"] == "NoSuchKey"
    assert (row["first_seen"], row["occurrences"], row["tags"]) == (None, 1, [])


def test_what_is_given_has_the_schema_that_is_promised():
    (one,) = batch.findings([captures(("a", response()))], taken_at="2026-03-14T09:28:30Z")
    assert one.schema == batch.schema()
    assert one.to_pylist()[0]["last_seen"] == "2026-03-14T09:28:30Z"


def test_findings_do_not_depend_on_how_rows_are_dealt_out():
    head, body = response(body=b""), error()
    rows = [("a", head), ("b", body), ("c", SLOW), ("d", b"nothing"), ("e", SLOW + response())]
    together = rows_of(captures(*rows))
    alone = rows_of(*(captures(row) for row in rows))
    assert together == alone
    assert [row["code"] for row in together if row["source"] == "e"] == ["SlowDown", "NoSuchKey"]


def test_rows_without_a_capture_are_passed_over():
    rows = [(None, response()), ("b", None), ("c", b"")]
    assert [row["source"] for row in rows_of(captures(*rows))] == [""]


@pytest.mark.parametrize("kind", ["large_binary", "string", "large_string", "binary_view"])
def test_captures_may_be_of_each_type_that_holds_them(kind):
    text = response().decode() if "string" in kind else response()
    (row,) = rows_of(captures(("a", text), kind=getattr(pa, kind)()))
    assert row["code"] == "NoSuchKey"


def test_other_names_of_columns_are_taken():
    renamed = captures(("a", response())).rename_columns(["path", "content"])
    (row,) = rows_of(renamed, source="path", content="content")
    assert row["source"] == "a"
    with pytest.raises(KeyError):
        rows_of(renamed)


def test_a_table_of_captures_gives_a_table_even_of_nothing():
    table = pa.Table.from_batches([captures(("a", response()), ("b", b"hello"))])
    assert batch.finding_table(table).num_rows == 1
    empty = batch.finding_table(table.slice(0, 0))
    assert (empty.num_rows, empty.schema) == (0, batch.schema())


def test_secrets_are_masked_alike_under_one_key():
    told = error("AccessDenied", "password=hunter2abc is wrong")
    first, second, other = (
        rows_of(captures(("a", response("403 Forbidden", told))), key=key)[0]["message"]
        for key in (b"k" * 32, b"k" * 32, b"j" * 32)
    )
    assert "hunter2abc" not in str(first)
    assert first == second != other


@pytest.mark.may_log
def test_what_cannot_be_read_is_told_and_costs_nothing_else(caplog):
    with caplog.at_level(logging.WARNING):
        rows = rows_of(captures(("bad\nname.7z", b"7z\xbc\xaf\x27\x1c" + b"\0" * 99), ("b", SLOW)))
    assert [row["code"] for row in rows] == ["SlowDown"]
    assert "7-Zip" in caplog.text
    assert "bad\nname" not in caplog.text


def test_text_that_arrow_cannot_keep_has_replacement_characters():
    (row,) = rows_of(captures(("a", response("404 Not Found", b'{"Code": "A\\ud800bc"}'))))
    assert "\ud800" not in str(row["code"])
