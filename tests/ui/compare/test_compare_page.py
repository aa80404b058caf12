"""Two captures side by side."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from obsdiag.comparison import sides
from obsdiag.ui.compare.compare_page import ComparePage
from obsdiag.ui.compare.compared_capture import ComparedCapture
from tests.answer import error, response

ASKED = b"GET /a.jpg HTTP/1.1\r\nHost: photos.obs.eu-de.otc.t-systems.com\r\n"
WORKS = ASKED + b"\r\n" + response("200 OK", b"")
FAILS = (
    ASKED
    + b"x-obs-acl: public-read\r\n\r\n"
    + response("403 Forbidden", error("AccessDenied", "Access Denied"))
)


@pytest.fixture
def page(qtbot):
    made = ComparePage()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


def test_what_differs_is_told_the_answer_first(page):
    page.show_captures(
        ComparedCapture("works", sides(WORKS)), ComparedCapture("fails", sides(FAILS))
    )
    rows = page.text().splitlines()
    assert rows[0].endswith("differences")
    assert rows[2] == "Answer · status · 200 · 403"
    assert "Request field · x-obs-acl · — · public-read" in rows


def test_where_nothing_differs_it_is_said(page):
    works = ComparedCapture("works", sides(WORKS))
    page.show_captures(works, works)
    assert page.text().startswith("Nothing differs")


def test_of_several_messages_another_can_be_chosen(page):
    both = ComparedCapture("both", sides(WORKS + b"\r\n" + FAILS), 1)
    page.show_captures(ComparedCapture("works", sides(WORKS)), both)
    assert "Answer · status · 200 · 403" in page.text()
    page._choices[1].setCurrentIndex(0)
    assert page.text().startswith("Nothing differs")
    assert not page._choices[0].isEnabled()


def test_the_last_two_captures_are_compared_by_a_key(driver):
    driver.paste(WORKS)
    driver.trigger("compare")
    assert "the last two are compared" in driver.status()
    driver.paste(FAILS)
    driver.trigger("compare")
    driver.wait(lambda: "differences" in driver.verdict())
    view = driver.find(QTableView, "compareView")
    assert view.isVisible()
    assert view.model().index(0, 2).data() == "200"
    driver.trigger("cancel")
    assert "AccessDenied" in driver.verdict().splitlines()


def test_what_is_no_message_cannot_be_compared(driver):
    driver.paste(b"a shopping list: bread, butter, salt")
    driver.paste(FAILS)
    driver.trigger("compare")
    driver.wait(lambda: "There is no request and no answer" in driver.status())


def test_the_columns_are_called_by_what_tells_the_messages_apart(page):
    page.show_captures(
        ComparedCapture("works", sides(WORKS)), ComparedCapture("fails", sides(FAILS))
    )

    def names():
        return [page.view.model().headerData(at, Qt.Orientation.Horizontal) for at in (2, 3)]

    assert names() == ["200 OK", "403 AccessDenied"]
    assert page._choices[1].currentText() == "403 AccessDenied · fails, line 5"
    works = ComparedCapture("works", sides(WORKS))
    page.show_captures(works, works)
    assert names() == ["On the left", "On the right"]
