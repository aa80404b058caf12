"""A web page behind a status is not told as the answer of the store whose address was asked."""

from __future__ import annotations

from tests.answer import finding
from tests.rows import each

ADDRESS = "https://rolls.s3.eu-west-3.amazonaws.com/film/7.dng"
LEADS = (
    f"AWS HTTP error: Client error: `PUT {ADDRESS}` resulted in a `%s` response:",
    f"ERROR mover: PUT {ADDRESS} failed with status %s:",
    f"urllib.error.HTTPError: HTTP Error %s for {ADDRESS}",
    f"AxiosError: Request failed with status code %s url={ADDRESS} data:",
    "s3://rolls/film/7.dng: HTTP request failed with %s:",
)
STATUSES = ("403 Forbidden", "413 Request Entity Too Large", "502 Bad Gateway")
BREAKS = ("\n", "\r\n", "\n\n", " ", " '", "\n    ")
PAGES = (
    (
        "<html>\n<head><title>{0}</title></head>\n<hr><center>nginx/1.25.4</center>\n</html>",
        "nginx",
    ),
    ("<html><head><title>{0}</title></head><body>{0}</body></html>", None),
    (
        "<!DOCTYPE html>\n<html lang='fr'>\n<title>Blocked</title>\n<p>FortiGuard</p>\n",
        "FortiGuard",
    ),
    ("<!doctype html>\n<html>\n  <title>Sign in to Wi-Fi</title> (truncated...)", None),
)


def _told(lead: str, status: str, between: str, page: str) -> bytes:
    return f"job begins\n{lead % status}{between}{page.format(status)}\njob ends\n".encode()


@each(
    "lead, status, between, page",
    [
        (LEADS[0], status, between, page)
        for status in STATUSES
        for between in BREAKS
        for page in PAGES
    ]
    + [(lead, STATUSES[0], BREAKS[0], page) for lead in LEADS[1:] for page in PAGES],
)
def test_a_page_is_of_something_in_between(lead, status, between, page):
    found = finding(_told(lead, status, between, page[0]))
    assert (found.capture.status, found.error.code) == (int(status[:3]), None)
    assert found.answered_by is not None
    assert found.answered_by.kind == "between"
    assert found.answered_by.name == page[1] or page[1] is None
    assert (found.error.bucket, found.error.key) == ("rolls", "film/7.dng")


def test_no_request_id_is_asked_of_a_page():
    notes = {note.id for note in finding(_told(LEADS[0], STATUSES[0], "\n", PAGES[0][0])).notes}
    assert "other-sender" in notes
    assert "no-request-id" not in notes


@each(
    "text",
    [
        LEADS[0] % "403 Forbidden",
        LEADS[0] % "403 Forbidden"
        + " an empty answer\n\n\n2026-03-01 INFO wrote <html> to out.txt",
        LEADS[0] % "403 Forbidden" + "\nnext step: read index.html\n<html></html>",
    ],
)
def test_a_page_further_on_is_no_answer(text):
    found = finding(text.encode())
    assert found.answered_by is not None
    assert found.answered_by.name == "Amazon S3"
