"""The files that were opened last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from obsdiag.config.settings import load
from obsdiag.ui import app
from obsdiag.ui.recent_files import MOST, RecentMenu, remembered, with_opened
from tests.answer import response


def test_the_last_one_comes_first_and_each_once():
    text = with_opened("", [Path("/a"), Path("/b")])
    text = with_opened(text, [Path("/b")])
    assert remembered(text) == [Path("/b"), Path("/a")]


def test_few_are_remembered_and_a_name_on_two_lines_is_none():
    text = with_opened("", [Path(f"/{number}") for number in range(3 * MOST)])
    assert len(remembered(text)) == MOST
    assert remembered(with_opened("", [Path("/a\nb"), Path("/c")])) == [Path("/c")]


def test_a_row_is_a_file_even_with_an_ampersand(qtbot):
    menu, chosen = RecentMenu(None), []
    qtbot.addWidget(menu)
    assert not menu.isEnabled()
    menu.chosen.connect(chosen.append)
    menu.show_files([Path("/a&b")])
    assert menu.actions()[0].text() == "/a&&b"
    menu.actions()[0].trigger()
    assert chosen == [(Path("/a&b"),)]


def test_an_opened_file_is_opened_again_and_forgotten(driver, tmp_path, data_dir, qtbot):
    path = tmp_path / "ticket.http"
    path.write_bytes(response())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    driver.settle(lambda: driver.drop(mime))
    (row,) = driver.window.recent.actions()
    driver.trigger("clear")
    driver.settle(row.trigger)
    assert driver.findings() == ["404 NoSuchKey"]
    driver.trigger("forgetRecent")
    assert driver.window.recent.actions() == []
    assert load(data_dir / "settings.json").recent == ""


def test_they_are_there_at_the_next_start(qtbot, tmp_path, data_dir):
    path = tmp_path / "ticket.http"
    path.write_bytes(response())
    window = app.build(data_dir)
    qtbot.addWidget(window)
    window.take_files([path])
    window.close()
    again = app.build(data_dir)
    qtbot.addWidget(again)
    (row,) = again.recent.actions()
    assert str(path).endswith(row.text().removeprefix("…"))
    assert row.text().endswith("ticket.http")
    again.close()


def test_a_file_that_is_named_by_a_secret_is_not_remembered():
    text = with_opened("", [Path("/in/x-auth-token=gQpldXJvcGVhbmNsb3VkAbCd.http"), Path("/b")])
    assert remembered(text) == [Path("/b")]
