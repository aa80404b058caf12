"""Capture to ServiceErrors: what the response says, in the field's own words.

Nothing is looked up here and nothing is guessed; a value that the capture does
not show is None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.client_report import access_log, bare_code
from obsdiag.client_report.found import MASKED
from obsdiag.decode.address import address, url
from obsdiag.decode.clock import document_time, http_date, log_time, request_id_time
from obsdiag.decode.document import read_document
from obsdiag.decode.element import NO_DOCUMENT, ErrorElement
from obsdiag.decode.names import CODE_FIELDS, HOST_ID_FIELDS, MESSAGE_FIELDS, REQUEST_ID_FIELDS
from obsdiag.decode.sender import Sender, sender
from obsdiag.formats.error_page import FORMAT as PAGE
from obsdiag.headers import NO_HEADERS
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Remark, ServiceError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.headers import Headers
    from obsdiag.model import Capture

__all__ = ["Decoded", "Sender", "decode", "http_date", "request_id_time", "sender"]

REDIRECTS = frozenset({301, 302, 307, 308})
FIRST_ERROR = 400
_WITH_OBJECT = (200, 206)

_OWN_FIELDS = frozenset({"Code", "Message", "RequestId", "HostId", "Resource"})
"""Elements that have a place of their own in a ServiceError."""


class Decoded(NamedTuple):
    """What a capture shows: its errors in order, and what was forgiven to read them."""

    errors: tuple[ServiceError, ...]
    remarks: frozenset[Remark]


def decode(capture: Capture) -> Decoded:
    """Return every error that `capture` shows; none for a success.

    An error is a 4xx or 5xx status, a redirect by OBS or S3, or anything that
    names an error code, whatever its status.
    """
    document = read_document(capture.body) if capture.body else NO_DOCUMENT
    elements = tuple(filter(_names_an_error, document.errors))
    if elements and not _is_ours(capture, document.root, elements[0]):
        elements = ()
    remarks = capture.remarks | document.remarks if document.remarks else capture.remarks
    if elements:
        single = document.root != "DeleteResult"
        errors = tuple(_error(capture, element, single=single) for element in elements)
        return Decoded(errors, remarks)
    if capture.said or _is_error(capture):
        return Decoded((_error(capture, ErrorElement(dict(capture.said), 0)),), remarks)
    return Decoded((), remarks)


_FOREIGN = lazy_regex(r"[\"{}]")
"""No code and no id has these: between the tags stands what another notation says of them."""

_SIDE = "\u2502"
"""The side of a box that a value was broken at."""
_DRESS = " \t\r>|" + _SIDE
"""What a mail or a box puts in front of the next line of a broken value."""


def _names_an_error(element: ErrorElement) -> bool:
    code = element.values.get("Code", "")
    return bool(code or element.values.get("Message")) and not _FOREIGN.search(code)


def _is_ours(capture: Capture, root: str, element: ErrorElement) -> bool:
    """Return whether a document that looks like one of OBS or S3 is one, and is the answer."""
    if root == "{}":
        return _json_is_ours(capture, element)
    return not (root == "Error" and _is_object(capture))


def _is_object(capture: Capture) -> bool:
    """Return whether a response hands out an object, which may be a document of any kind.

    A success in which the service reports an error has none of an object's dates and tags.
    """
    headers, request = capture.headers, capture.request
    if capture.status not in _WITH_OBJECT or (
        request is not None and request.method not in ("GET", "")
    ):
        return False
    return headers.has(b"\nlast-modified:") and headers.has(b"\netag:")


def _json_is_ours(capture: Capture, element: ErrorElement) -> bool:
    """JSON with a code and a message is common: OBS's is told by the head, or by its ids."""
    if capture.status is not None and capture.status < FIRST_ERROR:
        return False
    if element.values.get("Code", "").isdigit():
        return False  # the status, as other services put it there
    if capture.headers.has(b"\nx-cos-"):
        return True  # whose older interface has numbers below zero for codes
    who = sender(capture)
    named = element.values.get("RequestId") or element.values.get("HostId")
    return who in (Sender.OBS, Sender.S3) or (who is Sender.UNKNOWN and bool(named))


def _is_error(capture: Capture) -> bool:
    if _of_error(capture.headers, CODE_FIELDS):
        return True
    status = capture.status
    if status is None:
        return False
    if status in REDIRECTS:  # a client reports none but one that it did not follow
        return capture.format == bare_code.FORMAT or sender(capture) in (Sender.OBS, Sender.S3)
    return status >= FIRST_ERROR


def _error(capture: Capture, element: ErrorElement, *, single: bool = True) -> ServiceError:
    """Return one error: the element's values, and what only the head knows."""
    said = capture.said if capture.body else {}
    told = {name: value for name, value in element.values.items() if not _is_nothing(name, value)}
    values, headers = {**said, **told}, capture.headers
    code, origin = _code(capture, values)
    request_id = _id(values.get("RequestId")) or _id(headers.get(*REQUEST_ID_FIELDS))
    request_id = request_id or _told_id(values.get("Message"))
    resource = values.get("Resource") or None
    fields = {name: value for name, value in values.items() if name not in _OWN_FIELDS}
    is_shown = capture.headers is not NO_HEADERS or capture.format == PAGE  # else a record names it
    is_of_store = code is not None or not is_shown or sender(capture) is not Sender.OTHER
    where = address(resource, values, capture.request, capture.about, is_of_store=is_of_store)
    time, time_origin = _time(capture, values, request_id)
    request = capture.request
    return ServiceError(
        code=code,
        code_origin=origin,
        message=_on_one_line(_without_id(values.get("Message")))
        or _of_error(headers, MESSAGE_FIELDS),
        request_id=request_id,
        host_id=_id(values.get("HostId")) or _id(headers.get(*HOST_ID_FIELDS)),
        resource=resource,
        bucket=where.bucket,
        bucket_origin=where.bucket_origin,
        key=where.key,
        key_origin=where.key_origin,
        method=None if request is None else request.method or None,
        url=None if request is None else url(request),
        time=time,
        time_origin=time_origin,
        fields=fields,
        offset=_offset(capture, element, single=single),
    )


def _is_nothing(name: str, value: str) -> bool:
    """Return whether a program has put its own word for nothing in a value's place."""
    return value == "null" and name in _OWN_FIELDS


def _code(capture: Capture, values: Mapping[str, str]) -> tuple[str | None, str | None]:
    """Return the code as the capture spells it, and where it stands."""
    code = values.get("Code")
    if code:
        if "\n" in code:  # a mail's line wrapping
            code = "".join(part.lstrip(_DRESS).rstrip() for part in code.splitlines())
        return code, _teller(capture)
    code = _of_error(capture.headers, CODE_FIELDS)
    return code, "header" if code else None


def _of_error(headers: Headers, names: tuple[bytes, ...]) -> str | None:
    """Return what a field tells of the error; few answers have any, which one look shows."""
    return headers.get(*names) if headers.has(b"-error-") else None


def _teller(capture: Capture) -> str:
    if capture.format in (access_log.FORMAT, access_log.AUDIT):
        return "log"
    return "client" if capture.said else "body"


def _id(text: str | None) -> str | None:
    """Return an id without the white space that wrapping put into it, None where it is spoilt."""
    if not text or _FOREIGN.search(text) or MASKED.fullmatch(text):
        return None
    if not any(map(str.isalnum, text)) or text.strip().lower() in _NO_ID:  # `?`, `_`, `N/A`
        return None
    return "".join(text.replace(_SIDE, " ").split())


_NO_ID = frozenset({"n/a", "na", "nil", "<nil>", "none", "null", "undefined", "unknown"})
"""How documents and programs write that there is no id."""

_TOLD_ID = lazy_regex(
    r"(?:\s|#012|\\+[nr])*(?<![A-Za-z])RequestId:([0-9a-f-]{36})(?:\s|#012|\\+[nr])*Time:[0-9]{4}-[0-9T:.Z-]+"
)
"""How Azure Blob Storage ends its messages."""


def _on_one_line(message: str | None) -> str | None:
    """Return a message without the breaks of a printed document: no service writes any."""
    if not message or "\n" not in message:
        return message
    first, *between, last = message.split("\n")
    inner = filter(None, (part.lstrip(_DRESS).rstrip() for part in between))
    return " ".join((first.rstrip(), *inner, last.lstrip(_DRESS)))


def _told_id(message: str | None) -> str | None:
    """Return the request id that a message has in it, as Azure's have, None where it has none."""
    told = _TOLD_ID.search(message) if message and "RequestId:" in message else None
    return None if told is None else told[1]


def _without_id(message: str | None) -> str | None:
    """Return a message without the id and the time that Azure writes below it."""
    if not message or "RequestId:" not in message:
        return message
    return _TOLD_ID.sub("", message)


def _time(
    capture: Capture, values: Mapping[str, str], request_id: str | None
) -> tuple[str | None, str | None]:
    """Return when the answer was given, as it says itself, or when its record was written.

    What a request id has inside is evidence, and told only where nothing else tells the time.
    """
    date = capture.headers.get(b"date") or capture.printed.get("date")
    logged = capture.said.get("Time")
    if date and (time := http_date(date)):
        return time, "date-header"
    if (told := values.get("ServerTime")) and (time := document_time(told)):
        return time, "server-time"
    if logged and (time := log_time(logged)):
        return time, "log"
    if capture.logged:
        return capture.logged, "log"
    if request_id and (time := request_id_time(request_id)):
        return time, "request-id"
    return None, None


def _offset(capture: Capture, element: ErrorElement, *, single: bool) -> int:
    """Return where the error starts: its own element where there are several, else the head."""
    if single or capture.body_offset is None:
        return capture.head_offset
    return min(capture.body_offset + element.offset, len(capture.mended))
