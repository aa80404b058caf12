"""What settings are called in which client."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from obsdiag.catalogue.client_setting import CALLED, SIGNS, setting_of, settings_for
from obsdiag.catalogue.concern import Concern
from obsdiag.published import load_catalogue
from tests.rows import each

ROWS = tuple(chain.from_iterable(map(settings_for, Concern)))
LISTED = tuple(SIGNS)


def test_every_client_is_set_for_more_than_one_concern():
    counts = Counter(row.client for row in ROWS)
    assert counts.keys() == SIGNS.keys()
    assert min(counts.values()) > 1


def test_a_client_has_one_setting_for_a_concern():
    assert max(Counter((row.client, row.concern) for row in ROWS).values()) == 1


@each("row", ROWS)
def test_every_setting_has_a_source_with_a_date(row):
    assert row.setting
    assert row.source
    assert row.date.startswith("20")


def test_settings_are_listed_in_one_order():
    for concern in Concern:
        clients = [row.client for row in settings_for(concern)]
        assert clients == sorted(clients, key=LISTED.index)
        assert CALLED[concern]


@each(
    "client, concern, said",
    [
        ("Boto3", "addressing", 'Config(s3={"addressing_style": "virtual"})'),
        ("aws-cli", "checksums", "AWS_REQUEST_CHECKSUM_CALCULATION=when_required"),
        ("aws-sdk-go-v2", "checksums", "RequestChecksumCalculationWhenRequired"),
        ("hadoop-s3a", "region", "fs.s3a.endpoint.region=REGION"),
        ("obs-sdk-java-dev", "retries", "setMaxErrorRetry"),
    ],
)
def test_a_client_is_known_by_the_name_that_a_capture_gives_it(client, concern, said):
    found = setting_of(client, concern)
    assert found is not None
    assert said in found.setting


@each(
    "client, concern",
    [(None, "addressing"), ("curl", "addressing"), ("obsutil", "checksums"), ("boto3", "weather")],
)
def test_what_is_not_known_of_a_client_is_not_made_up(client, concern):
    assert setting_of(client, concern) is None


def test_causes_name_concerns_that_there_are():
    catalogue = load_catalogue()
    guidances = [catalogue.guidance(entry) for entry in catalogue.entries]
    guidances += [other.guidance for other in catalogue.others()]
    named = {cause.setting for one in guidances if one for cause in one.causes if cause.setting}
    assert named == set(Concern)
