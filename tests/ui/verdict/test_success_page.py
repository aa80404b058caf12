"""What is shown of a capture without an error."""

from __future__ import annotations

import pytest

from obsdiag.comparison import sides
from obsdiag.ui.verdict.success_page import MAX_OTHERS, SuccessPage
from tests.answer import REQUEST_ID, response

ASKED = b"GET /a.jpg HTTP/1.1\r\nHost: photos.obs.eu-de.otc.t-systems.com\r\n\r\n"


@pytest.fixture
def page(qtbot):
    made = SuccessPage()
    qtbot.addWidget(made)
    return made


def lines(page):
    return page.text().splitlines()


def test_a_success_is_shown_as_what_it_is(page):
    page.show_answers(sides(ASKED + response("200 OK", b"")))
    shown = lines(page)
    assert shown[:2] == ["200", "200 OK"]
    assert shown[2].startswith("No error")
    assert {REQUEST_ID, "GET", "/a.jpg"} <= set(shown)


@pytest.mark.parametrize("status", ["304 Not Modified", "302 Found"])
def test_what_is_no_error_and_no_success_says_no_more_than_that(page, status):
    page.show_answers(sides(ASKED + response(status, b"")))
    assert "No error: this answer reports none." in lines(page)


def test_others_are_named_below_it_and_counted_where_there_are_many(page):
    page.show_answers(sides((ASKED + response("200 OK", b"")) * 3))
    assert sum(line == "200 OK" for line in lines(page)) == 3
    (one,) = sides(ASKED + response("200 OK", b""))
    page.show_answers([one] * (MAX_OTHERS + 9))
    assert "8 more" in lines(page)


def test_the_next_one_leaves_nothing_of_the_last(page):
    page.show_answers(sides((ASKED + response("200 OK", b"")) * 2))
    page.show_answers(sides(response("204 No Content", b"")))
    assert "/a.jpg" not in page.text()
    assert "Beside it" not in lines(page)
