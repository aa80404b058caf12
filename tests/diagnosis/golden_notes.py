"""Every rule on one capture that it speaks on: all that is noted there, as it is read.

Run it from the top of the project after a change of a rule, and read what has changed:

    python -m tests.diagnosis.golden_notes
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from tests.answer import error, findings, response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.model import Note

HERE = Path(__file__).parent
GOLDEN = HERE / "golden_notes.txt"
OTHERS = {
    "oss-ec": response(
        "403 Forbidden",
        error(
            "AccessDenied", "You have no right to access this object.", "", "<EC>0003-00000001</EC>"
        ),
        ("Server: AliyunOSS", "x-oss-request-id: 534B371674E88A4D8906008B"),
    ),
    "other-store": response(
        head=("Server: tencent-cos", "x-cos-request-id: NjVmMmMxYTFfMDk0ZWU0MDlfNTVi")
    ),
}
"""Captures of the rules about other stores, whose tests stand where those are told apart."""


def inputs() -> dict[str, bytes]:
    """Return the names of all rules with a capture on which each of them speaks."""
    found = dict(OTHERS)
    for path in sorted(set(HERE.glob("test_*.py")) - {HERE / "test_golden_notes.py"}):
        for name, data, *_ in getattr(import_module(f"tests.diagnosis.{path.stem}"), "FIRES", ()):
            found.setdefault(name, data)
    return dict(sorted(found.items()))


def told(data: bytes) -> Iterator[str]:
    """Yield what is noted on each finding of a capture, its evidence and line below each note."""
    for number, finding in enumerate(findings(data), start=1):
        for note in finding.notes:
            yield f"{number}. [{note.severity}] {note.id}: {_on_one_line(note.text)}"
            if note.evidence is not None:
                yield f"   {_line(note)}{note.evidence!r}"


def _on_one_line(text: str) -> str:
    return text.replace("\r", "\\r").replace("\n", "\\n")


def _line(note: Note) -> str:
    return "" if note.place is None else f"line {note.place.line}: "


def golden() -> str:
    """Return the whole file: a section a rule."""
    sections = ("\n".join((f"== {name}", *told(data))) for name, data in inputs().items())
    return "\n\n".join(sections) + "\n"


if __name__ == "__main__":
    GOLDEN.write_text(golden(), "utf-8", newline="\n")
    sys.stdout.write(f"{GOLDEN.name} is written\n")
