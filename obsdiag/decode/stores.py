"""Which store an error is of, by the marks that it leaves in a capture.

Header fields of the answer are certain; the rest is likely.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.client_report.access_log import AUDIT
from obsdiag.client_report.told_request import TRACED
from obsdiag.decode.sender import Sender, sender
from obsdiag.decode.store_id_shapes import store_by_ids
from obsdiag.decode.store_marks import (
    CLIENTS,
    ELEMENTS,
    FIELDS,
    HOSTS,
    MODULES,
    SENTENCES,
    SERVERS,
)
from obsdiag.decode.store_names import AZURE, GOOGLE, MINIO, OBS, SWIFT
from obsdiag.headers import NO_HEADERS
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.model import Capture, ServiceError

_AZURE_ID = lazy_regex(
    rb"(?:(?<![A-Za-z])|(?<=\\[nr]))RequestId:[0-9a-f-]{36}(?:\s|#012|\\+[nr])*Time:[0-9]{4}-"
)
"""What Azure writes below each of its messages."""
_OF_AZURE = lazy_regex(
    rb"\b(?:com\.(?:microsoft\.)?azure\.storage|(?<![\w.])azure\.storage|Azure\.Storage"
    rb"|Microsoft\.(?:WindowsAzure|Azure)\.Storage)\.[A-Za-z]"
)
"""How the modules and classes of Azure's clients for storage are called: programs name them also
where nothing has failed, so that they count beside a code or a status."""
_GOOGLE_KEY = lazy_regex(rb"\bGoogle\s{1,20}secret\s{1,20}key\b")
"""What Google's interface for clients of S3 asks to check, where others name theirs: its codes are
S3's."""
_BY_PREFIX = {mark.removeprefix(b"\nx-").removesuffix(b"-").decode(): name for mark, name in FIELDS}
_SAID_FIELD = lazy_regex(
    rb"(?i)[\s\"'{\[(]x-("
    + "|".join(_BY_PREFIX).encode()
    + rb")-[a-z0-9-]{2,40}[\"']?[ ]?(?:[:=,]|=>)"
)
_BY_SERVER = dict(SERVERS)
_SAID_SERVER = lazy_regex(
    rb"(?i)[\s\"'{\[(]server[\"']?[ ]?(?:[:=,]|=>)[ ]?[\"'\[]{0,2}("
    + b"|".join(word.encode() for word, _ in SERVERS)
    + rb")(?![\w-])"
)
"""The field `Server` of an answer, as a program prints it."""
_RAISED = lazy_regex(
    rb"(?<![\w./])("
    + "|".join(MODULES).encode()
    + rb")\.(?:[a-z_0-9]{1,30}\.){0,4}[A-Z]\w{1,60}(?=: |\()"
)
"""An exception of one of those modules, as tracebacks and representations name it."""
_HOST = lazy_regex(
    rb"(?i)(?:(?<=[\w.*-])\.?|(?<=://)|\A)("
    + rb"|".join(re.escape(host.encode()) for host, _ in HOSTS)
    + rb")(?:(?<=\.)|(?![\w-]))"
)
_BY_HOST = dict(HOSTS)
_HOST_ENDS = tuple(host.encode() for host, _ in HOSTS)
MAX_TEXT = 8 * 1024
"""Bytes of a client's own words in which an endpoint is looked for."""


class ToldStore(NamedTuple):
    """A store, and whether header fields of the answer leave no doubt."""

    name: str
    is_certain: bool


def store_of(capture: Capture, error: ServiceError) -> ToldStore | None:
    """Return the store that an error is of, or None where the capture does not tell."""
    if (told := _by_headers(capture) or _by_words(capture, error)) is not None:
        return told
    name = _by_body(error) or store_by_ids(error.request_id or "", error.host_id or "")
    name = name or _by_host(error)
    if name is None and sender(capture) is Sender.SWIFT:
        return ToldStore(SWIFT, is_certain=True)
    if capture.headers is NO_HEADERS and name != OBS:
        text = capture.text
        if (said := _said_in(text, is_report=bool(capture.said))) is not None:
            return said
        name = name or _named(text)
        failed = error.code is not None or capture.status is not None
        name = name or (AZURE if failed and _names_azure(text) else None)
    return None if name is None else ToldStore(name, is_certain=False)


def _by_headers(capture: Capture) -> ToldStore | None:
    headers = capture.headers
    if headers is NO_HEADERS:
        if capture.format == AUDIT:
            return ToldStore(OBS, is_certain=True)
        return _by_server(capture.printed.get("server"))
    if sender(capture) is Sender.OBS:
        return ToldStore(OBS, is_certain=True)
    for beginning, name in FIELDS:
        if headers.has(beginning):
            return ToldStore(name, is_certain=True)
    return _by_server(headers.get(b"server"))


def _by_server(server: str | None) -> ToldStore | None:
    """Return the store that a `Server` field names."""
    lower = (server or "").lower()
    if lower == "obs":
        return ToldStore(OBS, is_certain=True)
    for word, name in SERVERS if lower else ():
        if word in lower:
            return ToldStore(name, is_certain=True)
    return None


def _by_words(capture: Capture, error: ServiceError) -> ToldStore | None:
    """Return the store that a client or a message is of that no other store has."""
    name = CLIENTS.get(capture.format)
    said = "\n".join(filter(None, (error.message, error.fields.get("Details"))))
    if name is None and _has_id_of_azure(capture.mended):
        name = AZURE
    if name is None and said:
        name = next((store for sentence, store in SENTENCES if sentence.search(said)), None)
    return None if name is None else ToldStore(name, is_certain=True)


def _by_body(error: ServiceError) -> str | None:
    """Return the store that the values of a document name: HostId, Resource, an element."""
    for value in (error.host_id, error.resource, error.fields.get("Endpoint")):
        if value and "." in value and (host := _HOST.search(value.encode("utf-8", "replace"))):
            return _BY_HOST[host[1].decode().lower()]
    return next((name for element, name in ELEMENTS if element in error.fields), None)


def _by_host(error: ServiceError) -> str | None:
    """Return the store whose endpoint was asked."""
    host = (error.url or "").partition("//")[2].partition("/")[0].partition("?")[0]
    found = _HOST.search(host.encode("utf-8", "replace")) if host else None
    if (
        found is None
        and host.lower() == "www.googleapis.com"
        and "/storage/v1" in (error.url or "")
    ):
        return GOOGLE
    return None if found is None else _BY_HOST[found[1].decode().lower()]


# A document has thousands of errors, and each is asked about: what its text tells is kept.


@lru_cache(maxsize=4)
def _has_id_of_azure(text: bytes) -> bool:
    return b"RequestId:" in text and _AZURE_ID.search(text) is not None


@lru_cache(maxsize=4)
def _said_in(text: bytes, *, is_report: bool) -> ToldStore | None:
    """Return the store whose header fields a text shows, or whose trace it is."""
    has_field = is_report and (b"x-" in text or b"X-" in text)
    said = _SAID_FIELD.search(text) if has_field else None
    if said is not None:
        return ToldStore(_BY_PREFIX[said[1].decode().lower()], is_certain=True)
    shown = text[:MAX_TEXT]
    if b"erver" in shown and (named := _SAID_SERVER.search(shown)) is not None:
        return ToldStore(_BY_SERVER[named[1].decode().lower()], is_certain=True)
    if is_report and (raised := _RAISED.search(shown)) is not None:
        return ToldStore(MODULES[raised[1].decode()], is_certain=True)
    return ToldStore(MINIO, is_certain=True) if TRACED in shown else None


@lru_cache(maxsize=4)
def _named(text: bytes) -> str | None:
    """Return the store whose endpoint a text names, if it is one alone, or whose keys."""
    shown = text[:MAX_TEXT]
    lower = shown.lower()
    if any(host in lower for host in _HOST_ENDS):
        names = {_BY_HOST[host[1].decode().lower()] for host in _HOST.finditer(shown)}
        if len(names) == 1:
            return names.pop()
    return GOOGLE if _GOOGLE_KEY.search(shown) else None


@lru_cache(maxsize=4)
def _names_azure(text: bytes) -> bool:
    return _OF_AZURE.search(text, 0, MAX_TEXT) is not None
