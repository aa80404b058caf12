"""Secrets in command lines, whose options and order tell what is one."""

from __future__ import annotations

import pytest

from obsdiag.redact.finding import Seeker
from tests.rows import each

SECRET = "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9aB1cD3eF5gH7j"


def secrets(line: str) -> list[str]:
    text = line.encode()
    return [text[one.start : one.end].decode() for one in Seeker().spans(text)]


@each(
    "line, found",
    [
        ("curl -u anna:hunter2 https://obs.example.com/b", ["hunter2"]),
        ("curl -b 'sid=abc123' https://obs.example.com/b", ["sid=abc123"]),
        (f"obsutil config -i=QWERTZ1234UIOPAS5678 -k={SECRET}", ["QWERTZ1234UIOPAS5678", SECRET]),
        (
            f"mc alias set obs https://obs.example.com QWERTZ1234UIOPAS5678 {SECRET}",
            ["QWERTZ1234UIOPAS5678", SECRET],
        ),
        ("mysqldump -phunter2 db", ["hunter2"]),
        ("s3cmd ls \\\n  --secret_key hunter2abc", ["hunter2abc"]),
        ("aws configure set aws_secret_access_key hunter2abc", ["hunter2abc"]),
    ],
)
def test_each_command_has_its_own_places(line, found):
    assert secrets(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "curl -b cookies.txt https://obs.example.com/b",
        "curl -u anna https://obs.example.com/b",
        "curl -u $USER:$PASSWORD https://obs.example.com/b",
        "obsutil ls obs://photos -limit=10",
    ],
)
def test_what_is_no_secret_on_a_command_line_stays(line):
    assert secrets(line) == []
