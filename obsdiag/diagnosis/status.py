"""The status and the code: whether they agree with the published table and with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue_entry import How
from obsdiag.diagnosis.no_answer import no_answer
from obsdiag.diagnosis.rule import (
    ANYONE,
    CERTAIN,
    HINT,
    LIKELY,
    Case,
    Evidence,
    Part,
    Rule,
    SenderKind,
)

if TYPE_CHECKING:
    from obsdiag.model import Note

SECOND_TABLE = {"RequestTimeout": 408}
"""Codes to which the native API reference (obs_04_0115) gives another status than the published
table; the two agree on all other codes that both have."""

_FIRST_REDIRECT, _FIRST_ERROR = 300, 400
_SHOW_BODY = "the code stands in the body of the answer, which the capture does not show"
_HOW_TO_SHOW = {"HEAD": "an answer to HEAD has no body, and the same request as GET shows which"}


def _is_odd(case: Case) -> bool:
    """Return whether the status is not the table's: the numbers, for phrases differ by taste.

    A success is that of the whole answer, as to a deletion of many objects, not the code's.
    """
    entry, status = case.match.entry, case.capture.status
    if entry is None or status is None or entry.status_code in (None, status):
        return False
    if status < _FIRST_REDIRECT:
        return False
    return status >= _FIRST_ERROR or not case.capture.body


def _status_line(case: Case) -> Evidence:
    shown = f"{case.capture.status} {case.capture.reason or ''}".strip()
    return Evidence(shown, case.capture.place(case.capture.head_offset))


def _status_mismatch(rule: Rule, case: Case) -> Note | None:
    entry, status = case.match.entry, case.capture.status
    if entry is None or not _is_odd(case) or SECOND_TABLE.get(entry.wire_code) == status:
        return None
    shown = _status_line(case)
    return rule.note(*shown, shown=shown.quoted or "", published=entry.status)


def _tables_differ(rule: Rule, case: Case) -> Note | None:
    entry, status = case.match.entry, case.capture.status
    if entry is None or status is None or SECOND_TABLE[entry.wire_code] != status:
        return None
    return rule.note(*_status_line(case), status=str(status), published=entry.status)


def _changed_on_the_way(rule: Rule, case: Case) -> Note | None:
    """Tell that an odd status comes with a Server field that is not OBS's."""
    entry = case.match.entry
    if entry is None or not _is_odd(case) or entry.wire_code in SECOND_TABLE:
        return None
    server = case.answered(b"server")
    if server is None or server.value.upper().startswith("OBS"):
        return None
    return rule.note(*case.quote(server), sender=server.value, published=entry.status)


def _error_in_success(rule: Rule, case: Case) -> Note | None:
    status = case.capture.status
    if case.error.code is None:
        return None
    place = case.capture.place(case.error.offset)
    return rule.note(f"{status}", place, status=str(status))


def _unknown_code(rule: Rule, case: Case) -> Note | None:
    code = case.error.code
    if code is None or case.match.entry is not None or no_answer(case.capture, case.error):
        return None
    return rule.note(*case.quote_code(), code=code)


def _respelt(rule: Rule, case: Case) -> Note | None:
    entry, code = case.match.entry, case.error.code
    if entry is None or code is None or case.match.how is not How.ALIAS:
        return None
    if "".join(code.split()).casefold() == entry.wire_code.casefold():
        return None  # another store's, of the same name
    return rule.note(*case.quote_code(), code=code, entry=entry.code)


def _status_only(rule: Rule, case: Case) -> Note | None:
    if case.match.how is not How.STATUS:
        return None
    show = _HOW_TO_SHOW.get(case.error.method or "", _SHOW_BODY)
    many = len(case.match.candidates) > 1
    which = "several codes have it" if many else "a code of the published table has it"
    status = str(case.capture.status)
    return rule.note(status, status=status, which=which, show=show)


RULES = (
    Rule(
        "status-mismatch",
        LIKELY,
        "The response's status is {shown}; the published table gives {published} for this code.",
        _status_mismatch,
    ),
    Rule(
        "status-tables-differ",
        HINT,
        "The status {status} is no fault: the published table gives {published} for this code, and"
        " the vendor's native API reference gives {status}.",
        _tables_differ,
        frozenset(SECOND_TABLE),
    ),
    Rule(
        "status-changed",
        LIKELY,
        "OBS gives this code {published}, and “{sender}” stands in front of OBS: it probably"
        " changed the status. Clients that retry by the status alone are misled; repeat the request"
        " past it.",
        _changed_on_the_way,
        part=Part.ANSWER,
        senders=frozenset({SenderKind.OBS}),
    ),
    Rule(
        "error-in-success",
        CERTAIN,
        "The status is {status}, a success, and the body names an error all the same.",
        _error_in_success,
        statuses=frozenset(range(200, 300)),
        senders=ANYONE,
    ),
    Rule(
        "unknown-code",
        CERTAIN,
        "“{code}” is not in the published table.",
        _unknown_code,
        senders=ANYONE,
    ),
    Rule(
        "alias",
        CERTAIN,
        "“{code}” is another name of “{entry}” in the published table.",
        _respelt,
        senders=ANYONE,
    ),
    Rule(
        "status-only",
        CERTAIN,
        "The capture shows no error code, only the status {status}; {which}: {show}.",
        _status_only,
        frozenset({None}),
    ),
)
