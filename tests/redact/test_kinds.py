"""Texts as customers send them: each secret is masked, alone and in a log, and no more than it."""

import base64
import re
from urllib.parse import quote

import pytest

from obsdiag.redact import mask_text
from tests.rows import each

from . import code_and_sentences, needed, secret_places, secret_settings

PLANTED = {
    "secret": "Zq8hT3mWv5KpXr2LsN7bYc4DfGj6",
    "base64": "kJ7/vQ2+xT9mZb4LwR8sYpN3cHdF6gUaE1oX5iVt",
    "ak": "QPX7RD0M2K9VTB4WZ1LC",
}
SECRETS = {**secret_settings.TEXTS, **secret_places.TEXTS, **code_and_sentences.SECRETS}
NEEDED = {**needed.TEXTS, **code_and_sentences.NEEDED}
LINES = "2026-03-14 09:28:30.100 INFO [worker-1] c.e.app.Sync - copied part 7\n" * 3
_PLACE = re.compile(r"«(?:(secret|base64|ak)(!?)|=([^»]*))»")


def planted(template: str) -> str:
    return _PLACE.sub(lambda place: place[3] or PLANTED[place[1]], template)


def secrets(template: str) -> set[str]:
    """Return what must not be left; access keys only where the text is about one."""
    places = list(_PLACE.finditer(template))
    own = {place[3] or PLANTED[place[1]] for place in places if place[3] or place[2]}
    return own or {PLANTED[place[1]] for place in places if place[1] != "ak"}


def forms(secret: str) -> list[str]:
    """Return a secret as it may be written elsewhere."""
    plain = secret.encode()
    return [
        secret,
        quote(secret, safe=""),
        plain.hex(),
        base64.b64encode(plain).decode().rstrip("="),
    ]


@each("around", ["", LINES])
@each("template", SECRETS.values())
def test_a_secret_is_masked(template: str, around: str):
    text = around + planted(template) + "\n" + around
    masked = mask_text(text.encode())
    left = masked.text.decode()
    assert not [form for secret in secrets(template) for form in forms(secret) if form in left]
    assert left.startswith(around)
    assert left.endswith(around)
    assert left.count("\n") == text.count("\n")
    assert masked.count >= len(masked.secrets) > 0


@each("template", SECRETS.values())
def test_masking_again_changes_nothing(template: str):
    once = mask_text(planted(template).encode())
    again = mask_text(once.text)
    assert (again.text, again.count) == (once.text, 0)


@each("around", ["", LINES])
@each("template, kept", NEEDED.values())
def test_what_is_needed_stays(template: str, kept: str, around: str):
    masked = mask_text((around + planted(template) + "\n" + around).encode()).text
    assert planted(kept) in masked.decode()


def test_a_long_text_is_masked_as_a_short_one_is():
    texts = [planted(template) for template in SECRETS.values()]
    filler = LINES * 40
    long = ("\n" + filler).join(texts).encode()
    alone = sum(mask_text(text.encode()).count for text in texts)
    left = mask_text(long)
    assert abs(left.count - alone) <= len(texts) // 20  # neighbours may belong together
    for template in SECRETS.values():
        for secret in secrets(template) - set(PLANTED.values()):
            assert secret.encode() not in left.text
    for value in PLANTED.values():
        if value != PLANTED["ak"]:
            assert value.encode() not in left.text


def test_the_kind_and_the_line_of_each_secret_are_told():
    text = planted("a\nx-auth-token: «secret»\nb\n\nCookie: a=«secret»; b=«secret»\n")
    found = [(one.kind.name, one.line) for one in mask_text(text.encode()).secrets]
    assert found == [("TOKEN", 2), ("COOKIE", 5)]


@pytest.mark.parametrize("name", ["kunden-nummer", "KundenNummer", "KUNDEN_NUMMER"])
@pytest.mark.parametrize("text", ["kunden_nummer=«", '"kundenNummer": "«"', "Kunden-Nummer: «"])
def test_a_name_that_the_user_adds_is_masked_in_any_spelling(name: str, text: str):
    text = text.replace("«", "4711-x")
    assert b"4711-x" not in mask_text(text.encode(), names=[name]).text
    assert b"4711-x" in mask_text(text.encode()).text


def test_a_text_that_counts_its_bytes_keeps_its_length():
    text = planted("13:Authorization,40:AWS «ak»:«secret»,").encode()
    masked = mask_text(text, keeps_length=True).text
    assert len(masked) == len(text)
    assert PLANTED["secret"].encode() not in masked
