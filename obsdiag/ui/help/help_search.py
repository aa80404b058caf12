"""Finds pages of the help by words that stand in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from obsdiag.ui.help.help_pages import HelpPage

MAX_WORDS = 12


class _Folded(NamedTuple):
    page: HelpPage
    title: str
    text: str


class HelpSearch:
    """Holds the pages, folded, in the order in which they are listed."""

    def __init__(self, pages: Iterable[HelpPage]) -> None:
        self._rows = [
            _Folded(page, page.title.casefold(), f"{page.name} {page.text}".casefold())
            for page in pages
        ]

    def find(self, words: str) -> Sequence[HelpPage]:
        """Return the pages that have all `words`, best first; all of them for no words.

        Best is a title that is what was asked for, then one that begins with it, then one that
        has it, then a page that has it elsewhere.
        """
        asked = words.casefold().split()[:MAX_WORDS]
        whole = " ".join(asked)
        found = [row for row in self._rows if all(word in row.text for word in asked)]
        return [row.page for row in sorted(found, key=lambda row: _rank(row.title, whole, asked))]


def _rank(title: str, whole: str, asked: Sequence[str]) -> int:
    if title == whole:
        return 0
    if title.startswith(whole):
        return 1
    return 2 if all(word in title for word in asked) else 3
