"""The fields of a mail."""

from __future__ import annotations

from base64 import b64encode
from encodings import aliases

import pytest

from obsdiag.container.mail_header import (
    MAX_BLOCK,
    Fields,
    decoded_words,
    fitting,
    known_charset,
    parameters,
    take_fields,
)
from obsdiag.input.byte_reader import ByteReader
from tests.answer import findings
from tests.command import run
from tests.container.parcel import mail
from tests.rows import each


@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
def test_the_fields_end_at_the_first_empty_line(end):
    lines = (b"Content-Type: text/html;", b" charset=gbk", b"", b"body", b"", b"more")
    reader = ByteReader([end.join(lines)])
    fields = take_fields(reader)
    assert (fields.media_type, fields.charset) == ("text/html", "gb18030")
    assert reader.take(99) == end.join((b"body", b"", b"more"))


def test_a_part_may_have_no_fields():
    reader = ByteReader([b"\r\nbody: not a field\r\n\r\n"])
    assert take_fields(reader).media_type == "text/plain"
    assert reader.read(4) == b"body"


def test_fields_without_end_are_held_only_in_part():
    reader = ByteReader([b"X: y\n" * MAX_BLOCK])
    take_fields(reader)
    assert reader.offset == MAX_BLOCK


@each(
    "value, expected",
    [
        ('text/plain; charset="utf-8"; format=flowed', {"charset": "utf-8", "format": "flowed"}),
        ('x; name="a \\"b\\".txt"', {"name": 'a "b".txt'}),
        ("x; filename*=UTF-8''gr%C3%B6%C3%9Fe.log", {"filename": "größe.log"}),
        ("x; filename=plain.log; filename*=utf-8''gr%C3%B6.log", {"filename": "grö.log"}),
        ('x; name*0="long-"; name*1="name"', {"name": "long-name"}),
        ("x; name*0*=iso-8859-1''%e4; name*1=.log", {"name": "ä.log"}),
        ('x; name="never closed', {"name": '"never'}),
        ("x", {}),
    ],
)
def test_parameters_are_read_in_every_notation(value, expected):
    found = parameters(value)
    assert {key: value for key, value in found.items() if value} == {
        key: value for key, value in expected.items() if value != '"never'
    }


@each(
    "value, text",
    [
        ("=?utf-8?b?R3LDtsOfZQ==?=.log", "Größe.log"),
        ("=?iso-8859-1?Q?Gr=F6=DFe_1?=", "Größe 1"),
        ("=?utf-8?q?one?= =?utf-8?q?two?= three", "onetwo three"),
        ("=?utf-8?b?R?=", "=?utf-8?b?R?="),
        ("=?no-such-set?q?text?=", "text"),
        ("plain", "plain"),
    ],
)
def test_encoded_words_are_decoded(value, text):
    assert decoded_words(value) == text


@each(
    "name, codec",
    [
        ("GB2312", "gb18030"),
        ("iso-8859-1", "cp1252"),
        ("windows-1252", "windows-1252"),
        ("Shift_JIS", "shift_jis"),
        ("utf-8", None),
        ("us-ascii", None),
        ("cp99999", None),
        ("zlib", None),
        ("punycode", None),
        ("../gbk", None),
    ],
)
def test_only_character_sets_are_known(name, codec):
    assert known_charset(name) == codec


def test_a_file_is_told_from_the_message():
    attached = Fields(b"Content-Disposition: attachment\nContent-Type: text/plain")
    named = Fields(b'Content-Type: text/plain; name="a.log"')
    inline = Fields(b"Content-Type: text/plain\nContent-Disposition: inline")
    assert (attached.is_file, named.is_file, inline.is_file) == (True, True, False)
    assert (named.file_name, inline.file_name) == ("a.log", "")


def test_encrypted_bodies_are_told():
    sealed = b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m"
    assert Fields(sealed).is_encrypted
    assert Fields(b'Content-Type: multipart/encrypted; boundary="b"').is_encrypted
    assert not Fields(sealed.replace(b"enveloped", b"signed")).is_encrypted


TEXT = b"<Error><Code>AccessDenied</Code></Error>"
NAMES = sorted(
    {*aliases.aliases, *aliases.aliases.values(), "undefined", "idna", "punycode", "hex"}
)


@each("name", NAMES)
def test_whatever_a_mail_says_of_its_text_it_is_read(name):
    for body in (TEXT, b"\xff\xfe" + TEXT, bytes(range(256)), b"\0" + TEXT, b""):
        head = f"Subject: =?{name}?b?{b64encode(body).decode()}?="
        letter = mail(head, "MIME-Version: 1.0", f"Content-Type: text/plain; charset={name}", "")
        findings(letter + b"\r\n" + body)
    codec = known_charset(name)
    assert codec is None or TEXT.decode(fitting(codec, TEXT), "replace") is not None


@each(
    "charset, body, codec",
    [
        ("utf-16", b"plain", "utf-8"),
        ("UTF16", "plain".encode("utf-16-le"), "utf-16-le"),
        ("utf-16", "plain".encode("utf-16-be"), "utf-16-be"),
        ("utf-16", "plain".encode("utf-16"), "utf-16"),
        ("utf-32", "plain".encode("utf-32-be"), "utf-32-be"),
        ("latin-1", b"\0", "latin-1"),
    ],
)
def test_a_wide_charset_without_a_mark_is_told_by_its_zeros(charset, body, codec):
    assert fitting(charset, body) == codec


def test_a_mail_whose_charset_is_wrong_does_not_stop_what_follows(tmp_path):
    head = ("Subject: a", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-16", "")
    (tmp_path / "a.eml").write_bytes(mail(*head) + b"\r\nHTTP/1.1 403 Forbidden\r\n\r\n" + TEXT)
    (tmp_path / "b").write_bytes(TEXT)
    rows = run("decode", "--format", "json", tmp_path).rows
    assert [row["code"] for row in rows] == ["AccessDenied"] * 2
