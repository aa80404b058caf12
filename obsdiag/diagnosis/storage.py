"""Objects that cannot be read or changed for now: in cold storage, or under a lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.measure import HOUR, moment, seconds, span
from obsdiag.diagnosis.rule import CERTAIN, LIKELY, OURS, Case, Part, Rule, SenderKind
from obsdiag.diagnosis.timing import answer_time

if TYPE_CHECKING:
    from obsdiag.headers import Field
    from obsdiag.model import Note

STATE: frozenset[str | None] = frozenset({"InvalidObjectState"})
LONGEST_RESTORE = 12 * HOUR
"""Seconds that the slowest restore takes: a standard one out of Deep Archive."""
COLD = "Archive: 1 to 5 minutes expedited, 3 to 5 hours standard"
DEEP = "Deep Archive: 3 to 5 hours expedited, 5 to 12 hours standard"
"""How long a restore takes (OBS user guide, "Restoring Archive or Deep Archive Objects")."""
_DEEP = "DEEP_ARCHIVE"
_CLASS_FIELDS = (b"x-obs-storage-class", b"x-amz-storage-class")
_RESTORE_FIELDS = (b"x-obs-restore", b"x-amz-restore")
_LOCK_FIELDS = (b"x-obs-object-lock-retain-until-date", b"x-amz-object-lock-retain-until-date")


def _restoring(case: Case) -> Field | None:
    field = case.answered(*_RESTORE_FIELDS)
    return field if field is not None and 'ongoing-request="true"' in field.value else None


def _is_restore(case: Case) -> bool:
    return case.error.method == "POST" and "?restore" in (case.error.url or "").lower()


def _cold(rule: Rule, case: Case) -> Note | None:
    """Tell that a read needs a restored object, by name of its class where it is shown."""
    message = case.error.message or ""
    if _is_restore(case) or "not COLD" in message or _restoring(case) is not None:
        return None
    field, named = case.answered(*_CLASS_FIELDS), case.error.fields.get("StorageClass")
    if field is not None:
        evidence, storage = case.quote(field), field.value
    elif named:
        evidence, storage = case.quote_element("StorageClass"), named
    elif case.error.method in ("GET", "HEAD", "PUT"):
        evidence, storage = case.quote_request(), ""
    else:
        return None
    return rule.note(*evidence, storage=storage or "archive", times=_times(case, storage))


def _times(case: Case, storage: str) -> str:
    """Return in words how long restoring takes, for both classes where it is not told which.

    Other services have the same names for their classes, and take other times.
    """
    if case.sender_kind is SenderKind.COMPATIBLE:
        return ""
    times = f"{COLD}; {DEEP}"
    if storage:
        times = DEEP if storage.upper() == _DEEP else COLD
    return f"; how long a restore takes: {times}"


def _cold_restoring(rule: Rule, case: Case) -> Note | None:
    field = _restoring(case)
    return None if field is None else rule.note(*case.quote(field))


def _not_cold(rule: Rule, case: Case) -> Note | None:
    if _is_restore(case):
        return rule.note(*case.quote_request())
    return rule.note(*case.quote_message()) if "not COLD" in (case.error.message or "") else None


def _restore_ends(rule: Rule, case: Case) -> Note | None:
    """Say by when the restore that is under way will have ended."""
    if (now := answer_time(case)) is None:
        return None
    by = moment(now.seconds + LONGEST_RESTORE)
    return rule.note(*now.evidence, now=moment(now.seconds), by=by)


def _locked(rule: Rule, case: Case) -> Note | None:
    """Say how long the lock of the object holds."""
    if (field := case.answered(*_LOCK_FIELDS)) is None:
        return None
    until, now = seconds(field.value), answer_time(case)
    if until is None or now is None or until <= now.seconds:
        return None
    return rule.note(*case.quote(field), until=moment(until), left=span(until - now.seconds))


RULES = (
    Rule(
        "cold-object",
        LIKELY,
        "The object is in {storage} storage and has to be restored before it is read or copied"
        " (POST ?restore); metadata can be read without it{times}.",
        _cold,
        STATE,
    ),
    Rule(
        "cold-restoring",
        CERTAIN,
        "The object is being restored and cannot be read yet. Ask by HEAD until x-obs-restore says"
        " that the request is no longer ongoing, instead of trying the download.",
        _cold_restoring,
        STATE,
    ),
    Rule(
        "restore-of-warm",
        LIKELY,
        "The restore asks for an object that is not in cold or archive storage, so there is nothing"
        " to restore: read it as it is. A lifecycle rule may have moved it back or not yet moved"
        " it.",
        _not_cold,
        STATE,
    ),
    Rule(
        "restore-running",
        LIKELY,
        "A restore was already running at {now}. The slowest kind takes 12 hours, so it should have"
        f" ended by {{by}} ({COLD}; {DEEP}).",
        _restore_ends,
        frozenset({"RestoreAlreadyInProgress"}),
        senders=OURS,
    ),
    Rule(
        "object-locked",
        LIKELY,
        "The object is locked (WORM) until {until}, {left} after this answer: no permission helps"
        " before then, and in compliance mode not even the account's owner can shorten it.",
        _locked,
        frozenset({"AccessDenied"}),
        part=Part.ANSWER,
    ),
)
