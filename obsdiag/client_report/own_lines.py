"""Which lines next to an error may be of it: none that names another request, or another code."""

from __future__ import annotations

from obsdiag.lazy_regex import lazy_regex
from obsdiag.words.known_codes import KNOWN_CODES
from obsdiag.words.reason_phrases import STATUS_NAMES

_NAMES_ID = lazy_regex(
    rb"[rR](?<!\w.)(?<!(?i:x-(?:amz|obs|oss|cos|tos|bce|kss)-).)(?<!(?i:x-amzn-).)"
    rb"(?<!(?i:client-).)(?i:eq(?:uest)?[ _-]?id)\b"
)
"""It begins with its character, so that `re` tries nothing elsewhere."""
_LIKE_ID = lazy_regex(rb"[0-9A-Za-z-]{8,64}")
_WORD = lazy_regex(rb"(?<![\w.])[A-Z][a-z]+(?:[A-Z]+[a-z]*)+(?![\w(])")
_CODES = frozenset(KNOWN_CODES) - {name.encode() for name in STATUS_NAMES}
"""Codes that are no name of a status, too: .NET has those above a body."""


def own_lines(text: bytes, lowest: int, at: int, document: bytes = b"") -> int:
    """Return from where on lines above the one of `at` may be of what stands on it.

    A line that names a request id is of that request: of the document's, if it is in there. So is
    one that names a code, where a document is asked for.
    """
    line = text.rfind(b"\n", lowest, at) + 1
    first = lowest
    for named in _NAMES_ID.finditer(text, lowest, max(lowest, line)):
        start = text.rfind(b"\n", 0, named.start()) + 1
        end = text.find(b"\n", named.end(), at)
        if not any(ident in document for ident in _LIKE_ID.findall(text, start, end)):
            first = end + 1
    if document:
        for word in _WORD.finditer(text, first, max(first, line)):
            if word[0] in _CODES and word[0] not in document:
                first = text.find(b"\n", word.end(), at) + 1
    return first


def own_lines_below(text: bytes, at: int, highest: int, document: bytes) -> int:
    """Return up to where lines below a `document` that ends at `at` may be of it.

    A line that names a request id is of that request: of the document's, if it is in there.
    """
    line = text.find(b"\n", at, highest)
    while line >= 0:
        end = text.find(b"\n", line + 1, highest)
        if is_of_other_request(text[line + 1 : highest if end < 0 else end], document):
            return line
        line = end
    return highest


def is_of_other_request(shown: bytes, document: bytes) -> bool:
    """Return whether lines name a request id that is not in a `document`."""
    return _NAMES_ID.search(shown) is not None and not any(
        ident in document for ident in _LIKE_ID.findall(shown)
    )
