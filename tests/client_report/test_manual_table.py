"""A manual's table of codes tells of no error, whatever it is called; a list of errors does."""

from __future__ import annotations

from obsdiag.client_report.manual_table import has_manual
from tests.answer import REQUEST_ID, finding, findings
from tests.rows import each

ROWS = [("400", "EntityTooSmall", "Too small."), ("404", "NoSuchUpload", "Upload does not exist.")]
SERVICES = "The specified upload does not exist."


def table(head: str, rows: list[list[str]]) -> str:
    names = head.split(" | ")
    lines = [f"| {head} |", "|---" * len(names) + "|"]
    return "\n".join(lines + [f"| {' | '.join(row)} |" for row in rows]) + "\n"


@each(
    "head",
    [
        "HTTP | Code | Meaning",
        "HTTP | Code | Cause",
        "Status code | Error code | Description",
        "Statuscode | Fehlercode | Bedeutung",
        "HTTP状态码 | 错误码 | 处理措施",
    ],
)
def test_a_manuals_table_of_codes_tells_of_no_error(head):
    shown = table(head, [list(row) for row in ROWS])
    assert findings(f"The codes are these:\n\n{shown}".encode()) == []


def test_a_sentence_of_the_services_in_such_a_table_is_no_error_either():
    head = "HTTP Status Code | Error Code | Error Message | Solution"
    said = ("404 Not Found", "NoSuchUpload", SERVICES, "Begin it again.")
    other = ("409 Conflict", "BucketNotEmpty", "It is not empty.", "Delete the objects.")
    shown = table(head, [list(said), list(other)])
    assert findings(shown.encode()) == []
    bare = shown.replace("\n| ", "\n").replace(" |\n", "\n").removeprefix("| ")
    assert findings(bare.encode()) == []


@each(
    "head",
    ["Error Code | Description | HTTP Status Code", "HTTP状态码 | 错误码 | 错误信息 | 处理措施"],
)
def test_such_a_table_that_was_copied_out_of_a_page_tells_of_none(head):
    cells = ["404 Not Found", "NoSuchUpload", SERVICES, "Begin it again."][: len(head.split(" | "))]
    other = [cell.replace("404 Not Found", "403 Forbidden") for cell in cells]
    rows = [head.split(" | "), other, cells, cells]
    assert findings("".join("\t".join(row) + "\n" for row in rows).encode()) == []


def test_an_error_above_and_below_such_a_table_is_one():
    shown = table("HTTP | Code | Meaning", [list(row) for row in ROWS])
    above = f"code: NoSuchUpload, request id: {REQUEST_ID}"
    text = f"{above}\n\n{shown}\nstatus: 400, code: EntityTooSmall\n"
    assert [one.error.code for one in findings(text.encode())] == ["NoSuchUpload", "EntityTooSmall"]


@each("other", ["at", "object key", "tenant", "Time | Solution", "时间 | 解决方案"])
def test_a_description_beside_what_is_of_one_request_is_of_an_error(other):
    row = [*(["films/7"] * len(other.split(" | "))), "404", "NoSuchUpload", "gone"]
    shown = table(f"{other} | status | code | description", [row])
    only = finding(shown.encode())
    assert (only.capture.status, only.error.code) == (404, "NoSuchUpload")


def test_what_is_no_table_of_a_manual_has_none():
    rows = [list(row) for row in ROWS]
    assert has_manual(table("HTTP | Code | Meaning", rows).encode())
    assert not has_manual(table("HTTP | Code | Message", rows).encode())
    assert not has_manual(b"The meaning of NoSuchKey | a code | is plain.\n")
