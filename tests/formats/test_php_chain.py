"""An exception of PHP's and the one that it led to are of one answer."""

from __future__ import annotations

import pytest

from tests.answer import findings

URL = "https://store.example.org/films/a.mkv"
HTTP = (
    f"Client error: `PUT {URL}` resulted in a `403 Forbidden` response:\n"
    "<Error><Code>{code}</Code><Message>The specified me (truncated...)\n"
)
CHAIN = (
    "PHP Fatal error:  Uncaught GuzzleHttp\\Exception\\ClientException: {first}"
    " in /app/vendor/guzzle/RequestException.php:113\nStack trace:\n#0 {{main}}\n\n"
    '{next}Aws\\S3\\Exception\\S3Exception: Error executing "PutObject" on '
    f'"{URL}"; AWS HTTP error: '
    "{second} InvalidStorageClass (client): The specified medium is full of films. - <Error>"
    "<Code>InvalidStorageClass</Code><Message>The specified medium is full of films.</Message>"
    "</Error> in /app/vendor/aws/WrappedHttpHandler.php:195\n"
)


@pytest.mark.parametrize(
    ("code", "next_", "count"),
    [
        ("InvalidStorageClass", "Next ", 1),
        ("AccessDenied", "Next ", 2),
    ],
)
def test_what_led_to_an_exception_is_told_with_it(code, next_, count):
    second = HTTP.format(code="InvalidStorageClass")
    found = findings(CHAIN.format(first=HTTP.format(code=code), next=next_, second=second).encode())
    assert len(found) == count
    assert found[-1].capture.status == 403
    assert found[-1].error.method == ("PUT" if count == 1 else None)
    assert found[-1].error.message == "The specified medium is full of films."


THROWN = HTTP.format(code="AccessDenied") + (
    " AccessDenied (client): Access Denied - <Error><Code>AccessDenied</Code><Message>Access"
    " Denied</Message>{more}</Error> in /app/vendor/aws/WrappedHttpHandler.php:195\n"
    "Stack trace:\n#0 {{main}}\n\n"
)
CALLED = f'Error executing "PutObject" on "{URL}"; AWS HTTP error: '


@pytest.mark.parametrize(("second", "count"), [("", 1), ("<Key>b.mkv</Key>", 2)])
def test_an_exception_that_shows_the_document_again_is_of_the_same_answer(second, count):
    text = (
        f"Aws\\S3\\Exception\\S3Exception: {CALLED}{THROWN.replace('{more}', '')}"
        f"Next Demo\\UnableToWrite: Unable to write. {CALLED}{THROWN.replace('{more}', second)}"
    )
    found = findings(text.encode())
    assert len(found) == count
    first = found[0]
    assert (first.capture.status, first.error.message) == (403, "Access Denied")
    assert first.error.method == ("PUT" if count == 1 else first.error.method)


def test_an_exception_that_says_the_words_again_is_of_the_same_answer():
    said = "AccessDenied (client): Access Denied in /app/a.php:7\nStack trace:\n#0 {main}\n\n"
    text = f"Aws\\S3\\Exception\\S3Exception: {said}Next Demo\\UnableToWrite: {said}"
    assert len(findings(text.encode())) == 1


@pytest.mark.parametrize("xml", ["", '<?xml version="1.0" encoding="UTF-8"?>', "<?xml?>\n"])
def test_the_document_that_the_sdk_shows_behind_its_message_is_of_the_same_answer(xml):
    shown = xml + "<Error><Code>TooLate</Code><Message>Come back</Message></Error>"
    text = (
        f"{CALLED}Client error: `PUT {URL}` resulted in a `409 Conflict` response:\n{shown}\n"
        f" TooLate (client): Come back - {shown}\n#0 /app/a.php(7): b()\n"
    )
    (found,) = findings(text.encode())
    assert (found.capture.status, found.error.code, found.error.method) == (409, "TooLate", "PUT")
