"""Failures told in a sentence, a form or a dump that no reader knows are found, and no others."""

from __future__ import annotations

from obsdiag.formats.told_failure import LARGEST, told_failures
from tests.answer import findings
from tests.rows import each

ID = "0000018F2A3B4C5D90ABCDEF12345678"


@each("code", ("VaultOfTenantSealed", "TapeLibraryBusy"))
@each(
    "said",
    ("got HTTP 403 from bucket logs-7, code {code}, request id {ident}",),
)
def test_a_sentence_tells_status_bucket_code_and_id(said: str, code: str):
    words = said.format(code=code, ident=ID)
    (found,) = findings(f"[10:01] Ann: again\n[10:02] Ann: {words}\n[10:03] Bo: ok\n".encode())
    told = (found.capture.status, found.error.code, found.error.bucket, found.error.request_id)
    assert told == (403, code, "logs-7", ID)


@each(
    "text",
    (
        "Bucket: logs-7\nHTTP status: 502\n",
        "1. Bucket? logs-7\n2. HTTP status? 502\n",
        "Array\n(\n    [Bucket] => logs-7\n    [StatusCode] => 502\n    [Code] => \n)\n",
        "put: &{Bucket:logs-7 StatusCode:502 Code: Message: RequestID:}\n",
        "got HTTP 502 from bucket logs-7\n",
        "PUT https://logs-7.obs.eu-de.otc.t-systems.com/a gives\n502 Bad Gateway\nnginx\n",
    ),
)
def test_a_status_and_a_store_are_enough(text: str):
    (found,) = findings(text.encode())
    assert (found.capture.status, found.error.bucket) == (502, "logs-7")
    assert (found.error.code, found.error.request_id) == (None, None)


@each(
    "text",
    (
        "if you get HTTP 403 from bucket logs-7, look at its policy\n",
        "got HTTP 200 from bucket logs-7\n",
        "got HTTP 403 from https://shop.example.com/cart\n",
        "bucket logs-7 has 403 objects\n",
        "code CamelCase, bucket is empty\n",
        "INFO bucket logs-7 returned 404\n",
        "got HTTP 403 from bucket logs-7\n" + "x" * LARGEST,
    ),
)
def test_other_sentences_tell_of_none(text: str):
    assert told_failures(text.encode()) is None
