"""What members of an archive are called that somebody else unpacks: nothing that leaves a folder.

A name that climbs out of the folder, begins at the root or at a drive, has control or
bidirectional characters, or a secret in it, is not passed on as it is.
"""

from __future__ import annotations

from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact import mask_text
from obsdiag.visible import visible

_DRIVE = lazy_regex(r"\A[A-Za-z]:")
_RESERVED = lazy_regex(r"[<>:\"|?*]")
"""Characters that Windows has in no name of a file."""
MAX_NAME = 200


class MemberNames:
    """Gives the members of one archive their names."""

    def __init__(self) -> None:
        self.given: set[str] = set()

    def free(self, name: str) -> str:
        """Return the name of a member that can be unpacked anywhere, which no other one has."""
        plain = safe_name(name)
        number = 2
        fresh = plain
        while fresh.lower() in self.given:
            folder, slash, last = plain.rpartition("/")
            fresh = f"{folder}{slash}{number}-{last}"
            number += 1
        self.given.add(fresh.lower())
        return fresh


def safe_name(name: str) -> str:
    """Return a name without what leads out of a folder, acts on a screen, or is a secret."""
    masked = mask_text(name.encode("utf-8", "surrogateescape")).text.decode("utf-8", "replace")
    parts = _DRIVE.sub("", masked.replace("\\", "/"), 1).split("/")
    kept = [_part(part) for part in parts if part.strip(". ")]
    return "/".join(kept)[-MAX_NAME:].lstrip("/") or "member"


def _part(part: str) -> str:
    return _RESERVED.sub("_", visible(part).replace("\\", "_"))
