"""Fixed words are seen in a text in any letter case, with hyperscan and without."""

from __future__ import annotations

import pytest

from obsdiag.words.word_scan import PAYS_FROM, WordScan, WordSeen, native
from tests.rows import each

WORDS, HINTS = (b"bucket=", b"a.b", b"x-amz"), (b"s3", b"obs:")
TEXTS = {
    b"put Bucket=photos": WordSeen.WORD,
    b"s3 and X-AMZ-id": WordSeen.WORD,
    b"axb, bucket photos": WordSeen.NOTHING,
    b"a\nOBS: b": WordSeen.HINT,
    b"rss3": WordSeen.HINT,
    b"": WordSeen.NOTHING,
    "pict\u00f6res a.b".encode("latin-1"): WordSeen.WORD,
}


@each("text, seen", TEXTS.items())
def test_words_come_before_hints(text, seen):
    assert WordScan(WORDS, HINTS).look(text) is seen


@pytest.mark.parametrize(("text", "seen"), TEXTS.items())
def test_hyperscan_sees_the_same(text, seen):
    pytest.importorskip("hyperscan")
    look = native(WORDS, HINTS)
    assert look is not None
    assert look(text) is seen


def test_what_is_seen_stays_the_same_once_much_was_looked_at():
    scan = WordScan(WORDS, HINTS)
    for _ in range(3):
        assert scan.look(b"y" * PAYS_FROM) is WordSeen.NOTHING
        assert [scan.look(text) for text in TEXTS] == list(TEXTS.values())
