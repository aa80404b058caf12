"""What stands in a string of a record is read as the text it is, and told once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from obsdiag.formats import record_payloads
from obsdiag.formats.format import Failure, Surroundings
from obsdiag.formats.record_payloads import RecordReader
from obsdiag.formats.text import read_blocks
from obsdiag.model import Origin
from obsdiag.record import record
from tests.answer import REQUEST_ID, error, findings, response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.model import Capture

OTHER = "1" * 16


def log(*records: dict[str, object]) -> bytes:
    return "".join(f"{json.dumps(one)}\n" for one in records).encode()


def values(data: bytes) -> list[tuple[str | None, int | None, str | None, int]]:
    return [
        (one.error.code, one.capture.status, one.error.request_id, one.place.line)
        for one in findings(data)
    ]


def test_a_transcript_in_a_string_is_read_as_one():
    shown = response().decode()
    assert values(log({"msg": "started"}, {"level": "error", "msg": shown})) == [
        ("NoSuchKey", 404, REQUEST_ID, 2)
    ]


def test_two_errors_in_one_string_lend_each_other_nothing():
    first = response().decode()
    second = response("403 Forbidden", error("AccessDenied", "No.", OTHER), ()).decode()
    assert values(log({"msg": f"{first}\nretried\n{second}"})) == [
        ("NoSuchKey", 404, REQUEST_ID, 1),
        ("AccessDenied", 403, OTHER, 1),
    ]


def test_what_the_record_says_itself_is_told_once():
    trace = "NoSuchKey: The specified key does not exist.\n    at run (/app/sync.js:3:1)\n"
    said = {"name": "NoSuchKey", "message": "The specified key does not exist.", "stack": trace}
    record = {"level": 50, "err": said | {"statusCode": 404, "requestId": REQUEST_ID}}
    assert values(log(record)) == [("NoSuchKey", 404, REQUEST_ID, 1)]


def test_a_status_that_the_record_tells_again_is_no_error_of_its_own():
    asked = "`PUT https://a.obs.eu-de.otc.t-systems.com/b` resulted in a `404 Not Found` response:"
    texts = {
        "message": f"{asked}\n{error().decode()}",
        "context": {"exception": f"{asked} at a.php"},
    }
    assert values(log(texts)) == [("NoSuchKey", 404, REQUEST_ID, 1)]


def test_a_message_ends_where_its_line_does():
    said = "An error occurred (AccessDenied) when calling the PutObject operation: Access Denied"
    (only,) = findings(log({"msg": f"{said}\n##[error]Process completed with exit code 1.\n"}))
    assert only.error.message == "Access Denied"


DATA = Path(__file__).parents[1] / "data"
SAID = b"An error occurred (AccessDenied) when calling the GetObject operation: Access Denied"


def nothing_inside(_stream, _origin):
    return iter(())


@pytest.mark.parametrize("path", sorted(DATA.glob("*.txt")) + sorted(DATA.glob("*.xml")))
def test_what_is_said_again_to_the_letter_is_told_as_if_it_were_new(path, monkeypatch):
    one = path.read_bytes().rstrip(b"\n") + b"\n"
    again = (b"INFO nothing\n" + one) * 2 + one + b"INFO nothing\nINFO more\n" + one * 2
    told = [record(finding) for finding in findings(again, again)]
    monkeypatch.setattr(record_payloads, "LONGEST", -1)
    assert told == [record(finding) for finding in findings(again, again)]


def read_at(reader, *lines, data=SAID):
    return [
        capture.origin
        for line in lines
        for capture in reader.read(data, Origin("a", None, line, 100 * line), None)
    ]


def test_a_record_that_comes_again_and_again_is_read_twice(monkeypatch):
    asked, reader = [], RecordReader(nothing_inside)
    real = record_payloads._read_line
    monkeypatch.setattr(
        record_payloads, "_read_line", lambda *given: asked.append(given) or real(*given)
    )
    for line in range(1, 30):
        place = Origin("a", None, line, 100 * line)
        (capture,) = reader.read(SAID, place, None)
        assert capture.origin == place
    assert len(asked) == 2


def test_what_does_not_move_with_its_record_is_read_each_time(monkeypatch):
    (fixed,) = RecordReader(nothing_inside).read(SAID, Origin("a"), None)
    monkeypatch.setattr(record_payloads, "_read_line", lambda *_: iter((fixed,)))
    assert read_at(RecordReader(nothing_inside), 3, 5, 9, 11) == [fixed.origin] * 4


def test_only_so_many_records_are_kept():
    reader = RecordReader(nothing_inside)
    for number in range(record_payloads.KEPT + 9):
        read_at(reader, 1, data=b"%d %b" % (number, SAID))
    assert len(reader._recent) <= record_payloads.KEPT


def test_where_a_text_in_a_record_cannot_be_read_each_place_of_it_is_told():
    failed: list[int] = []

    def failing(_stream, origin, around):
        around.fail(Failure(origin, "ValueError"))
        return iter(())

    tell = Surroundings(fail=lambda failure: failed.append(failure.origin.line))
    said = log(*({"msg": response().decode()} for _ in range(5)))
    list(read_blocks((said,), Origin("a.log", None, 1), failing, tell))
    assert failed == [1, 2, 3, 4, 5]


def test_a_record_is_not_read_itself_where_a_string_of_it_has_the_head_of_an_answer(monkeypatch):
    read = []
    real = record_payloads.read_block
    monkeypatch.setattr(
        record_payloads, "read_block", lambda text, *given: read.append(text) or real(text, *given)
    )
    shown = log({"level": "error", "msg": response().decode()})

    assert values(shown) == [("NoSuchKey", 404, REQUEST_ID, 1)]
    assert shown not in read


def test_what_stands_beside_the_strings_of_a_record_is_read_where_it_has_a_sign(
    monkeypatch: pytest.MonkeyPatch,
):
    asked: list[bytes] = []
    read = record_payloads.read_block

    def remembering(text: bytes, *where: object) -> Iterator[Capture]:
        asked.append(text)
        return read(text, *where)  # type: ignore[arg-type]

    monkeypatch.setattr(record_payloads, "read_block", remembering)
    shown = response(end=b"\n").decode()
    assert values(log({"level": "error", "msg": shown})) == [("NoSuchKey", 404, REQUEST_ID, 1)]
    assert not any(b"level" in text for text in asked)
    also = f"An error occurred (AccessDenied) when calling the GetObject operation: no ({OTHER})"
    assert [one[0] for one in values(log({"error": also, "msg": shown}))] == [
        "NoSuchKey",
        "AccessDenied",
    ]
    assert any(b"AccessDenied" in text for text in asked)
