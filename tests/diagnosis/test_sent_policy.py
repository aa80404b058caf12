"""Bucket policies that cannot be set."""

from __future__ import annotations

import json

import pytest

from obsdiag.diagnosis import sent_policy
from tests.diagnosis.exchange import asked, covers, is_silent, refused, speaks_up
from tests.rows import each

HOST = "media.obs.eu-de.otc.t-systems.com"
REFUSED = refused("MalformedPolicy", "The policy is not valid.", status="400 Bad Request")
ALLOW = {"Effect": "Allow", "Principal": {"ID": ["*"]}, "Action": ["GetObject"]}


def policy(document: object, target: str = "/?policy") -> bytes:
    head = f"PUT {target} HTTP/1.1\r\nHost: {HOST}\r\n\r\n{json.dumps(document)}\r\n\r\n"
    return head.encode() + REFUSED


def on(resource: object, **more: object) -> bytes:
    return policy({"Statement": [{**ALLOW, "Resource": resource, **more}]})


FIRES = [
    (
        "policy-other-bucket",
        on(["other/*"]),
        "the resource other/*, and it is to be set on the bucket media",
        "other/*",
    ),
    ("policy-other-bucket", on("arn:aws:s3:::other"), "arn:aws:s3:::other", "arn:aws:s3:::other"),
    (
        "policy-version",
        policy({"Version": "2012-10-17", "Statement": []}),
        "has the Version 2012-10-17. OBS takes 2008-10-17 only",
        "2012-10-17",
    ),
    (
        "policy-both",
        on(["media/*"], NotAction=["DeleteObject"]),
        "has both Action and NotAction",
        "NotAction",
    ),
]
SILENT = [
    ("policy-other-bucket", on(["media", "media/*"])),
    ("policy-other-bucket", on("arn:aws:s3:::media/*")),
    ("policy-other-bucket", on(["*"])),
    ("policy-other-bucket", on([7, None])),
    ("policy-other-bucket", policy({"Statement": "none"})),
    ("policy-other-bucket", policy({"Statement": [{"Resource": ["other"]}]}, "/?cors")),
    ("policy-other-bucket", asked("PUT /?policy", host=HOST, answer=REFUSED)),
    ("policy-version", policy({"Version": "2008-10-17", "Statement": []})),
    ("policy-version", policy({"Version": 1})),
    ("policy-version", policy([])),
    ("policy-both", on(["media/*"])),
]


@pytest.mark.parametrize("case", FIRES)
def test_what_cannot_be_in_a_policy_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_a_policy_that_can_be_is_left_alone(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(sent_policy, FIRES, SILENT)
