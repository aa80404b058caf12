from obsdiag.history import History
from obsdiag.history.export import json_lines
from obsdiag.history.importing import import_lines
from obsdiag.history.intake import Intake
from tests.history.finding import TAKEN_AT, record


def fill(history, captures, findings=1):
    start = history.count()
    for number in range(start, start + captures):
        items = [
            (record(request_id=f"{number:016}{at:016}", code=f"Code{at}"), b"")
            for at in range(findings)
        ]
        history.add_many(items, taken_at=TAKEN_AT)


def test_pages_of_captures_hold_all_of_them(path):
    with History(path) as history:
        fill(history, 7)
        starts, total = history.capture_pages(3)
        assert (starts, total) == ([7, 4, 1], 7)
        assert [one.place for one in history.captures(3, before=5)] == [4, 3, 2]


def test_a_row_tells_the_commonest_kinds_and_its_only_finding(path):
    with History(path) as history:
        fill(history, 1, findings=20)
        fill(history, 1, findings=1)
        lone, many = history.captures()
        assert many.findings == 20
        assert len(many.kinds) < 20
        assert many.only is None
        assert lone.only == history.get(21)
        assert history.capture_with(21) == lone.id
        assert history.capture_with(22) is None


def test_a_row_tells_tickets_and_the_first_note(path):
    with History(path) as history:
        fill(history, 1, findings=3)
        assert history.captures()[0].tickets == 0
        history.annotate(2, ticket="T-1", note="Wrong clock")
        (capture,) = history.captures()
        assert (capture.ticket, capture.tickets, capture.note) == ("T-1", 1, "Wrong clock")
        history.annotate(3, ticket="T-2", note="Later")
        (capture,) = history.captures()
        assert (capture.tickets, capture.note) == (2, "Wrong clock")


def test_findings_of_a_capture_are_given_in_parts(path):
    with History(path) as history:
        fill(history, 2, findings=5)
        assert [one.id for one in history.findings(2, 3)] == [6, 7, 8]
        assert [one.id for one in history.findings(2, 3, after=8)] == [9, 10]


def test_an_export_takes_captures_along(path, tmp_path):
    with History(path) as history, History(tmp_path / "other.sqlite3") as other:
        reading = Intake.new(TAKEN_AT, source="ticket.zip")
        for number in (1, 2):
            item = (record(request_id=f"{number:032}", source="ticket.zip"), b"")
            history.add_many([item], taken_at=TAKEN_AT, intake=reading)
        fill(history, 2)
        lines = [line.encode() for line in json_lines(history.each())]
        assert import_lines(other, lines, TAKEN_AT).new == 4
        assert import_lines(other, lines, TAKEN_AT).new == 0
        counts = [(one.source, one.findings) for one in other.captures()]
        assert counts == [(one.source, one.findings) for one in history.captures()]


def test_lines_of_decode_are_one_capture_with_the_name_of_their_file(path):
    lines = [
        b'{"schema": 1, "source": "a.log", "code": "X", "request_id": "1"}',
        b'{"schema": 1, "source": "b.log", "code": "Y", "request_id": "2"}',
    ]
    with History(path) as history:
        import_lines(history, lines, TAKEN_AT, "found.jsonl")
        (capture,) = history.captures()
        assert (capture.kind, capture.source, capture.findings) == ("import", "found.jsonl", 2)


def test_an_export_of_before_there_were_captures_is_grouped(path):
    def line(number, source, at):
        known = f'"history": {{"first_seen": "{at}", "last_seen": "{at}", "occurrences": 1}}'
        return f'{{"schema": 1, "source": "{source}", "request_id": "{number}", {known}}}'.encode()

    with History(path) as history:
        lines = [
            line(1, "a.log", "2026-11-22T10:00:00Z"),
            line(2, "a.log", "2026-11-22T10:00:03Z"),
            line(3, "clipboard", "2026-11-22T10:00:04Z"),
            line(4, "clipboard", "2026-11-22T10:00:30Z"),
            line(5, "a.log", "2026-11-22T12:00:00Z"),
        ]
        assert import_lines(history, lines, TAKEN_AT, "old.jsonl").new == 5
        counts = [(one.source, one.findings) for one in history.captures()]
        assert counts == [("a.log", 1), ("clipboard", 1), ("clipboard", 1), ("a.log", 2)]
