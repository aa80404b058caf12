"""Parts of a container."""

from __future__ import annotations

from io import BytesIO

from obsdiag.container.part import Member, shown_name
from obsdiag.container.unpack_limit import Bounded, Budget


def make(data: bytes) -> tuple[Member, list[str]]:
    opened: list[str] = []

    def content() -> Bounded:
        opened.append("opened")
        return Bounded(BytesIO(data), Budget(lambda: len(data)))

    return Member("a.log", content), opened


def test_a_member_is_opened_once_and_only_when_it_is_asked_for():
    member, opened = make(b"abc")
    assert (member.trouble, opened) == (None, [])
    assert member.stream is member.stream
    assert (member.stream.head, opened) == (b"abc", ["opened"])


def test_draining_reads_a_member_to_its_end():
    member, opened = make(bytes(1_000_000))
    member.stream.head  # noqa: B018 - reads it
    member.drain()
    assert list(member.stream.blocks())[1:] == []
    assert opened == ["opened"]


def test_no_file_is_beside_a_member_of_most_containers():
    assert make(b"")[0].beside("body.xml") is None


def test_a_name_is_one_line_of_characters_that_show():
    assert shown_name("日志/größe.log".encode()) == "日志/größe.log"
    assert shown_name(b"a\nb\x1b[2J\xe2\x80\xaegnp.exe") == "a b\\x1b[2J\\u202egnp.exe"
    assert len(shown_name(b"x" * 65_000)) < 400
