"""A stored finding as it was found: not read again from its capture, which may give another one.

What is our own text and not the capture's (of causes, of codes beyond the published table) is not
stored, and comes from the guidance of today. What a record lacks, because an earlier version wrote
it, is as if the capture did not show it.
"""

from __future__ import annotations

from functools import cache
from string import Formatter
from typing import TYPE_CHECKING, Any, TypeVar

from obsdiag.catalogue_entry import Entry, How, Match
from obsdiag.headers import NO_HEADERS
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import (
    NOTHING,
    Capture,
    Finding,
    JudgedCause,
    Meaning,
    Note,
    Origin,
    Place,
    Responder,
    ServiceError,
    Severity,
    Standing,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from enum import StrEnum

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.guidance import Cause, Guidance

_Name = TypeVar("_Name", bound="StrEnum")
_TEXTS = tuple(name for name in ServiceError._fields if name not in ("fields", "offset"))
_STATUS = lazy_regex(r"\d{3}")
_GROUP = "N/A"
_WORD = "word"
"""Stands for the text of a note whose rule has other words today."""


def stored_finding(record: Mapping[str, Any], text: bytes, catalogue: Catalogue) -> Finding:
    """Return the finding of a stored record and the text of its capture, whatever they hold."""
    match = _match(record, catalogue)
    guidance = catalogue.guidance_for(match)
    capture, offset = _capture(record, text)
    told = record.get("answered_by")
    return Finding(
        capture,
        _error(record, offset),
        match,
        tuple(map(_note, _objects(record.get("notes")))),
        _text(record.get("acts")),
        tuple(_causes(_objects(record.get("causes")), guidance, catalogue)),
        _number(record.get("times_told")) or 1,
        client=_text(record.get("client")),
        answered_by=Responder(str(told.get("name")), str(told.get("kind")))
        if isinstance(told, dict)
        else None,
        reference=_meaning(match, guidance),
    )


def _capture(record: Mapping[str, Any], text: bytes) -> tuple[Capture, int]:
    """Return the capture, and where in its text the line starts that the finding stands on."""
    line = _number(record.get("line")) or 1
    first = _number(record.get("capture_line")) or line
    offset = _start_of_line(text, line - first)
    if offset is None:  # its lines do not follow each other in their source
        first, offset = line, 0
    origin = Origin(
        str(record.get("source") or ""), _text(record.get("member")), first, offset=None
    )
    capture = Capture(
        origin,
        str(record.get("format") or ""),
        text,
        text,
        NO_HEADERS,
        head_offset=offset,
        status=_number(record.get("status")),
        reason=_text(record.get("reason")),
    )
    return capture, offset


def _start_of_line(text: bytes, row: int) -> int | None:
    at = 0
    for _ in range(row):
        at = text.find(b"\n", at) + 1
        if not at:
            return None
    return at if row >= 0 else None


def _error(record: Mapping[str, Any], offset: int) -> ServiceError:
    texts = {name: _text(record.get(name)) for name in _TEXTS}
    own = record.get("fields")
    fields = {str(name): str(value) for name, value in own.items()} if isinstance(own, dict) else {}
    return ServiceError(**texts, fields=fields or NOTHING, offset=offset)


def _match(record: Mapping[str, Any], catalogue: Catalogue) -> Match:
    row = record.get("catalogue")
    names = record.get("candidates")
    found = (catalogue.get(str(name)) for name in names) if isinstance(names, list) else ()
    return Match(
        _entry(row) if isinstance(row, dict) else None,
        _named(How, record.get("match")),
        tuple(entry for entry in found if entry is not None),
        _text(record.get("reference")),
    )


def _entry(row: Mapping[str, Any]) -> Entry:
    """Return the row as it was published when the finding was stored."""
    name, status = str(row.get("id") or ""), str(row.get("status") or _GROUP)
    number = _STATUS.match(status)
    return Entry(
        id=name,
        code=str(row.get("code") or ""),
        wire_code=name.partition("#")[0],
        description=str(row.get("description") or ""),
        status=status,
        status_code=int(number[0]) if number else None,
        group=number[0] if number else _GROUP,
    )


def _note(stored: Mapping[str, Any]) -> Note:
    text, line = str(stored.get("text") or ""), _number(stored.get("line"))
    template, values = _taken_apart(str(stored.get("id")), text)
    return Note(
        str(stored.get("id")),
        _named(Severity, stored.get("severity")) or Severity.HINT,
        template,
        values,
        _text(stored.get("evidence")),
        None if line is None else Place(line, None),
    )


def _taken_apart(rule: str, text: str) -> tuple[str, Mapping[str, str]]:
    """Return the template of a note's rule, which can be translated, and the values in `text`."""
    for template in _templates().get(rule, ()):
        values = _values(template, text)
        if values is not None and (template.format_map(values) if values else template) == text:
            return template, values
    return text.replace("{", "{{").replace("}", "}}"), {_WORD: text}


@cache
def _templates() -> Mapping[str, list[str]]:
    """Return the templates of all rules by their ids."""
    from obsdiag.diagnosis.rules import RULES  # not before a note is shown

    found: dict[str, list[str]] = {}
    for rule in RULES:
        found.setdefault(rule.id, []).append(rule.template)
    return found


def _values(template: str, text: str) -> Mapping[str, str] | None:
    """Return what stands in `text` where the template has names; None where it is another text.

    Each value is as short as can be, in one pass: no text makes it try again and again.
    """
    values: dict[str, str] = {}
    at, name = 0, ""
    for literal, following, *_ in Formatter().parse(template):
        end = text.find(literal, at) if following or not name else len(text) - len(literal)
        end = len(text) if name and not literal else end
        if end < at or (not name and end > 0):
            return None
        if name:
            values[name] = text[at:end]
        at, name = end + len(literal), following or ""
    if name:
        values[name] = text[at:]
    return values or NOTHING


def _causes(
    stored: Iterable[Mapping[str, Any]], guidance: Guidance | None, catalogue: Catalogue
) -> Iterable[JudgedCause]:
    known = {} if guidance is None else {cause.id: cause for cause in guidance.causes}
    for one in stored:
        name = str(one.get("id"))
        cause = known.get(name) or _cause(name, catalogue)
        standing = _named(Standing, one.get("standing")) or Standing.OPEN
        is_tested = cause is not None and standing is not Standing.RULED_OUT
        yield JudgedCause(
            name,
            standing,
            name.partition("/")[2] if cause is None else cause.cause,
            "" if cause is None else cause.fix,
            _text(one.get("evidence")),
            _text(one.get("needs")),
            _text(one.get("note")),
            (cause.test or None) if cause is not None and is_tested else None,
            (cause.result or None) if cause is not None and is_tested else None,
            (cause.setting or None) if cause is not None and is_tested else None,
        )


def _cause(name: str, catalogue: Catalogue) -> Cause | None:
    """Return a cause that is now found with another entry than the finding has."""
    entry = catalogue.get(name.partition("/")[0])
    guidance = None if entry is None else catalogue.guidance(entry)
    causes = () if guidance is None else guidance.causes
    return next((cause for cause in causes if cause.id == name), None)


def _meaning(match: Match, guidance: Guidance | None) -> Meaning | None:
    if guidance is None or match.reference is None:
        return None
    return Meaning(guidance.meaning, str(guidance.acts), str(guidance.retry))


def _objects(value: object) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _named(kind: type[_Name], value: object) -> _Name | None:
    """Return the member with this value, None where there is none."""
    return next((member for member in kind if member.value == value), None)
