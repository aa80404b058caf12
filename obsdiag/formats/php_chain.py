"""PHP's exceptions that led to another, printed one below the other: they tell of one answer.

`Exception::__toString()` has the innermost first, and `Next CLASS: …` in front of each that it led
to (php.net, "Extending Exceptions"). Guzzle breaks the answer's body off, the SDK below prints it
whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.spans import TORN

if TYPE_CHECKING:
    from obsdiag.records.spans import MessageSpan

_NEXT = lazy_regex(rb"(?m)^[ \t]*Next (?:[A-Z]\w*(?:\\{1,4}\w+)+|\w*(?:Exception|Error)): ")
_CODE = lazy_regex(rb"<Code>\s*([A-Z][\w.]{2,80})\s*<")


def led_to(text: bytes, span: MessageSpan, below: MessageSpan) -> int | None:
    """Return where the exception begins that the one of `span` led to, or None where none did.

    The document of `span` is broken off, and the one `below` is of the same code.
    """
    if not text.startswith(TORN, span.end):
        return None
    following = _NEXT.search(text, span.end, below.start)
    if following is None:
        return None
    mine, others = _CODE.search(text, *_span(span)), _CODE.search(text, *_span(below))
    is_same = mine is None or (others is not None and mine[1] == others[1])
    return following.start() if is_same else None


def _span(span: MessageSpan) -> tuple[int, int]:
    return span.mark.start, span.end


def says_again(text: bytes, above: MessageSpan, span: MessageSpan) -> bool:
    """Return whether the exception that the one of `above` led to shows its document once more.

    So does the SDK's own line of the same exception, behind the message.
    """
    if text.startswith(TORN, above.end):
        return False
    is_next = _NEXT.search(text, above.end, span.start) is not None
    if not is_next and _OWN_LINE.fullmatch(text, above.end, span.mark.start) is None:
        return False
    mine, others = (_ELEMENTS.findall(text, *_span(one)) for one in (above, span))
    return bool(mine and others) and set(others) <= set(mine)


_OWN_LINE = lazy_regex(
    rb"\s{0,8}[A-Z][\w.]{2,80} \((?:client|server)\): [^\r\n]{0,600}? - \s{0,4}"
    rb"(?:<\?xml[^<>]{0,200}>\s{0,4})?"
)
"""How the SDK for PHP goes on behind an answer: "{code} ({side}): {message} - {body}"."""
_ELEMENTS = lazy_regex(rb"<(Code|RequestId|HostId|Key)>([^<>]{1,400})</")
