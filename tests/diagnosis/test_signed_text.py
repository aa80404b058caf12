"""StringToSigns and canonical requests, field by field."""

from __future__ import annotations

from obsdiag.diagnosis.signed_text import (
    MAX_SHOWN,
    Difference,
    canonical_fields,
    differences,
    dump,
    fields,
    signed_date,
    told,
)

TEXT = "PUT\n\ntext/plain\nSat, 14 Mar 2026 09:28:30 GMT\nx-obs-acl:private\n/photos/a.txt"
V4 = "AWS4-HMAC-SHA256\n20260314T092830Z\n20260314/region-1/s3/aws4_request\n00ff"


def test_the_lines_are_known_by_their_order():
    assert fields(TEXT) == {
        "verb": "PUT",
        "Content-MD5": "",
        "Content-Type": "text/plain",
        "Date": "Sat, 14 Mar 2026 09:28:30 GMT",
        "x-obs-acl": "private",
        "resource": "/photos/a.txt",
    }


def test_version_4_has_four_lines():
    found = fields(V4)
    assert found is not None
    assert found["scope"] == "20260314/region-1/s3/aws4_request"
    assert fields(V4 + "\nmore") is None


def test_text_that_has_lost_its_lines_has_no_fields():
    assert fields("") is None
    assert fields("PUT text/plain Sat, 14 Mar 2026") is None
    assert fields(TEXT.replace("x-obs-acl:", "x-obs-acl ")) is None


def test_the_date_is_that_of_either_form():
    assert signed_date(TEXT) == "Sat, 14 Mar 2026 09:28:30 GMT"
    assert signed_date(V4) == "20260314T092830Z"
    assert signed_date("PUT") == ""


def test_a_canonical_request_ends_its_fields_with_an_empty_line():
    text = "GET\n/a\nx=1\nhost:h.example.com\nx-amz-date:20260314T092830Z\n\nhost;x-amz-date\n00"
    assert canonical_fields(text) == {
        "verb": "GET",
        "host": "h.example.com",
        "x-amz-date": "20260314T092830Z",
    }
    assert canonical_fields("GET\n/a") is None


def test_only_what_differs_is_listed_in_the_order_of_signing():
    client = {"verb": "PUT", "Content-Type": "a/b", "x-obs-acl": "private"}
    server = {"verb": "PUT", "Content-Type": "a/c", "x-obs-meta-a": "1"}
    assert differences(client, server) == [
        Difference("Content-Type", "a/b", "a/c"),
        Difference("x-obs-acl", "private", None),
        Difference("x-obs-meta-a", None, "1"),
    ]


def test_differences_are_told_in_words():
    assert told([Difference("Content-Type", "", "a/b")]) == (
        "Content-Type (client empty, service “a/b”)"
    )
    assert told([Difference("x-obs-acl", "private", None)]) == (
        "x-obs-acl (only the client has it)"
    )
    assert told([Difference("x-obs-acl", None, "private")]) == "x-obs-acl (only the service has it)"


def test_secrets_are_named_and_not_shown():
    found = [
        Difference("x-obs-security-token", "MadeUpTokenOfNobody1", "MadeUpTokenOfNobody2"),
        Difference("resource", "/a", "/b?x-obs-security-token=MadeUpTokenOfNobody3"),
    ]
    words = told(found)
    assert "x-obs-security-token (the values differ)" in words
    assert "MadeUpToken" not in words


def test_many_and_long_differences_are_cut():
    found = [Difference(f"x-obs-meta-{n}", "a" * 999, "b") for n in range(MAX_SHOWN + 2)]
    words = told(found)
    assert words.endswith("; and 2 more")
    assert "a" * 100 not in words


def test_both_texts_are_found_in_the_words_of_the_java_sdk():
    text = (
        'Error message:your local StringToSign is (between"---"):\r\n---\r\n'
        f'{TEXT}\r\n---\r\nPlease compare it to Server\'s StringToSign (between"---"):\r\n'
        f"---\r\n{V4}\r\n---\r\nOBS service Error Message."
    ).encode()
    printed = dump(text)
    assert printed is not None
    assert (printed.client, printed.server) == (TEXT, V4)
    assert text[printed.offset :].startswith(b"local StringToSign")
    assert dump(text[:200]) is None
