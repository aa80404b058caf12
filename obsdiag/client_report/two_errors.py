"""Whether two reports near each other are of two errors, by what stands around and between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.apart import stand_apart
from obsdiag.client_report.clusters import next_object
from obsdiag.client_report.found import PLAIN, UNHEARD
from obsdiag.client_report.status import BLANK_LINE, is_told_apart, told_status
from obsdiag.records.lines import line_end, line_start
from obsdiag.words.known_codes import contradicts

if TYPE_CHECKING:
    from obsdiag.client_report.found import Report


def are_of_two(text: bytes, first: Report, second: Report) -> bool:
    """Return whether the second of two reports is not of the same error as the first."""
    return (
        is_told_apart(text, first.start, second.start, second.end)
        or _is_other_paragraph(text, first, second)
        or _is_of_other_status(text, first, second)
        or _has_no_such_status(text, first, second)
        or _are_of_two_programs(text, first, second)
        or _has_succeeded(text, first, second)
        or stand_apart(text, first, second)
        or _is_of_other_object(text, first, second)
    )


def leads_up(text: bytes, above: Report, report: Report, following: Report) -> bool:
    """Return whether a report names values on the line of the next one, below an error of its own.

    `https response error StatusCode: 403, RequestID: …, api error SlowDown: …` has its own code.
    """
    is_named = report.client == UNHEARD and "Code" not in report.values and "Code" in above.values
    is_form = "Code" in following.values and following.client not in (UNHEARD, PLAIN)
    return (
        is_named
        and is_form
        and above.values["Code"] != following.values["Code"]
        and text.find(b"\n", report.start, following.start) < 0
        and _are_of_two_lines(text, above, report)
    )


def _is_other_paragraph(text: bytes, first: Report, second: Report) -> bool:
    """Return whether what is said in plain words stands in another paragraph than values do."""
    if (first.client == PLAIN) == (second.client == PLAIN):
        return False
    return BLANK_LINE.search(text, first.end, second.start) is not None


def _is_of_other_object(text: bytes, first: Report, second: Report) -> bool:
    """Return whether one is a status alone, in an object apart from what the other stands in.

    Trackers of errors have the status of the page in one, by which they sort what they are told,
    and those of the calls before in others.
    """
    if not any(one.client == UNHEARD and one.values.keys() <= _STATUS for one in (first, second)):
        return False
    return next_object(text, first.end, second.start) is not None


_STATUS = frozenset({"status", "reason"})


def _is_of_other_status(text: bytes, first: Report, second: Report) -> bool:
    """Return whether the line of the second tells another status than the first one has."""
    line = line_start(text, second.start)
    if "status" not in first.values or "status" in second.values or line <= first.end - 1:
        return False
    told = told_status(text, second.start, second.end, line, line_end(text, second.end))
    return told is not None and str(told.status) != first.values["status"][:3]


def _has_no_such_status(text: bytes, first: Report, second: Report) -> bool:
    """Return whether one has a code, and the other on another line a status that it never has."""
    if not _are_of_two_lines(text, first, second):
        return False
    return any(
        "Code" in one.values
        and "Code" not in other.values
        and contradicts(one.values["Code"], other.values.get("status", ""))
        for one, other in ((first, second), (second, first))
    )


def _are_of_two_programs(text: bytes, first: Report, second: Report) -> bool:
    """Return whether two programs have printed a line each, with another message."""
    if {first.client, second.client} & {UNHEARD, PLAIN} or first.client == second.client:
        return False
    mine, told = first.values.get("Message", ""), second.values.get("Message", "")
    is_other = bool(mine and told) and mine not in told and told not in mine
    return is_other and _are_of_two_lines(text, first, second)


def _are_of_two_lines(text: bytes, first: Report, second: Report) -> bool:
    """Return whether a line ends between two reports."""
    return text.find(b"\n", max(first.start, first.end - 1), second.start) >= 0


def _has_succeeded(text: bytes, first: Report, second: Report) -> bool:
    """Return whether other lines tell of an answer of success, which is another request's."""
    is_below = "Code" in first.values and not second.values.keys() & {"Code", "Message"}
    success = second if is_below else first
    is_success = success.values.get("status", "").startswith("2")
    return is_success and text.find(b"\n", first.end, second.start) >= 0
