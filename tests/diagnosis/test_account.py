"""Refusals that are about an account."""

from __future__ import annotations

import pytest

from obsdiag.diagnosis import account
from tests.diagnosis.exchange import asked, covers, head, is_silent, refused, speaks_up

UNPAID = "InArrearOrInsufficientBalance"

FIRES = [
    ("arrears", refused(UNPAID), "owns the bucket is in arrears", UNPAID),
    ("arrears", asked(answer=refused(UNPAID)), "owns the bucket photos-2026 is in", UNPAID),
    ("account-state", refused(UNPAID), "at 2026-03-14 09:28:30 UTC.", None),
    ("account-state", refused("FrozenUserId"), "at 2026-03-14 09:28:30 UTC.", None),
]
SILENT = [
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
