"""The kinds of policies that a refusal names."""

from __future__ import annotations

from obsdiag.catalogue.policy_kind import KINDS, policy_kind
from tests.rows import each


@each(
    "told, name",
    [
        ("identity-based policy", "an identity policy"),
        ("resource-based policy", "a bucket policy"),
        ("bucket policy", "a bucket policy"),
        ("session policy", "a session policy"),
        ("Service Control Policy", "a service control policy of the organisation"),
        ("VPC endpoint policy", "the policy of a VPC endpoint"),
    ],
)
def test_a_kind_is_known_by_the_words_of_the_message(told, name):
    kind = policy_kind(told)
    assert kind is not None
    assert kind.name == name


def test_an_unknown_kind_is_none():
    assert policy_kind("") is None
    assert policy_kind("made-up policy") is None


def test_both_ways_of_refusing_are_told_apart():
    for kind in KINDS:
        assert kind.lacking != kind.denying
