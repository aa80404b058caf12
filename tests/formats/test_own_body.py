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
