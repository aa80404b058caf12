"""Exports in the window: a colleague's is taken in and out again, one's own is written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QFileDialog, QPushButton

from obsdiag.history import History
from obsdiag.history.export_file import write_export
from tests.history.finding import TAKEN_AT, record


@pytest.fixture
def colleague(tmp_path):
    """Return a function that writes an export of so many findings, and returns its file."""

    def written(number: int, name: str = "colleague.json"):
        with History(tmp_path / name / "history.sqlite3") as history:
            for at in range(number):
                history.add(record(request_id=f"{at:032X}"), b"text", taken_at=TAKEN_AT)
            path = tmp_path / f"from-{name}"
            with path.open("wb") as out:
                write_export(history.each(), out, "json")
        return path

    return written


def dropped(*paths) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def kept(driver) -> History:
    return driver.window._history_provider.history()


def files(driver):
    return driver.window._action_handlers._files


def test_a_dropped_export_is_offered_taken_in_by_return_and_out_again_by_undo(driver, colleague):
    driver.drop(dropped(colleague(5)))
    driver.wait(driver.window.offers.isVisible)
    assert "from-colleague.json" in driver.window.offers.text()
    assert not kept(driver).count()
    assert not driver.findings()
    step = driver.window.offers.findChild(QPushButton)
    assert step.hasFocus()
    step.click()
    assert driver.window.panes.capture.editor.hasFocus()  # as before
    driver.wait(lambda: "5 findings are new" in driver.status())
    assert kept(driver).count() == 5
    driver.trigger("undo")
    driver.wait(lambda: "Taken out again: 5 findings" in driver.status())
    assert not kept(driver).count()


def test_what_was_known_is_told_and_stays_when_the_rest_is_taken_out(driver, colleague):
    controller = files(driver)
    controller.take_in([colleague(2, "few.json")])
    driver.wait(lambda: "2 findings are new" in driver.status())
    controller.take_in([colleague(2, "few.json"), colleague(5, "more.json")])
    driver.wait(lambda: "3 findings are new · 4 were known" in driver.status())
    driver.trigger("undo")
    driver.wait(lambda: kept(driver).count() == 2)
    controller.take_in([colleague(2, "few.json")])
    driver.wait(lambda: "0 findings are new · 2 were known" in driver.status())


def test_the_history_or_what_the_search_finds_is_written_as_the_file_is_called(
    driver, colleague, tmp_path
):
    controller = files(driver)
    controller.take_in([colleague(3)])
    driver.wait(lambda: kept(driver).count() == 3)
    controller.write(tmp_path / "all.csv", "")
    driver.wait(lambda: "3 findings written to all.csv" in driver.status())
    assert len((tmp_path / "all.csv").read_text("utf-8").splitlines()) == 4
    controller.write(tmp_path / "one.json", f"{2:032X}")
    driver.wait(lambda: "1 finding written to one.json" in driver.status())
    controller.write(tmp_path / "none.json", "code:NoSuchKey")
    driver.wait(lambda: "nothing to export" in driver.messages())
    assert not (tmp_path / "none.json").exists()
    controller.write(tmp_path / "none" / "all.json", "")
    driver.wait(lambda: "cannot be written" in driver.messages())


def test_a_file_that_is_no_export_is_said_to_be_none(driver, tmp_path):
    (tmp_path / "a.json").write_bytes(b"{}\n")
    files(driver).take_in([tmp_path / "a.json", tmp_path / "none.json"])
    driver.wait(lambda: "Line 1 is no finding" in driver.messages())


def test_the_commands_ask_for_files(driver):
    for command in ("importHistory", "exportHistory"):
        driver.trigger(command)
        (dialog,) = (one for one in driver.window.findChildren(QFileDialog) if one.isVisible())
        dialog.reject()
        driver.wait(lambda: not driver.window.findChildren(QFileDialog))


def test_a_window_that_goes_waits_for_no_export(driver, colleague, tmp_path):
    files(driver).stop()
    files(driver).take_in([colleague(2)])
    files(driver)._queue.finish()
    assert not kept(driver).count()
