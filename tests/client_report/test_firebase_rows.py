"""What the SDKs of Firebase Storage print: HTTP's status, and what the store has said of it."""

from __future__ import annotations

from tests.answer import finding, findings
from tests.rows import each

BODY = '{  "error": {    "code": 412,    "message": "The reel is being rewound."  }}'
PRETTY = '{\n  "error": {\n    "code": 412,\n    "message": "The reel is being rewound."\n  }\n}'
OWN = "The reel cannot be had."
TAG = "E/StorageException( 815): "
FRAME = (
    "\tat com.google.firebase.storage.network.NetworkRequest.parseResponse(NetworkRequest.java:1)"
)
DOMAIN = f'Error Domain=FIRStorageErrorDomain Code=-13021 "{OWN}" UserInfo={{object=a.mkv, '


@each(
    "text, message",
    [
        (f"java.io.IOException: {BODY}\n{FRAME}\n", "The reel is being rewound."),
        (
            f"{TAG}{FRAME}\n{TAG}Caused by: java.io.IOException: {BODY}\n",
            "The reel is being rewound.",
        ),
        (f"upload to gs://films/reels: {BODY}\n", "The reel is being rewound."),
        (
            (
                f"{TAG}{OWN}\n{TAG} Code: -13021 HttpResult: 412\n{TAG}{BODY}\n"
                f"{TAG}java.io.IOException: {BODY}\n{TAG}{FRAME}\n"
            ),
            "The reel is being rewound.",
        ),
        (f"{DOMAIN}ResponseBody={PRETTY}, ResponseErrorCode=412}}\n", "The reel is being rewound."),
        (f"{DOMAIN}ResponseErrorDomain=com.google.HTTPStatus, ResponseErrorCode=412}}\n", OWN),
        (
            f"com.google.firebase.storage.StorageException: {OWN}\n Code: -13021 HttpResult: 412\n",
            OWN,
        ),
    ],
)
def test_an_answer_to_firebase_is_one_error_with_https_status_and_no_code(text, message):
    found = finding(text.encode())
    told = (found.capture.status, found.error.code, found.error.message)
    assert told == (412, None, message)
    assert found.answered_by is not None
    assert found.answered_by.name == "Google Cloud Storage"


@each(
    "text",
    [
        f"maps: {BODY}\n",
        "StorageException has occurred.\nCode: -13030 HttpResult: 0\n",
        "Code: -13021 HttpResult: 200\n",
    ],
)
def test_what_names_no_store_or_no_failing_status_is_none_of_it(text):
    assert findings(text.encode()) == []
