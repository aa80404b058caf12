"""An entry that is reopened shows what the window showed when it came in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from obsdiag.record import record
from obsdiag.ui.models.item_row import ROW_ROLE, MatchMark
from tests.answer import error, findings, response

DATA = Path(__file__).parents[2] / "data"
FORMS = (
    *("curl-v-i.txt", "curl-i-L.http", "body-alone.xml", "bare-code.txt", "body-cut-in-id.xml"),
    *("carriage-return.http", "coloured.txt", "body-with-dtd.xml"),
)
LOG = b"".join(
    b"2026-11-22T10:00:%02dZ ERROR An error occurred (%s) when calling the PutObject operation: "
    b"no\n" % (number, code)
    for number, code in enumerate((b"SlowDown", b"AccessDenied", b"NoSuchBucket"), 10)
)


def view_of(driver):
    return driver.window.panes.history.view


def reopen(driver, row: int) -> None:
    driver.settle(lambda: view_of(driver).activated.emit(view_of(driver).model().index(row, 0)))


def at_hand(driver) -> tuple[str, dict[str, object]]:
    """Return what is shown of the chosen finding: the page, and every value of it."""
    finding = driver.window.panes.capture.current()
    key = driver.window._history_provider.history().mask_key
    return driver.verdict(), record(finding, key=key)


@pytest.mark.parametrize("name", FORMS)
def test_it_is_what_was_shown_when_it_came_in(driver, name):
    driver.settle(lambda: driver.window.take_files([DATA / name]))
    history = driver.window._history_provider.history()
    driver.wait(lambda: history.count() == len(driver.findings()) > 0)
    then = at_hand(driver)
    driver.trigger("clear")
    first = history.search()[-1]
    driver.settle(lambda: driver.window.panes.history.opened.emit(first))
    driver.wait(lambda: at_hand(driver) == then)
    assert driver.status().endswith("from the history")


def test_a_finding_of_a_log_is_shown_on_the_line_where_it_stood(driver, tmp_path):
    (tmp_path / "app.log").write_bytes(LOG)
    driver.settle(lambda: driver.window.take_files([tmp_path / "app.log"]))
    history = driver.window._history_provider.history()
    driver.wait(lambda: history.count() == 3)
    driver.trigger("nextFinding")
    driver.trigger("nextFinding")
    marked = driver.window.panes.capture.editor.is_marked
    driver.wait(lambda: marked(2))  # what is beside the answer follows it
    then = at_hand(driver)
    driver.trigger("clear")
    last = history.search()[0]
    driver.settle(lambda: driver.window.panes.history.opened.emit(last))
    driver.wait(lambda: at_hand(driver) == then)
    assert then[1]["line"] == 3


def test_it_is_not_what_would_be_read_today(driver):
    answer = response("503 Slow Down", error("SlowDown", "Reduce your rate."))
    history = driver.window._history_provider.history()
    driver.paste(answer)
    driver.wait(lambda: len(driver.history()) == 1)
    entry = history.search()[0]
    other = entry.record | {"status": 418, "request_id": "0000019CEBAD03AD42BEEF0042BEEF01"}
    history.add(other, answer + b"\n", taken_at="2026-11-22T10:00:00.000Z")
    driver.window.panes.history.refresh()
    driver.wait(lambda: len(driver.history()) == 2)
    reopen(driver, 0)
    assert driver.window.panes.capture.current().capture.status == 418
    view_of(driver).selectRow(0)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    driver.settle(lambda: driver.press(Qt.Key.Key_Return, keys))
    driver.wait(lambda: "418 → 503" in driver.verdict())
    assert driver.status().endswith("from the history, read again")
    assert history.search()[0].status == 418


def test_what_came_in_without_its_capture_stands_alone_and_is_not_read_again(driver):
    history = driver.window._history_provider.history()
    (found,) = findings(response("503 Slow Down", error("SlowDown")))
    for number in range(3):
        told = record(found) | {"request_id": f"0000019CEBAD03AD42BEEF0042BEEF0{number}"}
        history.add(told, b"", taken_at="2026-11-22T10:00:00.000Z")
    driver.window.panes.history.refresh()
    driver.wait(lambda: len(driver.history()) == 3)
    reopen(driver, 1)
    assert len(driver.findings()) == 1
    view_of(driver).selectRow(1)
    driver.trigger("readAgain")
    driver.wait(lambda: "came in without its capture" in driver.window.panes.messages.text())


def test_what_was_said_of_it_stands_on_its_page(driver):
    driver.paste(response("503 Slow Down", error("SlowDown")))
    history = driver.window._history_provider.history()
    driver.wait(lambda: len(driver.history()) == 1)
    history.annotate(1, ticket="T-4711", note="Asked for the rate.", tags=["rate"])
    reopen(driver, 0)
    driver.wait(lambda: "T-4711" in driver.verdict())
    assert "Asked for the rate." in driver.verdict()
    driver.trigger("editTicket")
    driver.wait(driver.window.panes.history.card.isVisible)
    driver.widget("entryTicket").setText("T-0815")
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: "T-0815" in driver.verdict())


def test_a_capture_shows_all_that_was_found_in_it(driver, tmp_path):
    (tmp_path / "app.log").write_bytes(LOG)
    driver.settle(lambda: driver.window.take_files([tmp_path / "app.log"]))
    driver.wait(lambda: driver.history() == ["app.log"])
    then = driver.findings()
    row = view_of(driver).model().index(0, 0)
    driver.wait(lambda: row.data(ROW_ROLE).mark is MatchMark.MATCH)
    driver.trigger("clear")
    driver.wait(lambda: row.data(ROW_ROLE).mark is MatchMark.NONE)
    reopen(driver, 0)
    driver.wait(lambda: driver.findings() == then)
    assert len(then) == 3
    assert driver.status().endswith("from the history")
