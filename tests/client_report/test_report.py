"""What each client prints about an error, with invented values, is one finding."""

from __future__ import annotations

import pytest

from obsdiag.input.sources import paste
from obsdiag.model import Finding
from obsdiag.pipeline.reading import read
from tests.answer import catalogue
from tests.rows import each

ID = "0000019C4E2D1F7A8B0C55D2E3F4A596"
HOST = "32AAAQAAEAABAAAQAAEAABAAAQAAEAABCSn4f0x7Qd1mWvQyT0rB8JxkLzP2aHcE"
XML = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Error><Code>NoSuchKey</Code>'
    f"<Message>The specified key does not exist.</Message><RequestId>{ID}</RequestId>"
    f"<HostId>{HOST}</HostId></Error>"
)
KEY = ("NoSuchKey", "The specified key does not exist.")
DENIED = ("AccessDenied", "Access Denied")

CASES = {
    "obs-java": (
        "com.obs.services.exception.ObsException: Error message:Request Error.OBS service Error Message."
        f" -- ResponseCode: 404, ResponseStatus: Not Found, XML Error Message: {XML}\n\tat com.obs.A.b(A.java:1)",
        (404, *KEY, ID),
    ),
    "obs-java-without-body": (
        "ObsException: Error message:Request Error.OBS servcie Error Message. -- ResponseCode: 403,"
        f" ResponseStatus: Forbidden, RequestId: {ID}, HostId: {HOST}",
        (403, None, None, ID),
    ),
    "obsa": (
        f"getFileStatus on obs://b/k: ResponseCode[404],ErrorCode[NoSuchKey],ErrorMessage[{KEY[1]}],RequestId[{ID}]",
        (404, *KEY, ID),
    ),
    "obsa-old": (
        f"open on obs://b/k: status [404] - request id [{ID}] - error code [NoSuchKey] - error message [{KEY[1]}]"
        " - trace :com.obs.services.exception.ObsException: x",
        (404, *KEY, ID),
    ),
    "python-log": (
        "2026-02-11 19:28:25,978|process:7|thread:8|ERROR|HTTP(s)+XML|obs_log|_parse_xml_internal,1048|exceptional obs"
        f" response:status:404,reason:Not Found,code:NoSuchKey,message:{KEY[1]},requestId:{ID}|",
        (404, *KEY, ID),
    ),
    "python-log-nothing-said": (
        f"exceptional obs response:status:404,reason:Not Found,code:None,message:None,requestId:{ID}|",
        (404, None, None, ID),
    ),
    "moxing": (
        f"ERROR:root:\nstat:404\nerrorCode:NoSuchKey\nerrorMessage:{KEY[1]}",
        (404, *KEY, None),
    ),
    "go": (
        f"obs: service returned error: Status=404 Not Found, Code=NoSuchKey, Message={KEY[1]}, RequestId={ID}, Indicator=.",
        (404, *KEY, ID),
    ),
    "go-message-with-commas": (
        "│ Error: error putting: obs: service returned error: Status=400 Bad Request, Code=InvalidArgument,"
        f" Message=The value, as given, is invalid., RequestId={ID}",
        (400, "InvalidArgument", "The value, as given, is invalid.", ID),
    ),
    "obsutil": (
        "Upload [a] failed, status [403], error code [AccessDenied], error message [Access Denied], request id"
        f" [{ID}]",
        (403, *DENIED, ID),
    ),
    "obsutil-report": (
        "2026-02-11T19:28:25Z 12.5KB, /tmp/a --> obs://b/a, cost [12], status [403], error code [AccessDenied],"
        f" error message [Access Denied], request id [{ID}]",
        (403, *DENIED, ID),
    ),
    "obsutil-warning": (
        f"Warn: something failed - status [403] - error code [AccessDenied] - error message [Access Denied] - request id [{ID}]",
        (403, *DENIED, ID),
    ),
    "nodejs": (
        f"{{ CommonMsg: {{ Status: 404, Code: 'NoSuchKey', Message: '{KEY[1]}', HostId: '{HOST}', RequestId: '{ID}' }} }}",
        (404, *KEY, ID),
    ),
    "nodejs-log": (
        f"2026/02/11 19:28:25 978|sdk|ERROR|GetObject|request error with error code:NoSuchKey, error message:{KEY[1]},"
        f" request id:{ID}",
        (None, *KEY, ID),
    ),
    "browserjs-upload": (f"status:404, code:NoSuchKey, message:{KEY[1]}", (404, *KEY, None)),
    "php": (
        "Obs\\ObsException: OBS Error Code: 403, Status Code: 403, OBS Error Type: client, OBS Error Message: Access"
        f" Denied, 'User-Agent: obs-sdk-php/3\nrequest id: {ID}",
        (403, None, "Access Denied", ID),
    ),
    "php-old": (
        "OBS Error Code: AccessDenied, Status Code: 403, OBS Error Type: client, OBS Error Message: Access Denied, User-Agent: x",
        (403, *DENIED, None),
    ),
    "dotnet": (
        f"Request error, StatusCode:404, ErrorCode:NoSuchKey, ErrorMessage:{KEY[1]}, RequestId:{ID}, HostId:{HOST}",
        (404, *KEY, ID),
    ),
    "c-log": (
        "[2026-02-11 19:28:25.978] [tid:1] [obs] [error] |errorXmlCallback errorXml : Error/Code : NoSuchKey\n"
        f"[2026-02-11 19:28:25.979] [tid:1] [obs] [error] |errorXmlCallback errorXml : Error/Message : {KEY[1]}\n"
        f"[2026-02-11 19:28:25.979] [tid:1] [obs] [error] |errorXmlCallback errorXml : Error/RequestId : {ID}\n",
        (None, *KEY, ID),
    ),
    "terraform-huawei": (
        f"│ Error: Error creating bucket media: obs: service returned error: Status=403 Forbidden, Code=AccessDenied,"
        f" Message=Access Denied, RequestId={ID}\n│ \n│   with huaweicloud_obs_bucket.b",
        (403, *DENIED, ID),
    ),
    "terraform-otc": (
        "Error: error creating bucket media: AccessDenied,\n Reason: Access Denied\n",
        (None, *DENIED, None),
    ),
    "otcextensions": (
        f"openstack.exceptions.NotFoundException: NotFoundException: 404: Client Error for url: https://b.obs.eu-de.otc.t-systems.com/k, {XML}",
        (404, *KEY, ID),
    ),
    "keystoneauth": (
        f"RESP: [403] Content-Length: 263 Date: Wed, 11 Feb 2026 19:28:25 GMT Server: OBS x-obs-id-2: {HOST} x-obs-request-id: {ID}",
        (403, None, None, ID),
    ),
    "opendal": (
        "PermissionDenied (permanent) at stat, context: { uri: https://b.obs.x.com/k, response: Parts { status: 403, version: HTTP/1.1,"
        ' headers: {"server": "OBS"} }, service: obs } => ObsError { code: "AccessDenied", message: "Access Denied", resource: "",'
        f' request_id: "{ID}", host_id: "{HOST}" }}',
        (403, *DENIED, ID),
    ),
    "boto3": (
        f"An error occurred (NoSuchKey) when calling the GetObject operation: {KEY[1]}",
        (None, *KEY, None),
    ),
    "boto3-retries": (
        "botocore.exceptions.ClientError: An error occurred (SlowDown) when calling the PutObject operation (reached max"
        " retries: 4): Please reduce your request rate.",
        (None, "SlowDown", "Please reduce your request rate.", None),
    ),
    "aws-cli-upload": (
        "upload failed: ./a to s3://b/a An error occurred (AccessDenied) when calling the PutObject operation: Access Denied",
        (None, *DENIED, None),
    ),
    "java1": (
        "com.amazonaws.services.s3.model.AmazonS3Exception: Access Denied (Service: Amazon S3; Status Code: 403; Error Code:"
        f" AccessDenied; Request ID: {ID}; S3 Extended Request ID: {HOST}; Proxy: null), S3 Extended Request ID: {HOST}",
        (403, *DENIED, ID),
    ),
    "java1-old": (
        f"Status Code: 403, AWS Service: Amazon S3, AWS Request ID: {ID}, AWS Error Code: AccessDenied, AWS Error Message: Access Denied",
        (403, *DENIED, ID),
    ),
    "java2": (
        f"software.amazon.awssdk.services.s3.model.S3Exception: Access Denied (Service: S3, Status Code: 403, Request ID: {ID},"
        f" Extended Request ID: {HOST})",
        (403, None, "Access Denied", ID),
    ),
    "go1": (
        f"AccessDenied: Access Denied\n\tstatus code: 403, request id: {ID}, host id: {HOST}",
        (403, *DENIED, ID),
    ),
    "go2": (
        f"operation error S3: GetObject, https response error StatusCode: 404, RequestID: {ID}, HostID: {HOST}, api error"
        f" NoSuchKey: {KEY[1]}",
        (404, *KEY, ID),
    ),
    "go2-typed": (
        f"operation error S3: GetObject, https response error StatusCode: 404, RequestID: {ID}, HostID: {HOST}, NoSuchKey: {KEY[1]}",
        (404, *KEY, ID),
    ),
    "js3": (
        f"NoSuchKey: {KEY[1]}\n    at throwDefaultError (/a/b.js:1:2) {{\n  '$fault': 'client',\n  '$metadata': {{ httpStatusCode: 404,"
        f" requestId: '{ID}', extendedRequestId: '{HOST}' }},\n  Code: 'NoSuchKey',\n  RequestId: '{ID}'\n}}",
        (404, *KEY, ID),
    ),
    "js3-head": (
        f"NotFound: UnknownError\n    at throwDefaultError (/a/b.js:1:2) {{\n  '$metadata': {{ httpStatusCode: 404, requestId: '{ID}' }}\n}}",
        (404, None, None, ID),
    ),
    "dotnet-s3": (
        "Amazon.S3.AmazonS3Exception: Error making request with Error Code Forbidden and Http Status Code Forbidden. No further"
        " error information was returned by the service.",
        (403, None, None, None),
    ),
    "boto2": (f"S3ResponseError: 404 Not Found\n{XML}", (404, *KEY, ID)),
    "s3cmd": ("ERROR: S3 error: 403 (AccessDenied): Access Denied", (403, *DENIED, None)),
    "s3cmd-debug": (
        "DEBUG: ErrorXML: Code: 'AccessDenied'\nDEBUG: ErrorXML: Message: 'Access Denied'\n"
        f"DEBUG: ErrorXML: RequestId: '{ID}'\n",
        (None, *DENIED, ID),
    ),
    "minio-py": (
        f"S3 operation failed; code: NoSuchKey, message: {KEY[1]}, resource: /b/k, request_id: {ID}, host_id: {HOST}, bucket_name: b",
        (None, *KEY, ID),
    ),
    "minio-java": (
        f"S3 operation failed; ErrorResponseException{{errorResponse=ErrorResponse{{code=NoSuchKey, message={KEY[1]}, bucketName=b,"
        f" objectName=k, resource=/b/k, requestId={ID}, hostId={HOST}}}, request={{method=GET, url=http://x/b/k, headers=}},"
        " response={code=404, headers=Server: OBS}}",
        (404, *KEY, ID),
    ),
    "s3fs": (
        "[ERR] curl.cpp:RequestPerform(2363): HTTP response code 404, returning ENOENT. Body Text: "
        + XML,
        (404, *KEY, ID),
    ),
    "obsfs": (
        f"[WAN] curl.cpp:RequestPerform(12): Body Text: {XML}, requestId: {ID}",
        (None, *KEY, ID),
    ),
    "obsfs-no-body": (
        f"[INF]       curl.cpp:RequestPerform(9): HTTP response code 403 was returned, returning EPERM. requestId: {ID}",
        (403, None, None, ID),
    ),
    "obsfs-curl": (
        f"[ERR] curl.cpp:PrintRequestId4ResponseErr(7): curl perform failed,url=http://b.obs.x.com/k,response=403,requestid={ID}",
        (403, None, None, ID),
    ),
    "hadoop-jets3t": (
        f"org.jets3t.service.S3ServiceException: S3 Error Message. -- ResponseCode: 404, ResponseStatus: Not Found, XML Error Message: {XML}",
        (404, *KEY, ID),
    ),
    "rclone": (
        f"Failed to copy: operation error S3: PutObject, https response error StatusCode: 403, RequestID: {ID}, HostID: {HOST}, api error"
        " AccessDenied: Access Denied",
        (403, *DENIED, ID),
    ),
    "unheard-of": (
        f'level=error msg="put failed" http_status=403 error_code="AccessDenied" error_message="Access Denied" request_id={ID}',
        (403, *DENIED, ID),
    ),
    "json-line": (
        f'{{"ts":"2026-02-11T19:28:25Z","level":"error","err":{{"code":"AccessDenied","message":"Access Denied","statusCode":403,"requestId":"{ID}"}}}}',
        (403, *DENIED, ID),
    ),
}


QUIET = {
    "node-system-error": "Error: connect ECONNREFUSED 127.0.0.1:443\n    at A.b (c.js:1:2) {\n  code: 'ECONNREFUSED'\n}",
    "success": f"status: 200, code: OK, message: done, requestId: {ID}",
    "other-service": f'{{"error_code":"APIGW.0301","error_msg":"Incorrect token","request_id":"{ID}"}}',
    "raise-for-status": "requests.exceptions.HTTPError: 404 Client Error: Not Found for url: http://b.x.com/k",
    "access-log": '10.0.0.1 - - [11/Feb/2026:19:28:25 +0000] "GET /b/k HTTP/1.1" 404 331 "-" "curl/8"',
    "listing": "errors/AccessDenied.log\nerrors/NoSuchKey.txt\n",
    "prose": "The error code NoSuchKey is explained on page 12, and the message is short.\n",
    "manual": "AccessDenied\tAccess denied.\t403 Forbidden\nNoSuchKey\tNo such key.\t404 Not Found\n",
    "dialog": "Error: code 17, message: disk full, status: failed",
}


def findings(text: str) -> list[Finding]:
    return [
        event for event in read([paste(text.encode())], catalogue()) if isinstance(event, Finding)
    ]


@each("name", CASES)
def test_what_a_client_prints_is_one_finding(name):
    text, expected = CASES[name]
    found = findings(text)
    if expected is None:
        assert found == []
        return
    (finding,) = found
    error = finding.error
    assert (finding.capture.status, error.code, error.message, error.request_id) == expected


@each("name", QUIET)
def test_what_is_no_error_of_the_service_is_no_finding(name):
    assert findings(QUIET[name]) == []


def test_a_status_in_a_codes_place_is_no_code():
    (finding,) = findings(
        f"{{'Error': {{'Code': '404', 'Message': 'Not Found'}}, 'ResponseMetadata': {{'RequestId': '{ID}'}}}}"
    )
    assert (finding.capture.status, finding.error.code, finding.error.message) == (404, None, None)


def test_a_response_and_the_clients_word_on_it_are_one_finding():
    (finding,) = findings(f"HTTP/1.1 404 Not Found\nServer: OBS\n\n{XML}\n\n{CASES['boto3'][0]}\n")
    assert finding.capture.format == "http"
    assert finding.error.request_id == ID


def test_the_line_of_a_report_is_that_of_its_first_word():
    (finding,) = findings("one\ntwo\n" + CASES["obsutil"][0] + "\nfour\n")
    assert finding.place.line == 3
    assert finding.capture.text.decode() == CASES["obsutil"][0]


@pytest.mark.parametrize(
    ("url", "status"),
    [
        ("http://stock.local/api/pool/19.tar.gz", None),
        ("https://bkt.obs.eu-de.otc.t-systems.com/a.txt", 403),
    ],
)
def test_a_status_above_a_report_is_not_that_of_another_services_url(url, status):
    above = f"requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: {url}\n"
    report = "An error occurred (AccessDenied) when calling the PutObject operation: Access Denied"
    (finding,) = findings(above + report + "\n")
    assert (finding.capture.status, finding.error.code) == (status, "AccessDenied")
