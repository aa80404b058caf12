from itertools import count

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from obsdiag.history import History

from .finding import TAKEN_AT, record

numbers = count()


def add(history, text: bytes = b"HTTP/1.1 403 Forbidden\r\n", **values) -> int:
    """Store a finding, one of its own unless it is given a request id."""
    values = {"request_id": f"0000019CEBAD03AD42BEEF00{next(numbers):08X}"} | values
    return history.add(record(**values), text, taken_at=TAKEN_AT)


def found(history, query: str) -> list[int]:
    return [entry.id for entry in history.search(query)]


def test_the_newest_comes_first_and_a_page_goes_on_before_the_last(history):
    ids = [add(history, key=f"part-{number}") for number in range(7)]
    assert found(history, "") == ids[::-1]
    for query in ("", "part", "pa", "bucket:media"):
        first = history.search(query, 3)
        rest = history.search(query, 50, before=first[-1].id)
        assert [entry.id for entry in (*first, *rest)] == ids[::-1]


@pytest.mark.parametrize(("limit", "expected"), [(0, 0), (-1, 0), (1, 1), (10**30, 2)])
def test_a_limit_can_be_any_number(history, limit, expected):
    add(history)
    add(history)
    assert len(history.search("", limit, before=10**30)) == expected


@pytest.mark.parametrize(
    "query",
    [
        *("AccessDenied", "accessdenied", "denied", "ssDen", "DE", "d", "403", "Forbidden", "PUT"),
        *("EBAD03AD42", "beef00", "madeuphostid", "img/a", "obs.region-1", "ticket-08", "app.log"),
        *("If-Match", "clock", "ahead", "22 Nov", "clock denied media", "status:403", "status:4"),
        *("status:4xx", "STATUS:40", "code:denied", "bucket:med", "key:png", "reqid:42beef"),
        *(
            "https://media.obs.region-1.example.com/img/a%20b.png?x=1",
            "example.com/img",
            "/media/img",
        ),
        *("source:0815", 'code:"Access', '"Access Denied"', '"is ahead"', '"a b.png"', "status:"),
        *("code: denied", '""', "   ", "\t\n", "\0", "denied\0media", "curl-verbose"),
    ],
)
def test_a_finding_is_found_by_any_part_of_any_value(history, query):
    entry_id = add(history)
    add(history, **dict.fromkeys(record(), None) | {"fields": {}, "notes": [], "schema": 1})
    assert entry_id in found(history, query)
    assert history.count(query) == len(found(history, query))


@pytest.mark.parametrize(
    "query",
    [
        *("NoSuchKey", "media NoSuchKey", "xy", "§", "status:5", "status:03", "code:media"),
        *("bucket:img", "key:media", "reqid:denied", "source:app.log", '"Denied Access"'),
        *(
            "%%",
            "acc_ss",
            "a*",
            "Published",
            "47 45 54",
            "likely",
            "exact",
            '"body"',
            "unknown:403",
        ),
    ],
)
def test_a_finding_is_not_found_by_what_it_does_not_say(history, query):
    add(history)
    assert found(history, query) == []
    assert history.count(query) == 0


_ALL_OF_A_VALUE = (
    *(("ticket:t-1", [1, 2, 3]), ("ticket:=T-1", [1]), ("-ticket:=T-1", [2, 3])),
    *(("bucket:=med", [1]), ("bucket:=media", [2]), ("key:=a", [1]), ('key:="a b"', [3])),
    *(("code:=slow", [1]), ("code:=slowdown", [2, 3]), ("status:=40", []), ("status:=404", [3])),
    *(("reqid:=a", [1]), ("reqid:=aa", [2]), ("tag:=x", [1]), ("note:=n", [1])),
    *(("host:=media", [1]), ("source:=a", [1]), ("client:=a", [1]), ("id:=2", [2])),
    ("(ticket:=T-1 OR ticket:=T-10) -code:=slow", [2]),
)


def test_all_of_a_value_is_asked_for_by_an_equals_sign(history):
    values = (
        *(("Slow", 403, "a", "med", "a"), ("SlowDown", 400, "aa", "media", "ab")),
        ("SlowDown", 404, "aaa", "a-media", "a b"),
    )
    for number, (code, status, part, bucket, key) in enumerate(values):
        told = {"code": code, "status": status, "bucket": bucket, "key": key, "request_id": part}
        url = f"https://{'x.' * number}media/"
        added = add(history, **told, url=url, source=part, format=part)
        said = {"ticket": f"T-1{'0' * number}", "tags": ["x" * (number + 1)]}
        history.annotate(added, **said, note="n" * (number + 1))
    for query, numbers in _ALL_OF_A_VALUE:
        assert sorted(found(history, query)) == numbers, query


@pytest.mark.parametrize(
    "query", ["STRASSE", "straße", "Größe", "ÄÖ", "日本", "日本語", "𝄞", "𝄞𝄞𝄞"]
)
def test_letter_case_is_ignored_in_all_scripts(history, query):
    entry_id = add(history, key="Straße/GRÖSSE größe äö 日本語 𝄞𝄞𝄞")
    assert found(history, query) == [entry_id]
    assert found(history, f"key:{query}") == [entry_id]


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    with History(tmp_path_factory.mktemp("filled") / "history.sqlite3") as history:
        for number in range(300):
            add(history, key=f"img/part-{number}.bin", bucket=f"media-{number % 7}")
        yield history


@given(st.text() | st.text("ab\"' :*-^(){}%_\\\0\ud800code:status", max_size=40))
@example('code:"')
@example("\ud800" * 5)
@example("a" * 100_000)
@example("a " * 50_000)
@example('"' * 1_001)
@example("NEAR(a b) OR NOT AND")
@example("(part OR (imgs " * 40)
@example("-(part OR -(imgs OR " * 40 + "a" + ")" * 80)
@example("part-1 OR " * 100)
@example('"img part 1 2 3 media"')
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_text_is_a_query(filled, query):
    assert filled.count(query) >= len(filled.search(query)) >= 0


@given(st.text("part0123456789 imgbinMEDIA/.", min_size=1, max_size=12))
@settings(deadline=None)
def test_the_index_finds_what_a_scan_finds(filled, query):
    words = query.lower().split()
    expected = [
        entry.id
        for entry in filled.search(limit=300)
        if all(
            any(
                word in str(value).lower()
                for name, value in entry.record.items()
                if name not in {"schema", "line", "match", "catalogue", "fields", "notes", "url"}
                and not name.endswith("_origin")
            )
            or word in f"/{entry.bucket}/{entry.key}".lower()
            or word in "media.obs.region-1.example.com"
            or word in "if-match clock-skew the clock is ahead. date: sun, 22 nov 2026"
            for word in words
        )
    ]
    assert [entry.id for entry in filled.search(query, 300)] == expected


def test_the_findings_of_each_row_of_the_catalogue_are_counted(history):
    for number in range(3):
        add(history, b"%d" % number, request_id=f"{number:032X}")
    gone = add(history, b"gone", request_id="F" * 32)
    history.delete([gone])
    assert history.counts() == {record()["catalogue"]["id"]: 3}
