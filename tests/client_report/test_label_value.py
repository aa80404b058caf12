"""Values behind a label: how far they go, on which line they go on, and what is none."""

from __future__ import annotations

import pytest

from obsdiag.client_report.clusters import clusters
from obsdiag.client_report.labels import labels
from tests.answer import HOST_ID, REQUEST_ID, finding, findings
from tests.rows import each


def told(text: str) -> list[tuple[str, str]]:
    return [(label.name, label.value.decode()) for label in labels(text.encode())]


@each(
    "text, value",
    [
        (f"request-id:[{REQUEST_ID}]", REQUEST_ID),
        (f'"x-obs-request-id":["{REQUEST_ID}"]', REQUEST_ID),
        (f'\\\\\\"request_id\\\\\\":\\\\\\"{REQUEST_ID}\\\\\\"', REQUEST_ID),
        (f"request id [{REQUEST_ID[:9]}\n> {REQUEST_ID[9:]}]", REQUEST_ID),
        (f"RequestId={REQUEST_ID[:9]}\n>> {REQUEST_ID[9:]}, Indicator=", REQUEST_ID),
        (f"RequestId={REQUEST_ID[:9]}\n{REQUEST_ID[9:]}9", REQUEST_ID[:9]),
        (f'"aws_request_id": Some("{REQUEST_ID}")', REQUEST_ID),
        (f"request\n> id: {REQUEST_ID}", REQUEST_ID),
        (f"Request ID:\n> {REQUEST_ID}, Proxy: null", REQUEST_ID),
        (f"what:\\trequest id: {REQUEST_ID}", REQUEST_ID),
    ],
)
def test_a_request_id_is_read_whole(text, value):
    assert told(text) == [("RequestId", value)]


@pytest.mark.parametrize(
    "value", ["'0000019C4E...'", "'0000019C4E...\n  x'", "│", "a..b", "resp_id_2="]
)
def test_what_cannot_be_an_id_is_none(value):
    assert told(f"request id: {value}") == []


@each(
    "text, message",
    [
        ("'message': 'It is \"gone\" '\n    'for good.'}", 'It is "gone" for good.'),
        ("'message': 'It is '\n    \"gone.\"}", "It is gone."),
        ('"message":"\\u00dcber \\"alles\\""', 'Über "alles"'),
        ('\\"message\\":\\"say \\\\\\"no\\\\\\"\\"', 'say "no"'),
        ("Code=A, Message=It is\n│ gone., RequestId=7", "It is gone."),
        ("Code=A, Message=It is gone.\nmore, of this, RequestId=7", "It is gone. more, of this"),
        ("error message [It is\n> gone]", "It is gone"),
        ("code: A\\nmessage: It is gone.\\nAt noon", "It is gone."),
        ("message: It is gone.<br>\nx", "It is gone."),
        ("code: A, message: 'a' is not 'b', request_id: 7", "'a' is not 'b'"),
        ("'code: A, message: It is gone'", "It is gone"),
        ("Errs=[E(Code=A, Message=It is gone), Err(Key=b, Size=7)]", "It is gone"),
        ("code: A, message: It wants 'a', request_id: 7", "It wants 'a'"),
        (
            "message: User: u may not do it on resource: obs:::bucket:b",
            ("User: u may not do it on resource: obs:::bucket:b"),
        ),
    ],
)
def test_a_message_is_read_to_its_end(text, message):
    assert ("Message", message) in told(text)


def test_a_line_of_a_log_is_not_the_message_of_what_is_named_in_it():
    text = f'{{"message":"status [403], error code [A1], request id [{REQUEST_ID}]"}}'
    (cluster,) = clusters(text.encode())
    assert cluster.values == {"status": "403", "Code": "A1", "RequestId": REQUEST_ID}


def test_a_loggers_own_message_is_that_of_an_error_only_behind_its_code():
    assert [one.values for one in clusters(b"status=404 code=NoSuchKey msg=It is gone.")] == [
        {"status": "404", "Code": "NoSuchKey", "Message": "It is gone."}
    ]
    assert [one.values for one in clusters(b'msg="upload failed" code=NoSuchKey')] == [
        {"Code": "NoSuchKey"}
    ]


def test_a_code_of_rpc_is_not_one_of_the_service():
    assert told("rpc error: code = Unknown desc = x") == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "{{BaseModel:{{StatusCode:404 RequestId:{0} ResponseHeaders:map[id-2:[{1}]"
            " request-id:[{0}]]}} Status:404 Not Found Code:NoSuchKey Message:Gone. HostId:{1} x:}}"
        ),
        '{{"error": "Status=404 Not Found, Code=NoSuchKey, Message=Gone., RequestId={0}"}}',
        "Status=404 Not Found, Code=NoSuchKey, Message=Gone., RequestId={0}",
    ],
)
def test_what_programs_print_of_a_struct_is_one_finding(text):
    found = finding(text.format(REQUEST_ID, HOST_ID).encode())
    told = (found.capture.status, found.error.code, found.error.message, found.error.request_id)
    assert told == (404, "NoSuchKey", "Gone.", REQUEST_ID)


def test_a_code_may_stand_alone_on_the_line_below_its_label():
    text = (
        "ERROR upload\n\nAccess Denied\n\nError Code: \n    AccessDenied\n\n"
        "DemoError: Access Denied\n    at f (/srv/s3/a.js:1:2)\n"
    )
    assert finding(text.encode()).error.code == "AccessDenied"


def test_a_message_does_not_go_on_with_the_exception_of_another_program_below():
    text = (
        "Error: making the bucket shelf: Code: BucketNotEmpty, Message: It has objects left.\n"
        "com.example.store.StoreException: Come back later (Service: S3, Status Code: 503,"
        f" Request ID: {REQUEST_ID})\n"
    )
    above, below = findings(text.encode())
    assert (above.error.code, above.error.message) == ("BucketNotEmpty", "It has objects left.")
    assert (above.capture.status, above.error.request_id) == (None, None)
    assert (below.capture.status, below.error.request_id) == (503, REQUEST_ID)


@each("name", ["a b.txt", "it's.txt", "a(1).txt", "a,b.txt", "ü/文 件.txt"])
def test_the_name_of_an_object_goes_up_to_the_next_label_of_a_list(name):
    ids = "7, host_id: x, bucket_name: reels, object_name: "
    for text in (
        f"code: BucketNotEmpty, message: In use., resource: /reels/{name}, request_id: {ids}{name}",
        f"(code = BucketNotEmpty, bucketName = reels, objectName = {name}, requestId = 7)",
    ):
        error = finding(f"minio.error.S3Error: {text}\n".encode()).error
        assert (error.code, error.bucket, error.key) == ("BucketNotEmpty", "reels", name)


@each("nothing", ["N/A", "n/a", "null:AccessDenied", ":AccessDenied", "null:400 Bad Request"])
def test_what_stands_for_no_id_is_none(nothing):
    text = f"Status Code: 403; Error Code: AccessDenied; Extended Request ID: {nothing}\n"
    assert finding(text.encode()).error.host_id is None


def test_a_type_in_front_of_an_id_is_none():
    text = f'"x-amz-request-id": HeaderValue {{ _private: H0("{REQUEST_ID}") }}'
    assert ("RequestId", "HeaderValue") not in told(text)
