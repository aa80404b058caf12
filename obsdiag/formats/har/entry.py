"""One entry of a HAR, as decoded JSON, to a Capture; HAR 1.2 as exporters really write it.

Whatever is missing, null or of another type counts as absent. A status of 0 or
below stands for a request that got no answer.
"""

from __future__ import annotations

from binascii import Error, a2b_base64
from typing import TYPE_CHECKING

from obsdiag.formats.har.group import KEPT
from obsdiag.http.parts import RequestParts, ResponseParts, as_bytes, capture_of, fields_of
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Remark
from obsdiag.records.stamp import stamp_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.formats.format import BodyFiles
    from obsdiag.model import Capture, Origin

FORMAT = "har"
REDIRECTS = frozenset({301, 302, 307, 308})
FIRST_ERROR = 400
LAST_STATUS = 999
REACH = 512
"""Characters at the start of a success's body in which an error document shows itself."""
CODE_FIELD = "-error-code"
"""How the names of `x-obs-error-code` and its like end."""
_NO_REMARKS: frozenset[Remark] = frozenset()
_DOCUMENT = lazy_regex(rb"<(?:[\w.-]+:)?(?:Error|DeleteResult)[\s>/]")
WHITE = b" \t\r\n\xef\xbb\xbf"
"""White space, and the bytes of a byte order mark, that may stand before a document."""


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
    status = status_of(response.get("status"))
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
        _NO_REMARKS if remark is None else frozenset({remark}),
    )
    began = stamp_of(_text(entry.get("startedDateTime")).encode("utf-8", "replace"))
    return capture_of(answer, origin, FORMAT)._replace(logged=began)


def may_be_error(entry: Mapping[str, object]) -> bool:
    """Return whether an entry is a failure or a redirect, or a success that may name an error."""
    response = _object(entry.get("response"))
    status = status_of(response.get("status"))
    if status is None or status >= FIRST_ERROR or status in REDIRECTS:
        return status is not None
    return have_code(response.get("headers")) or names_error(_object(response.get("content")))


def status_of(value: object) -> int | None:
    """Return the status that `value` stands for, None where the request got no answer."""
    try:
        status = int(value) if isinstance(value, int | float | str) else 0
    except (ValueError, OverflowError):
        return None
    return status if 100 <= status <= LAST_STATUS else None  # noqa: PLR2004 - RFC 9110 section 15


def have_code(headers: object) -> bool:
    """Return whether one of the header fields is made to hold an error code."""
    return any(name.lower().endswith(CODE_FIELD) for name, _ in fields_of(headers))


def names_error(content: Mapping[str, object]) -> bool:
    """Return whether the body of a success may be an error document.

    Of a body that stands in a file of its own only the file's name and type are known.
    """
    name, mime = content.get("_file"), _text(content.get("mimeType"))
    if name and (".xml" in _text(name) or "xml" in mime):
        return True
    head, _ = _body({**content, "text": _text(content.get("text"))[:REACH]}, None)
    return head.lstrip(WHITE)[:1] == b"<" and _DOCUMENT.search(head) is not None


def is_base64(encoding: object) -> bool:
    """Return whether a content's text is its body in base64."""
    return _text(encoding).lower() == "base64"


def _asked(request: Mapping[str, object]) -> RequestParts | None:
    method, url = _text(request.get("method")), _text(request.get("url"))
    return RequestParts(method, url, fields_of(request.get("headers"))) if method and url else None


def _body(content: Mapping[str, object], files: BodyFiles | None) -> tuple[bytes, Remark | None]:
    """Return the body as far as the entry shows it."""
    name = _text(content.get("_file"))
    if name and files is not None and (data := files(name)) is not None:
        return data, None
    text = _text(content.get("text"))
    if not is_base64(content.get("encoding")):
        return as_bytes(text), None
    digits = "".join(text.split())  # mail programs and some exporters break it into lines
    try:
        return a2b_base64(digits[: len(digits) // 4 * 4]), None
    except (Error, ValueError):
        return b"", Remark.BODY_UNREADABLE


def _object(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
