"""A document that breaks off, and the same one whole below it."""

from __future__ import annotations

from tests.answer import findings
from tests.rows import each

URL = "https://store.example.org/films/a.mkv"


def _laid_out(message: str, end: str) -> str:
    above = "<Error>\n    <Code>TooLate</Code>\n    <Type>Sender</Type>\n    <Step>7</Step>\n"
    return f"{above}    <Message>{message}{end}\n"


@each("cut, count", [("Come ba", 1), ("Go", 2)])
def test_a_document_laid_out_in_lines_and_broken_off_is_the_one_below_that_goes_on(cut, count):
    text = (
        f'- Part 7: Error executing "PutObject" on "{URL}"; AWS HTTP error: Client error:'
        f" `PUT {URL}` resulted in a `409 Conflict` response:\n"
        f"{_laid_out(cut, ' (truncated...)')} TooLate (client): Come back later. - "
        f"{_laid_out('Come back later.', '</Message>')}</Error>\n"
    )
    found = findings(text.encode())
    assert len(found) == count
    whole = found[-1]
    assert whole.error.message == "Come back later."
    assert (whole.capture.status, whole.error.method) == (
        (409, "PUT") if count == 1 else (None, None)
    )
