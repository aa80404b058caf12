"""The entries of a group, decoded by msgspec: only what tells a success from an error.

All else stays as it stands in the file, checked but not turned into values. Of an
entry that may be an error, what is read of it is decoded later, by msgspec where it
has the usual types, and like any other JSON where it has not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import msgspec
from msgspec import UNSET, Raw, Struct, UnsetType

from obsdiag.formats.har.entry import (
    CODE_FIELD,
    FIRST_ERROR,
    REACH,
    REDIRECTS,
    WHITE,
    have_code,
    is_base64,
    names_error,
    status_of,
)
from obsdiag.formats.har.group import closed
from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.json_text import mended_value, value_at

if TYPE_CHECKING:
    from msgspec.json import Decoder

_NO_TEXT = Raw()
_HEAD = 12 * REACH
"""Bytes of a string in which REACH characters stand: one takes two escapes at most."""
_QUOTE = ord('"')
_CODE_FIELD = CODE_FIELD.encode()
_MARKUP_STARTS = frozenset(b"<\\" + WHITE)
"""What a document may start with; an escape may stand for any of it."""
_OTHER_BASE64 = frozenset(
    b"ABEFGHJKLMNOQRSTUVWXYZabcdefghijklmnopqrstwxyz012345689+/"  # all but 7, C, D, I, P, u, v
)
"""First digits in base64 (RFC 4648) of other than `<`, white space and a byte order mark."""
_FIRST_SUCCESS, _LAST_SUCCESS = 200, 299
_GAP = lazy_regex(rb"[\s,]*+")
Value = TypeVar("Value")


class _Content(Struct, gc=False):
    text: Raw = _NO_TEXT
    encoding: Any = None
    mimeType: Any = None  # noqa: N815 - HAR's own name
    file: Any = msgspec.field(default=None, name="_file")

    def plain(self, text: object) -> dict[str, object]:
        """Return the content as `json` would give it, `text` in the place of its text."""
        return {
            "text": text,
            "encoding": self.encoding,
            "mimeType": self.mimeType,
            "_file": self.file,
        }

    def names_error(self) -> bool:
        """Return whether the body may be an error document."""
        text = memoryview(self.text)
        if self.file is None:
            if not text or text[0] != _QUOTE:
                return False
            if self.encoding is not None and is_base64(self.encoding):
                if text[1] in _OTHER_BASE64:
                    return False
            elif text[1] not in _MARKUP_STARTS or not _may_name_error(text):
                return False
        head = bytes(text) if len(text) <= _HEAD else closed(bytes(text[:_HEAD]))
        return names_error(self.plain(_decoded(_STRING, head)))


class _Response(Struct, gc=False):
    status: Any = None
    statusText: Any = None  # noqa: N815 - HAR's own name
    headers: Raw = _NO_TEXT
    content: _Content | None = None


class _Request(Struct, gc=False):
    method: Any = None
    url: Any = None
    headers: Raw = _NO_TEXT


class QuickEntry(Struct, gc=False):
    """An entry of which little has been decoded."""

    request: Raw = _NO_TEXT
    response: _Response | UnsetType | None = UNSET
    started: Any = msgspec.field(default=None, name="startedDateTime")

    def is_entry(self) -> bool:
        """Return whether it is an entry, and no page."""
        return self.response is not UNSET or bool(self.request)

    def is_answered(self) -> bool:
        """Return whether it shows a response at all."""
        return isinstance(self.response, _Response) and status_of(self.response.status) is not None

    def may_be_error(self) -> bool:
        """Return whether it is a failure, a redirect, or a success that may name an error."""
        response = self.response
        if not isinstance(response, _Response):
            return False
        status = response.status
        if type(status) is not int or not _FIRST_SUCCESS <= status <= _LAST_SUCCESS:
            status = status_of(status)
            if status is None or status >= FIRST_ERROR or status in REDIRECTS:
                return status is not None
        headers = bytes(response.headers).lower()
        if (_CODE_FIELD in headers or b"\\u00" in headers) and have_code(_fields(response.headers)):
            return True
        return response.content is not None and response.content.names_error()

    def plain(self) -> dict[str, object]:
        """Return the entry, as far as it is read, as `json` would give it."""
        response = self.response if isinstance(self.response, _Response) else _Response()
        content = response.content or _Content()
        return {
            "startedDateTime": self.started,
            "request": _asked(self.request),
            "response": {
                "status": response.status,
                "statusText": response.statusText,
                "headers": _fields(response.headers),
                "content": content.plain(_decoded(_STRING, content.text)),
            },
        }


class QuickGroup(NamedTuple):
    """A JSON array, decoded as far as that is quick."""

    text: bytes
    entries: list[QuickEntry]

    def starts(self) -> list[int]:
        """Return where each entry starts."""
        at, found = 1, []
        for one in _EXTENTS.decode(self.text):
            gap = _GAP.match(self.text, at)
            start = at if gap is None else gap.end()
            found.append(start)
            at = start + memoryview(one).nbytes
        return found


_ENTRIES = msgspec.json.Decoder(list[QuickEntry])
_EXTENTS = msgspec.json.Decoder(list[Raw])
_REQUEST = msgspec.json.Decoder(_Request)
_FIELDS = msgspec.json.Decoder(list[dict[str, str]])
_STRING = msgspec.json.Decoder(str)
_NO_JSON = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What msgspec raises; a value of another type than is asked for is a DecodeError too."""


def read_quickly(text: bytes) -> QuickGroup | None:
    """Return the entries of a JSON array, or None where one is not as HAR has it."""
    try:
        return QuickGroup(text, _ENTRIES.decode(text))
    except _NO_JSON:
        return None


def _may_name_error(text: memoryview) -> bool:
    head = bytes(text[: REACH + 1])
    if b"\\" in head:  # `\n` and `\"` take two bytes; what takes more is left to be decoded
        head = bytes(text[: 2 * REACH + 1])
        if b"\\u" in head:
            return True
    return b"Error" in head or b"DeleteResult" in head or not head.isascii()


def _asked(request: Raw) -> object:
    asked = _decoded(_REQUEST, request)
    if not isinstance(asked, _Request):
        return asked
    return {"method": asked.method, "url": asked.url, "headers": _fields(asked.headers)}


def _fields(headers: Raw) -> object:
    return _decoded(_FIELDS, headers)


def _decoded(decoder: Decoder[Value], raw: Raw | bytes) -> Value | object:
    """Return a value; where it is of another type than `decoder` has, or no JSON, all the same."""
    if not raw:
        return None
    try:
        return decoder.decode(raw)
    except _NO_JSON:
        pass
    text = bytes(raw).decode("utf-8", "surrogateescape")
    try:
        return value_at(text, 0)[0]
    except ValueError:
        return mended_value(text)
