"""A query within another one, as a saved search is where other words stand beside it."""

from __future__ import annotations

from obsdiag.history.language import BY_NAME
from obsdiag.history.query import TOKEN, closing_of, is_closed


def self_contained(query: str) -> str:
    """Return a query that says the same and can stand within another one.

    Quotes and parentheses that it leaves open are closed, and those that would close one of the
    other query's are taken for the letters that they are.
    """
    pieces, depth = [], 0
    for found in TOKEN.finditer(query):
        text, before = found[0], found[0].removesuffix(found["bare"] or "")
        if found["open"]:
            depth += 1
        elif found["close"]:
            text = text.replace(")", "", max(0, len(found["close"]) - depth))
            depth = max(0, depth - len(found["close"]))
        elif found["phrase"] is not None and not is_closed(found):
            asked = BY_NAME.get((found["name"] or "").lower())
            if asked and asked.whole_in_quotes and not set(" ()") & set(found["phrase"]):
                text = text.replace('"', "")  # closed, it would ask for the whole value
            else:
                text += '"'
        elif found["bare"]:
            closing = closing_of(found["bare"], depth)
            depth -= closing
            word = found["bare"][: len(found["bare"]) - closing]
            if closing_of(word, 1) and '"' not in word:
                text = f'{before}"{word}"' + ")" * closing
        pieces.append(text)
    return "".join(pieces).strip() + ")" * depth
