"""A code or a message on its own is an error if the catalogue knows it, and else nothing."""

from __future__ import annotations

import pytest

from obsdiag.catalogue_entry import How
from tests.answer import finding, findings
from tests.rows import each


@pytest.mark.parametrize(
    ("words", "code", "row"),
    [
        (b"NoSuchKey", "NoSuchKey", "NoSuchKey#1"),
        (b"  NoSuchKey\r\n", "NoSuchKey", "NoSuchKey#1"),
        (b"`NoSuchKey`", "NoSuchKey", "NoSuchKey#1"),
        (b"KMS.DisabledException", "KMS.DisabledException", "KMS.DisabledException#1"),
        ("NoSuchKey".encode("utf-16"), "NoSuchKey", "NoSuchKey#1"),
        (b"nosuchkey", "nosuchkey", "NoSuchKey#1"),
    ],
)
def test_a_code_is_found(words, code, row):
    found = finding(words)
    assert (found.error.code, found.match.entry and found.match.entry.id) == (code, row)
    assert found.error.code_origin == "client"


def test_a_message_is_found_and_the_code_stays_unknown():
    found = finding(b"The specified key does\nnot exist.\n")
    assert (found.error.code, found.match.how) == (None, How.MESSAGE)
    assert found.match.entry is not None
    assert found.match.entry.id == "NoSuchKey#1"


@pytest.mark.parametrize(
    "words",
    [
        b"NoSuchKey: The specified key does not exist.",
        b"Error: NoSuchKey: The specified key does not exist.",
        b"upload failed (NoSuchKey: The specified key does\nnot exist.",
    ],
)
def test_a_code_with_its_message_is_found(words):
    found = finding(words)
    assert found.error.code == "NoSuchKey"
    assert found.error.message == "The specified key does not exist."


def test_what_looks_like_a_code_with_its_message_is_nothing_where_nobody_knows_it():
    assert findings(b"Error: TypeError: x is not a function") == []


@pytest.mark.parametrize(
    "words", [b"Hello", b"It does not work any more.", b"404", b"OBS", b"?", b"", b" \n\n", b"a\0b"]
)
def test_other_words_are_nothing(words):
    assert findings(words) == []


def test_a_long_text_is_not_taken_for_words():
    assert findings(b"NoSuchKey " * 200) == []


@pytest.mark.parametrize(
    ("text", "code", "status"),
    [
        ("404 NoSuchKey", "NoSuchKey", 404),
        ("NoSuchBucket (404)", "NoSuchBucket", 404),
        ("status 403, code AccessDenied", "AccessDenied", 403),
        ("we get 403 AccessDenied on upload", "AccessDenied", 403),
        ("Error: InternalError", "InternalError", None),
        ("code: NoSuchKey", "NoSuchKey", None),
    ],
)
def test_a_code_among_a_few_words_is_the_code(text, code, status):
    (found,) = findings(text.encode())
    assert (found.error.code, found.capture.status) == (code, status)


@pytest.mark.parametrize(
    "text",
    [
        "the report of SlowDown Ltd came",
        "NoSuchKey or 404 AccessDenied",
        "see /a/NoSuchKey, code 3",
    ],
)
def test_other_words_are_none(text):
    assert findings(text.encode()) == []


def test_a_message_behind_what_has_failed_is_the_message_alone():
    said = "The bucket you tried to delete is not empty"
    text = f"create at s3:http://store/a failed: client.Exists: {said}\n"
    assert finding(text.encode()).error.message == said


def test_the_services_sentence_in_another_languages_is_the_message_alone():
    said = "The bucket you tried to delete is not empty."
    text = f"\u65e0\u6cd5\u4e0a\u4f20\uff1a{said} \u4e3a\u4ec0\u4e48\uff1f\n"
    assert finding(text.encode()).error.message == said


@each("code", ["AccessDenied", "BadRequest"])
def test_a_code_behind_its_name_in_brackets_is_the_code(code):
    found = finding(f"[ErrorCode]: {code}\n".encode())
    told = (found.capture.status, found.error.code, found.error.message)
    assert told == (None, code, None)


@each(
    "line",
    [
        "上传失败，错误码: NoSuchUpload",
        "2026-05-06 07:08:09 ERROR 上传失败，错误码：NoSuchUpload",
        "2026-05-06 07:08:09 ERROR upload failed, error code: NoSuchUpload, will go on",
        "Fehler beim Hochladen, Fehlercode: NoSuchUpload",
        "Hochladen fehlgeschlagen: NoSuchUpload",
        "错误码: NoSuchUpload",
    ],
)
def test_a_code_that_is_named_where_something_failed_is_one_without_a_message(line):
    error = finding(f"{line}\n".encode()).error
    assert (error.code, error.message) == ("NoSuchUpload", None)


@each(
    "line",
    [
        "2026-05-06 07:08:09 INFO counts by error code: NoSuchUpload 3",
        "常见错误：NoSuchUpload、NoSuchBucket 等",
        "nr\tfile\tstatus\tcode\tmeaning\n1\ta\t404\tNoSuchUpload\tThe upload does not exist.",
    ],
)
def test_a_code_that_is_only_listed_is_none(line):
    assert not findings(f"{line}\n".encode())
