"""Our guidance in other languages: each sentence by the English one that it was made of.

Where the English reads otherwise now, its translation is found no more: advice that is out of date
is worse than English.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from obsdiag.config import assets

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = "i18n"


@cache
def translated_guidance(language: str) -> Mapping[str, str]:
    """Return the translations into a language such as `de` or `zh_CN`; English has none.

    They are read when they are first asked for.
    """
    name = f"guidance.{language}.json"
    if name not in assets.names(FOLDER):
        return {}
    import json

    texts: dict[str, str] = json.loads(assets.read_bytes(f"{FOLDER}/{name}"))
    return texts


def plain(english: str) -> str:
    """Return an English sentence as translations know it: white space does not count."""
    return " ".join(english.split())
