"""Which of the files that are dropped are exports of a history, and no captures."""

from __future__ import annotations

import json

import pytest

from obsdiag.ui.history.dropped_exports import exports_of
from obsdiag.ui.mime import Files, Text
from tests.history.finding import record

LINE = json.dumps({**record(), "history": {"ticket": "T-1"}, "capture": "text"}).encode()


@pytest.mark.parametrize(
    ("content", "is_one"),
    [
        (LINE + b"\n" + LINE, True),
        (json.dumps(record()).encode(), True),  # as `decode --format json` prints it
        (b"PAR1\x15\x04", True),
        (LINE[:-40], False),
        (b'{"schema": 1, "code": "NoSuchKey"}', False),
        (b'{"schema": "dbo", "message": "NoSuchKey"}\n', False),
        (b"HTTP/1.1 403 Forbidden\r\n\r\n", False),
        (b"", False),
    ],
)
def test_it_is_told_by_the_first_line(tmp_path, content, is_one):
    path = tmp_path / "a.json"
    path.write_bytes(content)
    assert (exports_of(Files((path,))) is not None) == is_one


def test_several_are_exports_only_if_all_are(tmp_path):
    export, capture = tmp_path / "a.json", tmp_path / "b.http"
    export.write_bytes(LINE)
    capture.write_bytes(b"HTTP/1.1 403 Forbidden\r\n\r\n")
    found = exports_of(Files((export, export)))
    assert found is not None
    assert found.paths == (export, export)
    for others in (Files((export, capture)), Files((tmp_path,)), Text(LINE)):
        assert exports_of(others) is None
