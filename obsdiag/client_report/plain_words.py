"""Codes and messages that stand in a line of words, where the line says that something failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.code_in_words import codes
from obsdiag.client_report.known_sentence import sentences
from obsdiag.client_report.own_request import is_loggers_like_amazons
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_end, line_start
from obsdiag.words.store_ids import PLAIN_SHAPES, SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.client_report.failure_words import Words

_OF_IT = (
    rb"(?:(?:aws|amz|amazon|obs|oss|s3|ceph|minio|store|storage|server|service|error|response|answer"
    rb"|support|incident|with|the|its) )?"
)
"""A word in front of a bare `id`; another one is what the program numbers: `batch id`."""
_OWN_ID = lazy_regex(
    rb"(?:(?:(?i:request|req)(?:[ _-]?(?i:id))?|[(\[,;][ ]?" + _OF_IT + rb"(?i:id|ref|trace))"
    rb"[\"']?(?:[^0-9A-Za-z\r\n]{0,6}(?:is )?|[ \t]*\r?\n[ \t>|]{0,8})"
    rb"|[a-zA-Z.][ ]-[ ])(" + SHAPES + rb")"
)
"""The id of the service's own shape, by its name, by the word in front of it in brackets, or
behind the dash that parts it from what is said."""
_ALONE = lazy_regex(
    rb"(?<=[\s(\[/|,;-])(?<!load )(?<!sion )(?<!loadId )(?<!sionId )(" + PLAIN_SHAPES + rb")"
    rb"(?=[\s)\],;|.\"']|\Z)"
)
"""An id under no name: uploads and versions have such, by their names."""

_ID_BELOW = lazy_regex(rb"(?i)\b(?:request|req)[ _-]?id[ :=#]{0,3}\r?\Z")
"""The name of an id whose value a mail has put on the next line."""
_NAME = 24


def plain_words(text: bytes, start: int, end: int) -> Iterator[Words]:
    """Yield the codes and messages that lines of a stretch of text tell of, in order."""
    named: dict[tuple[int, int], set[bytes]] = {}
    for words in codes(text, start, end):
        yield _with_id_on_line(text, words, (start, end), named)
    for words in sentences(text, start, end):
        yield _with_id_on_line(text, words, (start, end), named)


def _with_id_on_line(
    text: bytes,
    words: Words,
    stretch: tuple[int, int],
    named_on: dict[tuple[int, int], set[bytes]],
) -> Words:
    """Return what is said with the one id of the service's own shape that its line names.

    What is `named_on` a line that has been looked at is kept: it may have thousands of codes.
    """
    start, end = stretch
    if "RequestId" in words.values:
        return words
    last = line_end(text, words.end, end)
    if _ID_BELOW.search(text, max(words.start, last - _NAME), last) is not None:
        last = line_end(text, last + 1, end)
    own = line_start(text, words.start, start), last
    if own not in named_on:
        named_on[own] = _own_ids(text, own) or set(_ALONE.findall(text, *own))
    named = named_on[own]
    if len(named) != 1:
        return words
    return words._replace(values=words.values | {"RequestId": next(iter(named)).decode()})


def _own_ids(text: bytes, line: tuple[int, int]) -> set[bytes]:
    """Return the ids that a line names, but for those of a logger's own fields."""
    named = _OWN_ID.finditer(text, *line)
    return {one[1] for one in named if not is_loggers_like_amazons(text, one)}
