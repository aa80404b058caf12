"""Conditions that a request made and that did not hold (RFC 9110 section 13)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.diagnosis.measure import seconds, span
from obsdiag.diagnosis.rule import CERTAIN, LIKELY, Case, Rule, SenderKind
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.headers import Field
    from obsdiag.model import Note

FAILED: frozenset[str | None] = frozenset({"PreconditionFailed"})
CONDITIONS = (b"if-match", b"if-none-match", b"if-unmodified-since", b"if-modified-since")
_COPY_CONDITIONS = tuple(
    b"x-%s-copy-source-%s" % (dialect, name) for dialect in (b"obs", b"amz") for name in CONDITIONS
)
_BARE_ETAG = lazy_regex(r"[0-9a-fA-F]{32}(?:-\d{1,5})?")


def _condition(case: Case) -> Field | None:
    """Return the request's field that failed: the one that the answer names, or the only one."""
    named = case.error.fields.get("Condition", "").strip().lower().encode("ascii", "replace")
    wanted = (named,) if named else (*CONDITIONS, *_COPY_CONDITIONS)
    return case.asked(*wanted)


def _failed(rule: Rule, case: Case) -> Note | None:
    """Name the condition that did not hold, with what was asked and what is."""
    field, named = _condition(case), case.error.fields.get("Condition")
    if field is None:
        if not named:
            return None
        return rule.note(*case.quote_element("Condition"), condition=named, current="not shown")
    current = case.answered(b"etag" if field.name.endswith("match") else b"last-modified")
    return rule.note(
        *case.quote(field),
        condition=f"{field.name}: {field.value}",
        current="not shown" if current is None else current.value,
    )


def _changed_since(rule: Rule, case: Case) -> Note | None:
    """Say how long after the moment of the condition the object was changed."""
    field, changed = _condition(case), case.answered(b"last-modified")
    if field is None or changed is None or not field.name.endswith("unmodified-since"):
        return None
    then, last = seconds(field.value), seconds(changed.value)
    if then is None or last is None or last <= then:
        return None
    return rule.note(*case.quote(changed), later=span(last - then))


def _unquoted(rule: Rule, case: Case) -> Note | None:
    """Tell that an entity tag stands without its quotation marks (RFC 9110 section 8.8.3)."""
    field = _condition(case)
    if field is None or not _BARE_ETAG.fullmatch(field.value):
        return None
    return rule.note(*case.quote(field), etag=field.value)


def _nearly(rule: Rule, case: Case) -> Note | None:
    """Tell of two entity tags that differ only in what proxies and libraries add to them."""
    field, current = _condition(case), case.answered(b"etag")
    if field is None or current is None or not field.name.endswith("if-match"):
        return None
    if field.value == current.value or _bare(field.value) != _bare(current.value):
        return None
    return rule.note(*case.quote(field), asked=field.value, current=current.value)


def _bare(etag: str) -> str:
    return _ADDED.sub("", etag.strip().removeprefix("W/").strip('"')).lower()


_ADDED = lazy_regex(r"(?:-|;|--)gzip$", re.IGNORECASE)
"""What web servers put behind the tag of a body that they have compressed."""


def _exists(rule: Rule, case: Case) -> Note | None:
    """Tell that a write that must not replace anything met an object that is there."""
    field = _condition(case)
    if field is None or field.name != "if-none-match" or field.value.strip() != "*":
        return None
    if case.error.method not in ("PUT", "POST"):
        return None
    return rule.note(*case.quote(field), key=case.error.key or "it")


RULES = (
    Rule(
        "condition-failed",
        CERTAIN,
        "The condition that did not hold is “{condition}”; what the object has now: {current}."
        " Read the object again and decide anew; the same request fails again.",
        _failed,
        FAILED,
    ),
    Rule(
        "changed-since",
        CERTAIN,
        "The object was changed {later} after the moment that the condition names: someone else"
        " has written it in between.",
        _changed_since,
        FAILED,
    ),
    Rule(
        "etag-nearly",
        LIKELY,
        "The condition names the ETag {asked}, and the object has {current}: the same but for what"
        " a proxy or a library adds to it (W/ for a weak one, -gzip for a compressed body). Take"
        " the ETag as the service gives it, in quotation marks and without additions.",
        _nearly,
        FAILED,
    ),
    Rule(
        "exists-already",
        CERTAIN,
        "The request writes only where nothing is stored yet (If-None-Match: *), and “{key}” is"
        " there: an earlier attempt, or somebody else, has written it. Read it and decide whether"
        " that is the content that was meant.",
        _exists,
        FAILED,
    ),
    Rule(
        "etag-unquoted",
        LIKELY,
        'The condition\'s ETag stands without quotation marks; it has to be “"{etag}"”.',
        _unquoted,
        FAILED,
        senders=frozenset({SenderKind.COMPATIBLE}),  # OBS's own sample of If-Match is unquoted
    ),
)
