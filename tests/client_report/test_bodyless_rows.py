"""What SDKs print of an answer that had no body: a status, or no more than its id."""

from __future__ import annotations

from tests.answer import HOST_ID, REQUEST_ID, finding, findings
from tests.rows import each

ID = "6A0F1B2C3D4E5F6A7B8C9D0E"
PHP = "OSS\\Core\\OssException"
ESCAPED = PHP.replace("\\", "\\\\")
NOTHING = f":  RequestId: {ID}"


@each(
    "text",
    [
        f"PHP Fatal error:  Uncaught {PHP}: :  RequestId: {ID} in /srv/oss/Result.php:90\n",
        f"{PHP}:  RequestId: {ID}\n",
        f'exception: "{ESCAPED}"\nfile: "/srv/x.php"\nmessage: ":  RequestId: {ID}"\n',
        f'ERROR: {NOTHING} {{"exception":"[object] ({ESCAPED}(code: 0): {NOTHING} at /x:7)"}}\n',
        f"com.aliyun.oss.OSSException: null\n[ErrorCode]: null\n[RequestId]: {ID}\n",
    ],
)
def test_an_exception_of_the_store_counts_with_nothing_but_its_id(text):
    found = finding(text.encode())
    said = found.capture.status, found.error.code, found.error.message, found.error.request_id
    assert said == (None, None, None, ID)


@each(
    "text, status, message, ident",
    [
        (
            f"oss: service returned without a response body (404 Not Found), RequestId={ID}\n",
            *(404, None, ID),
        ),
        ("oss: service returned without a response body (503 Slow Down)\n", 503, None, None),
        (
            "storage: service returned without a response body (404 The reel is not there.)\n",
            *(404, "The reel is not there.", None),
        ),
        (
            f"oss2.ServerError: {{'status': 412, 'x-oss-request-id': '{ID}', 'details': {{}}}}\n",
            *(412, None, ID),
        ),
        ("minio.error.ServerError: server failed with HTTP status code 502\n", 502, None, None),
        (
            "io.minio.errors.ServerException: server failed with HTTP status code 502\n",
            502,
            None,
            None,
        ),
        (
            "Obs\\ObsException: OBS Error Code: , Status Code: 405, OBS Error Type: x\n",
            405,
            None,
            None,
        ),
    ],
)
def test_a_status_without_a_body_is_read(text, status, message, ident):
    found = finding(text.encode())
    said = found.capture.status, found.error.message, found.error.request_id
    assert (said, found.error.code) == ((status, message, ident), None)


@each("name", ["Error", "ErrorMetadata"])
@each("quote", ['"', '\\"'])
def test_the_ids_that_are_left_of_an_error_in_rust_are_its_ids(name, quote):
    ids = f'aws_request_id: "{REQUEST_ID}", s3_extended_request_id: "{HOST_ID}"'
    line = f"MiscTransient: reading failed: {name} {{ {ids} }}\n".replace('"', quote)
    error = finding(line.encode()).error
    assert (error.request_id, error.host_id, error.code) == (REQUEST_ID, HOST_ID, None)


def test_what_has_a_code_is_read_by_it():
    text = (
        f"com.aliyun.oss.ServiceException: \n[ErrorCode]: InvalidPart\n[RequestId]: {ID}\n"
        "[HostId]: reels.oss-cn-shenzhen.aliyuncs.com\n"
    )
    found = finding(text.encode())
    assert (found.error.code, found.error.request_id) == ("InvalidPart", ID)
    text = f"com.aliyun.oss.OSSException: No reel.\n[ErrorCode]: NoReel\n[RequestId]: {ID}\n"
    assert finding(text.encode()).error.message == "No reel."


def test_the_sdk_for_android_names_each_value_in_brackets():
    host = "reels.oss-cn-shenzhen.aliyuncs.com"
    text = (
        f"[StatusCode]: 403, [Code]: TapeIsLent, [Message]: The tape is lent., [Requestid]: {ID}, "
        f"[HostId]: {host}, [RawMessage]: null\n"
    )
    found = finding(text.encode())
    assert (found.capture.status, found.error.code) == (403, "TapeIsLent")
    assert (found.error.message, found.error.request_id) == ("The tape is lent.", ID)
    assert found.error.host_id == host


def test_another_programs_words_are_none():
    assert findings(b"mail: service returned without a response body (503 Busy)\n") == []
    assert findings(b"shop.ServerError: server failed with HTTP status code 503\n") == []


def test_a_host_in_front_of_a_body_is_read_whole_or_not_at_all():
    text = (
        f"com.aliyun.oss.OSSException: Too dark.\n[ErrorCode]: BadRequest\n[RequestId]: {ID}\n"
        "[HostId]: darkroom\n[ResponseError]:\n"
    )
    found = finding(text.encode())
    assert (found.capture.status, found.error.code, found.error.host_id in (None, "darkroom")) == (
        None,
        "BadRequest",
        True,
    )
