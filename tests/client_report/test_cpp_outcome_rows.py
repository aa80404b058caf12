"""What programs print of an outcome of the AWS SDK for C++, each value in brackets."""

from __future__ import annotations

from tests.answer import HOST_ID, REQUEST_ID, finding
from tests.rows import each

SAID = "Cube.Fault: S3: Error while listing with prefix 's3://films-7/a/'[Error Type: 15]"
IDS = f" [Request ID: {REQUEST_ID}] [Headers: 'server' = 'OBS' 'x-amz-id-2' = '{HOST_ID}']"


@each(
    "brackets, code, status",
    [
        (f"[Exception: QuotaFull] [Remote IP: 10.0.0.7]{IDS} : No room.", "QuotaFull", 507),
        (f"[Exception: AccessDenied]{IDS} : No room.", "AccessDenied", 403),
    ],
)
def test_the_exception_in_brackets_is_the_code(brackets, code, status):
    found = finding(f"{SAID} [HTTP Response Code: {status}] {brackets}\n".encode())
    assert (found.capture.status, found.error.code, found.error.message) == (
        status,
        code,
        "No room.",
    )
    assert (found.error.request_id, found.error.host_id) == (REQUEST_ID, HOST_ID)
