"""The smallest policy that allows what was refused."""

from __future__ import annotations

import json

from obsdiag.diagnosis.statement import statement
from obsdiag.report import text
from tests.answer import error, finding, judged_finding
from tests.diagnosis.exchange import HEADER_SIGNED, asked, refused
from tests.rows import each

SAID = (
    "User: iam::0123abcd:user:fedc9876 is not authorized to perform: obs:object:GetObject on"
    " resource: obs:::object:media/2026/a b.txt because no identity-based policy allows the"
    " obs:object:GetObject action."
)


def denied(line: str) -> bytes:
    return asked(line, HEADER_SIGNED, answer=refused())


def both(data: bytes) -> tuple[dict, dict] | None:
    found = statement(finding(data).error)
    return None if found is None else (json.loads(found.iam), json.loads(found.bucket))


def test_the_message_names_action_resource_and_user():
    policies = both(refused("AccessDenied", SAID))
    assert policies is not None
    iam, bucket = (policy["Statement"][0] for policy in policies)
    assert policies[0]["Version"] == "5.0"
    assert iam["Action"] == ["obs:object:GetObject"]
    assert iam["Resource"] == ["obs:*:*:object:media/2026/a*b.txt"]
    assert bucket["Principal"] == {"ID": ["domain/0123abcd:user/fedc9876"]}
    assert bucket["Resource"] == ["media/2026/a b.txt"]
    assert {iam["Effect"], bucket["Effect"]} == {"Allow"}


@each(
    "line, action, resource",
    [
        ("GET /a.txt", "GetObject", "photos-2026/a.txt"),
        ("HEAD /a.txt", "GetObject", "photos-2026/a.txt"),
        ("PUT /a.txt", "PutObject", "photos-2026/a.txt"),
        ("DELETE /a.txt", "DeleteObject", "photos-2026/a.txt"),
        ("GET /?prefix=a&max-keys=5", "ListBucket", "photos-2026"),
        ("GET /?acl", "GetBucketAcl", "photos-2026"),
    ],
)
def test_the_request_tells_the_action_where_the_message_does_not(line, action, resource):
    policies = both(denied(line))
    assert policies is not None
    assert policies[0]["Version"] == "1.1"
    (allowed,) = policies[1]["Statement"]
    assert (allowed["Action"], allowed["Resource"]) == ([action], [resource])
    assert allowed["Principal"] == {"ID": ["domain/ACCOUNT:user/USER"]}


@each(
    "data",
    [
        denied("GET /?inventory"),
        denied("POST /a.txt?restore"),
        error("AccessDenied", "Access Denied"),
        refused("AccessDenied", SAID.replace("obs:object:GetObject", "s3:GetObject")),
        refused("AccessDenied", SAID.replace("obs:object:GetObject", "kms:dek:decrypt")),
    ],
)
def test_nothing_is_made_up(data):
    assert both(data) is None


def test_the_text_has_it_where_a_right_can_be_missing():
    assert '"Action": ["GetObject"]' in text(judged_finding(denied("GET /a.txt")))
    assert "IAM policy" not in text(finding(refused("InvalidAccessKeyId")))
