"""Sizes and ranges that are over a limit: by how much."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.diagnosis.measure import size, whole_number
from obsdiag.diagnosis.rule import CERTAIN, Case, Evidence, Rule

if TYPE_CHECKING:
    from obsdiag.model import Note

LONGEST_KEY = 1024
"""Bytes of a key in UTF-8 (OBS API reference, object naming)."""
LARGEST_PUT = 5 * 2**30
"""Bytes of one PUT, POST, append or part (OBS API reference, EntityTooLarge)."""
_RANGE = re.compile(r"bytes=(\d{1,19})?-(\d{1,19})?")
_UNSATISFIED = re.compile(r"bytes \*/(\d{1,19})")
"""RFC 9110 sections 14.1.2 and 14.4."""


def _too_large(rule: Rule, case: Case) -> Note | None:
    fields = case.error.fields
    most = whole_number(fields.get("MaxSizeAllowed")) or LARGEST_PUT
    evidence = case.quote_element("ProposedSize")
    proposed = whole_number(fields.get("ProposedSize"))
    if proposed is None and (field := case.asked(b"content-length")) is not None:
        evidence, proposed = case.quote(field), whole_number(field.value)
    if proposed is None or proposed <= most:
        return None
    return rule.note(
        *evidence, proposed=size(proposed), most=size(most), over=size(proposed - most)
    )


def _key_too_long(rule: Rule, case: Case) -> Note | None:
    """Count the key in bytes, as the limit does; other than ASCII takes 2 to 4 bytes each."""
    key = case.error.key
    if not key:
        return None
    most = whole_number(case.error.fields.get("MaxSizeAllowed")) or LONGEST_KEY
    length = len(key.encode("utf-8", "surrogatepass"))
    if length <= most:
        return None
    evidence = Evidence(f"{key[:40]}…")
    return rule.note(*evidence, length=size(length), letters=f"{len(key):,}", most=size(most))


def _range_outside(rule: Rule, case: Case) -> Note | None:
    """Say how the range lies to the object, by the answer's elements or both heads."""
    fields = case.error.fields
    asked = fields.get("RangeRequested")
    evidence = case.quote_element("RangeRequested")
    if asked is None and (field := case.asked(b"range")) is not None:
        asked, evidence = field.value, case.quote(field)
    actual, found = _object_size(case), _RANGE.fullmatch((asked or "").replace(" ", ""))
    if actual is None or found is None:
        return None
    words = _beside(found[1], found[2], actual)
    return None if words is None else rule.note(*evidence, words=words, actual=size(actual))


def _object_size(case: Case) -> int | None:
    """Return the object's size: the answer's element, or its `Content-Range: bytes */N`."""
    told = whole_number(case.error.fields.get("ActualObjectSize"))
    field = case.answered(b"content-range")
    found = None if field is None else _UNSATISFIED.fullmatch(field.value)
    return told if found is None else int(found[1])


def _beside(first: str | None, last: str | None, actual: int) -> str | None:
    """Return in words why a range does not fit an object of `actual` bytes."""
    if actual == 0:
        return "any byte of it"
    if first is None:
        return "its last 0 bytes" if last and int(last) == 0 else None
    if int(first) < actual:
        return None
    return f"bytes from {int(first):,} on, {size(int(first) - actual + 1)} past its last one"


RULES = (
    Rule(
        "too-large",
        CERTAIN,
        "The request brings {proposed}, and {most} are allowed: {over} too many. Upload it in"
        " parts.",
        _too_large,
        frozenset({"EntityTooLarge"}),
    ),
    Rule(
        "key-too-long",
        CERTAIN,
        "The key has {letters} characters, which are {length} in UTF-8, and {most} are allowed.",
        _key_too_long,
        frozenset({"KeyTooLong", "KeyTooLongError"}),
    ),
    Rule(
        "range-outside",
        CERTAIN,
        "The object has {actual}, and the request asks for {words}. The client takes it for larger"
        " than it is: it has shrunk since it was listed, or a download goes on where nothing is"
        " left.",
        _range_outside,
        frozenset({"InvalidRange"}),
    ),
)
