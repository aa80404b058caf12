"""Digests of a body that are not of it, or that are written in another way than they have to be."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING

from obsdiag.diagnosis.rule import CERTAIN, Case, Rule
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.model import Note

HASH_MISMATCH = "XAmzContentSHA256Mismatch"
_MD5_BYTES = 16
_MD5_IN_HEX = lazy_regex(r"[0-9a-fA-F]{32}")
SHA256_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
_OF_NOTHING = {
    "1B2M2Y8AsgTpgAmY7PhCfg==": "MD5",
    "d41d8cd98f00b204e9800998ecf8427e": "MD5",
    SHA256_OF_NOTHING: "SHA-256",
}
"""The digests of no bytes at all: of RFC 1321 and FIPS 180-4."""
_PAIRS = (
    ("ExpectedDigest", "CalculatedDigest"),
    ("ClientComputedContentSHA256", "S3ComputedContentSHA256"),
)
"""Elements that hold the digest that was announced and the one that the service computed."""


def _md5_in_hex(rule: Rule, case: Case) -> Note | None:
    """Tell that Content-MD5 has hexadecimal digits; RFC 1864 wants base64 of the 16 bytes."""
    field = case.asked(b"content-md5")
    digits = None if field is None else _hex_digits(field.value)
    if field is None or digits is None:
        return None
    right = base64.b64encode(bytes.fromhex(digits)).decode()
    return rule.note(*case.quote(field), right=right)


def _hex_digits(value: str) -> str | None:
    """Return the hexadecimal digits that a value is, or that it is the base64 of."""
    held = _decoded(value)
    for text in (value, "" if held is None else held.decode("latin-1")):
        if _MD5_IN_HEX.fullmatch(text):
            return text
    return None


def _decoded(value: str) -> bytes | None:
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        return None


def _malformed(rule: Rule, case: Case) -> Note | None:
    """Tell that Content-MD5 is not base64 of 16 bytes, and what it seems to be."""
    field = case.asked(b"content-md5")
    if field is None or _hex_digits(field.value) is not None:
        return None
    held = _decoded(field.value)
    if held is None:
        return rule.note(*case.quote(field), seen="it is not base64")
    if len(held) == _MD5_BYTES:
        return None
    return rule.note(*case.quote(field), seen=f"it holds {len(held)} bytes")


def _pair(case: Case) -> tuple[str, str, str] | None:
    """Return the digest that was announced, the one that was computed, and the latter's element."""
    fields = case.error.fields
    for announced, computed in _PAIRS:
        if fields.get(announced) and fields.get(computed):
            return fields[announced], fields[computed], computed
    return None


def _differs(rule: Rule, case: Case) -> Note | None:
    """Tell both digests, but where one is of an empty body: then more than that is known."""
    if (
        (pair := _pair(case)) is None
        or pair[0] == pair[1]
        or not _OF_NOTHING.keys().isdisjoint(pair)
    ):
        return None
    sent, found, element = pair
    return rule.note(*case.quote_element(element), sent=sent, found=found)


def _nothing_arrived(rule: Rule, case: Case) -> Note | None:
    """Tell that the service computed its digest over an empty body."""
    if (pair := _pair(case)) is None or pair[1] not in _OF_NOTHING or pair[0] in _OF_NOTHING:
        return None
    return rule.note(*case.quote_element(pair[2]), kind=_OF_NOTHING[pair[1]])


def _of_nothing(rule: Rule, case: Case) -> Note | None:
    """Tell that the client announced the digest of an empty body for one that is not."""
    pair = _pair(case)
    if pair is not None:
        if pair[0] not in _OF_NOTHING or pair[1] in _OF_NOTHING:
            return None
        announced = next(name for name, _ in _PAIRS if case.error.fields.get(name) == pair[0])
        return rule.note(*case.quote_element(announced), kind=_OF_NOTHING[pair[0]])
    length = case.asked(b"content-length")
    field = case.asked(b"content-md5", b"x-amz-content-sha256")
    if field is None or length is None or field.value not in _OF_NOTHING:
        return None
    if not length.value.isdecimal() or int(length.value) == 0:
        return None
    return rule.note(*case.quote(field), kind=_OF_NOTHING[field.value])


RULES = (
    Rule(
        "md5-in-hex",
        CERTAIN,
        "Content-MD5 is made of the hexadecimal digits of the MD5; it has to be base64 of the"
        " 16 bytes, which would be {right}.",
        _md5_in_hex,
        frozenset({"InvalidDigest", "BadDigest", "InvalidArgument", "SignatureDoesNotMatch"}),
    ),
    Rule(
        "digest-differs",
        CERTAIN,
        "The client announced the digest {sent}, and what arrived has {found}: the body changed on"
        " its way, or while it was being sent (a file that still grows), or the digest is of"
        " something else.",
        _differs,
        frozenset({"BadDigest", HASH_MISMATCH}),
    ),
    Rule(
        "md5-malformed",
        CERTAIN,
        "Content-MD5 has to be base64 of the 16 bytes of an MD5, which is 24 characters: {seen}.",
        _malformed,
        frozenset({"InvalidDigest", "BadDigest", "InvalidArgument"}),
    ),
    Rule(
        "digest-of-nothing",
        CERTAIN,
        "The digest that the client announced is the {kind} of an empty body, and the body is not"
        " empty: it was computed before the body was there, or of a stream that had been read to"
        " its end.",
        _of_nothing,
        frozenset({"BadDigest", HASH_MISMATCH, "SignatureDoesNotMatch"}),
    ),
    Rule(
        "nothing-arrived",
        CERTAIN,
        "What the service computed is the {kind} of an empty body: nothing of the body arrived. A"
        " retry or a followed redirect that sends a stream which was already read does this, and so"
        " does something in between that drops the body.",
        _nothing_arrived,
        frozenset({"BadDigest", HASH_MISMATCH}),
    ),
)
