"""Finding a page of the help."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from obsdiag.published import load_catalogue
from obsdiag.ui.help.help_pages import HelpPage, first_pages, further_pages
from obsdiag.ui.help.help_search import HelpSearch

PAGES = [
    HelpPage("a", "Clocks of the world", "# Clocks of the world\n\nskew and drift"),
    HelpPage("b", "Clock", "# Clock\n\nskew"),
    HelpPage("c", "Alarm clock", "# Alarm clock\n\nring"),
    HelpPage("d", "Bells", "# Bells\n\nA clock may have one."),
]
SLOWEST_MS = 20


def names(words: str) -> list[str]:
    return [page.name for page in HelpSearch(PAGES).find(words)]


def test_without_words_all_are_listed_in_their_order():
    assert names("  ") == ["a", "b", "c", "d"]


def test_a_title_comes_before_what_only_speaks_of_it():
    assert names("clock") == ["b", "a", "c", "d"]


def test_all_words_have_to_be_there_in_any_case():
    assert names("SKEW drift") == ["a"]
    assert names("skew bells") == []


@pytest.mark.parametrize("language", ["en", "de", "zh_CN"])
def test_a_page_is_found_in_a_few_milliseconds(language):
    further = further_pages(load_catalogue(Path("nowhere")), language)
    search = HelpSearch([*first_pages(language), *further])
    for words in ("e", "nosuchkey", "clock skew", "请求", "zzz", "the of and"):
        times = []
        for _ in range(5):
            start = time.perf_counter()
            search.find(words)
            times.append(1000 * (time.perf_counter() - start))
        assert min(times) < SLOWEST_MS, words
