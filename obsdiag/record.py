"""A finding as the JSON object that others rely on (schema 1): every key is always there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from obsdiag.redact import mask_record
from obsdiag.redact.mask import DEFAULT_KEY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.catalogue.guidance import Guidance, OtherCode
    from obsdiag.catalogue_entry import Entry, Match
    from obsdiag.model import Finding, JudgedCause, Note, Responder
    from obsdiag.redact.name import Kind

SCHEMA = 1


class MaskedRecord(dict[str, object]):
    """A finding as a JSON object in which nothing is left to be masked: made by `record` alone.

    What is read from a file is a plain `dict`, and so is a copy of this with another value.
    """

    __slots__ = ("_key",)

    def __init__(self, values: dict[str, object], key: bytes) -> None:
        super().__init__(values)
        self._key = key

    def is_masked_by(self, key: bytes) -> bool:
        """Tell whether its masks are those of this key."""
        return self._key == key


def record(
    finding: Finding, *, key: bytes = DEFAULT_KEY, keep: frozenset[Kind] = frozenset()
) -> dict[str, object]:
    """Return `finding` as a JSON object, with the secrets in its values masked under `key`.

    Secrets of the kinds in `keep` stay as they are; without any it is a MaskedRecord.
    """
    masked = mask_record(
        {**own_values(finding), "notes": [_note(note) for note in finding.notes]},
        key=key,
        keep=keep,
    )
    told = {**masked, "causes": list(causes_told(finding.causes, key, keep))}
    return told if keep else MaskedRecord(told, key)


def own_values(finding: Finding) -> dict[str, object]:
    """Return what the JSON object has of a finding before its notes and causes, not masked."""
    capture, error = finding.capture, finding.error
    return {
        "schema": SCHEMA,
        "source": capture.origin.source,
        "member": capture.origin.member,
        "line": finding.place.line,
        "capture_line": capture.origin.line,
        "format": capture.format,
        "status": capture.status,
        "reason": capture.reason,
        "code": error.code,
        "code_origin": error.code_origin,
        "message": error.message,
        "request_id": error.request_id,
        "host_id": error.host_id,
        "resource": error.resource,
        "bucket": error.bucket,
        "bucket_origin": error.bucket_origin,
        "key": error.key,
        "key_origin": error.key_origin,
        "method": error.method,
        "url": error.url,
        "time": error.time,
        "time_origin": error.time_origin,
        "fields": dict(error.fields),
        "catalogue": _row(finding.match),
        "match": finding.match.how,
        "reference": finding.match.reference,
        "candidates": [entry.id for entry in finding.match.candidates],
        "acts": finding.acts,
        "times_told": finding.times_told,
        "client": finding.client,
        "answered_by": _responder(finding.answered_by),
    }


def entry_record(entry: Entry, guidance: Guidance | None = None) -> dict[str, object]:
    """Return a row of the catalogue as the JSON object of `obsdiag catalogue`."""
    return {
        "schema": SCHEMA,
        "list": "published",
        "id": entry.id,
        "code": entry.code,
        "wire_code": entry.wire_code,
        "description": entry.description,
        "status": entry.status,
        "status_code": entry.status_code,
        "group": entry.group,
        "guidance": None if guidance is None else _guidance(guidance),
    }


def other_record(other: OtherCode) -> dict[str, object]:
    """Return an entry of the second list as the JSON object of `obsdiag catalogue`."""
    from obsdiag.catalogue.topic import group_of

    return {
        "schema": SCHEMA,
        "list": "reference",
        "id": other.code,
        "code": other.code,
        "wire_code": other.code,
        "description": other.title,
        "status": None if other.status is None else str(other.status),
        "status_code": other.status,
        "group": group_of(other),
        "origin": other.origin,
        "service": other.service,
        "guidance": _guidance(other.guidance),
    }


def _guidance(said: Guidance) -> dict[str, object]:
    return {
        **said._asdict(),
        "causes": [row._asdict() for row in said.causes],
        "sources": [row._asdict() for row in said.sources],
        "variants": [row._asdict() for row in said.variants],
        "confused_with": [row._asdict() for row in said.confused_with],
    }


def to_line(value: object) -> str:
    """Return a JSON object as one line of printable ASCII: control characters are escaped."""
    return json.dumps(value, ensure_ascii=True).replace("\x7f", "\\u007f")


def _row(match: Match) -> dict[str, str] | None:
    entry = match.entry
    if entry is None:
        return None
    return {
        "id": entry.id,
        "code": entry.code,
        "description": entry.description,
        "status": entry.status,
    }


def causes_told(
    causes: Iterable[JudgedCause], key: bytes, keep: frozenset[Kind]
) -> Iterator[dict[str, object]]:
    """Yield the causes; all but the evidence is our own text, in which there is no secret."""
    masked: dict[str, object] = {}
    for cause in causes:
        seen = cause.evidence
        if seen is not None and seen not in masked:
            masked |= {seen: mask_record({"evidence": seen}, key=key, keep=keep)["evidence"]}
        yield {
            "id": cause.id,
            "standing": cause.standing,
            "evidence": None if seen is None else masked[seen],
            "needs": cause.needs,
            "note": cause.note,
        }


def _responder(told: Responder | None) -> dict[str, str] | None:
    return None if told is None else {"name": told.name, "kind": told.kind}


def _note(note: Note) -> dict[str, object]:
    return {**told_note(note), "line": None if note.place is None else note.place.line}


def told_note(note: Note) -> dict[str, object]:
    """Return a note as the JSON object has it, but for its line, which stands last."""
    return {
        "id": note.id,
        "severity": note.severity,
        "text": note.text,
        "evidence": note.evidence,
    }
