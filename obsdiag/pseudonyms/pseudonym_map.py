"""Which pseudonym stands for which word; kept by the owner of a capture, it undoes them.

A pseudonym is as long as the word and made of a few letters that hardly any word is made of alone,
so that one is known again, and left as it is. Equal words have equal pseudonyms and different ones
different pseudonyms, whatever they are a part of: a bucket's name is the same in a host and a path.
"""

from __future__ import annotations

import json
import re
from hashlib import blake2b
from itertools import count
from typing import TYPE_CHECKING

from obsdiag.errors import ObsdiagError
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION = 1
LETTERS = "qxzjkvw"
_WIDE = {
    2: "àèìòùáéäöüñøåç",
    3: "某匿隐略遮掩替匚匸卩厶囗夊夂屮巛廴廾彐彡彳攴殳疒癶皿",
    4: "𠀀𠀁𠀂𠀃𠀄𠀅𠀆",
}
"""Letters of as many bytes in UTF-8."""
_ALL = "".join((LETTERS, *_WIDE.values()))
WORD = lazy_regex(r"[^\W_]+")
_KEPT = lazy_regex(r"[\x00-\x7f]{1,2}|.|(?=[a-f]*[0-9])[0-9a-f]{1,4}", re.IGNORECASE)
"""Words that tell nothing of anybody, and of which there can be more than pseudonyms: two letters,
short numbers, the digits of a shard."""
_HEX = lazy_regex("[0-9a-f]")
_HEX_LETTERS = "789def"
LONG_ADDRESS = r"(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?=[0-9A-Fa-f:]*::)[0-9A-Fa-f:]{6,39}"
_ADDRESS = lazy_regex(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}")
ESCAPED = r"%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\[nrtbf]"
_TOKEN = lazy_regex(
    rf"(?P<escape>{ESCAPED})|(?P<long>{LONG_ADDRESS})"
    rf"|(?P<address>{_ADDRESS.pattern})|(?P<word>[^\W_]+)"
)
# Networks that are the same everywhere (RFC 1918, RFC 6598, RFC 3927, loopback).
_COMMON = lazy_regex(
    r"(?:127\.|0\.0\.0\.0|255\.).*|(?P<kept>10|192\.168|169\.254|172\.(?:1[6-9]|2[0-9]|3[01])"
    r"|100\.(?:6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))(?P<rest>\..*)"
)
_OCTETS = {1: ("9", "8", "7"), 2: ("9", "8", "7", "0"), 3: ("9", "8", "7", "0")}
MAX_TRIES = 100_000


class PseudonymError(ObsdiagError):
    """A map cannot be read, or there is no room for a pseudonym; the text says which."""


class PseudonymMap:
    """Gives words their pseudonyms, and takes them back."""

    def __init__(self, key: bytes, known: Mapping[str, str] | None = None) -> None:
        """Take what decides the pseudonyms, of 64 bytes at most, and those given already."""
        self._key = key
        self._given: dict[str, str] = dict(known or {})
        self._taken = {pseudonym: word for word, pseudonym in self._given.items()}

    def __len__(self) -> int:
        return len(self._given)

    def word(self, word: str) -> str:
        """Return the pseudonym of a word of letters and digits, each letter in its case."""
        if _KEPT.fullmatch(word) or is_pseudonym(word):
            return word
        return _cased(self._pseudonym(word.lower(), self._candidate), word)

    def address(self, address: str) -> str:
        """Return the pseudonym of an IPv4 address; what tells a network private stays."""
        if _is_pseudonym_address(address):
            return address
        common = _COMMON.fullmatch(address)
        if common is not None and common["kept"] is None:
            return address
        if common is None:
            return self._pseudonym(address, self._octets)
        rest = common["rest"][1:]
        return f"{common['kept']}.{self._pseudonym(rest, self._octets)}"

    def long_address(self, address: str) -> str:
        """Return the pseudonym of an IPv6 address."""
        if set(address.lower()) <= {*_HEX_LETTERS, ":"}:
            return address
        return self._pseudonym(address.lower(), self._groups)

    def text(self, text: str) -> str:
        """Return a value with each of its words replaced; what stands between them stays."""
        return WORD.sub(lambda found: self.word(found[0]), text)

    def undone(self, text: str) -> str:
        """Return a text with what it has of pseudonyms taken back."""

        def original(found: re.Match[str]) -> str:
            if found["escape"]:
                return found[0]
            if found["long"]:
                return self._taken.get(found[0], found[0])
            if found["address"]:
                return self._address_undone(found[0])
            word = self._taken.get(found[0].lower())
            return found[0] if word is None else _cased(word, found[0])

        return _TOKEN.sub(original, text)

    def to_json(self) -> str:
        """Return the map as a file's content."""
        return json.dumps(
            {"version": VERSION, "key": self._key.hex(), "pseudonyms": self._given},
            ensure_ascii=False,
            indent=1,
        )

    @classmethod
    def from_json(cls, page: str | bytes) -> PseudonymMap:
        """Return the map that a file holds; raises PseudonymError."""
        try:
            table = json.loads(page)
            version, key, given = table["version"], table["key"], table["pseudonyms"]
            if version != VERSION or not all(isinstance(one, str) for one in given.values()):
                raise ValueError  # noqa: TRY301 - told like all that is wrong with it
            return cls(bytes.fromhex(key), given)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise PseudonymError("This is no map of pseudonyms.") from error

    def _address_undone(self, address: str) -> str:
        if (whole := self._taken.get(address)) is not None:
            return whole
        for kept in (1, 2):
            parts = address.split(".")
            rest = self._taken.get(".".join(parts[kept:]))
            if rest is not None:
                return ".".join([*parts[:kept], rest])
        return address

    def _pseudonym(self, word: str, candidate: _Candidate) -> str:
        if word in self._given:
            return self._given[word]
        if word in self._taken:
            return word  # it is one
        for number in range(MAX_TRIES):
            found = candidate(word, number)
            if found != word and found not in self._taken:
                self._given[word] = found
                self._taken[found] = word
                return found
        raise PseudonymError("There are more words of one length than pseudonyms for them.")

    def _candidate(self, word: str, number: int) -> str:
        digest = self._digest(word, number, len(word))
        alphabets = (_alphabet(letter) for letter in word)
        return "".join(
            alphabet[byte % len(alphabet)] for alphabet, byte in zip(alphabets, digest, strict=True)
        )

    def _octets(self, rest: str, number: int) -> str:
        parts = rest.split(".")
        digest = iter(self._digest(rest, number, 3 * len(parts)))
        return ".".join(_octet(len(part), digest) for part in parts)

    def _groups(self, address: str, number: int) -> str:
        digest = iter(self._digest(address, number, len(address)))
        return _HEX.sub(lambda _: _HEX_LETTERS[next(digest) % len(_HEX_LETTERS)], address)

    def _digest(self, word: str, number: int, size: int) -> bytes:
        made = b""
        for block in count():
            if len(made) >= size:
                return made[:size]
            made += blake2b(f"{number}.{block}.{word}".encode(), key=self._key).digest()
        return made


if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    _Candidate: TypeAlias = Callable[[str, int], str]


def is_pseudonym(word: str) -> bool:
    """Return whether a word is made as pseudonyms are."""
    return _KEPT.fullmatch(word) is None and all(letter in _ALL for letter in word.lower())


_MADE_OCTET = r"(?:[789]|[789][7890]|1[7890]{2})"
_MADE_ADDRESS = lazy_regex(
    rf"(?:10\.{_MADE_OCTET}|192\.168|169\.254|172\.(?:1[6-9]|2[0-9]|3[01])|100\.1?[0-9]{{2}}"
    rf"|{_MADE_OCTET}\.{_MADE_OCTET})\.{_MADE_OCTET}\.{_MADE_OCTET}"
)


def _is_pseudonym_address(address: str) -> bool:
    return _MADE_ADDRESS.fullmatch(address) is not None


def _alphabet(letter: str) -> str:
    size = len(letter.encode("utf-8", "replace"))
    return _WIDE.get(size, LETTERS)


def _octet(digits: int, digest: Iterator[int]) -> str:
    """Return a number of so many digits, 255 at most, that is made as pseudonyms are."""
    choice = _OCTETS[digits]
    picked = [choice[next(digest) % len(choice)] for _ in range(3)]
    if digits == 1:
        return picked[0]
    first = picked[0] if picked[0] != "0" else "9"
    return first + picked[1] if digits == 2 else f"1{picked[1]}{picked[2]}"  # noqa: PLR2004


def _cased(word: str, like: str) -> str:
    """Return a word in the case of another one as long."""
    return "".join(
        letter.upper() if other.isupper() and len(letter.upper()) == 1 else letter
        for letter, other in zip(word, like, strict=True)
    )
