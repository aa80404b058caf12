"""What is secret in a capture is in nothing that leaves the program, and in no file that it keeps.

Each text stands where an answer of the service is found, in forms that captures come in; then
everything that was printed, and every byte of every file below the data folder, is looked at.
"""

from __future__ import annotations

import base64
import gzip
import io
import json
import random
import zipfile
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest

from tests.answer import error, response
from tests.command import run
from tests.redact.planted import planted, rows, shows
from tests.ui.reply.pdf_text import rows_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ANSWER = response("403 Forbidden", error("AccessDenied", "Access Denied", "0" * 32)).decode()
EVERY = 6
"""One of so many texts goes into each form, another one into the next."""
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("decode", "--save", "--format", "json"),
    ("decode",),
    ("report", "--for", "ticket"),
    ("report", "--for", "customer", "--language", "de", "--format", "html"),
    ("report", "--for", "service", "--format", "text"),
)


def _mail(text: bytes) -> bytes:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = "an error", "a@b.example", "c@d.example"
    mail.set_content(text.decode(), cte="base64")
    return bytes(mail)


def _zip(text: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("logs/app.log", text)
    return out.getvalue()


def _har(text: bytes) -> bytes:
    answer = {
        "status": 403,
        "statusText": "Forbidden",
        "httpVersion": "HTTP/1.1",
        "headers": [{"name": "Server", "value": "OBS"}],
        "content": {"size": 1, "mimeType": "text/plain", "text": text.decode()},
    }
    request = {"method": "GET", "url": "https://b.obs.region-1.example.com/k", "headers": []}
    return json.dumps({"log": {"entries": [{"request": request, "response": answer}]}}).encode()


def _encoded(text: bytes) -> bytes:
    return ANSWER.encode() + b"\nbody: " + base64.b64encode(text) + b"\n"


FORMS: dict[str, Callable[[bytes], bytes]] = {
    "a text": bytes,
    "UTF-16": lambda text: text.decode().encode("utf-16"),
    "gzip": gzip.compress,
    "a zip": _zip,
    "a mail": _mail,
    "a HAR": _har,
    "base64": _encoded,
    "hexadecimal": lambda text: ANSWER.encode() + b"\nbody: " + text.hex().encode() + b"\n",
}


@pytest.mark.parametrize("form", FORMS)
def test_a_secret_leaves_in_no_output_and_stays_in_no_file(form: str, tmp_path: Path):
    number = list(FORMS).index(form)
    dice = random.Random(number)
    texts = [planted(row, dice) for row in list(rows("secret").values())[number % EVERY :: EVERY]]
    data, out = tmp_path / "data", tmp_path / "out"
    capture = tmp_path / "capture.bin"
    out.mkdir()
    capture.write_bytes(FORMS[form]("\n\n".join([ANSWER, *(one.text for one in texts)]).encode()))
    told = b""
    for command in COMMANDS:
        done = run("--data-dir", data, *command, capture)
        told += (done.out + done.err).encode("utf-8", "replace")
    told += run("--data-dir", data, "history", "--format", "json").out.encode()
    for kind in ("json", "csv", "html"):
        run("--data-dir", data, "history", "export", "--format", kind, out / f"history.{kind}")
    run("--data-dir", data, "case", "-o", out / "a.obscase", capture)
    run("--data-dir", data, "redact", "-o", out / "masked", capture)
    for path in (*data.rglob("*"), *out.rglob("*")):
        told += _unpacked(path.read_bytes()) if path.is_file() else b""
    assert [value for one in texts for value in one.values if shows(value, told)] == []


def test_a_secret_is_in_no_pdf(qapp: object, tmp_path: Path):
    dice = random.Random(31)
    texts = [planted(row, dice) for row in list(rows("secret").values())[::EVERY]]
    capture, out = tmp_path / "capture.txt", tmp_path / "report.pdf"
    capture.write_text("\n\n".join([ANSWER, *(one.text for one in texts)]), "utf-8")
    for purpose in ("ticket", "customer", "service"):
        done = run("report", "--for", purpose, "--format", "pdf", "-o", out, capture)
        assert done.status == 0
        shown = "".join(row.text for page in rows_of(out.read_bytes()) for row in page)
        assert "AccessDenied" in shown
        told = shown.replace(" ", "").encode() + out.read_bytes()
        assert [value for one in texts for value in one.values if shows(value, told)] == []


def _unpacked(content: bytes) -> bytes:
    """Return what a file has in it."""
    if content.startswith(b"\x1f\x8b"):
        return gzip.decompress(content)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return b"".join(archive.read(name) for name in archive.namelist())
    return content
