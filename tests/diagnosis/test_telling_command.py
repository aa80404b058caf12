"""The commands that tell causes apart, filled in from a capture."""

from __future__ import annotations

import shlex
from functools import cache
from typing import TYPE_CHECKING

from obsdiag.diagnosis.telling_command import filled
from obsdiag.published import load_catalogue
from tests.answer import finding, response
from tests.diagnosis.exchange import asked, refused
from tests.rows import each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.guidance import Cause

SERVICE = "obs.eu-de.otc.t-systems.com"
STAT = "obsutil stat obs://{bucket}/{key} -e={endpoint}"
READS = {
    "obsutil": {"ls", "stat"},
    "aws": {
        "get-bucket-acl",
        "get-bucket-cors",
        "get-bucket-encryption",
        "get-bucket-lifecycle-configuration",
        "get-bucket-location",
        "get-bucket-policy",
        "get-bucket-tagging",
        "get-bucket-website",
        "list-parts",
    },
    "curl": {"-sI"},
    "date": {"-u"},
    "ping": {"-c"},
    "grep": {"-i"},
    "dig": {"+short"},
    "mtr": {"-rwc"},
    "wc": {"-c"},
    "uptime": {"uptime"},
}
"""Commands that guidance may name, and what of each: nothing that writes."""


@cache
def shipped() -> Catalogue:
    return load_catalogue()


@each(
    "template, data, command",
    [
        (
            STAT,
            asked("GET /2026/a.txt", host=f"media.{SERVICE}"),
            f"obsutil stat obs://media/2026/a.txt -e={SERVICE}",
        ),
        (
            STAT,
            asked("GET /media/2026/a.txt", host=SERVICE),
            f"obsutil stat obs://media/2026/a.txt -e={SERVICE}",
        ),
        (STAT, response(), "obsutil stat obs://BUCKET/KEY -e=ENDPOINT"),
        (
            STAT,
            refused(
                "AccessDenied",
                "User: iam::0123:user:4567 is not authorized to perform: obs:object:GetObject on"
                " resource: obs:::object:media/my a.txt because no identity-based policy allows"
                " the obs:object:GetObject action.",
            ),
            "obsutil stat 'obs://media/my a.txt' -e=ENDPOINT",
        ),
        (
            STAT,
            asked("GET /2026/a.txt", host="pictures.example.org"),
            "obsutil stat obs://BUCKET/a.txt -e=ENDPOINT",
        ),
        (
            "curl -sI https://{bucket}.{endpoint}/{path}",
            asked("GET /m%C3%BCll%20$(x).txt", host=f"media.{SERVICE}"),
            f"curl -sI https://media.{SERVICE}/m%C3%BCll%20%24%28x%29.txt",
        ),
        (
            "obsutil ls obs://{bucket}/{parent} -limit=20",
            asked("GET //2026/03/a.txt", host=f"media.{SERVICE}"),
            "obsutil ls obs://media/2026/03 -limit=20",
        ),
        (STAT, asked("PUT /", host=f"media.{SERVICE}"), f"obsutil stat obs://media -e={SERVICE}"),
        ("x {upload} | grep -i a", asked("POST /a?uploadId=U7"), "x U7 | grep -i a"),
    ],
)
def test_a_command_has_the_values_of_the_capture(template, data, command):
    assert filled(template, finding(data).error) == command


@each("key", ["a b", "a;rm -rf ~", "$(id)", "`id`", "a'b", "a&b", "a|b>c"])
def test_no_value_is_more_than_a_value_to_a_shell(key):
    odd = finding(asked("GET /a", host=f"media.{SERVICE}")).error._replace(key=key)
    assert shlex.split(filled(STAT, odd))[2] == f"obs://media/{key}"


def causes_to_try() -> Iterator[Cause]:
    for entry in shipped().entries:
        guidance = shipped().guidance(entry)
        assert guidance is not None
        yield from (cause for cause in guidance.causes if cause.test)


def test_every_test_says_what_its_result_means():
    assert all(cause.result for cause in causes_to_try())
    assert len(list(causes_to_try())) > 60


def test_no_test_writes():
    for cause in causes_to_try():
        for command in cause.test.replace(";", "|").split("|"):
            name, *words = shlex.split(command)
            assert name in READS, cause.id
            assert READS[name] & {name, *words}, cause.id


def test_every_test_can_be_filled():
    error = finding(response()).error
    for cause in causes_to_try():
        assert "{" not in filled(cause.test, error)
