"""All that there is of a ticket on one page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

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
