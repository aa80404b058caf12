"""What the clients of Google Cloud Storage print of an error, and what those of others print."""

from __future__ import annotations

from tests.answer import finding, findings
from tests.rows import each

DENIED = (
    "reader@films.iam.gserviceaccount.com does not have storage.objects.get access to the reel."
)
NODE = "    at a (/srv/node_modules/@google-cloud/storage/b.js:1:2) {\n"
ITEM = '{"domain": "global", "reason": "authError", "message": "No such badge"}'
BODIES = (
    f'{{"error": {{"code": 401, "message": "No such badge", "errors": [{ITEM}]}}}}',
    f'{{"error": {{"errors": [{ITEM}], "code": 401, "message": "No such badge"}}}}',
    f'{{"code" : 401, "errors" : [{ITEM}], "message" : "No such badge"}}',
)


@each(
    "text, status",
    [
        (f"AccessDeniedException: 403 {DENIED}\n", 403),
        (f"ServiceException: 401 {DENIED}\n", 401),
        (f"ERROR: (gcloud.storage.cp) HTTPError 403: {DENIED}\n", 403),
        (f"ApiError: {DENIED}\n    at f (a.js:1:2) {{\n  code: 403,\n", 403),
        (f"Google::Cloud::PermissionDeniedError (forbidden: {DENIED})\n", None),
        (f"Google::Apis::ClientError: forbidden: {DENIED}\n", None),
        (f"com.google.cloud.storage.StorageException: {DENIED}\n\tat a.b(C.java:7)\n", None),
        (f"GaxiosError: {DENIED}\n{NODE}  config: 7,\n  code: '403',\n", 403),
    ],
)
def test_the_message_is_read_without_the_class_and_the_status_in_front(text, status):
    found = finding(text.encode())
    said = found.capture.status, found.error.code, found.error.message
    assert said == (status, None, DENIED)
    assert found.answered_by == ("Google Cloud Storage", "other-store")


def test_a_body_counts_where_the_store_is_named_beside_it():
    for body in BODIES:
        for text in (
            f"no copy to gs://films/a: {body}\n",
            f"not made: Permanent error in InsertObjectMedia: {body}\n [PERMISSION_DENIED]\n",
            f"{body} at google/cloud-storage/R.php\n",
        ):
            found = finding(text.encode())
            assert (found.capture.status, found.error.message) == (401, "No such badge")


@each(
    "text",
    [
        *(f"no letter sent: {body}\n" for body in BODIES),
        "ServiceException: 401 This badge is not known.\n",
        "ERROR: (gcloud.compute.list) HTTPError 403: This badge is not known.\n",
        "ApiError: This badge is not known.\n    at f (a.js:1:2) {\n  code: 403,\n",
        "com.google.cloud.storage.StorageException: Read timed out\n",
    ],
)
def test_the_same_of_another_service_or_without_an_answer_is_none(text):
    assert findings(text.encode()) == []


def test_a_name_that_a_terminal_has_broken_is_whole_in_the_message():
    text = (
        "403 GET https://storage.googleapis.com/storage/v1/b/reels?alt=json: me@films-7.iam.\n"
        "gserviceaccount.com does not have storage.buckets.get access to the Google Cloud Storage "
        "bucket., please grant it to the mover\n"
    )
    found = finding(text.encode())
    assert (found.capture.status, found.error.bucket) == (403, "reels")
    assert found.error.message == (
        "me@films-7.iam.gserviceaccount.com does not have storage.buckets.get access to the "
        "Google Cloud Storage bucket."
    )
