"""Reports of one error that a program has printed more than once, told by the program's own marks.

An exception is printed with the one that caused it, as a value and then as a traceback, or with the
variables of each of its frames. That two reports say the same is not enough: it may have happened
twice.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.client_report.error_head import is_exception, is_head
from obsdiag.client_report.found import MASKED, UNHEARD, Report
from obsdiag.client_report.silent import is_tried_again
from obsdiag.client_report.task_result import goes_on_with_result
from obsdiag.client_report.templates import OF_A_CLASS, OF_A_MESSAGE
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_end, line_start

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CHAINED = lazy_regex(
    rb"[Tt]he above exception|Caused by: | ---> |\[cause\]: |^Exception Value:"
    rb"|clidriver - DEBUG - Exiting |\nNext [A-Z]\w*(?:\\{1,4}\w+)*: |^[ ]{2,12}stack: \|-?\r?$",
    re.MULTILINE,
)
"""What Python, Java, .NET, Node.js and PHP print between an exception and the one that it led to,
Django between its page's head and its table, TAP in front of a failed test's stack, and the AWS
CLI between what it logs of one and what it says of it."""
_CHAIN = 16 * 1024
"""Bytes between two exceptions of one chain."""
_TRACEBACK = lazy_regex(rb"[^\r\n]{0,80}\r?\n[^\r\n]{0,60}Traceback \(most recent call last\):")
"""What follows a line that says what was raised, where its traceback is printed below it."""
_LAST_OF_TRACEBACK = lazy_regex(
    rb"(?:[\w.-]{1,40}\[[0-9]{1,8}\]: )?[ \t>|]*(?:[A-Za-z_]\w*\.)*[A-Z]\w*: "
    rb"(?:Failed to \w{0,4}load \S{1,1024} to \S{1,1024}: )?$"
)
"""The class of an exception that ends a traceback, in front of what it says."""
_RUBY_LOG = b"[Aws::S3::Client "
_RUBY_RAISED = lazy_regex(rb"[^\r\n]{0,400}\s{1,8}[^\s]{0,300}raise_response_errors\.rb:[0-9]+:in ")
"""The line of the AWS SDK for Ruby about a request, and right below it where it then raised."""
_BOX = lazy_regex(
    rb"^\xe2\x95\xad(?:\xe2\x94\x80)+ Traceback \(most recent call last\)", re.MULTILINE
)
_BOX_END = lazy_regex(rb"^\xe2\x95\xb0\xe2\x94\x80[^\r\n]*\r?\n?", re.MULTILINE)
"""The sides of the box in which rich prints a traceback; the exception's line stands below it."""
_DUMPED = b"[object] ("
"""How Monolog begins an exception that its line's own words are of."""
_HADOOPS = "aws-sdk-java"
_CODE_BETWEEN = lazy_regex(rb"[)=\w]:(?:[A-Z]\w{2,60}|[345][0-9]{2}(?: [A-Z][A-Za-z-]+){0,5}): \Z")
"""The code that Hadoop's S3A puts behind an exception, in front of what its cause says again
(`AWSServiceIOException`)."""
_BELOW_BOX = 200
_BESIDE = 400
"""Bytes between two reports on a line of which one says the other again."""
_LEAD = 16
"""Bytes of words that lead up to each of two reports on a line."""
_CONTEXT = 100
"""Bytes in front of two reports by which one is known as the other over again."""


def once(text: bytes, found: Sequence[Report]) -> Iterator[Report]:
    """Yield reports, in order, without those that say again what one above has said."""
    # A single report is no repetition; the text may be long, and be asked about for each of many.
    boxed = len(found) > 1 and b"\xe2\x95\xad" in text
    kept = _one_of_each_box(text, found) if boxed else found
    kept = _one_of_each_line(text, _without_variables(text, kept))
    above: Report | None = None
    before: Report | None = None
    told: Report | None = None
    for report in kept:
        repeated = before is not None and _is_repeated(text, before, report)
        chained = above is not None and (
            _is_chained(text, above, report) or _is_stack_again(text, above, report)
        )
        before = report
        if report.client != UNHEARD:
            above = report
        tried_again = told is not None and is_tried_again(text, told, report)
        if not (chained or repeated or tried_again):
            told = report
            yield report


def _without_variables(text: bytes, found: Sequence[Report]) -> list[Report]:
    """Return reports without the variables of a frame that hold one above on their line, cut."""
    kept: list[Report] = []
    for report in found:
        cut = _CUT.fullmatch(report.values.get("Message", ""))
        if cut is None or not any(_is_begun(text, one, report, cut["begins"]) for one in kept):
            kept.append(report)
    return kept


def _is_begun(text: bytes, first: Report, second: Report, begins: str) -> bool:
    """Return whether two reports on a line have one code, and one message as far as it is shown."""
    is_same = first.values.get("Code") == second.values.get("Code") is not None
    is_begun = first.values.get("Message", "").startswith(begins)
    return is_same and is_begun and text.find(b"\n", first.end, second.start) < 0


_CUT = lazy_regex(r"[\\\"']{0,4}(?P<begins>[^\\\"'+][^\r\n]{7,200}?)[\\\"']{1,4}\+[0-9]{1,6}")
"""A value of which rich and structlog show the beginning, and how many characters are left."""


def _is_chained(text: bytes, first: Report, second: Report) -> bool:
    """Return whether an exception says what the one that it is chained to has said."""
    if first.client != second.client or second.document:
        return False
    if text.startswith(_RUBY_LOG, first.start) and _RUBY_RAISED.match(text, first.end):
        return first.values.items() >= second.values.items()
    if second.start - first.end > _CHAIN:
        return False
    if second.values.items() < first.values.items():
        return _is_raised_below(text, first, second)
    if first.values != second.values:
        return False
    return (
        _is_thrown_below(text, first, second)
        or _CHAINED.search(text, first.end, second.start) is not None
        or _is_raised_below(text, first, second)
    )


def _is_stack_again(text: bytes, first: Report, second: Report) -> bool:
    """Return whether Node.js prints an error's stack below the error, from the same place on."""
    if not first.client == second.client == "node" or second.start - first.end > _CHAIN:
        return False
    if not second.values.items() <= first.values.items():
        return False
    frame, again = (_FRAME.search(text, one.start, one.start + _CHAIN) for one in (first, second))
    return frame is not None and again is not None and frame[1] == again[1]


_FRAME = lazy_regex(rb"\r?\n[ ]{4,40}(at [^\r\n]+)")
"""The first line of a stack: where an error was thrown."""


def _is_raised_below(text: bytes, first: Report, second: Report) -> bool:
    """Return whether a traceback begins below the line of the first and ends with the second."""
    return (
        _begins_traceback(text, first)
        and not _ends_traceback(text, first)
        and _ends_traceback(text, second)
        and text.count(b"Traceback (most", first.start, second.start) == 1
    )


def _is_thrown_below(text: bytes, first: Report, second: Report) -> bool:
    """Return whether a logger's line is followed by the exception that it is about, with frames.

    That stands right below, and what logs it is no exception itself.
    """
    line = line_start(text, second.start)
    above = line_start(text, first.start)
    is_next = above < line == line_end(text, first.end) + 1
    return is_next and is_head(text, line) and not is_exception(text, above)


def _begins_traceback(text: bytes, report: Report) -> bool:
    """Return whether the traceback of what was raised is printed below, from its line's end on."""
    if _TRACEBACK.match(text, report.end) is not None:
        return True
    line = text[report.start : line_end(text, report.start)]
    return line.rstrip().endswith(b" Traceback (most recent call last):")


def _one_of_each_line(text: bytes, found: Sequence[Report]) -> list[Report]:
    """Return reports, those as one of which a line says the second time no more than the first.

    Or of which Ansible has the exception on one line, and all of the task's result on the next.
    """
    kept: list[Report] = []
    for report in found:
        above = kept[-1] if kept else None
        if above is not None and _is_one(text, above, report):
            first = min(above, report, key=_order)
            kept[-1] = first._replace(
                start=above.start, end=report.end, values=_shown(above) | _shown(report)
            )
        else:
            kept.append(report)
    return kept


def _order(report: Report) -> tuple[bool, bool]:
    """Return which of two reports of one thing is kept: that whose client says a message alone."""
    return report.client not in OF_A_MESSAGE, report.client != UNHEARD


def _is_one(text: bytes, first: Report, second: Report) -> bool:
    """Return whether two reports say one thing, or a task's result all that is above it."""
    if _is_said_again(text, first, second):
        return True
    is_held = _shown(first).items() <= _shown(second).items()
    return is_held and goes_on_with_result(text, first.end, second.start)


def _shown(report: Report) -> dict[str, str]:
    """Return a report's values without those that were masked."""
    return {name: value for name, value in report.values.items() if not MASKED.fullmatch(value)}


def _is_said_again(text: bytes, first: Report, second: Report) -> bool:
    """Return whether one of two reports on a line has all that the other has.

    A client names an error and says it in words, or says it twice and knows its ids only once.
    """
    clients = {first.client, second.client}
    if first.document or second.document or not second.values.get("Message"):
        return False
    if second.start - first.end > _BESIDE:
        return False
    if text.find(b"\n", first.start, second.start) >= 0:
        return False
    mine, others = _shown(first).items(), _shown(second).items()
    if UNHEARD in clients and clients & OF_A_CLASS:
        return mine <= others or others <= mine
    ids = ("RequestId" in _shown(first)) + ("RequestId" in _shown(second))
    return (
        len(clients) == 1
        and UNHEARD not in clients
        and ids == 1
        and (mine < others or others < mine)
    )


def _ends_traceback(text: bytes, report: Report) -> bool:
    """Return whether a report is what the last line of a traceback says."""
    line = line_start(text, report.start)
    start = report.start + 2 * text.startswith(b": ", report.start)
    return _LAST_OF_TRACEBACK.fullmatch(text, line, start) is not None


def _is_repeated(text: bytes, first: Report, second: Report) -> bool:
    """Return whether a line says again, word by word, what it has said: message, and exception."""
    if not second.values or first.client != second.client:
        return False
    if _DUMPED in text[first.end : second.start][-_BESIDE:]:
        is_same = second.values.items() <= first.values.items()
        return is_same and text.find(b"\n", first.start, second.start) < 0
    if text.find(b"\n", first.start, second.start) >= 0:
        return False
    if second.values.items() <= first.values.items() and second.start - first.end <= _BESIDE:
        lead = text[max(first.start, second.start - _CONTEXT) : second.start]
        if second.client == _HADOOPS and _CODE_BETWEEN.search(lead) is not None:
            return True
    if first.values != second.values:
        return False
    return _is_led_alike(text, first.start, first.end, second.start)


def _is_led_alike(text: bytes, at: int, end: int, again: int) -> bool:
    """Return whether the same words lead up to what stands at `at` and to what stands `again`."""
    lead = text[end:again].lstrip(b" ;,|")
    if len(lead) >= _LEAD and text.endswith(lead, 0, at):
        return True  # of each of several nodes
    context = text[max(0, at - _CONTEXT) : at]
    return len(context) == _CONTEXT and context == text[again - _CONTEXT : again]


def _one_of_each_box(text: bytes, found: Sequence[Report]) -> list[Report]:
    """Return reports, with one of all that a box and the line below it say of one code."""
    kept = list(found)
    for box in _BOX.finditer(text):
        end = _BOX_END.search(text, box.end())
        last = len(text) if end is None else end.end() + _BELOW_BOX
        inside = [one for one in kept if box.start() <= one.start < last and not one.document]
        code = inside[-1].values.get("Code") if inside else None
        same = [one for one in inside if code and one.values.get("Code") == code]
        ids = {one.values["RequestId"] for one in same if "RequestId" in one.values}
        if len(same) < 2 or len(ids) > 1:  # noqa: PLR2004 - nothing is said twice
            continue
        values = {name: value for one in same for name, value in one.values.items()}
        first = same[0]._replace(client=same[-1].client, values=values, end=same[-1].end)
        at = kept.index(same[0])
        kept = [one for one in kept if one not in same]
        kept.insert(at, first)
    return kept
