"""Mails as they are sent."""

from __future__ import annotations

from base64 import b64encode
from email.message import EmailMessage

import pytest

from obsdiag.container import mail as reader
from obsdiag.container import unpack_limit
from tests.answer import REQUEST_ID, response
from tests.container.parcel import mail, read, zipped

CAPTURE = response()
SHOWN = CAPTURE.decode().replace("\r\n", "\n")


def written(text: str = "see below", **options: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "Grüße"
    message.set_content(text, **options)
    return message


def attach(message: EmailMessage, data: bytes, name: str) -> EmailMessage:
    message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message


@pytest.mark.parametrize("cte", ["7bit", "quoted-printable", "base64"])
def test_the_text_is_what_was_written(cte):
    found = read(written(SHOWN, cte=cte).as_bytes())
    assert list(found.members) == [reader.TEXT]
    assert found.members[reader.TEXT].strip() == SHOWN.strip().encode()


def test_an_id_that_was_wrapped_on_the_way_is_whole():
    wrapped = (f"id {REQUEST_ID[:9]}=", REQUEST_ID[9:])
    data = mail("Content-Transfer-Encoding: quoted-printable", "", *wrapped)
    assert read(data).members == {reader.TEXT: f"id {REQUEST_ID}".encode()}


def test_text_in_another_character_set_becomes_utf_8():
    message = written("Größe 存储", charset="gb18030", cte="base64")
    assert read(message.as_bytes()).members[reader.TEXT] == "Größe 存储\n".encode()


def test_attachments_come_to_the_byte():
    data = bytes(range(256)) * 999
    message = attach(attach(written(), data, "größe.bin"), b"", "empty")
    found = read(message.as_bytes())
    assert list(found.members) == [reader.TEXT, "größe.bin", "empty"]
    assert found.members["größe.bin"] == data


def test_an_attached_archive_is_opened():
    message = attach(written(), zipped({"logs/app.log": CAPTURE}), "case.zip")
    assert read(message.as_bytes()).members["case.zip/logs/app.log"] == CAPTURE


def test_an_attached_mail_is_opened():
    inner = attach(written("the customer's words"), CAPTURE, "a.txt")
    message = written()
    message.add_attachment(inner)
    found = read(message.as_bytes())
    assert found.members["message 2/message text"] == b"the customer's words\n"
    assert found.members["message 2/a.txt"] == CAPTURE


def test_of_two_forms_of_a_message_the_plain_one_is_read():
    message = written("plain")
    message.add_alternative("<p>rich</p>", subtype="html")
    assert read(message.as_bytes()).members == {reader.TEXT: b"plain\n"}


def test_html_is_read_where_the_plain_form_is_empty_or_missing():
    message = written(" ")
    message.add_alternative("<p>rich &lt;Error&gt;</p>", subtype="html")
    assert read(message.as_bytes()).members["part 2"].strip() == b"rich <Error>"
    assert read(mail("Content-Type: text/html", "", "<b>rich</b>")).members == {
        reader.TEXT: b"rich"
    }


def test_an_attached_page_stays_as_it_is():
    message = written()
    message.add_attachment("<b>page</b>", subtype="html", filename="page.html")
    assert read(message.as_bytes()).members["page.html"] == b"<b>page</b>\n"


def test_a_saved_page_is_a_mail():
    page = mail(
        'Content-Type: multipart/related; type="text/html"; boundary="--MultipartBoundary--x--"',
        "",
        "----MultipartBoundary--x--",
        "Content-Type: text/html",
        "Content-Location: https://obs.example.com/b/k",
        "",
        "<p>403 Forbidden</p>",
        "----MultipartBoundary--x--",
        "Content-Type: text/xml",
        "Content-Location: https://obs.example.com/e",
        "",
        "<Error/>",
        "----MultipartBoundary--x----",
        "",
    )
    assert read(page).members == {
        "https://obs.example.com/b/k": b"403 Forbidden\n",
        "https://obs.example.com/e": b"<Error/>",
    }


def test_a_mail_that_is_cut_gives_what_came_before():
    data = attach(written(), CAPTURE * 20, "a.txt").as_bytes()
    found = read(data[: len(data) - 500])
    assert (CAPTURE * 20).startswith(found.members["a.txt"])
    assert found.skipped == [("", unpack_limit.CUT)]


def test_a_multipart_without_its_boundary_is_text():
    found = read(mail('Content-Type: multipart/mixed; boundary="b"', "", "--other", "", "text"))
    assert found.members == {"part 1": b"--other\r\n\r\ntext"}


def test_encrypted_mail_says_so():
    sealed = "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m"
    assert read(mail(sealed, "", "MIAG")).skipped == [("smime.p7m", "It is encrypted.")]
    pgp = 'Content-Type: multipart/encrypted; boundary="b"'
    assert read(mail(pgp, "", "--b", "", "x", "--b--")).skipped == [("part 1", "It is encrypted.")]


def test_multiparts_nested_too_deep_are_text(monkeypatch):
    monkeypatch.setattr(reader, "MAX_LEVELS", 1)
    inner = ('Content-Type: multipart/mixed; boundary="i"', "", "--i", "", "text", "--i--")
    data = mail('Content-Type: multipart/mixed; boundary="o"', "", "--o", *inner, "--o--")
    assert read(data).members == {"part 1": b"--i\r\n\r\ntext\r\n--i--"}


def test_a_message_out_of_a_mailbox_is_read():
    data = b"From ann Sat Mar 14 09:28:30 2026\r\n" + mail("", "text")
    assert read(data).members == {reader.TEXT: b"text"}


def test_attachments_may_have_any_name_or_none():
    parts = (
        "--b",
        "Content-Type: text/plain",
        "",
        "first",
        "--b",
        "Content-Type: text/plain",
        "",
        "footer",
        "--b",
        'Content-Disposition: attachment; filename="../../x\x1b.txt"',
        "Content-Transfer-Encoding: base64",
        "",
        b64encode(b"x").decode(),
        "--b--",
    )
    found = read(mail('Content-Type: multipart/mixed; boundary="b"', "", *parts))
    assert found.members == {
        reader.TEXT: b"first",
        "part 2": b"footer",
        "../../x\\x1b.txt": b"x",
    }
