import csv
import json
import sys
from io import StringIO

import pytest

from obsdiag.errors import HistoryError
from obsdiag.finding_table import COLUMNS
from obsdiag.history import History
from obsdiag.history.export import (
    csv_lines,
    html_lines,
    json_lines,
    read_lines,
)
from obsdiag.history.staged_row import ImportedRow
from obsdiag.history.valid_record import quick_reader
from tests.answer import catalogue

from .finding import TAKEN_AT, record

NOW = "2026-12-24T18:00:00.000Z"


def imported(lines) -> list[ImportedRow]:
    return list(read_lines((line.encode() for line in lines), NOW))


def imported_or_refused(line) -> str:
    try:
        return repr(imported([line]))
    except HistoryError as error:
        return str(error)


@pytest.fixture
def filled(history):
    for number, text in enumerate((b"one", b"two\xff\r\n", b"")):
        entry_id = history.add(record(request_id=f"{number}"), text, taken_at=TAKEN_AT)
    history.add(record(request_id="2"), b"", taken_at="2026-11-23T10:00:00.000Z")
    history.annotate(entry_id, ticket="T-1", tags=["b", "a"], note="Two\nlines.", pinned=True)
    return history


def test_what_goes_out_comes_in_as_it_was(filled, tmp_path):
    lines = list(json_lines(filled.each()))
    assert all(line.isascii() and line.count("\n") == 1 for line in lines)
    with History(tmp_path / "other" / "history.sqlite3") as other:
        assert other.bring(imported(lines)) == 3
        assert list(json_lines(other.each())) == lines
        assert [stored.capture for stored in other.each()] == [b"one", b"two\xff\r\n", b""]
        assert [entry.occurrences for entry in other.search()] == [2, 1, 1]


def test_two_histories_are_put_together_without_doubles(filled, tmp_path):
    with History(tmp_path / "other" / "history.sqlite3") as other:
        mine = other.add(record(request_id="2"), b"", taken_at="2026-11-20T10:00:00.000Z")
        other.annotate(mine, ticket="T-9", tags=["c"])
        for new in (2, 0):
            assert other.bring(imported(json_lines(filled.each()))) == new
            entry = other.get(mine)
            assert (entry.ticket, entry.tags, entry.note) == ("T-9", ("c", "b", "a"), "Two\nlines.")
            assert (entry.occurrences, entry.pinned) == (2, True)
            assert (entry.first_seen, entry.last_seen) == (
                "2026-11-20T10:00:00.000Z",
                "2026-11-23T10:00:00.000Z",
            )
            assert [found.id for found in other.search("ticket:9 tag:b lines")] == [mine]


def test_lines_that_tell_no_time_are_of_now(history):
    lines = [json.dumps(record(request_id=None, key=f"{n}")) for n in range(2)]
    assert history.bring(imported(lines)) == 2
    assert {entry.taken_at for entry in history.search()} == {NOW}
    assert history.bring(imported(lines)) == 0


def test_lines_of_a_search_of_the_history_can_be_read():
    (found,) = imported([json.dumps({**record(), "id": 7, "taken_at": TAKEN_AT})])
    assert (found.record, found.seen.first) == (record(), TAKEN_AT)


def test_secrets_in_what_is_brought_are_masked(history):
    secret = "abcdefghijklmnop1234"
    line = {**record(), "capture": f"x-obs-security-token: {secret}"}
    line["history"] = {"note": f"password={secret}"}
    history.bring(imported([json.dumps(line)]))
    (stored,) = history.each()
    assert secret.encode() not in stored.capture
    assert secret not in stored.entry.note


@pytest.mark.parametrize(
    "line",
    ["x", "[]", "7", "null", "{}", '{"schema":1,"capture_base64":"!"}', "[" * 99_999, "\ud800"]
    + [
        json.dumps({"schema": 1, **odd})
        for odd in (
            {"notes": "x"},
            {"notes": [7]},
            {"catalogue": 7},
            {"status": "403"},
            {"status": 10**30},
            {"key": []},
            {"history": {"occurrences": "x"}},
            {"history": {"tags": 7}},
            {"capture": 7},
            {"history": {"occurrences": 0}},
            {"history": {"occurrences": 1.5}},
            {"history": {"occurrences": True}},
            {"history": {"first_seen": 17}},
            {"history": {"first_seen": "\0"}},
            {"history": {"last_seen": "\ud800"}},
            {"history": {"last_seen": "0001-01-01T00:00:00+14:00"}},
            {"history": {"ticket": 7}},
            {"history": {"tags": ["a", 7]}},
            {"history": [1]},
            {"taken_at": "x"},
            {"taken_at": ["2026-11-22T10:00:00Z"]},
            {"catalogue": {"id": {}}},
            {"candidates": "x"},
            {"candidates": [{}]},
            {"answered_by": "OBS"},
            {"answered_by": {"name": 7}},
            {"causes": [{"id": []}]},
            {"notes": [{"line": "9"}]},
            {"notes": [None]},
            {"fields": ["x"]},
            {"fields": {"a": {"deep": 1}}},
            {"line": 1.5},
            {"times_told": True},
        )
    ],
)
def test_a_line_that_is_no_finding_is_told_by_its_number(line):
    with pytest.raises(HistoryError, match=r"Line 3 is no finding"):
        list(read_lines([b"", b" \n", line.encode("utf-8", "surrogatepass")], NOW))


@pytest.mark.parametrize(
    "value", [r'"\ud800"', "NaN", '"é\\u0001"', "1e400", "1" * 30, '1,"time":2']
)
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_a_line_is_read_alike_with_and_without_msgspec(monkeypatch, value, start):
    pytest.importorskip("msgspec")
    line = f'{start}{{"schema":1,"time":{value}}}\r\n'
    with_it = imported_or_refused(line)
    quick_reader.cache_clear()
    monkeypatch.setitem(sys.modules, "msgspec.json", None)
    without = imported_or_refused(line)
    quick_reader.cache_clear()
    assert with_it == without


@pytest.mark.parametrize("value", ["1e999", "-Infinity", "1" * 400])
def test_a_number_that_is_none_is_refused(value):
    line = f'{{"schema":1,"history":{{"occurrences":{value}}}}}'
    with pytest.raises(HistoryError, match="Line 1 is no finding"):
        imported([line])


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2026-11-22T10:00:00.000Z", "2026-11-22T10:00:00.000Z"),
        ("2026-11-22T10:00:00", "2026-11-22T10:00:00.000Z"),
        ("2026-11-22T12:00:00.5+02:00", "2026-11-22T10:00:00.500Z"),
        ("2026-11-22", "2026-11-22T00:00:00.000Z"),
    ],
)
def test_a_time_is_kept_as_one_of_utc(given, kept):
    (found,) = imported([json.dumps({"schema": 1, "history": {"first_seen": given}})])
    assert found.seen.first == kept


def test_only_what_the_schema_has_is_taken_in():
    line = record(own={"a": [1]}, catalogue={"id": "A#1", "secret": "x"})
    (found,) = imported([json.dumps({**line, "id": 7, "taken_at": TAKEN_AT})])
    assert found.record == record(catalogue={"id": "A#1"})


def test_secrets_are_masked_wherever_a_line_has_them(history):
    secret = "AWSAccessKeySecret=wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY"
    line = record(
        catalogue={"id": "A#1", "code": secret, "description": secret, "status": secret},
        candidates=[secret],
        fields={secret: secret},
        causes=[{"id": "x", "standing": "open", "evidence": secret, "needs": None, "note": None}],
        client=secret,
    )
    line["history"] = {"ticket": secret, "tags": [secret]}
    history.bring(imported([json.dumps(line)]))
    assert "wJalrXUtnFEMIK7" not in "".join(json_lines(history.each()))


def test_the_published_table_is_taken_in_to_the_letter(history):
    rows = [
        {
            "id": entry.id,
            "code": entry.code,
            "description": entry.description,
            "status": entry.status,
        }
        for entry in catalogue().entries
    ]
    lines = [record(request_id=f"{at}", catalogue=row) for at, row in enumerate(rows)]
    history.bring(imported(map(json.dumps, lines)))
    assert [stored.entry.record["catalogue"] for stored in history.each()] == rows


def test_a_table_is_read_by_spreadsheets_and_nothing_in_it_acts(history):
    history.add(record(key='=HYPERLINK("x")', message="a,\u202eb\x07"), b"", taken_at=TAKEN_AT)
    (row,) = csv.DictReader("".join(csv_lines(history.each())).splitlines())
    assert tuple(row) == COLUMNS
    assert row["key"] == '\'=HYPERLINK("x")'
    assert row["message"] == "a,\\u202eb\\x07"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@A1", "'@A1"),
        ("＝1+1", "'＝1+1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠A1", "'＠A1"),
        ("\t=1", "'\t'=1"),
        (" =1", "' =1"),
        ("a;=1", "a;'=1"),
        ('a;"＝1"', 'a;\'"＝1"'),
        ("a\n@b", "a\n'@b"),
        ("a=1; b - c", "a=1; b - c"),
        ("logs/2026-01-02+x.gz", "logs/2026-01-02+x.gz"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula_in_either_width_and_whatever_parts_the_cells(history, value, cell):
    history.add(record(message=value or None), b"", taken_at=TAKEN_AT)
    (row,) = csv.DictReader(StringIO("".join(csv_lines(history.each())), newline=""))
    assert row["message"] == cell


def test_a_page_escapes_whatever_comes_out_of_a_capture(history):
    history.add(
        record(key="<script>", code="<b>"), b"<img src=x>\x1b[31m\xff & ", taken_at=TAKEN_AT
    )
    page = "".join(html_lines(history.each()))
    assert not {"<script", "<b>", "<img", "\x1b"} & {
        part for part in ("<script", "<b>", "<img", "\x1b") if part in page
    }
    assert "&lt;img src=x&gt;\\x1b[31m\\xff &amp;" in page
    assert page.endswith("</html>\n")
