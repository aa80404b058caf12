"""The region that was asked, and the one that it should have been."""

from __future__ import annotations

from obsdiag.diagnosis import region
from tests.answer import response
from tests.diagnosis.exchange import (
    V4_SIGNED,
    asked,
    covers,
    head,
    is_silent,
    refused,
    speaks_up,
)
from tests.rows import each

SERVICE = "obs.eu-de.otc.t-systems.com"
MOVED = "301 Moved Permanently"
WRONG = "The authorization header is malformed; the region '{}' is wrong; expecting 'eu-de'"


def located(host: str) -> bytes:
    return response(MOVED, b"", head(f"Location: https://{host}/a.txt?Signature=MadeUp"))


def malformed(region: str, code: str = "AuthorizationHeaderMalformed") -> bytes:
    return refused(code, WRONG.format(region), status="400 Bad Request")


FIRES = [
    (
        "region-expected",
        malformed("us-east-1"),
        "signed for the region “us-east-1”, and the service expects “eu-de”",
        "expecting 'eu-de'",
    ),
    ("region-expected", malformed(""), "for the region “”, and the service expects", None),
    (
        "other-region",
        asked(host="media.obs.eu-nl.otc.t-systems.com", answer=located(f"media.{SERVICE}")),
        "went to the region eu-nl, and the answer names the region eu-de",
        "location: ",
    ),
    (
        "other-region",
        asked(
            "GET /a",
            V4_SIGNED,
            host="storage.example.com",
            answer=refused("AuthorizationHeaderMalformed", more="<Region>eu-de</Region>"),
        ),
        "went to the region region-1, and the answer names the region eu-de",
        "Region: eu-de",
    ),
    (
        "other-region",
        asked(host=SERVICE, answer=response("400", b"", head("x-obs-bucket-location: eu-nl"))),
        "names the region eu-nl",
        "x-obs-bucket-location: eu-nl",
    ),
    (
        "scope-region",
        asked(
            "GET /a", V4_SIGNED, host=f"media.{SERVICE}", answer=refused("SignatureDoesNotMatch")
        ),
        f"signed for the region region-1 and was sent to {SERVICE}, of the region eu-de",
        "20260314/region-1/s3/aws4_request",
    ),
]
SILENT = [
    ("region-expected", malformed("us-east-1", "AccessDenied")),
    ("region-expected", refused("AuthorizationHeaderMalformed", status="400 Bad Request")),
    ("other-region", asked(host=SERVICE, answer=located(f"media.{SERVICE}"))),
    ("other-region", located(f"media.{SERVICE}")),
    ("other-region", asked(host=SERVICE, answer=located("h.example.com"))),
    ("scope-region", asked("GET /a", V4_SIGNED, answer=refused("SignatureDoesNotMatch"))),
    ("scope-region", asked("GET /a", V4_SIGNED, host=SERVICE, answer=refused())),
]


@each("case", FIRES)
def test_two_regions_that_differ_are_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_one_region_alone_is_not_told(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(region, FIRES, SILENT)
