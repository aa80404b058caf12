"""URLs that are those of a store of objects, whoever asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.swift_rows import ACCOUNT
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_end, line_start

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

HOST = (
    rb"(?:(?:[\w-][\w.-]{0,100}\.)?(?:obs[.-]|s3[.-]|oss-|cos\.)[a-z0-9.-]{3,200}"
    rb"\.(?:com|cn|net|eu|cloud|org|io|dev)"
    rb"|(?:[\w.-]{1,222}\.)?storage\.googleapis\.com|storage\.cloud\.google\.com"
    rb"|(?:[\w.-]{1,120}\.)?storage\.yandexcloud\.net"
    rb"|www\.googleapis\.com(?=/(?:(?:up|down)load/)?storage/v1(?:beta[0-9])?/)"
    rb"|[\w.-]{1,120}\.(?:digitaloceanspaces|wasabisys|backblazeb2|linodeobjects|vultrobjects"
    rb"|r2\.cloudflarestorage|bcebos|your-objectstorage)\.com"
    rb"|(?:upload|up|rs|rsf|uc|api)(?:-[a-z0-9-]{2,20})?\.(?:qini(?:u|up)\.com|qbox\.me)"
    rb"|[a-z0-9]{3,24}\.(?:blob|dfs)\.core\.[a-z]{4,20}\.(?:net|cn|de))(?=[:/])"
)
"""Hosts of endpoints, those of a bucket of their own too."""
_STORE_HOST = lazy_regex(rb"(?i)https?://" + HOST)
_BARE_HOST = lazy_regex(
    rb"(?i)(?<![\w@.-])(?:" + HOST.replace(b"(?=[:/])", b"") + rb")(?![\w-])(?!/[a-z])"
)
"""The same without a scheme: what a program names as the host that it has talked to."""
_SCHEME = lazy_regex(
    rb"(?<![\w+.])(?:s3[an]?|obs|oss|cosn?|gs|tos|ks3|wasbs?|abfss?)://[\w{][^\s\"'<>]{2}"
)
"""Addresses of objects that no host stands in."""
_FIELD = lazy_regex(rb"(?i)(?<![\w-])x-(?:amz|obs|oss|cos|ms|goog|tos|bce)-[a-z]")
"""How header fields of stores alone begin."""
_OF_SWIFT = lazy_regex(ACCOUNT.encode())
_SIGNED = lazy_regex(rb"(?i)[?&](?:x-amz-signature|x-obs-signature|awsaccesskeyid|accesskeyid)=")
"""What a signed address has, whatever the host."""
_POOL = lazy_regex(
    rb"HTTP(S?)ConnectionPool\(host=\\?'([\w.-]{4,250})\\?', port=[0-9]{2,5}\):"
    rb" Max retries exceeded with url: (/[^\s\"']{0,2000})"
)
"""How urllib3 tells the address that it has given up."""
_ANY = lazy_regex(rb"https?://[^\s\"'`<>|\\]{4,2000}")
TAIL = b".,:;!?)]}"
"""What a sentence may have behind an address."""


def has_store_host(url: bytes) -> bool:
    """Return whether a URL's host is known as a store's."""
    return _STORE_HOST.match(url) is not None


def is_store_url(url: bytes) -> bool:
    """Return whether a URL is a store's: by its host, its signature, or an account of Swift's."""
    return has_store_host(url) or bool(_SIGNED.search(url) or _OF_SWIFT.search(url))


def pooled_urls(text: bytes) -> list[bytes]:
    """Return the addresses of a text that urllib3 tells in parts, each whole."""
    if b"ConnectionPool(" not in text:
        return []
    return [b"http%s://%s%s" % (pool[1].lower(), pool[2], pool[3]) for pool in _POOL.finditer(text)]


def found_urls(text: bytes, start: int, end: int) -> Iterator[re.Match[bytes]]:
    """Yield the addresses of a store that stand from `start` to `end`, in order."""
    if text.find(b"://", start, end) < 0:
        return
    for url in _ANY.finditer(text, start, end):
        if is_store_url(url[0]):
            yield url


def _store_urls(text: bytes, start: int, end: int) -> set[bytes]:
    """Return them without what a sentence has behind them."""
    return {url[0].rstrip(TAIL) for url in found_urls(text, start, end)}


def urls_on_lines(text: bytes, start: int, end: int) -> set[bytes]:
    """Return the addresses of a store on the lines of what stands from `start` to `end`."""
    return _store_urls(text, line_start(text, start), line_end(text, end))


def names_store_url(text: bytes, start: int, end: int) -> bool:
    """Return whether a store's URL stands from `start` to `end`."""
    pooled = any(map(is_store_url, pooled_urls(text[start:end])))
    return pooled or next(found_urls(text, start, end), None) is not None


def names_store(text: bytes, start: int, end: int) -> bool:
    """Return whether what stands from `start` to `end` names a store by what nothing else has.

    That is an address of a store, its host, a scheme of objects, or a header field of its own.
    """
    if names_store_url(text, start, end):
        return True
    return any(form.search(text, start, end) is not None for form in _BY_NAME)


def names_field(text: bytes, start: int, end: int) -> bool:
    """Return whether a header field that only stores have stands from `start` to `end`."""
    return _FIELD.search(text, start, end) is not None


_BY_NAME = (_SCHEME, _FIELD, _BARE_HOST)
