#!/usr/bin/env python3
"""Put the changes in packaging/changes into CHANGELOG.md, below Unreleased, and delete them.

    packaging/join_changes.py [FOLDER]

FOLDER is the checkout, this one unless it is given.
"""

from __future__ import annotations

import re
import sys
import textwrap
from pathlib import Path

WIDTH = 100
UNRELEASED = "## [Unreleased]\n"
SECTIONS = ("changed", "added", "fixed", "removed")


def items(folder: Path) -> dict[str, list[Path]]:
    """Return the files of each section, by name; raises SystemExit for one of no section."""
    found: dict[str, list[Path]] = {section: [] for section in SECTIONS}
    for path in sorted(folder.glob("*.md")):
        if path.name == "README.md":
            continue
        section = path.stem.rpartition(".")[2]
        if section not in found:
            raise SystemExit(f"{path}: name it NAME.SECTION.md, one of {', '.join(SECTIONS)}")
        found[section].append(path)
    return found


def item(path: Path) -> str:
    """Return a change as an item of the changelog."""
    text = " ".join(path.read_text("utf-8").split())
    return textwrap.fill(text, WIDTH, initial_indent="- ", subsequent_indent="  ")


def joined(changelog: str, found: dict[str, list[Path]]) -> str:
    """Return the changelog with the changes at the end of their sections."""
    before, heading, rest = changelog.partition(UNRELEASED)
    if not heading:
        raise SystemExit(f"CHANGELOG.md has no line {UNRELEASED.strip()}")
    unreleased, mark, released = rest.partition("\n## ")
    intro, *parts = re.split(r"^### (\w+)\n", unreleased, flags=re.MULTILINE)
    sections = dict(zip(parts[::2], (body.strip("\n") for body in parts[1::2]), strict=True))
    for section, paths in found.items():
        if paths:
            known = sections.get(section.capitalize(), "")
            sections[section.capitalize()] = "\n".join(filter(None, (known, *map(item, paths))))
    text = "".join(f"\n### {title}\n\n{body}\n" for title, body in sections.items())
    return f"{before}{heading}{intro.rstrip()}{text}{mark}{released}"


def main() -> int:
    """Join them; return the exit status."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[1]
    found = items(root / "packaging" / "changes")
    changelog = root / "CHANGELOG.md"
    changelog.write_text(joined(changelog.read_text("utf-8"), found), encoding="utf-8")
    for path in (path for paths in found.values() for path in paths):
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
