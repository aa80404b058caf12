"""The text that a signature is made of (StringToSign), field by field.

Its order is fixed: verb, Content-MD5, Content-Type, Date, the service's own header
fields in order of their names, resource (OBS API reference, "User Signature
Authentication"; AWS signature version 2 is the same). Version 4 has algorithm,
date, scope and a digest of the canonical request, whose lines are verb, path,
query, the signed header fields, an empty line, their names and the body's digest.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

VERB, DATE, RESOURCE = "verb", "Date", "resource"
FIRST_FIELDS = (VERB, "Content-MD5", "Content-Type", DATE)
V4_FIELDS = ("algorithm", "date", "scope", "digest of the canonical request")

MAX_LINES = 200
MAX_SHOWN = 6
"""Differences that are told."""
MAX_VALUE = 60
"""Characters of a value that are told."""

_FEWEST = 5
_CANONICAL_FIRST = 3
"""Lines of a canonical request before its header fields."""
_DUMP = lazy_regex(
    rb"local StringToSign is \(between\"---\"\):\s*---\r?\n(?P<client>.{1,8000}?)\r?\n---\s"
    rb".{0,200}?Server's StringToSign \(between\"---\"\):\s*---\r?\n(?P<server>.{1,8000}?)\r?\n---",
    re.DOTALL,
)


class Difference(NamedTuple):
    """A field that two texts do not have alike; None where one lacks it."""

    name: str
    client: str | None
    server: str | None


class Dump(NamedTuple):
    """Both texts, as the OBS SDK for Java prints them."""

    client: str
    server: str
    offset: int


def dump(text: bytes) -> Dump | None:
    """Return the texts that an SDK printed into `text`."""
    found = _DUMP.search(text) if b"local StringToSign" in text else None
    if found is None:
        return None
    return Dump(_text(found["client"]), _text(found["server"]), found.start())


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace").replace("\r\n", "\n")


def fields(text: str) -> Mapping[str, str] | None:
    """Return the fields of a StringToSign by name; None where its lines are lost."""
    lines = text.split("\n", MAX_LINES)
    if "4-HMAC-SHA256" in lines[0]:
        return dict(zip(V4_FIELDS, lines, strict=True)) if len(lines) == len(V4_FIELDS) else None
    if len(lines) < _FEWEST:
        return None
    own = _header_fields(lines[len(FIRST_FIELDS) : -1])
    if own is None:
        return None
    return {**dict(zip(FIRST_FIELDS, lines, strict=False)), **own, RESOURCE: lines[-1]}


def signed_date(text: str) -> str:
    """Return the date in a StringToSign: digits alone are when a URL ends; empty where none."""
    found = fields(text) or {}
    return found.get(DATE) or found.get(V4_FIELDS[1]) or ""


def canonical_fields(text: str) -> Mapping[str, str] | None:
    """Return verb and header fields of a canonical request (version 4); None where it is none."""
    lines = text.split("\n", MAX_LINES)
    end = lines.index("", _CANONICAL_FIRST) if "" in lines[_CANONICAL_FIRST:] else 0
    own = _header_fields(lines[_CANONICAL_FIRST:end])
    return {VERB: lines[0], **own} if own else None


def _header_fields(lines: Iterable[str]) -> dict[str, str] | None:
    found = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if not colon:
            return None
        found[name.strip().lower()] = value.strip()
    return found


def differences(client: Mapping[str, str], server: Mapping[str, str]) -> list[Difference]:
    """Return the fields that the two do not have alike, in the order in which they are signed."""
    return [
        Difference(name, client.get(name), server.get(name))
        for name in dict.fromkeys((*client, *server))
        if client.get(name) != server.get(name)
    ]


def told(found: list[Difference]) -> str:
    """Return differences in words; what is secret is named and not shown."""
    words = [_told(one) for one in found[:MAX_SHOWN]]
    if len(found) > MAX_SHOWN:
        words.append(f"and {len(found) - MAX_SHOWN} more")
    return "; ".join(words)


def _told(one: Difference) -> str:
    from obsdiag.redact.name import kind_of

    if one.client is None or one.server is None:
        return f"{one.name} (only {'the service' if one.client is None else 'the client'} has it)"
    if kind_of(one.name) is not None:
        return f"{one.name} (the values differ)"
    return f"{one.name} (client {_shown(one.client)}, service {_shown(one.server)})"


def _shown(value: str) -> str:
    from obsdiag.redact import mask_text

    if not value:
        return "empty"
    value = mask_text(value.encode("utf-8", "replace")).text.decode()
    return f"“{value if len(value) <= MAX_VALUE else value[:MAX_VALUE] + '…'}”"
