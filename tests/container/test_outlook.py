"""Mails as Outlook saves them."""

from __future__ import annotations

import pytest

from obsdiag.container import outlook as reader
from obsdiag.container import unpack_limit
from obsdiag.container.mail import TEXT
from tests.answer import response
from tests.container.parcel import compound, outlook, read, zipped

CAPTURE = response()


@pytest.mark.parametrize("as_pipe", [False, True])
def test_text_and_attachments_are_read(as_pipe):
    attached = {"größe.log": CAPTURE * 30, "small.txt": b"x"}
    found = read(compound(outlook("Größe, 存储", attached)), as_pipe=as_pipe)
    assert found.members == {TEXT: "Größe, 存储".encode(), **attached}
    assert not found.skipped


def test_text_in_a_code_page_stays_as_it_is():
    data = compound(outlook(p1000001E="Größe".encode("cp1252")))
    assert read(data).members == {TEXT: "Größe".encode("cp1252")}


@pytest.mark.parametrize("tag", ["p10130102", "p1013001F"])
def test_html_is_read_where_there_is_no_plain_text(tag):
    html = "<p>HTTP/1.1 403&nbsp;Forbidden<br>x</p>"
    data = html.encode("utf-16-le" if tag.endswith("F") else "ascii")
    assert read(compound(outlook(**{tag: data}))).members[TEXT] == b"HTTP/1.1 403 Forbidden\nx\n"


def test_text_that_is_kept_as_rtf_only_is_said():
    found = read(compound(outlook(p10090102=b"LZFu")))
    assert found.skipped == [(TEXT, "It is kept as RTF only, which is not read.")]


def test_an_attached_archive_is_opened():
    attached = {"case.zip": zipped({"app.log": CAPTURE})}
    assert read(compound(outlook("x", attached))).members["case.zip/app.log"] == CAPTURE


def test_an_attached_mail_is_opened():
    inner = outlook("the customer's words", {"a.log": CAPTURE})
    assert read(compound(outlook("mine", {"Fwd: error": inner}))).members == {
        TEXT: b"mine",
        "Fwd: error/message text": b"the customer's words",
        "Fwd: error/a.log": CAPTURE,
    }


def test_mails_attached_to_mails_are_opened_to_a_bound(monkeypatch):
    monkeypatch.setattr(reader, "MAX_LEVELS", 2)
    data = compound(outlook("1", {"two": outlook("2", {"three": outlook("3")})}))
    found = read(data)
    assert found.members == {TEXT: b"1", "two/message text": b"2"}
    assert found.skipped == [("two/three", unpack_limit.TOO_DEEP)]


def test_an_old_office_document_is_no_mail():
    found = read(compound({"WordDocument": b"x" * 100}))
    assert "no mail" in found.reasons


def test_an_attachment_that_is_damaged_costs_only_itself():
    data = bytearray(compound(outlook("text", {"large.log": b"A" * 5000, "b.log": b"B"})))
    at = data.index("__substg1.0_37010102".encode("utf-16-le")) + 116
    data[at : at + 4] = b"\0\0\0\x7f"
    found = read(bytes(data))
    assert found.members == {TEXT: b"text", "b.log": b"B"}
    assert found.skipped == [("large.log", unpack_limit.CUT)]


def test_a_mail_in_an_archive_is_read_and_a_large_one_is_said(monkeypatch):
    archive = zipped({"mail.msg": compound(outlook("text"))})
    assert read(archive).members == {"mail.msg/message text": b"text"}
    monkeypatch.setattr(unpack_limit, "MAX_SPOOLED", 1000)
    assert "save it as one" in read(archive).reasons


def test_damage_at_the_start_is_said():
    found = read(compound(outlook("text"))[:700])
    assert found.skipped == [("", unpack_limit.CUT)]


def test_a_name_that_is_damaged_costs_only_itself():
    data = bytearray(compound(outlook("text", {"x" * 40: b"A", "b.log": b"B"})))
    at = data.index("__substg1.0_3707001F".encode("utf-16-le")) + 116
    data[at : at + 4] = b"\0\0\0\x7f"
    assert read(bytes(data)).members == {TEXT: b"text", "attachment 1": b"A", "b.log": b"B"}


def test_a_file_whose_table_is_cut_says_so():
    data = compound(outlook("text", {"b.log": b"B" * 9000}))
    found = read(data[:-100])
    assert found.skipped[-1] == ("", unpack_limit.CUT)
