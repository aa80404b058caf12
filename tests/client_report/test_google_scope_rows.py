"""A token without the store's scope is told of on a line that names the store, and nowhere else."""

from __future__ import annotations

from tests.answer import finding, findings
from tests.rows import each

SCOPES = "Provided scope(s) are not authorized"
TOKEN = "Request had insufficient authentication scopes."


@each(
    "text, status, message",
    [
        (f"error: no copy to Google Cloud Storage films/a.mkv {SCOPES}\n", None, SCOPES),
        (f"ERROR: (gcloud.storage.cp) HTTPError 403: {SCOPES}. gs://films/a\n", 403, f"{SCOPES}."),
        (f"AccessDeniedException: 403 {SCOPES}\n", 403, SCOPES),
        (f"{TOKEN} while reading gs://films/a\n", None, TOKEN),
    ],
)
def test_what_the_store_says_of_a_token_is_one_error(text, status, message):
    found = finding(text.encode())
    assert (found.capture.status, found.error.message) == (status, message)
    assert found.answered_by == ("Google Cloud Storage", "other-store")


@each("line", [f"sheets: {SCOPES}", f"compute: 403 {TOKEN}"])
def test_another_service_of_googles_says_so_too(line):
    assert findings(f"{line}\n".encode()) == []
