"""Puts pseudonyms into texts: first values are gathered, then replaced wherever they stand.

A value that is distinctive is replaced everywhere, in each way in which it can be escaped. One that
is a plain word (a bucket called `log`) is replaced only where a bucket or a key stands, so that no
name of a format is taken for it.
"""

from __future__ import annotations

import html
import json
from bisect import insort
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus

from obsdiag.lazy_regex import lazy_regex
from obsdiag.pseudonyms.identity import IdentityKind, identities
from obsdiag.pseudonyms.pseudonym_map import ESCAPED, PseudonymError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.pseudonyms.identity import Identity
    from obsdiag.pseudonyms.pseudonym_map import PseudonymMap

MAX_VALUES = 100_000
"""Different values that are replaced; what is more than these is refused."""
_TOKEN = lazy_regex(rf"{ESCAPED}|[\w-]+")
_PLAIN = lazy_regex(r"[A-Za-z]{1,16}|\d{1,4}|[\w.-]{1,2}")
_ESCAPE = lazy_regex(r"%[0-9A-F]{2}")
_EDGES = lazy_regex(r"^[\W_]+|[\W_]+$")
_SIMPLE = lazy_regex(r"[A-Za-z0-9_./-]+")
_SLASHES = ("/", "%2F", "%2f", "%252F", "%252f", "\\/", "\\\\/")
_FOLLOWS = lazy_regex(r"[\w-]")
_AFTER_SLASH = lazy_regex(r"(?:/|%2[Ff]|\\/)\Z")
_AFTER_NAME = lazy_regex(
    r"(?i:bucket(?:[_ -]?name)?|key|prefix|object(?:[_ -]?name)?|host|name|user|operator|requester"
    r"|domain|agency|role|group)"
    r"(?:[\"']?\s{0,4}(?:=>|[:=>])\s{0,4}[\"']?|%3D)\Z"
)
_BEFORE_END = lazy_regex(r"[/?\s\"'<>&,;:)\]}.#\\%]|\Z")
_REACH = 40
_GENERIC = frozenset(
    {
        *("xml", "json", "html", "plain", "css", "javascript", "png", "jpeg", "gif", "http"),
        *("https", "com", "www", "obs", "null", "none", "true", "false", "undefined", "text"),
        *("application", "image", "octet", "stream", "request", "response", "error", "get", "put"),
    }
)
_HOST_WORDS = frozenset(
    {
        *("obs", "s3", "oss", "cos", "tos", "www", "api", "cdn", "com", "net", "org", "local"),
        *("internal", "corp", "lan", "svc", "cluster", "storage", "minio", "swift", "gov", "edu"),
    }
)
_EXTENSION = lazy_regex(r"(?<=[^/.])\.[A-Za-z0-9]{1,5}\Z")
_REGION = lazy_regex(r"[a-z]{2,10}(?:-[a-z0-9]+)+")


class Replacer:
    """Gathers what is to have a pseudonym, and replaces it."""

    def __init__(self, kinds: Iterable[IdentityKind], pseudonyms: PseudonymMap) -> None:
        self._kinds = frozenset(kinds)
        self._map = pseudonyms
        self._found: dict[str, IdentityKind] = {}
        self._seen: set[str] = set()
        self._forms: dict[str, tuple[str, bool]] = {}
        """By a form of a value: what replaces it, whether it is distinctive."""
        self._lengths: dict[str, list[int]] = {}
        """By the first token of forms: how long they are, the longest first."""

    def gather(self, text: str, more: Iterable[Identity] = ()) -> None:
        """Take in what a text tells, and what is known of it besides."""
        for kind, value in (*identities(text), *more):
            if kind in self._kinds:
                self._take(kind, value)
            elif kind is IdentityKind.MAIL and IdentityKind.HOST in self._kinds:
                self._take(IdentityKind.HOST, value.partition("@")[2])

    def counts(self) -> dict[str, int]:
        """Return how many values there are of each kind."""
        kinds = list(self._found.values())
        return {str(kind): kinds.count(kind) for kind in IdentityKind if kind in kinds}

    def replace(self, text: str) -> str:
        """Return a text with its values replaced; one that is nothing but a value is one."""
        if text in self._found:
            return self.value(self._found[text], text)
        parts: list[str] = []
        done = 0
        for token in _TOKEN.finditer(text):
            start = token.start()
            lengths = self._lengths.get(token[0]) if start >= done else None
            found = self._found_at(text, start, lengths) if lengths else None
            if found is not None:
                parts += text[done:start], found[0]
                done = found[1]
        parts.append(text[done:])
        return "".join(parts)

    def _found_at(self, text: str, start: int, lengths: list[int]) -> tuple[str, int] | None:
        """Return what replaces the longest value that stands at a place, and where that ends."""
        for length in lengths:
            end = start + length
            known = self._forms.get(text[start:end])
            if known is None or _FOLLOWS.match(text, end):
                continue
            replaced, is_distinctive = known
            if is_distinctive or _is_in_place(text, start, end):
                return replaced, end
        return None

    def replace_bytes(self, text: bytes) -> bytes:
        """Return a text in UTF-8 with its values replaced; what is no UTF-8 stays."""
        shown = text.decode("utf-8", "surrogateescape")
        return self.replace(shown).encode("utf-8", "surrogateescape")

    def value(self, kind: IdentityKind, value: str) -> str:
        """Return the pseudonym of a value."""
        return _BY_KIND[kind](self._map, value)

    def shows(self, identity: Identity) -> bool:
        """Return whether a value that somebody reads should have been replaced, and was not."""
        kind, value = identity
        plain = _EDGES.sub("", value)
        if kind not in self._kinds or not _is_somebodys(plain):
            return False
        return self.value(kind, plain) != plain

    def _take(self, kind: IdentityKind, value: str) -> None:
        if value in self._seen:
            return
        self._seen.add(value)
        for part in _with_parents(value) if kind is IdentityKind.KEY else (value,):
            plain = _EDGES.sub("", part)
            if plain in self._found:
                return  # and so are the folders that it is in
            if not _is_somebodys(plain):
                continue
            if len(self._found) >= MAX_VALUES:
                raise PseudonymError(f"There are more than {MAX_VALUES:,} values to be replaced.")
            replaced = self.value(kind, plain)
            if replaced == plain:
                continue
            self._found[plain] = kind
            is_distinctive = _PLAIN.fullmatch(plain) is None
            for form, new in _forms(plain, replaced):
                self._add(form, new, is_distinctive=is_distinctive)

    def _add(self, form: str, replaced: str, *, is_distinctive: bool) -> None:
        token = _TOKEN.match(form)
        if token is None:
            return
        self._forms.setdefault(form, (replaced, is_distinctive))
        lengths = self._lengths.setdefault(token[0], [])
        if len(form) not in lengths:
            insort(lengths, len(form), key=lambda length: -length)


def _is_somebodys(plain: str) -> bool:
    """Return whether a value is more than a word that everybody uses."""
    return len(plain) > 1 and plain.lower() not in _GENERIC


def _is_in_place(text: str, start: int, end: int) -> bool:
    """Return whether a plain word stands where a bucket, a key or a host does."""
    before = text[max(0, start - _REACH) : start]
    if _BEFORE_END.match(text, end) is None:
        return False
    if _AFTER_SLASH.search(before):
        return not before.endswith("</") and text[end : end + 1] != ">"
    return _AFTER_NAME.search(before) is not None or before.endswith("<Key>")


def _with_parents(key: str) -> Iterator[str]:
    """Yield a key, and the folders that it is in."""
    yield key
    parent = key.rstrip("/").rpartition("/")[0]
    while parent:
        yield parent
        parent = parent.rpartition("/")[0]


def _forms(value: str, replaced: str) -> Iterator[tuple[str, str]]:
    """Yield each way in which a value is written, and its pseudonym written in the same way."""
    if _SIMPLE.fullmatch(value):  # as most are: a slash alone is ever escaped
        for slash in _SLASHES if "/" in value else ("/",):
            yield value.replace("/", slash), replaced.replace("/", slash)
        return
    seen = set()
    for write in _WAYS:
        form = write(value)
        if form not in seen:
            seen.add(form)
            yield form, write(replaced)


def _json(value: str) -> str:
    return json.dumps(value)[1:-1]


def _lower_hex(value: str) -> str:
    return _ESCAPE.sub(lambda found: found[0].lower(), quote(value, safe=""))


_WAYS: tuple[Callable[[str], str], ...] = (
    str,
    lambda value: quote(value, safe="/"),
    lambda value: quote(value, safe=""),
    lambda value: quote(quote(value, safe="/"), safe="/"),
    lambda value: quote(quote(value, safe=""), safe=""),
    lambda value: quote(value, safe="/!'()*,:;=@&+$~"),
    quote_plus,
    _lower_hex,
    _json,
    lambda value: json.dumps(value, ensure_ascii=False)[1:-1],
    lambda value: value.replace("/", "\\/"),
    lambda value: _json(value).replace("/", "\\/"),
    lambda value: _json(_json(value)),
    lambda value: html.escape(value, quote=False),
    lambda value: html.escape(value).replace("&#x27;", "&#39;"),
)


def _host(pseudonyms: PseudonymMap, host: str) -> str:
    *labels, last = host.split(".")
    is_obs = "obs" in labels
    kept = (
        label
        if label in _HOST_WORDS or (is_obs and _REGION.fullmatch(label))
        else pseudonyms.text(label)
        for label in labels
    )
    return ".".join((*kept, last))


def _key(pseudonyms: PseudonymMap, key: str) -> str:
    extension = _EXTENSION.search(key)
    end = extension.start() if extension else len(key)
    return pseudonyms.text(key[:end]) + key[end:]


def _mail(pseudonyms: PseudonymMap, mail: str) -> str:
    local, _, host = mail.partition("@")
    return f"{pseudonyms.text(local)}@{_host(pseudonyms, host)}"


def _address(pseudonyms: PseudonymMap, address: str) -> str:
    return pseudonyms.long_address(address) if ":" in address else pseudonyms.address(address)


_BY_KIND: dict[IdentityKind, Callable[[PseudonymMap, str], str]] = {
    IdentityKind.BUCKET: lambda pseudonyms, value: pseudonyms.text(value),
    IdentityKind.KEY: _key,
    IdentityKind.HOST: _host,
    IdentityKind.ACCOUNT: lambda pseudonyms, value: pseudonyms.text(value),
    IdentityKind.ADDRESS: _address,
    IdentityKind.MAIL: _mail,
}
