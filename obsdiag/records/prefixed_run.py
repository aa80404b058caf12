"""Messages of many lines that a collector or logger has prefixed line by line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.client_calls import tells_what_was_raised, thread_of
from obsdiag.records.line_prefix_styles import PrefixedLine, split_prefix
from obsdiag.records.line_start import LOGGED, starts_record
from obsdiag.records.lines import line_above, line_at, line_below

if TYPE_CHECKING:
    from collections.abc import Iterator


MOST_LINES = 2000
"""Lines of one run."""
MOST_OTHERS = 40
"""Lines of other streams between two of one."""
MOST_BLANK = 40
"""Lines of one stream with nothing in them between two of a message: lines that are all prefix, of
which a log may have nothing else, would each be looked at for each of them."""

_MESSAGE_LINE = rb"""[<>*][ ]|<--[ ]|-->[ ]|<[A-Za-z?/!]|[ \t]*\r?$|[ \t]|[{}\[\]]
      | HTTP/[0-9.]{1,3}[ ][1-5]|[A-Z]{3,8}[ ]\S{1,4000}[ ]HTTP/
      | at[ ][\w.$]|Caused[ ]by|\.\.\.[ ][0-9]+[ ]more|Traceback[ ]\(most"""
"""How lines of HTTP messages, documents and stack traces begin."""
_TRANSCRIPT = lazy_regex(
    _MESSAGE_LINE + rb"""|[A-Za-z][A-Za-z0-9_-]{1,60}:(?:[ ]|\r?$|[A-Za-z0-9"'])""", re.VERBOSE
)
"""How lines begin among which a head of an HTTP message stands: any name may be that of a field."""
_FIELDS = lazy_regex(
    _MESSAGE_LINE
    + rb"""| errorXmlCallback[ ]|S3(?:Status|Host):|Function:[ ]
      | (?:Extra|Further)[ ]Details:|Reserved[ ]Indicator:
      | [\w ]{1,60}[ ]=[ ]-?[0-9]{1,4},[ ]?http_?[Rr]esponse_?[Cc]ode[ ]?=[ ]?[1-5][0-9]{2}\r?$
      | (?:AWSAccessKeyId|StringToSign|SignatureProvided|BucketName
      |Argument(?:Name|Value)|Endpoint|MessageSpan|Condition|ServerTime|RequestTime):[ ]
      | ["'][\w-]{1,40}["']:[ ]
      | (?!ERROR:[A-Za-z_][\w.]{0,80}:)
        (?i:(?:error|err|x-obs|x-amz)?[ _/-]?
        (?:code|message|msg|stat(?:us)?|request[ _-]?id|host[ _-]?id|id-2
        |resource|reason|status[ _-]?code|error|bucket[ _-]?name|key))["']?[ ]?[:=]""",
    re.VERBOSE,
)
"""How lines begin that each tell one value of an error."""
_HEAD_LINE = lazy_regex(
    rb"[<>] |[<>]\r?$|<-- [1-5][0-9]{2} |HTTP/[0-9.]{1,3} [1-5]|[A-Z]{3,8} \S{1,4000} HTTP/"
    rb"|(?i:x-(?:obs|amz)-|server:|date:|content-|connection:|host:|etag:|transfer-)"
)
_ENDS = lazy_regex(rb"<-- (?:END HTTP|HTTP FAILED)")
"""The last line that OkHttp logs of a call; another one may begin right below it."""
_CONTINUES = lazy_regex(
    rb"[ \t]+\S|#011|[}\])]|at [\w.$]|Caused by|status code: [1-5][0-9]{2}, request id: "
    rb"|[0-9A-Za-z+/]{40,120}={0,2}[ \t]*\r?$"
)
_OPENS = lazy_regex(rb"<\?xml|<(?:[\w.-]+:)?(?:Error|DeleteResult)\b")
_DECLARED = b"?>"
_ROOT = lazy_regex(rb"<(?:[\w.-]+:)?(?:Error|DeleteResult)\b")
_CLOSES = lazy_regex(rb"</(?:[\w.-]+:)?(?:Error|DeleteResult)[ \t]*>|\(truncated\.\.\.\)")


class RunLine(NamedTuple):
    """A line of a run: where it starts in the text, and what the program wrote."""

    start: int
    rest: bytes
    goes_on: bool
    is_of_call: bool = False
    """Whether it is of a call that a client's debug log tells of."""


class Run(NamedTuple):
    """Lines of one stream that make one message."""

    lines: list[RunLine]
    end: int
    """Behind the last of them."""
    interleaved: bool = False
    """Whether lines of other streams may stand between them."""


def prefixed_run(text: bytes, line: int, lowest: int) -> Run | None:
    """Return the message that the line at `line` is part of, or None where it stands alone.

    No line above `lowest` is looked at.
    """
    here = split_prefix(line_at(text, line))
    if here is None:
        return None
    if _is_record(here):
        return None
    if _is_first_of_timed(text, line, here):
        here = PrefixedLine(_TIMED, here.words)
    lines = [RunLine(line, here.rest, here.goes_on)]
    part = _TRANSCRIPT if _HEAD_LINE.match(here.words) else _FIELDS
    is_part = part.match(here.words) is not None
    call = here.rest if here.is_of_call else b""
    if is_part or call:
        above = _above(text, line, lowest, here, part)
        lines = [*above, *lines]
        call = call or next((one.rest for one in reversed(above) if one.is_of_call), b"")
    lines += _below(text, line, here, part if is_part else _CONTINUES, call)
    if len(lines) == 1:
        return None
    last = lines[-1].start
    return Run(lines, line_below(text, last), here.interleaved)


_TIMED = b"0"
"""The stream of lines before which a collector has put the time, and nothing else."""


def _is_first_of_timed(text: bytes, line: int, here: PrefixedLine) -> bool:
    """Return whether a logger's prefix stands behind the time on the first line of a message alone.

    The lines below it have the time that a collector puts before each, and go on with it.
    """
    if here.interleaved or not here.stream.startswith(_TIMED + b" "):
        return False
    below = split_prefix(line_at(text, line_below(text, line)))
    if below is None or below.stream != _TIMED:
        return False
    if here.words.startswith(b"HTTP/"):
        return _TRANSCRIPT.match(below.words) is not None
    return _leads_to(here.words, below.words)


def may_go_on(line: bytes) -> bool:
    """Return whether a line may be part of a message whose other lines stand below it."""
    one = split_prefix(line)
    if one is None:
        return False
    words = one.words
    if _is_record(one):
        return one.goes_on
    if one.goes_on or one.is_of_call or words.rstrip().endswith((b":", _DECLARED)):
        return True
    return bool(_TRANSCRIPT.match(words) or _FIELDS.match(words))


def begins_message(line: bytes) -> bool:
    """Return whether a line has no sign of being one of a longer message, or starts a record."""
    return starts_record(line, 0) or not (_TRANSCRIPT.match(line) or _FIELDS.match(line))


def _above(
    text: bytes, line: int, lowest: int, here: PrefixedLine, part: re.Pattern[bytes]
) -> list[RunLine]:
    """Return the lines of the stream right above that are part of the same message, in order."""
    found: list[RunLine] = []
    below = here.words
    thread = here.thread if here.is_of_call else None
    for at, one in _of_stream(text, _lines_above(text, line, lowest), here):
        words = one.words
        if _is_record(one) or _ENDS.match(words):
            break
        if part is not _TRANSCRIPT and _HEAD_LINE.match(words):
            part = _TRANSCRIPT
        if one.is_of_call and one.thread != (thread := one.thread if thread is None else thread):
            break
        is_part = bool(part.match(words)) or one.goes_on or one.is_of_call
        begins = not is_part and one.begins_call
        if not (is_part or begins or _CONTINUES.match(below) or _leads_to(words, below)):
            break
        found.append(RunLine(at, one.rest, one.goes_on, begins or one.is_of_call))
        if len(found) == MOST_LINES or not is_part:
            break  # enough, or the line that the ones below continue
        below = words
    while here.is_of_call and found and not found[-1].is_of_call:
        found.pop()  # another message, which ends above the call
    found.reverse()
    return found


def _below(
    text: bytes, line: int, here: PrefixedLine, wanted: re.Pattern[bytes], call: bytes
) -> list[RunLine]:
    """Return the lines of the stream right below that are part of the same message.

    `call` is the last line of a client's debug log in it, if there is one.
    """
    found: list[RunLine] = []
    goes_on = here.goes_on
    is_open = _is_open(here.rest, is_open=False)
    above = here.words.rstrip()
    blank = 0
    for at, one in _of_stream(text, _lines_below(text, line), here):
        if (not goes_on and _is_record(one)) or _ENDS.match(above):
            break
        is_own = bool(call) and one.is_of_call and thread_of(call) == one.thread
        leads = _leads_to(above, one.words) and (not found or above.endswith(_DECLARED))
        if not (goes_on or is_open or is_own or leads or wanted.match(one.words)):
            if not call or (
                starts_record(one.rest, 0) and not tells_what_was_raised(one.rest, call)
            ):
                break
            call = call if not starts_record(one.rest, 0) else b""
        call = one.rest if is_own else call
        above = one.words.rstrip()
        found.append(RunLine(at, one.rest, one.goes_on))
        blank = 0 if one.rest.strip() else blank + 1
        if len(found) == MOST_LINES or blank == MOST_BLANK:
            break
        goes_on = one.goes_on
        is_open = _is_open(one.rest, is_open=is_open)
    while found and not found[-1].rest.strip():
        found.pop()
    return found


def _is_record(line: PrefixedLine) -> bool:
    """Return whether a line is a logger's whole record, which is no part of a longer message."""
    words = line.words
    return words[:2] == b'{"' and words.rstrip().endswith(b"}") and LOGGED.search(words) is not None


def _leads_to(above: bytes, below: bytes) -> bool:
    """Return whether a line ends in a colon, and the document that it speaks of opens below it.

    Or the document's declaration ends the line.
    """
    return above.rstrip().endswith((b":", _DECLARED)) and _OPENS.match(below) is not None


def _lines_above(text: bytes, line: int, lowest: int) -> Iterator[int]:
    while line > lowest:
        line = line_above(text, line, lowest)
        yield line


def _lines_below(text: bytes, line: int) -> Iterator[int]:
    while (line := line_below(text, line)) < len(text):
        yield line


def _of_stream(
    text: bytes, lines: Iterator[int], here: PrefixedLine
) -> Iterator[tuple[int, PrefixedLine]]:
    """Yield the lines of the stream of `here`, up to where it cannot go on between others."""
    others = 0
    for line in lines:
        one = split_prefix(line_at(text, line))
        if one is not None and one.stream == here.stream:
            others = 0
            yield line, one
            continue
        others += 1
        if one is None or not here.interleaved or not one.interleaved or others > MOST_OTHERS:
            return


def _is_open(rest: bytes, *, is_open: bool) -> bool:
    """Return whether an error document is open behind this line."""
    opening, closing = -1, -1
    for match in _ROOT.finditer(rest):
        opening = match.start()
    for match in _CLOSES.finditer(rest):
        closing = match.start()
    if opening < 0 and closing < 0:
        return is_open
    return opening > closing
