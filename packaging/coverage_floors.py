#!/usr/bin/env python3
"""Compare coverage's JSON report with the floors of the rooms.

    packaging/coverage_floors.py REPORT.json

Prints a line a room, and ends with 1 where one is below its floor, or has none.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import Counter
from pathlib import Path

FLOORS = Path(__file__).with_name("coverage_floors.toml")
TOP = "top"
"""The room of the modules that stand in the package itself."""


def shares(report: dict[str, dict[str, dict[str, dict[str, int]]]]) -> dict[str, float]:
    """Return which share of each room's lines was reached, in per cent."""
    reached: Counter[str] = Counter()
    lines: Counter[str] = Counter()
    for name, file in report["files"].items():
        parts = Path(name).parts
        room = parts[1] if len(parts) > 2 else TOP  # noqa: PLR2004 - obsdiag/room/module.py
        reached[room] += file["summary"]["covered_lines"]
        lines[room] += file["summary"]["num_statements"]
    return {room: 100 * reached[room] / count for room, count in sorted(lines.items()) if count}


def main() -> int:
    """Print the comparison, and return the exit status."""
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    status = 0
    for room, share in shares(json.loads(Path(sys.argv[1]).read_text("utf-8"))).items():
        floor = floors.get(room)
        low = floor is None or share < floor
        status = 1 if low else status
        print(f"{room:16} {share:5.1f} %, floor {floor}{'  TOO LOW' if low else ''}")
    return status


if __name__ == "__main__":
    sys.exit(main())
