"""Words and their pseudonyms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.pseudonyms.pseudonym_map import PseudonymError, PseudonymMap, is_pseudonym

WORDS = ("photos", "Photos", "PHOTOS", "a4711bc", "日本語文書", "straße", "Ünsinn", "media")


def a_map() -> PseudonymMap:
    return PseudonymMap(b"k")


@pytest.mark.parametrize("word", WORDS)
def test_a_pseudonym_is_as_long_and_is_known_again(word):
    made = a_map().word(word)
    assert made != word
    assert len(made.encode()) == len(word.encode())
    assert is_pseudonym(made)
    assert a_map().word(made) == made


def test_equal_words_have_equal_pseudonyms_whatever_their_case():
    pseudonyms = a_map()
    assert pseudonyms.word("photos") == pseudonyms.word("photos")
    assert pseudonyms.word("Photos").lower() == pseudonyms.word("photos")
    assert pseudonyms.word("Photos")[0].isupper()


def test_different_words_have_different_pseudonyms():
    pseudonyms = a_map()
    words = [f"{one}{two}{three}" for one in "abcde" for two in "fghil" for three in "mnop"]
    assert len({pseudonyms.word(word) for word in words}) == len(words)


def test_short_words_and_short_numbers_stay():
    pseudonyms = a_map()
    for word in ("ab", "7", "2026", "0a3f", "文"):
        assert pseudonyms.word(word) == word
    assert len(pseudonyms) == 0


def test_where_no_pseudonym_is_left_it_is_said(monkeypatch):
    monkeypatch.setattr("obsdiag.pseudonyms.pseudonym_map.MAX_TRIES", 3)
    pseudonyms = a_map()
    words = " ".join(f"{chr(103 + at % 20)}{chr(103 + at // 20)}y" for at in range(400))
    with pytest.raises(PseudonymError, match="more words"):
        pseudonyms.text(words)


@pytest.mark.parametrize("address", ["88.12.3.250", "10.1.2.3", "192.168.7.44", "172.20.1.1"])
def test_an_address_stays_one_of_its_length_and_its_network(address):
    made = a_map().address(address)
    assert made != address
    assert [len(part) for part in made.split(".")] == [len(part) for part in address.split(".")]
    assert all(int(part) <= 255 for part in made.split("."))
    assert a_map().address(made) == made
    for private in ("10.", "192.168.", "172.20."):
        assert made.startswith(private) == address.startswith(private)


@pytest.mark.parametrize("address", ["127.0.0.1", "0.0.0.0", "255.255.255.0"])
def test_an_address_that_everybody_has_stays(address):
    assert a_map().address(address) == address


def test_a_long_address_stays_hexadecimal():
    made = a_map().long_address("2001:db8::8a2e:370:7334")
    assert made != "2001:db8::8a2e:370:7334"
    assert set(made) <= set("0123456789abcdef:")
    assert a_map().long_address(made) == made


def test_the_owner_of_the_map_takes_them_back():
    pseudonyms = a_map()
    text = "Photos-2026 in PHOTOS, 日本語文書, straße"
    hidden = pseudonyms.text(text) + " " + pseudonyms.address("88.12.3.250")
    kept = PseudonymMap.from_json(pseudonyms.to_json())
    assert kept.undone(hidden) == f"{text} 88.12.3.250"
    assert kept.word("photos") == pseudonyms.word("photos")


@given(st.text(max_size=60))
def test_whatever_it_is_it_comes_back(text):
    pseudonyms = a_map()
    hidden = pseudonyms.text(text)
    assert pseudonyms.text(hidden) == hidden
    if hidden.lower() == hidden and text.lower() == text:
        assert pseudonyms.undone(hidden) == text


@pytest.mark.parametrize(
    "page",
    [
        *("", "[]", "{}", "[" * 10_000),
        '{"version": 2, "key": "00", "pseudonyms": {}}',
        '{"version": 1, "key": "xy", "pseudonyms": {}}',
        '{"version": 1, "key": "", "pseudonyms": {"a": 1}}',
    ],
)
def test_what_is_no_map_is_said(page):
    with pytest.raises(PseudonymError, match="no map"):
        PseudonymMap.from_json(page)
