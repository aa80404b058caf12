import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.redact.prefilter import COMPILED_FROM, PAYS_FROM, Prefilter, SignWord

LITERALS = (b"token", b"cookie", b"policy", b"c", b"@", b'base64"', b"0000: ", b"a.b", b"to", b"ok")
WORDS = [SignWord(literal, literal) for literal in LITERALS]
SEEKER = Prefilter(WORDS)


def places(text: bytes) -> set[tuple[int, bytes]]:
    return {
        (at, literal)
        for literal in LITERALS
        for at in range(len(text))
        if text.startswith(literal, at)
    }


@given(st.lists(st.sampled_from((*LITERALS, b"tok", b"en", b"a-b", b"x")) | st.binary(max_size=5)))
def test_something_is_found_where_a_word_is_and_nothing_elsewhere(parts):
    text = b"".join(parts)
    assert SEEKER.has_any(text) is bool(places(text))
    assert {hit.at for hit in SEEKER.hits(text)} <= {at for at, _ in places(text)}


@given(st.lists(st.sampled_from((b"login ", b"vault login ", b"x", b"sk", b"psk ")), max_size=9))
def test_a_word_within_another_is_found_too(parts):
    words = (b"login ", b"vault login ", b"sk", b"psk ")
    text = b"".join(parts)
    found = {tuple(hit) for hit in Prefilter([SignWord(word, word) for word in words]).hits(text)}
    assert found == {
        (at, word) for word in words for at in range(len(text)) if text.startswith(word, at)
    }


def test_what_must_stand_around_a_word_counts():
    seeker = Prefilter([SignWord(b"key", "key", after=b"[a-z]_", before=rb"[=:]", reach=2)])
    assert [hit.at for hit in seeker.hits(b"key=1 a_key 2 b_key=3")] == [16]


def test_hits_come_in_their_order():
    text = b"policy cookie @ token"
    assert [hit.at for hit in SEEKER.hits(text)] == sorted(hit.at for hit in SEEKER.hits(text))


def test_a_long_text_is_looked_at_in_one_pass_with_the_same_answer():
    pytest.importorskip("hyperscan")
    words = [SignWord(b"token", 1), SignWord(b"key", 2, after=b"[a-z]_", before=b"[=:]", reach=2)]
    text = b"a token and a_key=1, key=2 b_key:3\n" * (PAYS_FROM // 30)
    plain, native = Prefilter(words), Prefilter(words)
    short = [text[at : at + 35 * 100] for at in range(0, len(text), 35 * 100)]
    expected = [
        (at * 35 * 100 + hit.at, hit.sign)
        for at, part in enumerate(short[:60])
        for hit in plain.hits(part)
    ]
    assert [tuple(hit) for hit in native.hits(text)][: len(expected)] == expected


def test_short_texts_have_the_same_answer_after_many_of_them():
    words = [SignWord(b"token", 1), SignWord(b"key", 2, after=b"[a-z]_", before=b"[=:]", reach=2)]
    seeker = Prefilter(words)
    texts = [b"a token here", b"a_key=1", b"key = 2", b"nothing"]
    first = [(seeker.has_any(text), seeker.hits(text)) for text in texts]
    for _ in range(8):
        seeker.has_any(b"nothing here " * (PAYS_FROM // 13))
    assert [(seeker.has_any(text), seeker.hits(text)) for text in texts] == first
    assert [told for told, _ in first] == [True, True, False, False]


@given(
    st.lists(
        st.sampled_from((b"token", b" ", b"a_key=", b"key", b"key: ", b"=", b"b_")), max_size=9
    )
)
def test_words_asked_for_one_by_one_are_found_where_compiled_ones_are(parts):
    words = [SignWord(b"token", 1), SignWord(b"key", 2, after=b"[a-z]_", before=b"[=:]", reach=2)]
    few, many = Prefilter(words), Prefilter(words)
    many.has_any(b" " * COMPILED_FROM)
    text = b"".join(parts)
    assert few.hits(text) == many.hits(text)
    assert few.has_any(text) == many.has_any(text)


def test_a_word_that_begins_a_longer_one_is_found_where_what_stands_around_it_is_its_own():
    words = [SignWord(b"pass ", 1, before=rb"\w{4}"), SignWord(b"pass", 2, before=b"[ =]")]
    seeker = Prefilter(words)
    assert [tuple(hit) for hit in seeker.hits(b"pass word pass=1 passed")] == [
        (0, 1),
        (0, 2),
        (10, 2),
    ]
