"""The entries of a group, decoded by msgspec: only what tells a success from an error.

All else stays as it stands in the file, checked but not turned into values. An
entry that may be an error is then decoded like any other JSON; the tests here
may take in more entries than are errors, never fewer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import UNSET, Raw, Struct, UnsetType

from obsdiag.formats.har.entry import FIRST_ERROR, REACH, REDIRECTS, names_xml_file
from obsdiag.text.json_text import mended_value, value_at

if TYPE_CHECKING:
    from collections.abc import Sequence

_NO_TEXT = Raw()
_ESCAPED = 6
"""Bytes that a character takes at most in JSON."""
_MARKUP = re.compile(rb'"(?:\s|\\[nrt]|\xef\xbb\xbf|\\u[Ff]{2}..)*(?:<|\\u003[Cc])')
_BASE64_STARTS = frozenset(b"PCDI7")
"""First digit of `<`, of white space and of a byte order mark in base64 (RFC 4648)."""


class _Content(Struct, gc=False):
    text: Raw = _NO_TEXT
    encoding: Any = None
    mimeType: Any = None  # noqa: N815 - HAR's own name
    file: Any = msgspec.field(default=None, name="_file")


class _Response(Struct, gc=False):
    status: Any = None
    statusText: Any = None  # noqa: N815 - HAR's own name
    headers: Raw = _NO_TEXT
    content: _Content | None = None


class QuickEntry(Struct, gc=False):
    """An entry of which little has been decoded."""

    request: Raw = _NO_TEXT
    response: _Response | UnsetType | None = UNSET

    def is_entry(self) -> bool:
        """Return whether it is an entry, and no page."""
        return self.response is not UNSET or bool(self.request)

    def may_be_error(self) -> bool:
        """Return whether it may be a failure, a redirect, or a success that names an error."""
        response = self.response
        if not isinstance(response, _Response):
            return False
        status = response.status
        if type(status) is not int or status >= FIRST_ERROR or status in REDIRECTS:
            return True
        if b"rror-" in bytes(response.headers):
            return True
        return response.content is not None and _may_hold_error(response.content)

    def plain(self) -> dict[str, object]:
        """Return the entry, as far as it is read, as `json` would give it."""
        response = self.response if isinstance(self.response, _Response) else _Response()
        content = response.content or _Content()
        return {
            "request": _value(self.request),
            "response": {
                "status": response.status,
                "statusText": response.statusText,
                "headers": _value(response.headers),
                "content": {
                    "text": _value(content.text),
                    "encoding": content.encoding,
                    "mimeType": content.mimeType,
                    "_file": content.file,
                },
            },
        }

    def sign(self) -> bytes:
        """Return bytes of the entry by which it is found in its group."""
        response = self.response
        headers = bytes(response.headers) if isinstance(response, _Response) else b""
        return headers if len(headers) > len(b"[]") else bytes(self.request)


_DECODER = msgspec.json.Decoder(list[QuickEntry])


def read_quickly(text: bytes) -> Sequence[QuickEntry] | None:
    """Return the entries of a JSON array, or None where one is not as HAR has it."""
    try:
        return _DECODER.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _may_hold_error(content: _Content) -> bool:
    text = memoryview(content.text)
    if content.file is not None or len(text) < len(b'"<>"'):
        return names_xml_file(content.file, content.mimeType)
    if content.encoding:
        return text[1] in _BASE64_STARTS
    if _MARKUP.match(text) is None:
        return False
    head = bytes(text[: REACH * _ESCAPED])
    return b"Error" in head or b"DeleteResult" in head


def _value(raw: Raw) -> object:
    if not raw:
        return None
    text = bytes(raw).decode("utf-8", "surrogateescape")
    try:
        return value_at(text, 0)[0]
    except ValueError:
        return mended_value(text)
