"""Containers that only we read come out as a zip of their parts."""

from __future__ import annotations

import base64
import io
import tarfile
import zipfile

import pytest

from obsdiag.handover.masking import Masking
from obsdiag.handover.repacking import RefusedError
from tests.answer import error, findings, response
from tests.container import parcel
from tests.rows import each

TOKEN = "gQpldXJvcGVhbmNsb3VkAbCdEf0123456789"
ANSWER = response("404 Not Found", error(), (f"x-auth-token: {TOKEN}", "Server: OBS"))
MAIL = (
    b"From: anna@firm.example\nTo: b@c.example\nSubject: it fails\nMIME-Version: 1.0\n"
    b"Content-Type: multipart/mixed; boundary=sep\n\n"
    b"--sep\nContent-Type: text/plain\n\nPlease look.\n"
    b"--sep\nContent-Type: text/plain; name=a.http\nContent-Transfer-Encoding: base64\n"
    b"Content-Disposition: attachment; filename=a.http\n\n"
    + base64.encodebytes(ANSWER)
    + b"--sep--\n"
)


def test_a_mail_whose_parts_are_encoded_comes_out_as_its_parts():
    out = Masking().masked(MAIL)
    assert out.startswith(b"PK")
    with zipfile.ZipFile(io.BytesIO(out)) as archive:
        contents = [archive.read(name) for name in archive.namelist()]
    assert all(TOKEN.encode() not in content for content in contents)
    assert [one.error for one in findings(out)] == [one.error for one in findings(ANSWER)]


def test_an_outlook_message_comes_out_as_its_parts():
    message = parcel.compound(parcel.outlook("Please look.", {"a.http": ANSWER}))
    out = Masking().masked(message)
    assert out.startswith(b"PK")
    assert TOKEN.encode() not in out
    assert [one.error.code for one in findings(out)] == ["NoSuchKey"]


@pytest.mark.parametrize("data", [b"BZh91AY&SY and so on", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest"])
def test_what_is_damaged_is_refused(data):
    with pytest.raises(RefusedError):
        Masking().masked(data)


@pytest.mark.parametrize(
    "headers",
    [
        {"mtime": "1e999"},
        {"mtime": "-1e999"},
        {"mtime": "nan"},
        {"mtime": "-1"},
        {"mtime": "1e20", "uid": "9" * 30, "uname": "\0"},
        {"path": "a\0b"},
        {"size": "-1"},
        {"size": "9" * 30},
    ],
    ids=repr,
)
def test_no_number_or_name_of_an_archive_is_a_defect(headers):
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        member = tarfile.TarInfo("a.http")
        member.size = len(ANSWER)
        member.pax_headers = headers
        archive.addfile(member, io.BytesIO(ANSWER))
    try:
        out = Masking().masked(made.getvalue())
    except RefusedError:
        return
    assert TOKEN.encode() not in out


def test_the_time_of_a_member_stays_where_it_is_one():
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        member = tarfile.TarInfo("a.http")
        member.size, member.mtime = len(ANSWER), 1_767_225_600.5
        archive.addfile(member, io.BytesIO(ANSWER))
    with tarfile.open(fileobj=io.BytesIO(Masking().masked(made.getvalue()))) as archive:
        assert [one.mtime for one in archive] == [1_767_225_600]


@each("name", ["", "/", "..", "\n", "a\0b", "C:\\a", "\u202e", "x" * 60_000])
def test_a_zip_is_masked_whatever_its_members_are_called(name):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        member = zipfile.ZipInfo("a.http")
        member.filename = name  # of which zipfile itself would mend some
        archive.writestr(member, ANSWER)
        archive.writestr(zipfile.ZipInfo("b.http"), ANSWER)
    out = Masking().masked(made.getvalue())
    with zipfile.ZipFile(io.BytesIO(out)) as archive:
        read = [archive.read(one) for one in archive.infolist()]
    assert read
    assert all(TOKEN.encode() not in one for one in read)
