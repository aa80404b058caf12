"""An error of the Azure SDK for JavaScript, printed as JSON with its request and its response.

`RestError` of @azure/core-rest-pipeline: `code`, `statusCode`, `request`, `response` and what the
body said as `details`. Header fields stand by their names, or each with its name and its value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.client_report.found import Report
from obsdiag.headers import NO_HEADERS
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Request
from obsdiag.text.json_text import value_at
from obsdiag.words.storage_words import names_storage

if TYPE_CHECKING:
    from collections.abc import Iterator

CLIENT = "azure-sdk-js"
_NAME = lazy_regex(
    rb"\{\s*(?:\"[a-z]{1,20}\"\s*:\s*\"[^\"\\\r\n]{0,400}\",\s*){0,3}\"name\"\s*:\s*\"RestError\""
)


def rest_errors(text: bytes, start: int, end: int) -> Iterator[Report]:
    """Yield the errors of Azure's storage that stand so in a stretch of text, in order."""
    if text.find(b"RestError", start, end) < 0:
        return
    for name in _NAME.finditer(text, start, end):
        shown = text[name.start() : end].decode("utf-8", "surrogateescape")
        try:
            value, length = value_at(shown, 0)
        except ValueError:
            continue
        last = name.start() + len(shown[:length].encode("utf-8", "surrogateescape"))
        if isinstance(value, dict) and names_storage(text, name.start(), last):
            yield Report(name.start(), last, CLIENT, _values(value), request=_request(value))


def _values(error: dict[str, object]) -> dict[str, str]:
    details, response = _object(error, "details"), _object(error, "response")
    fields = _object(response, "headers")
    named = {
        "Code": _text(error, "code") or _text(details, "code"),
        "status": _text(error, "statusCode") or _text(response, "status"),
        "Message": _text(details, "message") or _text(error, "message"),
        "RequestId": _field(_object(fields, "_headersMap") or fields, "x-ms-request-id"),
    }
    return {name: value for name, value in named.items() if value}


def _request(error: dict[str, object]) -> Request | None:
    asked = _object(error, "request") or _object(_object(error, "response"), "request")
    url = _text(asked, "url")
    return Request(_text(asked, "method"), url, NO_HEADERS) if "://" in url else None


def _object(of: dict[str, object], name: str) -> dict[str, object]:
    value = of.get(name)
    return value if isinstance(value, dict) else {}


def _text(of: dict[str, object], name: str) -> str:
    value = of.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return as_text(value.encode("utf-8", "surrogateescape")) if isinstance(value, str) else ""


def _field(fields: dict[str, object], name: str) -> str:
    return _text(fields, name) or _text(_object(fields, name), "value")
