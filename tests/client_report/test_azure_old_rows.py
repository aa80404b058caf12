"""What Azure's first storage SDKs print of an error."""

from __future__ import annotations

from tests.answer import finding, findings
from tests.rows import each

ID = "ae1b306b-e01c-004c-645d-fb3536000000"
SAID = "The reel is not where it was."
END = f"\nRequestId:{ID}\nTime:2026-03-14T09:28:30.1234567Z"
GO = f"storage: service returned error: StatusCode=404, ErrorCode=ReelNotFound, ErrorMessage={SAID}"


@each(
    "text, said",
    [
        (
            f"{GO}{END}, RequestInitiated=Sat, 14 Mar 2026, RequestId={ID}, API Version=7\n",
            (404, "ReelNotFound", ID),
        ),
        (
            f"err: {GO}, RequestInitiated=Sat, RequestId={ID}, API Version=7\n",
            (404, "ReelNotFound", ID),
        ),
        (
            f"Azure::Core::Http::HTTPError: ReelNotFound (404): {SAID}{END}\n",
            (404, "ReelNotFound", ID),
        ),
        (
            f'[ERROR][in.blob] Oh my. ReelNotFound (404): {SAID}{END}: ["/a.rb:7:in `b\'"]\n',
            (404, "ReelNotFound", ID),
        ),
        (
            f"com.microsoft.azure.storage.StorageException: {SAID}\n\tat a.b(C.java:7)\n",
            (None, None, None),
        ),
    ],
)
def test_message_code_and_id_are_each_a_value_of_its_own(text, said):
    found = finding(text.encode())
    assert (found.capture.status, found.error.code, found.error.request_id) == said
    assert found.error.message == SAID
    assert found.answered_by == ("Azure Blob Storage", "other-store")


def test_what_the_client_could_not_do_is_no_answer():
    assert (
        findings(b"com.microsoft.azure.storage.StorageException: The client could not finish\n")
        == []
    )
