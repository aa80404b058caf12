"""A word that ends the name of something else: `zip-code`, `film.event-code`, `exit code`.

Or that begins one: in `could not put object name="NoSuchBucket"`, no object is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    import re

_IN_FRONT = lazy_regex(rb"(?<![A-Za-z0-9])([A-Za-z0-9]+)[-_]\Z")
_EXIT = lazy_regex(rb"(?i)\bexit(?:ed)?(?:[ ]with)?[ _-]\Z")
"""What stands in front of the code that a process ended with."""
_MOST = 40
"""Bytes of the word in front."""
_OF_AN_ANSWER = frozenset(
    (
        b"ali amz api aws bce bos cause client cos error err exc exception fault goog http hw inner"
        b" kss last minio ms obs oss remote resp response result ret return rgw s3 sdk server"
        b" service storage store sub tos upstream"
    ).split()
)
"""What clients say in front of `code` where it is that of an answer."""


def is_part_of_name(text: bytes, label: re.Match[bytes]) -> bool:
    """Return whether the name of a code is the last word of a longer name, of something else.

    Or whether any name is that of a partition in a path, as tables are laid out in storage:
    `/status=500/part-0.csv`.
    """
    if label["separator"] == b"=" and _is_partition(text, label):
        return True
    name = label["name"].lower()
    if name not in (b"code", b"error-code"):
        return False
    start = label.start()
    before = text[max(0, start - _MOST) : start]
    if _EXIT.search(before) is not None:
        return True
    word = _IN_FRONT.search(before)
    return word is not None and word[1].lower() not in _OF_AN_ANSWER


def _is_partition(text: bytes, label: re.Match[bytes]) -> bool:
    start, end = label.start(), label.end()
    return text[start - 1 : start] == b"/" and _STEP.match(text, end) is not None


_STEP = lazy_regex(rb"(?<==)[\w.%+-]{1,80}/")

_OF_A_SENTENCE = lazy_regex(rb"(?i)[^\w]{0,3}(?:\w{1,20}[ ._-])?(?:object|bucket) name\b")
_CLASS = lazy_regex(rb"(?:[A-Z][a-z0-9]+){2,8}")
"""As codes and classes of errors are written."""


def is_class(label: bytes, value: bytes) -> bool:
    """Return whether a sentence ends in "object", and a field of an error's begins: `name="…"`."""
    return _OF_A_SENTENCE.match(label) is not None and _CLASS.fullmatch(value) is not None
