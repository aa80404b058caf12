"""What a page or a box has made of a text is undone, line by line."""

from __future__ import annotations

import gzip
import html

from obsdiag.text.rendering import retold
from tests.answer import REQUEST_ID, error, finding, findings, response
from tests.rows import each

LOGGED = (
    '{"level":"error","err":"obs: service returned error: Status=404 Not Found, Code=NoSuchKey,'
    f' Message=There is none, sorry., RequestId={REQUEST_ID}","key":"a/b"}}\n'
)
NAMED = f'{{"code":"NoSuchKey","message":"There is none, sorry.","requestId":"{REQUEST_ID}"}}\n'
WHOLE = ("NoSuchKey", "There is none, sorry.", REQUEST_ID)
BOX = f"""\
╭──────────────────── Traceback (most recent call last) ─────────────────────╮
│ /app/copy.py:60 in <module>                                                │
│ ╭──────────────────────────────── locals ────────────────────────────────╮ │
│ │       reply = {{                                                        │ │
│ │               │   'Error': {{                                           │ │
│ │               │   │   'Code': 'NoSuchKey',                             │ │
│ │               │   │   'Message': 'There is none,                       │ │
│ │               sorry.',                                                 │ │
│ │               │   }},                                                   │ │
│ │               │   'ResponseMetadata': {{                                │ │
│ │               │   │   'RequestId':                                     │ │
│ │               '{REQUEST_ID}',                      │ │
│ │               │   │   'HTTPStatusCode': 404,                           │ │
│ ╰────────────────────────────────────────────────────────────────────────╯ │
╰────────────────────────────────────────────────────────────────────────────╯
"""


def told(text: str) -> tuple[object, ...]:
    only = finding(text.encode()).error
    return only.code, only.message, only.request_id


@each("report", [LOGGED, NAMED, error(message=WHOLE[1]).decode() + "\n"])
@each("page", ["<p>{}</p>\n", "<html>\n<pre>\n{}</pre>\n"])
def test_a_report_is_read_in_the_source_of_a_page(report, page):
    assert told(page.format(html.escape(report))) == WHOLE


def test_a_report_is_read_of_which_a_page_breaks_the_lines():
    shown = html.escape(f"a <b>\nERROR: NoSuchKey\n  Message: {WHOLE[1]}\n", quote=False)
    only = finding(shown.replace("\n", "<br/>\n").encode())
    assert (only.error.code, only.error.message) == WHOLE[:2]
    assert only.place.line == 2


def test_a_page_is_read_whose_source_a_terminal_broke():
    source = html.escape("<pre>" + LOGGED)
    assert told("\n".join(source[at : at + 76] for at in range(0, len(source), 76))) == WHOLE


def test_values_are_read_that_stand_in_a_box():
    assert told(BOX) == WHOLE
    assert finding(BOX.encode()).capture.status == 404


def test_what_is_shown_is_the_text_as_it_came():
    only = finding(("above\n" + BOX).encode())
    assert only.place.line > 4
    assert all(line in BOX for line in only.capture.text.decode().splitlines())


def test_references_in_a_document_stand_for_what_they_stand_for():
    document = error(message="Not &quot;a&quot; &lt;b&gt;")
    assert finding(response(body=document)).error.message == 'Not "a" <b>'


def test_what_was_only_shown_as_it_is_needs_nothing_undone():
    for text in (LOGGED.encode(), error(), response(), b"a & b &lt; c\n", "│ a box\n│ \n".encode()):
        assert retold(text.split(b"\n"), short=True) is None
    assert findings(b"&quot;nothing&quot;: <br>\n") == []


@each("number", range(40))
def test_a_packed_body_is_not_put_together_line_by_line(number):
    body = error("BucketNotEmpty", f"Still in use, for the {number}. time.") + b" " * 700
    only = finding(response(body=gzip.compress(body)))
    assert only.error.message == f"Still in use, for the {number}. time."


def test_lines_that_a_page_breaks_within_a_line_of_its_source_are_lines():
    page = b'<pre class="log">AccessDenied: No<br>&#9;status code: 403<br></pre>'
    told = retold([page], short=True)
    assert told is not None
    assert [(line.row, line.text) for line in told] == [
        (0, b"AccessDenied: No"),
        (0, b"\tstatus code: 403"),
        (0, b""),
    ]
