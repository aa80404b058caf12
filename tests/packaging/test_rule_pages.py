"""The translated pages of the rules: whole, and of the English text of today."""

from __future__ import annotations

import importlib.util

import pytest

from .checkout import PACKAGING

spec = importlib.util.spec_from_file_location("rule_pages", PACKAGING / "rule_pages.py")
rule_pages = importlib.util.module_from_spec(spec)
spec.loader.exec_module(rule_pages)

LEAST = {"de": 0.97}
"""The share of rules whose page is translated: a page that became wrong is better deleted."""
ENGLISH = """# slow

The clock is `slow`. Severity: likely.

## What it looks at

Date, at most 15 minutes.

## When it speaks

Always with RequestTimeTooSkewed.

## What keeps it silent

Nothing but its own evidence.

## What to do

Set it.

## Example

```text
Date: now
```
"""
TOLD = "write it anew and mark it, or delete it"
GERMAN = """# slow

Die Uhr geht `slow`. Einstufung: vermutlich.

## Was geprüft wird

Date, höchstens 15 Minuten.

## Wann sie spricht

Immer bei RequestTimeTooSkewed.

## Was sie schweigen lässt

Nichts als die eigenen Belege.

## Was zu tun ist

Stellen Sie sie.

## Beispiel

```text
Date: now
```
"""


@pytest.mark.parametrize("language", ["de", "zh_CN"])
def test_no_page_has_lost_anything_and_each_is_of_the_english_text_of_today(language):
    assert rule_pages.check(language) == []
    assert set(rule_pages.marked(language)) == set(rule_pages.names(language))


@pytest.mark.parametrize(("language", "share"), LEAST.items())
def test_most_rules_have_a_page_in_the_language(language, share):
    english = list((rule_pages.HELP / "rules").glob("*.md"))
    assert len(rule_pages.names(language)) >= share * len(english)


def test_a_page_with_all_that_the_english_one_has_is_without_fault():
    assert rule_pages.faults(GERMAN, ENGLISH, "de") == []


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("# slow", "# langsam"),
        ("## Beispiel", "## Example"),
        ("Date: now", "Date: jetzt"),
        ("vermutlich", "sicher"),
        ("`slow`", "`langsam`"),
        ("`slow`", "langsam"),
        ("RequestTimeTooSkewed", "diesem Code"),
        ("15 Minuten", "5 Minuten"),
    ],
)
def test_what_is_lost_or_changed_is_told(was, becomes):
    assert rule_pages.faults(GERMAN.replace(was, becomes), ENGLISH, "de")


def test_a_page_whose_english_text_has_changed_is_told_until_it_is_marked(tmp_path, monkeypatch):
    for folder in ("help/rules", "help/de/rules", "digests"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "help/rules/slow.md").write_text(ENGLISH, "utf-8")
    (tmp_path / "help/de/rules/slow.md").write_text(GERMAN, "utf-8")
    (tmp_path / "digests/de.json").write_text("{}", "utf-8")
    monkeypatch.setattr(rule_pages, "HELP", tmp_path / "help")
    monkeypatch.setattr(rule_pages, "DIGESTS", tmp_path / "digests")
    rule_pages.mark("de", [])
    assert rule_pages.main(["check", "de"]) == 0
    (tmp_path / "help/rules/slow.md").write_text(ENGLISH.replace("Set it.", "Mend it."), "utf-8")
    assert rule_pages.check("de") == [f"slow: its English text has changed: {TOLD}"]
    rule_pages.mark("de", [])
    assert rule_pages.stale("de") == ["slow"]
    assert rule_pages.main(["mark", "de", "slow"]) == 0
    assert rule_pages.stale("de") == []
