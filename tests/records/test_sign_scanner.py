"""Signs are found in one pass, with hyperscan and without."""

from __future__ import annotations

import pytest

from obsdiag.records.sign_scanner import (
    EACH,
    PAYS_FROM,
    Signs,
    SignScanner,
    fixed_part,
    native_scan,
    plain_scan,
)

SIGNS = Signs(
    weak=[rb"(?i:status)=4[0-9]{2}"],
    strong=[rb"^HTTP/1\.1 [45]"],
    weak_words=[b"a.b"],
    strong_words=[b"NoSuchKey", b"NoSuch"],
)
TEXT = b"Status=404 a.b axb\nHTTP/1.1 5\n HTTP/1.1 5\nNoSuchKey\n"


def lines(text: bytes, offsets: object) -> set[int]:
    assert isinstance(offsets, list | set | frozenset)
    return {text.count(b"\n", 0, at) for at in offsets}


def test_weak_and_strong_signs_are_told_apart():
    found = plain_scan(SIGNS)(TEXT)
    assert lines(TEXT, found.offsets) == {0, 1, 3}
    assert lines(TEXT, found.strong) == {1, 3}
    assert found.offsets == sorted(set(found.offsets))


def test_both_engines_find_the_same_lines():
    pytest.importorskip("hyperscan")
    native, plain = native_scan(SIGNS), plain_scan(SIGNS)
    assert native is not None
    assert lines(TEXT, native(TEXT).offsets) == lines(TEXT, plain(TEXT).offsets)
    assert lines(TEXT, native(TEXT).strong) == lines(TEXT, plain(TEXT).strong)


def test_re_takes_its_own_spelling_of_a_sign():
    signs = Signs([rb"(?i:tus) 4"], [], [], [], for_re={rb"(?i:tus) 4": rb" 4(?<=(?i:tus)..)"})
    assert plain_scan(signs)(b"4 Status 4 bus 4 TUS 4").offsets == [9, 21]


def test_the_signs_are_asked_for_once_for_each_engine():
    asked: list[int] = []

    def signs() -> Signs:
        asked.append(1)
        return SIGNS

    scanner = SignScanner(signs)
    assert not asked
    for _ in range(3):
        scanner.scan(b"x")
    assert len(asked) == 1
    for _ in range(3):
        scanner.scan(b"x" * PAYS_FROM)
    assert len(asked) == 2


def test_many_short_texts_earn_the_native_engine_as_well_as_long_ones_do():
    asked: list[int] = []

    def signs() -> Signs:
        asked.append(1)
        return SIGNS

    scanner = SignScanner(signs)
    enough = PAYS_FROM // EACH
    for number in range(enough // 2):
        scanner.scan(b"%d" % number)
        scanner.scan(b"%d" % number)  # what is known already takes no time
    assert len(asked) == 1
    for number in range(enough // 2, enough + 1):
        scanner.scan(b"%d" % number)
    assert len(asked) == 2


def test_what_is_asked_about_again_is_the_same_and_a_text_beside_it_is_not():
    scanner = SignScanner(lambda: SIGNS)
    first = scanner.scan(TEXT)
    assert scanner.scan(bytes(bytearray(TEXT))) == first
    assert scanner.scan(b"NoSuch").offsets == [5]
    assert scanner.scan(TEXT) == first


def test_a_fixed_word_is_found_wherever_it_stands():
    assert plain_scan(SIGNS)(b"a.ba.b a.a.b").offsets == [2, 5, 11]


@pytest.mark.parametrize(
    ("sign", "part"),
    [
        (rb"AWS\ Error", b"AWS Error"),
        (rb"HTTP/[0-9](?:\.[0-9])? [45]", b"HTTP/"),
        (rb"(?:a|bc)error: \(", b"error: ("),
        (rb"https?://one", b"://one"),
        (rb"ab{1,2}cd*", b"a"),
        (rb"ab+c", b"ab"),
        (rb"[)]one (?:two (?:three)) fo\wr", b"one "),
        (rb"one|two", b""),
        (rb"(?i:code)", b""),
        (rb"(?i)code", b""),
        (rb"(?<=one)[a-z]+\d", b""),
    ],
)
def test_the_fixed_part_of_a_sign_stands_in_all_that_it_matches(sign: bytes, part: bytes):
    assert fixed_part(sign) == part


def test_signs_with_a_fixed_part_are_found_as_those_without_one():
    signs = Signs([], [rb"tus: ?4", rb"[st]us: ?4|x4"], [], [])
    assert plain_scan(signs)(b"status:4 x4 tus: 5").offsets == [7, 10]
