"""A document below a head is its body unless its id, or what stands between, tells otherwise."""

from __future__ import annotations

from tests.answer import REQUEST_ID, error, findings
from tests.rows import each

HEAD = f"HTTP/1.1 404 Not Found\nServer: OBS\nx-obs-request-id: {REQUEST_ID}\n\n"
OTHER = REQUEST_ID[:-2] + "77"


@each(
    "between, document, count",
    [
        ("", error().decode(), 1),
        ("Response body:\n", error().decode(), 1),
        ("and this is what the other client said then:\n\n", error().decode(), 1),
        ("and this is what the other client said then:\n\n", error(request_id="").decode(), 2),
        ("", error(request_id="").decode(), 1),
        ("and then:\n\n", error(request_id=OTHER).decode(), 2),
        ("Body of another one:\n", error(request_id="").decode(), 2),
        ("The body:\n", error(request_id="").decode(), 1),
    ],
)
def test_a_document_is_of_the_head_above_or_of_another_answer(between, document, count):
    assert len(findings(f"{HEAD}{between}{document}\n".encode())) == count


EMPTY = f"HTTP/1.1 412 Precondition Failed\nx-obs-request-id: {REQUEST_ID}\nContent-Length: 0\n\n"


@each("quote", ["", "> ", "< "])
@each(
    "below, code, own_id",
    [
        (error(request_id="").decode(), "NoSuchKey", None),
        (error(request_id=OTHER).decode(), "NoSuchKey", OTHER),
        (
            '{"status": 400, "code": "MalformedXML", "requestId": "' + OTHER + '"}',
            "MalformedXML",
            OTHER,
        ),
        (f"StatusCode: 500\nErrorCode: InternalError\nRequestId: {OTHER}", "InternalError", OTHER),
    ],
)
def test_what_stands_below_a_head_without_a_body_is_of_another_answer(below, code, own_id, quote):
    lines = f"{EMPTY}{below}\n".splitlines()
    shown = "".join(f"{quote}{line}".rstrip() + "\n" for line in lines).encode()
    head, other = findings(shown)
    assert (head.capture.status, head.error.code, head.error.request_id) == (412, None, REQUEST_ID)
    assert (other.error.code, other.error.request_id) == (code, own_id)
    assert other.capture.status != head.capture.status


def test_a_document_of_the_same_id_is_of_the_head_whatever_length_that_tells():
    (only,) = findings(EMPTY.encode() + error("PreconditionFailed"))
    assert (only.capture.status, only.error.code) == (412, "PreconditionFailed")


def test_the_request_above_a_head_without_a_body_is_its_own():
    (only,) = findings(b"$ curl -sI https://bkt.obs.eu-de.otc.t-systems.com/k\n" + EMPTY.encode())
    assert (only.error.bucket, only.error.key) == ("bkt", "k")
