"""The page of a server without its head: its title tells the status, its words who wrote it."""

from __future__ import annotations

from obsdiag.formats.error_page import LONGEST, is_error_page
from tests.answer import finding, findings
from tests.rows import each


def page(title: str, heading: str | None = None, end: str = "") -> bytes:
    heading = title if heading is None else heading
    return (
        f"<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n"
        f"<center><h1>{heading}</h1></center>\r\n{end}</body>\r\n</html>\r\n"
    ).encode()


NGINX = "<hr><center>nginx/1.27.0</center>\r\n"


@each(
    "text, status, who",
    [
        (page("413 Request Entity Too Large", end=NGINX), 413, "nginx"),
        (b"\n<!DOCTYPE html>\n" + page("504 Gateway Time-out", end=NGINX), 504, "nginx"),
        (page("Error 403 Forbidden", "Forbidden"), 403, None),
        (
            page("503 Service Unavailable", end="No server is available to handle this request.\n"),
            *(503, "HAProxy"),
        ),
    ],
)
def test_a_page_alone_is_the_answer_of_what_wrote_it(text, status, who):
    found = finding(text)
    assert (found.capture.status, found.error.code, found.error.request_id) == (status, None, None)
    assert found.answered_by is not None
    assert found.answered_by.kind == "between"
    assert who in {None, found.answered_by.name}
    assert [note.id for note in found.notes] == ["other-sender"]


@each(
    "text",
    [
        page("Welcome to nginx!"),
        page("404 reasons to travel"),
        page("502 Bad Gateway") + b"x" * LONGEST,
        b"upload.log\n" + page("502 Bad Gateway"),
    ],
)
def test_no_other_page_is_one(text):
    assert not is_error_page(text)
    assert findings(text) == []


def test_the_page_of_the_service_is_read_for_its_code():
    (found,) = findings(page("403 Forbidden", end="<ul><li>Code: AccessDenied</li></ul>\r\n"))
    assert found.error.code == "AccessDenied"
