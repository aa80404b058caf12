"""What the head of a log record tells of what is read below it, and of nothing else."""

from __future__ import annotations

import pytest

from obsdiag.formats.record_head import RecordHeads
from tests.answer import error, findings

HEAD = "2026-03-14T09:28:30.100Z ERROR app.sync: the upload has failed, status code 403\n"
BODY = error("AccessDenied", "Access Denied").decode() + "\n"


def shown(text: str):
    (finding,) = findings(text.encode())
    return finding.capture


def test_a_document_has_the_status_and_the_time_of_the_record_that_it_is_in():
    capture = shown(HEAD + "  response body follows\n" + BODY)
    assert capture.status == 403
    assert capture.logged is not None


def test_an_ordinary_line_above_lends_no_status():
    ordinary = "2026-03-14 09:28:30,100 INFO app.web: GET /health HTTP/1.1 status 404 in 3 ms\n"
    other = "2026-03-14 09:28:30,200 INFO app.sync: body of an answer of object storage\n"
    assert shown(ordinary + other + BODY).status is None


def test_a_failure_of_the_programs_own_request_lends_no_status_to_the_document_below():
    own = "2026-03-14T09:28:30.100Z ERROR app.jobs: job 7 failed: status=500 request_id=91bc\n"
    assert shown(own + "what the store sent:\n" + BODY).status is None


@pytest.mark.parametrize("mark", ["> ", "| "])
def test_each_line_that_bears_a_time_of_its_own_is_a_head(mark):
    lines = [mark + line for line in (HEAD, "below\n", HEAD, "below\n")]
    text = "".join(lines).encode()
    heads = RecordHeads(text, 0)
    second = len("".join(lines[:2]))
    assert [heads.above(row) for row in (0, 1, 2, 3, 1)] == [0, 0, second, second, 0]


def test_a_head_that_names_another_error_lends_a_document_no_status():
    head = "2026-03-14 09:28:30,381 ERROR obs: sync failed [InternalError][status=500]\n"
    found = findings(f"{head}```\nand\n```\n\n".encode() + error("AccessDenied") + b"\n")
    assert [(one.capture.status, one.error.code) for one in found] == [
        (500, "InternalError"),
        (None, "AccessDenied"),
    ]
