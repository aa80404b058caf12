"""What was answered, apart from its error: in another object of a JSON line, or behind its words.

Trackers of errors have the exception in one object, and the status and the id in another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.client_report.found import UNHEARD, Report
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_start
from obsdiag.words.known_codes import contradicts, known_status
from obsdiag.words.storage_words import is_stores_id

if TYPE_CHECKING:
    from collections.abc import Sequence


def is_bare(telling: Sequence[Report]) -> bool:
    """Return whether all that is named is a status with its id: the error is said in words."""
    return len(telling) == 1 and telling[0].client == UNHEARD and telling[0].values.keys() == _BARE


_BARE = frozenset({"status", "RequestId"})


def are_of_object(text: bytes, first: Report, second: Report) -> bool:
    """Return whether a JSON line has an error in one object, and in another how it was answered.

    The id has to be a store's own, and the status one of that code.
    """
    line = line_start(text, first.start)
    if text[line : line + 1] != b"{" or text.find(b"\n", line, second.end) >= 0:
        return False
    status = second.values.get("status", "")
    return (
        "Code" in first.values
        and not {"RequestId", "status"} & first.values.keys()
        and not {"Code", "Message"} & second.values.keys()
        and is_stores_id(second.values.get("RequestId", ""))
        and str(known_status(first.values["Code"].encode())) == status[:3]
    )


def with_id(text: bytes, first: Report, second: Report) -> Report | None:
    """Return what a line says of a request, with the store's own id for it behind, or None.

    Collectors of errors have the exception in one object, and what was answered in another.
    """
    is_parted = {"Code", "Message"} <= first.values.keys() and not (
        {"RequestId", "status"} & first.values.keys() or {"Code", "Message"} & second.values.keys()
    )
    is_line = text.find(b"\n", first.start, second.end) < 0
    if not (is_parted and is_line and is_stores_id(second.values.get("RequestId", ""))):
        return None
    if contradicts(first.values["Code"], second.values.get("status", "")):
        return None
    return Report(first.start, second.end, UNHEARD, {**second.values, **first.values})


_METADATA = lazy_regex(rb"^([ \t]*)[\"']?\$metadata[\"']?: \{\s{0,200}\Z", re.MULTILINE)
"""What the AWS SDK for JavaScript has in front of how an operation was answered, on lines."""
_ERRORS = lazy_regex(rb"[\"']?Errors[\"']?: \[")
_REACH = 64 * 1024
"""Bytes of an answer that is shown on lines."""


def with_answers(text: bytes, found: Sequence[Report]) -> list[Report]:
    """Return reports, the errors of a list with how the operation was answered that returned it.

    An operation on many objects succeeds, and lists those that it failed for.
    """
    kept = list(found)
    for answer in found:
        if answer.client != UNHEARD or not answer.values.keys() <= _ANSWER:
            continue
        lead = _METADATA.search(text, max(0, answer.start - 240), answer.start)
        if lead is None or "RequestId" not in answer.values:
            continue
        first = _opened(text, lead.start(), len(lead[1]))
        listed = _ERRORS.search(text, first, lead.start())
        own = [one for one in kept if listed and listed.end() <= one.start < lead.start()]
        if not own or any(not _is_listed(one) for one in own):
            continue
        kept = [
            one._replace(values={**answer.values, **_key(text, one), **one.values})
            if one in own
            else one
            for one in kept
            if one is not answer
        ]
    return kept


_ANSWER = frozenset({"status", "RequestId", "HostId"})


def _is_listed(report: Report) -> bool:
    """Return whether a report is of an error in a list, which knows of no answer."""
    values = report.values.keys()
    return report.client == UNHEARD and "Code" in values and not _ANSWER & values


def _key(text: bytes, report: Report) -> dict[str, str]:
    """Return the key that the object of an error in a list names: what tells it from the others."""
    first = text.rfind(b"{", 0, report.start) + 1
    last = text.find(b"}", report.end)
    named = _KEY.search(text, first, last if last >= 0 else report.end)
    return {} if named is None else {"Key": as_text(named[2])}


_KEY = lazy_regex(rb"(?<!\w)[\"']?Key[\"']?: ([\"'])([^\r\n]{1,1024}?)\1(?=\s*(?:[,}]|$))")


def _opened(text: bytes, at: int, indent: int) -> int:
    """Return the line above the one at `at` that is indented less: it opens the object."""
    lowest = max(0, at - _REACH)
    while at > lowest:
        at = line_start(text, at - 1, lowest)
        line = text[at : at + indent + 1]
        if line.strip() and len(line) - len(line.lstrip(b" \t")) < indent:
            break
    return at
