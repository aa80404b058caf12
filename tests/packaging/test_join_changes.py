"""One file a change, joined at a release."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "packaging" / "join_changes.py"
BEFORE = """# Changelog

## [Unreleased]

### Added

- A first one.

## [0.1.0] - 2026-01-01

### Added

- An old one.
"""
AFTER = """# Changelog

## [Unreleased]

### Added

- A first one.
- A second one, of which there is so much to be said that it takes more than the line that it stands
  in.

### Fixed

- It no longer falls over.

## [0.1.0] - 2026-01-01

### Added

- An old one.
"""


@pytest.fixture
def checkout(tmp_path):
    (tmp_path / "packaging" / "changes").mkdir(parents=True)
    (tmp_path / "packaging" / "changes" / "README.md").write_text("How it is done.\n")
    (tmp_path / "CHANGELOG.md").write_text(BEFORE, encoding="utf-8")
    return tmp_path


def join(checkout, **changes: str) -> subprocess.CompletedProcess[str]:
    for name, text in changes.items():
        (checkout / "packaging" / "changes" / f"{name.replace('_', '.')}.md").write_text(text)
    command = [sys.executable, str(SCRIPT), str(checkout)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_changes_come_to_the_end_of_their_sections_and_their_files_go(checkout):
    more = "A second one, of which there is so much\nto be said that it takes more than the line"
    done = join(
        checkout,
        more_added=f"{more} that it stands in.\n",
        crash_fixed="It no longer falls over.\n",
    )
    assert (done.stderr, done.returncode) == ("", 0)
    assert (checkout / "CHANGELOG.md").read_text("utf-8") == AFTER
    left = [path.name for path in (checkout / "packaging" / "changes").iterdir()]
    assert left == ["README.md"]


def test_without_changes_nothing_changes(checkout):
    assert join(checkout).returncode == 0
    assert (checkout / "CHANGELOG.md").read_text("utf-8") == BEFORE


def test_a_file_of_no_section_is_refused_and_nothing_is_written(checkout):
    done = join(checkout, odd_news="What is it?\n")
    assert done.returncode == 1
    assert "odd.news.md: name it" in done.stderr
    assert (checkout / "CHANGELOG.md").read_text("utf-8") == BEFORE
