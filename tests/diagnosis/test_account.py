"""Refusals that are about an account."""

from __future__ import annotations

import pytest

from obsdiag.diagnosis import account
from tests.diagnosis.exchange import asked, covers, head, is_silent, refused, speaks_up

S3_HEAD = ("x-amz-request-id: 4442587FB7D0A2F9",)
UNPAID = "InArrearOrInsufficientBalance"

FIRES = [
    (
        "arrears",
        refused(UNPAID),
        "the one that owns the bucket has an unpaid",
        UNPAID,
    ),
    (
        "arrears",
        asked(answer=refused(UNPAID)),
        "the bucket photos-2026 has an unpaid",
        UNPAID,
    ),
    ("account-state", refused(UNPAID), "at 2026-03-14 09:28:30 UTC.", None),
    ("account-state", refused("FrozenUserId"), "at 2026-03-14 09:28:30 UTC.", None),
]
SILENT = [
    ("arrears", asked(host="media.s3.amazonaws.com", answer=refused(UNPAID, head=S3_HEAD))),
    ("arrears", refused("FrozenUserId")),
    ("account-state", refused()),
    ("account-state", b"<Error><Code>FrozenUserId</Code><Message>a</Message></Error>"),
]


@pytest.mark.parametrize("case", FIRES)
def test_the_state_of_an_account_is_told(case):
    speaks_up(case)


@pytest.mark.parametrize(("name", "data"), SILENT)
def test_other_refusals_are_left_alone(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(account, FIRES, SILENT)


def test_the_time_is_that_of_the_request_id_where_there_is_no_date():
    speaks_up(("account-state", refused("NotSignedUp", head=head()), "09:28:30 UTC", None))
