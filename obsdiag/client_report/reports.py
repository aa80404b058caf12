"""All that clients report in a stretch of text, each thing once.

Most clients name their values, and `labels` reads those however they are punctuated; `templates`
has the forms of words in which code and message stand without a name, `plain_words` the lines that
say what failed, `status_words` those that tell no more than a status. A client that nobody has
heard of is still read where it names what it says.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.client_report import access_log
from obsdiag.client_report.error_values import error_values
from obsdiag.client_report.found import PLAIN, UNHEARD, Report
from obsdiag.client_report.labelled import labelled
from obsdiag.client_report.plain_words import plain_words
from obsdiag.client_report.status_words import status_words
from obsdiag.client_report.tables import tables
from obsdiag.client_report.templates import OF_A_CLASS, OF_A_MESSAGE, template_matches
from obsdiag.client_report.told_twice import once
from obsdiag.text.byte_array import byte_arrays
from obsdiag.text.encoded_document import escaped_documents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from obsdiag.client_report.plain_words import Words

_NEAR = 80
"""Bytes between a form of words and the labels that belong to it."""


def reports(
    text: bytes, start: int, end: int, parts: Iterable[tuple[int, int]] | None = None
) -> Iterator[Report]:
    """Yield what clients report in a stretch of text, in order.

    `parts` are those of it that are worth reading, where it is long.
    """
    found: list[Report] = []
    for first, last in ((start, end),) if parts is None else parts:
        here = list(_documents(text, first, last))
        here += (Report(*form) for form in template_matches(text, first, last))
        here += labelled(text, first, last)
        here += (Report(*table) for table in tables(text, first, last))
        here += _logged(text, first, last)
        here += _in_bytes(text, first, last)
        telling = _telling(here)
        is_line = text.find(b"\n", first, last - 1) < 0
        is_told = is_line and any(map(_is_told, telling))  # one line tells of one error
        if not is_told and (said := list(plain_words(text, first, last))):
            worded = _worded(text, said, here, telling, is_line=is_line)
            if worded != here:
                here, telling = worded, _telling(worded)
        found += _with_status(text, first, last, here, telling)
    found.sort(key=lambda report: report.start)
    yield from once(text, list(_merged(text, found)))


def _merged(text: bytes, found: Sequence[Report]) -> Iterator[Report]:
    """Yield reports, in order, those as one that stand together and complete each other."""
    held: Report | None = None
    for report in found:
        if held is None:
            held = report
        elif (
            report.start <= held.end + _NEAR and (joined := _joined(text, held, report)) is not None
        ):
            held = joined
        else:
            yield held
            held = report
    if held is not None:
        yield held


def values_of(report: Report) -> dict[str, str] | None:
    """Return what a report says of an error, or None where it says nothing of one."""
    return _values(report.client, report.values)


def _values(client: str, values: dict[str, str]) -> dict[str, str] | None:
    if client == PLAIN or (client in OF_A_MESSAGE and "Message" in values):
        return dict(values)
    return error_values(values, worded=client != UNHEARD, named=client in OF_A_CLASS)


def _documents(text: bytes, start: int, end: int) -> Iterator[Report]:
    for first, last, document in escaped_documents(text, start, end):
        yield Report(first, last, "xml", {}, document)


def _logged(text: bytes, start: int, end: int) -> Iterator[Report]:
    for line in access_log.logged(text, start, end):
        yield Report(line.start, line.end, access_log.FORMAT, line.values, request=line.request)


def _in_bytes(text: bytes, start: int, end: int) -> Iterator[Report]:
    """Yield what is reported in texts that are printed as arrays of their bytes."""
    for first, last, shown in byte_arrays(text, start, end):
        document = shown.find(b"<Error")
        if document >= 0:
            yield Report(first, last, "xml", {}, shown[document:])
            continue
        for report in reports(shown, 0, len(shown)):
            yield report._replace(start=first, end=last)


def _is_told(report: Report) -> bool:
    """Return whether a telling report needs nothing else to be one of an error."""
    return bool(report.document) or "status" in report.values or values_of(report) is not None


def _worded(
    text: bytes,
    said: Sequence[Words],
    found: Sequence[Report],
    telling: Sequence[Report],
    *,
    is_line: bool,
) -> list[Report]:
    """Return reports, and what is `said` in plain words and was not found otherwise."""
    kept = list(found)
    named = [one for one in telling if one.document or "Code" in one.values or not is_line]
    taken = {report.values.get("Code") for report in telling}
    messages = "\n".join(report.values.get("Message", "") for report in telling)
    added: list[Report] = []
    for words in said:
        code, message = words.values.get("Code"), words.values.get("Message", "")
        if any(_overlap(words, one) for one in (*named, *added)):
            continue
        client = PLAIN
        if (code or "") in taken:
            if not (message and _is_own_item(text, words, telling)):
                continue
            client = next(one.client for one in telling if one.values.get("Code") == code)
        if code is None and (message in messages or not message):
            continue
        if added and _is_said_twice(text, added[-1], words):
            continue
        if code is None and _completes(words, kept):
            continue
        added.append(Report(words.start, words.end, client, words.values))
    if is_line and len(telling) == len(added) == 1 and "Code" not in telling[0].values:
        kept.remove(telling[0])
        first, last = sorted((telling[0], added[0]), key=lambda one: one.start)
        added = [Report(first.start, last.end, PLAIN, telling[0].values | added[0].values)]
    return kept + added


_ITEM = re.compile(rb"[ \t>|]{0,16}(?:[*+-]|[0-9]{1,3}[.)]) ")
"""How each line of a list begins."""


def _is_own_item(text: bytes, words: Words, telling: Sequence[Report]) -> bool:
    """Return whether a line is an item of a list in which nothing else tells of an error."""
    line = text.rfind(b"\n", 0, words.start) + 1
    return _ITEM.match(text, line) is not None and not any(
        line <= one.start <= words.end for one in telling
    )


def _is_said_twice(text: bytes, above: Report, words: Words) -> bool:
    """Return whether a line says again what it has said."""
    return above.values == words.values and text.find(b"\n", above.start, words.start) < 0


def _completes(words: Words, found: list[Report]) -> bool:
    """Return whether a message is that of the report right above it, and add it to that."""
    for number, report in enumerate(found):
        near = report.end <= words.start <= report.end + _NEAR
        if near and "Message" not in report.values and "Code" in report.values:
            found[number] = report._replace(end=words.end, values=report.values | words.values)
            return True
    return False


def _with_status(
    text: bytes, start: int, end: int, found: Sequence[Report], telling: Sequence[Report]
) -> list[Report]:
    """Return reports with the status that a program tells in words, or that alone."""
    if len(telling) > 1 or any(one.document or "status" in one.values for one in telling):
        return list(found)
    told = list(status_words(text, start, end))
    statuses = {words.values["status"] for words in told}
    if not telling:
        said = list(_apart([Report(*words[:2], PLAIN, words.values) for words in told]))
        kept = [one for one in found if not any(_overlap(one, words) for words in said)]
        return [*kept, *said]
    if len(statuses) == 1:
        values = {"status": statuses.pop(), **telling[0].values}
        return [one._replace(values=values) if one is telling[0] else one for one in found]
    return list(found)


def _apart(said: Sequence[Report]) -> Iterator[Report]:
    """Yield statuses in words but for those that are told again right behind."""
    above: Report | None = None
    for report in said:
        if above is None or report.values != above.values or report.start - above.end > _SAME:
            yield report
        above = report


_SAME = 2048
"""Bytes in which one status that is told again is that of one request."""


def _telling(found: Sequence[Report]) -> list[Report]:
    """Return the reports that tell of an error as they are, or with a status that stands near."""
    return [
        one
        for one in found
        if one.document or _values(one.client, {"status": "400", **one.values}) is not None
    ]


def _overlap(one: Words | Report, other: Report) -> bool:
    return one.start < other.end and other.start < one.end


_WITHOUT_IDS = frozenset({"boto3", "s3cmd"})
"""Clients whose words never have an id: one beside them is a program's own, unless it stands in
what botocore returns."""
_OWN_ID = re.compile(r"0000[0-9A-F]{28}|tx[0-9a-f]{20,}[0-9a-z-]*")
"""Request ids that no other service has: those of OBS, and of Ceph."""
_RESPONSE = (b"ResponseMetadata", b"HTTPStatusCode", b"x-amz-")


def _joined(text: bytes, first: Report, second: Report) -> Report | None:
    """Return what both say, or None where they contradict each other or are of one form."""
    clients = {first.client, second.client}
    if first.document or second.document or clients & OF_A_MESSAGE:
        return None  # a status beside a message alone is the program's own
    if UNHEARD in clients and clients & _WITHOUT_IDS:
        start, end = min(first.start, second.start), max(first.end, second.end)
        near = text[max(0, start - _NEAR) : end]
        own = first if second.client == UNHEARD else second
        other = second if own is first else first
        is_own = "HostId" in other.values or _OWN_ID.fullmatch(other.values.get("RequestId", ""))
        if not is_own and not any(name in near for name in _RESPONSE):
            return own._replace(start=start, end=end) if "Code" not in other.values else None
    if first.client == second.client and second.start >= first.end:
        return None
    if "RequestId" in first.values and "RequestId" in second.values:
        return None  # said a second time, which the id will tell
    for name in ("Code", "RequestId", "status"):
        mine, told = first.values.get(name), second.values.get(name)
        if mine and told and mine.casefold() != told.casefold():
            return None
    if first.client == UNHEARD != second.client:  # a form of words says it better
        first, second = second, first
    return Report(
        min(first.start, second.start),
        max(first.end, second.end),
        first.client,
        {**second.values, **first.values},
    )
