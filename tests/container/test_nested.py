"""How deep, how many and how much."""

from __future__ import annotations

import gzip
from base64 import b64encode
from random import Random

import pytest

from obsdiag.container import nested, unpack_limit
from tests.container.parcel import mail, read, tarred, zipped


def nest(times: int) -> bytes:
    data = b"at the bottom"
    for _ in range(times):
        data = zipped({"in": data})
    return data


def test_four_archives_are_opened_and_a_fifth_is_not():
    assert read(nest(4)).members == {"in/in/in/in": b"at the bottom"}
    found = read(nest(5))
    assert not found.members
    assert found.skipped == [("in/in/in/in", unpack_limit.TOO_DEEP)]


def test_a_mail_with_a_zip_of_a_compressed_tar_of_a_compressed_log_is_opened():
    tar = gzip.compress(tarred({"app.log.gz": gzip.compress(b"403")}))
    archive = zipped({"logs.tar.gz": tar})
    attached = (
        'Content-Type: application/zip; name="case.zip"',
        "Content-Transfer-Encoding: base64",
        "",
        b64encode(archive).decode(),
    )
    assert read(mail(*attached)).members == {"case.zip/logs.tar.gz/app.log.gz": b"403"}


def test_a_file_that_contains_itself_comes_to_an_end():
    data = gzip.compress(gzip.compress(gzip.compress(gzip.compress(gzip.compress(b"end")))))
    assert read(data).reasons == unpack_limit.TOO_DEEP


def test_more_members_than_the_limit_are_not_read(monkeypatch):
    monkeypatch.setattr(nested, "MAX_MEMBERS", 6)
    files = {f"{number}.txt": b"x" for number in range(4)}
    found = read(zipped({"a.zip": zipped(files), "b.zip": zipped(files)}))
    assert len(found.members) == 4
    assert found.skipped == [("b.zip", unpack_limit.TOO_MANY)]


def test_one_bomb_among_members_costs_only_itself(monkeypatch):
    monkeypatch.setattr(unpack_limit, "RATIO_FROM", 50_000)
    monkeypatch.setattr(unpack_limit, "MAX_RATIO", 100)
    noise = Random(1).randbytes(20_000)
    files = {"noise": noise, "bomb": bytes(500_000), "after": b"read"}
    found = read(zipped(files))
    assert found.members["after"] == b"read"
    assert found.skipped == [("bomb", unpack_limit.BOMB)]


@pytest.mark.parametrize("as_pipe", [False, True])
def test_members_that_unpack_to_too_much_together_end_the_reading(monkeypatch, as_pipe):
    monkeypatch.setattr(unpack_limit, "RATIO_FROM", 100_000)
    monkeypatch.setattr(unpack_limit, "MAX_RATIO", 50)
    files = {f"{number}": bytes(range(200)) * 300 for number in range(40)}
    found = read(zipped(files), as_pipe=as_pipe)
    assert len(found.members) < 40
    assert found.reasons == unpack_limit.BOMB


def test_what_a_source_may_unpack_to_is_bounded(monkeypatch):
    monkeypatch.setattr(unpack_limit, "MAX_UNPACKED", 1000)
    found = read(tarred({"a": b"x" * 800, "b": b"y" * 800, "c": b"z"}))
    assert found.skipped == [("b", unpack_limit.TOO_LARGE)]
    assert "c" not in found.members
