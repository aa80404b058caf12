import re
import sqlite3
from contextlib import closing
from datetime import timedelta, timezone

import pytest

from obsdiag.history.column_pairs import ColumnPairs
from obsdiag.history.index_query import Contents
from obsdiag.history.period import USUAL, Zones
from obsdiag.history.phrase_token import PhraseTable
from obsdiag.history.query import parse
from obsdiag.history.query_plan import plan
from obsdiag.history.sign_sets import SignSets
from obsdiag.history.term_frequency import TermFrequency, sample

from .finding import TAKEN_AT, record

COMMON = TermFrequency(["the same words"] * 200, newest=200)


@pytest.fixture
def planned(history):
    history.add(record(message="Words of sorts"), b"", taken_at=TAKEN_AT)

    def planned(query: str, frequency: TermFrequency = COMMON, zones: Zones = USUAL):
        with history._file.readers.lend() as connection:
            contents = Contents(PhraseTable(connection), frequency, SignSets(), ColumnPairs())
            return plan(parse(query), connection, contents, zones)

    return planned


def match_of(way) -> str:
    """Return what the index is asked."""
    found = re.search(r"MATCH :(\w+)", way.page())
    return way.values[found[1]] if found else ""


def test_the_rarest_trigrams_are_looked_up(planned):
    assert match_of(planned("reqid:wordszebra")) == '("dsz" AND "zeb" AND "bra")'


def test_of_what_the_newest_do_not_have_what_stands_far_apart_is_looked_up(planned):
    """Neighbours are in nearly the same rows."""
    newest = TermFrequency(["/video-logs-south-3", "/audit-models-north-1"] * 100, newest=200)
    assert match_of(planned("bucket:video-models-south-3", newest)) == '("o-m" AND "ls-" AND "h-3")'


def test_few_trigrams_of_a_long_word_are_enough(planned):
    assert match_of(planned("reqid:" + "zyxwvutsrq" * 100_000)).count('"') == 6


def test_what_is_much_commoner_than_the_rest_is_left_to_the_check(planned):
    assert "same" not in match_of(planned("zebra same"))


@pytest.mark.parametrize("query", ["s", "wo", "-zebra", "wo OR zebra", "since:2026"])
def test_what_is_common_or_ruled_out_is_not_looked_up(planned, query):
    assert "MATCH" not in planned(query).page()


def test_two_rare_characters_are_looked_up(planned):
    assert match_of(planned("qz")) == match_of(planned("code:qz")) == '"\n\n\n"'
    assert match_of(planned("reqid:42")) == '"42b"'


def test_quotes_are_looked_for_as_they_are(planned):
    assert '"a""b"' in match_of(planned('a"b'))


@pytest.mark.parametrize(
    ("query", "stored"),
    [
        ("time:2026-11-22", ["-21", "-22"]),
        ("time:2026-11-22T03", ["t19"]),
        ("time:2026-11-22T10Z", ["t10"]),
    ],
)
def test_a_time_of_any_zone_is_looked_up_as_it_is_stored(planned, query, stored):
    china = timezone(timedelta(hours=8))
    asked = match_of(planned(query, zones=Zones(china, china)))
    assert re.findall(r"-2\d|t\d\d", asked) == stored


def test_what_is_rare_is_asked_again_when_the_history_has_doubled(history, path):
    with closing(sqlite3.connect(path)) as connection:
        first = sample(connection, None)
        assert sample(connection, first) is first
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("INSERT INTO words VALUES (1000, '', '', '', '', '', 'zebra', '', '')")
        assert sample(connection, first).newest == 1000
        assert sample(connection, first).count("zeb") == 1


@pytest.mark.parametrize(
    "query",
    ["", "ab", "abc", "code:acc ab", "status:4", "since:2026 abc", "(a OR bcd) -efg", "words"],
)
def test_no_page_is_sorted_and_none_looks_at_all_findings(history, planned, query):
    way = planned(query)
    with history._file.readers.lend() as connection:
        values = {**way.values, "before": 9, "after": 0, "limit": 9}
        steps = connection.execute(f"EXPLAIN QUERY PLAN {way.page()}", values).fetchall()
    details = [step[-1] for step in steps]
    assert not [detail for detail in details if "TEMP B-TREE" in detail]
    assert all("USING" in detail or "VIRTUAL TABLE INDEX" in detail for detail in details)


def test_the_words_in_a_gap_are_looked_for_before_hundreds_of_signs(history, planned):
    found = record(message="Words of 17 sorts", request_id="17")
    history.add(found, b"", taken_at=TAKEN_AT)
    page = planned('"of 17"').page()
    assert re.search(r"\(instr\(w\.rest, :\w+\) AND w\.signs GLOB", page)
    assert "AND instr(w.rest" not in page
