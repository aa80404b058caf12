"""Sizes and ranges that are over a limit: by how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.measure import size, whole_number
from obsdiag.diagnosis.rule import CERTAIN, LIKELY, Case, Evidence, Part, Rule
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.model import Note

LONGEST_KEY = 1024
"""Bytes of a key in UTF-8 (OBS API reference, object naming)."""
LARGEST_PUT = 5 * 2**30
"""Bytes of one PUT, POST, append or part (OBS API reference, EntityTooLarge)."""
LARGEST_CONFIGURATION = 20 * 1024
"""Bytes of a bucket's configuration (table of error codes, EntityTooLarge)."""
LARGEST_METADATA = 8 * 1024
"""Bytes of the names and values of an object's own metadata in UTF-8 (OBS user guide,
obs_41_0025)."""
CONFIGURATIONS = frozenset({"cors", "lifecycle", "policy", "replication", "tagging", "website"})
_LENGTHS = (b"x-amz-decoded-content-length", b"x-obs-decoded-content-length", b"content-length")
_METADATA = ("x-obs-meta-", "x-amz-meta-")
_RANGE = lazy_regex(r"bytes=(\d{1,19})?-(\d{1,19})?")
_UNSATISFIED = lazy_regex(r"bytes \*/(\d{1,19})")
"""RFC 9110 sections 14.1.2 and 14.4."""


def _too_large(rule: Rule, case: Case) -> Note | None:
    configures = not case.error.key and not CONFIGURATIONS.isdisjoint(case.parameters)
    most = whole_number(case.error.fields.get("MaxSizeAllowed"))
    most = most or (LARGEST_CONFIGURATION if configures else LARGEST_PUT)
    proposed, evidence = _proposed(case)
    if proposed is None or proposed <= most:
        return None
    advice = "Shorten the document" if configures else "Upload it in parts"
    return rule.note(
        *evidence,
        proposed=size(proposed),
        most=size(most),
        over=size(proposed - most),
        advice=advice,
    )


def _proposed(case: Case) -> tuple[int | None, Evidence]:
    """Return how much a request brings, by the answer or else by its own fields."""
    told = whole_number(case.error.fields.get("ProposedSize"))
    if told is not None:
        return told, case.quote_element("ProposedSize")
    field = case.asked(*_LENGTHS)
    return (None, Evidence()) if field is None else (whole_number(field.value), case.quote(field))


def _metadata_size(rule: Rule, case: Case) -> Note | None:
    """Count names and values of the metadata in UTF-8, as the limit does, and name the longest."""
    request = case.capture.request
    if request is None:
        return None
    sizes = [
        (len(f"{field.name}{field.value}".encode("utf-8", "surrogatepass")), field)
        for field in request.headers
        if field.name.lower().startswith(_METADATA)
    ]
    whole = sum(length for length, _ in sizes)
    if whole <= LARGEST_METADATA:
        return None
    longest, field = max(sizes, key=lambda one: one[0])
    return rule.note(
        *case.quote(field)._replace(quoted=field.name),
        whole=size(whole),
        most=size(LARGEST_METADATA),
        name=field.name,
        longest=size(longest),
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


def _at_end(rule: Rule, case: Case) -> Note | None:
    """Tell that the range begins right behind the last byte, where a finished download stands."""
    asked = case.error.fields.get("RangeRequested")
    field = case.asked(b"range")
    text = asked or ("" if field is None else field.value)
    actual, found = _object_size(case), _RANGE.fullmatch(text.replace(" ", ""))
    if not actual or found is None or found[1] is None or int(found[1]) != actual:
        return None
    evidence = case.quote_element("RangeRequested") if asked or field is None else case.quote(field)
    return rule.note(*evidence, actual=size(actual))


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
        "The request brings {proposed}, and {most} are allowed: {over} too many. {advice}.",
        _too_large,
        frozenset({"EntityTooLarge"}),
    ),
    Rule(
        "metadata-size",
        CERTAIN,
        "The metadata of the request's own fields has {whole} in all, names included, and {most}"
        " are allowed. The longest is {name} with {longest}: keep such content in an object of its"
        " own, or in a database.",
        _metadata_size,
        frozenset({"MetadataTooLarge"}),
        part=Part.REQUEST,
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
    Rule(
        "range-at-end",
        LIKELY,
        "The range begins right behind the object's last byte: a download that is resumed although"
        " all {actual} were there already. Compare the size of the local file first.",
        _at_end,
        frozenset({"InvalidRange"}),
    ),
)
