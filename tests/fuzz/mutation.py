"""Changes of an input, for where no coverage guides them: short, and the same for the same seed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

LONGEST = 64 * 1024
"""Bytes of an input; what is longer is cut."""
WORDS = (
    *(b"\0", b"\r", b"\n", b"\r\n\r\n", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1b[2J", b"\xe2\x80\xae"),
    *(b"<", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"]]>", b"<![CDATA[", b"\\", b'\\"', b"\\u"),
    *(b"HTTP/1.1 403 ", b"<Error><Code>", b"</Code>", b'{"error_code":', b"x-obs-request-id: "),
    *(b"Content-Length: 99999999999", b"Transfer-Encoding: chunked", b"Content-Encoding: gzip"),
    *(b"9" * 4400, b"\xc2\xb2", b"\xd9\xa2", b"31 Feb 0206", b"Infinity", b"0x"),
    *(b"charset=utf-16", b"=?utf-8?b?", b"1e999", b"-1", b"99999999999999999999", b"\xed\xa0\x80"),
)
"""What readers look for, and what has been hard for programs of other kinds."""


def mutated(random: Random, seeds: list[bytes]) -> bytes:
    """Return one of `seeds`, changed in one to six places."""
    data = bytearray(random.choice(seeds)[:LONGEST])
    for _ in range(random.choice(_TIMES)):
        random.choice(_CHANGES)(random, data, seeds)
    return bytes(data[:LONGEST])


_TIMES = (1, 1, 2, 3, 4, 6)


def _flip(random: Random, data: bytearray, _: list[bytes]) -> None:
    if data:
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)


def _cut(random: Random, data: bytearray, _: list[bytes]) -> None:
    start = random.randint(0, len(data))
    del data[start : start + random.choice((1, 2, 8, 64, 1024))]


def _repeat(random: Random, data: bytearray, _: list[bytes]) -> None:
    start = random.randint(0, len(data))
    piece = data[start : start + random.choice((1, 2, 5, 40, 300))]
    data[start:start] = piece * random.choice((2, 10, 100, 1000))


def _insert(random: Random, data: bytearray, _: list[bytes]) -> None:
    start = random.randint(0, len(data))
    data[start:start] = random.choice(WORDS)


def _splice(random: Random, data: bytearray, seeds: list[bytes]) -> None:
    other = random.choice(seeds)[:LONGEST]
    data[random.randint(0, len(data)) :] = other[random.randint(0, len(other)) :]


_CHANGES = (_flip, _cut, _repeat, _insert, _insert, _splice)
