"""What stands in front of every line: quote marks, curl's marks, timestamps, line numbers.

A status line that does not stand at the start of its line shows how the lines
below it are dressed. Digits change from line to line, the rest does not.
"""

from __future__ import annotations

import re
from functools import lru_cache

from obsdiag.lazy_regex import lazy_regex

CURL_RESPONSE = b"<"
CURL_REQUEST = b">"

WRAP = rb"[ \t]*\r?\n(?:[ \t>|]|\xe2\x94\x82)*"
"""Pattern of where a mail or a box has broken a line, with what it puts in front of the next."""

# curl -v: `* ` tells, `{ ` and `} ` count bytes; the progress meter has twelve columns.
_CURL_NOISE = lazy_regex(
    rb"[*] |[*]$|[{}] \[\d+ bytes data\]|  % Total |\s+Dload  Upload"
    rb"|\s*\d+\s+[\d.]+[kMGTP]?\s+\d+\s+[\d.]+[kMGTP]?\s+\d+\s+[\d.]+[kMGTP]?\s.*[-\d:]+"
)


class LinePrefix:
    """The prefix of a block of lines, learnt from one of them."""

    __slots__ = ("_pattern", "mark", "outer", "prefix")

    def __init__(self, prefix: bytes) -> None:
        """Learn from `prefix`, all that stands before a status line."""
        self.prefix = prefix
        bare = prefix.rstrip()
        self.mark = bare.endswith(CURL_RESPONSE)
        """Whether the prefix ends in curl's mark of a response line."""
        self.outer = bare[:-1] if self.mark else prefix
        """What is left in front of a body's lines: curl marks only heads."""
        self._pattern = _pattern(prefix)

    def strip(self, line: bytes) -> bytes | None:
        """Return `line` without the prefix, or None where it does not wear it."""
        match = self._pattern.match(line)
        return None if match is None else line[match.end() :]


_PARTS = lazy_regex(rb"(\d+|[ \t]+)")


@lru_cache(maxsize=64)
def _pattern(prefix: bytes) -> re.Pattern[bytes]:
    """Return what matches `prefix` with other numbers, its trailing white space optional."""
    bare = prefix.rstrip()
    parts = _PARTS.split(bare)
    expression = b"".join(
        rb"\d+" if part.isdigit() else rb"[ \t]*" if part.isspace() else re.escape(part)
        for part in parts
    )
    return re.compile(expression + rb"[ \t]{0,%d}" % (len(prefix) - len(bare)))


def is_curl_noise(line: bytes) -> bool:
    """Return whether `line` is something that curl says about the transfer."""
    return _CURL_NOISE.match(line.rpartition(b"\r")[2] or line) is not None
