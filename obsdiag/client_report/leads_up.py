"""Whether a status is told of what stands below it, though the code in that never has it.

A store may answer so; but what another client printed on a line above is of another answer.
"""

from __future__ import annotations

from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_start


def leads_up_to(text: bytes, at: int, start: int, end: int) -> bool:
    """Return whether the number at `at` is of what goes from `start` to `end`, though no code's.

    It stands on the same lines, or leads up to a document.
    """
    if text.find(b"\n", *((at, start) if at < start else (end - 1, at))) < 0:
        return True
    line = line_start(text, at)
    return at < start and text.startswith(b"<", start) and _LEADS_UP.match(text, line) is not None


_LEADS_UP = lazy_regex(
    rb"(?i)[ \t>|]*(?::?status|(?:http[ _-]?)?(?:status|response)[ _-]?code|HTTP(?:/[0-9.]+)?"
    rb")[ ]?[:=]?[ ]?[345][0-9]{2}(?:[ ][A-Za-z][A-Za-z -]{1,40})?[ ]?\r?\n"
    rb"(?:[ \t>|]*(?:[a-z0-9]+(?:-[a-z0-9]+)+|date|server|connection|via|etag):[^\r\n]*\r?\n){0,60}"
    rb"[ \t>|]*(?:\r?\n[ \t>|]*)?<|[^\r\n]*:[ ]?\r?\n[ \t>|]*<"
)
"""A line of nothing but a status, or one that ends in a colon, above a document or its head."""
