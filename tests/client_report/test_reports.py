"""What programs print that use object storage and are no clients of their own: one row a kind."""

# ruff: noqa: E501 - texts as programs print them

from __future__ import annotations

import pytest

from obsdiag.client_report.reports import reports
from tests.answer import HOST_ID, REQUEST_ID, error, finding, findings
from tests.rows import each

GONE = "The specified key does not exist."
DENIED = "Access Denied"
PADDED = "Zm9yIHRlc3RzIG9ubHksIGEgaG9zdCBpZCBvZiBvdXJzLi4uLg=="


@each(
    "text, message",
    [
        ('level=warn msg="skipped" err="read meta: get bucket file: Access Denied"\n', DENIED),
        (
            'level=error err="Access Denied\\nFetcher: iter bucket\\nmain.run\\n\\t/a.go:3"\n',
            DENIED,
        ),
        (
            '{"level":"error","msg":"cannot tell if bucket \\"b\\" exists: Access Denied."}\n',
            f"{DENIED}.",
        ),
        (
            "Fatal: cannot open config: Stat: Access Denied.\nIs it at\ns3:https://h/b/k\n",
            f"{DENIED}.",
        ),
        ("mc: <ERROR> Failed to copy `https://h/b/k`. Access Denied.\n", f"{DENIED}."),
        (
            (
                'level=error err="The key: The AWS Access Key Id you provided does not exist in our'
                ' records.\\nFetcher: iter"\n'
            ),
            "The AWS Access Key Id you provided does not exist in our records.",
        ),
        (
            "ErrorMessage：Specified method is not supported.\nStatusCode：Forbidden\n",
            "Specified method is not supported.",
        ),
    ],
)
def test_a_message_alone_is_read_without_what_stands_around_it(text, message):
    found = finding(text.encode())
    assert (found.error.code, found.error.message) == (None, message)


def test_a_denial_that_names_no_store_is_not_taken_for_one_of_a_store():
    assert not findings(b'level=error msg="login" err="user alice: Access Denied"\n')


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "OSError: Generic S3 error: HTTP status client error (429 Too Many Requests) for url\n",
            429,
        ),
        (
            "Client error: `GET https://b.s3.amazonaws.com/` resulted in a `403 Forbidden` response:\n",
            403,
        ),
        ("[CURL] http://b.obs.x.myhuaweicloud.com/?cors;curl error code=403;\n", 403),
        ("Aws::S3::Errors::Forbidden - cannot copy a.jpg to local file /tmp/a\n", 403),
    ],
)
def test_a_status_in_a_programs_words_is_read(text, status):
    found = finding(text.encode())
    assert (found.capture.status, found.error.code, found.error.message) == (status, None, None)


@each(
    "text, expected",
    [
        (
            (
                "Error: Error putting policy: OperationAborted: "
                f"{GONE}\n\tstatus code: 409, request id: 7\n"
            ),
            (409, "OperationAborted", GONE),
        ),
        (
            f"Failed to put: OnlyTheirs: {GONE}\n status code: 403, request id: [f4kgut80n5pobs6l]\n",
            (403, "OnlyTheirs", GONE),
        ),
        (
            f"resulted in a `403 Forbidden` response: NoSuchKey (client): {GONE} - NoSuchKeyThe specified\n",
            (403, "NoSuchKey", GONE),
        ),
        (
            "caught: An error occurred (InvalidRequest) when calling the PutObject operation: None\n",
            (None, "InvalidRequest", None),
        ),
        (
            "Minio.Exceptions.AccessDeniedException: MinIO API responded with message=Denied: b/k\n",
            (None, "AccessDenied", "Denied: b/k"),
        ),
        (
            (
                f"Sep 14 15:34:30 pid:7 ERROR:   S3Status: [ErrorNoSuchKey] - 116\n"
                f"Sep 14 15:34:30 pid:7 ERROR:     S3Host: 10.0.0.1:90\n"
                f"Sep 14 15:34:30 pid:7 ERROR:   Message: {GONE}\n"
            ),
            (None, "NoSuchKey", GONE),
        ),
    ],
)
def test_code_and_message_are_read_in_a_programs_words(text, expected):
    found = finding(text.encode())
    assert (found.capture.status, found.error.code, found.error.message) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f'{{"error":"nested: AmazonS3Exception[{DENIED}]; ","status":500}}\n',
            (None, None, DENIED),
        ),
        (
            (
                "nested: IOException[put b/k]; nested: AmazonS3Exception[Access Denied (Service: Amazon"
                " S3; Status Code: 403; Error Code: AccessDenied; Request ID: AAAA1111BBBB2222)];\n"
            ),
            (403, "AccessDenied", DENIED),
        ),
        (
            'DEBUG:urllib3.connectionpool:https://b.s3.amazonaws.com:443 "POST /k HTTP/1.1" 403 None\n',
            (403, None, None),
        ),
        (
            f"BucketSpent: {GONE}\n    at de_Error (/a/node_modules/@aws-sdk/client-s3/dist-cjs/a.js:1:2)\n",
            (None, "BucketSpent", GONE),
        ),
    ],
)
def test_what_a_program_makes_of_an_error_is_read(text, expected):
    found = finding(text.encode())
    assert (found.capture.status, found.error.code, found.error.message) == expected


@each(
    "text, expected",
    [
        (
            f'[r] error="put b/k: AWS Error:  NoSuchKey {GONE} <nil>\\n404 3a1ce3b4b7d9b5a1\\n"\n',
            (404, "NoSuchKey", GONE),
        ),
        (
            (
                'S3Error {s3StatusCode = Status { statusCode = 404\n , statusMessage = "Not Found"}\n'
                f' , s3ErrorCode = "NoSuchKey"\n , s3ErrorMessage = "{GONE}"\n , s3ErrorHostId = Just "{HOST_ID}"}}\n'
            ),
            (404, "NoSuchKey", GONE),
        ),
        (
            "Error: error creating bucket photos: DeregisterUserId\n",
            (None, "DeregisterUserId", None),
        ),
        (
            'level=error msg="cannot check s3 bucket:b, err:Access Denied." s3-region=x\n',
            (None, None, f"{DENIED}."),
        ),
        (
            "Mar 14 09:28:30 h s3fs[7]:       HTTP response code 404 was returned, returning ENOENT\n",
            (404, None, None),
        ),
        (
            (
                "2026-03-14T09:28:30.1Z app[web.1]: NoSuchKey: Gone for good.\n"
                "2026-03-14T09:28:30.1Z app[web.1]:     at Request.extractError (/a/aws-sdk/lib/services/s3.js:7:3)\n"
            ),
            (None, "NoSuchKey", "Gone for good."),
        ),
        (
            "upload failed: S3Error: Access Denied.32 at parseError (/a/minio/dist/xml-parser.js:5:1)\n",
            (None, None, f"{DENIED}."),
        ),
    ],
)
def test_more_that_a_program_makes_of_an_error_is_read(text, expected):
    found = finding(text.encode())
    assert (found.capture.status, found.error.code, found.error.message) == expected


@each(
    "text, expected",
    [
        (
            "S3::getBucket(): [403] NotAllowedHere: Use version 4 instead.\n",
            (403, "NotAllowedHere", "Use version 4 instead."),
        ),
        ("Cannot open the storage bucket. error: Request failed, status 401\n", (401, None, None)),
        (
            (
                f"Mar 14 09:28:30 h litestream[7]: caused by: NoSuchKey: {GONE}\n"
                "Mar 14 09:28:30 h litestream[7]: #011status code: 404, request id: , host id:\n"
            ),
            (404, "NoSuchKey", GONE),
        ),
        (
            f"```ClientError: An error occurred (NoSuchKey) when calling the GetObject operation: {GONE}``` and so on.\n",
            (None, "NoSuchKey", GONE),
        ),
        (
            (
                "An error occurred (403) when calling the HeadObject operation: Forbidden: ClientError\n"
                'Traceback (most recent call last):\nFile "/a.py", line 1, in f\n'
                "ClientError: An error occurred (403) when calling the HeadObject operation: Forbidden\n"
            ),
            (403, None, None),
        ),
    ],
)
def test_what_is_put_behind_or_around_an_error_is_none_of_it(text, expected):
    found = finding(text.encode())
    assert (found.capture.status, found.error.code, found.error.message) == expected


def test_a_java_exception_that_its_line_says_twice_is_one_event_without_the_line():
    said = "Access Denied (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: {})"
    text = (
        "[2026-03-14 09:28:30,381]   INFO - web.Settings - Failed to list: "
        f"{said.format('XXXXXXXX')}: com.amazonaws.AmazonS3Exception: {said.format('AAAA1111BBBB2222')}, x\n"
    )
    found = finding(text.encode())
    assert (found.error.message, found.error.request_id) == (DENIED, "AAAA1111BBBB2222")


def test_what_stands_in_brackets_behind_an_empty_host_id_is_none():
    text = f"caused by: NoSuchKey: {GONE}\n\tstatus code: 404, request id: AAAA1111BBBB2222, host id:  (seg8 10.0.0.1:4) (x)\n"
    assert finding(text.encode()).error.host_id is None


def test_an_access_log_of_a_server_in_between_is_no_report_of_its_own_request():
    text = b'10.0.0.1 - - [14/Mar/2026:09:28:30 +0000] "GET /bucket/k HTTP/1.1" 403 12 "-" "x"\n'
    assert not findings(text)


def test_each_error_of_a_chain_has_its_own_values():
    text = (
        f"failed: operation error S3: CreateBucket, https response error StatusCode: 403, RequestID:"
        f" AAAA1111BBBB2222, HostID: {HOST_ID}, api error AccessDenied: {DENIED}, previous error:"
        f" operation error S3: PutObject, https response error StatusCode: 404, RequestID:"
        f" CCCC1111DDDD2222, HostID: {HOST_ID}, api error NoSuchKey: {GONE}, tries: #1 [t.go:3]\n"
    )
    told = [
        (one.capture.status, one.error.code, one.error.message, one.error.request_id)
        for one in findings(text.encode())
    ]
    assert told == [
        (403, "AccessDenied", DENIED, "AAAA1111BBBB2222"),
        (404, "NoSuchKey", GONE, "CCCC1111DDDD2222"),
    ]


def test_an_id_ends_with_its_padding_where_the_next_line_is_glued_to_it():
    text = f"AccessDenied: {DENIED}\n\tstatus code: 403, request id: {REQUEST_ID}, host id: {PADDED}2026/07/14 08:13:41 x\n"
    assert finding(text.encode()).error.host_id == PADDED


def test_an_error_of_another_service_of_the_same_sdk_is_none():
    text = (
        'level=error error="UnauthorizedOperation: You may not.\\n\\tstatus code: 403, request id:'
        ' 3688a339-4214-424f-bf0e-c41ca1601c1a"\n'
    )
    assert not findings(text.encode())


def test_a_document_and_the_status_right_above_it_are_one_event():
    text = (
        b"OSError: Generic S3 error: Client error with status 403 Forbidden: <?xml version='1.0'?>\n"
        + error()
    )
    assert finding(text).capture.status == 403


def test_a_cut_document_is_the_whole_one_that_its_program_shows_below():
    cut = error()[:60].decode()
    whole = error().decode()
    told = f"PutObject resulted in a `403 Forbidden` response:\n{cut} (truncated...)\n NoSuchKey (client): {GONE} - {whole}"
    found = finding(told.encode())
    assert (found.capture.status, found.error.request_id) == (403, REQUEST_ID)


def test_what_one_line_names_and_says_in_words_is_one_event():
    text = (
        f'fatal: FAILED! => {{"error": {{"code": "NoSuchKey", "message": "{GONE}"}}, "msg": "Failed:'
        f' An error occurred (NoSuchKey) when calling the GetObject operation: {GONE}"}}\n'
    )
    assert finding(text.encode()).error.message == GONE


def test_the_records_that_a_cpp_client_writes_of_one_answer_are_one_event():
    text = (
        "2026.03.14 09:28:30.1 [ 7 ] {0af1} <Warning> AWSClient: AWSErrorMarshaller: Encountered"
        f" AWSError 'NoSuchKey': {GONE}\n"
        "2026.03.14 09:28:30.1 [ 7 ] {0af1} <Error> AWSClient: HTTP response code: 404\n"
        f"Resolved remote host IP address: \nRequest ID: {REQUEST_ID}\nException name: NoSuchKey\n"
        f"Error message: {GONE}\n1 response headers:\nx-amz-request-id : {REQUEST_ID}\n"
    )
    found = finding(text.encode())
    assert (found.capture.status, found.error.request_id) == (404, REQUEST_ID)


def test_an_inspected_response_and_its_cut_document_are_one_event():
    text = (
        f'response => #<R @headers={{"x-amz-id-2"=>"{HOST_ID}", "x-amz-request-id"=>"{REQUEST_ID}"}},'
        ' @status=403, @body="<Error><Code>NoSuchKey</Code><Message>The specified key does'
    )
    found = finding(text.encode())
    assert (found.capture.status, found.error.code, found.error.request_id) == (
        403,
        "NoSuchKey",
        REQUEST_ID,
    )


def test_a_status_that_another_text_is_glued_to_is_its_number_or_none():
    torn = (
        '{"log":"status [404{"log":"status [404], error code [NoSuchKey], request id [' + REQUEST_ID
    )
    found = findings(f'{torn}]\\n","n":1}}\n'.encode())
    assert all(one.capture.status in (404, None) for one in found)


def test_each_item_of_a_list_that_names_an_error_is_one():
    first = (
        "* demo_bucket.a: creating: BucketNotEmpty: Still in use.\n"
        f"\tstatus code: 409, request id: {REQUEST_ID}\n"
    )
    text = f"3 errors:\n\n{first}\n* demo_bucket.b: creating: BucketNotEmpty: Still in use.\n"
    found = findings(text.encode())
    assert [one.error.request_id for one in found] == [REQUEST_ID, None]
    assert {(one.error.code, one.error.message) for one in found} == {
        ("BucketNotEmpty", "Still in use.")
    }


def test_a_message_that_a_line_says_again_in_another_field_is_one():
    text = (
        f'[WARN] ["read failed"] [error="{GONE}: no[key=a]"] [verbose="{GONE}: no[key=a]\\nat x"]\n'
    )
    assert finding(text.encode()).error.message == GONE


def test_a_document_that_the_sdk_for_go_could_not_read_is_the_error_of_its_status():
    rows = "00000000  " + b"<Error><Code>Slo".hex(" ") + "  |<Error><Code>Slo|\n"
    rows += "\t00000010  " + b"wDown</Code></Er".hex(" ") + "  |wDown</Code></Er|\n"
    rows += "\t00000020  " + b"ror>".hex(" ") + "  |ror>|\n"
    text = (
        "SerializationError: failed to unmarshal error message\n\tstatus code: 503, request id: \n"
        f"caused by: UnmarshalError: failed to unmarshal error message\n\t{rows}"
    )
    only = finding(text.encode())
    assert (only.capture.status, only.error.code) == (503, "SlowDown")


def test_the_services_sentence_in_another_field_of_the_line_is_the_message():
    text = (
        f'{{"level":"error","error":"{GONE}","code":"NoSuchKey","status":404,'
        f'"request_id":"{REQUEST_ID}"}}\n'
    )
    assert finding(text.encode()).error.message == GONE


def test_a_code_like_a_reason_phrase_is_kept_where_a_sentence_of_its_own_goes_with_it():
    text = (
        b"AmazonS3Exception: The reel was not wound (Service: Amazon S3; Status Code: 400; Error"
        b" Code: BadRequest; Request ID: null; S3 Extended Request ID: null)\n\tat demo.Reel(R.java:7)\n"
    )
    error = finding(text).error
    assert (error.code, error.message) == ("BadRequest", "The reel was not wound")


def test_what_libs3_tells_one_value_a_line_is_one_error_with_its_details():
    head = "Sep 14 15:34:30 pid:7 ERROR: "
    lines = (
        *("  S3Status: [ErrorNoSuchKey] - 116", "    S3Host: 10.0.0.1:90"),
        *(f"  Message: {GONE}", "  Resource: /films/a/z.mkv", "  Further Details: none"),
        *("  Extra Details:", "    BucketName: films", f"    RequestId: {REQUEST_ID}"),
        "[-]    libs3_pool.cpp:2032:sync :  status [S3_PUT_ERROR]",
    )
    found = finding("".join(f"{head}{line}\n" for line in lines).encode())
    assert (found.error.code, found.error.message) == ("NoSuchKey", GONE)
    assert (found.error.request_id, found.error.bucket) == (REQUEST_ID, "films")


def test_an_answer_of_success_on_the_line_above_lends_nothing():
    above = "{'reason': 'OK', 'headers': {'x-amz-request-id': 'QW12ER34TY56UI78'}, 'status': 200}\n"
    said = (
        "NotFound: UnknownError\n    at throwDefaultError (/srv/app.js:4:9) {\n"
        "  '$metadata': { httpStatusCode: 404, requestId: '0000019C4E2D1F7A8B0C55D2E3F4B001' }\n}\n"
    )
    text = (above + said).encode()
    [report] = [one for one in reports(text, 0, len(text)) if one.client == "node"]
    assert report.start == len(above)
    assert report.values["status"] == "404"
    assert report.values["RequestId"] == "0000019C4E2D1F7A8B0C55D2E3F4B001"


def test_an_answer_of_success_on_the_lines_below_lends_nothing():
    text = (
        f"ERROR:root:An error occurred (NoSuchKey) when calling the GetObject operation: {GONE}\n"
        "{'ResponseMetadata': {'HTTPStatusCode': 200, 'HTTPHeaders': {'x-amz-request-id':"
        " 'QW12ER34TY56UI78'}, 'RetryAttempts': 0}, 'Buckets': []}\n"
    )
    only = finding(text.encode())
    assert (only.error.code, only.capture.status, only.error.request_id) == (
        "NoSuchKey",
        None,
        None,
    )
