"""Reports that stand together and complete each other, as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.answer_apart import are_of_object, with_id
from obsdiag.client_report.found import NEAR, PLAIN, UNHEARD, Report
from obsdiag.client_report.silent import are_answer_and_none
from obsdiag.client_report.telling import telling_of
from obsdiag.client_report.templates import OF_A_MESSAGE, OF_A_TYPE
from obsdiag.client_report.two_errors import are_of_two, leads_up
from obsdiag.lazy_regex import lazy_regex
from obsdiag.words.known_codes import contradicts
from obsdiag.words.reason_phrases import STATUS_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def merged(text: bytes, found: Sequence[Report]) -> Iterator[Report]:
    """Yield reports, in order, those as one that stand together and complete each other."""
    held: Report | None = None
    for number, report in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        if held is None:
            held = report
        elif (
            (
                report.start <= held.end + NEAR
                or (
                    held.start == found[0].start
                    and are_of_object(text, held, report)
                    and not telling_of(found[number + 1 :])
                )
            )
            and not are_of_two(text, held, report)
            and not (following is not None and leads_up(text, held, report, following))
            and (joined := _joined(text, held, report)) is not None
        ):
            held = joined
        else:
            yield held
            held = report
    if held is not None:
        yield held


_WITHOUT_IDS = frozenset({"boto3", "s3cmd"})
"""Clients whose words never have an id: one beside them is a program's own, unless it stands in
what botocore returns."""
_NAMES_BEHIND = "aws-sdk-java"
"""The client that names what it knows of an error behind its message, in brackets."""
_OWN_ID = lazy_regex(r"0000[0-9A-F]{28}|tx[0-9a-f]{20,}[0-9a-z-]*")
"""Request ids that no other service has: those of OBS, and of Ceph."""
_APART = OF_A_MESSAGE | OF_A_TYPE
"""Clients that say all there is: what is named beside it is a program's own."""
_RESPONSE = (b"ResponseMetadata", b"HTTPStatusCode", b"x-amz-")


def _without_status_word(report: Report, other: Report) -> Report:
    """Return a report without the status that it has in a code's place, where the other has one."""
    code = report.values.get("Code", "")
    others = other.values.get("Code", code)
    is_name = code in STATUS_NAMES and others != code
    is_named = is_name and not contradicts(others, STATUS_NAMES[code])
    if not (is_named or (code.isdigit() and other.client == PLAIN and "status" in other.values)):
        return report
    values = {name: value for name, value in report.values.items() if name != "Code"}
    return report._replace(values=values)


def _joined(text: bytes, first: Report, second: Report) -> Report | None:
    """Return what both say, or None where they contradict each other or are of one form."""
    clients = {first.client, second.client}
    is_above = first.client == UNHEARD and first.end <= second.start and "Code" in first.values
    is_others = is_above and second.client == _NAMES_BEHIND  # whose own values stand behind
    is_apart = is_others or are_answer_and_none(first, second)
    if first.document or second.document or is_apart or clients & _APART:
        return None  # a status beside a message alone is the program's own
    if UNHEARD in clients and clients & _WITHOUT_IDS:
        start, end = min(first.start, second.start), max(first.end, second.end)
        near = text[max(0, start - NEAR) : end]
        own = first if second.client == UNHEARD else second
        other = second if own is first else first
        is_own = "HostId" in other.values or _OWN_ID.fullmatch(other.values.get("RequestId", ""))
        if not is_own and not any(name in near for name in _RESPONSE):
            return own._replace(start=start, end=end) if "Code" not in other.values else None
    if first.client == second.client and second.start >= first.end:
        return with_id(text, first, second) if first.client == UNHEARD else None
    is_plain = (
        clients == {PLAIN, UNHEARD} and not {"Code"} <= first.values.keys() & second.values.keys()
    )
    if "RequestId" in first.values and "RequestId" in second.values and not is_plain:
        return None  # said a second time, which the id will tell
    first, second = _without_status_word(first, second), _without_status_word(second, first)
    for name in ("Code", "RequestId", "status"):
        mine, told = first.values.get(name), second.values.get(name)
        if mine and told and mine.casefold() != told.casefold():
            return None
    if first.client == UNHEARD and second.client != UNHEARD:  # a form of words says it better
        first, second = second, first
    return Report(
        min(first.start, second.start),
        max(first.end, second.end),
        first.client,
        {**second.values, **first.values},
        request=first.request or second.request,
    )
