"""Errors in tables, whichever side their names are on."""

from __future__ import annotations

import pytest

from tests.answer import REQUEST_ID, finding, findings

OTHER_ID = REQUEST_ID[:-1] + "1"


@pytest.mark.parametrize(
    "table",
    [
        f"| What | Value |\n|--|--|\n| Code | `EntityTooSmall` |\n| Request ID | {REQUEST_ID} |\n",
        (
            "<table><tr><th>What</th><th>Value</th></tr><tr><td><b>Code</b></td>"
            f"<td><code>EntityTooSmall</code></td></tr>\n<tr><td>RequestId</td><td>{REQUEST_ID}</td>"
            "</tr></table>"
        ),
        f" code           | request_id\n----------------+-------\n EntityTooSmall | {REQUEST_ID}\n",
        f"| 项目 | 内容 |\n|--|--|\n| 错误码 | EntityTooSmall |\n| 请求ID | {REQUEST_ID} |\n",
    ],
    ids=["markdown", "page", "psql", "chinese"],
)
def test_a_table_tells_of_an_error(table):
    only = finding(table.encode()).error
    assert (only.code, only.request_id) == ("EntityTooSmall", REQUEST_ID)


def test_each_row_below_the_names_is_an_error_of_its_own():
    rows = [("EntityTooSmall", REQUEST_ID, 400), ("NoSuchUpload", OTHER_ID, 404)]
    table = "| at | code | request id | status |\n|:--|:--|:--|--:|\n" + "".join(
        f"| 9:28 | {code} | {number} | {status} |\n" for code, number, status in rows
    )
    found = findings(table.encode())
    assert [(f.error.code, f.error.request_id, f.capture.status) for f in found] == rows
    assert [f.place.line for f in found] == [3, 4]


def test_the_table_of_a_multi_object_delete_tells_of_each_key():
    table = """\
----------------------------------------------
||                 Errors                    ||
|+------------------+--------+--------------+|
||       Code       |  Key   |   Message    ||
|+------------------+--------+--------------+|
||  AccessDenied    |  p/1   |  Access Denied ||
||  NoSuchVersion   |  p/2   |  There is none ||
|+------------------+--------+--------------+|
"""
    found = findings(table.encode())
    assert [(f.error.code, f.error.key) for f in found] == [
        ("AccessDenied", "p/1"),
        ("NoSuchVersion", "p/2"),
    ]


def test_a_table_of_other_things_tells_of_nothing():
    assert findings(b"| code | meaning |\n|---|---|\n| NoSuchKey | the key is not there |\n") == []


@pytest.mark.parametrize(
    "table",
    [
        (
            "<table><tr><th>Nr.</th><th>Status</th><th>Fehlercode</th><th>Meldung</th><th>RequestId"
            f"</th></tr><tr><td>7</td><td>404</td><td>NoSuchUpload</td><td>Torn.</td><td>{OTHER_ID}"
            "</td></tr></table>\n"
        ),
        (
            "| what | it |\n|--|--|\n| class | `Aws::S3::Errors::NoSuchUpload` |\n"
            f"| message | Torn. |\n| http status | 404 |\n| request id | `{OTHER_ID}` |\n"
        ),
        (
            "| exception | message | http status | request id |\n|--|--|--|--|\n"
            f"| Aws::S3::Errors::NoSuchUpload | Torn. | 404 | {OTHER_ID} |\n"
        ),
    ],
    ids=["german", "class-beside", "class-above"],
)
def test_a_table_may_name_a_class_or_speak_german(table):
    found = finding(table.encode())
    told = found.capture.status, found.error.code, found.error.message, found.error.request_id
    assert told == (404, "NoSuchUpload", "Torn.", OTHER_ID)


def test_a_class_beside_a_code_says_nothing_more():
    table = (
        "| class | code | request id |\n|--|--|--|\n"
        f"| Reel | NoSuchUpload | {OTHER_ID} |\n| Reel | - | {REQUEST_ID} |\n"
    )
    assert [found.error.code for found in findings(table.encode())] == ["NoSuchUpload"]
