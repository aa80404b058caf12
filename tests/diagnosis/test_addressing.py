"""Where a request went, and where it should have gone."""

from __future__ import annotations

from obsdiag.diagnosis import addressing
from tests.answer import response
from tests.diagnosis.exchange import (
    asked,
    covers,
    head,
    is_silent,
    refused,
    speaks_up,
)
from tests.rows import each

SERVICE = "obs.eu-de.otc.t-systems.com"
PATH_STYLE = refused(
    "VirtualHostDomainRequired",
    "Virtual host domain is required while accessing a specific bucket.",
)
MOVED = "301 Moved Permanently"
KEY = refused("NoSuchKey", "The specified key does not exist.", status="404 Not Found")
DISABLED = refused("InvalidAccessKeyId", "The user holding this access key has been disabled.")
WEBSITE = refused("WebsiteRedirect", "Request does not contain a bucket name.", status=MOVED)
NOT_ALLOWED = "405 Method Not Allowed"
UNKNOWN_KEY = refused("InvalidAccessKeyId", "The access key is not in our records.")


def located(host: str) -> bytes:
    return response(MOVED, b"", head(f"Location: https://{host}/a.txt?Signature=MadeUp"))


FIRES = [
    (
        "virtual-host-required",
        refused("VirtualHostDomainRequired", more="<VirtualHost>m.obs.example</VirtualHost>"),
        "Ask m.obs.example instead",
        "VirtualHost: m.obs.example",
    ),
    (
        "virtual-host-required",
        asked("GET /media/a.txt", host=SERVICE, answer=PATH_STYLE),
        f"Ask media.{SERVICE} instead",
        "GET /media/a.txt",
    ),
    (
        "bucket-twice",
        asked("GET /media/a.txt", host=f"media.{SERVICE}", answer=KEY),
        "The bucket media is named twice, and the service looked for “media/a.txt”",
        "GET /media/a.txt",
    ),
    (
        "bucket-twice",
        refused("NoSuchKey", more="<Resource>/media/media</Resource>", status="404 Not Found"),
        "looked for “media”",
        "/media/media",
    ),
    (
        "bucket-twice",
        asked(
            "GET /a.txt",
            host=f"media.media.{SERVICE}",
            answer=refused("NoSuchBucket", status="404 Not Found"),
        ),
        "looked for “media.media”",
        None,
    ),
    (
        "redirected",
        located(f"media.{SERVICE}"),
        f"points to media.{SERVICE}. The client's endpoint is then {SERVICE}, without any bucket",
        f"location: https://media.{SERVICE}/a.txt",
    ),
    (
        "redirected",
        refused("PermanentRedirect", more=f"<Endpoint>{SERVICE}</Endpoint>", status=MOVED),
        f"points to {SERVICE}.",
        f"Endpoint: {SERVICE}",
    ),
    (
        "redirected",
        asked(
            "GET /a",
            host="media.store.example.net",
            answer=refused(
                "TemporaryRedirect",
                more="<Bucket>media</Bucket><Endpoint>media.north.example.net</Endpoint>",
                status="307 Temporary Redirect",
            ),
        ),
        "endpoint is then north.example.net,",
        "Endpoint: media.north.example.net",
    ),
    (
        "website-without-bucket",
        asked("GET /media/index.html", host=f"obs-website{SERVICE[3:]}", answer=WEBSITE),
        f"media.obs-website{SERVICE[3:]}.",
        "GET /media/index.html",
    ),
    ("website-without-bucket", WEBSITE, "BUCKET.the website endpoint", None),
    (
        "no-bucket-named",
        asked("DELETE /", host=SERVICE, answer=refused("MethodNotAllowed", status=NOT_ALLOWED)),
        f"is DELETE / at {SERVICE}, the service's own address",
        "DELETE /",
    ),
    (
        "other-service",
        asked(host="media.s3.eu-central-1.amazonaws.com", answer=UNKNOWN_KEY),
        "went to s3.eu-central-1.amazonaws.com, which is Amazon S3, not OBS",
        "host: media.s3",
    ),
    (
        "key-of-another-cloud",
        asked(host=f"media.{SERVICE}", answer=UNKNOWN_KEY),
        f"looked for in Open Telekom Cloud, by {SERVICE}",
        "host: media",
    ),
]
SILENT = [
    (
        "no-bucket-named",
        asked(
            "PUT /",
            host=SERVICE,
            answer=refused("InvalidBucketName", more="<BucketName>My_Team</BucketName>"),
        ),
    ),
    ("virtual-host-required", PATH_STYLE),
    ("virtual-host-required", asked(host=f"media.{SERVICE}", answer=PATH_STYLE)),
    ("virtual-host-required", asked("GET /media/a", host="h.example.com", answer=PATH_STYLE)),
    ("bucket-twice", asked("GET /media-2/a.txt", host=f"media.{SERVICE}", answer=KEY)),
    ("bucket-twice", asked("GET /a/media", host=f"media.{SERVICE}", answer=KEY)),
    ("bucket-twice", KEY),
    ("redirected", asked(host=f"media.{SERVICE}", answer=located(f"media.{SERVICE}"))),
    ("redirected", response(MOVED, b"", head("Location: /elsewhere"))),
    ("redirected", refused("NoSuchKey", more="<Endpoint>x</Endpoint>", status="404 Not Found")),
    ("redirected", asked(host=f"media.obs-website{SERVICE[3:]}", answer=located(f"a.{SERVICE}"))),
    ("redirected", asked(host=f"media.{SERVICE}", answer=located(f"media.{SERVICE}:443"))),
    ("redirected", asked(host=f"media.{SERVICE}", answer=located("shop.example.com"))),
    ("website-without-bucket", asked(host=f"obs-website{SERVICE[3:]}")),
    (
        "no-bucket-named",
        asked("PUT /", host=f"a.{SERVICE}", answer=refused("MethodNotAllowed", status=NOT_ALLOWED)),
    ),
    ("no-bucket-named", asked("GET /", host=SERVICE, answer=response(NOT_ALLOWED, b""))),
    ("other-service", asked(host=SERVICE, answer=UNKNOWN_KEY)),
    ("other-service", asked(host="h.example.com", answer=UNKNOWN_KEY)),
    ("key-of-another-cloud", asked(host=SERVICE, answer=DISABLED)),
    ("key-of-another-cloud", asked(host="s3.amazonaws.com", answer=UNKNOWN_KEY)),
    ("key-of-another-cloud", asked(host=SERVICE, answer=refused())),
]


@each("case", FIRES)
def test_a_wrong_address_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_a_right_address_is_not_told(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(addressing, FIRES, SILENT)
