"""Codes with a letter wrong: told as unknown, with what they may mean."""

from __future__ import annotations

import pytest

from obsdiag.catalogue_entry import How
from obsdiag.client_report.misspelt import is_misspelt
from tests.answer import finding, findings
from tests.rows import each


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("NoSuchKye", "NoSuchKey"),
        ("upload failed: AccesDenied", "AccessDenied"),
        ("Error: SignatureDoesNotMach", "SignatureDoesNotMatch"),
        ("2026-05-02 07:08:09 ERROR copy failed: NoSuchBuckett\n", "NoSuchBucket"),
    ],
)
def test_a_misspelt_code_is_unknown_with_those_near_it(text, code):
    only = finding(text.encode())
    assert only.match.how is How.NEAREST
    assert code in [candidate.wire_code for candidate in only.match.candidates]


@each(
    "text",
    [
        "See NoSuchKye in the index of names",
        "failed: MyOwnThing",
        "NoSuchKeys",
        "Error: NoSuchKye and AccesDenied",
        "import InvalidRangee from './errors.js'",
    ],
)
def test_other_words_are_none(text):
    assert [one for one in findings(text.encode()) if one.match.how is How.NEAREST] == []


@pytest.mark.parametrize("word", ["NoSuchKye", "NoSuchKe", "NoSuchKeyy", "NoSuhcKey"])
def test_one_letter_changed_left_out_added_or_swapped_is_near(word):
    assert is_misspelt(word)
    assert not is_misspelt(word + "Xyz")
