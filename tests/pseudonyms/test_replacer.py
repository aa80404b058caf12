"""Pseudonyms in texts."""

from __future__ import annotations

import base64
import json

import pytest
from lxml import etree

from obsdiag.pseudonyms.identity import Identity, IdentityKind
from obsdiag.pseudonyms.pseudonym_map import PseudonymError, PseudonymMap
from obsdiag.pseudonyms.replacer import Replacer
from obsdiag.record import record
from obsdiag.redact import mask_text
from tests.answer import error, findings
from tests.laws.captures import TEXTS
from tests.pseudonyms.names import replaced
from tests.rows import each

SAME = ("status", "code", "message", "request_id", "host_id", "time", "format", "match", "client")
URL = "https://media-4711x.obs.eu-de.otc.t-systems.com/holiday/beach.jpg"


@each("name", sorted(TEXTS))
def test_a_capture_with_pseudonyms_shows_the_same(name):
    text = mask_text(TEXTS[name].encode()).text.decode()
    hidden, pseudonyms = replaced(text)
    before, after = findings(text.encode()), findings(hidden.encode())
    assert len(hidden.encode()) == len(text.encode())
    assert [[record(one)[value] for value in SAME] for one in after] == [
        [record(one)[value] for value in SAME] for one in before
    ]
    assert [{note.id for note in one.notes} for one in after] == [
        {note.id for note in one.notes} for one in before
    ]
    for one, other in zip(before, after, strict=True):
        assert other.error.bucket == (one.error.bucket and pseudonyms.text(one.error.bucket))
    assert replaced(hidden, key=b"other")[0] == hidden


def test_a_bucket_is_the_same_in_a_host_and_in_a_path():
    hidden, pseudonyms = replaced(f"{URL}\n/media-4711x/holiday/beach.jpg\nobs://media-4711x/x1")
    name = pseudonyms.text("media-4711x")
    assert hidden.count(name) == 3
    assert "media" not in hidden
    assert "holiday" not in hidden
    assert ".obs.eu-de.otc.t-systems.com" in hidden
    assert ".jpg" in hidden


@pytest.mark.parametrize(
    "form",
    [
        "holiday/beach%20a.jpg",
        "holiday%2Fbeach%20a.jpg",
        "holiday%2fbeach%20a.jpg",
        "holiday%252Fbeach%2520a.jpg",
        "holiday%2Fbeach+a.jpg",
        r"holiday\/beach a.jpg",
        "holiday/beach a.jpg",
    ],
)
def test_however_a_key_is_escaped_it_is_replaced(form):
    hidden, _ = replaced(f"<Key>holiday/beach a.jpg</Key> {form} end")
    assert "holiday" not in hidden
    assert "beach" not in hidden
    assert hidden.endswith(" end")


def test_letters_beyond_ascii_are_replaced_in_every_form():
    hidden, _ = replaced("<Key>文件夹/café.jpg</Key> %E6%96%87%E4%BB%B6%E5%A4%B9/caf%C3%A9.jpg")
    for word in ("文件夹", "%E6%96%87", "café", "caf%C3"):
        assert word not in hidden


def test_a_bucket_that_is_a_plain_word_breaks_no_format():
    entry = {
        "request": {"method": "GET", "url": "https://log.obs.eu-de.otc.t-systems.com/entries"},
        "response": {"status": 404, "headers": [{"name": "Server", "value": "OBS"}]},
    }
    har = json.dumps({"log": {"version": "1.2", "entries": [entry]}})
    hidden = json.loads(replaced(har)[0])
    (kept,) = hidden["log"]["entries"]
    assert "//log." not in kept["request"]["url"]
    assert "entries" not in kept["request"]["url"]
    assert kept["request"]["url"].endswith("t-systems.com/" + kept["request"]["url"][-7:])


def test_xml_stays_xml():
    more = "<Key>Code</Key><BucketName>Error</BucketName><Resource>/Error/Code</Resource>"
    text = error(more=more).decode()
    root = etree.fromstring(replaced(text)[0])
    assert root.findtext("Code") == "NoSuchKey"


def test_kinds_that_were_not_asked_for_stay():
    text = f"{URL} anna@firm.example.org 88.12.3.250"
    hidden, _ = replaced(text, [IdentityKind.ADDRESS])
    assert hidden.startswith(f"{URL} anna@firm.example.org ")
    assert "88.12.3.250" not in hidden


def test_a_mail_and_a_host_have_the_same_words():
    hidden, pseudonyms = replaced("anna@files.firm-a.org and https://files.firm-a.org/x")
    assert hidden.count(pseudonyms.text("firm")) == 2
    assert hidden.count(".org") == 2


def test_what_stands_in_base64_or_in_a_dump_is_replaced_too():
    sent = b"GET /media-4711x/a HTTP/1.1\nAuthorization: OBS MADEUPACCESSKEY00042:" + b"a1B" * 8
    body = base64.b64encode(sent).decode()
    dump = (
        "=> Send header\n0000: GET /a HTTP/1.1\n"
        "0011: Host: media-4711x.obs.eu-de.otc.t-systems.com\n"
    )
    hidden, _ = replaced(f"{URL}\n{dump}\nbody: {body}\n")
    assert "media-4711x" not in hidden


def test_too_many_names_are_refused(monkeypatch):
    monkeypatch.setattr("obsdiag.pseudonyms.replacer.MAX_VALUES", 2)
    replacer = Replacer(IdentityKind, PseudonymMap(b"k"))
    with pytest.raises(PseudonymError, match="more than 2 values"):
        replacer.gather("obs://media-a1b2c/one/two/three/four.txt")


def test_what_has_no_pseudonym_yet_is_known():
    replacer = Replacer([IdentityKind.BUCKET], PseudonymMap(b"k"))
    assert replacer.shows(Identity(IdentityKind.BUCKET, "media"))
    assert not replacer.shows(Identity(IdentityKind.BUCKET, "qxzjk"))
    assert not replacer.shows(Identity(IdentityKind.KEY, "media"))
    assert not replacer.shows(Identity(IdentityKind.BUCKET, "xml"))
