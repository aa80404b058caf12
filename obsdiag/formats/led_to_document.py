"""What a client says right before an error document, and says of nothing but that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.own_lines import is_of_other_request
from obsdiag.formats.fragment import document_code
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_start
from obsdiag.words.known_codes import contradicts

if TYPE_CHECKING:
    from obsdiag.model import Capture

_RIGHT_BELOW = 2
"""Lines from one that tells of a status to the document that the same program prints below it."""
_UNREAD = "SerializationError"
"""What the AWS SDK for Go calls an answer that it could not read, which it prints below."""
_LEADS_TO = lazy_regex(r"<\?xml [^<>]{0,200}\?>(?:\\[nr]|\s){0,4}\Z|<\?xml [^<>]{0,200}\Z")
"""How words end that the document goes on with."""
_IDS = frozenset({"RequestId", "HostId"})
_LEADS_ON = (b":", b"?>")
"""How a line ends that the document goes on with, whatever its code."""
_LINE = 200
"""Bytes of the end of that line."""


def leads_to(report: Capture, capture: Capture, text: bytes, start: int) -> bool:
    """Return whether a client's report has nothing but the status of the document at `start`.

    It says no more than that, or it is in words that the document itself goes on with, or it names
    the document's own code in the object that the document is a string of, or has the beginning of
    that string, as a logger's message, alone.
    """
    if report.status is None or report.body or report.headers or capture.format != "xml":
        return False
    if report.said.get("Code") == _UNREAD:
        return capture.status in (None, report.status)
    is_same = report.status == capture.status
    if not is_same and is_of_other_request(report.text, capture.text):
        return False
    if not report.said or _LEADS_TO.search(report.said.get("Message", "")) is not None:
        is_next = capture.origin.line - report.origin.line <= _RIGHT_BELOW
        is_its = is_next and not _is_of_other_code(report, text, start)
        is_its |= is_next and text[max(0, start - _LINE) : start].rstrip().endswith(_LEADS_ON)
        return is_same or (capture.status is None and is_its)
    return is_same and (_is_in_its_object(report, text, start) or _goes_on(report, text, start))


def _is_of_other_code(report: Capture, text: bytes, start: int) -> bool:
    """Return whether the code of the document at `start` never has the status of a report."""
    return contradicts(document_code(text, start), str(report.status))


def _is_in_its_object(report: Capture, text: bytes, start: int) -> bool:
    """Return whether the document at `start` is a string of the object that a report names."""
    code = report.said.get("Code", "").encode()
    if not code or _IDS & report.said.keys():
        return False
    named = text.rfind(code, line_start(text, start), start)
    if named < 0 or text.find(b"}", named, start) >= 0:
        return False
    return text.find(b"<Code>" + code + b"</Code>", start) == text.find(b"<Code>", start)


def _goes_on(report: Capture, text: bytes, start: int) -> bool:
    """Return whether a report has no more than how the string begins that the document is in."""
    said = report.said.get("Message", "").strip('"').encode()
    if not said or report.said.keys() != {"Message"}:
        return False
    begun = text.rfind(said, line_start(text, start), start)
    return begun >= 0 and text.find(b'"', begun + len(said), start) < 0
