"""What clients print about an error, when the response itself is not in the text.

Most of them name their values, and `label` reads those in any dress. The rows
here are the forms in which code and message stand without a name. A client that
nobody has heard of is still read where it names what it says.
"""

from __future__ import annotations

import re
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.capture.engine import Finder
from obsdiag.capture.label import Cluster, clusters
from obsdiag.capture.scan import stretches
from obsdiag.capture.status import status_near
from obsdiag.headers import NO_HEADERS
from obsdiag.model import Capture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from obsdiag.capture.scan import Signs
    from obsdiag.model import Origin

_CODE = rb"(?P<Code>[A-Z][A-Za-z0-9]{2,60}(?:\.[A-Za-z0-9]{1,40})?|[1-5][0-9]{2})"


class Template(NamedTuple):
    """One client's form of words."""

    client: str
    """Name of the format."""
    anchor: bytes
    """A literal that stands in every text of this form."""
    pattern: re.Pattern[bytes]
    """Its groups are named as the values of an error element, or `status`, `reason`."""


def _template(client: str, anchor: str, pattern: str) -> Template:
    return Template(
        client, anchor.encode(), re.compile(pattern.encode().replace(b"@CODE", _CODE), re.MULTILINE)
    )


TEMPLATES = (
    # botocore/exceptions.py, ClientError.MSG_TEMPLATE
    _template(
        "boto3",
        "An error occurred (",
        r"An error occurred \(@CODE\) when calling the (?P<operation>\w+) operation"
        r"(?: \(reached max retries: \d+\))?: (?P<Message>[^\r\n]*)",
    ),
    # aws-sdk-go-v2, smithy-go: OperationError, ResponseError, GenericAPIError
    _template(
        "aws-sdk-go-v2",
        "api error ",
        r"api error @CODE: (?P<Message>[^\r\n]*?)(?= \(Provider: |\"?\}?\s*[\r\n]|\"?\}?\s*$)",
    ),
    # the same for errors that have a type of their own
    _template(
        "aws-sdk-go-v2",
        ", HostID: ",
        r", HostID: [^,\r\n]*, (?!api error)@CODE: (?P<Message>[^\r\n]*)",
    ),
    # aws-sdk-go v1, awserr.RequestFailure: code, message, then a line of labels
    _template(
        "aws-sdk-go-v1",
        "status code: ",
        r"(?:^|[\s\"])@CODE: (?P<Message>[^\r\n]{1,400}?)(?:\\n|\s)(?:\\t|\s)*status code: ",
    ),
    # aws-sdk-java v1 and v2, AmazonServiceException.getMessage(), AwsServiceException
    _template(
        "aws-sdk-java",
        " (Service: ",
        r"^(?:[^\r\n]{0,400}?(?:Exception|Error): )?(?P<Message>[^\r\n]{1,600}?)"
        r" \(Service: (?:Amazon )?S3[;,] ",
    ),
    # s3cmd, S3Error.__unicode__
    _template(
        "s3cmd",
        "S3 error: ",
        r"S3 error: (?P<status>\d{3}) \(@CODE\)(?:: (?P<Message>[^\r\n]*))?",
    ),
    # terraform-provider-opentelekomcloud: "{action} {bucket}: {Code},\n Reason: {Message}"
    _template(
        "terraform",
        "Reason: ",
        r": @CODE,[\s│|]+Reason: (?P<Message>[^\r\n]*)",
    ),
    # Node.js prints an error's class or code, its message, and where it was thrown
    _template(
        "node",
        "\n    at ",
        r"(?:^|[\n\r]|Uncaught )(?:S3Error|Error|@CODE): (?P<Message>[^\r\n]+)"
        r"(?:\r?\n    at [^\r\n]*)+",
    ),
    # keystoneauth, session.py: RESP: [403] Name: value Name: value
    _template("keystoneauth", "RESP: [", r"RESP: \[(?P<status>\d{3})\] (?P<fields>[^\r\n]*)"),
)
"""One row a form; what a form's own labels say is read by `label`."""
_ANCHORS = Finder(*(re.escape(template.anchor) for template in TEMPLATES), pays_from=128 * 1024)

UNHEARD = "client"
"""Format of what a client names, whichever client it is."""
_NEAR = 80
"""Bytes between a form of words and the labels that belong to it."""
_KEYSTONE_FIELD = re.compile(rb"(?<!\S)(x-(?:obs|amz)-(?:request-id|id-2)): (\S+)", re.IGNORECASE)
_FIELD_NAMES = {b"request-id": "RequestId", b"id-2": "HostId"}

_CODE_SHAPE = re.compile(
    r"(?=.*[a-z])(?:(?:KMS|SYS|Obs)\.)?[A-Z][A-Za-z0-9 ]{2,60}|(?:SYS|Obs)\.\d{4}"
)
"""How codes of OBS and S3 look; other services' have dots, dashes or only capitals."""
_STATUS_WORDS = frozenset({"NotFound", "Forbidden", "Unauthorized", "UnknownError", "Unknown"})
"""What clients put in a code's place after an answer without a body: the status, in words."""
_NO_MESSAGE = frozenset({"", "UnknownError", "Unknown", "null"})
FIRST_ERROR = 400
ABOVE = 160
"""Bytes above a report in which its status may be told."""


_OPERATION = re.compile(r"Object|Bucket|Upload|Part|PublicAccessBlock")
"""Names of S3's operations have one of these."""


class Report(NamedTuple):
    """What a client says of one error."""

    start: int
    end: int
    client: str
    values: dict[str, str]


def reports(text: bytes, start: int, end: int, seen: Signs) -> Iterator[Report]:
    """Yield what clients report in a stretch of text, in order; `seen` are the text's signs."""
    found = []
    for first, last in stretches(text, start, end, seen):
        found += [*_worded(text, first, last), *_labelled(text, first, last)]
    found.sort(key=lambda report: report.start)
    held: Report | None = None
    for report in found:
        if held is None:
            held = report
        elif report.start <= held.end + _NEAR and (joined := _joined(held, report)) is not None:
            held = joined
        else:
            yield held
            held = report
    if held is not None:
        yield held


def _labelled(text: bytes, start: int, end: int) -> Iterator[Report]:
    for cluster in clusters(text, start, end):
        yield Report(cluster.start, cluster.end, UNHEARD, _cleaned(cluster))


def _cleaned(cluster: Cluster) -> dict[str, str]:
    """Return a cluster's values with `403 Forbidden` parted."""
    values = dict(cluster.values)
    status, _, reason = values.get("status", "").partition(" ")
    if reason:
        values["status"] = status
        values.setdefault("reason", reason)
    return values


def _worded(text: bytes, start: int, end: int) -> Iterator[Report]:
    anchors = _ANCHORS.spans(text[start:end])
    for template in compress(TEMPLATES, anchors):
        for match in template.pattern.finditer(text, start, end):
            values = {
                name: value.decode("utf-8", "replace").strip()
                for name, value in match.groupdict().items()
                if value
            }
            if not _OPERATION.search(values.pop("operation", "Object")):
                continue  # another service of the same SDK
            if (fields := values.pop("fields", None)) is not None:
                values |= _fields(fields.encode())
            yield Report(match.start(), match.end(), template.client, values)


def _fields(line: bytes) -> dict[str, str]:
    """Return the ids of header fields that stand on one line."""
    return {
        _FIELD_NAMES[name.lower().partition(b"-")[2].partition(b"-")[2]]: value.decode()
        for name, value in _KEYSTONE_FIELD.findall(line)
    }


def _joined(first: Report, second: Report) -> Report | None:
    """Return what both say, or None where they contradict each other or are of one form."""
    if first.client == second.client and second.start >= first.end:
        return None
    if "RequestId" in first.values and "RequestId" in second.values:
        return None  # said a second time, which the id will tell
    for name in ("Code", "RequestId", "status"):
        mine, other = first.values.get(name), second.values.get(name)
        if mine and other and mine.casefold() != other.casefold():
            return None
    client = first.client if first.client != UNHEARD else second.client
    return Report(
        min(first.start, second.start),
        max(first.end, second.end),
        client,
        {**second.values, **first.values},
    )


def read_reports(
    text: bytes, start: int, end: int, seen: Signs, origin_at: Callable[[int], Origin]
) -> Iterator[Capture]:
    """Yield the errors that clients report in a stretch of text, as captures.

    `seen` are the text's signs. `origin_at` tells the place of an offset; it is asked in order.
    """
    for report in reports(text, start, end, seen):
        values = report.values
        if "status" not in values:
            above = max(start, report.start - ABOVE)
            told = status_near(text, report.start, report.end, above, report.end)
            values = values if told is None else {**values, "status": str(told)}
        said = _said(values, worded=report.client != UNHEARD)
        if said is None:
            continue
        first = text.rfind(b"\n", start, report.start) + 1
        first = max(first, start)
        last = text.find(b"\n", report.end, end)
        shown = text[first : end if last < 0 else last]
        status = said.pop("status", None)
        yield Capture(
            origin=origin_at(first),
            format=report.client,
            text=shown,
            mended=shown,
            headers=NO_HEADERS,
            status=None if status is None else int(status),
            reason=said.pop("reason", None),
            said=said,
        )


def _said(values: dict[str, str], *, worded: bool) -> dict[str, str] | None:
    """Return what a report says of an OBS error, or None where it is none.

    A status alone is one only in a form of words that a client of the service has.
    """
    said = dict(values)
    code = said.pop("Code", "")
    message = said.get("Message", "")
    if message in (said.get("reason"), *_REASONS) or _TALK.search(message):
        said.pop("Message", None)
    status = said.pop("status", "")
    if code.isdigit():
        status = status or code
    elif _CODE_SHAPE.fullmatch(code) and not _is_invented(code, said):
        said["Code"] = code.replace(" ", "")
    if not status:
        said.pop("reason", None)
    if status.isdigit() and 100 <= int(status) < 600:  # noqa: PLR2004 - RFC 9110 section 15
        said["status"] = status
    named = said.get("RequestId") or said.get("HostId")
    if "Code" in said:
        return said if named or "status" in said or said.get("Message") else None
    failed = "status" in said and int(said["status"]) >= FIRST_ERROR
    return said if failed and (named or worded) else None


_TALK = re.compile(r"(?:OBSs?|S3) serv?\w+ Error Message|^S3 Error Message")
"""What the OBS SDK for Java and its forebear say before any message of the service."""
_REASONS = ("Not Found", "Forbidden", "Bad Request", "UnknownError")


def _is_invented(code: str, said: dict[str, str]) -> bool:
    """Return whether the client put the status where the code belongs."""
    message = said.get("Message", "")
    return code in _STATUS_WORDS and (message in _NO_MESSAGE or message.replace(" ", "") == code)
