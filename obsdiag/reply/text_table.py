"""The texts of a language: one table a language, of which every language has the same keys."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from obsdiag.config import assets
from obsdiag.reply.purpose import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = "reply"


@dataclass(frozen=True, slots=True)
class TextTable:
    """The texts of one language."""

    name: str
    """`en`, `de`, `zh`."""
    texts: Mapping[str, Any]
    """Tables of texts by their names; `texts["frame"]["bucket"]`."""

    def one_of(self, table: str, name: str) -> str:
        """Return a text of a table, or the name itself where the table has none."""
        found = self.texts[table].get(name, name)
        return str(found)

    def number(self, count: int) -> str:
        """Return a number as the language writes it: `1,234`, `1.234`."""
        return f"{count:,}".replace(",", str(self.texts["language"]["thousands"]))


@cache
def text_table(name: str) -> TextTable:
    """Return a language by its name, which is one of LANGUAGES."""
    if name not in LANGUAGES:
        raise ValueError(name)
    page = assets.read_bytes(f"{FOLDER}/{name}.toml").decode()
    return TextTable(name, tomllib.loads(page))
