"""The page of a server or gateway, without its head, as people copy it: its title is the status.

nginx, Apache, HAProxy and load balancers write it where nothing of the service has answered. Pages
of the service itself name a code and a request id, and are read as any text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.answered_page import OF_THE_SERVICE
from obsdiag.formats.format import ALONE
from obsdiag.http.message import Cuts, capture_of_message
from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.charset import decoded
from obsdiag.words.reason_phrases import reason_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.formats.format import Surroundings
    from obsdiag.input.stream import Stream
    from obsdiag.model import Capture, Origin

FORMAT = "error-page"
LONGEST = 8 * 1024
"""Bytes of such a page; one of a site is longer."""
_PAGE = lazy_regex(rb"(?i)\s*(?:<!doctype html[^<>]{0,200}>\s*)?<html[^<>]{0,200}>")
_TITLE = lazy_regex(
    rb"(?i)<(?:title|h1)>\s*(?:error )?(?P<status>[45][0-9]{2})(?: -)? (?P<reason>"
    + reason_pattern(rb"[ -]")
    + rb")\b"
)


def is_error_page(head: bytes) -> bool:
    """Return whether `head` is such a page, from first to last byte."""
    if len(head) > LONGEST or _PAGE.match(head) is None or _TITLE.search(head) is None:
        return False
    return not any(sign in head for sign in OF_THE_SERVICE)


def read_error_page(
    stream: Stream, origin: Origin, _around: Surroundings = ALONE
) -> Iterator[Capture]:
    """Yield the page as the body of an answer with the status that it names."""
    text = b"".join(decoded(stream).blocks)
    if (told := _TITLE.search(text)) is not None:
        status, reason = int(told["status"]), told["reason"].decode()
        yield capture_of_message(origin, FORMAT, text, text, Cuts(), status=status, reason=reason)
