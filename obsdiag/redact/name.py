"""The names that secrets bear, as a table: to mask one more, add its row and its test.

Names are looked for in the lower-cased text. A row's pattern starts with its literal, and is not
tried where that does not occur: this is what makes a text without secrets cheap.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Kind(Enum):
    """How far a value goes, and what is masked of it."""

    AUTHORIZATION = auto()
    COOKIE = auto()
    SET_COOKIE = auto()
    COOKIE_LIST = auto()
    """The `cookies` of HAR 1.2: a list of objects that have a `value`."""
    SIGNATURE = auto()
    TOKEN = auto()
    KEY = auto()
    ACCESS_KEY = auto()
    CREDENTIAL = auto()
    POLICY = auto()
    PASSWORD = auto()
    HEX = auto()
    """Text in hexadecimal digits, to be masked as text."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name, or several that share their `literal`."""

    literal: bytes
    pattern: re.Pattern[bytes]
    kind: Kind


def _name(literal: bytes, rest: bytes, kind: Kind) -> Name:
    return Name(literal, re.compile(re.escape(literal) + rest), kind)


NAMES: tuple[Name, ...] = (
    # RFC 9110 sections 11.6.2 and 11.7.2: Authorization, Proxy-Authorization.
    _name(b"authorization", b"", Kind.AUTHORIZATION),
    # RFC 6265.
    _name(b"cookie", rb"(?<=set-cookie)2?", Kind.SET_COOKIE),
    _name(b"cookie", rb"(?<!set-cookie)", Kind.COOKIE),
    _name(b"cookie", rb"s", Kind.COOKIE_LIST),
    # Signature=, X-Amz-Signature=, <SignatureProvided>. After a bare colon only a long one:
    # `TooManyWrongSignature: Too many…` is an error.
    _name(b"signature", rb"(?:provided)?(?!:\s*+(?![a-z0-9+/=]{20}))", Kind.SIGNATURE),
    # x-obs-security-token, x-amz-security-token, x-auth-token, x-subject-token, SecurityToken.
    _name(
        b"token",
        rb"(?:(?<=security[-_]token)|(?<=securitytoken)|(?<=session[-_]token)|(?<=sessiontoken)"
        rb"|(?<=auth[-_]token)|(?<=subject[-_]token))",
        Kind.TOKEN,
    ),
    # SSE-C: …-server-side-encryption-customer-key, and the same of a copy's source.
    _name(b"customer", b"-?key", Kind.KEY),
    # AccessKeyId, AWSAccessKeyId, aws_access_key_id. `InvalidAccessKeyId: The…` is an error.
    _name(b"accesskey", rb"(?<!secretaccesskey)(?<!invalidaccesskey)(?:id)?", Kind.ACCESS_KEY),
    _name(b"access_key", rb"(?<!secret_access_key)(?:_id)?", Kind.ACCESS_KEY),
    _name(b"secret", rb"[-_]?(?:access[-_]?)?key", Kind.KEY),
    # Signature version 4; the bare word only as a parameter.
    _name(b"credential", rb"(?:(?<=-credential)|(?==)|(?=%))", Kind.CREDENTIAL),
    # The policy of a browser's form upload: a JSON object in base64. Others are no secret.
    _name(
        b"policy",
        rb"(?=(?:value|%3d|%253d|u003d|[^a-z0-9]){1,40}e[yw][a-z0-9+/_%-]{10})",
        Kind.POLICY,
    ),
    _name(b"password", b"", Kind.PASSWORD),
    # <StringToSignBytes>, <CanonicalRequestBytes>.
    _name(b"bytes", rb"(?:(?<=stringtosignbytes)|(?<=canonicalrequestbytes))", Kind.HEX),
)


def by_literal(names: Iterable[Name]) -> dict[bytes, list[Name]]:
    """Return the rows by what is to be looked for first."""
    rows = defaultdict(list)
    for name in names:
        rows[name.literal].append(name)
    return rows


@lru_cache(maxsize=1024)
def kind_of(name: str) -> Kind | None:
    """Return what a field of exactly this name (in any letter case) holds; None: no secret."""
    lower = name.lower().encode("utf-8", "replace")
    for row in NAMES:
        found = row.pattern.search(lower)
        if found is not None and found.end() == len(lower):
            return row.kind
    return None
