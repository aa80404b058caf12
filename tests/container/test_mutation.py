"""Damaged containers of every kind: they give what can be read, and never raise."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.container import is_container
from tests.answer import response
from tests.container.parcel import compound, locked, mail, outlook, read, tarred, zipped

CAPTURE = response()
FILES = {"a.txt": CAPTURE, "b/c.log": CAPTURE * 3, "empty": b""}
PARTS = (
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/html; charset=gbk",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "<p>HTTP/1.1 403=20Forbidden<br>",
    "--b",
    "Content-Disposition: attachment; filename*=utf-8''%C3%A4.gz",
    "Content-Transfer-Encoding: base64",
    "",
    "H4sIAAAAAAAAA0vMSUwGAJgL24cFAAAA",
    "--b--",
)
WHOLE = {
    "zip": zipped(FILES),
    "zip, stored": zipped(FILES, zipfile.ZIP_STORED),
    "zip, written to a pipe": zipped(FILES, to_pipe=True),
    "zip, locked": locked(zipped(FILES)),
    "zip in a zip": zipped({"in.zip": zipped(FILES), "har.har": b"{}"}),
    "saz": zipped({"raw/1_c.txt": b"GET / HTTP/1.1\r\n\r\n", "raw/1_s.txt": CAPTURE}),
    "gz": gzip.compress(CAPTURE),
    "bz2": bz2.compress(CAPTURE),
    "xz": lzma.compress(CAPTURE),
    "tar": tarred(FILES),
    "tar, gnu": tarred({"x" * 200: CAPTURE}, tarfile.GNU_FORMAT),
    "tar.gz": gzip.compress(tarred(FILES)),
    "mail": mail(*PARTS),
    "msg": compound(outlook("text", {"a.zip": zipped(FILES), "big": CAPTURE * 20})),
}
CHANGES = st.lists(
    st.tuples(st.integers(0, 2**32), st.sampled_from(["set", "cut", "drop", "double", "zero"])),
    min_size=1,
    max_size=6,
)


def changed(data: bytes, at: int, how: str) -> bytes:
    at %= len(data) + 1
    match how:
        case "cut":
            return data[:at]
        case "drop":
            return data[:at] + data[at + 1 + at % 30 :]
        case "double":
            return data[:at] + data[at : at + 200] + data[at:]
        case "zero":
            return data[:at] + bytes(8) + data[at + 8 :]
        case _:
            return data[:at] + bytes([at * 7 % 256]) + data[at + 1 :]


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("as_pipe", [False, True])
@given(changes=CHANGES)
def test_a_damaged_container_never_raises(name, as_pipe, changes):
    data = WHOLE[name]
    for at, how in changes:
        data = changed(data, at, how)
    if is_container(data):
        found = read(data, as_pipe=as_pipe)
        assert all(reason.endswith(".") for _, reason in found.skipped)


@pytest.mark.parametrize("name", sorted(WHOLE.keys() - {"mail"}))  # which has no end to be told by
@given(size=st.integers(0, 2**32))
def test_a_cut_container_says_that_it_is_cut(name, size):
    data = WHOLE[name]
    cut = data[: size % len(data)]
    whole = read(data)
    if is_container(cut):
        found = read(cut)
        assert found.skipped or found == whole
