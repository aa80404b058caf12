"""An export as a table of Parquet."""

import json
from io import BytesIO

import pytest

from obsdiag import finding_table
from obsdiag.errors import HistoryError, ObsdiagError
from obsdiag.history import History, parquet_table
from obsdiag.history.export import json_lines
from obsdiag.history.importing import import_lines, lines_of
from obsdiag.history.parquet_table import write_parquet

from .finding import TAKEN_AT, record
from .first_export import WRITTEN, known


def test_parquet_without_its_library_says_what_is_missing(history, monkeypatch):
    def nowhere(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(finding_table, "import_module", nowhere)
    with pytest.raises(ObsdiagError, match="pip install"):
        write_parquet(history.each(), BytesIO())


def table_of(history):
    parquet = pytest.importorskip("pyarrow.parquet")
    out = BytesIO()
    write_parquet(history.each(), out)
    return parquet.read_table(BytesIO(out.getvalue()))


def test_parquet_has_a_row_for_each_finding(history):
    for number in range(3):
        history.add(record(request_id=f"{number}"), b"", taken_at=TAKEN_AT)
    table = table_of(history).to_pylist()
    assert [row["request_id"] for row in table] == ["0", "1", "2"]
    assert json.loads(table[0]["record"]) == record(request_id="0")


def test_parquet_has_numbers_as_numbers_and_tags_as_a_list(history, tmp_path, monkeypatch):
    monkeypatch.setattr(parquet_table, "_ROW_GROUP", 2)
    for number in range(5):
        values = record(request_id=f"{number}", status=None if number else 404, code="\ud800")
        history.add(values, b"", taken_at=TAKEN_AT)
    history.annotate(1, tags=["a", "b"], pinned=True)
    first, *rest = table_of(history).to_pylist()
    assert (first["status"], first["tags"], first["pinned"]) == (404, ["a", "b"], True)
    assert (rest[-1]["status"], rest[-1]["tags"], rest[-1]["occurrences"]) == (None, [], 1)
    assert len(rest) == 4


def test_a_history_without_findings_is_a_table_without_rows(history, tmp_path):
    assert table_of(history).num_rows == 0


def test_a_table_in_parquet_comes_back(history, tmp_path):
    pytest.importorskip("pyarrow")
    import_lines(history, WRITTEN, TAKEN_AT)
    history.annotate(1, ticket="T-1", tags=["a", "b"], pinned=True)
    with (tmp_path / "all.parquet").open("wb") as out:
        write_parquet(history.each(), out)
    with (
        History(tmp_path / "other" / "history.sqlite3") as other,
        (tmp_path / "all.parquet").open("rb") as file,
    ):
        assert import_lines(other, lines_of(file), TAKEN_AT).new == len(WRITTEN)
        pairs = zip(other.search(), history.search(), strict=True)
        for ours, theirs in pairs:
            assert (ours.record, ours.ticket, ours.tags) == (
                *(theirs.record, theirs.ticket, theirs.tags),
            )
            assert (ours.note, ours.pinned, ours.occurrences, ours.first_seen) == (
                *(theirs.note, theirs.pinned, theirs.occurrences, theirs.first_seen),
            )


def test_another_table_in_parquet_is_refused(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(pyarrow.table({"a": [1]}), tmp_path / "a.parquet")
    with (
        (tmp_path / "a.parquet").open("rb") as file,
        pytest.raises(HistoryError, match="no column “record”"),
    ):
        list(lines_of(file))


def test_a_table_of_the_first_release_in_which_all_is_text_comes_in(history, tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = []
    for line in WRITTEN:
        record = json.loads(line)
        told = record.pop("history")
        record = {name: record[name] for name in record if not name.startswith("capture")}
        texts = {"tags": ", ".join(told["tags"]), "pinned": "yes" if told["pinned"] else ""}
        rows.append(told | texts | {"occurrences": str(told["occurrences"])})
        rows[-1]["record"] = json.dumps(record)
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "first.parquet")
    with (tmp_path / "first.parquet").open("rb") as file:
        assert import_lines(history, lines_of(file), TAKEN_AT).new == len(rows)
    for found, row in zip(map(known, json_lines(history.each())), rows, strict=True):
        told = found.pop("history")
        assert told["tags"] == (row["tags"].split(", ") if row["tags"] else [])
        assert (told["pinned"], str(told["occurrences"])) == (
            row["pinned"] == "yes",
            row["occurrences"],
        )
        assert (told["ticket"], told["note"]) == (row["ticket"], row["note"])
        assert found | {"capture": ""} == json.loads(row["record"]) | {"capture": ""}


@pytest.mark.parametrize("record", ['{"schema":1', "[]", "", None])
def test_a_table_whose_finding_is_none_is_refused(tmp_path, record):
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(pyarrow.table({"record": ["{}", record]}), tmp_path / "a.parquet")
    with (
        (tmp_path / "a.parquet").open("rb") as file,
        pytest.raises(HistoryError, match="a finding is missing"),
    ):
        list(lines_of(file))
