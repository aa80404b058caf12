"""Archives, mails and what is packed, by the one way from sources to findings."""

from __future__ import annotations

import gzip
from zipfile import ZIP_STORED

import pytest

from obsdiag.input.sources import OpenStream, Problem, paste
from obsdiag.model import Finding
from obsdiag.pipeline.events import Finished, Started
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.reading import read
from tests.answer import catalogue, error, response
from tests.container.parcel import Sink, locked, mail, tarred, zipped

DENIED = response("403 Forbidden", error("AccessDenied", request_id="7"), ("Server: OBS",))
TICKET = {
    "answer.http": response(),
    "notes.txt": b"nothing of the kind\n" * 40,
    "logs/app.log": b"above\n\n" + DENIED,
    "ok.http": response("200 OK", b"hello"),
}


def told(data: bytes, name: str = "ticket.zip") -> list[tuple[str, str | None, str | None]]:
    """Return what is told of an archive but for its end: kind of event, member, code or text."""
    rows: list[tuple[str, str | None, str | None]] = []
    for event in read([paste(data, name)], catalogue()):
        match event:
            case Started():
                rows.append(("started", event.member, None))
            case Finding():
                assert event.capture.origin.source == name
                rows.append(("finding", event.capture.origin.member, event.error.code))
            case Problem():
                rows.append(("problem", event.source, event.text))
    return rows


def finished(data: bytes) -> Finished:
    *_, end = read([paste(data)], catalogue())
    assert isinstance(end, Finished)
    return end


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_a_member_is_started_when_something_is_found_in_it(pack):
    assert told(pack(TICKET)) == [
        ("started", None, None),
        ("started", "answer.http", None),
        ("finding", "answer.http", "NoSuchKey"),
        ("started", "logs/app.log", None),
        ("finding", "logs/app.log", "AccessDenied"),
    ]


def test_a_member_is_shown_as_it_is_read_and_its_lines_are_its_own():
    _, started, _, _, found, _ = read([paste(zipped(TICKET), "ticket.zip")], catalogue())
    assert started == Started("ticket.zip", "answer.http", response(), complete=True)
    assert isinstance(found, Finding)
    assert found.place.line == 3


def test_the_end_of_an_archive_counts_all_that_is_in_it():
    end = finished(zipped(TICKET))
    assert (end.member, end.format, end.captures, end.findings) == (None, "http", 3, 2)
    assert end.size == len(zipped(TICKET))


def large() -> bytes:
    return zipped({"noise.bin": bytes(300_000), **TICKET}, ZIP_STORED)


def test_an_archive_that_cannot_be_sought_in_is_read_too():
    events = list(read([OpenStream(Sink(large()), "-")], catalogue()))
    assert sum(isinstance(event, Finding) for event in events) == 2
    assert isinstance(events[-1], Finished)
    assert events[-1].size == len(large())


def test_the_size_of_a_large_archive_is_that_of_its_file():
    assert finished(large()).size == len(large())


HALVES = zipped({"head.txt": response(body=b""), "body.xml": error()})


def test_halves_of_one_response_in_two_members_are_one_finding_in_the_first():
    found = [row for row in told(HALVES) if row[0] == "finding"]
    assert found == [("finding", "head.txt", "NoSuchKey")]


def test_as_many_findings_are_counted_as_are_told():
    assert finished(HALVES).findings == 1


def test_an_answer_in_two_members_is_told_in_each():
    twice = zipped({"a.http": response(), "b.http": response()})
    assert [member for kind, member, _ in told(twice) if kind == "finding"] == ["a.http", "b.http"]


def test_what_is_packed_in_what_is_packed_is_named_by_the_whole_way():
    inner = zipped({"t.tar": tarred({"x/a.http": response()})})
    assert told(zipped({"in.zip": inner, "b.http": DENIED})) == [
        ("started", None, None),
        ("started", "in.zip/t.tar/x/a.http", None),
        ("finding", "in.zip/t.tar/x/a.http", "NoSuchKey"),
        ("started", "b.http", None),
        ("finding", "b.http", "AccessDenied"),
    ]


def test_what_is_only_compressed_has_no_member():
    assert told(gzip.compress(response()), "answer.gz")[-1] == ("finding", None, "NoSuchKey")


def test_what_is_attached_to_a_mail_is_read():
    sent = mail(
        "Content-Type: multipart/mixed; boundary=cut",
        "",
        "--cut",
        "Content-Type: text/plain",
        "",
        "Uploads fail, see below.",
        "--cut",
        'Content-Disposition: attachment; filename="answer.http"',
        "",
        response().decode(),
        "--cut--",
        "",
    )
    assert told(sent, "ticket.eml")[1:] == [
        ("started", "answer.http", None),
        ("finding", "answer.http", "NoSuchKey"),
    ]


def test_a_pair_of_messages_in_an_archive_is_one_finding():
    asked = b"PUT https://media.obs.example.com/a.png HTTP/1.1\r\nHost: media\r\n\r\n"
    files = {"[Content_Types].xml": b"<Types/>", "raw/1_c.txt": asked, "raw/1_s.txt": response()}
    (found,) = [
        event for event in read([paste(zipped(files))], catalogue()) if isinstance(event, Finding)
    ]
    assert (found.capture.origin.member, found.capture.format) == ("raw/1_s.txt", "saz")
    assert (found.error.method, found.error.code) == ("PUT", "NoSuchKey")


def test_a_member_that_cannot_be_read_is_a_problem_and_the_others_are_read():
    sealed = zipped({"sealed.http": response()})
    rows = told(zipped({"in.zip": locked(sealed), "open.http": DENIED}))
    assert rows[1][:2] == ("problem", "ticket.zip/in.zip/sealed.http")
    assert "encrypted" in (rows[1][2] or "")
    assert rows[-1] == ("finding", "open.http", "AccessDenied")


def test_a_container_that_cannot_be_read_at_all_is_a_problem_and_has_nothing():
    damaged = b"7z\xbc\xaf\x27\x1c" + bytes(99)
    assert [row[:2] for row in told(damaged, "t.7z")] == [("started", None), ("problem", "t.7z")]
    end = finished(damaged)
    assert (end.format, end.captures, end.findings) == (None, 0, 0)


def test_a_cut_archive_gives_what_is_left_of_it():
    rows = told(zipped({"a.http": response(), "b.http": DENIED})[:-40])
    assert [row[2] for row in rows if row[0] == "finding"] == ["NoSuchKey", "AccessDenied"]
    assert [row[1] for row in rows if row[0] == "problem"] == ["ticket.zip"]


def test_a_problem_is_told_once():
    whole = zipped({"a.http": response(), "b.http": DENIED})
    problems = [row for row in told(whole[: len(whole) // 2]) if row[0] == "problem"]
    assert len(problems) == len(set(problems))


def test_reading_can_be_cancelled_between_members():
    stop: list[Finding] = []
    files = {f"{number}.http": DENIED for number in range(9)}
    events = read([paste(zipped(files))], catalogue(), ReadOptions(cancelled=lambda: bool(stop)))
    for event in events:
        assert not isinstance(event, Finished)
        if isinstance(event, Finding):
            stop.append(event)
    assert len(stop) == 1
