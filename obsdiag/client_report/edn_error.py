"""An error as Clojure prints it: a map whose `:Error` is the map of what the document said.

Cognitect's aws-api returns it so: names as keywords, each with its value behind it, on the next
line where it is long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.client_report.found import Report
from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.string_literal import unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator

CLIENT = "cognitect-aws-api"
SIGN = rb":Error\s{0,8}\{\s{0,8}:[A-Z]"
_MAP = lazy_regex(SIGN)
_PAIR = lazy_regex(
    rb":(Code|Message|RequestId|HostId|Resource|BucketName|Key)\s{1,40}\"((?:[^\"\\]|\\.){0,4000})\""
)
_MOST = 16 * 1024


def edn_errors(text: bytes, start: int, end: int) -> Iterator[Report]:
    """Yield the errors that stand so in a stretch of text, in order."""
    if text.find(b":Error", start, end) < 0:
        return
    found = list(_MAP.finditer(text, start, end))
    for number, begin in enumerate(found):
        stop = found[number + 1].start() if number + 1 < len(found) else end
        values: dict[str, str] = {}
        last = begin.end()
        for pair in _PAIR.finditer(text, begin.start(), min(stop, begin.start() + _MOST)):
            name, value = pair[1].decode(), pair[2]
            if name in values:
                break
            values[name] = as_text(unescaped(value) if b"\\" in value else value)
            last = pair.end()
        if "Code" in values:
            yield Report(begin.start(), last, CLIENT, values)
