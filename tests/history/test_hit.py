import pytest

from obsdiag.history import hit_words
from obsdiag.history.hit import HitWords


@pytest.mark.parametrize(
    ("query", "code", "status", "values"),
    [
        ("", [], [], []),
        ("Denied media", ["denied", "media"], [], ["denied", "media"]),
        ('"Access  Denied" PUT', ["access denied", "put"], [], ["access denied", "put"]),
        ("code:NoSuch bucket:me status:4xx", ["nosuch"], ["4"], ["me"]),
        ("503 5x", ["503", "5x"], ["503"], ["503", "5x"]),
        ("key -other -(a OR b)", ["key"], [], ["key"]),
        ("(one OR three) two", *[["three", "one", "two"], [], ["three", "one", "two"]]),
        ("since:2026 until:7d is:pinned has:note who:caller id:7 time:2026 x", ["x"], [], ["x"]),
        ("https://media.example.com/a%20b", ["/a b"], [], ["media.example.com", "/a b"]),
        ("same same code:same", ["same"], [], ["same"]),
    ],
)
def test_what_is_marked_is_what_a_finding_must_have_where_it_has_it(query, code, status, values):
    assert hit_words(query) == HitWords(code, status, values)
