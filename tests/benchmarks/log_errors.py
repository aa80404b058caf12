"""Errors of object storage as clients log them: each form one group of lines, and what is in it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from tests.answer import catalogue

if TYPE_CHECKING:
    from tests.benchmarks.log_invention import Invention

COMMON = {
    "AccessDenied",
    "NoSuchKey",
    "NoSuchBucket",
    "SlowDown",
    "InternalError",
    "SignatureDoesNotMatch",
    "RequestTimeTooSkewed",
    "InvalidAccessKeyId",
}
DECLARATION = '<?xml version="1.0" encoding="UTF-8"'


class Event(NamedTuple):
    """What a service answered, and who was asked."""

    status: int
    reason: str
    code: str
    message: str
    request_id: str
    host_id: str
    bucket: str
    key: str

    def document(self, between: str = "", indent: str = "") -> str:
        """Return the error document of the answer."""
        named = {
            "Code": self.code,
            "Message": escape(self.message),
            "RequestId": self.request_id,
            "HostId": self.host_id,
            "Key": self.key,
        }
        rows = (f"{indent}<{name}>{value}</{name}>{between}" for name, value in named.items())
        return f"<Error>{between}{''.join(rows)}</Error>"


class Shown(NamedTuple):
    """The lines of an error, and which of its values they show."""

    text: str
    status: int | None
    code: str | None
    request_id: str | None


@cache
def answers() -> tuple[tuple[int, str, str, str], ...]:
    """Return status, reason, code and message of the published errors; common ones come often."""
    rows = [
        (row.status_code, row.status.partition(" ")[2], row.wire_code, _plain(row.description))
        for row in catalogue().entries
        if row.status_code is not None and row.status_code >= 400 and row.wire_code.isalnum()
    ]
    common = [row for row in rows if row[2] in COMMON]
    return tuple(rows + common * (len(rows) // len(common)))


def _plain(description: str) -> str:
    return " ".join(description.encode("ascii", "ignore").decode().split())


def event(one: Invention, *, obs: bool) -> Event:
    """Return an event; its ids are those of OBS, or of S3."""
    rows = answers()
    ids = (one.obs_id(), one.obs_host_id()) if obs else (one.s3_id(), one.s3_host_id())
    return Event(*rows[one.bits(24) % len(rows)], *ids, one.bucket(), one.key())


def obs_python(one: Invention, it: Event) -> Shown:
    """Two lines of the OBS Python SDK."""
    head = "|process:4001|thread:140112233|ERROR|HTTP(s)+XML|OBS_LOGGER"
    document = f'{DECLARATION} standalone="yes"?>{it.document()}'
    return whole(
        f"{one.comma()}{head}|parse_xml,912|recv Msg:{document}|\n"
        f"{one.comma()}{head}|putObject,1201|status:{it.status},reason:{it.reason},errorCode:"
        f"{it.code},errorMessage:{it.message},requestId:{it.request_id}|\n",
        it,
    )


def whole(text: str, it: Event) -> Shown:
    """Return lines that show status, code and request id."""
    return Shown(text, it.status, it.code, it.request_id)


def obs_java(one: Invention, it: Event) -> Shown:
    """A line of the OBS Java SDK, and its exception with a stack trace."""
    at = one.comma().replace(",", " ")
    host = f"{it.bucket}.obs.eu-de.otc.t-systems.com"
    return whole(
        f"{at}|com.obs.services.internal.RestStorageService|handleThrowable|217|Request failed,"
        f" Response code: {it.status}; Request ID: {it.request_id}; Request path:"
        f" https://{host}/{it.key}\n"
        "com.obs.services.exception.ObsException: Error message:Request Error.OBS service Error"
        f" Message. -- ResponseCode: {it.status}, ResponseStatus: {it.reason}, XML Error Message:"
        f' {DECLARATION} standalone="yes"?>{it.document()}\n'
        + "".join(
            f"\tat com.obs.services.internal.{name}(Client.java:{one.bits(9)})\n"
            for name in ("utils.ServiceUtils.run", "RestStorageService.run", "AbstractClient.run")
        ),
        it,
    )


def obsutil(one: Invention, it: Event) -> Shown:
    """A line of obsutil's log."""
    return whole(
        f"[{one.comma()}][ERROR][{one.bits(20):x}] Upload failed, obs://{it.bucket}/{it.key},"
        f" cost [{one.bits(9)}], status [{it.status}], error code [{it.code}], error message"
        f" [{it.message}], request id [{it.request_id}]\n",
        it,
    )


def s3cmd(one: Invention, it: Event) -> Shown:
    """What `s3cmd -d` writes."""
    return whole(
        f"DEBUG: Response:\n{{'data': b'{DECLARATION}?>\\n{it.document()}', 'headers':"
        f" {{'x-amz-request-id': '{it.request_id}', 'x-amz-id-2': '{it.host_id}'}}, 'reason':"
        f" '{it.reason}', 'status': {it.status}}}\nDEBUG: S3Error: {it.status} ({it.reason})\n"
        f"DEBUG: HttpHeader: x-amz-request-id: {it.request_id}\nDEBUG: ErrorXML: Code: '{it.code}'"
        f"\nDEBUG: ErrorXML: Message: {it.message!r}\nDEBUG: ErrorXML: RequestId:"
        f" '{it.request_id}'\nERROR: S3 error: {it.status} ({it.code}): {it.message}\n",
        it,
    )


def boto3(one: Invention, it: Event) -> Shown:
    """A traceback of boto3 below the line of the logger: no status, no id."""
    return Shown(f"{one.comma()} ERROR app.sync: {it.key}\n{traceback(it)}", None, it.code, None)


def traceback(it: Event) -> str:
    """Return the traceback of boto3."""
    return (
        'Traceback (most recent call last):\n  File "/srv/app/sync.py", line 88, in push\n'
        '    s3.put_object(Bucket=b, Key=k, Body=f)\n  File "/srv/app/lib/botocore/client.py", line'
        " 565, in _api_call\n    return self._make_api_call(operation_name, kwargs)\n"
        f"botocore.exceptions.ClientError: An error occurred ({it.code}) when calling the PutObject"
        f" operation: {it.message}\n"
    )


def botocore(one: Invention, it: Event) -> Shown:
    """What botocore writes at DEBUG of a request that fails, and the traceback below."""
    at, host = one.comma(), f"{it.bucket}.s3.eu-west-1.amazonaws.com"
    body = f"{DECLARATION}?>\n{it.document()}".encode()
    return whole(
        f'{at} urllib3.connectionpool [DEBUG] https://{host}:443 "PUT /{it.key} HTTP/1.1"'
        f" {it.status} None\n{at} botocore.parsers [DEBUG] Response headers: {{'x-amz-request-id':"
        f" '{it.request_id}', 'x-amz-id-2': '{it.host_id}', 'Content-Type': 'application/xml',"
        f" 'Transfer-Encoding': 'chunked', 'Date': '{one.now.http}', 'Server': 'AmazonS3'}}\n"
        f"{at} botocore.parsers [DEBUG] Response body:\n{body!r}\n"
        f"{at} botocore.hooks [DEBUG] Event needs-retry.s3.PutObject: calling handler"
        " <botocore.retryhandler.RetryHandler object at 0x7f0001>\n"
        f"{at} botocore.retryhandler [DEBUG] No retry needed.\n"
        f"{one.comma()} app.sync [ERROR] upload of {it.key} failed\n{traceback(it)}",
        it,
    )
