"""The tags that a request brings: which of them breaks which limit.

OBS API reference, "Configuring Tags for a Bucket": 20 tags; a key of 36 and a value of 43
characters; letters, digits, underscore and hyphen, later pages admit Chinese characters and dots.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from obsdiag.diagnosis.rule import LIKELY, OURS, Case, Evidence, Part, Rule
from obsdiag.diagnosis.sent_document import sent_body
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.model import Note

MOST, LONGEST_KEY, LONGEST_VALUE = 20, 36, 43
_TAG = lazy_regex(r"<Key>([^<]*)</Key>\s*<Value>([^<]*)</Value>")
_ODD = lazy_regex(r"[^-\w.]")
_CODES: frozenset[str | None] = frozenset({"InvalidTagError"})


def _tags(case: Case) -> list[tuple[str, str]]:
    return _TAG.findall(sent_body(case).decode("utf-8", "replace"))


def _character(rule: Rule, case: Case) -> Note | None:
    for text in (part for tag in _tags(case) for part in tag):
        if (found := _ODD.search(text)) is not None:
            return rule.note(*_evidence(case, text), text=text, odd=found[0])
    return None


def _too_long(rule: Rule, case: Case) -> Note | None:
    for key, value in _tags(case):
        for text, most in ((key, LONGEST_KEY), (value, LONGEST_VALUE)):
            if len(text) > most:
                return rule.note(
                    *_evidence(case, text), text=text, length=str(len(text)), most=str(most)
                )
    return None


def _too_many(rule: Rule, case: Case) -> Note | None:
    tags = _tags(case)
    counts = Counter(key for key, _ in tags)
    twice = next((key for key, count in counts.items() if count > 1), None)
    if twice is not None:
        return rule.note(*_evidence(case, twice), seen=f"the key “{twice}” stands in it twice")
    if len(tags) <= MOST:
        return None
    seen = f"it has {len(tags)} tags, and {MOST} are allowed"
    return rule.note(*_evidence(case, tags[0][0]), seen=seen)


def _evidence(case: Case, text: str) -> Evidence:
    at = case.capture.mended.find(text.encode()) if text else -1
    return Evidence(text[:200], case.capture.place(at) if at >= 0 else None)


RULES = (
    Rule(
        "tag-character",
        LIKELY,
        "“{text}” has a “{odd}” in it. By the S3-compatible reference, tags have letters, digits, _"
        " and - only; by the native one everything but , / | < > = * and the backslash. Write it"
        " without “{odd}”.",
        _character,
        _CODES,
        part=Part.REQUEST,
        senders=OURS,
    ),
    Rule(
        "tag-too-long",
        LIKELY,
        "“{text}” has {length} characters, and {most} are allowed in its place.",
        _too_long,
        _CODES,
        part=Part.REQUEST,
        senders=OURS,
    ),
    Rule(
        "tags-too-many",
        LIKELY,
        "The set of tags cannot be: {seen}.",
        _too_many,
        _CODES,
        part=Part.REQUEST,
        senders=OURS,
    ),
)
