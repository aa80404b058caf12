import pytest

from obsdiag.redact import mask_record, mask_text
from obsdiag.redact.kept import Keepable, is_masked_already, kinds_of

TEXT = (
    b"Authorization: AWS4-HMAC-SHA256 Credential=AKIA2E3XQZLMW2VT8SQP/20260314/eu-de/s3/"
    b"aws4_request, SignedHeaders=host, Signature=6e1f0a93c7d84b25a0f1e2d3c4b5a69788776655\r\n"
    b"Cookie: sid=f3Xq9ZLmW2vT8sQp\r\n"
    b"X-Subject-Token: Qf3Xq9ZLmW2vT8sQpRb5cN0dY\r\n"
    b"secret_key=f3Xq9ZLmW2vT8sQpRb5cN0dYhJk7uGe4iAoBtV6x\r\n"
    b"password: Sommer2026!x\r\n"
)
SHOWN = {
    Keepable.KEYS: [b"f3Xq9ZLmW2vT8sQpRb5cN0dYhJk7uGe4iAoBtV6x"],
    Keepable.TOKENS: [b"Qf3Xq9ZLmW2vT8sQpRb5cN0dY", b"6e1f0a93c7d84b25a0f1e2d3c4b5a69788776655"],
    Keepable.COOKIES: [b"sid=f3Xq9ZLmW2vT8sQp"],
}


@pytest.mark.parametrize("kept", Keepable)
def test_what_is_kept_stays_and_all_else_is_masked(kept):
    masked = mask_text(TEXT, keep=kinds_of([kept])).text
    for one, values in SHOWN.items():
        assert all((value in masked) is (one is kept) for value in values)
    assert b"Sommer2026" not in masked


def test_a_password_is_masked_whatever_is_kept():
    masked = mask_text(TEXT, keep=kinds_of(Keepable))
    assert masked.count == 1
    assert masked.text == mask_text(masked.text, keep=kinds_of(Keepable)).text


def test_a_field_of_a_finding_is_kept_as_well():
    record = {"fields": {"AWSAccessKeyId": "AKIA2E3XQZLMW2VT8SQP", "SessionToken": "Qf3Xq9ZLmW2v"}}
    kept = mask_record(record, keep=kinds_of([Keepable.KEYS]))
    assert kept["fields"]["AWSAccessKeyId"] == "AKIA2E3XQZLMW2VT8SQP"
    assert kept["fields"]["SessionToken"] != "Qf3Xq9ZLmW2v"
    assert "AKIA2E3XQZLMW2VT8SQP" not in repr(mask_record(record))


def test_what_came_in_masked_is_known_by_its_masks():
    masked = mask_text(TEXT).text
    for one in Keepable:
        assert is_masked_already(masked, [one])
        assert not is_masked_already(TEXT, [one])
    assert not is_masked_already(masked, [])
