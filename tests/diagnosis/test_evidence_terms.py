"""The terms that guidance files may use."""

from __future__ import annotations

import pytest

from obsdiag.diagnosis import Case
from obsdiag.diagnosis.evidence_terms import CALLED, SHOWN, TERMS, told_operation
from tests.answer import error, finding, response
from tests.diagnosis.exchange import asked
from tests.rows import each


def test_every_term_says_where_it_looks():
    assert CALLED.keys() == TERMS.keys()


@each("name", TERMS)
def test_no_term_finds_what_was_never_sent(name):
    found = finding(asked("GET /a.txt"))
    case = Case(found.capture, found.error, found.match, frozenset())
    assert name == "host-has-bucket" or TERMS[name].find(case, "never-sent") is None


@each("name", sorted(TERMS.keys() - {"answer", "code", "message", "element"}))
def test_an_answer_alone_shows_nothing_of_its_request(name):
    found = finding(b"HTTP/1.1 404 Not Found\r\nServer: OBS\r\n\r\n")
    case = Case(found.capture, found.error, found.match, frozenset())
    assert not TERMS[name].is_shown(case)


def test_a_part_of_a_capture_is_shown_or_not():
    sent = asked("PUT /?acl", "Content-Length: 6", answer=b"") + b"<ACL/>" + response("400 Bad")
    for data, shown in (
        (sent, {"request", "URL", "answer"}),
        (response(), {"answer"}),
        (b"NoSuchKey", set()),
    ):
        found = finding(data)
        case = Case(found.capture, found.error, found.match, frozenset())
        seen = {name for name in SHOWN if TERMS["shows"].find(case, name) is not None}
        assert seen - {"body"} == shown


BOTO = "An error occurred (EntityTooLarge) when calling the PutObject operation: Too large.\n"
GO = (
    "operation error S3: UploadPart, https response error StatusCode: 400, RequestID: 7, HostID: ,"
    " api error EntityTooLarge: Too large.\n"
)


@pytest.mark.parametrize(("line", "name"), [(BOTO, "PutObject"), (GO, "UploadPart")])
def test_the_operation_is_that_of_the_error_s_own_line(line, name):
    above = "when calling the ListBuckets operation\n"
    found = finding((above + line).encode())
    case = Case(found.capture, found.error, found.match, frozenset())
    assert told_operation(case) == name
    assert TERMS["operation"].find(case, f"GetObject {name}") == f"the operation is {name}"


def test_of_a_long_line_only_what_stands_near_the_error_counts():
    document = error("NoSuchKey")
    far, near = (
        f"when calling the {one} operation: ".encode() for one in ("ListBuckets", "GetObject")
    )
    text = far + b"x " * 40_000 + near + document
    found = finding(document)
    case = Case(found.capture, found.error, found.match, frozenset())
    far_on = case.error._replace(offset=text.index(b"<Error>", len(far) + 80_000))
    long = Case(case.capture._replace(mended=text), far_on, case.match, frozenset())
    assert told_operation(long) == "GetObject"
