"""What `groups` and `history groups` answer."""

from __future__ import annotations

from obsdiag import workers
from obsdiag.cli import history_summary
from obsdiag.formats import split
from obsdiag.input import stream
from tests.answer import error, response
from tests.at_once import AtOnce
from tests.command import run

BUSY = ("SlowDown", "Please reduce your request rate.")


def busy(number: int, second: int = 0) -> bytes:
    """Return an answer whose request id holds a time (milliseconds since 1970, in hexadecimal)."""
    request_id = f"{0x19CEBAD03AD + 1000 * second:016X}{number:016X}"
    return response("503 Service Unavailable", error(*BUSY, request_id=request_id), ())


def test_findings_of_one_kind_are_one_line_with_their_first_and_last_time():
    text = b"\n".join(busy(number, number) for number in range(12))
    asked = run("groups", stdin=text)
    first, times, storm = asked.out.splitlines()
    assert asked.status == 0
    assert first.split()[:2] == ["12", "SlowDown"]
    assert times.strip() == "2026-03-14T09:28:30.381Z to 2026-03-14T09:28:41.381Z"
    assert storm.strip().startswith("up to 1.1 a second: 12 from 2026-03-14T09:28:30")


def test_the_largest_group_comes_first(tmp_path):
    other = response("404 Not Found", error("NoSuchKey", "The key is away."))
    (tmp_path / "all.txt").write_bytes(b"\n".join((other, busy(1), busy(2))))
    asked = run("groups", "--format", "json", str(tmp_path / "all.txt"))
    (told,) = asked.rows
    assert [(group["code"], group["count"]) for group in told["groups"]] == [
        ("SlowDown", 2),
        ("NoSuchKey", 1),
    ]
    assert told["groups"][0]["storm"] is None


def test_a_request_id_in_several_captures_is_named(tmp_path):
    for name in ("client.log", "proxy.log"):
        (tmp_path / name).write_bytes(busy(7))
    asked = run("groups", str(tmp_path / "client.log"), str(tmp_path / "proxy.log"))
    assert "0000000000000007 stands in 2 captures." in asked.out


def test_the_history_is_grouped_by_a_query():
    run("decode", "--save", stdin=busy(1) + b"\n" + busy(2))
    run("decode", "--save", stdin=response("404 Not Found", error("NoSuchKey", "Away.")))
    everything = run("history", "groups").out
    assert "NoSuchKey" in everything
    found = run("history", "groups", "code:SlowDown").out
    assert found.split()[:2] == ["2", "SlowDown"]
    assert "NoSuchKey" not in found


def test_what_reads_as_nothing_is_said():
    asked = run("groups", stdin=b"\x00\x01 nothing of the kind " * 20)
    assert (asked.status, asked.out) == (1, "")
    assert "nothing in it reads as" in asked.err


def test_groups_are_read_with_the_page_in_use(tmp_path, monkeypatch):
    asked_for = []
    monkeypatch.setattr(history_summary, "load_catalogue", asked_for.append)
    run("--data-dir", tmp_path, "groups", stdin=b"")
    assert asked_for == [tmp_path / "catalogue.page"]


def test_a_long_log_is_shared(tmp_path, monkeypatch):
    begun: list[object] = []
    monkeypatch.setattr(workers, "start", lambda do, _: AtOnce(do, begun))
    monkeypatch.setattr(history_summary, "processes", lambda: 2)
    monkeypatch.setattr(stream, "BLOCK", 50_000)
    monkeypatch.setattr(split, "PIECE", 100_000)
    noise = b"2026-03-14T09:28:30Z INFO copied 4096 bytes from /var/spool to /mnt/store\n"
    log = tmp_path / "service.log"
    log.write_bytes(
        b"".join(
            b"2026-03-14T09:28:30Z ERROR obs: Status=404 Not Found, Code=NoSuchKey, "
            b"Message=There is none., RequestId=0000019CEBAD03AD%016d\n" % number + noise * 90
            for number in range(100)
        )
    )
    (counted,) = run("groups", "--format", "json", log).rows
    assert [(group["code"], group["count"]) for group in counted["groups"]] == [("NoSuchKey", 100)]
    assert begun
