"""An export that is long enough to be read by several processes."""

import gc
import json
import os
import re

import pytest

from obsdiag import workers
from obsdiag.errors import HistoryError
from obsdiag.history import History, importing, store
from obsdiag.history.export import csv_lines, html_lines, json_lines, read_lines
from obsdiag.history.importing import import_lines, lines_of, uncollected

from .finding import TAKEN_AT, record
from .first_export import WRITTEN, known

NUMBER = 57


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    monkeypatch.setattr(importing, "_LINES", 10)
    monkeypatch.setattr(importing, "_FIRST_LINES", 3)
    monkeypatch.setattr(store, "_CHUNK", 25)


def lines(number: int = NUMBER) -> list[bytes]:
    """Return an export of so many findings, each with a capture of its own and a note."""
    return [
        json.dumps(
            {
                **record(request_id=f"{at:032X}"),
                "capture": f"capture {at}",
                "history": {"note": f"note {at}", "occurrences": at + 1},
            }
        ).encode()
        for at in range(number)
    ]


def without_uid(line: str) -> str:
    """Return a line without the number that each capture gets by chance."""
    return re.sub(r'"uid": "\w+"', "", line)


def test_all_lines_come_in_in_their_order(history):
    assert import_lines(history, lines(), TAKEN_AT).new == NUMBER
    entries = history.search(limit=1000)[::-1]
    assert [entry.note for entry in entries] == [f"note {at}" for at in range(NUMBER)]
    assert [entry.occurrences for entry in entries] == list(range(1, NUMBER + 1))
    assert [history.capture(entry.id) for entry in entries] == [
        f"capture {at}".encode() for at in range(NUMBER)
    ]


def test_it_comes_to_the_same_as_without_other_processes(history, tmp_path):
    import_lines(history, lines(), TAKEN_AT)
    with History(tmp_path / "other" / "history.sqlite3") as other:
        assert other.bring(read_lines(lines(), TAKEN_AT)) == NUMBER
        alike = (map(without_uid, json_lines(each.each())) for each in (other, history))
        assert len({tuple(found) for found in alike}) == 1


def test_what_stands_twice_in_it_is_one_finding(history):
    assert import_lines(history, [*lines(), *lines()], TAKEN_AT).new == NUMBER
    assert import_lines(history, lines(), TAKEN_AT).new == 0
    assert history.count() == NUMBER
    assert history.search(limit=1)[0].occurrences == NUMBER


def test_a_line_that_is_no_finding_is_told_with_its_number(history):
    with pytest.raises(HistoryError, match="Line 44 is no finding"):
        import_lines(history, [*lines(43), b"nonsense", *lines()], TAKEN_AT)
    kept = history.count()
    assert import_lines(history, lines(), TAKEN_AT).new == NUMBER - kept


@pytest.mark.skipif(workers.METHOD != "fork", reason="other processes start without the patch")
def test_lines_that_no_process_lived_to_read_are_not_passed_over(history, monkeypatch):
    read, here = importing.stage_imported, os.getpid()
    monkeypatch.setattr(
        importing, "stage_imported", lambda *it: read(*it) if os.getpid() == here else os._exit(1)
    )
    with pytest.raises(HistoryError, match="import the file again"):
        import_lines(history, lines(), TAKEN_AT)
    monkeypatch.undo()
    assert history.count() + import_lines(history, lines(), TAKEN_AT).new == NUMBER


def test_long_lines_are_handed_out_in_small_numbers(history, monkeypatch):
    monkeypatch.setattr(importing, "_BYTES", 1)
    assert import_lines(history, lines(5), TAKEN_AT).new == 5


def test_secrets_are_masked_wherever_they_are_read(history, path):
    secret = "gQpldXJvcGVhbmNsb3VkAbCdEf0123456789"
    planted = [
        json.dumps({**json.loads(line), "capture": f"x-auth-token: {secret}"}).encode()
        for line in lines()
    ]
    import_lines(history, planted, TAKEN_AT)
    masks = {history.capture(entry.id) for entry in history.search(limit=1000)}
    assert len(masks) == 1
    assert not any(secret.encode() in file.read_bytes() for file in path.parent.iterdir())


@pytest.mark.parametrize("form", [csv_lines, html_lines])
def test_an_export_for_reading_is_refused_in_one_sentence(history, tmp_path, form):
    import_lines(history, lines(1), TAKEN_AT)
    (tmp_path / "export").write_text("".join(form(history.each())), "utf-8")
    with (
        (tmp_path / "export").open("rb") as file,
        pytest.raises(HistoryError, match="take one in JSON or Parquet"),
    ):
        lines_of(file)


def test_the_collector_works_again_after_an_import(history):
    assert gc.isenabled()
    with pytest.raises(HistoryError):
        import_lines(history, [b"nonsense"], TAKEN_AT)
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()


def test_an_export_of_the_first_release_comes_in_without_loss(history):
    assert import_lines(history, WRITTEN, TAKEN_AT).new == len(WRITTEN) == 9
    assert [known(line) for line in json_lines(history.each())] == [*map(json.loads, WRITTEN)]
    assert {entry.occurrences for entry in history.search()} == {1, 2}
    assert len(history.search('ticket:4711 tag:clock note:"grüße" is:pinned')) == 1
