from hypothesis import given
from hypothesis import strategies as st

from obsdiag.redact.prefilter import seekers

WORDS = (b"token", b"cookie", b"policy", b"c", b"@", b'base64"', b"0000: ", b"a.b")
PATTERNS = seekers(WORDS)


@given(st.lists(st.sampled_from((*WORDS, b"tok", b"en", b"a-b", b"x")) | st.binary(max_size=5)))
def test_something_is_found_where_a_word_is_and_nothing_elsewhere(parts):
    text = b"".join(parts)
    found = any(pattern.search(text) for pattern in PATTERNS)
    assert found is any(word in text for word in WORDS)


def test_words_that_share_a_rare_character_are_looked_for_together():
    assert len(seekers((b"token", b"cookie", b"key"))) == 1
