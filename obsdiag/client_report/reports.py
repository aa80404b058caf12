"""All that clients report in a stretch of text, each thing once.

Most clients name their values, and `labels` reads those however they are punctuated; `templates`
has the forms of words in which code and message stand without a name, `plain_words` the lines that
say what failed, `status_words` those that tell no more than a status. A client that nobody has
heard of is still read where it names what it says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report import access_log
from obsdiag.client_report.answer_apart import is_bare, with_answers
from obsdiag.client_report.azure_rest_error import rest_errors
from obsdiag.client_report.cells import rows_of_cells
from obsdiag.client_report.edn_error import edn_errors
from obsdiag.client_report.forms import Forms
from obsdiag.client_report.found import PLAIN, Report, overlap
from obsdiag.client_report.in_any_shape import in_any_shape
from obsdiag.client_report.labelled import labelled
from obsdiag.client_report.logger_fields import without_logger_fields
from obsdiag.client_report.manual_table import outside_manuals
from obsdiag.client_report.merged import merged
from obsdiag.client_report.paired_fields import with_fields_together
from obsdiag.client_report.plain_words import plain_words
from obsdiag.client_report.status import is_told_apart
from obsdiag.client_report.status_words import status_words
from obsdiag.client_report.store_url import urls_on_lines
from obsdiag.client_report.tables import tables
from obsdiag.client_report.telling import telling_of, values_of
from obsdiag.client_report.templates import (
    template_matches,
)
from obsdiag.client_report.told_twice import once
from obsdiag.client_report.unreached_rows import FORMATS
from obsdiag.client_report.unreached_words import apart, with_words
from obsdiag.client_report.worded import (
    with_code,
    with_message,
    without_code,
    without_message,
    worded,
)
from obsdiag.text.byte_array import byte_arrays
from obsdiag.text.encoded_document import escaped_documents
from obsdiag.words.known_codes import contradicts

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
        forms, in_words = apart([Report(*form) for form in template_matches(text, first, last)])
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
        here = with_words(text, first, last, in_words, here)
        telling = telling_of(here)
        is_told = any(map(_is_told, telling))
        found += in_any_shape(text, first, last, here, telling, is_told=is_told)
    found = with_answers(text, sorted(found, key=lambda report: report.start))
    yield from once(text, list(merged(text, without_logger_fields(text, found))))


def _whole(text: bytes, start: int, end: int) -> Iterator[Report]:
    """Yield what tells of an error in a form of its own, beside which nothing else is read."""
    yield from rest_errors(text, start, end)
    yield from edn_errors(text, start, end)
    yield from rows_of_cells(text, start, end)


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
