"""What words mean in the catalogue: by code, by status, by message, of both lists."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from obsdiag.catalogue.explained import by_message, cause_words, explained
from obsdiag.catalogue.guidance import OtherCode
from obsdiag.catalogue.topic import code_of, status_of
from obsdiag.published import load_catalogue
from tests import answer
from tests.rows import each

if TYPE_CHECKING:
    from obsdiag.catalogue import Catalogue

FEWEST = 250
"""Codes that the second list has at least."""
CLIENTS = {"BadRequest", "Forbidden", "InvalidTag", "KeyTooLongError", "NotFound", "RequestTimeOut"}
"""Codes of the second list whose words mean rows of the table, or a status."""


@cache
def shipped() -> Catalogue:
    return load_catalogue()


def codes(words: str) -> list[str]:
    return [code_of(topic) for topic in explained(shipped(), words).topics]


def test_the_second_list_is_long():
    assert len(shipped().others()) >= FEWEST


def test_every_code_of_the_second_list_is_found_by_itself():
    missed = [other.code for other in shipped().others() if codes(other.code) != [other.code]]
    assert set(missed) <= CLIENTS | {"Moved Permanently", "Conflict", "Request-URI Too Large"}


def test_every_code_with_a_status_is_found_by_it():
    for other in shipped().others():
        if other.status is not None and other.code not in ("601", "602"):
            assert other.code in codes(str(other.status)), other.code


@each(
    "words, expected",
    [
        (
            "Virtual host domain is required while accessing a specific bucket.",
            "VirtualHostDomainRequired",
        ),
        ("Too many requests, please try again later.", "TooManyRequests"),
        (
            "mc: Object-prefix is already an object, please choose a different object-prefix name",
            "XMinioParentIsObject",
        ),
        ("The specified key does not exist.", "NoSuchKey"),
        ("AccessDenied#1/iam-policy", "AccessDenied"),
        ("user restricted by the provider", "UserRestricted"),
    ],
)
def test_a_message_is_found_in_both_lists(words, expected):
    assert codes(words) == [expected]


def test_every_wording_of_the_second_list_finds_a_code_that_has_it():
    for other in shipped().others():
        for variant in other.guidance.variants:
            if "…" in variant.message:
                continue
            found = by_message(shipped(), variant.message)
            assert found is not None, other.code
            wordings = {one.message for one in found.guidance.variants} | {found.title}
            assert found is other or variant.message in wordings or found.guidance.sample


def test_a_status_finds_both_lists_the_published_first():
    topics = explained(shipped(), "403").topics
    kinds = [isinstance(topic, OtherCode) for topic in topics]
    assert kinds == sorted(kinds)
    assert {True, False} == set(kinds)
    assert {status_of(topic) for topic in topics} == {403}


def test_a_status_that_only_the_second_list_has_is_found():
    assert {"TooManyRequests", "SYS.0011"} <= set(codes("429"))


def test_a_page_without_guidance_beyond_the_table_answers_as_before():
    plain = answer.catalogue()
    assert [code_of(topic) for topic in explained(plain, "NoSuchKey").topics] == ["NoSuchKey"]
    assert explained(plain, "429").topics == ()
    assert [entry.code for entry in explained(plain, "NoSuchKeyy").near][:1] == ["NoSuchKey"]


@each(
    "words, code",
    [
        ("no_such_key", "NoSuchKey"),
        ("NoSuchKeyException", "NoSuchKey"),
        ("S3.NoSuchKey", "NoSuchKey"),
        ("code=BucketNotEmpty", "BucketNotEmpty"),
        ("<Code>NoSuchBucket</Code>", "NoSuchBucket"),
    ],
)
def test_a_code_is_found_in_the_spelling_of_a_language(words, code):
    assert codes(words) == [code]


def test_a_status_is_found_with_its_label():
    assert codes("HTTP 403") == codes("403")


def test_what_is_near_is_named_once():
    near = [entry.code for entry in explained(shipped(), "AccessDenid").near]
    assert len(near) == len(set(near)) > 0


def test_a_cause_is_told_in_words_and_what_is_none_as_it_stands():
    cause = shipped().guidance(shipped().get("NoSuchKey#1")).causes[0]
    assert cause_words(shipped(), cause.id) == f"{cause.cause} ({cause.id})"
    assert cause_words(shipped(), cause.id, str.upper).startswith(cause.cause.upper())
    assert cause_words(shipped(), "AccessDenied#1/no-such") == "AccessDenied#1/no-such"
    assert cause_words(shipped(), "it was the proxy") == "it was the proxy"
