"""Traces of Huawei's Cloud Trace Service about OBS: the audit record of what was asked of it.

CTS user guide, "Trace Structure" and "Viewing OBS Traces": a trace is a JSON object, alone, in a
list, or one a line; the console exports them as a table. Only those of OBS are read, and those
whose `code` is the status of an error are findings.
"""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from obsdiag.client_report.access_log import AUDIT as FORMAT
from obsdiag.client_report.reports import reports
from obsdiag.formats.format import ALONE, first_part, part_of
from obsdiag.headers import NO_HEADERS
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Capture, Origin
from obsdiag.text.charset import as_shown
from obsdiag.text.json_text import value_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from obsdiag.formats.format import Surroundings
    from obsdiag.input.stream import Stream

MAX_TEXT = 64 * 1024 * 1024
"""Bytes of a file that are read: CTS writes files of some megabytes."""
_CUT = f"Only the first {MAX_TEXT // 1024**2} MiB of the traces were read."
MOST_OTHERS = 1000
"""Objects of other kinds that are gone into: a file of traces has one around all."""
FIRST_ERROR = 400
MILLISECONDS, LATEST = 10**11, 10**14
"""Numbers between these are milliseconds since 1970."""

_STARTS = lazy_regex(rb"(?:\xef\xbb\xbf)?\s*[\[{]")
_BESIDE = lazy_regex(rb"^[ \t>]{0,8}(?:<\?xml|<Error[ >]|HTTP/[0-9])", re.MULTILINE)
"""What a person has pasted beside a trace: then it is a text in which traces stand."""
_NAMES = (b'"trace_name"', b'"service_type"')
_OBJECT = lazy_regex(r"\{")
_TABLE = lazy_regex(
    rb"(?:\xef\xbb\xbf)?[^\r\n]{0,2000}\btrace[ _]name\b[^\r\n]{0,2000}\bresource[ _]name\b",
    re.IGNORECASE,
)
_TITLES = {
    "trace source": "service_type",
    "cloud service": "service_type",
    "service type": "service_type",
    "return code": "code",
    "status code": "code",
    "trace status": "trace_rating",
    "operator": "user_name",
    "operated": "time",
    "operation time": "time",
}
"""Titles of the console's table that are not the field's name with spaces."""


def is_cts(head: bytes) -> bool:
    """Return whether `head` starts a file of traces."""
    text = as_shown(head[:65536])
    if _STARTS.match(text):
        return all(name in text for name in _NAMES) and _BESIDE.search(text) is None
    return _TABLE.match(text) is not None


def read_cts(stream: Stream, origin: Origin, around: Surroundings = ALONE) -> Iterator[Capture]:
    """Yield the traces of OBS in a file, placed at the line at which each starts."""
    raw = first_part(stream, MAX_TEXT, _CUT, around)
    traces = _objects(raw) if _STARTS.match(raw) else _rows(raw)
    for line, text, trace in traces:
        if str(trace.get("service_type", "")).upper() == "OBS":
            place = Origin(origin.source, origin.member, origin.line + line, None)
            capture = part_of(partial(_capture, place, text, trace), FORMAT, place, around)
            if capture is not None:
                yield capture


def _objects(raw: bytes) -> Iterator[tuple[int, bytes, Mapping[str, object]]]:
    """Yield each trace with the rows above it and its text; what holds traces is gone into."""
    text = raw.decode("utf-8", "replace")
    at = counted = line = others = 0
    while (start := _OBJECT.search(text, at)) is not None:
        try:
            value, end = value_at(text, start.start())
        except ValueError:
            at = start.end()
            continue
        if not isinstance(value, dict) or "trace_name" not in value:
            at = start.end()  # what holds the traces
            others += 1
            if others > MOST_OTHERS:
                return
            continue
        line += text.count("\n", counted, start.start())
        counted = start.start()
        yield line, text[start.start() : end].encode(), value
        at = end


def _rows(raw: bytes) -> Iterator[tuple[int, bytes, Mapping[str, object]]]:
    """Yield each row of the console's table as a trace."""
    rows = csv.reader(raw.decode("utf-8-sig", "replace").splitlines(keepends=True))
    names = [_name(title) for title in next(rows, [])]
    above = rows.line_num
    for row in rows:
        yield above, ",".join(row).encode(), dict(zip(names, row, strict=False))
        above = rows.line_num


def _name(title: str) -> str:
    folded = " ".join(title.replace("_", " ").lower().split())
    return _TITLES.get(folded, folded.replace(" ", "_"))


def _capture(place: Origin, text: bytes, trace: Mapping[str, object]) -> Capture:
    status = _number(trace.get("code"))
    failed = status is not None and status >= FIRST_ERROR
    document = _document(trace) if failed else b""
    return Capture(
        origin=replace(place, lines=(place.line,) * (1 + document.count(b"\n"))),
        format=FORMAT,
        text=text,
        mended=document or text,
        headers=NO_HEADERS,
        status=status,
        body=document,
        body_offset=0 if document else None,
        said=dict(_said(trace)) if failed else {},
    )


_QUOTED = ("response", "message", "response_body")
"""Members of a trace in which the answer may be quoted."""
_ERROR = lazy_regex(r"<Error[ >].*?(?:</Error>|\Z)", re.DOTALL)


def _document(trace: Mapping[str, object]) -> bytes:
    """Return the error document that a trace quotes, or nothing."""
    for name in _QUOTED:
        told = trace.get(name)
        found = _ERROR.search(told) if isinstance(told, str) else None
        if found is not None:
            return found[0].encode("utf-8", "replace")
    return b""


def _said(trace: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield what a trace says, by the names of the error element and of the access log."""
    for name in _QUOTED:
        told = trace.get(name)
        shown = told if isinstance(told, str) else json.dumps(told, ensure_ascii=False)
        error = _error(shown.encode("utf-8", "replace")) if told else {}
        yield from error.items()
        if error:
            break
    resource = trace.get("resource_name")
    if isinstance(resource, str) and resource:
        yield ("BucketName" if trace.get("resource_type") == "bucket" else "Key"), resource
    user = trace.get("user")
    who = user.get("user_name") or user.get("name") if isinstance(user, dict) else user
    for field, value in (
        ("RequestId", trace.get("request_id")),
        ("Operation", trace.get("trace_name")),
        ("Requester", who or trace.get("user_name")),
        ("RemoteIP", trace.get("source_ip")),
        ("UserAgent", trace.get("user_agent")),
        ("TraceId", trace.get("trace_id")),
        ("Time", _time(trace.get("time"))),
    ):
        if isinstance(value, str) and value:
            yield field, value


_OF_THE_ANSWER = {"Code": "Code", "Message": "Message", "msg": "Message", "HostId": "HostId"}


def _error(told: bytes) -> dict[str, str]:
    """Return code and message of the answer that a trace quotes."""
    for report in reports(told, 0, len(told)):
        values = {
            name: report.values[own]
            for own, name in _OF_THE_ANSWER.items()
            if report.values.get(own)
        }
        if "Code" in values and not values["Code"].isdigit():
            return values
    return {}


_MOST_DIGITS = 20
"""Of a number in text; Python refuses to read one of thousands."""


def _number(value: object) -> int | None:
    if isinstance(value, int):
        return value
    if isinstance(value, str) and value.isdecimal() and len(value) <= _MOST_DIGITS:
        return int(value)
    return None


def _time(value: object) -> str | None:
    """Return a time in milliseconds as an access log writes it."""
    number = _number(value)
    if number is None or not MILLISECONDS <= number < LATEST:
        return None
    return datetime.fromtimestamp(number / 1000, UTC).strftime("%d/%b/%Y:%H:%M:%S +0000")
