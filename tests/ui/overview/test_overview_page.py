"""The overview in the verdict's place, and the way into a kind and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from obsdiag.ui import window_language
from obsdiag.ui.overview.kinds_overview import KindsOverview
from obsdiag.ui.overview.overview_page import OverviewPage
from tests.answer import REQUEST_ID, error, response
from tests.ui.kinds import OVERVIEW, kind

COUNT = 6


@pytest.fixture
def page(qtbot):
    made = OverviewPage()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    made.show_overview(OVERVIEW, "app.log")
    return made


def test_it_says_how_many_there_are_of_what_and_when(page):
    assert page.text().splitlines()[:3] == [
        "app.log",
        "231 findings · 3 kinds · 14/03/2026 08:00–11:42 UTC",
        "404 NoSuchKey 100",
    ]
    assert not page.grab().isNull()


def test_what_came_at_one_moment_has_its_day_above_the_rows(page):
    page.show_overview(KindsOverview(3, (kind("SlowDown", 3, last=0.0),), None), "app.log")
    assert page.text().splitlines()[1] == "3 findings · 1 kind · 14/03/2026 08:00 UTC"
    page.show_overview(KindsOverview(3, (), None), "app.log")
    assert page.text().splitlines()[1] == "3 findings · 0 kinds"


def test_of_more_kinds_than_are_shown_it_says_that_these_are_the_largest(page):
    page.show_overview(OVERVIEW._replace(has_more=True), "app.log")
    assert "231 findings · the 3 largest kinds · " in page.text()


def test_return_goes_into_a_kind(page, qtbot):
    with qtbot.waitSignal(page.entered, timeout=0) as entered:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert entered.args[0].code == "NoSuchKey"
    assert page.view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_it_is_sorted_and_filtered_in_its_place(page):
    page._order.setCurrentIndex(2)
    assert page.view.model().index(0, 0).data().startswith("403")
    page.search.setText("storm-free")
    assert page.view.model().rowCount() == 0
    page.show_overview(OVERVIEW, "other.log")
    assert page.view.model().rowCount() == 3


def test_what_is_counted_on_keeps_the_filter_and_the_kind_that_was_chosen(page):
    page.search.setText("404")
    page.show_more(OVERVIEW._replace(total=900, kinds=OVERVIEW.kinds[::-1]))
    assert page.text().splitlines()[1:] == [
        "900 findings · 3 kinds · 14/03/2026 08:00–11:42 UTC",
        "404 NoSuchKey 100",
    ]
    page.search.clear()
    page.view.setCurrentIndex(page.view.model().index(2, 0))
    chosen = page.view.currentIndex().data()
    page.show_more(OVERVIEW)
    assert page.view.currentIndex().data() == chosen


def log():
    """Return many errors of two kinds."""
    made = []
    for number in range(COUNT):
        own = f"{REQUEST_ID[:-1]}{number}"
        code, status = ("SlowDown", "503 Slow Down") if number % 3 == 2 else ("NoSuchKey", "404 No")
        made.append(response(status, error(code, "It is so.", own), ("Server: OBS",)))
    return b"\n\n".join(made)


def test_many_findings_are_shown_at_a_glance_and_a_kind_on_request(driver):
    driver.paste(log())
    assert len(driver.findings()) == COUNT
    driver.wait(lambda: driver.window.findChild(QTableView, "overviewView") is not None)
    view = driver.find(QTableView, "overviewView")
    driver.wait(view.isVisible)
    assert "404 NoSuchKey 4" in driver.verdict()
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 0))
    driver.press(Qt.Key.Key_Return)
    assert "SlowDown" in driver.verdict().splitlines()
    assert driver.findings() == ["503 SlowDown"] * 2
    driver.press(Qt.Key.Key_Escape)
    assert view.isVisible()
    assert len(driver.findings()) == COUNT
    chosen = driver.window.panes.capture.current()
    assert chosen.error.code == "SlowDown"  # what is marked in the capture and the catalogue


def test_it_stays_through_a_change_of_language(driver, qapp, monkeypatch):
    driver.paste(log())
    driver.wait(lambda: "404 NoSuchKey 4" in driver.verdict())
    monkeypatch.setenv(window_language.VARIABLE, "de")
    window_language.use_language(qapp, "")
    driver.wait(lambda: "6 Befunde · 2 Arten" in driver.verdict())
    monkeypatch.setenv(window_language.VARIABLE, "en")
    window_language.use_language(qapp, "")
    driver.wait(lambda: "6 findings · 2 kinds" in driver.verdict())


def test_a_few_findings_need_no_overview(driver):
    driver.paste(response() + b"\n\n" + response("503 Slow", error("SlowDown", "x", "1" * 32)))
    assert len(driver.findings()) == 2
    assert "NoSuchKey" in driver.verdict().splitlines()


def test_while_a_text_is_edited_the_finding_stays_where_it_is(driver):
    presenter = driver.window.presenter
    with driver.qtbot.waitSignal(presenter._findings.details.overviewed):
        driver.settle(lambda: presenter.intake._on_edited(log().decode(), False))
    assert "NoSuchKey" in driver.verdict().splitlines()
