"""A search that was left in its field says that it hides what has just come in."""

from __future__ import annotations

import pytest

from obsdiag.ui.history.left_out_bar import LeftOutBar
from obsdiag.ui.models.list_row import ListRow
from obsdiag.ui.models.paged_model import PAGE
from tests.answer import error, response
from tests.ui.entry import entry
from tests.ui.storm import request_id

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied", request_id(1)))
MISSING = response("404 Not Found", error("NoSuchKey", "none", request_id(2)))


@pytest.fixture
def bar(qtbot):
    made = LeftOutBar()
    qtbot.addWidget(made)
    made.expect()
    return made


def found(*ids):
    return [ListRow(number, entry(number)) for number in ids]


def test_what_comes_in_and_is_not_among_what_is_searched_for_is_told(driver):
    driver.paste(DENIED)
    pane = driver.window.panes.history
    pane.search.setText("status:403")
    driver.wait(lambda: len(driver.history()) == 1)
    driver.paste(MISSING)
    driver.wait(pane.left_out.isVisible)
    assert pane.left_out.text() == "The search leaves out what came in last."
    pane.left_out._step.click()
    driver.wait(lambda: len(driver.history()) == 2)
    assert pane.search.text() == ""
    assert not pane.left_out.isVisible()


def test_what_is_searched_for_afterwards_need_not_be_what_came_in(driver):
    driver.paste(DENIED)
    pane = driver.window.panes.history
    driver.wait(lambda: len(driver.history()) == 1)
    pane.search.setText("status:404")
    driver.wait(lambda: driver.history() == [])
    assert not pane.left_out.isVisible()


def test_it_is_not_said_of_what_is_found(bar):
    bar.mark([7, 3])
    bar.look("status:403", found(9, 8))
    assert bar.isVisible()
    bar.look("status:403", found(9, 3))
    assert not bar.isVisible()


def test_it_is_not_said_of_what_may_be_found_further_down(bar):
    page = found(*range(1_000, 1_000 - PAGE, -1))
    bar.mark([2_000, 3])  # 3 was met before
    bar.look("status:403", page)
    assert not bar.isVisible()
    bar.mark([2_000])
    bar.look("status:403", page)
    assert bar.isVisible()


def test_without_a_search_nothing_is_left_out(bar):
    bar.mark([7])
    bar.look(" ", found(9))
    assert not bar.isVisible()
