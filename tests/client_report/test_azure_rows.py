"""What the clients of Azure Blob Storage print is read with its status and its message."""

from __future__ import annotations

import json

import pytest

from tests.answer import finding
from tests.rows import each

ID = "99999999-8888-7777-6666-555555555555"
OWN = "11111111-2222-3333-4444-555555555555"
SAID = "The specified reel is being rewound."
IDS = f"RequestId:{ID}\nTime:2026-03-14T09:28:30.1234567Z"
URL = "https://films.blob.core.windows.net/reels/a.mkv"
RULE = "-" * 80
SYSLOG = "Mar 14 09:28:30 h demo[7]: "
DOCUMENT = f"<Error><Code>ReelBeingRewound</Code><Message>{SAID}\n{IDS}</Message></Error>"
GO = f"rewind: PUT {URL}\n{RULE}\nRESPONSE 409: 409 {SAID}\nERROR CODE: ReelBeingRewound\n{RULE}\n"
JAVA = "com.azure.storage.blob.models.BlobStorageException: Status code"
NONE = "Response contained no body\n"
GLUED = f"RequestId:{ID}Time:2026-03-14T09:28:30.1234567Z"
DOCUMENT_GLUED = (
    f"<?xml?><Error><Code>ReelBeingRewound</Code><Message>{SAID}{GLUED}</Message></Error>"
)
HEADERS = (
    f"\nHeaders:\nServer: Windows-Azure-Blob/1.0\nx-ms-request-id: {ID}\n"
    f"x-ms-client-request-id: {OWN}\nx-ms-error-code: ReelBeingRewound\n"
)
PYTHON = f"azure.core.exceptions.DemoError: {SAID}\n{IDS}\nErrorCode:ReelBeingRewound\n"
NET = "Azure.RequestFailedException: Service request failed.\n"
FAILED = f"{NET}Status: 409 ({SAID})\nErrorCode: ReelBeingRewound\n"
AZCOPY = (
    "2026/03/14 09:28:30 ==> REQUEST/RESPONSE (Try=1/7ms) -- RESPONSE STATUS CODE ERROR\n"
    f"   PUT {URL}\n   X-Ms-Client-Request-Id: [{OWN}]\n   {RULE}\n"
    f"   RESPONSE Status: 409 {SAID}\n   Server: [Demo/2.0]\n"
    f"   X-Ms-Error-Code: [ReelBeingRewound]\n   X-Ms-Request-Id: [{ID}]\n"
)


@pytest.mark.parametrize(
    ("text", "status", "request_id", "url"),
    [
        (f"{GO}{NONE}{RULE}\n", 409, None, URL),
        (f"{GO}{DOCUMENT}\n{RULE}\n", 409, ID, URL),
        (
            f"{GO}{DOCUMENT}\n{RULE}".replace("\n", "#012").join(
                ("Mar 14 09:28:30 h demo[7]: ", "\n")
            ),
            409,
            ID,
            URL,
        ),
        (json.dumps({"level": "error", "error": f"{GO}{NONE}{RULE}"}) + "\n", 409, None, URL),
        (AZCOPY, 409, ID, URL),
        (f"{FAILED}{HEADERS}", 409, ID, None),
        (f"{FAILED}", 409, None, None),
        (
            f"{FAILED}\nContent:\n{DOCUMENT}\n{HEADERS}",
            409,
            ID,
            None,
        ),
        (
            PYTHON,
            None,
            ID,
            None,
        ),
        (
            f"{PYTHON}Content: {DOCUMENT}\n",
            None,
            ID,
            None,
        ),
        (
            f'{JAVA} 409, "{DOCUMENT}"\n',
            409,
            ID,
            None,
        ),
    ],
)
def test_each_is_one_error_with_its_values(text, status, request_id, url):
    found = finding(text.encode())
    error = found.error
    assert (found.capture.status, error.code, error.message) == (status, "ReelBeingRewound", SAID)
    assert (error.request_id, error.url) == (request_id, url)
    assert (error.bucket, error.key) == (("reels", "a.mkv") if url else (None, None))
    assert found.answered_by is not None
    assert found.answered_by.name == "Azure Blob Storage"


def test_what_has_no_code_tells_its_status():
    text = f"{JAVA} 404, (empty body)\n"
    found = finding(text.encode())
    assert (found.capture.status, found.error.code) == (404, None)


def test_a_line_about_a_file_is_read():
    text = (
        f"2026/03/14 09:28:30 ERR: [P#0-T#3] UPLOADFAILED: {URL} : 409 : 409 {SAID[:-1]}. When Put"
        f" Blob. X-Ms-Request-Id: {ID}\n"
    )
    found = finding(text.encode())
    assert (found.capture.status, found.error.message) == (409, SAID[:-1])
    assert (found.error.request_id, found.error.url) == (ID, URL)


NODE = (
    f"RestError: {SAID}\n{IDS}\n    at run (C:\\new\\node_modules\\demo\\index.js:7:9) {{\n"
    f"  code: 'ReelBeingRewound',\n  statusCode: 409,\n  request: {{\n    url: '{URL}',\n"
    f"    method: 'PUT'\n  }},\n  details: {{\n    'x-ms-client-request-id': '{OWN}',\n"
    f"    'x-ms-request-id': '{ID}'\n  }}\n}}\n"
)
FOREBEAR = (
    "Demo.StorageException: The remote server returned an error: (409) Conflict.\nRequest"
    f" Information\nRequestID:{ID}\nStatusMessage:{SAID}\nErrorCode:ReelBeingRewound\n"
)


@each("text, url", [(NODE, URL), (FOREBEAR, None)])
def test_what_is_told_a_field_a_line_is_of_one_error(text, url):
    found = finding(text.encode())
    error = found.error
    assert (found.capture.status, error.code, error.message) == (409, "ReelBeingRewound", SAID)
    assert (error.request_id, error.url) == (ID, url)


@each(
    "text, status",
    [
        (
            (
                f"HttpResponseError: ErrorMessage={SAID}RequestId:{ID}Time:2026-03-14T09:28:30Z"
                "ErrorCode:ReelBeingRewound\n"
            ),
            None,
        ),
        (
            f"azure.core.exceptions.Demo: {SAID} {GLUED} ErrorCode:ReelBeingRewound Error:None\n",
            None,
        ),
        (f"azure.core.exceptions.DemoError: {SAID}{GLUED}ErrorCode:ReelBeingRewound\n", None),
        (
            f"ERROR:azure.storage.demo:HTTP status code=409, x{DOCUMENT_GLUED}\n",
            409,
        ),
        (f"StatusCode=409, ErrorCode=ReelBeingRewound, ErrorMessage={SAID}{GLUED}\n", 409),
        (
            f'Operation failed: "{SAID}", 409, PUT, {URL}, ReelBeingRewound, "{SAID} {GLUED}"\n',
            409,
        ),
    ],
)
def test_the_id_and_the_time_are_no_part_of_the_message_without_line_ends(text, status):
    found = finding(text.encode())
    error = found.error
    assert (found.capture.status, error.code) == (status, "ReelBeingRewound")
    assert (error.message, error.request_id) == (SAID, ID)
    assert found.answered_by is not None
    assert found.answered_by.name == "Azure Blob Storage"


@each(
    "text, status, code, message",
    [
        (
            (
                f"Client-Request-ID={OWN} Retry policy did not allow for a retry: Server-Timestamp="
                f", Server-Request-ID={ID}, HTTP status code=404, Exception={SAID}"
                " ErrorCode: NoReel.\n"
            ),
            404,
            "NoReel",
            SAID,
        ),
        (
            f'demo.FileNotFound: Operation failed: "{SAID}", 404, HEAD, {URL}?timeout=9\n',
            404,
            None,
            SAID,
        ),
        (
            (
                "Microsoft.WindowsAzure.Storage.StorageException:"
                " The remote server returned an error:"
                " (403) Forbidden.\n"
            ),
            403,
            None,
            None,
        ),
    ],
)
def test_older_clients_and_hadoop_s_are_read(text, status, code, message):
    found = finding(text.encode())
    assert (found.capture.status, found.error.code, found.error.message) == (status, code, message)
    assert found.answered_by is not None
    assert found.answered_by.name == "Azure Blob Storage"


@each(
    "text",
    [
        (
            f"Azure.RequestFailedException: {SAID}{GLUED}Status: 409 ({SAID})"
            f"ErrorCode: ReelBeingRewoundContent:{DOCUMENT_GLUED}Headers:Server: x"
        ),
        (
            f"Azure.RequestFailedException: {SAID}{GLUED}Status: 409 ({SAID})"
            "ErrorCode: ReelBeingRewoundHeaders:Transfer-Encoding: chunked"
        ),
        (
            f"Azure.RequestFailedException: Service request failed.Status: 409 ({SAID})"
            f"ErrorCode: ReelBeingRewoundHeaders:x-ms-request-id: {ID}x-ms-client-request-id: {OWN}"
        ),
    ],
)
def test_a_label_that_a_page_has_glued_to_a_value_ends_it(text):
    found = finding(text.encode())
    told = (found.capture.status, found.error.code, found.error.message, found.error.request_id)
    assert told == (409, "ReelBeingRewound", SAID, ID)
