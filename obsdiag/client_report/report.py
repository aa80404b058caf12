"""What clients print about an error, when the response itself is not in the text, as Captures."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from obsdiag.client_report.found import PLAIN, UNHEARD
from obsdiag.client_report.reports import reports, values_of
from obsdiag.client_report.status import status_near
from obsdiag.headers import NO_HEADERS
from obsdiag.http.body import read_body
from obsdiag.model import Capture
from obsdiag.records.known_codes import COMMON_CODES
from obsdiag.records.known_messages import KNOWN_MESSAGES
from obsdiag.records.storage_words import names_storage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from obsdiag.client_report.found import Report
    from obsdiag.model import Origin

ABOVE = 160
"""Bytes above a report in which its status may be told."""
RECORD = 4096
"""Bytes around a report that are looked at for what it is about, in blocks of any length."""


def read_reports(
    text: bytes, start: int, end: int, origin_at: Callable[[int], Origin]
) -> Iterator[Capture]:
    """Yield the errors that clients report in a stretch of text, as captures.

    `origin_at` tells the place of an offset; it is asked in order.
    """
    for report in reports(text, start, end):
        above = _own_lines(text, max(start, report.start - ABOVE), report.start)
        told = None
        if "status" not in report.values:
            told = status_near(text, report.start, report.end, above, report.end)
        first = max(text.rfind(b"\n", start, report.start) + 1, start)
        last = text.find(b"\n", report.end, end)
        shown = text[first : end if last < 0 else last]
        if report.document:
            yield _document(shown, report.document, told, origin_at(first))
            continue
        if told is not None:
            report = report._replace(values={**report.values, "status": str(told)})  # noqa: PLW2901
        said = values_of(report)
        if said is None or not _is_of_storage(text, start, end, report, said):
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


_ANYBODYS_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""Request ids as any service may have them (RFC 9562): the line itself has to name storage."""


_NAMES_ID = re.compile(rb"(?i)\breq(?:uest)?[ _-]?id\b")


def _own_lines(text: bytes, lowest: int, at: int) -> int:
    """Return from where on lines above the one of `at` may be of the report on it.

    A line that names a request id is of the request that it names.
    """
    line = text.rfind(b"\n", lowest, at) + 1
    named = [match.end() for match in _NAMES_ID.finditer(text, lowest, max(lowest, line))]
    if named:
        return text.find(b"\n", named[-1], at) + 1
    above = text.rfind(b"}\n", lowest, line)
    if above >= 0 and text.startswith(b'{"', text.rfind(b"\n", 0, above) + 1):
        return above + 2  # a record of JSON ends where its line does
    return lowest


def _is_of_storage(
    text: bytes, start: int, end: int, report: Report, values: Mapping[str, str]
) -> bool:
    """Return whether a status with an id is one of object storage: any service may report such.

    A code tells it, a form of words that only its clients have, the id itself, the service's own
    sentence, or what else the record names.
    """
    if report.client not in (UNHEARD, PLAIN) or "HostId" in values:
        return True
    if "Code" in values and values["Code"].encode() not in COMMON_CODES:
        return True
    message = values.get("Message", "").encode()
    if report.client == PLAIN and ("Code" not in values or message):
        return True
    if any(known in message for known in KNOWN_MESSAGES):
        return True
    if _ANYBODYS_ID.fullmatch(values.get("RequestId", "")):
        first = max(start, text.rfind(b"\n", start, report.start) + 1)
        return names_storage(text, first, report.end)
    near = max(start, report.start - RECORD), min(end, report.end + RECORD)
    return names_storage(text, *near)


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
