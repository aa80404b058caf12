"""What clients print about an error, when the response itself is not in the text, as Captures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from obsdiag.client_report.answered_page import answered_page
from obsdiag.client_report.clusters import next_object
from obsdiag.client_report.error_head import thrown_around
from obsdiag.client_report.error_values import reason_alone
from obsdiag.client_report.failure_words import SAYS_SO
from obsdiag.client_report.found import PLAIN, UNHEARD
from obsdiag.client_report.log_element import entry_around
from obsdiag.client_report.other_service import names_other_service
from obsdiag.client_report.own_lines import own_lines
from obsdiag.client_report.own_stretch import edges, own_stretch
from obsdiag.client_report.printed_headers import PrintedHeaders, id_in
from obsdiag.client_report.reports import reports
from obsdiag.client_report.silent import is_of_no_store
from obsdiag.client_report.status import BLANK_LINE, told_status
from obsdiag.client_report.telling import telling_of, values_of
from obsdiag.client_report.told_address import told_address
from obsdiag.client_report.told_request import TRACED
from obsdiag.headers import NO_HEADERS
from obsdiag.http.message import Cuts, capture_of_message
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Capture
from obsdiag.records.lines import line_above, line_end, line_start
from obsdiag.words.known_codes import COMMON_CODES, KNOWN_CODES
from obsdiag.words.known_messages import KNOWN_MESSAGES
from obsdiag.words.storage_words import is_stores_id, names_storage
from obsdiag.words.store_ids import OF_A_STORE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from obsdiag.client_report.found import Report
    from obsdiag.client_report.status import ToldStatus
    from obsdiag.client_report.told_address import ToldAddress
    from obsdiag.model import Origin

ABOVE = 160
"""Bytes above a report in which its status may be told."""
RECORD = 4096
"""Bytes around a report that are looked at for what it is about, in blocks of any length."""


def read_reports(
    text: bytes,
    start: int,
    end: int,
    origin_at: Callable[[int], Origin],
    parts: Iterable[tuple[int, int]] | None = None,
) -> Iterator[Capture]:
    """Yield the errors that clients report in a stretch of text, as captures.

    `origin_at` tells the place of an offset; it is asked in order. `parts` are the parts of the
    stretch that are worth reading, where it is long.
    """
    found = list(reports(text, start, end, parts))
    around = edges(telling_of(found))
    headers = PrintedHeaders(text, start, end)
    done = start
    for report in found:
        told = None if "status" in report.values else _status_above(text, start, report)
        begins = report.start if told is None else _begin(text, done, told.at, report.start)
        first = line_start(text, begins, start)
        done = report.end
        shown = text[first : line_end(text, report.end, end)]
        if report.document:
            where = told_address(text, *own_stretch(text, start, end, report, around))
            printed = headers.of(report.start, id_in(report.document))
            yield _document(
                shown, report.document, told and told.status, origin_at(first)
            )._replace(about=where.values, request=where.request, printed=printed)
            continue
        if told is not None:
            report = report._replace(values={**report.values, "status": str(told.status)})  # noqa: PLW2901
        said = values_of(report) or _code_alone(text, start, end, report)
        if said is None or not _is_of_storage(text, start, end, report, said):
            continue
        own = own_stretch(text, start, end, report, around)
        if (traced := text.find(TRACED, *own)) >= 0:
            shown = text[line_start(text, traced, start) : line_end(text, report.end, end)]
        printed = headers.of(report.start, said.get("RequestId", "").encode())
        where = told_address(text, *own)
        page = answered_page(text, end, report, said)
        yield _capture(report, said, shown, origin_at(first), where)._replace(
            printed=printed, body=page
        )


def _capture(
    report: Report, said: dict[str, str], shown: bytes, origin: Origin, where: ToldAddress
) -> Capture:
    """Return what is `said` in a report that is `shown` so, and where it was addressed."""
    status = said.pop("status", None)
    return Capture(
        origin=origin,
        format=report.client,
        text=shown,
        mended=shown,
        headers=NO_HEADERS,
        status=int(status[:3]) if status is not None and status[:3].isdecimal() else None,
        reason=reason_alone(said.pop("reason", None)),
        request=report.request or where.request,
        said=said,
        about=where.values,
    )


def _status_above(text: bytes, start: int, report: Report) -> ToldStatus | None:
    """Return the status that the lines of a report, or those right above, tell of it."""
    above = own_lines(text, max(start, report.start - ABOVE), report.start)
    above = max(above, next_object(text, above, report.start) or 0)
    told = told_status(text, report.start, report.end, above, report.end)
    if told is None or report.document:
        return told
    return None if _is_of_other_url(text, told.at, report) else told


def _begin(text: bytes, done: int, told: int, at: int) -> int:
    """Return where a report at `at` begins with the status that is `told` on the lines right above.

    What ends at `done` is of others.
    """
    is_above = done <= line_start(text, told) and told < at
    return told if is_above and BLANK_LINE.search(text, told, at) is None else at


def _is_of_other_url(text: bytes, told: int, report: Report) -> bool:
    """Return whether the line above a report that tells a status tells of some other service's URL.

    `404 Client Error: Not Found for url: …` is a whole report of its own (requests).
    """
    line = line_start(text, told)
    last = line_end(text, told, report.start)
    return last < report.start and b"://" in text[told:last] and not names_storage(text, line, last)


def _code_alone(text: bytes, start: int, end: int, report: Report) -> dict[str, str] | None:
    """Return a named code of which nothing else is told, where its lines name object storage.

    Or where its line says in front of it that something failed: `upload failed, code: NoSuchKey`.
    """
    code = report.values.get("Code", "").encode()
    if report.client != UNHEARD or code in COMMON_CODES or code not in _OF_S3:
        return None
    line = line_start(text, report.start, start)
    failed = SAYS_SO.search(text, line, report.start) is not None
    if not failed and not names_storage(text, line, line_end(text, report.end, end)):
        return None
    return {"Code": code.decode()}


_ANYBODYS_ID = lazy_regex(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""Request ids as any service may have them (RFC 9562): the line itself has to name storage."""


_OF_S3 = frozenset(KNOWN_CODES)
_OF_ANY_SERVICE = frozenset({"aws-sdk-go-v1", "aws-sdk-go-v2"})
"""Clients that report the errors of each service of AWS in one form."""


def _is_of_any_service(text: bytes, report: Report, values: Mapping[str, str]) -> bool:
    """Return whether an SDK of many services reports an error that no store is named with.

    S3 has codes of its own, and its request ids are no UUIDs; those of most others are.
    """
    if report.client not in _OF_ANY_SERVICE or values.get("Code", "").encode() in _OF_S3:
        return False
    if not _ANYBODYS_ID.fullmatch(values.get("RequestId", "")):
        return False
    return not names_storage(text, line_start(text, report.start), report.end)


_OF_ANY_SERVER = frozenset({UNHEARD, PLAIN, "dotnet-http"})
"""Clients whose words may be of an answer of any server: the record has to name a store."""


def _is_of_storage(
    text: bytes, start: int, end: int, report: Report, values: Mapping[str, str]
) -> bool:
    """Return whether a status with an id is one of object storage: any service may report such.

    A code tells it, a form of words that only its clients have, the id itself, the service's own
    sentence, or what else the record names.
    """
    line = line_start(text, report.start, start)
    near = max(start, report.start - RECORD), min(end, report.end + RECORD)
    near = entry_around(text, report.start, report.end, *near)
    if (thrown := thrown_around(text, report.start, report.end)) is not None:
        near = max(near[0], thrown[0]), min(near[1], thrown[1])
    if report.client == "aws-sdk-php" and line > start:  # it names the request on the line above
        line = line_above(text, line, start)
    is_own = "HostId" in values or report.client not in _OF_ANY_SERVER
    others = names_other_service(text, *((line, report.end) if is_own else near))
    if others or is_of_no_store(text, *near, report):
        return False
    if is_own:
        return "HostId" in values or not _is_of_any_service(text, report, values)
    if "Code" in values and values["Code"].encode() not in COMMON_CODES:
        known = report.client != UNHEARD or values["Code"].encode() in _OF_S3
        return (
            known
            or OF_A_STORE.fullmatch(values.get("RequestId", "").encode()) is not None
            or (names_storage(text, *near))
        )
    message = values.get("Message", "").encode()
    alone = report.client == PLAIN and ("Code" not in values or message)
    if alone or (message and any(known in message for known in KNOWN_MESSAGES)):
        return True
    request_id = values.get("RequestId", "")
    if is_stores_id(request_id):
        return True  # for all that stands around it
    if _ANYBODYS_ID.fullmatch(request_id):
        first = line_start(text, report.start, start)
        near = first, report.end
    return names_storage(text, *near)


def _document(shown: bytes, document: bytes, status: int | None, origin: Origin) -> Capture:
    """Return an error document that stood escaped in `shown`."""
    rows = shown.count(b"\n")
    lines = tuple(origin.line + min(row, rows) for row in range(1 + document.count(b"\n")))
    place = replace(origin, lines=lines, offset=None)
    return capture_of_message(place, "xml", shown, document, Cuts(), status=status)
