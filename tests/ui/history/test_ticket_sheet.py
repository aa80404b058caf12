"""All that there is of a ticket on one page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from obsdiag.history import History
from obsdiag.published import load_catalogue
from obsdiag.ui.history.history_provider import HistoryProvider
from obsdiag.ui.history.ticket_sheet import TicketSheet
from tests.history.finding import TAKEN_AT, record

CATALOGUE = load_catalogue()
CAUSE = CATALOGUE.guidance(CATALOGUE.get("NoSuchKey#1")).causes[0]


def test_what_was_said_stands_below_the_finding(qtbot, tmp_path):
    parent, path = QWidget(), tmp_path / "history.sqlite3"
    qtbot.addWidget(parent)
    with History(path) as history:
        number = history.add(record(), b"text", taken_at=TAKEN_AT)
        history.annotate(number, ticket="T-1", note="by phone", cause=CAUSE.id, helped=False)
    provider = HistoryProvider(path)
    sheet = TicketSheet(provider, CATALOGUE, "T-1", parent)
    qtbot.waitUntil(lambda: "by phone" in sheet.text.toPlainText())
    lines = [line.strip() for line in sheet.text.toPlainText().splitlines()]
    assert lines[-3:] == [
        "Note: by phone",
        f"Cause: {CAUSE.cause} ({CAUSE.id})",
        "It did not help.",
    ]
    assert lines[3].split(" · ")[1:] == [
        *("403 AccessDenied", "media/img/a b.png", record()["request_id"]),
    ]
    depths = [len(line) - len(line.lstrip()) for line in sheet.text.toPlainText().splitlines()]
    blocks = (sheet.text.document().findBlockByNumber(at) for at in range(len(depths)))
    margins = [block.blockFormat().leftMargin() for block in blocks]
    assert sorted(set(zip(depths, margins, strict=True))) == [
        *((0, 0), (4, margins[1]), (8, 2 * margins[1])),  # a long line goes on where it begins
    ]
    assert sheet.told.text().startswith("Ticket T-1 · ")
    sheet = TicketSheet(provider, CATALOGUE, "T-2", parent)
    qtbot.waitUntil(lambda: "Nothing" in sheet.told.text())
    assert "Ticket T-2" in sheet.told.text()
    provider.close()


@pytest.fixture
def sheet(qtbot, tmp_path):
    """Return the page of a ticket of which one of two findings is."""
    parent, path = QWidget(), tmp_path / "history.sqlite3"
    qtbot.addWidget(parent)
    with History(path) as history:
        for number in range(2):
            history.add(record(request_id=f"{number}"), b"text", taken_at=TAKEN_AT)
        history.annotate(1, ticket="T/1")
    provider = HistoryProvider(path)
    sheet = TicketSheet(provider, CATALOGUE, "T/1", parent)
    assert not sheet.export.isEnabled()
    qtbot.waitUntil(sheet.export.isEnabled)
    yield sheet
    provider.close()


def test_all_of_the_ticket_is_written_or_it_is_said_that_it_cannot_be(qtbot, tmp_path, sheet):
    for name, told in (("t.json", "Saved as t.json"), ("none/t.json", "t.json cannot be written:")):
        sheet.write(str(tmp_path / name))
        qtbot.waitUntil(lambda told=told: sheet.told.text().startswith(told))
    assert '"AccessDenied#1"' in (tmp_path / "t.json").read_text("utf-8")


def test_the_file_is_named_after_the_ticket(qtbot, sheet):
    sheet.export.click()
    dialog = sheet.findChild(QFileDialog)
    assert [Path(each).name for each in dialog.selectedFiles()] == ["ticket-T-1.json"]
    dialog.filterSelected.emit("HTML (*.html)")
    assert dialog.defaultSuffix() == "html"
    dialog.reject()


@pytest.mark.parametrize(
    ("ticket", "query"),
    [("T-1", 'ticket:="T-1"'), ("a b", 'ticket:="a b"'), ('1" pipe', 'ticket:" pipe"')],
)
def test_its_findings_are_searched_for_by_all_of_its_number_where_that_can_be_quoted(
    qtbot, tmp_path, ticket, query
):
    parent, provider = QWidget(), HistoryProvider(tmp_path / "history.sqlite3")
    qtbot.addWidget(parent)
    sheet = TicketSheet(provider, CATALOGUE, ticket, parent)
    with qtbot.waitSignal(sheet.search_wanted) as wanted:
        sheet._on_search()
    assert wanted.args == [query]
    qtbot.waitUntil(lambda: bool(sheet.told.text()))
    provider.close()


@pytest.mark.parametrize("ticket", ["..", "///", '"'])
def test_a_ticket_that_has_nothing_for_a_name_has_a_file_all_the_same(qtbot, tmp_path, ticket):
    parent, provider = QWidget(), HistoryProvider(tmp_path / "history.sqlite3")
    qtbot.addWidget(parent)
    sheet = TicketSheet(provider, CATALOGUE, ticket, parent)
    sheet._choose_file()
    dialog = sheet.findChild(QFileDialog)
    assert [Path(each).name for each in dialog.selectedFiles()] == ["ticket.json"]
    dialog.reject()
    qtbot.waitUntil(lambda: "Nothing" in sheet.told.text())
    provider.close()
