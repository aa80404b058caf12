"""The sentence of a refusal, taken apart."""

from __future__ import annotations

import pytest

from obsdiag.diagnosis.refusal import refusal, refused_resource
from tests.rows import each

USER = "iam::0123456789abcdef:user:fedcba9876543210"
SENTENCE = (
    f"User: {USER} is not authorized to perform: obs:object:GetObject on resource:"
    " obs:::object:media/2026/my report.pdf"
)
IMPLICIT = f"{SENTENCE} because no identity-based policy allows the obs:object:GetObject action."


@each(
    "user, kind",
    [
        (USER, "user"),
        ("sts::0123:assumed-agency:backup/session-1", "agency"),
        ("sts::0123:external-user:idp/session-1", "federated user"),
        ("arn:aws:sts::123456789012:assumed-role/reader/session", "role"),
        ("iam::0123:root", "account itself"),
        ("anonymous", "caller"),
    ],
)
def test_the_kind_of_caller_is_in_its_name(user, kind):
    said = refusal(IMPLICIT.replace(USER, user))
    assert said is not None
    assert (said.user, said.kind) == (user, kind)


def test_a_sentence_without_a_reason_is_read_to_its_end():
    said = refusal(SENTENCE + ".")
    assert said is not None
    assert (said.resource, said.lacking, said.denying) == (
        "obs:::object:media/2026/my report.pdf",
        None,
        None,
    )


def test_a_deny_need_not_name_its_policy():
    said = refusal(f"{SENTENCE} because of an explicit deny")
    assert said is not None
    assert said.denying == ""


@pytest.mark.parametrize(
    ("resource", "bucket", "key"),
    [
        ("obs:::object:media/2026/a b.txt", "media", "2026/a b.txt"),
        ("obs:::bucket:media", "media", None),
        ('"arn:aws:s3:::media/a.txt"', "media", "a.txt"),
        ("arn:aws-cn:s3:::media", "media", None),
    ],
)
def test_a_refusal_names_its_bucket_and_key(resource, bucket, key):
    said = f"User: {USER} is not authorized to perform: x:GetObject on resource: {resource}"
    told = f"{said} because no identity-based policy allows the x:GetObject action."
    assert refused_resource(told) == (bucket, key)


def test_other_words_name_no_resource():
    assert refused_resource("Access Denied") is None
    assert refused_resource(IMPLICIT.replace("obs:::object:", "kms:eu-de:0123:key:")) is None
