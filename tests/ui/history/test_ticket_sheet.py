"""All that there is of a ticket on one page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from obsdiag.history import History
from obsdiag.ui.history.history_provider import HistoryProvider
from obsdiag.ui.history.ticket_sheet import TicketSheet
from tests.history.finding import TAKEN_AT, record


def test_what_was_said_stands_below_the_finding(qtbot, tmp_path):
    parent, path = QWidget(), tmp_path / "history.sqlite3"
    qtbot.addWidget(parent)
    with History(path) as history:
        number = history.add(record(), b"text", taken_at=TAKEN_AT)
        history.annotate(number, ticket="T-1", note="by phone", cause="x#1/y", helped=False)
    provider = HistoryProvider(path)
    sheet = TicketSheet(provider, "T-1", parent)
    qtbot.waitUntil(lambda: "by phone" in sheet.text.toPlainText())
    lines = [line.strip() for line in sheet.text.toPlainText().splitlines()]
    assert lines[-3:] == ["Note: by phone", "Cause: x#1/y", "It did not help."]
    assert sheet.told.text().startswith("Ticket T-1 · ")
    sheet = TicketSheet(provider, "T-2", parent)
    qtbot.waitUntil(lambda: "Nothing" in sheet.told.text())
    assert "Ticket T-2" in sheet.told.text()
    provider.close()
