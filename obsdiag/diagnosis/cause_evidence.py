"""What in a capture speaks for a cause or against it, in a few words that guidance files use.

A term is the id of a rule, which holds where the rule has a note (`without ID`: where it has none),
or one of these:

    message: WORDS          the message has these words
    element: NAME           the error document has the element
    request: NAME           the request has the header field
    answer: NAME            the answer has the header field
    query: NAME NAME        the request's URL has one of these parameters
    method: NAME NAME       the request's method is one of these
    host: WORDS             the host that was asked has these characters in it
    path: WORDS             the path as it was sent has them
    code: NAME              the code is this one: it has no other meaning
    sent: WORDS             the request's body has these words, in this letter case
    clock: ahead            the client's time is ahead of the service's, or behind
    document: readable      the document that the request brings is well-formed, or unreadable
    signed: header          so the request is signed: header, url, no, obs, v2 or v4
    operation: NAME NAME    the operation that an SDK names in its error's line is one of these
    target: object          what was asked for: service, bucket or object
    host-has-bucket         the bucket stands in the host
    host-is-bucket          the whole host was taken for the bucket
    shows: request          the capture has it: the request's fields, its URL, its body, the answer

`NAME: WORDS` asks for the value too, `NAME: =WORDS` for nothing else in it. `no` in front turns a
term round; it holds only where the capture shows what the term looks at. `+` joins terms that all
have to hold. Letter case does not count but in what was sent.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.evidence_terms import CALLED, TERMS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from obsdiag.diagnosis.rule import Case
    from obsdiag.model import Note

    Notes = Mapping[str, Note]
    Holds = Callable[[Case, Notes], "SeenEvidence | None"]


class SeenEvidence(NamedTuple):
    """What holds, in words; `note` where a rule's note says it."""

    words: str
    note: Note | None = None

    @property
    def short(self) -> str:
        """The words; of a note its first sentence."""
        if self.note is None:
            return self.words
        return self.words.partition(". ")[0].removesuffix(".")


@lru_cache(maxsize=2048)
def evidence(text: str) -> Holds:
    """Return what tells whether `text` holds; raises ValueError where it is no evidence."""
    parts = tuple(_term(part.strip()) for part in text.split(" + "))
    return parts[0] if len(parts) == 1 else _all_of(parts)


def _all_of(parts: tuple[Holds, ...]) -> Holds:
    def holds(case: Case, notes: Notes) -> SeenEvidence | None:
        seen = []
        for part in parts:
            if (one := part(case, notes)) is None:
                return None
            seen.append(one)
        return SeenEvidence("; ".join(one.words for one in seen), seen[0].note)

    return holds


def _term(text: str) -> Holds:
    if text.startswith("without "):
        return _no_note(text.removeprefix("without "))
    denied = text.startswith("no ")
    name, colon, value = text.removeprefix("no ").partition(":")
    if not colon and name not in TERMS:
        if denied or not name.replace("-", "").isalnum():
            raise ValueError(f"“{text}” is no evidence")
        return _note(name)
    if name not in TERMS:
        raise ValueError(f"“{text}” is no evidence")
    return _absent(name, value.strip()) if denied else _present(name, value.strip())


def _note(name: str) -> Holds:
    def holds(case: Case, notes: Notes) -> SeenEvidence | None:  # noqa: ARG001 - as all terms are asked
        note = notes.get(name)
        return None if note is None else SeenEvidence(note.text, note)

    return holds


def _no_note(name: str) -> Holds:
    def holds(case: Case, notes: Notes) -> SeenEvidence | None:  # noqa: ARG001 - as all terms are asked
        return None if name in notes else SeenEvidence(f"nothing says {name}")

    return holds


def _present(name: str, value: str) -> Holds:
    find = TERMS[name].find

    def holds(case: Case, notes: Notes) -> SeenEvidence | None:  # noqa: ARG001 - as all terms are asked
        words = find(case, value)
        return None if words is None else SeenEvidence(words)

    return holds


def _absent(name: str, value: str) -> Holds:
    term = TERMS[name]
    asked = value.replace("=", "")
    if name in ("message", "sent"):
        asked = f"“{asked}”"

    def holds(case: Case, notes: Notes) -> SeenEvidence | None:  # noqa: ARG001 - as all terms are asked
        if not term.is_shown(case) or term.find(case, value) is not None:
            return None
        return SeenEvidence(f"{CALLED[name]} has no {asked}")

    return holds
