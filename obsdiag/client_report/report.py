"""What clients print about an error, when the response itself is not in the text.

Most of them name their values, and `label` reads those in any dress; `wording` has
the forms in which code and message stand without a name, `escaped` the documents in
which each `<` is written otherwise. A client that nobody has heard of is still read
where it names what it says.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.client_report import access_log
from obsdiag.client_report.labels import Cluster, clusters
from obsdiag.client_report.status import status_near
from obsdiag.client_report.templates import template_matches
from obsdiag.headers import NO_HEADERS
from obsdiag.http.body import read_body
from obsdiag.model import Capture
from obsdiag.records.markers import stretches
from obsdiag.text.encoded_document import escaped_documents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from obsdiag.model import Origin, Request
    from obsdiag.records.markers import Signs

UNHEARD = "client"
"""Format of what a client names, whichever client it is."""
_NEAR = 80
"""Bytes between a form of words and the labels that belong to it."""
_CODE_SHAPE = re.compile(
    r"(?=.*[a-z])(?:(?:KMS|SYS|Obs)\.)?[A-Z][A-Za-z0-9 ]{2,60}|(?:SYS|Obs)\.\d{4}"
)
"""How codes of OBS and S3 look; other services' have dots, dashes or only capitals."""
_STATUS_WORDS = frozenset(
    {"BadRequest", "Forbidden", "NotFound", "Unauthorized", "Unknown", "UnknownError"}
)
"""What clients put in a code's place after an answer without a body: the status, in words."""
_NO_MESSAGE = frozenset({"", "UnknownError", "Unknown", "null"})
FIRST_ERROR = 400
ABOVE = 160
"""Bytes above a report in which its status may be told."""


class Report(NamedTuple):
    """What a client says of one error."""

    start: int
    end: int
    client: str
    values: dict[str, str]
    document: bytes = b""
    """The error document that it is, where it is one."""
    request: Request | None = None
    """The request that it is about, where that is told."""


def reports(text: bytes, start: int, end: int, seen: Signs) -> Iterator[Report]:
    """Yield what clients report in a stretch of text, in order; `seen` are the text's signs."""
    found: list[Report] = []
    for first, last in stretches(text, start, end, seen):
        found += _documents(text, first, last)
        found += (Report(*wording) for wording in template_matches(text, first, last))
        found += _labelled(text, first, last)
        found += _logged(text, first, last)
    found.sort(key=lambda report: report.start)
    held: Report | None = None
    worded: Report | None = None
    for report in found:
        chained = worded is not None and _is_chained(text, worded, report)
        if report.client != UNHEARD:
            worded = report
        if chained:
            continue
        if held is None:
            held = report
        elif report.start <= held.end + _NEAR and (joined := _joined(held, report)) is not None:
            held = joined
        else:
            yield held
            held = report
    if held is not None:
        yield held


def _documents(text: bytes, start: int, end: int) -> Iterator[Report]:
    for first, last, document in escaped_documents(text, start, end):
        yield Report(first, last, "xml", {}, document)


def _logged(text: bytes, start: int, end: int) -> Iterator[Report]:
    for line in access_log.logged(text, start, end):
        yield Report(line.start, line.end, access_log.FORMAT, line.values, request=line.request)


_CHAINED = re.compile(
    rb"[Tt]he above exception|Caused by: | ---> |\[cause\]: |clidriver - DEBUG - Exiting "
)
"""What Python, Java, .NET and Node.js print between an exception and the one that it led to, and
the AWS CLI between what it logs of one and what it says of it."""
_CHAIN = 16 * 1024
"""Bytes between two exceptions of one chain."""


def _is_chained(text: bytes, first: Report, second: Report) -> bool:
    """Return whether an exception says what the one that it is chained to has said."""
    if (first.client, first.values) != (second.client, second.values):
        return False
    near = second.start - first.end <= _CHAIN
    return near and _CHAINED.search(text, first.end, second.start) is not None


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


def _joined(first: Report, second: Report) -> Report | None:
    """Return what both say, or None where they contradict each other or are of one form."""
    if first.document or second.document:
        return None
    if first.client == second.client and second.start >= first.end:
        return None
    if "RequestId" in first.values and "RequestId" in second.values:
        return None  # said a second time, which the id will tell
    for name in ("Code", "RequestId", "status"):
        mine, other = first.values.get(name), second.values.get(name)
        if mine and other and mine.casefold() != other.casefold():
            return None
    if first.client == UNHEARD != second.client:  # a form of words says it better
        first, second = second, first
    return Report(
        min(first.start, second.start),
        max(first.end, second.end),
        first.client,
        {**second.values, **first.values},
    )


def read_reports(
    text: bytes, start: int, end: int, seen: Signs, origin_at: Callable[[int], Origin]
) -> Iterator[Capture]:
    """Yield the errors that clients report in a stretch of text, as captures.

    `seen` are the text's signs. `origin_at` tells the place of an offset; it is asked in order.
    """
    for report in reports(text, start, end, seen):
        above = max(start, report.start - ABOVE)
        told = None
        if "status" not in report.values:
            told = status_near(text, report.start, report.end, above, report.end)
        first = max(text.rfind(b"\n", start, report.start) + 1, start)
        last = text.find(b"\n", report.end, end)
        shown = text[first : end if last < 0 else last]
        if report.document:
            yield _document(shown, report.document, told, origin_at(first))
            continue
        values = report.values if told is None else {**report.values, "status": str(told)}
        said = _said(values, worded=report.client != UNHEARD)
        if said is None:
            continue
        status = said.pop("status", None)
        yield Capture(
            origin=origin_at(first),
            format=report.client,
            text=shown,
            mended=shown,
            headers=NO_HEADERS,
            status=None if status is None else int(status),
            reason=said.pop("reason", None),
            request=report.request,
            said=said,
        )


def _document(shown: bytes, document: bytes, status: int | None, origin: Origin) -> Capture:
    """Return an error document that stood escaped in `shown`."""
    body, remarks = read_body(document, NO_HEADERS)
    rows = shown.count(b"\n")
    lines = tuple(origin.line + min(row, rows) for row in range(1 + document.count(b"\n")))
    return Capture(
        origin=replace(origin, lines=lines, offset=None),
        format="xml",
        text=shown,
        mended=document,
        headers=NO_HEADERS,
        status=status,
        body=body,
        body_offset=0,
        remarks=remarks,
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
    ours = named and ("HostId" in said or _SERVICE_ID.fullmatch(named))
    return said if failed and (ours or worded) else None


_SERVICE_ID = re.compile(
    r"[0-9A-Z]{12,64}|tx[0-9a-z-]{12,80}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
)
"""Request ids of OBS and S3, of Ceph, and of other stores that speak S3."""


_TALK = re.compile(r"(?:OBSs?|S3) serv?\w+ Error Message|^S3 Error Message")
"""What the OBS SDK for Java and its forebear say before any message of the service."""
_REASONS = ("Not Found", "Forbidden", "Bad Request", "UnknownError")


def _is_invented(code: str, said: dict[str, str]) -> bool:
    """Return whether the client put the status where the code belongs."""
    message = said.get("Message", "")
    repeated = message.replace(" ", "").casefold() == code.casefold()
    return code in _STATUS_WORDS and (message in _NO_MESSAGE or repeated)
