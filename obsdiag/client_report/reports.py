"""All that clients report in a stretch of text, each thing once.

Most clients name their values, and `labels` reads those however they are punctuated; `templates`
has the forms of words in which code and message stand without a name, `plain_words` the lines that
say what failed, `status_words` those that tell no more than a status. A client that nobody has
heard of is still read where it names what it says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report import access_log
from obsdiag.client_report.answer_apart import are_of_object, is_bare, with_answers, with_id
from obsdiag.client_report.azure_rest_error import rest_errors
from obsdiag.client_report.cells import rows_of_cells
from obsdiag.client_report.edn_error import edn_errors
from obsdiag.client_report.error_values import REASONS, error_values
from obsdiag.client_report.forms import Forms
from obsdiag.client_report.found import NEAR, PLAIN, UNHEARD, Report, overlap
from obsdiag.client_report.in_any_shape import in_any_shape
from obsdiag.client_report.labelled import labelled
from obsdiag.client_report.logger_fields import without_logger_fields
from obsdiag.client_report.manual_table import outside_manuals
from obsdiag.client_report.paired_fields import with_fields_together
from obsdiag.client_report.plain_words import plain_words
from obsdiag.client_report.silent import are_answer_and_none, without_errno, without_wider
from obsdiag.client_report.status import is_told_apart
from obsdiag.client_report.status_words import status_words
from obsdiag.client_report.store_url import urls_on_lines
from obsdiag.client_report.tables import tables
from obsdiag.client_report.templates import (
    OF_A_CLASS,
    OF_A_MESSAGE,
    OF_A_TYPE,
    OF_AN_ID,
    template_matches,
)
from obsdiag.client_report.told_twice import once
from obsdiag.client_report.two_errors import are_of_two, leads_up
from obsdiag.client_report.unreached_rows import FORMATS
from obsdiag.client_report.worded import (
    with_code,
    with_message,
    without_code,
    without_message,
    worded,
)
from obsdiag.lazy_regex import lazy_regex
from obsdiag.recent import Recent
from obsdiag.text.byte_array import byte_arrays
from obsdiag.text.encoded_document import escaped_documents
from obsdiag.words.known_codes import contradicts
from obsdiag.words.reason_phrases import STATUS_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def reports(
    text: bytes, start: int, end: int, parts: Iterable[tuple[int, int]] | None = None
) -> Iterator[Report]:
    """Yield what clients report in a stretch of text, in order.

    `parts` are those of it that are worth reading, where it is long.
    """
    text = with_fields_together(text, start, end)
    found: list[Report] = []
    for first, last in outside_manuals(text, ((start, end),) if parts is None else parts):
        here = list(_documents(text, first, last))
        forms = without_wider([Report(*form) for form in template_matches(text, first, last)])
        here += forms
        here += labelled(text, first, last, Forms(text, forms))
        here += (Report(*table) for table in tables(text, first, last))
        here += _logged(text, first, last)
        here += _in_bytes(text, first, last)
        for whole in _whole(text, first, last):
            here = [*(one for one in here if not overlap(one, whole)), whole]
        telling = telling_of(here)
        is_line = text.find(b"\n", first, last - 1) < 0
        is_told = is_line and any(map(_is_told, telling))  # one line tells of one error
        if (not is_told or is_bare(telling)) and (said := list(plain_words(text, first, last))):
            both = worded(text, said, here, telling, is_line=is_line)
            if both != here:
                here, telling = both, telling_of(both)
        if (lacks := without_code(telling)) is not None:
            here = with_code(text, first, last, here, lacks)
            telling = telling_of(here)
        if is_told or not is_line:
            for bare in without_message(text, telling):
                here = with_message(text, here, bare)
            telling = telling_of(here)
        here = _with_status(text, first, last, here, telling)
        telling = telling_of(here)
        is_told = any(map(_is_told, telling))
        found += in_any_shape(text, first, last, here, telling, is_told=is_told)
    found = with_answers(text, sorted(found, key=lambda report: report.start))
    yield from once(text, list(_merged(text, without_logger_fields(text, found))))


def _whole(text: bytes, start: int, end: int) -> Iterator[Report]:
    """Yield what tells of an error in a form of its own, beside which nothing else is read."""
    yield from rest_errors(text, start, end)
    yield from edn_errors(text, start, end)
    yield from rows_of_cells(text, start, end)


def _merged(text: bytes, found: Sequence[Report]) -> Iterator[Report]:
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


def values_of(report: Report) -> dict[str, str] | None:
    """Return what a report says of an error, or None where it says nothing of one."""
    return _values(report.client, report.values)


def _values(client: str, values: dict[str, str]) -> dict[str, str] | None:
    """Return what values say, in a dictionary of its own: they are asked for several times."""
    made_of = client, *values.items()
    said = _SAID.get(made_of, values)
    if said is values:
        said = _said(client, values)
        _SAID.keep(made_of, said)
    return None if said is None else dict(said)


_SAID: Recent[dict[str, str] | None] = Recent(1024)  # the reports of a long paste, in turn


def _said(client: str, values: dict[str, str]) -> dict[str, str] | None:
    if client == PLAIN or _is_of_a_message(client, values):
        is_reason = values.get("Message") in REASONS and "status" in values
        return {name: value for name, value in values.items() if name != "Message" or not is_reason}
    values = without_errno(client, values)
    if client in OF_AN_ID and "status" not in values and "Code" not in values:
        return dict(values)
    return error_values(values, worded=client != UNHEARD, named=client in OF_A_CLASS)


def _is_of_a_message(client: str, values: dict[str, str]) -> bool:
    """Return whether a client's message is all that it says, and all that it has to."""
    return client in OF_A_MESSAGE and "Message" in values and not {"reason", "Code"} & values.keys()


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


def _with_status(
    text: bytes, start: int, end: int, found: Sequence[Report], telling: Sequence[Report]
) -> list[Report]:
    """Return reports with the status that a program tells in words, or that alone."""
    if len(telling) > 1 or any(one.document or "status" in one.values for one in telling):
        return list(found)
    told = list(status_words(text, start, end))
    one = telling[0] if telling else None
    if one is not None and one.client in FORMATS:  # no answer came: a status is of another call
        apart = [words for words in told if text.find(b"\n", one.end, words.start) >= 0]
        if len(apart) == len(told):  # on the line of the failure it is what urllib3 was told
            return [*found, *(Report(*words[:2], PLAIN, words.values) for words in apart)]
    statuses = {
        words.values["status"]
        for words in told
        if one is None or not is_told_apart(text, words.end, one.start, one.end)
    }
    if not telling:
        said = list(_apart(text, [Report(*words[:2], PLAIN, words.values) for words in told]))
        kept = [one for one in found if not any(overlap(one, words) for words in said)]
        return [*kept, *said]
    if len(statuses) == 1:
        status, code = statuses.pop(), telling[0].values.get("Code", "")
        is_line = text.find(b"\n", start, end - 1) < 0
        if not is_line and contradicts(code, status):
            return [*found, *(Report(*words[:2], PLAIN, words.values) for words in told)]
        values = {"status": status, **telling[0].values}
        return [one._replace(values=values) if one is telling[0] else one for one in found]
    return list(found)


def _apart(text: bytes, said: Sequence[Report]) -> Iterator[Report]:
    """Yield statuses in words but those that are told again right behind, of the same address."""
    above: Report | None = None
    for report in said:
        is_again = (
            above is not None
            and report.values == above.values
            and report.start - above.end <= _SAME
            and not _are_of_two_addresses(text, above, report)
        )
        if not is_again:
            yield report
        above = report


def _are_of_two_addresses(text: bytes, first: Report, second: Report) -> bool:
    """Return whether the lines of two reports tell of another address of a store each."""
    if text.find(b"\n", first.start, second.start) < 0:
        return False  # of one line, whose addresses are those of both
    addresses = [urls_on_lines(text, one.start, one.end) for one in (first, second)]
    return all(addresses) and not set.intersection(*addresses)


_SAME = 2048
"""Bytes in which one status that is told again is that of one request."""


def telling_of(found: Sequence[Report]) -> list[Report]:
    """Return the reports that tell of an error as they are, or with a status that stands near."""
    return [
        one
        for one in found
        if one.document or _values(one.client, {"status": "400", **one.values}) is not None
    ]


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
    )
