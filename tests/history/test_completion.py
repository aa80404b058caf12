import pytest

from obsdiag.history.completion import typed
from obsdiag.history.language import WORDS

from .finding import TAKEN_AT, record


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("|", (0, 0, None, "")),
        ("co|", (0, 2, None, "co")),
        ("a co|de:x b", (2, 8, None, "co")),
        ("a code:x| b", (2, 8, "code", "x")),
        ("a CODE:|", (2, 7, "code", "")),
        ("-code:no|", (1, 8, "code", "no")),
        ("(code:no|", (1, 8, "code", "no")),
        ('key:"a b|', (0, 8, "key", "a b")),
        ("a |", (2, 2, None, "")),
        ("a | b", (2, 2, None, "")),
        ("unknown:x|", (0, 9, None, "unknown:x")),
    ],
)
def test_the_piece_at_the_cursor_is_told(text, expected):
    found = typed(text.replace("|", ""), text.index("|"))
    assert (found.start, found.end, found.name, found.value) == expected
    assert not found.whole


@pytest.fixture
def offered(history):
    for number, code in enumerate(("NoSuchKey", "SlowDown", "NoSuchBucket")):
        values = record(code=code, request_id=f"{number}", key=f"a b {number}", status=400 + number)
        entry_id = history.add(values, b"", taken_at=TAKEN_AT)
    history.annotate(entry_id, ticket="T-4711", tags=["Proxy"])
    return lambda text: [way.text for way in history.complete(text, len(text))]


def test_every_word_is_offered_with_its_meaning(history):
    ways = history.complete("", 0)
    assert [(way.text, way.meaning) for way in ways] == [
        (f"{word.name}:", word.meaning) for word in WORDS
    ]


def test_words_that_begin_like_it_are_offered(offered):
    assert offered("s") == ["status:", "source:", "since:"]
    assert offered("a is") == ["is:"]
    assert offered("zz") == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("code:", ["code:NoSuchBucket", "code:SlowDown", "code:NoSuchKey"]),
        ("code:nosuch", ["code:NoSuchBucket", "code:NoSuchKey"]),
        ("code:key", ["code:NoSuchKey"]),
        ("status:", ["status:402", "status:401", "status:400"]),
        ("bucket:med", ["bucket:media"]),
        ("key:", ['key:"a b 2"', 'key:"a b 1"', 'key:"a b 0"']),
        ("host:", ["host:media.obs.region-1.example.com"]),
        ("ticket:47", ["ticket:T-4711"]),
        ("ticket:=t-", ["ticket:=T-4711"]),
        ('key:="a b', ['key:="a b 2"', 'key:="a b 1"', 'key:="a b 0"']),
        ("code:=", ["code:=NoSuchBucket", "code:=SlowDown", "code:=NoSuchKey"]),
        ("tag:", ["tag:proxy"]),
        ("has:", ["has:clock-skew", "has:tag", "has:ticket"]),
        ("since:y", ["since:yesterday", "since:today"]),
        ("note:", []),
    ],
)
def test_values_of_the_history_are_offered_the_fitting_ones_first(offered, text, values):
    assert offered(text) == values


def test_how_many_findings_have_a_value_is_told_and_the_commonest_come_first(history):
    for number, status in enumerate((404, 503, 503, 403, 503, 404)):
        history.add(record(status=status, request_id=f"{number}"), b"", taken_at=TAKEN_AT)
    ways = history.complete("status:", 7)
    assert [(way.text, way.count) for way in ways] == [
        *(("status:503", 3), ("status:404", 2), ("status:403", 1)),
    ]
    assert [way.text for way in history.complete("status:4", 8)] == ["status:404", "status:403"]
    assert [way.count for way in history.complete("code:", 5)] == [6]
    assert [way.count for way in history.complete("bucket:", 7)] == [None]
    history.delete([1, 2])
    assert [way.count for way in history.complete("status:", 7)] == [2, 1, 1]


def test_what_is_typed_whole_is_offered_before_what_goes_on(history):
    for number, (code, ticket) in enumerate((("Slow", "T-1"), ("SlowDown", "T-10"))):
        for again in range(number + 1):
            values = record(code=code, request_id=f"{number}{again}")
            entry_id = history.add(values, b"", taken_at=TAKEN_AT)
        history.annotate(entry_id, ticket=ticket)
    for text, ways in (
        ("ticket:t-1", ["ticket:T-1", "ticket:T-10"]),
        ("code:slow", ["code:Slow", "code:SlowDown"]),
    ):
        assert [way.text for way in history.complete(text, len(text))] == ways


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("sl", [("status:503 OR code:SlowDown", "Slow ones")]),
        ("ONE", [("status:503 OR code:SlowDown", "Slow ones")]),
        ("bucket:a sl", [("(status:503 OR code:SlowDown)", "Slow ones")]),
        ("bucket:a pi", [("is:pinned", "pins")]),
        ("bucket:a open", [('("is ahead")', "open")]),
        ("open", [('"is ahead', "open")]),
        ("low", []),
        ("code:sl", []),
    ],
)
def test_searches_that_were_saved_are_offered_by_the_words_of_their_names(history, text, ways):
    history.save_search("Slow ones", "status:503 OR code:SlowDown")
    history.save_search("pins", "is:pinned")
    history.save_search("open", '"is ahead')
    found = history.complete(text, len(text))
    assert [(way.text, way.meaning) for way in found] == ways


def test_what_is_offered_says_what_it_takes_the_place_of(history):
    history.add(record(), b"", taken_at=TAKEN_AT)
    (way,) = history.complete("a code:acc b", 9)
    text = "a code:acc b"
    assert text[: way.start] + way.text + text[way.end :] == "a code:AccessDenied b"


def test_the_commonest_codes_are_offered_first(history):
    for number, code in enumerate(
        ("SlowDown", "SlowDown", "NoSuchKey", "AccessDenied", "SlowDown")
    ):
        history.add(record(code=code, request_id=f"{number:08}"), b"", taken_at=TAKEN_AT)
    ways = [(way.text, way.count) for way in history.complete("code:", 5)]
    assert ways[0] == ("code:SlowDown", 3)
    assert [count for _, count in ways] == [3, 1, 1]
