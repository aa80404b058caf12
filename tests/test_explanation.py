"""Causes and notes as one list."""

from __future__ import annotations

from obsdiag.explanation import NOT_GRANTED, explained, policies
from tests.answer import error, judged_finding, response
from tests.diagnosis.exchange import HEADER_SIGNED, asked, refused

DENIED = asked("GET /a.txt", HEADER_SIGNED, answer=refused())
EXPIRED = asked("GET /a.txt", answer=refused("AccessDenied", "Request has expired"))
UNSUPPORTED = response("405 Method Not Allowed", error("FsNotSupport", "It is not supported."))


def labels(data: bytes) -> list[str]:
    return [label for label, _ in explained(judged_finding(data))]


def test_a_supported_cause_has_its_fix_and_an_open_one_has_not():
    assert "Fix" in labels(EXPIRED)
    assert "Fix" not in labels(DENIED)


def test_the_only_cause_that_is_left_has_its_fix():
    assert "Fix" in labels(UNSUPPORTED)


def test_of_many_open_causes_the_likeliest_are_told_and_the_others_counted():
    told = [text for label, text in explained(judged_finding(DENIED)) if label == "Open"]
    assert len(told) == 6
    assert "more, less likely: obsdiag explain AccessDenied#1" in told[-1]


def test_a_policy_is_offered_only_where_none_may_grant_it():
    granted = policies(judged_finding(DENIED))
    assert granted is not None
    assert "obs:object:GetObject" in granted.iam
    assert policies(judged_finding(UNSUPPORTED)) is None
    assert any(cause.id == NOT_GRANTED for cause in judged_finding(DENIED).causes)


def test_no_policy_is_offered_to_a_caller_who_is_none():
    unsigned = asked("GET /a.txt", "User-Agent: Mozilla/5.0", answer=refused())
    assert policies(judged_finding(unsigned)) is None


def test_no_policy_of_obs_is_offered_for_the_refusal_of_another_store():
    head = ("Server: SeaweedFS Filer 3.59", "x-amz-request-id: 1625308737854616138")
    data = asked("PUT /b/a.txt", host="localhost:8333", answer=refused(head=head))
    assert policies(judged_finding(data)) is None
