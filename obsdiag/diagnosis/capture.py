"""The capture itself: what it does not show, and what had to be forgiven to read it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from obsdiag.decode import Sender, request_id_time
from obsdiag.diagnosis.measure import DAY, span, whole_number
from obsdiag.diagnosis.responder import NOT_SENT, is_of_no_store
from obsdiag.diagnosis.rule import ANYONE, CERTAIN, LIKELY, OURS, Case, Part, Rule
from obsdiag.model import Remark

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.model import Note


def _body_absent(rule: Rule, case: Case) -> Note | None:
    """Tell that a body is announced and not shown: an answer to HEAD, or it was left out."""
    capture = case.capture
    if capture.body or case.error.code is not None or capture.format == "words":
        return None
    length = capture.headers.find(b"content-length")
    if length is None or not whole_number(length.value):
        return None
    return rule.note(*case.quote(length), length=length.value)


def _remark(remark: Remark) -> Callable[[Rule, Case], Note | None]:
    """Return a rule's function that says what was forgiven while the capture was read."""

    def look(rule: Rule, case: Case) -> Note | None:
        if remark not in case.remarks:
            return None
        length = case.capture.headers.find(b"content-length")
        if length is None:
            return rule.note()
        return rule.note(*case.quote(length))

    return look


def _no_request_id(rule: Rule, case: Case) -> Note | None:
    if case.error.request_id or case.sender in (Sender.OTHER, Sender.SWIFT):
        return None
    return None if case.error.code in NOT_SENT or is_of_no_store(case) else rule.note()


def _times_contradict(rule: Rule, case: Case) -> Note | None:
    """Tell that the time in the request id is days away from what the answer itself says."""
    if (away := _answers_other_time(case)) is None:
        return None
    if case.error.time_origin == "server-time":
        name, evidence = "ServerTime", case.quote_element("ServerTime")
    elif field := case.answered(b"date"):
        name, evidence = "Date", case.quote(field)
    else:
        return None
    return rule.note(*evidence, name=name, away=span(away))


def _answers_other_time(case: Case) -> float | None:
    """Return the seconds, days of them, between the request id's time and the answer's own."""
    told, received = case.error.time, request_id_time(case.error.request_id or "")
    if told is None or received is None or told[:_DAY] == received[:_DAY]:
        return None
    if case.error.time_origin not in _OF_THE_ANSWER:
        return None
    away = abs(_seconds(received) - _seconds(told))
    return None if away < DAY else away


_OF_THE_ANSWER = ("server-time", "date-header")


def _log_contradicts(rule: Rule, case: Case) -> Note | None:
    """Tell that the time in the request id is an hour or more away from its log record's stamp."""
    logged, received = case.error.time, request_id_time(case.error.request_id or "")
    if case.error.time_origin != "log" or logged is None or received is None:
        return None
    away = abs(_seconds(received) - _seconds(logged))
    return None if away < HOUR else rule.note(logged, away=span(away))


_DAY = len("2026-03-14")
HOUR = 3600
"""Seconds: what is logged later than this was not logged when the answer came."""


def _seconds(moment: str) -> float:
    return datetime.fromisoformat(moment).timestamp()


def _time_from_id(rule: Rule, case: Case) -> Note | None:
    request_id = case.error.request_id
    if not request_id or (time := request_id_time(request_id)) is None:
        return None
    if _answers_other_time(case) is not None:
        return None  # which of the two is right is not known
    return rule.note(request_id, time=time.replace("T", " ").replace("Z", " UTC"))


RULES = (
    Rule(
        "body-absent",
        CERTAIN,
        "The head announces a body of {length} bytes that the capture does not show.",
        _body_absent,
        part=Part.ANSWER,
        senders=ANYONE,
    ),
    Rule(
        "body-cut",
        CERTAIN,
        "The body is cut off: what stands behind the cut is missing. Ask for the whole response.",
        _remark(Remark.BODY_CUT),
        part=Part.REMARKS,
        senders=ANYONE,
    ),
    Rule(
        "body-unreadable",
        CERTAIN,
        "The body is packed and cannot be unpacked, probably because it was copied as text."
        " Ask for it to be saved to a file.",
        _remark(Remark.BODY_UNREADABLE),
        part=Part.REMARKS,
        senders=ANYONE,
    ),
    Rule(
        "body-too-large",
        CERTAIN,
        "The body is longer than any error's; only its first part was read.",
        _remark(Remark.BODY_TOO_LARGE),
        part=Part.REMARKS,
        senders=ANYONE,
    ),
    Rule(
        "xml-broken",
        CERTAIN,
        "The XML is not well-formed; what could be recovered is shown.",
        _remark(Remark.XML_BROKEN),
        part=Part.REMARKS,
        senders=ANYONE,
    ),
    Rule(
        "dtd-refused",
        CERTAIN,
        "The document brings a DTD or entities along. OBS never does so; they were not followed.",
        _remark(Remark.DTD_REFUSED),
        part=Part.REMARKS,
        senders=ANYONE,
    ),
    Rule(
        "no-request-id",
        CERTAIN,
        "There is no request id. Ask for it: without it the service cannot find the request in its"
        " logs.",
        _no_request_id,
    ),
    Rule(
        "times-contradict",
        LIKELY,
        "The time inside the request id and the {name} of the answer are {away} apart: they are"
        " not of one answer, or one of them was changed. Ask for the answer as it came.",
        _times_contradict,
        senders=OURS,
    ),
    Rule(
        "log-time-contradicts",
        LIKELY,
        "The time inside the request id and the stamp of its log record are {away} apart: the"
        " record tells of an older request, or a clock or its time zone is wrong. Ask when the"
        " request was sent.",
        _log_contradicts,
        senders=OURS,
    ),
    Rule(
        "request-id-time",
        LIKELY,
        "By the time inside the request id, OBS received the request at {time}"
        " (observed, not documented by the vendor).",
        _time_from_id,
        senders=OURS,
    ),
)
