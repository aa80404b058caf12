"""What kind of container an input is."""

from __future__ import annotations

import bz2
import gzip
import lzma

import pytest

from obsdiag.container.kind import Kind, is_mail, kind_of
from obsdiag.container.unread import UNREAD
from tests.answer import error
from tests.container.parcel import compound, mail, outlook, read, tarred, zipped
from tests.rows import each


@each(
    "data, kind",
    [
        (gzip.compress(b"x"), Kind.COMPRESSED),
        (bz2.compress(b"x"), Kind.COMPRESSED),
        (lzma.compress(b"x"), Kind.COMPRESSED),
        (zipped({"a": b"x"}), Kind.ZIP),
        (zipped({}), Kind.ZIP),
        (tarred({"a": b"x"}), Kind.TAR),
        (compound(outlook("x")), Kind.COMPOUND),
        (mail("", "x"), Kind.MAIL),
        (b"7z\xbc\xaf\x27\x1c\0\4", Kind.UNREAD),
        (error(), None),
        (b"", None),
        (bytes(1024), None),
        ("Größe".encode("utf-16") * 300, None),
    ],
)
def test_the_kind_is_told_by_the_first_bytes(data, kind):
    assert kind_of(data) is kind


@pytest.mark.parametrize("row", UNREAD, ids=lambda row: row.mark)
def test_what_is_not_read_says_what_to_do(row):
    found = read(row.mark + bytes(100))
    assert found.skipped == [("", row.reason)]
    assert row.reason.endswith(".")


@pytest.mark.parametrize(
    "head",
    [
        b"Received: by mx.example.org\r\nFrom: a@example.org\r\n\r\nhello",
        b"From ann Sat Mar 14 09:28:30 2026\nMessage-ID: <1@x>\nTo: b\n\nhello",
        b'Content-Type: multipart/signed;\r\n boundary="x"\r\n\r\n--x',
        b"Subject: cut in its head\nMIME-Version: 1.0\nTo",
    ],
)
def test_a_mail_is_told_by_its_fields(head):
    assert is_mail(head)


@each(
    "head",
    [
        b"From: Ann\nSent: Monday\nTo: Bob\nSubject: a quoted mail\n\ntext",
        b"Server: OBS\r\nDate: Sat, 14 Mar 2026 09:28:30 GMT\r\nMIME-Version: 1.0\r\n\r\n",
        b"Content-Type: multipart/byteranges; boundary=x\r\n\r\n",
        b"Subject: x\nMIME-Version: 1.0\nthis line is no field\n\n",
        b"2026-03-14 09:28:30 ERROR",
    ],
)
def test_what_only_looks_like_a_mail_is_none(head):
    assert not is_mail(head)
