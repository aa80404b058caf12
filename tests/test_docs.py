"""The pages in resources/docs: what they name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "resources" / "docs"
DEFECTS = ROOT / "tests" / "defects.md"
PAGES = sorted(DOCS.rglob("*.md"))
NAMED = re.compile(r"`((?:[\w-]+/)+(?:[\w.-]+)?|[\w-]+\.(?:py|toml|md))`")
LINK = re.compile(r"\]\((?!https?://)([^)#]+)\)")
DECISIONS = {
    "catalogue-as-published",
    "hyperscan",
    "masking-at-intake",
    "no-network",
    "processes",
    "qt-widgets",
    "records",
    "sqlite-and-trigrams",
}


def added(page: Path) -> set[str]:
    """Return what a recipe makes, and the tests that it asks for."""
    if page.name != "CONTRIBUTING.md":
        return set()
    text = page.read_text("utf-8")
    return {*re.findall(r"\*\*Make\*\* `([^`]+)`", text), *re.findall(r"`(tests/[^`]+)`", text)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_a_page_names_is_there(page):
    places = (ROOT, ROOT / "obsdiag", ROOT / "obsdiag" / "ui", ROOT / "resources" / "catalogue")
    nested = [*(ROOT / "obsdiag").rglob("*.py")]
    for name in set(NAMED.findall(page.read_text("utf-8"))) - added(page):
        is_there = any((place / name).exists() for place in places)
        assert is_there or name in {path.name for path in nested}, name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    for link in LINK.findall(page.read_text("utf-8")):
        assert (page.parent / link).exists(), link


def test_each_test_that_holds_a_defect_is_there():
    rows = [line for line in DEFECTS.read_text("utf-8").splitlines() if re.match(r"\| [A-F]", line)]
    for row in rows:
        named = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", row)
        assert named, row
        for file, test in named:
            assert f"def {test}(" in (ROOT / file).read_text("utf-8"), test


def test_each_decision_has_a_page_with_what_was_chosen_and_what_was_not():
    assert {page.stem for page in (DOCS / "decisions").glob("*.md")} == DECISIONS
    for page in (DOCS / "decisions").glob("*.md"):
        text = page.read_text("utf-8")
        for heading in ("**What it is for.**", "**What was chosen.**", "**What was not.**"):
            assert heading in text, page.name


def test_every_room_stands_in_the_architecture():
    text = (DOCS / "ARCHITECTURE.md").read_text("utf-8")
    for room in (ROOT / "obsdiag").iterdir():
        if (room / "__init__.py").is_file():
            assert f"`{room.name}/`" in text, room.name
        elif room.suffix == ".py" and not room.name.startswith("__"):
            assert f"`{room.name}`" in text, room.name


def test_what_is_looked_for_is_where_the_architecture_says():
    text = (DOCS / "ARCHITECTURE.md").read_text("utf-8")
    rows = re.findall(r"^\| [^|]+ \| `([\w/]+\.py)`[^|]*\| `(\w+)` \|$", text, re.MULTILINE)
    assert len(rows) >= 10
    for name, word in rows:
        assert word in (ROOT / "obsdiag" / name).read_text("utf-8"), (name, word)
