"""A log tells the same of its errors however it is cut into blocks."""

from __future__ import annotations

import random

import pytest

from obsdiag.formats.captures import read_decoded
from obsdiag.model import Origin
from obsdiag.pipeline.decoding import Reading
from obsdiag.record import record
from tests.answer import catalogue, error, response

NOISE = b"2026-03-14T09:28:30Z INFO worker-7 copied 4096 bytes from /var/spool to /mnt/store\n"
SAID = "ClientError: An error occurred ({code}) when calling the GetObject operation: It is gone.\n"
CHAINED = SAID + "The above exception was the direct cause of this one:\n" + SAID
FORMS = (
    SAID,
    CHAINED,
    "obs: Status=404 Not Found, Code={code}, Message=There is none., RequestId={id}\n",
    "ERROR error code [{code}]\n request id [{id}]\n",
    "HTTP/1.1 403 Forbidden\nServer: OBS\nx-obs-request-id: {id}\n\n",
    "status code: 404\n{document}\n",
    "{document}\nstatus: 503\n",
    "GET /photos/a HTTP/1.1\nHost: h\n\nHTTP/1.1 404 Not Found\nServer: OBS\n\n{document}\n",
)
GAPS = (0, 0, 1, 5, 20, 40, 70, 200, 400, 700)
"""Lines between two errors; 190 of them are as far as a head and its body lie apart."""


def log_of(seed: int) -> bytes:
    """Return a log of errors in many forms, some close to each other."""
    chance = random.Random(seed)
    parts = []
    for number in range(chance.randrange(20, 60)):
        code, ident = chance.choice(["NoSuchKey", "AccessDenied"]), f"{number:032X}"
        document = error(code, request_id=chance.choice([ident, ""])).decode()
        form = chance.choice(FORMS)
        parts += [form.format(code=code, id=ident, document=document).encode()]
        parts += [NOISE * chance.choice(GAPS)]
    return b"".join(parts)


def told(text: bytes, block: int) -> list[dict[str, object]]:
    """Return what is told of a text that comes in blocks of this size."""
    blocks = [text[at : at + block] for at in range(0, len(text), block)]
    captures = read_decoded(blocks, Origin("service.log", offset=0))
    return [record(one) for one in Reading(catalogue(), lambda: False).read(captures)]


@pytest.mark.parametrize("block", [3000, 7000, 30_000, 100_000, 262_144])
@pytest.mark.parametrize("seed", range(4))
def test_a_log_tells_the_same_however_it_is_cut(seed, block):
    text = log_of(seed)
    whole = told(text, len(text))
    assert len(whole) > 5
    assert told(text, block) == whole


@pytest.mark.parametrize("behind", [1, 40, 900, 3000])
def test_a_status_below_a_document_is_told_though_the_block_ends_before_it(behind):
    text = NOISE + error() + b"\n" + b"status: 404\n" + NOISE * 100
    (found,) = told(text, len(NOISE) + len(error()) + behind)
    assert found["status"] == 404


def test_a_head_does_not_take_a_document_far_below_it():
    head = b"HTTP/1.1 404 Not Found\nServer: OBS\nx-obs-request-id: 0000019CEBAD03AD01\n\n"
    text = head + NOISE * 500 + error(request_id="0000019CEBAD03AD02") + b"\n"
    assert [(one["status"], one["code"]) for one in told(text, len(text))] == [
        (404, None),
        (None, "NoSuchKey"),
    ]


def test_a_document_below_its_head_is_its_body():
    text = response(end=b"\n") + b"\n" + NOISE * 10
    (found,) = told(text, len(text))
    assert (found["status"], found["code"]) == (404, "NoSuchKey")
