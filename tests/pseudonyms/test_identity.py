"""What tells whose a capture is."""

import pytest

from obsdiag.pseudonyms.identity import Identity, IdentityKind, identities, of_finding, of_host
from tests.answer import error, finding

MEDIA = {("bucket", "media"), ("key", "a.txt")}


def found(text: str) -> set[tuple[str, str]]:
    return {(str(kind), value) for kind, value in identities(text)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("https://media.obs.eu-de.otc.t-systems.com/a.txt?x=1", MEDIA),
        ("https://obs.eu-de.otc.t-systems.com/media/a.txt", MEDIA),
        (r'"https:\/\/obs.eu-de.otc.t-systems.com\/media\/a.txt"', MEDIA),
        ("obs://media/a.txt", MEDIA),
        ("s3a://media", {("bucket", "media")}),
        ("https://files.firm.example.org/x", {("host", "files.firm.example.org")}),
        ("Host: cdn.firm.example.org", {("host", "cdn.firm.example.org")}),
        ("Could not resolve host: store.firm.lan", {("host", "store.firm.lan")}),
        ('"bucket_name": "media"', {("bucket", "media")}),
        ("<ListBucketResult><Name>media</Name>", {("bucket", "media")}),
        ("<Key>a &amp; b.txt</Key>", {("key", "a & b.txt")}),
        ("obs:*:*:object:media/a/*", {("bucket", "media"), ("key", "a/*")}),
        ("iam::0a1b2c3d4e5f:user", {("account", "0a1b2c3d4e5f")}),
        ("domain_id=0a1b2c3d4e5f", {("account", "0a1b2c3d4e5f")}),
        ("from 88.12.3.250 to", {("address", "88.12.3.250")}),
        ("at 2001:db8::7334 there", {("address", "2001:db8::7334")}),
        ("anna@firm.example.org wrote", {("mail", "anna@firm.example.org")}),
    ],
)
def test_names_are_found_where_they_stand(text, told):
    assert told <= found(text)


@pytest.mark.parametrize(
    "text",
    [
        'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"',
        "http://www.w3.org/2001/XMLSchema-instance",
        "Chrome/120.0.0.0 Safari/537.36",
        "13:24:12.575",
        "https://obs.eu-de.otc.t-systems.com/",
    ],
)
def test_what_is_everybodys_is_left(text):
    assert {one for one in found(text) if one[0] in ("host", "address")} == set()


def test_a_finding_tells_its_bucket_and_key():
    told = set(of_finding(finding(error(more="<Resource>/media/a.txt</Resource>"))))
    assert Identity(IdentityKind.BUCKET, "media") in told
    assert Identity(IdentityKind.KEY, "a.txt") in told


def test_the_host_of_a_cloud_tells_the_bucket_alone():
    assert list(of_host("media.obs.eu-de.otc.t-systems.com")) == [
        Identity(IdentityKind.BUCKET, "media")
    ]
