"""An export as the first release wrote it."""

from __future__ import annotations

import json
from pathlib import Path

_FILE = Path(__file__).parents[1] / "data/history/first_export.jsonl"
WRITTEN = _FILE.read_bytes().splitlines()
"""Its lines: of responses, a log, an SDK's error, and bytes that are no text."""
_LATER = ("intake", "answer", "cause", "helped")


def known(line: bytes | str) -> dict[str, object]:
    """Return what a line says, without what the first exports did not have."""
    found: dict[str, object] = json.loads(line)
    told = found["history"]
    assert isinstance(told, dict)
    return found | {"history": {name: told[name] for name in told if name not in _LATER}}
