"""A request and OBS's answer to it, and what the rules say of the two."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from tests.answer import HEAD, REQUEST_ID, error, findings, response

if TYPE_CHECKING:
    from types import ModuleType

    from obsdiag.model import Note

HOST = "photos-2026.obs.region-1.example.com"
"""MOMENT of tests/answer.py is the time of the answers."""
HEADER_SIGNED = "Authorization: OBS MADEUPACCESSKEY00042:MadeUpSignatureOfNobody00000="
V2_SIGNED = "Authorization: AWS MADEUPACCESSKEY00042:MadeUpSignatureOfNobody00000="
V4_SIGNED = (
    "Authorization: AWS4-HMAC-SHA256"
    " Credential=MADEUPACCESSKEY00042/20260314/region-1/s3/aws4_request,"
    " SignedHeaders=host;x-amz-date, Signature=0123456789abcdef"
)
DATE = "Date: Sat, 14 Mar 2026 09:28:30 GMT"
Case = tuple[str, bytes, str, str | None]
"""Name of a rule, an input on which it fires, and what its text and its evidence have in them."""


def asked(
    line: str = "GET /holiday/beach.jpg",
    *fields: str,
    host: str = HOST,
    answer: bytes | None = None,
) -> bytes:
    """Return a request's head, and the answer below it: NoSuchKey where none is given."""
    head = (f"{line} HTTP/1.1", f"Host: {host}", *fields, "", "")
    return "\r\n".join(head).encode() + (response() if answer is None else answer)


def refused(
    code: str = "AccessDenied",
    message: str = "Access Denied",
    more: str = "",
    *,
    status: str = "403 Forbidden",
    head: tuple[str, ...] = HEAD,
) -> bytes:
    """Return an answer with a code; `more` are further elements."""
    return response(status, error(code, message, more=more), head)


def head(*more: str) -> tuple[str, ...]:
    """Return the fields of an answer without a Date."""
    return ("Server: OBS", f"x-obs-request-id: {REQUEST_ID}", *more)


def notes(data: bytes) -> dict[str, Note]:
    """Return the notes on all findings of an input by the names of their rules."""
    return {note.id: note for finding in findings(data) for note in finding.notes}


def speaks_up(case: Case) -> None:
    """Check that a rule fires, with its text, its evidence, and the evidence's place."""
    name, data, said, quoted = case
    found = notes(b"above\n" + data)
    assert name in found, sorted(found)
    note = found[name]
    assert said in note.text
    assert "{" not in note.text
    assert "MADEUPACCESSKEY00042" not in note.text + str(note.evidence)
    if quoted is not None:
        assert note.evidence is not None
        assert quoted.lower() in note.evidence.lower()
    if note.place is not None and note.evidence is not None:
        lines = (b"above\n" + data).splitlines()
        line = lines[note.place.line - 1].decode("utf-8", "replace").lower()
        shown = f"{line} {unquote(line)}"
        assert any(word in shown for word in note.evidence.lower().replace("=", " ").split())


def is_silent(name: str, data: bytes) -> None:
    """Check that there is a finding on which a rule has nothing to say."""
    assert findings(data)
    assert name not in notes(data)


def covers(module: ModuleType, fires: list[Case], silent: list[tuple[str, bytes]]) -> None:
    """Check that every rule of a module has a capture that fires it, and a near miss."""
    names = {rule.id for rule in module.RULES}
    assert {name for name, *_ in fires} == names
    assert {name for name, _ in silent} == names
