"""What clients say of an error in words of their own, beside what the service has said."""

from __future__ import annotations

from typing import NamedTuple


class OwnWords(NamedTuple):
    """How a client begins a text of its own."""

    client: str
    """Name of the client."""
    words: bytes
    code: str
    """The code of the one error of which it is told."""
    above_document: bool
    """Whether the document of the same error stands below."""


OWN_WORDS = (
    # ServiceException: the text that it has signed, and what the service has calculated from.
    OwnWords("esdk-java", b"your local StringToSign is", "SignatureDoesNotMatch", True),
)
"""One row a text."""
ABOVE_DOCUMENT = tuple(row.words for row in OWN_WORDS if row.above_document)


def code_of_own(message: str) -> str | None:
    """Return the code of which a client tells in words of its own, None where it is none of it."""
    said = message.encode()
    return next((row.code for row in OWN_WORDS if said.startswith(row.words)), None)
