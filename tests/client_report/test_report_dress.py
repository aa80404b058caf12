"""What clients print is read alike in whatever its hosts wrap it: hashes, cells, boxes, pages."""

from __future__ import annotations

import html
import json

from tests.answer import findings
from tests.rows import each

AMAZON_ID = "9F3C5B7D1E2A4860"
HOST = "mK4Wd9Qx2Pv7Rz1Tn6Lb0Yc5Gj8Fh3Us+Eb/Jo2Zk4Xc6Vb8Nm0Qw3Er5Ty7Ui9Op1As2Df3GhJ="
SLOW = "Please reduce your request rate."
JS = f"""NoSuchBucket: The specified bucket does not exist
    at throwDefaultError (/srv/shop/node_modules/@smithy/smithy-client/dist-cjs/index.js:867:20)
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5) {{
  '$fault': 'client',
  '$metadata': {{ httpStatusCode: 404, requestId: '{AMAZON_ID}', attempts: 1 }},
  Code: 'NoSuchBucket',
  BucketName: 'films'
}}"""
RUST = (
    f'error (SlowDown): Error {{ code: "SlowDown", message: "{SLOW}", request_id: "{AMAZON_ID}" }}'
)
CPP = f"""Error: PutObject: HTTP response code: 403
Request ID: {AMAZON_ID}
Exception name: AccessDenied
Error message: Access Denied
6 response headers:
connection : close"""
JAVA = f"""error occurred
ErrorResponse(code = AccessDenied, message = Access Denied., bucketName = films, objectName = z.mkv)
request={{method=PUT, url=http://10.7.7.7:9000/films/z.mkv, headers=Host: 10.7.7.7:9000}}
response={{code=403, headers=X-Amz-Request-Id: {AMAZON_ID}}}"""
JCLOUDS = (
    "org.jclouds.aws.AWSResponseException: request PUT https://films.s3.amazonaws.com/z.mkv"
    f" HTTP/1.1 failed with code 403, error: AWSError{{requestId='{AMAZON_ID}',"
    " code='AccessDenied', message='Access Denied'}"
)
GO = f"api error SlowDown: {SLOW}"
GO_1 = f"SlowDown: {SLOW}\n\tstatus code: 503, request id: {AMAZON_ID}, host id: {HOST}"
NO_KEY = (
    f"https response error StatusCode: 404, RequestID: {AMAZON_ID}, HostID: {HOST}, NoSuchKey: "
)
RUBY = "#<Aws::S3::Errors::NoSuchBucket: The specified bucket does not exist>"
ALONE = "The Access Key Id you provided does not exist in our records."
ARROW = f"AWS Error SLOW_DOWN during PutObject operation: {SLOW}"


def boxed(text: str) -> str:
    """Return a text in a box of 66 columns that breaks lines where they are full."""
    rows = [row for line in text.split("\n") for row in _cut(line, 64)]
    return "".join(f"│ {row.ljust(64)} │\n" for row in rows)


def _cut(line: str, width: int) -> list[str]:
    return [line[at : at + width] for at in range(0, len(line), width)]


def in_csv(text: str) -> str:
    """Return a text as a value of CSV."""
    return 'time,job,detail\n2026-05-06,n1,"' + text.replace('"', '""') + '"\n'


@each(
    "dressed, status, code, message, request_id",
    [
        (f"[n1] store: {JS}\n", 404, "NoSuchBucket", JS[14:49], AMAZON_ID),
        (f"ERROR {JS}\n", 404, "NoSuchBucket", JS[14:49], AMAZON_ID),
        (f"java.lang.Error: {JS}\n", 404, "NoSuchBucket", JS[14:49], AMAZON_ID),
        (f"<p>it failed: {html.escape(JS)}</p>\n", 404, "NoSuchBucket", JS[14:49], AMAZON_ID),
        (f"<failure>{JS}</failure>\n", 404, "NoSuchBucket", JS[14:49], AMAZON_ID),
        (
            f'  <failure message="{JS[:49]}" type="Error">Error: {html.escape(JS)}</failure>\n',
            *(404, "NoSuchBucket", JS[14:49], AMAZON_ID),
        ),
        (f"| n1 | {GO} |\n", None, "SlowDown", SLOW, None),
        (f"| n1 | {RUBY} |\n", None, "NoSuchBucket", JS[14:49], None),
        (f"| n1 | {ALONE} |\n", None, None, ALONE, None),
        (f"[n1] put {{:error=>{json.dumps(GO)}, :retry=>true}}\n", None, "SlowDown", SLOW, None),
        (f"[n1] put {{error: {json.dumps(GO)}, retry: true}}\n", None, "SlowDown", SLOW, None),
        (
            f"[n1] put {{:error=>{json.dumps(RUBY)}, :n=>1}}\n",
            None,
            "NoSuchBucket",
            JS[14:49],
            None,
        ),
        (f"it failed: RuntimeError({GO_1!r})\n", 503, "SlowDown", SLOW, AMAZON_ID),
        (f"it failed: Error({CPP!r})\n", 403, "AccessDenied", "Access Denied", AMAZON_ID),
        (json.dumps({"message": CPP}, indent=2), 403, "AccessDenied", "Access Denied", AMAZON_ID),
        (json.dumps({"message": f"put failed: {ALONE}"}, indent=2), None, None, ALONE, None),
        (f"ERROR {ALONE}\n", None, None, ALONE, None),
        (f"│ {ALONE} │\n", None, None, ALONE, None),
        (in_csv(ALONE), None, None, ALONE, None),
        (f"put: {CPP}".replace("\n", " "), 403, "AccessDenied", "Access Denied", AMAZON_ID),
        (in_csv(RUST), None, "SlowDown", SLOW, AMAZON_ID),
        (
            f"Error: put\n\tError: {NO_KEY}\n\tat a.b.Put(Put.java:7)\n",
            404,
            "NoSuchKey",
            None,
            AMAZON_ID,
        ),
        (
            f"> AWS Error\n> SLOW_DOWN during PutObject operation: {SLOW}\n",
            None,
            "SLOW_DOWN",
            SLOW,
            None,
        ),
        (JCLOUDS, 403, "AccessDenied", "Access Denied", AMAZON_ID),
        (JAVA, 403, "AccessDenied", "Access Denied.", AMAZON_ID),
        (
            f"ERROR Fatal: {ALONE} Is there a repository at the following location? s3:https://x\n",
            None,
            None,
            ALONE,
            None,
        ),
        (
            "ERROR s3 AmazonS3Exception: Access Denied  ---> a.b.C: x\n",
            None,
            None,
            "Access Denied",
            None,
        ),
    ],
)
def test_a_dress_hides_and_adds_nothing(dressed, status, code, message, request_id):
    shown = [
        (one.capture.status, one.error.code, one.error.message, one.error.request_id)
        for one in findings(dressed.encode())
    ]
    assert shown == [(status, code, message, request_id)]


def test_an_id_that_the_side_of_a_box_or_a_terminal_has_broken_is_whole():
    text = GO_1.replace("\n\t", " ")
    terminal = "\n".join(_cut(f"ERROR s3 put of the films has failed: {text}", 80))
    for broken in (boxed(f"ERROR s3 put: {text}"), terminal):
        (one,) = findings(broken.encode())
        assert (one.error.request_id, one.error.host_id) == (AMAZON_ID, HOST)


def test_the_address_of_any_host_is_the_one_whose_path_is_the_named_bucket():
    (one,) = findings(JAVA.encode())
    assert (one.error.method, one.error.url) == ("PUT", "http://10.7.7.7:9000/films/z.mkv")
    (other,) = findings(JAVA.replace("9000/films", "9000/other").encode())
    assert other.error.url is None


def test_a_document_that_a_page_escapes_has_the_address_around_it():
    document = "<Error><Code>SlowDown</Code><Message>x</Message></Error>"
    url = "https://films.s3.eu-west-1.amazonaws.com/z.mkv"
    (one,) = findings(f"<p>PUT {url} gave 503: {html.escape(document)}</p>\n".encode())
    assert (one.error.bucket, one.error.key, one.error.url) == ("films", "z.mkv", url)


def test_quote_marks_of_empty_values_in_csv_stay():
    (one,) = findings(b'a,"","x ""b"" AccessDenied: Access Denied, s3",""\n')
    assert (one.error.code, one.error.message) == ("AccessDenied", "Access Denied, s3")
