from obsdiag.history.language import WORDS, And, Not, Or, Term
from obsdiag.history.query import MAX_DEPTH, MAX_TERMS, nearest_word, parse, strange_words
from tests.rows import each

BY_NAME = {word.name: word for word in WORDS}


def term(text: str, name: str | None = None, *, whole: bool = False) -> Term:
    return Term(text, BY_NAME[name] if name else None, whole=whole)


@each(
    "query, terms",
    [
        ("", []),
        (" \t\0 ", []),
        ("one Two", [("one", None), ("two", None)]),
        ("one one", [("one", None)]),
        ('"one  two" three', [("one two", None), ("three", None)]),
        ('"not closed yet', [("not closed yet", None)]),
        ("code:NoSuch", [("nosuch", "code")]),
        ("REQID:0A", [("0a", "reqid")]),
        ('key:"a b"', [("a b", "key")]),
        ("status:4xx", [("4", "status")]),
        ("code:", []),
        ("code: a", [("a", None)]),
        ("img/a", [("img/a", None)]),
        ("codes:a", [("codes:a", None)]),
        ('a"b c"', [('a"b', None), ('c"', None)]),
        ("code:key:a", [("key:a", "code")]),
        ("or Or", [("or", None)]),
        ("a OR", [("a", None)]),
        ("OR a", [("a", None)]),
        ("- --", [("-", None), ("--", None)]),
        ("curl(7)", [("curl(7)", None)]),
        ("a) b", [("a)", None), ("b", None)]),
        ("((a))", [("a", None)]),
        ("(a b", [("a", None), ("b", None)]),
        ("() a", [("a", None)]),
    ],
)
def test_a_query_is_words_that_must_occur(query, terms):
    found = parse(query).parts
    if len(found) == 1 and isinstance(found[0], And):
        found = found[0].parts
    assert found == tuple(term(*each) for each in terms)


@each(
    "query, expected",
    [
        ("a OR b", Or((term("a"), term("b")))),
        ("a b OR c", Or((And((term("a"), term("b"))), term("c")))),
        ("-a", Not(term("a"))),
        ("-code:a", Not(term("a", "code"))),
        ('-"a b"', Not(term("a b"))),
        ("-(a OR b)", Not(Or((term("a"), term("b"))))),
        ("(a OR curl(7))", Or((term("a"), term("curl(7)")))),
        ('("a)b" OR c)', Or((term("a)b"), term("c")))),
    ],
)
def test_words_can_be_alternatives_or_be_ruled_out(query, expected):
    assert parse(query) == And((expected,))


@each(
    "query, expected",
    [
        ("ticket:=T-1", term("t-1", "ticket", whole=True)),
        ('-key:="a b"', Not(term("a b", "key", whole=True))),
        ('key:"=a"', term("=a", "key")),
        ("=a", term("=a")),
        ("b foo:=a", And((term("b"), term("foo:=a")))),
    ],
)
def test_an_equals_sign_asks_for_all_of_a_value(query, expected):
    assert parse(query) == (expected if isinstance(expected, And) else And((expected,)))


def test_an_equals_sign_alone_is_still_being_typed():
    assert parse("ticket:= since:=").parts == ()


@each(
    "query, names",
    [
        ("foo:bar code:x", ["foo"]),
        ("-Bucked:media (error:a OR error:b)", ["bucked", "error"]),
        ("https://a.example.com s3://b obs://c urn:smn:d ::1 10:32 foo: :x code:a:b", []),
        ('"foo:bar"', []),
    ],
)
def test_a_word_that_the_language_has_not_is_told(query, names):
    assert strange_words(query) == names


@each(
    "name, meant",
    [
        *(("bucked", "bucket"), ("error", "code"), ("requestid", "reqid"), ("stats", "status")),
        *(("tags", "tag"), ("file", "source"), ("zzzz", None)),
    ],
)
def test_the_word_that_was_meant_is_proposed(name, meant):
    assert nearest_word(name) == meant


def test_a_group_stands_beside_words():
    assert parse("x (a OR b) y").parts == (term("x"), Or((term("a"), term("b"))), term("y"))


def test_a_url_is_looked_for_as_host_and_path():
    host, path = term("media.obs.example.com", "host"), term("/img/a b.png")
    found = parse("https://media.obs.example.com/img/a%20b.png?versionId=1")
    assert found.parts == (host, path)
    assert parse("obs.eu/img").parts == (
        Or((term("obs.eu/img"), And((term("obs.eu", "host"), term("/img"))))),
    )
    assert parse("HTTPS://media.obs.example.com/").parts == (host,)


def test_of_very_many_words_the_first_are_looked_for():
    assert len(parse(" ".join(map(str, range(1000)))).parts) == MAX_TERMS


def test_parentheses_that_are_too_deep_are_passed_over():
    deep = MAX_DEPTH * 10
    assert parse("(" * deep + "a OR b" + ")" * deep) == And((Or((term("a"), term("b"))),))


@each("word", WORDS)
def test_each_word_has_a_meaning_and_an_example_that_is_one(word):
    assert word.meaning
    (found,) = parse(word.example).parts
    assert isinstance(found, Term)
    assert found.word is word
