"""Invented answers of OBS, and the short ways from bytes to what obsdiag makes of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from obsdiag.catalogue import Catalogue
from obsdiag.formats.captures import read_captures
from obsdiag.input.sources import paste
from obsdiag.input.stream import Stream
from obsdiag.model import Finding, Origin
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue

if TYPE_CHECKING:
    from obsdiag.model import Capture

PAGE = Path(__file__).parents[1] / "resources" / "catalogue" / "error_codes.rst"
REQUEST_ID = "0000019CEBAD03AD42BEEF0042BEEF00"
"""Its first half is MOMENT in Unix milliseconds."""
MOMENT = "2026-03-14T09:28:30.381Z"
HOST_ID = "32AAAQAAEAABAAAQAAEAABAAAQAAEAABCmadeUpHostIdForTestsOnly42xyzab"
HEAD = (
    "Server: OBS",
    "Date: Sat, 14 Mar 2026 09:28:30 GMT",
    "Content-Type: application/xml",
    f"x-obs-request-id: {REQUEST_ID}",
    f"x-obs-id-2: {HOST_ID}",
)


@cache
def catalogue() -> Catalogue:
    """Return the published catalogue."""
    return Catalogue.from_page(PAGE.read_bytes())


def error(
    code: str = "NoSuchKey",
    message: str = "The specified key does not exist.",
    request_id: str = REQUEST_ID,
    more: str = "",
) -> bytes:
    """Return an error document of one line."""
    return (
        f"<Error><Code>{code}</Code><Message>{message}</Message>"
        f"<RequestId>{request_id}</RequestId>{more}</Error>"
    ).encode()


def response(
    status: str = "404 Not Found",
    body: bytes | None = None,
    head: tuple[str, ...] = HEAD,
    *,
    version: str = "HTTP/1.1",
    end: bytes = b"\r\n",
) -> bytes:
    """Return a response, with an error document unless there is another body."""
    lines = (f"{version} {status}", *head, "", "")
    return end.join(line.encode() for line in lines) + (error() if body is None else body)


def captures(data: bytes) -> list[Capture]:
    """Return the captures in `data`."""
    return list(read_captures(Stream.of(data), Origin("clipboard")))


def capture(data: bytes) -> Capture:
    """Return the only capture in `data`."""
    (only,) = captures(data)
    return only


def findings(*data: bytes) -> list[Finding]:
    """Return the findings in one or more pastes."""
    sources = [paste(one, f"paste-{number}") for number, one in enumerate(data, start=1)]
    return [event for event in read(sources, catalogue()) if isinstance(event, Finding)]


def finding(*data: bytes) -> Finding:
    """Return the only finding in one or more pastes."""
    (only,) = findings(*data)
    return only


def judged_finding(data: bytes) -> Finding:
    """Return the only finding in a paste, with the causes that the guidance knows."""
    events = read([paste(data, "paste-1")], load_catalogue())
    (only,) = (event for event in events if isinstance(event, Finding))
    return only
