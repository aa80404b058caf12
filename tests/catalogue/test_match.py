"""Which row an error is: every way to find it, and every way not to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.catalogue.alias import ALIASES, Alias
from obsdiag.catalogue.match import LIKELY_FIRST, NO_MATCH, Matcher
from obsdiag.catalogue.near import MAX_CODE, MAX_NEAR, Likeness
from obsdiag.catalogue_entry import Entry, How, Match

if TYPE_CHECKING:
    from obsdiag.catalogue import Catalogue


def row(catalogue: Catalogue, name: str) -> Entry:
    entry = catalogue.get(name)
    assert entry is not None
    return entry


def test_every_code_of_the_table_is_found_exactly(catalogue):
    for entry in catalogue.entries:
        match = catalogue.match(entry.code, None, None)
        assert match.how is How.EXACT
        assert match.entry is not None
        assert match.entry.code == entry.code
        assert match.candidates == ()


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("MaxPostPreDataLengthExceededError", "MaxPostPreDataLengthExceededError#1"),
        ("IllegalVersioningConfiguration Exception", "IllegalVersioningConfigurationException#1"),
        ("systemcapacitynotenough", "SystemCapacityNotenough#1"),
        ("RequestTimeOut", "RequestTimeout#1"),
        ("nosuchkey", "NoSuchKey#1"),
        (" NoSuchKey\n", "NoSuchKey#1"),
        ("accessdenied", "AccessDenied#1"),
    ],
)
def test_white_space_and_case_are_only_spacing(catalogue, code, name):
    match = catalogue.match(code, None, None)
    assert (match.entry, match.how) == (row(catalogue, name), How.SPACING)


@pytest.mark.parametrize("alias", ALIASES)
def test_every_alias_is_found(catalogue, alias: Alias):
    for code in (alias.code, alias.code.upper()):
        match = catalogue.match(code, None, None)
        assert (match.entry, match.how) == (row(catalogue, f"{alias.published}#1"), How.ALIAS)


@pytest.mark.parametrize(
    "code", ["Redirect", "NotSuchBucketPolicy", "NoSuchBucketPolicy", "CustomDomainAreadyExist"]
)
def test_real_spellings_are_never_corrected(catalogue, code):
    match = catalogue.match(code, None, None)
    assert match.entry is not None
    assert (match.entry.code, match.how) == (code, How.EXACT)


@pytest.mark.parametrize(
    ("code", "message", "name", "how"),
    [
        ("AccessDenied", "Access Denied", "AccessDenied#1", How.EXACT),
        (
            "AccessDenied",
            "The object you specified is immutable, can not delete.",
            "AccessDenied#2",
            How.MESSAGE,
        ),
        ("accessdenied", "The object you specified is immutable", "AccessDenied#2", How.MESSAGE),
        ("AccessDenied", None, "AccessDenied#1", How.EXACT),
        ("AccessDenied", "", "AccessDenied#1", How.EXACT),
        ("AccessDenied", "No policy allows it.", "AccessDenied#1", How.EXACT),
    ],
)
def test_the_message_chooses_between_rows_of_one_code(catalogue, code, message, name, how):
    match = catalogue.match(code, 403, message)
    assert (match.entry, match.how) == (row(catalogue, name), how)


def test_neither_status_nor_message_overrules_the_code(catalogue):
    match = catalogue.match("NoSuchBucket", 403, "The specified key does not exist.")
    assert (match.entry, match.how) == (row(catalogue, "NoSuchBucket#1"), How.EXACT)


@pytest.mark.parametrize("code", [None, ""])
def test_a_message_without_code_gives_its_row(catalogue, code):
    match = catalogue.match(code, 404, "The specified key does not exist.")
    assert (match.entry, match.how) == (row(catalogue, "NoSuchKey#1"), How.MESSAGE)


def test_a_status_alone_gives_all_its_rows_and_no_match(catalogue):
    match = catalogue.match(None, 404, None)
    assert (match.entry, match.how) == (None, How.STATUS)
    assert set(match.candidates) == {
        entry for entry in catalogue.entries if entry.status_code == 404
    }


@pytest.mark.parametrize(
    ("status", "first"),
    [
        (404, ["NoSuchKey#1", "NoSuchBucket#1"]),
        (403, ["AccessDenied#1", "SignatureDoesNotMatch#1"]),
        (307, ["TemporaryRedirect#1", "Redirect#1"]),
        (412, ["PreconditionFailed#1"]),
    ],
)
def test_what_a_status_mostly_means_comes_first(catalogue, status, first):
    candidates = catalogue.match(None, status, None).candidates
    assert [entry.id for entry in candidates][: len(first)] == first


def test_the_likely_rows_are_rows_of_the_table(catalogue):
    assert all(catalogue.get(name) for name in LIKELY_FIRST)


def test_an_unknown_message_leaves_the_status(catalogue):
    assert catalogue.match(None, 404, "Not Found") == catalogue.match(None, 404, None)


@pytest.mark.parametrize("name", ["404", "NotFound", "Not Found", "404 Not Found"])
def test_a_client_that_shows_the_status_as_the_code_tells_the_status(catalogue, name):
    assert catalogue.match(name, None, None) == catalogue.match(None, 404, None)


def test_a_code_that_is_also_a_phrase_is_the_code(catalogue):
    assert catalogue.match("BadRequest", 400, None).how is How.EXACT


@pytest.mark.parametrize("status", [None, 200, 502, -1])
def test_nothing_known_gives_nothing(catalogue, status):
    assert catalogue.match(None, status, None) == NO_MATCH


def test_an_unknown_code_gets_the_nearest_rows_and_no_match(catalogue):
    match = catalogue.match("NoSuchEncryptionConfiguration", 404, None)
    assert (match.entry, match.how) == (None, How.NEAREST)
    assert 1 < len(match.candidates) <= MAX_NEAR
    assert match.candidates[0].code == "NoSuchCORSConfiguration"


def test_an_unknown_code_near_to_nothing_gets_nothing(catalogue):
    assert catalogue.match("ObjectNotAppendable", 409, "The object is not appendable.") == NO_MATCH


def test_the_message_of_an_unknown_code_names_its_likeliest_row_first(catalogue):
    match = catalogue.match("NoSuchBucketOrKey", 404, "The specified key does not exist.")
    assert (match.entry, match.how) == (None, How.NEAREST)
    assert match.candidates[0] == row(catalogue, "NoSuchKey#1")
    assert len(set(match.candidates)) == len(match.candidates) <= MAX_NEAR


def test_what_is_too_long_for_a_code_is_unknown(catalogue):
    assert catalogue.match("NoSuchKey" + " " * MAX_CODE, 404, None) == NO_MATCH


def test_codes_that_differ_by_case_only_are_both_found_exactly():
    rows = [
        Entry(f"{code}#1", code, code, text, "400 Bad Request", 400, "400")
        for code, text in (("TimeOut", "It was slow."), ("Timeout", "It was slower."))
    ]
    matcher = Matcher(rows, Likeness(rows))
    for entry in rows:
        match = matcher.match(entry.code, None, None)
        assert (match.entry, match.how) == (entry, How.EXACT)
    assert matcher.match("TIMEOUT", None, "It was slower").entry is rows[1]


def test_a_table_without_the_row_that_an_alias_means_has_no_alias():
    rows = [Entry("Odd#1", "Odd", "Odd", "It is odd.", "400 Bad Request", 400, "400")]
    assert Matcher(rows, Likeness(rows)).match("KeyTooLongError", None, None) == NO_MATCH


@given(
    code=st.none() | st.text(),
    status=st.none() | st.integers(),
    message=st.none() | st.text(),
)
def test_anything_can_be_matched(catalogue, code, status, message):
    match = catalogue.match(code, status, message)
    assert (match.how is None) == (match == NO_MATCH)
    assert match.entry is None or match.candidates == ()
    assert (match.entry is None) == (match.how in {None, How.STATUS, How.NEAREST})


@given(data=st.data())
def test_a_published_code_is_found_in_any_spacing_and_case(catalogue, data):
    entry = data.draw(st.sampled_from(catalogue.entries))
    gaps = data.draw(st.lists(st.sampled_from(["", " ", "\n"]), min_size=40, max_size=40))
    swapped = data.draw(st.booleans())
    letters = entry.code.swapcase() if swapped else entry.code
    code = "".join(letter + gap for letter, gap in zip(letters, gaps, strict=False))
    match = catalogue.match(code, None, None)
    assert match.entry is not None
    assert match.entry.wire_code == entry.wire_code
    assert match.how is (How.EXACT if code == entry.code else How.SPACING)


def test_a_spelling_is_of_one_row_or_of_none_and_never_near_one(catalogue):
    assert catalogue.spelled("NoSuchKey") == catalogue.match("NoSuchKey", None, None)
    assert catalogue.spelled("no such key").how is How.SPACING
    for other in ("NoSuchKeys", "hello world, all is well", "", "x" * 200):
        assert catalogue.spelled(other) == Match()
