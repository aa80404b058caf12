"""The query parameters of signed URLs."""

from __future__ import annotations

from obsdiag.diagnosis.parameters import SIGNATURES, SIGNING_PARAMETERS


def test_they_are_in_lower_case_and_each_signature_is_one_that_only_signed_urls_have():
    assert {name for name in SIGNING_PARAMETERS if name != name.lower()} == set()
    assert SIGNATURES <= SIGNING_PARAMETERS


def test_both_dialects_have_the_same_parameters():
    amz, obs = (
        {name.removeprefix(prefix) for name in SIGNING_PARAMETERS if name.startswith(prefix)}
        for prefix in ("x-amz-", "x-obs-")
    )
    assert amz == obs
