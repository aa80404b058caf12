"""Exports in the window: a colleague's is taken in and out again, one's own is written."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QFileDialog, QProgressBar, QPushButton

from obsdiag.history import History
from obsdiag.history.export_file import write_export
from obsdiag.history.importing import Imported
from obsdiag.pipeline.batcher import Progress
from obsdiag.ui.working import is_working
from tests.answer import response
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


class SlowImport:
    """A process that takes an export in, and has come to a half of it when it is stopped."""

    def __init__(self, job) -> None:
        self.job, self.stopped = job, Event()

    def __enter__(self):
        return self

    def __exit__(self, *_) -> None:
        pass

    def batches(self):
        yield [Progress(5_000_000, 10_000_000, 2.0)]
        self.stopped.wait(10)
        with History(self.job.history) as history:
            added = history.add(record(request_id="A" * 32), b"text", taken_at=TAKEN_AT)
        yield [Imported(1, 0, (range(added, added + 1),), whole=False)]

    def stop(self) -> None:
        self.stopped.set()


@pytest.mark.parametrize("way", ["Esc", "button"])
def test_an_import_tells_how_far_it_is_and_is_stopped_and_taken_out_again(
    driver, monkeypatch, tmp_path, way
):
    monkeypatch.setattr("obsdiag.pipeline.read_job.ReadProcess", SlowImport)
    files(driver).take_in([tmp_path / "large.json", tmp_path / "other.json"])
    said = "Taking in large.json and 1 more · 5.0 MB of 10 MB · 2.5 MB a second · 2 s left"
    driver.wait(lambda: driver.status() == said)
    line = driver.window.status
    driver.wait(lambda: any(bar.isVisible() for bar in line.findChildren(QProgressBar)))
    bar = line.findChild(QProgressBar)
    assert bar.value() == bar.maximum() // 2
    assert is_working(driver.window.panes.history)
    if way == "Esc":
        driver.trigger("cancel")
    else:
        line.stopped.emit()
    driver.wait(lambda: driver.status().startswith("Stopped: large.json and 1 more"))
    assert driver.status().endswith(
        "1 finding is new · the rest is not in: import it again to go on"
    )
    assert not bar.isVisible()
    assert not is_working(driver.window.panes.history)
    driver.trigger("undo")
    driver.wait(lambda: not kept(driver).count())


def test_what_is_read_meanwhile_has_the_status_line_and_is_stopped_first(
    driver, monkeypatch, tmp_path
):
    monkeypatch.setattr("obsdiag.pipeline.read_job.ReadProcess", SlowImport)
    controller = files(driver)
    controller.take_in([tmp_path / "large.json"])
    driver.wait(lambda: "5.0 MB of 10 MB" in driver.status())
    driver.paste(response())
    driver.wait(lambda: bool(driver.findings()))
    driver.wait(lambda: "5.0 MB of 10 MB" in driver.status())
    assert controller.is_working()
    driver.wait(lambda: is_working(driver.window.panes.history))
    driver.trigger("cancel")
    driver.wait(lambda: not controller.is_working())


def test_a_window_that_goes_waits_for_no_export(driver, colleague, tmp_path):
    files(driver).stop()
    files(driver).take_in([colleague(2)])
    files(driver)._queue.finish()
    assert not kept(driver).count()
