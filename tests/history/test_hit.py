import pytest

from obsdiag.history import hit_words


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", []),
        ("Denied media", ["denied", "media"]),
        ('"Access  Denied" PUT', ["access denied", "put"]),
        ("code:NoSuch bucket:me status:4xx", ["nosuch", "me", "4"]),
        ("key -other -(a OR b)", ["key"]),
        ("(one OR three) two", ["three", "one", "two"]),
        ("since:2026 until:7d is:pinned has:note who:caller id:7 x", ["x"]),
        ("https://media.example.com/a%20b", ["media.example.com", "/a b"]),
        ("same same code:same", ["same"]),
    ],
)
def test_what_is_marked_is_what_a_finding_must_have(query, words):
    assert hit_words(query) == words
