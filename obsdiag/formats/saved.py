"""Responses saved by API clients: Postman's and Hoppscotch's collections, Insomnia's data files.

They keep a response as a JSON object with the status under one name or another.
All such objects in a file are read, however deep they are.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from obsdiag.formats.format import ALONE, first_part, part_of
from obsdiag.http.parts import RequestParts, ResponseParts, as_bytes, capture_of, fields_of, member
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Origin
from obsdiag.records.line_start import starts_record
from obsdiag.text.charset import as_shown
from obsdiag.text.json_text import mended_value, value_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from obsdiag.formats.format import Surroundings
    from obsdiag.input.stream import Stream
    from obsdiag.model import Capture

FORMAT = "saved-response"
MAX_TEXT = 4 * 1024 * 1024
"""Bytes of a file that are read."""
MAX_DEPTH = 30
"""Folders and objects in each other; collections have a handful."""

_JSON_STARTS = frozenset(b"{[ \t\r\n\xef\xff\xfe\0")
_SIGNS = (b"getpostman.com/", b'"_postman_', b'"originalRequest"', b'"bodyCompression"')
_VALUE = lazy_regex(r"[{\[]")
# Names in the order of preference: Postman's, Insomnia's, others'.
_STATUS = ("code", "statusCode", "status")
_REASON = ("statusMessage", "statusText", "status")
_FIELDS = ("header", "headers")
_BODY = ("body", "text")
_REQUEST = ("originalRequest", "request")
_URL = ("url", "endpoint")
_CUT = f"Only the first {MAX_TEXT // 1024**2} MiB of the saved responses were read."


def is_saved(head: bytes) -> bool:
    """Return whether `head` starts a file of one of these programs."""
    if not head or head[0] not in _JSON_STARTS:
        return False
    text = as_shown(head)
    first, _, rest = text.lstrip().partition(b"\n")
    if rest and starts_record(first, 0):  # a line of a log, whatever stands below it
        text = first
    return first[:1] in (b"{", b"[") and any(sign in text for sign in _SIGNS)


def read_saved(stream: Stream, origin: Origin, around: Surroundings = ALONE) -> Iterator[Capture]:
    """Yield the responses in a file; a capture's member is the response's index.

    It is told where a file passes the limit.
    """
    text = first_part(stream, MAX_TEXT, _CUT, around)
    answers = (answer for value in _values(text) for answer in _answers(value, MAX_DEPTH))
    for number, answer in enumerate(answers):
        place = Origin(origin.source, member(origin, str(number)), offset=None, lines=(1,))
        capture = part_of(partial(capture_of, answer, place, FORMAT), FORMAT, place, around)
        if capture is not None:
            yield capture


def _values(raw: bytes) -> Iterator[object]:
    """Yield the JSON values in a text: one, or one a line; of the last one what there is."""
    text, at = raw.decode("utf-8", "surrogateescape"), 0
    while (start := _VALUE.search(text, at)) is not None:
        try:
            value, at = value_at(text, start.start())
        except ValueError:
            yield mended_value(text[start.start() :])
            return
        yield value


def _answers(value: object, depth: int) -> Iterator[ResponseParts]:
    """Yield the responses in a value, in order."""
    if isinstance(value, dict) and (answer := _answer(value)) is not None:
        yield answer
    elif depth and isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _answers(item, depth - 1)


def _answer(value: Mapping[str, object]) -> ResponseParts | None:
    """Return an object as a response, or None where it is none."""
    status = _first(value, _STATUS, int)
    fields = next((value[name] for name in _FIELDS if name in value), None)
    if not isinstance(status, int) or not 100 <= status <= 999 or not isinstance(fields, list):  # noqa: PLR2004
        return None
    reason, body = _first(value, _REASON, str), _first(value, _BODY, str)
    return ResponseParts(
        status,
        str(reason or ""),
        fields_of(fields),
        as_bytes(body) if isinstance(body, str) else b"",
        _asked(value),
    )


def _asked(value: Mapping[str, object]) -> RequestParts | None:
    request = _first(value, _REQUEST, dict)
    source = request if isinstance(request, dict) else value
    url = next((source[name] for name in _URL if name in source), None)
    if isinstance(url, dict):
        url = url.get("raw")
    method = source.get("method")
    if not (isinstance(url, str) and isinstance(method, str) and url and method):
        return None
    fields = next((source[name] for name in _FIELDS if name in source), None)
    return RequestParts(method, url, fields_of(fields) if source is request else ())


def _first(value: Mapping[str, object], names: tuple[str, ...], kind: type) -> object:
    """Return what stands under the first of `names` that has a value of that kind."""
    return next((value[name] for name in names if isinstance(value.get(name), kind)), None)
