"""Ordinary lines of clients of object storage whose requests succeed, and of a gateway before it.

Each function returns what one request writes: a line, or several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.benchmarks.log_invention import Invention

AGENT = (
    "Boto3/1.34.84 md/Botocore#1.34.84 ua/2.0 os/linux#6.1.0-18-amd64 md/arch#x86_64"
    " lang/python#3.11.2 md/pyimpl#CPython cfg/retry-mode#legacy Botocore/1.34.84"
)
EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
OBS_LOGGER = "HTTP(s)+XML|OBS_LOGGER"


def obs_python(one: Invention) -> str:
    """Return a line of the OBS Python SDK, now and then a listing that it received."""
    head = f"{one.comma()}|process:{4000 + one.bits(3)}|thread:1401{one.bits(31)}"
    kind, key = one.bits(4), one.key()
    if kind == 0:
        rows = "".join(
            f"<Contents><Key>{named}</Key><Size>{one.bits(20)}</Size></Contents>"
            for named in (key, "errors/NoSuchKey.txt", "logs/403-AccessDenied.xml")
        )
        return (
            f'{head}|DEBUG|{OBS_LOGGER}|parse_xml,912|recv Msg:<?xml version="1.0" encoding='
            f'"UTF-8"?><ListBucketResult><Name>{one.bucket()}</Name>{rows}</ListBucketResult>|\n'
        )
    if kind < 5:
        return (
            f"{head}|INFO|{OBS_LOGGER}|putObject,1201|status:200,reason:OK,"
            f"requestId:{one.obs_id()}|\n"
        )
    return (
        f"{head}|{'DEBUG' if kind < 12 else 'INFO'}|{OBS_LOGGER}|__makeRequest,{300 + kind}"
        f"|PUT /{key} host:{one.bucket()}.obs.eu-de.otc.t-systems.com {one.phrase()}|\n"
    )


def obs_java(one: Invention) -> str:
    """Return a line of the OBS Java SDK."""
    at, cost = one.comma().replace(",", " "), one.bits(9)
    if cost & 1:
        return (
            f"{at}|com.obs.services.internal.RestStorageService|executeRequest|{500 + cost}"
            f"|OkHttp cost {cost} ms to apply http request\n"
        )
    return (
        f"{at}|com.obs.services.AbstractClient|doActionWithResult|412|Storage|1|HTTP+XML"
        f"|putObject|{one.obs_id()}||||{at}|{at}|||0| {one.bucket()}/{one.key()}\n"
    )


def obsutil(one: Invention) -> str:
    """Return a line of obsutil's log."""
    kind = one.bits(4)
    head = f"[{one.comma()}]"
    if kind == 0:
        key = f"error-report-{one.bits(24)}.log"
        return (
            f"{head}[WARN][{kind:x}] retry 1 after {one.bits(9)} ms, obs://{one.bucket()}/{key}\n"
        )
    if kind < 4:
        return (
            f"{head}[INFO][{one.bits(20):x}] Upload successfully, {one.bits(16)}B, {one.key()} -->"
            f" obs://{one.bucket()}/{one.key()}, cost [{one.bits(10)}], status [200],"
            f" request id [{one.obs_id()}]\n"
        )
    return (
        f"{head}[INFO][{one.bits(20):x}] Upload part succeed, obs://{one.bucket()}/{one.key()}"
        f" part={kind} size={one.bits(24)} cost [{one.bits(10)} ms] {one.phrase()}\n"
    )


def s3cmd(one: Invention) -> str:
    """Return what `s3cmd -d` writes of a request."""
    one.tick()
    key, packed = one.key(), one.now.packed
    return (
        f"DEBUG: Sending request method_string='GET', uri='/{key}',"
        f" headers={{'x-amz-date': '{packed}'}}, body=(0 bytes)\n"
        f"DEBUG: Response:\n{{'data': b'{{\"error\": null, \"code\": 0}}', 'headers':"
        f" {{'x-amz-request-id': '{one.s3_id()}', 'content-length': '{one.bits(12)}'}},"
        f" 'reason': 'OK', 'status': 200}}\n"
    )


def gateway(one: Invention) -> str:
    """Return a line of a gateway: each has an id of its own, and speaks of errors that it lacks."""
    kind = one.bits(8)
    level = "info" if kind < 200 else "debug" if kind < 250 else "warn"
    return (
        f'{{"time":"{one.iso()}","level":"{level}","logger":"gateway.s3","msg":"request done",'
        f'"request_id":"{one.s3_id()}","method":"{"GET" if kind & 1 else "PUT"}",'
        f'"status":{200 + (kind & 4)},"code":0,"error":null,"errors":0,"bucket":"{one.bucket()}",'
        f'"key":"{one.key()}","duration_ms":{kind},"message":"{one.phrase()}",'
        f'"user_agent":"aws-sdk-go/1.44 HTTP/1.1"}}\n'
    )


def botocore(one: Invention) -> str:
    """Return what botocore, urllib3 and boto3 write of a request that succeeds, at DEBUG."""
    bucket, key, verb = one.bucket(), one.key(), ("Get", "Put", "Head", "List")[one.bits(2)]
    name = {"List": "ListObjectsV2"}.get(verb, f"{verb}Object")
    method = {"List": "GET"}.get(verb, verb.upper())
    host, size = f"{bucket}.s3.eu-west-1.amazonaws.com", one.bits(20)
    at, packed = one.comma(), one.now.packed
    signature, digest = f"{one.bits(256):064x}", f"{one.bits(128):032x}"
    signed = "host;x-amz-content-sha256;x-amz-date"
    lines = [
        (
            f"{at} botocore.hooks [DEBUG] Event before-parameter-build.s3.{name}: calling handler"
            f" <function validate_bucket_name at 0x7f{one.bits(40):010x}>"
        ),
        (
            f"{at} botocore.endpoint [DEBUG] Making request for OperationModel(name={name}) with"
            f" params: {{'url_path': '/{key}', 'query_string': {{}}, 'method': '{method}',"
            f" 'headers': {{'User-Agent': '{AGENT}'}}, 'body': b'', 'url': 'https://{host}/{key}',"
            f" 'context': {{'client_region': 'eu-west-1', 'has_streaming_input': False,"
            " 'auth_type': None}}"
        ),
        f"{at} botocore.auth [DEBUG] Calculating signature using v4 auth.",
        (
            f"{at} botocore.auth [DEBUG] CanonicalRequest:\n{method}\n/{key}\n\nhost:{host}\n"
            f"x-amz-content-sha256:{EMPTY}\nx-amz-date:{packed}\n\n{signed}\n{EMPTY}"
        ),
        (
            f"{at} botocore.auth [DEBUG] StringToSign:\nAWS4-HMAC-SHA256\n{packed}\n"
            f"{packed[:8]}/eu-west-1/s3/aws4_request\n{one.bits(256):064x}"
        ),
        f"{at} botocore.auth [DEBUG] Signature:\n{signature}",
        (
            f"{at} botocore.endpoint [DEBUG] Sending http request: <AWSPreparedRequest"
            f" stream_output=True, method={method}, url=https://{host}/{key}, headers="
            f"{{'User-Agent': b'{AGENT}'}}>"
        ),
    ]
    if one.bits(5) == 0:
        lines += [
            (
                f"{at} botocore.retryhandler [DEBUG] retry needed, retryable exception caught: Read"
                f' timeout on endpoint URL: "https://{host}/{key}"'
            ),
            f"{at} botocore.endpoint [DEBUG] Response received to retry, sleeping for 0.7 seconds",
            (
                f"{at} urllib3.connectionpool [WARNING] Retrying (Retry(total=2, connect=None,"
                " read=None, redirect=None, status=None)) after connection broken by"
                f" 'ReadTimeoutError(\"HTTPSConnectionPool(host='{host}', port=443): Read"
                f" timed out.\")': /{key}"
            ),
        ]
    at = one.comma()
    body = {"List": _listing(one, bucket), "Get": "<botocore.response.StreamingBody object>"}
    lines += [
        (
            f'{at} urllib3.connectionpool [DEBUG] https://{host}:443 "{method} /{key} HTTP/1.1" 200'
            f" {size}"
        ),
        (
            f"{at} botocore.parsers [DEBUG] Response headers: {{'x-amz-id-2': '{one.s3_host_id()}',"
            f" 'x-amz-request-id': '{one.s3_id()}', 'Date': '{one.now.http}', 'ETag':"
            f" '\"{digest}\"', 'x-amz-server-side-encryption': 'AES256', 'Accept-Ranges': 'bytes',"
            f" 'Server': 'AmazonS3', 'Content-Length': '{size}'}}"
        ),
        f"{at} botocore.parsers [DEBUG] Response body:\n{body.get(verb, repr(b''))}",
        (
            f"{at} botocore.hooks [DEBUG] Event needs-retry.s3.{name}: calling handler"
            f" <botocore.retryhandler.RetryHandler object at 0x7f{one.bits(40):010x}>"
        ),
        f"{at} botocore.retryhandler [DEBUG] No retry needed.",
        (
            f"{at} botocore.hooks [DEBUG] Event needs-retry.s3.{name}: calling handler"
            f" <bound method S3RegionRedirectorv2.redirect_from_error of"
            " <botocore.utils.S3RegionRedirectorv2>>"
        ),
    ]
    if one.bits(3) == 0:
        lines.append(f"{one.comma()} app.sync [INFO] done {bucket}/{key}, errors: 0, status: ok")
    return "\n".join(lines) + "\n"


def _listing(one: Invention, bucket: str) -> str:
    """Return the answer to a listing as its repr; keys of a bucket of logs look like codes."""
    rows = "".join(
        f"<Contents><Key>{key}</Key><LastModified>2026-03-14T09:26:53.000Z</LastModified>"
        f"<Size>{one.bits(20)}</Size><StorageClass>STANDARD</StorageClass></Contents>"
        for key in (one.key(), f"errors/AccessDenied-{one.bits(16)}.log", one.key())
    )
    return (
        'b\'<?xml version="1.0" encoding="UTF-8"?>\\n<ListBucketResult xmlns='
        f'"http://s3.amazonaws.com/doc/2006-03-01/"><Name>{bucket}</Name>{rows}'
        "</ListBucketResult>'"
    )
