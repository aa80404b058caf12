"""How a text around an error is set: brackets, times, folds, pasted source, dumps of requests.

Each row is a text and what a person reads in it: status, code, message, request id, bucket, key.
"""

from __future__ import annotations

import pytest

from tests.answer import REQUEST_ID, finding, findings
from tests.rows import each

GONE = "The specified key does not exist."
BUSY = "Please reduce your request rate."
SIGNED = (
    "The request signature we calculated does not match the signature you provided. Check your"
    " Google secret key and signing method."
)
Row = tuple[int | None, str | None, str | None, str | None, str | None, str | None]

TEXTS: dict[str, tuple[str, Row]] = {
    "a time in front of code and message": (
        f"restore: command error message: 2026/05/02 07:08:09 NoSuchKey: {GONE} (SQLSTATE 08006)\n",
        (None, "NoSuchKey", GONE, None, None, None),
    ),
    "a label, then code and message": (
        f"mirroring failed, code: SlowDown: {BUSY}\n",
        (None, "SlowDown", BUSY, None, None, None),
    ),
    "the code in square brackets": (
        f"Notice: Store::fetch(): [NoSuchKey] {GONE} in /srv/app/Store.php on line 40\n",
        (None, "NoSuchKey", GONE, None, None, None),
    ),
    "a status, a code in square brackets": (
        "could not sync: [AccessDenied] - Token is none of ours\n",
        (None, "AccessDenied", "Token is none of ours", None, None, None),
    ),
    "labels folded by YAML": (
        (
            "  reason: |-\n"
            f"    cannot store: SlowDown: {BUSY}\\n\\tstatus\n"
            "    code: 503, request\n"
            f"    id: {REQUEST_ID}, host id: \n"
        ),
        (503, "SlowDown", BUSY, REQUEST_ID, None, None),
    ),
    "values folded by YAML": (
        (
            "  note: >-\n"
            "    store: operation error S3: PutObject, https response error StatusCode:\n"
            f"    503, RequestID:\n    {REQUEST_ID}, HostID: , api error SlowDown:\n"
            f"    {BUSY}\n"
        ),
        (503, "SlowDown", BUSY, REQUEST_ID, None, None),
    ),
    "labels folded by a mail": (
        f"> cannot store: SlowDown: {BUSY}\n> status\n> code: 503, request\n> id: {REQUEST_ID}\n",
        (503, "SlowDown", BUSY, REQUEST_ID, None, None),
    ),
    "a code behind the service's sentence": (
        f"tape: cannot read the label: {SIGNED} (SignatureDoesNotMatch) (HTTP 403)\n",
        (403, "SignatureDoesNotMatch", SIGNED, None, None, None),
    ),
    "a document with a broken message": (
        (
            "<Error>\n  <Code>SlowDown</Code>\n  <Message>\n    Please reduce\n"
            "    your request rate.\n"
            f"  </Message>\n  <RequestId>{REQUEST_ID}</RequestId>\n</Error>\n"
        ),
        (None, "SlowDown", BUSY, REQUEST_ID, None, None),
    ),
    "a status far above, and the request dumped": (
        (
            "2026-05-02 07:08:09.144 P02  ERROR: [039]: cannot get file:"
            " S3 request error [404] Not Found\n"
            "            *** request header ***\n"
            "            GET /wal/0001.gz HTTP/1.1\n"
            "            authorization: <redacted>\n"
            "            host: walbox.s3.eu-west-9.amazonaws.com\n"
            "            *** response header ***\n"
            f"            x-amz-request-id: {REQUEST_ID}\n"
            "            *** response body ***\n"
            f"            <Error><Code>NoSuchKey</Code><Message>{GONE}</Message>"
            f"<RequestId>{REQUEST_ID}</RequestId></Error>\n"
        ),
        (404, "NoSuchKey", GONE, REQUEST_ID, "walbox", "wal/0001.gz"),
    ),
    "columns behind a message": (
        (
            "5/2/2026, 7:08:09 AM\tSlowDown: "
            f"{BUSY}\t[0b95](https://console.example.com/tasks)\tcms\n"
        ),
        (None, "SlowDown", BUSY, None, None, None),
    ),
    "labels in Chinese": (
        f"返回信息：{BUSY}\nrequestId：{REQUEST_ID}\nhttpCode：503\n",
        (503, None, BUSY, REQUEST_ID, None, None),
    ),
    "the fields of an exception of JavaScript below its stack": (
        '  err: {\n    "message": "UnknownError",\n    "stack":\n        SlowDown: UnknownError\n'
        + "            at call (/srv/node_modules/@smithy/core/index.js:8:22)\n" * 12
        + '    "name": "SlowDown",\n    "$fault": "server",\n    "$metadata": {\n'
        f'      "httpStatusCode": 503,\n      "requestId": "{REQUEST_ID}"\n    }}\n  }}\n',
        (503, "SlowDown", None, REQUEST_ID, None, None),
    ),
    "a class in a class's brackets": (
        (
            "May  2 07:08:09 web-1 bundle[81]: [0d2e] Aws::S3::Errors::SlowDown"
            " (Aws::S3::Errors::SlowDown):\n"
        ),
        (None, "SlowDown", None, None, None, None),
    ),
    "a tag in front of a class's message": (
        f"[0d2e] {BUSY} (Aws::S3::Errors::SlowDown)\n",
        (None, "SlowDown", BUSY, None, None, None),
    ),
    "no message in front of what Java knows": (
        (
            "ERROR 1064 (HY000): Access storage error. Error message: null (Service: S3, Status"
            f" Code: 503, Request ID: {REQUEST_ID})\n"
        ),
        (503, None, None, REQUEST_ID, None, None),
    ),
    "a number of the program's own, then the code": (
        (
            "ERROR 1064: code=503(SdkErrorType:100), message=Unable to parse ExceptionName:"
            f" SlowDown Message: {BUSY}:file = s3://maps/n/1.parquet\n"
        ),
        (503, "SlowDown", BUSY, None, "maps", "n/1.parquet"),
    ),
    "fields behind the message": (
        (
            f"Code: 499. Exception: HTTP Code: 503, RequestID: {REQUEST_ID}, ExceptionName:"
            f" SlowDown, ErrorMessage: Unable to parse ExceptionName: SlowDown Message:"
            f" {BUSY}, Extra: no list\n"
        ),
        (503, "SlowDown", BUSY, REQUEST_ID, None, None),
    ),
    "numbered lines": (
        (
            f"41 | saving\n42 | Error saving state: SlowDown: {BUSY}\n"
            f"43 | status code: 503, request id: {REQUEST_ID}, host id:\n44 |  \n45 | done\n"
        ),
        (503, "SlowDown", BUSY, REQUEST_ID, None, None),
    ),
    "a message broken by a box": (
        (
            "│ Error: creating S3 Bucket (maps-and-more) Tags\n│\n"
            "│ While waiting: operation error S3: GetBucketTagging, https response error\n"
            f"│ StatusCode: 403, RequestID: {REQUEST_ID}, HostID:\n"
            "│ k3Jd9aLmQ0w7ZrXy2BvC8uNpT5sEhGfI1oRtYqWzA6xDcVbMnKjHgFdSaPoIuYtReWqAsDfG/0c=, api\n"
            "│ error AccessDenied: User: arn:aws:iam::315400321086:user/a@example.com is not"
            " authorized\n"
            '│ to perform: s3:GetBucketTagging on resource: "arn:aws:s3:::maps-and-more" with\n'
            "│ an explicit deny in a resource-based policy\n╵\n"
        ),
        (
            403,
            "AccessDenied",
            (
                "User: arn:aws:iam::315400321086:user/a@example.com is not authorized to"
                ' perform: s3:GetBucketTagging on resource: "arn:aws:s3:::maps-and-more" with an'
                " explicit deny in a resource-based policy"
            ),
            REQUEST_ID,
            "maps-and-more",
            None,
        ),
    ),
    "a failed request to a signed address": (
        (
            "send failed: PUT https://im.example.com/store/maps/1.tif?X-Amz-Expires=60&X-Amz-Signature"
            "=0a failed, status code 403, body <!DOCTYPE html>\n"
        ),
        (403, None, None, None, "store", "maps/1.tif"),
    ),
    "header fields as Cocoa prints them": (
        (
            "<NSHTTPURLResponse: 0x2> { URL: https://maps.obs.eu-de.otc.t-systems.com/n/1.tif } {"
            " Status Code: 403, Headers {\n    Server =     (\n        OBS\n    );\n"
            f'    "x-obs-request-id" =     (\n        {REQUEST_ID}\n    );\n}} }} and status: 403\n'
        ),
        (403, None, None, REQUEST_ID, "maps", "n/1.tif"),
    ),
    "a class in brackets, and the next record's address": (
        (
            "May-02 07:08:09.144 [Actor 4] DEBUG x - unexpected condition for\n"
            "  task: name=maps; dir=null\n"
            "  error [com.amazonaws.services.s3.model.AmazonS3Exception]: Forbidden (Service:"
            f" Amazon S3; Status Code: 403; Error Code: 403 Forbidden; Request ID: {REQUEST_ID})\n"
            "May-02 07:08:10.144 [File 1] DEBUG y - download from=s3://others/n/1.tif\n"
        ),
        (403, None, None, REQUEST_ID, None, None),
    ),
    "a mark of a terminal's in front of the message": (
        f"Aws::S3::Errors::SlowDown: [!] {BUSY}\n",
        (None, "SlowDown", BUSY, None, None, None),
    ),
    "a class's number above a document": (
        (
            "[object] (Guzzle\\\\ClientException(code: 503): Server error: `PUT"
            " https://maps.s3.example.com/n/1.tif` resulted in a `503 Slow Down` response:\n"
            f"<Error><Code>SlowDown</Code><Message>{BUSY}</Message></Error>\n"
        ),
        (503, "SlowDown", BUSY, None, "maps", "n/1.tif"),
    ),
    "botocore's words in a narrow terminal": (
        (
            "Failed to upload a.bag to maps: An error occurred \n"
            "(SlowDown) when calling the UploadPart operation: Please reduce your \n"
            "request rate.\n"
        ),
        (None, "SlowDown", BUSY, None, None, None),
    ),
    "a status said twice": (
        "WARN: failed to upload adapter=s3 error=failed to put part, 413:413 Too Large part=1\n",
        (413, None, None, None, None, None),
    ),
    "a wire log with the request": (
        "".join(
            f'2026-05-02 07:08:09,144 [main] DEBUG o.a.h.wire - http-outgoing-0 {way} "{line}"\n'
            for way, line in (
                (">>", "PUT /n/1.tif HTTP/1.1[\\r][\\n]"),
                (">>", "Host: maps.s3.example.com[\\r][\\n]"),
                (">>", "[\\r][\\n]"),
                ("<<", "HTTP/1.1 503 Slow Down[\\r][\\n]"),
                ("<<", f"x-amz-request-id: {REQUEST_ID}[\\r][\\n]"),
                ("<<", "[\\r][\\n]"),
            )
        ),
        (503, None, None, REQUEST_ID, "maps", "n/1.tif"),
    ),
    "aiohttp's words": (
        (
            "ERROR: upload failed: S3: 403, message='Forbidden',"
            " url=URL('https://maps.s3.amazonaws.com/n/1.tif?X-Amz-Signature=0a')\n"
        ),
        (403, None, None, None, "maps", "n/1.tif"),
    ),
    "a document without its first letters": (
        (
            f"Error><Code>SlowDown</Code><Message>{BUSY}</Message><AWSAccessKeyId>x</AWSAccessKeyId>"
            f"<RequestId>{REQUEST_ID}</RequestId></Error>\n"
        ),
        (None, "SlowDown", BUSY, REQUEST_ID, None, None),
    ),
    "Amanda's message, code and status": (
        "taper: cannot write: Headers of a Put are missing (InvalidRequest) (HTTP 400)\n",
        (400, "InvalidRequest", "Headers of a Put are missing", None, None, None),
    ),
    "a program's own status in front of Java's message": (
        (
            '{"status":500,"error":{"code":"PE-5000","message":"Your query failed."},"said":"Slow'
            " down (Service: Amazon S3; Status Code: 503; Error Code: SlowDown; Request ID:"
            f' {REQUEST_ID})"}}\n'
        ),
        (503, "SlowDown", "Slow down", REQUEST_ID, None, None),
    ),
    "two lines of GDAL": (
        (
            "ERROR 11: HTTP response code: 404\n"
            "ERROR 4: `/vsis3/maps/n/1.tif' does not exist in the file system.\n"
        ),
        (404, None, None, None, "maps", "n/1.tif"),
    ),
    "Newman without a body": (
        (
            "→ fetch\n"
            "  GET https://maps.obs.eu-de.otc.t-systems.com/n/1.tif [404 Not Found, 81B, 7ms]\n"
            "  1. it is there\n"
        ),
        (404, None, None, None, "maps", "n/1.tif"),
    ),
}


def shown(text: str) -> list[Row]:
    """Return what is read of a text."""
    return [
        (
            one.capture.status,
            one.error.code,
            one.error.message,
            one.error.request_id,
            one.error.bucket,
            one.error.key,
        )
        for one in findings(text.encode())
    ]


@each("name", TEXTS)
def test_a_text_is_one_error_with_its_values(name):
    text, values = TEXTS[name]
    assert shown(text) == [values]


@each(
    "text",
    [
        "[NotFound] The page is not there\n",
        "2026-05-02 07:08:09 INFO [AccessDenied] The handler was set up\n",
        "ERROR 4: `/data/1.tif' does not exist. HTTP response code: 404\n",
        "GET https://shop.example.com/cart [404 Not Found, 81B, 7ms]\n",
        (
            'level=error msg="object storage worker" err="deadline" status=404'
            " request_id=0f4c9a5e-5d1b-4f37-9d7e-0a4b7c11e201\n"
        ),
        'level=warn msg="try again" err="UnknownError"\n',
        "Error: 403: UnknownError\n",
    ],
)
def test_a_name_in_brackets_or_a_status_of_others_is_no_error(text):
    assert findings(text.encode()) == []


SOURCE = """
    } catch (err) {
        console.log('code: ', err.code, `status: ${err.status}`);
        console.log("requestId: " + err.requestId, "message: " + err.message);
        log.Printf("code: %s", e.Code); code = e.response["Error"]["Code"]
    }
"""


def test_what_is_printed_begins_below_the_source_that_is_pasted_with_it():
    printed = f"\nstatus: 503\ncode: SlowDown\nmessage: {BUSY}\nrequestId: {REQUEST_ID}\n"
    only = finding((SOURCE + printed).encode())
    assert only.capture.origin.line == SOURCE.count("\n") + 2
    assert shown(SOURCE + printed) == [(503, "SlowDown", BUSY, REQUEST_ID, None, None)]


def test_source_alone_tells_of_no_error():
    assert findings(SOURCE.encode()) == []


def test_a_finding_begins_at_the_status_right_above_its_values():
    text = f"the upload has failed\n\nHTTP 503\nSlowDown: {BUSY}\n\trequest id: {REQUEST_ID}\n"
    assert finding(text.encode()).capture.origin.line == 3


AXIOS = """AxiosError: Request failed with status code 403
  code: 'ERR_BAD_REQUEST',
  config: {{
    {config}
  }},
  response: {{ status: 403, data: '<Error><Code>AccessDenied</Code><Message>Access Denied</Message>\
<RequestId>{id}</RequestId></Error>' }}
"""


@pytest.mark.parametrize(
    "config",
    [
        "method: 'put', url: 'https://maps.obs.eu-de.otc.t-systems.com/n/1.tif'",
        "baseURL: 'https://maps.obs.eu-de.otc.t-systems.com/',\n    method: 'put', url: '/n/1.tif'",
    ],
)
def test_the_request_of_a_client_that_names_its_method_apart_is_told(config):
    error = finding(AXIOS.format(config=config, id=REQUEST_ID).encode()).error
    url = "https://maps.obs.eu-de.otc.t-systems.com/n/1.tif"
    assert (error.method, error.url, error.bucket, error.key) == ("PUT", url, "maps", "n/1.tif")


def test_methods_that_differ_are_none():
    config = "method: 'put', url: 'https://maps.s3.example.com/n', then: { method: 'get' }"
    assert finding(AXIOS.format(config=config, id=REQUEST_ID).encode()).error.method is None


@pytest.mark.parametrize(
    "text",
    [
        SIGNED.replace("Google secret", "Google\nsecret") + " (SignatureDoesNotMatch)\n",
        (
            "<Error><Code>AccessDenied</Code><Message>Access denied.</Message><Details>a@b-1.iam."
            "gserviceaccount.com does not have storage.objects.get access.</Details></Error>\n"
        ),
    ],
)
def test_googles_own_words_name_its_store(text):
    only = finding(text.encode())
    assert only.answered_by is not None
    assert only.answered_by[0] == "Google Cloud Storage"


def test_the_codes_of_googles_interface_for_s3_have_their_row():
    only = finding(
        f"<Error><Code>SignatureDoesNotMatch</Code><Message>{SIGNED}</Message></Error>".encode()
    )
    assert only.match.entry is not None


def test_an_endpoint_of_the_cloud_names_who_was_asked():
    text = "[CURL] http://maps.obs.cn-north-4.myhuaweicloud.com/?cors; curl error code=403;\n"
    assert finding(text.encode()).answered_by == ("OBS", "service")


def test_the_request_that_object_store_performed_is_told_whatever_its_host():
    text = (
        "Generic S3 error: Error performing GET http://store:9000/maps/n/1.tif in 9us - Server"
        " returned non-2xx status code: 400 Bad Request: <Error><Code>SlowDown</Code></Error>\n"
    )
    error = finding(text.encode()).error
    assert (error.method, error.url) == ("GET", "http://store:9000/maps/n/1.tif")


def test_a_stack_in_folders_of_windows_is_read_to_its_end():
    path = r"at parse (S:\.new\node_modules\demo\dist\parser.ts:36:13)"
    text = (
        f"S3Error: You may not.\n    {path}\n    {path}\n    {path} {{\n  code: 'AccessDenied',\n"
        f"  requestid: '{REQUEST_ID}',\n  bucketname: 'films'\n}}\n"
    )
    error = finding(text.encode()).error
    assert (error.code, error.message) == ("AccessDenied", "You may not.")
    assert (error.request_id, error.bucket) == (REQUEST_ID, "films")
