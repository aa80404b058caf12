"""Captures come from strangers: nothing is expanded, fetched or followed, and nothing takes long.

How long it takes is measured by benchmarks/bench_linear.py.
"""

from __future__ import annotations

import pytest

from obsdiag.decode.document import read_document
from obsdiag.model import Remark

SECRET = "what only this file says"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
BOMB = f'<!DOCTYPE Error [<!ENTITY l0 "ha">{LAUGHS}]><Error><Code>NoSuchKey</Code><Message>&l11;'


def told(body: bytes) -> dict[str, str]:
    """Return what a document tells, none or one error."""
    return {name: text for one in read_document(body).errors for name, text in one.values.items()}


def test_an_entity_bomb_is_not_set_off():
    shown = read_document(BOMB.encode() + b"</Message></Error>")
    assert shown.errors[0].values["Code"] == "NoSuchKey"
    assert "ha" not in shown.errors[0].values.get("Message", "")
    assert Remark.DTD_REFUSED in shown.remarks


@pytest.mark.parametrize(
    "dtd",
    [
        '<!DOCTYPE Error [<!ENTITY file SYSTEM "{uri}">]>',
        '<!DOCTYPE Error [<!ENTITY % all SYSTEM "{uri}"> %all; <!ENTITY file "x">]>',
        '<!DOCTYPE Error SYSTEM "{uri}">',
        '<!DOCTYPE Error PUBLIC "-//X//EN" "{uri}" [<!ENTITY file SYSTEM "{uri}">]>',
    ],
    ids=["entity", "parameter", "external", "public"],
)
@pytest.mark.parametrize("end", ["</Error>", ""], ids=["whole", "cut"])
def test_no_file_is_read_for_an_entity(tmp_path, dtd, end):
    file = tmp_path / "secret.dtd"
    file.write_text(f"<!ENTITY file '{SECRET}'>\n{SECRET}")
    body = f"{dtd}<Error><Code>NoSuchKey</Code><Message>&file;</Message>{end}"
    for shown in (told(body.format(uri=file.as_uri()).encode()), told(body.encode())):
        assert shown["Code"] == "NoSuchKey"
        assert SECRET not in repr(shown)


def test_included_files_are_not_read(tmp_path):
    file = tmp_path / "secret.txt"
    file.write_text(SECRET)
    included = f'<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="{file}" parse="text"/>'
    body = f"<Error><Code>NoSuchKey</Code><Message>{included}</Message></Error>"
    assert SECRET not in repr(told(body.encode()))


CODE = b"<Error><Code>NoSuchKey</Code>"


@pytest.mark.parametrize(
    "body",
    [
        CODE + b"<a>" * 100_000 + b"</a>" * 100_000 + b"</Error>",
        CODE + b"<a>" * 100_000,
        CODE + b"<" + b"a" * 5_000_000 + b"></Error>",
        CODE + b"<a b='" + b"c" * 5_000_000 + b"'/></Error>",
        CODE + b"<Message>" + b"long " * 1_000_000 + b"</Message></Error>",
        CODE + b"<a " + b" ".join(b"a%d=''" % n for n in range(1_000_000)) + b"/></Error>",
        CODE + b"\0" * 1000 + b"</Error>",
        CODE + b"<!--" * 100_000 + b"</Error>",
        CODE + b"<![CDATA[" * 100_000 + b"</Error>",
        CODE + b"&" * 1_000_000 + b"</Error>",
        CODE + b"<Error>" * 100_000,
        CODE + b"</Error" * 100_000,
        CODE + b"<!DOCTYPE a[" * 1000 + b"</Error>",
    ],
    ids=[
        *("nested", "nested, open", "long name", "long attribute", "long text", "attributes"),
        *("zero bytes", "comments", "sections", "ampersands", "errors", "ends", "DTDs"),
    ],
)
def test_an_outsized_document_still_tells_its_code(body):
    assert told(body)["Code"] == "NoSuchKey"
