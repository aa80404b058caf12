"""Words in a text: the same with hyperscan and without, each once and in order."""

from __future__ import annotations

import pytest

from obsdiag.words import words_in
from obsdiag.words.words_in import WordsIn

WORDS = (b"An error (", b"[code]", b"Status", b"\\n")
TEXTS = {
    b"": [],
    b"Status=404 [code] Status": [1, 2],
    b"status of an error (": [],
    b"\xc3\xa9An error (\x00) \\n": [0, 3],
}
"""Texts, and the numbers of the words that stand in them."""


@pytest.mark.parametrize("pays_from", [0, 2**40])
def test_words_are_seen_as_they_are_spelt(pays_from: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words_in, "PAYS_FROM", pays_from)
    words = WordsIn(WORDS)
    words.numbers(b"a text that is longer than nothing")

    assert {text: words.numbers(text) for text in TEXTS} == TEXTS


def test_hyperscan_sees_what_is_seen_without_it() -> None:
    pytest.importorskip("hyperscan")
    look = words_in.native(WORDS)

    assert look is not None
    assert {text: look(text) for text in TEXTS} == TEXTS
