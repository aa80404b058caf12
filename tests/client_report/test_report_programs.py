"""What programs of all kinds print of an error, one paste of each, alone and as collectors keep it.

A row's values are those that a person reads in it: status, code, message, request id, bucket, key.

The kinds of what programs print, and the tests that hold them:

    a status in words                     test_status_words
    a status beside a body or a code      test_status, test_status_beside
    classes and enumerations as codes     test_templates, test_template_rows
    dumps, one field a line               test_labels, test_labelled, test_report
    one event told in parts or twice      test_told_twice, correlate/test_observation
    messages alone, and their ends        test_plain_words, test_message_end
    traces of the audit service           formats/test_cts
    tables and byte arrays                test_tables, text/test_byte_array
    other stores and services             decode/test_stores, test_other_service
    bucket, key and time beside it        test_told_address, test_own_stretch, records/test_stamp
    a code with a letter wrong            test_misspelt
"""

from __future__ import annotations

import json

from tests.answer import REQUEST_ID, findings
from tests.rows import each

AMAZON_ID, AMAZON_HOST = (
    "5C7E9A1B3D2F4680",
    "k3Jd9a/LmQ0w7Zr+Xy2BvC8uNpT5sEhGfI1oRtYqWzA6xDcVbMnKjHgFdSaPoIuY=",
)
KEY_ID = "The Access Key Id you provided does not exist in our records."
SIGNED = (
    "The request signature we calculated does not match the signature you provided. Check your"
    " key and signing method."
)
GONE = "The specified key does not exist."
NO_BUCKET = "The specified bucket does not exist"
JAVA = f"(Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: {AMAZON_ID})"
Row = tuple[int | None, str | None, str | None, str | None, str | None, str | None]

PASTES: dict[str, tuple[str, Row]] = {
    "fluent-bit": (
        (
            "[2026/05/02 07:08:09.1] [error] [output:s3:s3.0] PutObject API responded with"
            " error='SlowDown', message='Please reduce your request rate.'\n"
            "[2026/05/02 07:08:09.2] [error] [output:s3:s3.0] Raw PutObject response: <Error><Code>"
            "SlowDown</Code><Message>Please reduce your request rate.</Message><RequestId>"
            f"{REQUEST_ID}</RequestId></Error>\n"
        ),
        (None, "SlowDown", "Please reduce your request rate.", REQUEST_ID, None, None),
    ),
    "awscli-1.3": (
        (
            "upload failed: ./z.mkv to s3://films/z.mkv\n"
            f"A client error (NoSuchBucket) occurred when calling the Put"
            f"Object operation: {NO_BUCKET}\n"
        ),
        (None, "NoSuchBucket", NO_BUCKET, None, "films", "z.mkv"),
    ),
    "opensearch": (
        (
            "nested: IOException[Unable to upload object [a/master.dat] using a single upload];"
            " nested: Wrapper[invalid_request_exception: (Service: S3, Status"
            " Code: 400, Request ID:"
            " tx0000017de0cf2816561f-006a7e1339-217a2c-default) (SDK Attempt Count: 1)]\n"
        ),
        (400, None, None, "tx0000017de0cf2816561f-006a7e1339-217a2c-default", None, None),
    ),
    "owncloud": (
        (
            'app":"webdav","message":"Error executing "PutObject" on'
            ' "https://cloud-own.s3.example.com'
            '/urn%3Aoid%3A7"; AWS HTTP error: Client error response [url]'
            " https://x [status code] 403"
            " [reason phrase] Forbidden AccessDenied (client): Access Denied - <Error><Code>"
            f"AccessDenied</Code><Message>Access Denied</Message><RequestId>{AMAZON_ID}</RequestId>"
            '</Error>","Code":0\n'
        ),
        (403, "AccessDenied", "Access Denied", AMAZON_ID, "cloud-own", "urn:oid:7"),
    ),
    "powershell": (
        (
            f"C:\\s\\up.ps1 : There was a problem writing to the S3 bucket : {SIGNED}\n"
            "    + CategoryInfo          : NotSpecified: (:) [Write-Error], WriteErrorException\n"
        ),
        (None, None, SIGNED, None, None, None),
    ),
    "jets3t": (
        (
            "org.jets3t.service.ServiceException: Request Error. -- ResponseCode:"
            " 403, ResponseStatus:"
            f" Forbidden, RequestId: {AMAZON_ID}, HostId: {AMAZON_HOST}\n"
            "\tat org.jets3t.service.impl.rest.httpclient.RestStorageService.perform(R.java:279)\n"
        ),
        (403, None, None, AMAZON_ID, None, None),
    ),
    "boto-2": (
        "Error connecting to S3 bucket 'films'.\n    S3ResponseError: 403 Forbidden\n",
        (403, None, None, None, "films", None),
    ),
    "boto-2-document": (
        (
            "boto.exception.S3ResponseError: S3ResponseError: 404 Not Found\n"
            f"<Error><Code>NoSuchKey</Code><Message>{GONE}</Message></Error>\n"
        ),
        (404, "NoSuchKey", GONE, None, None, None),
    ),
    "portuguese": (
        '{"passo":"s3","situacao":"erro","error":"Falha ao limpar S3: AccessDenied"}\n',
        (None, "AccessDenied", None, None, None, None),
    ),
    "minio-js": (
        (
            f'{{"name":"minio-js","error":"S3Error: {KEY_ID} at Object.parseError'
            ' (node_modules/minio/a.js:86:11) at /x/b.js:1:2"}\n'
        ),
        (None, None, KEY_ID, None, None, None),
    ),
    "minio-py": (
        f'{{"name":"minio-py","message":"InvalidAccessKeyId: message: {KEY_ID}"}}\n',
        (None, "InvalidAccessKeyId", KEY_ID, None, None, None),
    ),
    "veeam": (
        (
            "Error: REST API error: 'S3 error: Please reduce your request rate.\n"
            "Code: SlowDown', error code: 503\n"
            f"Other: Resource: '/films/Veeam/x', RequestId: '{AMAZON_ID}', HostId:"
            f" 'abcdef01234567'\n"
        ),
        (503, "SlowDown", "Please reduce your request rate.", AMAZON_ID, "films", "Veeam/x"),
    ),
    "perl": (
        f"NoSuchBucket: {NO_BUCKET} at ./copy.pl line 7.\n",
        (None, "NoSuchBucket", NO_BUCKET, None, None, None),
    ),
    "erlang": (
        (
            '** exception error: {aws_error,{http_error,404,"Not Found",\n'
            f'    <<"<Error><Code>NoSuchKey</Code><Message>{GONE}</Message></Error>">>}}}}\n'
        ),
        (404, "NoSuchKey", GONE, None, None, None),
    ),
    "artifactory": (
        f"[ERROR] (S3JetS3t:369) - Failed to put 'a1' to s3 caused by 403:{SIGNED}\n",
        (403, None, SIGNED, None, None, None),
    ),
    "teamcity": (
        (
            "Failed to publish artifacts: Failed upload artifact a.zip to https://s3-eu-west-1."
            "amazonaws.com/films/a.zip. Response code received: 403.\n"
        ),
        (403, None, None, None, "films", "a.zip"),
    ),
    "php-head": (
        (
            'Error executing "HeadObject" on "https://s3.amazonaws.com/films/z"; AWS HTTP error:'
            f" Client error: 403 (client): 403 Forbidden (Request-ID: {AMAZON_ID})\n"
        ),
        (403, None, None, AMAZON_ID, "films", "z"),
    ),
    "spaced-id": (
        (
            '{\n"code":"NoSuchKey",\n"message":"It is gone.",\n'
            '"requestId":" 5b1c2d3e-1111-2222-3333-444455556666"\n}\n'
        ),
        (None, "NoSuchKey", "It is gone.", "5b1c2d3e-1111-2222-3333-444455556666", None, None),
    ),
    "snowflake": (
        (
            "Failure using stage. Cause: [Access Denied (Status Code: 403; Error"
            " Code: AccessDenied)]\n"
        ),
        (403, "AccessDenied", "Access Denied", None, None, None),
    ),
    "redshift": (
        (
            "ERROR: S3ServiceException:Access Denied,Status 403,Error AccessDenied,Rid"
            f" {AMAZON_ID},ExtRid {AMAZON_HOST},CanRetry 1\n"
        ),
        (403, "AccessDenied", "Access Denied", AMAZON_ID, None, None),
    ),
    "glue": (
        f"Py4JJavaError: An error occurred while calling o9.write. Access Denied {JAVA}\n",
        (403, "AccessDenied", "Access Denied", AMAZON_ID, None, None),
    ),
    "mc-trace": (
        "2026-05-02T07:08:09.000 [403 Forbidden] s3.PutObject minio:9000/films/z.mkv 2ms\n",
        (403, None, None, None, None, None),
    ),
    "chinese": (
        f"调用OBS接口失败，错误码：NoSuchBucket，错误信息：{NO_BUCKET}，请求ID：{REQUEST_ID}\n",
        (None, "NoSuchBucket", NO_BUCKET, REQUEST_ID, None, None),
    ),
    "chinese-in-other-words": (
        (
            "[2026-05-02T07:08:09+08:00][error] OBS上传异常：响应码：404，返回码：NoSuchBucket，"
            f"原因：{NO_BUCKET}，请求编号：{REQUEST_ID}\n"
            "[2026-05-02T07:08:10+08:00][error] 支付异常：响应码：403，返回码：SIGN_ERROR，"
            "原因：签名错误，请求编号：pay-0007\n"
        ),
        (404, "NoSuchBucket", NO_BUCKET, REQUEST_ID, None, None),
    ),
    "ticket-in-chinese": (
        f"客户反馈上传报403，错误码是AccessDenied，请求ID为{REQUEST_ID}，麻烦看下。\n",
        (403, "AccessDenied", None, REQUEST_ID, None, None),
    ),
    "sheet-in-chinese": (
        (
            f"操作\t上传对象\n状态码\t404\n错误码\tNoSuchBucket\n错误信息\t{NO_BUCKET}\n"
            f"请求ID\t{REQUEST_ID}\n处理人\t某某\n"
        ),
        (404, "NoSuchBucket", NO_BUCKET, REQUEST_ID, None, None),
    ),
    "traditional-chinese": (
        (
            f"ERROR 上傳至OBS失敗，狀態碼：404，錯誤碼：NoSuchBucket，錯誤訊息：{NO_BUCKET}，"
            f"請求ID：{REQUEST_ID}\n"
        ),
        (404, "NoSuchBucket", NO_BUCKET, REQUEST_ID, None, None),
    ),
    "japanese": (
        (
            f"失敗しました。ステータスコード：404、エラーコード：NoSuchBucket、"
            f"エラーメッセージ：{NO_BUCKET}、リクエストID：{REQUEST_ID}\n"
        ),
        (404, "NoSuchBucket", NO_BUCKET, REQUEST_ID, None, None),
    ),
    "brackets-of-full-width": (
        f"下载返回 403（AccessDenied），请求ID：{REQUEST_ID}\n",
        (403, "AccessDenied", None, REQUEST_ID, None, None),
    ),
    "esdk-c-file-log": (
        (
            "2026-05-02 07:08:09 123| WARN|[77]|request_finish request_finish"
            " status = 0,httpResponseCode = 404\n"
            f"2026-05-02 07:08:09 123| WARN|[77]|Message: {NO_BUCKET}\n"
            f"2026-05-02 07:08:09 123| WARN|[77]|Request Id: {REQUEST_ID}\n"
            "2026-05-02 07:08:09 124| WARN|[77]|Reserved Indicator: (null)\n"
            "2026-05-02 07:08:09 124| WARN|[77]|Code: NoSuchBucket\n"
            "2026-05-02 07:08:09 124| INFO|[77]|Leave put_object successfully!\n"
        ),
        (404, "NoSuchBucket", NO_BUCKET, REQUEST_ID, None, None),
    ),
    "aws-net-metrics": (
        (
            '{"properties":{"ServiceName":"AmazonS3","MethodName":"GetObjectRequest",'
            '"StatusCode":"OK","AWSRequestID":"17AEE4329FDE0001"},"counters":{}}\n'
            '{"properties":{"ServiceName":"AmazonS3","MethodName":"GetObjectRequest",'
            '"StatusCode":"NotFound","AWSRequestID":null,"AWSErrorCode":"NotFound"}}\n'
        ),
        (404, None, None, None, None, None),
    ),
    "asyncaws": (
        (
            "app.CRITICAL: Uncaught PHP Exception AsyncAws\\S3\\Exception\\NoSuchKeyException:"
            ' "HTTP 404 returned for "https://x/a"." at N.php line 12 {"exception":"[object]'
            ' (AsyncAws\\\\S3\\\\Exception\\\\NoSuchKeyException(code: 404): HTTP"} []\n'
        ),
        (404, "NoSuchKey", None, None, None, None),
    ),
    "ticket": (
        f"Our job fails with 403 / AccessDenied since today, request id {REQUEST_ID}.\n",
        (403, "AccessDenied", None, REQUEST_ID, None, None),
    ),
    "aws-sdk-net": (
        (
            f"[07:08:09 ERR] Upload failed\nAmazon.S3.AmazonS3Exception: {NO_BUCKET}\n"
            "   at Amazon.Runtime.A.B(C c)\n"
        ),
        (None, None, NO_BUCKET, None, None, None),
    ),
    "botocore-response": (
        (
            f"{{'Error': {{'Code': 'NoSuchKey', 'Message': '{GONE}', 'Key': 'z.mkv'}},"
            f" 'ResponseMetadata': {{'RequestId': '{REQUEST_ID}', 'HTTPStatusCode': 404}}}}\n"
        ),
        (404, "NoSuchKey", GONE, REQUEST_ID, None, "z.mkv"),
    ),
    "soto": (
        (
            f'S3ErrorType(context: Optional(AWSErrorContext(message: "{NO_BUCKET}", responseCode:'
            f' 404 Not Found, headers: [("x-amz-request-id", "{AMAZON_ID}")])))\n'
        ),
        (404, None, NO_BUCKET, AMAZON_ID, None, None),
    ),
    "minio-dotnet": (
        (
            f"Minio.Exceptions.AuthorizationException: MinIO API responded with message={SIGNED}\n"
            "   at Minio.MinioClient.ParseError(ResponseResult response)\n"
        ),
        (None, None, SIGNED, None, None, None),
    ),
    "kotlin": (
        f"aws.sdk.kotlin.services.s3.model.NoSuchKey: {GONE}, Request ID: {AMAZON_ID}\n",
        (None, "NoSuchKey", GONE, AMAZON_ID, None, None),
    ),
    "gocloud": (
        (
            f'blob (key "z.mkv") (code=NotFound): NoSuchKey: {GONE}\n'
            f"\tstatus code: 404, request id: {AMAZON_ID}, host id: {AMAZON_HOST}\n"
        ),
        (404, "NoSuchKey", GONE, AMAZON_ID, None, "z.mkv"),
    ),
    "tempo": (
        (
            'level=error err="error writing object to s3 backend: The bucket you'
            " are attempting to access"
            ' must be addressed using the specified endpoint."\n'
        ),
        (
            None,
            None,
            (
                "The bucket you are attempting to access must be addressed using the"
                " specified endpoint."
            ),
            None,
            None,
            None,
        ),
    ),
    "trino": (
        (
            "Query 7 failed: Failed checking path: s3://films/z: Access Denied"
            " (Service: S3, Status Code:"
            f" 403, Request ID: {AMAZON_ID})\n"
        ),
        (403, None, "Access Denied", AMAZON_ID, "films", "z"),
    ),
    "amazonka": (
        (
            "ServiceError (ServiceError' {status = Status {statusCode = 403, statusMessage ="
            ' "Forbidden"}, code = ErrorCode "AccessDenied", message = Just (ErrorMessage'
            ' {fromErrorMessage = "Access Denied"}), requestId = Just (RequestId'
            f' {{fromRequestId = "{AMAZON_ID}"}})}})\n'
        ),
        (403, "AccessDenied", "Access Denied", AMAZON_ID, None, None),
    ),
    "gocloud-own-code": (
        (
            "blob (code=PermissionDenied): operation error S3: GetObject, https response error"
            f" StatusCode: 403, RequestID: {AMAZON_ID}, HostID: {AMAZON_HOST}, api error"
            " AccessDenied: Access Denied\n"
        ),
        (403, "AccessDenied", "Access Denied", AMAZON_ID, None, None),
    ),
    "goofys": (
        (
            "s3.ERROR code=AccessDenied msg=Access Denied, err=AccessDenied: Access Denied\n"
            f"\tstatus code: 403, request id: {AMAZON_ID}, host id: {AMAZON_HOST}\n"
        ),
        (403, "AccessDenied", "Access Denied", AMAZON_ID, None, None),
    ),
    "clickhouse-own-number": (
        (
            "Code: 499. DB::Exception: Access Denied: while reading key: a/z.bin, from bucket:"
            " films-2. (S3_ERROR) (version 24.3)\n"
        ),
        (None, None, "Access Denied", None, "films-2", "a/z.bin"),
    ),
    "paws": (
        "Error: AccessDenied (HTTP 403). Access Denied\n",
        (403, "AccessDenied", "Access Denied", None, None, None),
    ),
    "duckdb-connect": (
        (
            "IO Error: Unable to connect to URL"
            ' "https://films.s3.amazonaws.com/z.parquet": 403 (Forbidden)\n'
        ),
        (403, None, None, None, "films", "z.parquet"),
    ),
    "django-page": (
        (
            f"An error occurred (NoSuchBucket) when calling the PutObject operation: {NO_BUCKET}\n"
            "\nRequest Method:\tPOST\nException Type:\tClientError\nException Value:\t\n"
            f"An error occurred (NoSuchBucket) when calling the PutObject operation: {NO_BUCKET}\n"
        ),
        (None, "NoSuchBucket", NO_BUCKET, None, None, None),
    ),
    "mail-in-german": (
        f"beim Laden nach obs://films/z kommt Fehler 403 (AccessDenied), RequestId: {REQUEST_ID}\n",
        (403, "AccessDenied", None, REQUEST_ID, "films", "z"),
    ),
    "mail-in-chinese": (
        (
            "报错：错误码 AccessDenied，错误信息 Access Denied，状态码 403，"
            f"请求ID {REQUEST_ID}，谢谢\n"
        ),
        (403, "AccessDenied", "Access Denied", REQUEST_ID, None, None),
    ),
    "doris-writer": (
        (
            "W0502 07:08:09.123456 17 writer.cpp:7] [IO_ERROR]cannot delete: (endpoint:"
            " http://cos.ap-x.myqcloud.com, bucket: films, key:a/z_0.dat, NoSuchBucket), "
            f"{NO_BUCKET}.\n"
        ),
        (None, "NoSuchBucket", f"{NO_BUCKET}.", None, "films", "a/z_0.dat"),
    ),
    "rclone-of-an-agent": (
        (
            "Error: location s3:films-2: agent [HTTP 400] no put permission: s3 upload: 400 Bad"
            " Request: Wrong header is sent (code:InvalidArgument); agent [HTTP 400] no put"
            " permission: s3 upload: 400 Bad Request: Wrong header is sent (code:InvalidArgument)\n"
        ),
        (400, "InvalidArgument", "Wrong header is sent", None, "films-2", None),
    ),
    "opendal": (
        (
            "ERROR store: read failed error=NotFound (permanent) at read, context: { uri:"
            " https://films.store.example.com/a/z.bin, response: Parts { status: 404, version:"
            f' HTTP/1.1, headers: {{"x-amz-request-id": "{AMAZON_ID}"}} }}, service: s3, path:'
            ' a/z.bin } => S3Error { code: "NoSuchKey", message: "", request_id: '
            f'"{AMAZON_ID}" }}\n'
        ),
        (404, "NoSuchKey", None, AMAZON_ID, "films", "a/z.bin"),
    ),
    "object_store-body-and-tail": (
        (
            'Generic S3 error: get request a/z: response error "<Error><Code>InvalidRange</Code>'
            f"<Message>Not so</Message><RequestId>{AMAZON_ID}</RequestId></Error>"
            '", after 0 retries: HTTP status client error (416 Range Not Satisfiable) for url'
            " (http://s3-films.example.com/films/a/z)\n"
        ),
        (416, "InvalidRange", "Not so", AMAZON_ID, "films", "a/z"),
    ),
    "kubectl": (
        (
            "Error from server (InternalError): Internal error occurred: Fatal: unable to open"
            f" config file: Stat: {GONE} Is there a repository at the following location? "
            "s3:s3.example.net/films/postgres\n"
        ),
        (None, None, GONE, None, "films", None),
    ),
    "java-in-json": (
        (
            '"message":"Access error: User: u is not authorized to do: s3:ListBucket on resource:'
            ' \\"arn:aws:s3:::films\\" because of it (Service: S3, Status Code: 403, Request ID:'
            f' {AMAZON_ID})"\n'
        ),
        (
            403,
            None,
            (
                "User: u is not authorized to do: s3:ListBucket on resource:"
                ' "arn:aws:s3:::films" because of it'
            ),
            AMAZON_ID,
            None,
            None,
        ),
    ),
    "doris": (
        (
            "errCode = 2, detailMessage = [INTERNAL_ERROR]failed to put s3://films/z:"
            f" AccessDenied Access Denied code=FORBIDDEN, type=15, request_id={AMAZON_ID}cur\n"
        ),
        (None, "AccessDenied", "Access Denied", AMAZON_ID, "films", "z"),
    ),
    "doris-2.0": (
        (
            "[INTERNAL_ERROR]failed to get z.parquet: Access Denied, exception AccessDenied, error"
            f" code 403, request id {AMAZON_ID}failed to load\n"
        ),
        (403, "AccessDenied", "Access Denied", AMAZON_ID, None, None),
    ),
    "logfmt-only": (
        "level=error component=s3 err_code=NoSuchBucket http_status=404 op=PutObject\n",
        (404, "NoSuchBucket", None, None, None, None),
    ),
    "status-above-the-document": (
        (
            "upload to obs://films/z failed with status 403\n<Error><Code>AccessDenied</Code>"
            f"<Message>Access Denied</Message><RequestId>{REQUEST_ID}</RequestId></Error>\n"
        ),
        (403, "AccessDenied", "Access Denied", REQUEST_ID, "films", "z"),
    ),
    "error-and-code-by-name": (
        "s3 writer, bucket=films, key=z, error=Access Denied, error code=AccessDenied\n",
        (None, "AccessDenied", "Access Denied", None, "films", "z"),
    ),
    "huawei-names": (
        f'{{"error_code":"AccessDenied","error_msg":"Access Denied","requestid":"{REQUEST_ID}"}}\n',
        (None, "AccessDenied", "Access Denied", REQUEST_ID, None, None),
    ),
}


def shown(text: str) -> list[Row]:
    """Return what is read of a paste."""
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


@each("name", PASTES)
def test_a_paste_is_one_error_with_its_values(name):
    text, values = PASTES[name]
    assert shown(text) == [values]


@each("name", PASTES)
def test_the_same_is_read_as_a_collector_keeps_it(name):
    text, values = PASTES[name]
    lines = text.splitlines()
    kept = [
        "".join(f"2026-05-02T07:08:09.{at:09}Z stderr F {line}\n" for at, line in enumerate(lines)),
        "".join(json.dumps({"log": f"{line}\n", "stream": "stderr"}) + "\n" for line in lines),
        "".join(f"May  2 07:08:09 host-1 app[4711]: {line}\n" for line in lines),
    ]
    assert [shown(one) for one in kept] == [[values]] * len(kept)
