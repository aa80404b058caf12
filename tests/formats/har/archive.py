"""HARs as exporters write them, with invented values, and the ways to read them in tests."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from obsdiag.formats.format import Surroundings
from obsdiag.formats.har import read_har
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from tests.answer import HOST_ID, error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from obsdiag.model import Capture

URL = "https://photos-2026.obs.region-1.example.com/summer.csv?versionId=7"


def request_id(number: int) -> str:
    """Return the id of the request of this number."""
    return f"0000019CEBAD03AD{number:016X}"


def document(number: int, code: str = "NoSuchKey") -> str:
    """Return the error document that answers the request of this number."""
    return error(code, request_id=request_id(number)).decode()


def pairs(*fields: str) -> list[dict[str, str]]:
    """Return header fields as HAR has them."""
    return [dict(zip(("name", "value"), field.split(": ", 1), strict=True)) for field in fields]


def entry(number: int = 0, status: Any = 404, text: str | None = None, **more: Any) -> dict:
    """Return an entry; `more` goes into its content."""
    body = document(number) if text is None else text
    return {
        "startedDateTime": "2026-03-14T09:28:30.381Z",
        "time": 12.5,
        "request": {
            "method": "GET",
            "url": URL,
            "httpVersion": "HTTP/1.1",
            "cookies": [],
            "headers": pairs("Host: photos-2026.obs.region-1.example.com", "Accept: */*"),
            "queryString": [{"name": "versionId", "value": "7"}],
            "headersSize": 90,
            "bodySize": 0,
        },
        "response": {
            "status": status,
            "statusText": "Not Found",
            "httpVersion": "HTTP/1.1",
            "cookies": [],
            "headers": pairs(
                "Server: OBS", f"x-obs-request-id: {request_id(number)}", f"x-obs-id-2: {HOST_ID}"
            ),
            "content": {"size": len(body), "mimeType": "application/xml", "text": body} | more,
            "redirectURL": "",
            "headersSize": 250,
            "bodySize": len(body),
        },
        "cache": {},
        "timings": {"send": 0, "wait": 12, "receive": 0.5},
    }


def success(number: int = 0, text: str = "body { margin: 0 }", **more: Any) -> dict:
    """Return an entry of a success."""
    return entry(number, 200, text, **more)


def har(*entries: Any, indent: int | None = None) -> bytes:
    """Return a HAR."""
    log = {
        "version": "1.2",
        "creator": {"name": "made up", "version": "1"},
        "pages": [{"startedDateTime": "2026-03-14T09:28:30.381Z", "id": "page_1", "title": ""}],
        "entries": list(entries),
    }
    return json.dumps({"log": log}, indent=indent).encode()


class Dripping(Stream):
    """A stream that comes in blocks of a few bytes."""

    __slots__ = ("_drop", "_rest")

    def __init__(self, data: bytes, drop: int) -> None:
        head, self._rest = data[:drop], data[drop:]
        super().__init__(_Head(head))
        self._drop = drop

    def blocks(self) -> Iterator[bytes]:
        """Yield the input drop by drop."""
        yield self.head
        for at in range(0, len(self._rest), self._drop):
            yield self._rest[at : at + self._drop]


class _Head:
    def __init__(self, head: bytes) -> None:
        self._head = head

    def read(self, size: int, /) -> bytes:
        head, self._head = self._head, b""
        return head


def read(
    data: bytes, drop: int | None = None, files: Callable[[str], bytes | None] | None = None
) -> list[Capture]:
    """Return the captures of a HAR, read in blocks of `drop` bytes."""
    stream = Stream.of(data) if drop is None else Dripping(data, drop)
    return list(read_har(stream, Origin("made-up.har"), Surroundings(files)))


def seen(captures: list[Capture]) -> list[tuple[str | None, int, int | None, bytes]]:
    """Return what tells captures apart: member, line, status and body."""
    return [(one.origin.member, one.origin.line, one.status, one.body) for one in captures]


def numbers(captures: list[Capture]) -> list[str | None]:
    """Return the indices of the entries that were read."""
    return [one.origin.member for one in captures]
