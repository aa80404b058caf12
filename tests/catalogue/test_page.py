"""A copy of the published page is told from a capture."""

from __future__ import annotations

from obsdiag.catalogue.page import MAX_PAGE, is_page
from tests.rows import each

HTML = b"<table><tr><th>Error Code<th>Description<th>HTTP Status Code</table>"


def test_the_published_page_is_one(page):
    assert is_page(page)


def test_an_html_copy_is_one():
    assert is_page(HTML)


@each(
    "data",
    [
        b"",
        b"<Error><Code>NoSuchKey</Code></Error>",
        b"HTTP/1.1 200 OK\r\n\r\n" + HTML,
        HTML + b"as documented, but I get\n<Error><Code>NoSuchKey</Code></Error>",
        HTML + b" " * MAX_PAGE,
        HTML.replace(b"Description", b"Meaning"),
    ],
)
def test_anything_else_is_not(data):
    assert not is_page(data)
