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
