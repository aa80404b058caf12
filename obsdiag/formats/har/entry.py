"""One entry of a HAR, as decoded JSON, to a Capture; HAR 1.2 as exporters really write it.

Whatever is missing, null or of another type counts as absent. A status of 0 or
below stands for a request that got no answer.
"""

from __future__ import annotations

import re
from binascii import Error, a2b_base64
from typing import TYPE_CHECKING

from obsdiag.formats.har.group import KEPT
from obsdiag.http.parts import RequestParts, ResponseParts, as_bytes, capture_of, fields_of
from obsdiag.model import Remark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.formats.har import BodyFiles
    from obsdiag.model import Capture, Origin

FORMAT = "har"
REDIRECTS = frozenset({301, 302, 307, 308})
FIRST_ERROR = 400
LAST_STATUS = 999
REACH = 512
"""Characters at the start of a success's body in which an error document shows itself."""

_DOCUMENT = re.compile(rb"<(?:[\w.-]+:)?(?:Error|DeleteResult)[\s>/]")
_WHITE = b" \t\r\n\xef\xbb\xbf"


def is_entry(value: object) -> bool:
    """Return whether an object of a list is an entry, and no page."""
    return isinstance(value, dict) and ("request" in value or "response" in value)


def read_entry(
    entry: Mapping[str, object], origin: Origin, files: BodyFiles | None, *, whole: bool = True
) -> Capture | None:
    """Return the response of an entry, or None where there is none.

    `whole` is False where strings of the entry were shortened.
    """
    response = _object(entry.get("response"))
    status = _status(response.get("status"))
    if status is None:
        return None
    body, remark = _body(_object(response.get("content")), files)
    if not whole and len(body) >= KEPT // 2:
        remark = Remark.BODY_TOO_LARGE
    answer = ResponseParts(
        status,
        _text(response.get("statusText")),
        fields_of(response.get("headers")),
        body,
        _asked(_object(entry.get("request"))),
        frozenset() if remark is None else frozenset({remark}),
    )
    return capture_of(answer, origin, FORMAT)


def may_be_error(entry: Mapping[str, object]) -> bool:
    """Return whether an entry is a failure or a redirect, or a success that may name an error."""
    response = _object(entry.get("response"))
    status = _status(response.get("status"))
    if status is None or status >= FIRST_ERROR or status in REDIRECTS:
        return status is not None
    if any(name.lower().endswith("-error-code") for name, _ in fields_of(response.get("headers"))):
        return True
    content = _object(response.get("content"))
    if names_xml_file(content.get("_file"), content.get("mimeType")):
        return True
    head, _ = _body({**content, "text": _text(content.get("text"))[:REACH]}, None)
    return head.lstrip(_WHITE)[:1] == b"<" and _DOCUMENT.search(head) is not None


def names_xml_file(name: object, mime: object) -> bool:
    """Return whether a body stands in a file of its own, and is XML by its name or its type."""
    return bool(name) and (".xml" in _text(name) or "xml" in _text(mime))


def _asked(request: Mapping[str, object]) -> RequestParts | None:
    method, url = _text(request.get("method")), _text(request.get("url"))
    return RequestParts(method, url, fields_of(request.get("headers"))) if method and url else None


def _body(content: Mapping[str, object], files: BodyFiles | None) -> tuple[bytes, Remark | None]:
    """Return the body as far as the entry shows it."""
    name = _text(content.get("_file"))
    if name and files is not None and (data := files(name)) is not None:
        return data, None
    text = _text(content.get("text"))
    if _text(content.get("encoding")).lower() != "base64":
        return as_bytes(text), None
    try:
        return a2b_base64(text[: len(text) // 4 * 4]), None
    except (Error, ValueError):
        return b"", Remark.BODY_UNREADABLE


def _status(value: object) -> int | None:
    try:
        status = int(value) if isinstance(value, int | float | str) else 0
    except (ValueError, OverflowError):
        return None
    return status if 100 <= status <= LAST_STATUS else None  # noqa: PLR2004 - RFC 9110 section 15


def _object(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
