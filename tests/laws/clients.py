"""More of what clients of object storage print, in shapes that the other tests do not have.

All values are invented; ID and HOST stand where a capture names its request and its host.
"""

from __future__ import annotations

ID = "0000019C51B7C2D3E4F5A6978899AABB"
HOST = "32AAAQAAEAABAAAQAAEAABAAAQAAEAABCQk7pZx2LmV9sTnR4wYb1fGhJ6cKd8eA"
XML = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied'
    f"</Message><RequestId>{ID}</RequestId><HostId>{HOST}</HostId></Error>"
)
ESCAPED = XML.replace("\n", "\\n").replace('"', '\\"')

CLIENTS = {
    "aws-php": (
        '[2026-03-14 09:26:53] production.ERROR: Error executing "PutObject" on'
        ' "https://media.obs.eu-de.otc.t-systems.com/a/b.jpg"; AWS HTTP error: Client error: `PUT'
        " https://media.obs.eu-de.otc.t-systems.com/a/b.jpg` resulted in a `403 Forbidden`"
        f" response:\n{XML}\n AccessDenied (client): Access Denied - {XML}\n"
        "#0 /srv/app/vendor/aws/aws-sdk-php/src/WrappedHttpHandler.php(97): handle()\n#1 {main}\n"
    ),
    "aws-ruby": (
        "/srv/app/vendor/seahorse/client/plugins/raise_response_errors.rb:17:in `call': The"
        " specified bucket does not exist. (Aws::S3::Errors::NoSuchBucket)\n"
        "\tfrom /srv/app/vendor/aws-sdk-s3/plugins/sse_cpk.rb:24:in `call'\n"
    ),
    "aws-rust": (
        'Error: ServiceError(ServiceError { source: NoSuchKey(NoSuchKey { message: Some("The'
        ' specified key does not exist."), meta: ErrorMetadata { code: Some("NoSuchKey"), message:'
        ' Some("The specified key does not exist."), extras: Some({"aws_request_id": "'
        f'{ID}", "s3_extended_request_id": "{HOST}"}}) }} }}), raw: Response {{ status:'
        " StatusCode(404), headers: Headers {} } })\n"
    ),
    "minio-go-struct": (
        "2026/03/14 09:26:53 main.go:42: {Code:NoSuchKey Message:The specified key does not exist."
        f" BucketName:media Key:a/b.jpg Resource:/media/a/b.jpg RequestID:{ID} HostID:{HOST}"
        " MessageSpan:eu-de StatusCode:404}\n"
    ),
    "minio-mc-json": (
        '{"status":"error","error":{"message":"Unable to stat","cause":{"message":"Access Denied",'
        '"error":{"Code":"AccessDenied","Message":"Access Denied","BucketName":"media","Key":"a",'
        f'"RequestID":"{ID}","HostID":"{HOST}","MessageSpan":"eu-de"}}}},"type":"fatal"}}}}\n'
    ),
    "node-pino": (
        '{"level":50,"time":1773480413000,"pid":7,"hostname":"web-1","err":{"type":"S3ServiceExcep'
        'tion","message":"Access Denied","name":"AccessDenied","$fault":"client","$metadata":{"http'
        f'StatusCode":403,"requestId":"{ID}","extendedRequestId":"{HOST}","attempts":1}},'
        '"Code":"AccessDenied"},"msg":"upload failed"}\n'
    ),
    "body-in-json": (
        '{"time":"2026-03-14T09:26:53Z","level":"error","msg":"unexpected answer","status":403,'
        f'"body":"{ESCAPED}"}}\n'
    ),
    "docker-go-v2": (
        '{"log":"put: operation error S3: PutObject, https response error StatusCode: 403,'
        f' RequestID: {ID}, HostID: {HOST}, api error AccessDenied: Access Denied\\n",'
        '"stream":"stderr","time":"2026-03-14T09:26:53.123456789Z"}\n'
    ),
    "cri-java-v1": (
        "2026-03-14T09:26:53.1Z stderr F com.amazonaws.services.s3.model.AmazonS3Exception: Access"
        " Denied (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID:"
        f" {ID}; S3 Extended Request ID: {HOST}; Proxy: null)\n"
        "2026-03-14T09:26:53.1Z stderr F \tat com.amazonaws.http.AmazonHttpClient.run(A.java:1)\n"
    ),
    "syslog-obs-go": (
        "Mar 14 09:26:53 node-1 backup[812]: obs: service returned error: Status=403 Forbidden,"
        f" Code=AccessDenied, Message=Access Denied, RequestId={ID}\n"
    ),
    "hadoop-cause": (
        "26/03/14 09:26:53 WARN scheduler.TaskSetManager: Lost task 0.0 in stage 1.0 (TID 4):"
        " java.nio.file.AccessDeniedException: s3a://media/a: getFileStatus on s3a://media/a:\n"
        "\tat org.apache.hadoop.fs.s3a.S3AUtils.translateException(S3AUtils.java:255)\n"
        "Caused by: com.amazonaws.services.s3.model.AmazonS3Exception: Forbidden (Service: Amazon"
        f" S3; Status Code: 403; Error Code: AccessDenied; Request ID: {ID}; S3 Extended Request"
        f" ID: {HOST}), S3 Extended Request ID: {HOST}\n"
        "\tat com.amazonaws.http.AmazonHttpClient.run(AmazonHttpClient.java:1819)\n\t... 21 more\n"
    ),
    "boto3-response": (
        "2026-03-14 09:26:53,123 ERROR app: {'Error': {'Code': 'NoSuchKey', 'Message': 'The"
        f" specified key does not exist.', 'Key': 'a/b.jpg'}}, 'ResponseMetadata': {{'RequestId':"
        f" '{ID}', 'HostId': '{HOST}', 'HTTPStatusCode': 404, 'HTTPHeaders': {{'server': 'OBS',"
        f" 'x-amz-request-id': '{ID}'}}, 'RetryAttempts': 0}}}}\n"
    ),
    "aws-cli-fatal": (
        "fatal error: An error occurred (403) when calling the HeadObject operation: Forbidden\n"
    ),
    "wget": (
        "--2026-03-14 09:26:53--  https://media.obs.eu-de.otc.t-systems.com/a/b.jpg\n"
        "HTTP request sent, awaiting response...\n  HTTP/1.1 403 Forbidden\n  Server: OBS\n"
        f"  x-obs-request-id: {ID}\n  x-obs-id-2: {HOST}\n  Content-Type: application/xml\n"
        "2026-03-14 09:26:53 ERROR 403: Forbidden.\n"
    ),
    "rclone-debug": (
        "2026/03/14 09:26:53 DEBUG : <<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\n"
        "2026/03/14 09:26:53 DEBUG : HTTP RESPONSE (req 0xc0001)\n"
        "2026/03/14 09:26:53 DEBUG : HTTP/1.1 403 Forbidden\nServer: OBS\n"
        f"X-Obs-Request-Id: {ID}\nX-Obs-Id-2: {HOST}\nContent-Type: application/xml\n\n{XML}\n"
        "2026/03/14 09:26:53 DEBUG : <<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\n"
    ),
    "log4j-listing": (
        "2026-03-14T09:26:53.123Z ERROR [main] c.e.Copy - status=403 code=AccessDenied"
        f" message='Access Denied' requestId={ID} hostId={HOST}\n"
    ),
    "python-minio-traceback": (
        "2026-03-14 09:26:53,123 ERROR app.copy: failed\nTraceback (most recent call last):\n  File"
        ' "/srv/app/copy.py", line 12, in run\n    client.get_object("media", "a/b.jpg")\n'
        "minio.error.S3Error: S3 operation failed; code: NoSuchKey, message: The specified key does"
        f" not exist., resource: /media/a/b.jpg, request_id: {ID}, host_id: {HOST}, bucket_name:"
        " media, object_name: a/b.jpg\n"
    ),
    "esdk-retries": (
        "[2026-03-14 09:26:53,123][WARN][3f2a] Retry 1 after 120 ms, status [503], error code"
        f" [SlowDown], error message [Please reduce your request rate.], request id [{ID}]\n"
    ),
}
"""Name, and what is printed, for one error each."""
