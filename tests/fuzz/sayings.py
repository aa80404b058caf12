"""What programs and their logs say of an error, read without the records and captures around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.any_shape import any_shape
from obsdiag.client_report.any_status import reason_behind, says_failed, statuses
from obsdiag.client_report.code_in_words import codes
from obsdiag.client_report.known_sentence import known_sentences, sentences
from obsdiag.client_report.manual_table import has_manual, outside_manuals
from obsdiag.client_report.printed_headers import printed_ids
from obsdiag.client_report.reports import reports
from obsdiag.client_report.store_class import raised
from obsdiag.decode.shortened import gap_in
from obsdiag.formats.collector_time import without_time
from obsdiag.formats.error_page import is_error_page
from obsdiag.formats.export_lines import is_export
from obsdiag.formats.journal_export import exported
from obsdiag.records.faraday_log import answer_around
from obsdiag.records.prefixed_run import prefixed_run
from obsdiag.records.thread_call import thread_run
from obsdiag.redact.code_value import code_at
from obsdiag.text.yaml_folds import may_be_folded, unfolded
from tests.fuzz.target import KILOBYTE, Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from obsdiag.text.repaired_line import RepairedLine


def said(data: bytes) -> object:
    """Read all that clients report in a text."""
    found = list(reports(data, 0, len(data)))
    assert all(0 <= one.start <= one.end <= len(data) for one in found)
    return found


def phrases(data: bytes) -> object:
    """Find statuses, codes, known sentences, exceptions and ids in the words of a text."""
    whole = 0, len(data)
    spans = [
        *((one.start, one.end) for one in statuses(data)),
        *((one.start, one.end) for one in codes(data, *whole)),
        *((one.start, one.end) for one in sentences(data, *whole)),
        *((one.start, one.end) for one in raised(data, *whole)),
        *((one.start, one.end) for one in any_shape(data, *whole)),
        *((start, end) for _, _, start, end in printed_ids(data, *whole)),
        *outside_manuals(data, [whole]),
    ]
    assert all(0 <= start <= end <= len(data) for start, end in spans)
    known = known_sentences(data, *whole), reason_behind(data), says_failed(data)
    return spans, known, has_manual(data), code_at(data.lower(), 0)


def folds(data: bytes) -> object:
    """Undo what a notation or a collector has done to the rows of a text."""
    rows = data.split(b"\n")
    told = unfolded(rows), exported(rows), without_time(rows), may_be_folded(data)
    for part in (told[0] or [], *(told[1] or []), *(told[2] or [])):
        _check(part, len(rows)) if isinstance(part, list) else _check([part], len(rows))
    return told


def _check(lines: Sequence[RepairedLine], rows: int) -> None:
    assert all(0 <= line.row < rows for line in lines)


def runs(data: bytes) -> object:
    """Look around each line for those that go with it."""
    found = [
        (thread_run(data, at), answer_around(data, at, 0), prefixed_run(data, at, 0))
        for at in _starts(data)
    ]
    around = [one for _, one, _ in found if one is not None]
    assert all(0 <= start <= end <= len(data) for start, end in around)
    return found


def _starts(data: bytes) -> Iterator[int]:
    at = 0
    for line in data.split(b"\n"):
        yield at
        at += len(line) + 1


def heads(data: bytes) -> Iterable[object]:
    """Tell by its head what a text is, and where a document was shortened."""
    gap = gap_in(data)
    assert gap is None or 0 <= gap.start < gap.end <= len(data)
    return is_error_page(data), is_export(data), gap


SAYINGS = (
    Target("said", said, 4, KILOBYTE),
    Target("phrases", phrases, 15, 512),
    Target("folds", folds, 60, KILOBYTE),
    Target("runs", runs, 4, KILOBYTE),
    Target("heads", heads, 100, KILOBYTE),
)
