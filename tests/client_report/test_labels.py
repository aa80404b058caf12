"""Values that a text names, in whichever dress they are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.client_report.clusters import clusters
from obsdiag.client_report.label_names import NAMES
from obsdiag.client_report.labels import labels
from tests.answer import finding, findings
from tests.rows import each

ID = "0000019C4E2D1F7A8B0C55D2E3F4A596"


def told(text: str) -> list[tuple[str, str]]:
    return [(label.name, label.value.decode()) for label in labels(text.encode())]


@each(
    "text",
    [
        "code: NoSuchKey",
        "Code:NoSuchKey,",
        "code=NoSuchKey ",
        "CODE = NoSuchKey;",
        "error code [NoSuchKey]",
        "ErrorCode[NoSuchKey],",
        "errorCode='NoSuchKey'",
        'error_code="NoSuchKey"',
        "err-code: `NoSuchKey`",
        "'Code': 'NoSuchKey'}",
        '"code": "NoSuchKey"',
        '\\"code\\": \\"NoSuchKey\\"',
        "('code', 'NoSuchKey')",
        "AWS Error Code: NoSuchKey",
        "OBS Error Code: NoSuchKey)",
        "S3 error code -> NoSuchKey",
        "code --> NoSuchKey",
        "code => NoSuchKey",
        "Error/Code : NoSuchKey",
        "code: chr NoSuchKey",
        "code: NoSuchKey.",
    ],
)
def test_a_code_is_read_in_any_dress(text):
    assert told(text) == [("Code", "NoSuchKey")]


@each(
    "text, name, value",
    [
        (f"request id: {ID}", "RequestId", ID),
        (f"Request ID: {ID})", "RequestId", ID),
        (f"requestId={ID}", "RequestId", ID),
        (f"reqId: {ID}", "RequestId", ID),
        (f"x-obs-request-id: {ID}", "RequestId", ID),
        (f"'x-amz-request-id': '{ID}'", "RequestId", ID),
        (f"AWS Request ID: {ID};", "RequestId", ID),
        ("host id: 32AAA+/x=", "HostId", "32AAA+/x="),
        ("S3 Extended Request ID: 32AAA", "HostId", "32AAA"),
        ("x-amz-id-2: 32AAA", "HostId", "32AAA"),
        ("status [403]", "status", "403"),
        ("Status=403 Forbidden, Code", "status", "403 Forbidden"),
        ("httpStatusCode: 404", "status", "404"),
        ("ResponseCode[404]", "status", "404"),
        ("stat:404", "status", "404"),
        ("reason:Forbidden,", "reason", "Forbidden"),
        ("resource: /b/k,", "Resource", "/b/k"),
        ("bucket_name: b,", "BucketName", "b"),
        ("objectName=a/k,", "Key", "a/k"),
        (f'"AWSRequestID":"{ID}"', "RequestId", ID),
        ('"AWSErrorCode":"SlowDown"', "Code", "SlowDown"),
        ("HTTP状态码: 409", "status", "409"),
        ("接口响应码: 409", "status", "409"),
        ("status = 0, responseCode = 409", "status", "409"),
        (f"awsRequestId: 7, 请求编号: {ID}", "RequestId", ID),
        ("错误码是SlowDown, 谢谢", "Code", "SlowDown"),
        (f"请求ID为{ID}。", "RequestId", ID),
        ("【错误码】SlowDown【处理人】7", "Code", "SlowDown"),
        ("状态码\t409", "status", "409"),
        (f"請求ID: {ID}", "RequestId", ID),
        (f"リクエストID: {ID}", "RequestId", ID),
        ("오류 코드: SlowDown", "Code", "SlowDown"),
    ],
)
def test_what_clients_call_a_value_is_known(text, name, value):
    assert told(text) == [(name, value)]


@each(
    "text",
    [
        "x-ms-client-request-id: 7f00aa11",
        "X-Demo-Client-Request-Id: [7f00aa11]",
        "client request id = 7f00aa11",
        "barcode: 7",
        "decode: utf-8",
        "a code",
        "the message is short",
        "code",
        "status quo: 200",
        "可能原因: the policy",
        "失败的原因: the policy",
        "根本原因: the policy",
    ],
)
def test_what_only_sounds_like_a_name_is_none(text):
    assert told(text) == []


VENDORS = (("xobs", "x-obs-"), ("xamz", "x-amz-"), ("aws", "AWS "), ("s3", "S3 "))


@each("name", [name.decode() for name in NAMES])
def test_every_row_of_the_table_is_reached_by_a_text(name):
    spelled = "[key] =>" if name == "key" else name  # only as PHP prints an element
    for folded, vendor in VENDORS:
        spelled = spelled.replace(folded, vendor)
    value = SHORT.get(name, "200")
    assert told(f"{spelled}: {value}".replace("=>:", "=>")) == [(NAMES[name.encode()], value)]


SHORT = {
    "http": "503",
    "rc": "503",
    "id": "0000019CEBAD03AD42BEEF0042BEEF00",
    "rid": "0000019CEBAD03AD42BEEF0042BEEF00",
    "hid": "32AAAQAAEAABAAAQAAEAABAAAQAAEAABCmadeUpHere42",
}
"""Names for short, whose values have to look as a store gives them."""


@each("text", ["rid=4711", "rid=6b91461da59d054b", "hid: node-7", "grid=7", "hid=0000019CEBAD03AD"])
def test_what_programs_call_their_own_for_short_is_no_id(text):
    assert told(text) == []


@each(
    "text, message",
    [
        ("message: It is gone.", "It is gone."),
        ("message: It, and so on, is gone.\nnext line", "It, and so on, is gone."),
        ("message: It is gone., request id: 7", "It is gone."),
        ("message:It is gone.|", "It is gone."),
        ("error message [It is (gone)]", "It is (gone)"),
        ('message: "It is \\"gone\\"", x', 'It is "gone"'),
        ("Message=It is gone., RequestId=7", "It is gone."),
        ("message: It is gone, User-Agent: x", "It is gone"),
        ("原因: It is gone, 请稍后重试", "It is gone"),
        ("错误信息: It is gone, 工单编号: 7", "It is gone"),
        ("错误信息: 桶已被删除, 请求ID: 7", ""),
        ("【错误信息】It is gone【请求ID】7", "It is gone"),
        ("エラーメッセージ: It is gone、リクエストID: 7", "It is gone"),
        ("message: It is gone, headers={x", "It is gone"),
    ],
)
def test_a_message_ends_where_the_next_name_or_line_begins(text, message):
    assert told(text)[0] == ("Message", message)


@pytest.mark.parametrize("text", ["error code [NoSuchKey", 'code: "NoSuchKey'])
def test_a_value_whose_end_is_missing_is_not_guessed(text):
    assert told(text) == [("Code", "")]


def test_only_the_stretch_that_is_asked_for_is_read():
    text = b"code: NoSuchKey, code: AccessDenied, code: SlowDown"
    inner = list(labels(text, 17, 36))
    assert [(label.value, text[label.start : label.end]) for label in inner] == [
        (b"AccessDenied", b"code: AccessDenied")
    ]


SCRAPS = ["code: ", "error message [", "]", "'", '"', '\\"', ", ", "\n", "requestId=", "status: "]


def plain(text: bytes) -> bytes:
    """Return a text without what escapes and wrapping put into it."""
    return b"".join(text.replace(b"\\", b"").split())


@given(st.lists(st.sampled_from([*SCRAPS, "NoSuchKey", ID, "404", "null", "é", "[" * 9])))
def test_whatever_is_named_stands_in_the_text(scraps):
    text = "".join(scraps).encode()
    end = 0
    for label in labels(text):
        assert end <= label.start < label.end <= len(text)
        assert plain(label.value) in plain(text)
        end = label.start
    for cluster in clusters(text):
        assert 0 <= cluster.start < cluster.end <= len(text)
        assert all(cluster.values.values())


def test_a_name_in_a_values_place_is_no_value():
    text = b"Request ID: Exception name: Error message: Timeout. Code: 1000"
    assert all(label.name != "RequestId" for label in labels(text))
    assert findings(b"Request ID:\nException name:\nError message: A.B. Code: 1000, x\n") == []


def test_the_id_of_a_functions_own_call_is_none_of_the_services():
    text = b'call{requestId="0b5a6c1e-1111-4222-8333-444455556666" xrayTraceId="1-2-3"} code: X'
    assert "RequestId" not in {label.name for label in labels(text)}


@each(
    "own",
    [
        "0HMVD8Q1K2J3L:00000002",
        "0HMVD8Q1K2J3L",
        "cn1q2w3e4r5t6y7u8i9o",
        "clq3x8k2z0000t5v9a1b2c3d4e",
    ],
)
def test_the_numbers_of_a_web_server_s_own_requests_are_none_of_the_services(own):
    assert told(f"RequestId: {own}") == []


@each("own", ["tx00000c65186cb0b8e3397-006955404a", "17aee4329fde2964", "txg1f0c2d7a8e94b55b9b36"])
def test_ids_in_lower_case_may_be_those_of_a_store(own):
    assert told(f"RequestId: {own}") == [("RequestId", own)]


def test_a_request_id_ends_before_an_exclamation_mark():
    found = [one for one in labels(b"failed, RequestId: 0000018F5B5C4D2A9006A1B2!") if one.value]
    assert [(one.name, one.value) for one in found] == [("RequestId", b"0000018F5B5C4D2A9006A1B2")]


def test_a_word_of_a_sentence_is_no_code():
    assert list(labels(b"here is my code: it was of no use, as one sees\n")) == []
    (label,) = labels(b"code: not_here\n")
    assert (label.name, label.value) == ("Code", b"not_here")


def test_a_code_of_gocloud_s_own_is_none_of_the_service():
    text = b'blob (key "state/a.json") (code=Unknown): AccessDenied: Access Denied\n'
    assert list(labels(text)) == []


@each(
    "lead",
    [
        'no list: blob (key "reels/b.json -> reels/c.json") (code=Unknown): ',
        'blob (key "films") (code=PermissionDenied): ',
        "cannot open: blob (code=FailedPrecondition): ",
    ],
)
def test_what_gocloud_makes_of_a_code_is_not_the_code(lead):
    both = (
        f"{lead}NoSuchBucket: \n\tstatus code: 404, request id: {ID}, host id: \n",
        (
            f"{lead}operation error S3: CopyObject, https response error StatusCode: 404,"
            f" RequestID: {ID}, HostID: , api error NoSuchBucket: Gone\n"
        ),
    )
    for text in both:
        (only,) = findings(text.encode())
        told_here = only.capture.status, only.error.code, only.error.request_id
        assert told_here == (404, "NoSuchBucket", ID)
    assert told('(bucket "films") (code=AccessDenied)') == [("Code", "AccessDenied")]


def test_a_sentence_in_a_codes_place_is_no_code():
    said = "while looking for bucket films-7 at host s3.eu-x-1.amazonaws.com: Access Denied."
    text = f'{{"errors":[{{"message":"It failed.","extensions":{{"code":"{said}"}}}}]}}\n'
    (found,) = findings(f"I see:\n\n{text}".encode())
    assert (found.error.code, found.error.message) == (None, "Access Denied.")
    assert found.error.bucket == "films-7"


def test_a_word_that_says_no_more_than_error_is_no_code():
    text = (
        '{"errors":[{"message":"no copy: NoSuchUpload: The specified upload does not exist.",'
        '"extensions":{"code":"Error"}}]}\n'
    )
    error = finding(text.encode()).error
    said = "The specified upload does not exist."
    assert (error.code, error.message) == ("NoSuchUpload", said)


def test_the_names_of_haskells_service_error_are_those_of_any_error():
    text = (
        b"ServiceError' {_serviceErrorStatus = Status {statusCode = 409}, _serviceErrorCode = "
        b'ErrorCode "ReelTorn", _serviceErrorMessage = Just (ErrorMessage "The reel is torn."), '
        b'_serviceErrorRequestId = Just (RequestId "5C7E9A1B3D2F4680")}'
    )
    told = {label.name: label.value for label in labels(text)}
    assert told["Code"] == b"ReelTorn"
    assert told["Message"] == b"The reel is torn."
    assert told["RequestId"] == b"5C7E9A1B3D2F4680"


DUMPED = f"""\
object(Mover)#7 (3) {{
  ["ok"]=>
  bool(false)
  ["http":protected]=>
  int(503)
  ["told":"App\\Mover":private]=>
  array(3) {{
    ["Code"]=>
    string(8) "SlowDown"
    ["Message"]=>
    string(32) "Please reduce your request rate."
    ["RequestId"]=>
    string(32) "{ID}"
  }}
}}
"""


def test_what_php_dumps_is_read_by_its_names():
    found = finding(DUMPED.encode())
    assert (found.capture.status, found.error.code) == (503, "SlowDown")
    assert found.error.message == "Please reduce your request rate."
    assert found.error.request_id == ID


SHORT_NAMES = [
    "http=503 ",
    "http: 503, ",
    "{op:Read http:503 ",
    "'rc' => '503', ",
    '"http": "503", ',
    "rc=503 ",
]


@each("led", SHORT_NAMES)
def test_a_short_name_is_that_of_the_status_where_one_is_behind_it(led):
    line = f"ERROR reel 7: {led}code: SlowDown, request_id: {ID}\n"
    found = finding(line.encode())
    assert (found.capture.status, found.error.code) == (503, "SlowDown")


@each("led", ["http://h:503/x ", "rc=3 ", "src=503 ", "http=50312 ", "http: 503.5 "])
def test_a_short_name_of_anything_else_is_none(led):
    line = f"ERROR reel 7: {led}code: SlowDown, request_id: {ID}\n"
    assert finding(line.encode()).capture.status is None
