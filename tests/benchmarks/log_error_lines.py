"""More errors of object storage as they are logged: SDKs in Go and Java, curl, JSON and logfmt."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.benchmarks import log_errors as errors
from tests.benchmarks.log_errors import DECLARATION, Event, Shown, whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.benchmarks.log_invention import Invention


def go_v1(one: Invention, it: Event) -> Shown:
    """Two lines of the AWS SDK for Go, version 1."""
    one.tick()
    return whole(
        f"{one.now.slashed} {one.now.time} [ERROR] put {it.key}: {it.code}: {it.message}\n"
        f"\tstatus code: {it.status}, request id: {it.request_id}, host id: {it.host_id}\n",
        it,
    )


def go_v2(one: Invention, it: Event) -> Shown:
    """A line of the AWS SDK for Go, version 2."""
    one.tick()
    return whole(
        f"{one.now.slashed} {one.now.time} put: operation error S3: PutObject, https response error"
        f" StatusCode: {it.status}, RequestID: {it.request_id}, HostID: {it.host_id}, api error"
        f" {it.code}: {it.message}\n",
        it,
    )


def java_v1(one: Invention, it: Event) -> Shown:
    """An exception of the AWS SDK for Java, version 1, with a stack trace."""
    return whole(
        f"{one.iso()} ERROR [exec-{one.bits(3)}] c.e.shop.Exporter - {one.phrase()}\n"
        f"com.amazonaws.services.s3.model.AmazonS3Exception: {it.message} (Service: Amazon S3;"
        f" Status Code: {it.status}; Error Code: {it.code}; Request ID: {it.request_id}; S3"
        f" Extended Request ID: {it.host_id}; Proxy: null), S3 Extended Request ID: {it.host_id}\n"
        f"\tat com.amazonaws.http.AmazonHttpClient.handleErrorResponse(Http.java:{one.bits(9)})\n"
        f"\tat com.example.shop.Exporter.run(Exporter.java:{one.bits(9)})\n",
        it,
    )


def curl_head(one: Invention, it: Event) -> Shown:
    """What `curl -v -I` shows: no body, so no code."""
    text = _curl(one, it, "HEAD", "< Content-Length: 0\n")
    return Shown(text, it.status, None, it.request_id)


def curl_told(one: Invention, it: Event) -> Shown:
    """What `curl -v -I` shows where OBS names the code in a field."""
    fields = f"< x-obs-error-code: {it.code}\n< x-obs-error-message: {it.message}\n"
    return whole(_curl(one, it, "HEAD", f"{fields}< Content-Length: 0\n"), it)


def curl_body(one: Invention, it: Event) -> Shown:
    """What `curl -v` shows, with a body of several lines."""
    body = f"{DECLARATION}?>\n{it.document(chr(10), '  ')}\n"
    length = f"< Content-Type: application/xml\n< Content-Length: {len(body)}\n"
    return whole(_curl(one, it, "GET", length, body), it)


def _curl(one: Invention, it: Event, method: str, fields: str, body: str = "") -> str:
    one.tick()
    return (
        f"> {method} /{it.key} HTTP/1.1\n> Host: {it.bucket}.obs.eu-de.otc.t-systems.com\n"
        f"> User-Agent: curl/7.88.1\n> Accept: */*\n> \n< HTTP/1.1 {it.status} {it.reason}\n"
        f"< Server: OBS\n< Date: {one.now.http}\n< x-obs-request-id: {it.request_id}\n"
        f"< x-obs-id-2: {it.host_id}\n{fields}< \n{body}"
        "* Connection #0 to host left intact\n"
    )


def json_line(one: Invention, it: Event) -> Shown:
    """A JSON line of an application, the error in an object of its own."""
    return whole(_json(one, it, {"trace": one.uuid()}), it)


def json_own_id(one: Invention, it: Event) -> Shown:
    """The same, where the line names the application's own request and status too."""
    return whole(_json(one, it, {"request_id": one.uuid(), "status": 500}), it)


def _json(one: Invention, it: Event, own: dict[str, object]) -> str:
    error = {
        "code": it.code,
        "message": it.message,
        "status": it.status,
        "request_id": it.request_id,
        "host_id": it.host_id,
    }
    head = {"time": one.iso(), "level": "error", "msg": "put failed", **own}
    line = {**head, "bucket": it.bucket, "key": it.key, "error": error, "took_ms": one.bits(9)}
    return json.dumps(line, separators=(",", ":")) + "\n"


def logfmt(one: Invention, it: Event) -> Shown:
    """A line in logfmt."""
    return whole(
        f'time={one.iso()} level=error msg="put failed" bucket={it.bucket} key={it.key} status='
        f"{it.status} code={it.code} error={json.dumps(it.message)} request_id={it.request_id}"
        f" took={one.bits(9)}ms\n",
        it,
    )


FORMS: dict[str, tuple[bool, Callable[[Invention, Event], Shown]]] = {
    "obs-python": (True, errors.obs_python),
    "obs-java": (True, errors.obs_java),
    "obsutil": (True, errors.obsutil),
    "s3cmd": (False, errors.s3cmd),
    "boto3": (False, errors.boto3),
    "botocore": (False, errors.botocore),
    "go-v1": (False, go_v1),
    "go-v2": (False, go_v2),
    "java-v1": (False, java_v1),
    "curl-head": (True, curl_head),
    "curl-told": (True, curl_told),
    "curl-body": (True, curl_body),
    "json": (False, json_line),
    "json-own-id": (False, json_own_id),
    "logfmt": (True, logfmt),
}
"""Name, whether OBS's own ids stand in it, and what writes it."""


def shown(one: Invention, form: str) -> Shown:
    """Return an error in a form."""
    obs, write = FORMS[form]
    return write(one, errors.event(one, obs=obs))
