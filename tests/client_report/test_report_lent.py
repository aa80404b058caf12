"""No report takes a value from another line, or from what a program says of itself."""

from __future__ import annotations

import pytest

from tests.answer import REQUEST_ID, error, finding, findings
from tests.rows import each

ID = "0000019CEBAD03AD42BEEF0042BEEF00"
DENIED = "An error occurred (AccessDenied) when calling the PutObject operation: Access Denied"


@pytest.mark.parametrize(
    "text",
    [
        f"[worker-1] {DENIED}\n[worker-2] handled status=404 request_id=6b91461da59d054b\n",
        f'{{app="x"}} handled status=404 host id: node-7\n{{app="x"}} {DENIED}\n',
        f'{{"level":"error","requestId":"app-1","statusCode":502,"error":"{DENIED}"}}\n',
        f'{{"request_id":"6B91461DA59D054B","status":502,"error":"{DENIED}"}}\n',
    ],
)
def test_words_without_an_id_get_none(text):
    found = finding(text.encode())
    assert (found.error.code, found.error.message) == ("AccessDenied", "Access Denied")
    assert (found.error.request_id, found.error.host_id, found.capture.status) == (None,) * 3


def test_a_success_above_an_error_document_is_not_its_status():
    found = finding(b"web-1  | Status: 200\nweb-1  | " + error() + b"\n")
    assert found.capture.status is None


def test_a_status_below_a_document_on_the_line_of_another_request_is_not_its_own():
    found = finding(error() + b"\nhandled request_id=6b91461da59d054b status=500\n")
    assert found.capture.status is None


def test_connections_in_a_wire_log_keep_their_own_lines():
    line = '2026-03-14 09:28:30 DEBUG http-outgoing-{} << "{}[\\r][\\n]"\n'
    text = (
        line.format(0, "HTTP/1.1 403 Forbidden")
        + line.format(1, "HTTP/1.1 404 Not Found")
        + line.format(0, f"x-obs-request-id: {ID}")
        + line.format(1, "Server: OBS")
    )
    found = findings(text.encode())
    assert [(one.capture.status, one.error.request_id) for one in found] == [(403, ID), (404, None)]


@pytest.mark.parametrize(
    "text",
    [
        '10.0.0.1 - - [14/Mar/2026:09:28:30 +0000] "GET /a?code=NoSuchKey HTTP/1.1" 200 1',
        '10.0.0.1 - - [14/Mar/2026:09:28:30 +0000] "GET /a?error=AccessDenied HTTP/1.1" 403 153',
        '{"level":"error","status":500,"request_id":"c668174faec73c85","host_id":"node-6"}',
        "Resource not found (Service: DynamoDb, Status Code: 400, Request ID: 9K2M4P6R8T1V)",
        'ERROR [basket] code=VoucherExpired message="voucher 7 is of last year" request_id=91bc',
    ],
)
def test_other_services_lines_show_no_error(text):
    assert findings(f"2026-03-14 09:28:30 INFO start\n{text}\n".encode()) == []


def test_two_sentences_right_below_each_other_are_two_errors():
    text = (
        b"put a: AccessDenied: Access Denied\nput b: SlowDown: Please reduce your request rate.\n"
    )
    assert [one.error.message for one in findings(text)] == [
        "Access Denied",
        "Please reduce your request rate.",
    ]


@pytest.mark.parametrize(
    "prefix",
    ["<11>1 2026-03-14T09:28:30Z host app 1234 - - {}", '{{"MESSAGE":{!r},"_PID":"12"}}'],
    ids=["RFC 5424", "journald"],
)
def test_a_document_in_lines_of_a_collector_is_read(prefix):
    lines = ("<Error>", "  <Code>NoSuchKey</Code>", f"  <RequestId>{ID}</RequestId>", "</Error>")
    text = "".join(prefix.format(line).replace("'", '"') + "\n" for line in lines)
    found = finding(text.encode())
    assert (found.error.code, found.error.request_id) == ("NoSuchKey", ID)


def test_a_stamp_on_both_lines_of_a_message_keeps_it_whole():
    text = (
        "2026-03-14T09:28:30.1234567Z upload: SlowDown: Please reduce your request rate.\n"
        f"2026-03-14T09:28:30.1234567Z \tstatus code: 503, request id: {ID}, host id: h2BBBB=\n"
    )
    found = finding(text.encode())
    assert (found.capture.status, found.error.code, found.error.request_id) == (503, "SlowDown", ID)


def test_one_object_of_a_list_lends_the_next_nothing():
    text = (
        b'{"errors":[{"code":"AccessDenied","status":403},{"code":"NoSuchKey","requestId":"%s"}]}'
    )
    told = {(one.error.code, one.capture.status) for one in findings(text % (b"7" * 16))}
    assert ("NoSuchKey", 403) not in told
    assert ("AccessDenied", 403) in told


INNER = '{"code": "AccessDenied", "message": "Access Denied", "requestId": "' + REQUEST_ID + '"}'


@pytest.mark.parametrize(
    "text",
    [
        '{"fetch": {"status": 404, "path": "/a"}, "store": ' + INNER + "}\n",
        '{"store": ' + INNER + ', "fetch": {"status": 404, "path": "/a"}}\n',
        '{\n  "one": {\n    "status": 500\n  },\n  "two": ' + INNER + "\n}\n",
    ],
)
def test_the_status_of_another_object_of_a_map_is_not_lent(text):
    only = finding(text.encode())
    assert (only.capture.status, only.error.code) == (None, "AccessDenied")
    assert only.error.request_id == REQUEST_ID


def test_parts_of_one_answer_in_a_map_belong_together():
    text = '{"Error": {"Code": "SlowDown"}, "ResponseMetadata": {"HTTPStatusCode": 503}}\n'
    assert finding(text.encode()).capture.status == 503


@pytest.mark.parametrize(
    "shown",
    [
        error().decode(),
        "NoSuchKey: The specified key does not exist.",
    ],
)
def test_a_status_that_a_person_tells_of_something_else_is_not_lent(shown):
    text = f"Last week the shop answered with status code: 502 for an hour.\n\n{shown}\n"
    only = finding(text.encode())
    assert (only.capture.status, only.error.code) == (None, "NoSuchKey")


def test_a_document_that_a_person_tells_of_below_a_head_is_not_its_body():
    text = (
        f"HTTP/1.1 403 Forbidden\nServer: OBS\nx-obs-request-id: {REQUEST_ID}\n\n"
        "and another client of ours has printed this an hour later:\n\n"
        "<Error><Code>NoSuchUpload</Code><Message>It is gone.</Message></Error>\n"
    )
    found = [(one.capture.status, one.error.code) for one in findings(text.encode())]
    assert found == [(403, None), (None, "NoSuchUpload")]


def test_the_clients_own_id_is_not_the_services():
    text = (
        "request failed: status: 409, code: BlobArchived\nServer: Windows-Azure-Blob/1.0\n"
        "x-ms-client-request-id: 11111111-2222-3333-4444-555555555555\n"
        "x-ms-request-id: 99999999-8888-7777-6666-555555555555\n"
    )
    assert finding(text.encode()).error.request_id == "99999999-8888-7777-6666-555555555555"


def test_a_message_ends_where_its_paragraph_does():
    text = b"Our upload failed: The specified bucket does not exist\n\nThe bucket is there though."
    assert finding(text).error.message == "The specified bucket does not exist"


def test_what_a_clients_logger_says_is_not_the_services_message():
    text = (
        "demo: DEBUG: Validate Response s3/HeadObject failed, attempt 1/3, error Forbidden: Not"
        " yours\n\tstatus code: 403, request id: , host id: \n"
    )
    found = finding(text.encode())
    assert (found.capture.status, found.error.code) == (403, "Forbidden")
    assert found.error.message == "Not yours"


def test_an_element_that_php_shows_is_the_key():
    text = (
        "Object\n(\n    [Code] => NoSuchKey\n    [Message] => Gone it is.\n    [Key] => a/b\n"
        "    [BucketName] => \n    [Resource] => /a/b/c\n"
        f"    [RequestId] => {REQUEST_ID}\n)\n"
    )
    error = finding(text.encode()).error
    assert (error.key, error.bucket, error.message) == ("a/b", None, "Gone it is.")


@each(
    "text, status",
    [
        (
            "1. The cart answers `Error code: 502 Bad Gateway`\n2. A reload says `S3Error: %s`\n",
            None,
        ),
        ("* the shop shows status code: 500 then\n* its log has: Error: %s\n", None),
        ("- HTTP status: 404\n- Message: %s\n- Error code: NoSuchKey\n", 404),
    ],
)
def test_one_item_of_a_list_lends_no_status_to_the_next(text, status):
    found = finding((text % "The specified key does not exist.").encode())
    assert found.capture.status == status


@each(
    "lead, bucket",
    [
        ("! ERROR Could not make the bucket\n  ", "reels-demo"),
        ("ERROR while looking at\n  ", "reels-demo"),
    ],
)
def test_a_box_broken_by_its_tool_has_nothing_of_the_prose_above_in_its_message(lead, bucket):
    told = (
        f"Hello, it was on a Monday:\n\n```\ntool add --region x\n```\n\nthen this:\n\n{lead}"
        f'"{bucket}" exists: Bad Request (Service: Amazon\n  S3; Status Code: 400; Error Code: 400'
        " Bad Request; Request ID: 0A1B2C3D4E5F6071;\n  S3 Extended Request ID:\n  %s=)\n"
        % ("Qx7+" * 18 + "Qx7")
    )
    error = finding(told.encode()).error
    assert (error.message, error.request_id) == (None, "0A1B2C3D4E5F6071")


@each("above", ["--- FAIL: TestFetch (0.00s)", "=== RUN   TestFetch"])
def test_a_test_of_gos_lends_nothing_to_the_line_of_a_log_above_it(above):
    line = (
        'time="2026-03-14T09:28:30Z" level=error msg=tagging bucket=reels code=AccessDenied '
        f'error="Access Denied" request_id={REQUEST_ID} status=403'
    )
    url = "https://films.obs.eu-de.otc.t-systems.com/q1/big.bin"
    below = f"    a_test.go:14: GET {url}: unexpected status 416 Range Not Satisfiable"
    told = [
        (one.error.bucket, one.error.key)
        for one in findings(f"{line}\n{above}\n{below}\n".encode())
    ]
    assert told == [("reels", None), ("films", "q1/big.bin")]
