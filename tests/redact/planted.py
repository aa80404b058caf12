"""Texts with planted secrets, made anew from a seed: what is planted, where, in what dress.

`data/planted/secret.tsv` has a text a line, `needed.tsv` texts in which all that is marked must
stay. `«S»` is a secret key, `«S1»` another one, `«S~»` one that need not be masked, `«L=…»` one of
its own, `‹…›` what must stay.
"""

from __future__ import annotations

import base64
import json
import re
import string
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

DATA = Path(__file__).parents[1] / "data" / "planted"
LETTERS = string.ascii_letters + string.digits
CAPITALS = string.ascii_uppercase + string.digits
HEX = "0123456789abcdef"
LOG = "2026-03-14 09:28:30.100 INFO [worker-1] c.e.app.Sync - copied part 7\n"
_PLACE = re.compile("«([A-Z])([0-9]?)(~?)(?:=([^»]*))?»")


class Planted(NamedTuple):
    """A text, and what was planted in it."""

    text: str
    values: list[str]


def _of(letters: str, count: int, before: str = "", after: str = "") -> Callable[..., str]:
    return lambda dice: before + "".join(dice.choice(letters) for _ in range(count)) + after


def _password(dice: random.Random) -> str:
    head, tail = (_of(LETTERS, count)(dice) for count in (6, 5))
    return f"{head}{dice.choice('!-_.')}{tail}{dice.randint(10, 99)}"


def _word(dice: random.Random) -> str:
    return f"{dice.choice(['Falke', 'Sommer', 'Winter'])}{dice.randint(1000, 9999)}!"


def _uuid(dice: random.Random) -> str:
    return "-".join(_of(HEX, count)(dice) for count in (8, 4, 4, 4, 12))


_MADE: dict[str, Callable[[random.Random], str]] = {
    "S": _of(LETTERS, 40),
    "B": _of(LETTERS + "+/", 39, after="="),
    "A": _of(CAPITALS, 16, "HPUA"),
    "K": _of(string.ascii_uppercase + "234567", 16, "AKIA"),
    "C": _of(CAPITALS, 20),
    "T": _of(LETTERS + "-_", 62, "Q", "x"),
    "L": _of(LETTERS, 24),
    "H": _of(HEX, 32),
    "X": _of(HEX, 64),
    "N": _of(string.digits, 12),
    "U": _uuid,
    "P": _password,
    "W": _word,
}


def rows(name: str) -> dict[str, str]:
    """Return the templates of a file, by their names."""
    lines = (DATA / f"{name}.tsv").read_text("utf-8").splitlines()
    return {key: json.loads(f'"{text}"') for key, text in (line.split("\t", 1) for line in lines)}


def planted(template: str, dice: random.Random) -> Planted:
    """Return a template filled, and the values in it that count."""
    made: dict[str, str] = {}
    values: list[str] = []

    def put(place: re.Match[str]) -> str:
        key = place[1] + place[2]
        made.setdefault(key, _MADE[place[1]](dice) if place[4] is None else place[4])
        if not place[3]:
            values.append(made[key])
        return made[key]

    text = _PLACE.sub(put, template)
    values += re.findall("‹([^›]*)›", text)
    return Planted(re.sub("[‹›]", "", text), values)


def dresses(text: str) -> Iterator[tuple[str, bytes]]:
    """Yield a text as it comes: by itself, in a log, in a string."""
    yield "alone", text.encode()
    yield "in a log", f"{LOG * 2}{text}\n{LOG * 2}".encode()
    yield "in a string of JSON", json.dumps({"time": "09:28:30", "log": text}).encode()


def encodings(text: str) -> Iterator[tuple[str, bytes]]:
    """Yield a text written otherwise."""
    plain = text.encode()
    yield "base64", b"payload: " + base64.b64encode(plain) + b"\n"
    yield "base64url", b"p=" + base64.urlsafe_b64encode(plain) + b" end\n"
    yield "hexadecimal", b"data: " + plain.hex().encode() + b"\n"
    yield "UTF-16 in base64", b"-enc " + base64.b64encode(text.encode("utf-16-le")) + b"\n"


def shows(secret: str, text: bytes) -> bool:
    """Return whether a text, of any kind, has a secret in it in one of these forms."""
    return any(form in text for form in forms(secret))


def forms(secret: str) -> set[bytes]:
    """Return a secret as it may stand elsewhere."""
    plain = secret.encode()
    found = {plain, quote(secret, safe="").encode(), plain.hex().encode()}
    found |= {secret.encode("utf-16-le"), secret.encode("utf-16-be"), plain.hex().upper().encode()}
    for offset, begin in ((0, 0), (1, 2), (2, 3)):
        digits = base64.b64encode(b"\0" * offset + plain).rstrip(b"=")[begin:-1]
        if len(digits) >= 10:
            found.add(digits)
    return found
