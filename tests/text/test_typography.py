"""Characters that mail programs and word processors put into a text are what they were before."""

from __future__ import annotations

import quopri

import pytest

from obsdiag.text.typography import undoing
from tests.answer import REQUEST_ID, error, finding, response
from tests.rows import each

REPORT = f'status=403 code="AccessDenied" message="Access Denied" request_id="{REQUEST_ID}"'


def curly(text: str) -> str:
    parts = text.split('"')
    return "".join(part + "“”"[at % 2] * (at < len(parts) - 1) for at, part in enumerate(parts))


@pytest.mark.parametrize(
    "text",
    [
        REPORT.replace(" ", "\u00a0").replace("=", ":\u00a0"),
        curly(REPORT),
        REPORT.replace('"', "'").replace("='", "=‘").replace("'", "’"),
        REPORT.replace(REQUEST_ID, "\u00ad".join((REQUEST_ID[:12], REQUEST_ID[12:]))),
    ],
)
def test_a_report_is_read_whatever_a_word_processor_made_of_it(text):
    found = finding(text.encode())
    told = (found.capture.status, found.error.code, found.error.message, found.error.request_id)
    assert told == (403, "AccessDenied", "Access Denied", REQUEST_ID)


def test_spaces_that_do_not_break_are_no_obstacle_in_a_head():
    found = finding(response().replace(b": ", ":\u00a0".encode()))
    assert (found.capture.status, found.error.request_id) == (404, REQUEST_ID)


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_mails_source_is_read_as_the_mail(end):
    text = b'<?xml version="1.0"?>\n' + error(more="<Key>" + "k" * 90 + "</Key>")
    found = finding(quopri.encodestring(text).replace(b"\n", end))
    assert (found.error.code, found.error.key) == ("NoSuchKey", "k" * 90)


def test_a_mails_source_needs_no_octets_where_its_lines_are_full():
    text = (
        f"failed, status [403], error code [AccessDenied], {'x' * 150}, request id [{REQUEST_ID}]"
    )
    assert finding(quopri.encodestring(text.encode())).error.request_id == REQUEST_ID


@each(
    "text",
    [
        error(more="<Key>a\u00a0b\u00adc “d”</Key>"),
        "<Message>键“a”不存在</Message>".encode(),
        b"Authorization: OBS AK:c2lnbmF0dXJl=\nHost: b\n",
        b"a==\nb=C3\n",
        b"line\n=\nb=C3\n",
        response(),
    ],
)
def test_what_may_be_meant_stays(text):
    assert undoing(text) == []


def test_a_text_with_longer_lines_is_not_quoted_printable():
    log = b"part=14 size=51 " + b"x" * 80 + b" id=AB\nsignature: abc=\nend\n"
    assert undoing(log) == []
