import sqlite3
from contextlib import closing

import pytest

from obsdiag.history import phrase_token
from obsdiag.history.annotation import NO_ANNOTATION, Annotation
from obsdiag.history.phrase import MAX_WORDS, OWN_COLUMNS, fold, taken_apart, words_of
from obsdiag.history.phrase_token import PhraseTable

from .finding import TAKEN_AT, record


@pytest.mark.parametrize(
    ("text", "folded"),
    [("A\tb\n C", "a b c"), ("Straße", "strasse"), ("a\0b", "a b"), ("\ud800", "?"), ("", "")],
)
def test_what_is_stored_and_what_is_looked_for_are_folded_alike(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "phrase_and_words"),
    [
        ("Access  Denied", ("access denied", "")),
        ("The clock is 17 s ahead.", ("the clock is \n s ahead.", "17")),
        ("Date: Sun, 22 Nov 2026", ("date: sun, \n nov \n", "22 2026")),
        ("logs/app.log", ("", "logs/app.log")),
        ("a" * 30, ("", "a" * 30)),
        ("long " * 100, ("", ("long " * 100).strip())),
        ("", ("", "")),
    ],
)
def test_a_text_is_a_phrase_and_the_words_of_its_own(text, phrase_and_words):
    assert taken_apart(text) == phrase_and_words


def test_a_resource_is_found_where_bucket_and_key_do_not_say_it():
    for bucket, key, resource, rest in (
        ("media", "a.png", "/media/a.png", ()),
        ("media", "a.png", "/media/b.png", ("/media/b.png",)),
        ("Media", None, "/media/", ()),
        (None, None, "//", ("//",)),
    ):
        found = {"bucket": bucket, "key": key, "resource": resource}
        own = dict(zip(OWN_COLUMNS, words_of(found, NO_ANNOTATION).own, strict=True))
        assert own["rest"].split() == [*rest], resource


def test_a_finding_has_phrases_and_values_of_its_own():
    words = words_of(record(acts="caller"), NO_ANNOTATION)
    own = dict(zip(OWN_COLUMNS, words.own, strict=True))
    assert {("code", "accessdenied"), ("status", "403"), ("client", "curl-verbose")} <= {
        *words.phrases
    }
    assert {("who", "caller"), ("has", "clock-skew"), ("text", "the clock is ahead.")} <= {
        *words.phrases
    }
    assert own["path"] == "/media/img/a b.png\n\n"
    assert own["host"] == "media.obs.region-1.example.com\n\n"
    assert "published" not in repr(words)


def test_what_the_engineer_says_is_among_the_words():
    words = words_of(record(), Annotation("T-4711", "proxy\nslow", "Ask  Them", pinned=True))
    assert {("tag", "proxy"), ("tag", "slow"), ("is", "pinned"), ("has", "note")} <= {
        *words.phrases
    }
    assert words.own[-2:] == ("t-4711\n\n", "ask them\n\n")


def test_unknown_values_have_no_words():
    assert words_of(dict.fromkeys(record()), NO_ANNOTATION) == ((), ("",) * len(OWN_COLUMNS))


def test_what_is_searched_has_a_limit():
    words = words_of(record(key="k" * 10**6, fields={"Odd": "m" * 10**6}), NO_ANNOTATION)
    assert max(map(len, words.own)) == MAX_WORDS + 2


@pytest.mark.parametrize("url", ["http://[torn", "no url", "", None, "https://"])
def test_a_url_that_is_none_does_no_harm(url):
    assert words_of(record(url=url, bucket=None, key=None), NO_ANNOTATION).own


def test_what_finds_no_sign_any_more_is_spelt_out(history, path, monkeypatch):
    with closing(sqlite3.connect(path)) as connection:
        monkeypatch.setattr(
            phrase_token, "MAX_PHRASES", len(PhraseTable(connection).texts("code")) + 2
        )
    ids = [
        history.add(record(request_id=f"{n}", message=f"Message {word}"), b"", taken_at=TAKEN_AT)
        for n, word in enumerate(("one", "two", "three"))
    ]
    for entry_id, word in zip(ids, ("one", "two", "three"), strict=True):
        assert [entry.id for entry in history.search(f'"message {word}"')] == [entry_id]
