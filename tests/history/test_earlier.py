import pytest

from obsdiag.history import earlier
from obsdiag.history.event_fingerprint import kind_of

from .finding import TAKEN_AT, record


def add(history, number: int, **values) -> int:
    values = {"request_id": f"{number:032X}", "key": f"img/{number}.png"} | values
    values.setdefault("message", f"The object img/{number}.png is not there.")
    return history.add(record(**values), b"", taken_at=TAKEN_AT)


def ids(entries) -> list[int]:
    return [entry.id for entry in entries]


def test_the_same_request_is_known_whatever_else_was_captured_of_it(history):
    first = add(history, 1, code="NoSuchKey")
    history.annotate(first, ticket="T-1", note="Moved to another bucket.")
    other = add(history, 1, code="AccessDenied", bucket="other")
    add(history, 11)
    known = history.earlier(record(request_id=f"{1:032X}", code=None, message=None))
    assert ids(known.same_request) == [other, first]
    assert (known.same_request[1].ticket, known.same_kind, known.total) == ("T-1", [], 0)


def test_a_part_of_a_request_id_is_not_the_same_request(history):
    add(history, 1, request_id="0000019CEBAD03AD")
    assert history.earlier(record(request_id="019CEBAD")).same_request == []


def test_the_same_event_is_known_in_other_requests_and_what_was_said_of_it_stands_first(history):
    first, second, third = (add(history, number) for number in (1, 2, 3))
    add(history, 4, bucket="other")
    add(history, 5, message="Something else.")
    history.annotate(first, note="The lifecycle rule had deleted it.")
    again = record(request_id="9", key="img/9.png", message="The object img/9.png is not there.")
    known = history.earlier(again)
    assert (ids(known.same_kind), known.total) == ([first, third, second], 3)
    assert ids(history.earlier(again, limit=2).same_kind) == [first, third]
    assert ids(history.earlier(again, besides=third).same_kind) == [first, second]
    history.delete([first])
    assert ids(history.earlier(again).same_kind) == [third, second]


def test_a_secret_in_the_message_does_not_keep_two_events_apart(history):
    annotation = {"message": "Refused: password=hunter2hunter2", "key": "a"}
    stored = add(history, 1, **annotation)
    assert ids(history.earlier(record(request_id="9", **annotation)).same_kind) == [stored]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("code", ("NoSuchKey", "AccessDenied")),
        ("bucket", ("media", "backup")),
        ("method", ("GET", "PUT")),
        ("message", ("Access denied", "No such key")),
    ],
)
def test_what_differs_in_code_place_operation_or_message_is_another_event(name, values):
    first, second = (kind_of(record(**{name: value})) for value in values)
    assert first != second


@pytest.mark.parametrize("name", ["request_id", "host_id", "time", "source", "line", "key"])
def test_ids_and_times_make_no_other_event(name):
    assert kind_of(record(**{name: "1"})) == kind_of(record(**{name: "2"}))


def test_what_names_no_error_is_like_nothing_else(history):
    unknown = record(code=None, message=None)
    assert kind_of(unknown) is None
    history.add(unknown, b"", taken_at=TAKEN_AT)
    assert history.earlier(record(code=None, message=None, request_id=None)) == ([], [], 0)


@pytest.mark.parametrize(
    ("sql", "index"),
    [
        (earlier._OF_REQUEST, "finding_request"),
        (earlier._NEWEST, "finding_kind"),
        (earlier._NEWEST_ANNOTATION, "finding_kind_said"),
        (earlier._COUNT, "COVERING INDEX finding_kind"),
    ],
)
def test_what_was_seen_before_is_looked_up_in_an_index(history, sql, index):
    asked = {"kind": 1, "request_id": "1", "besides": 0, "limit": 9}
    with history._file.readers.lend() as connection:
        steps = connection.execute(f"EXPLAIN QUERY PLAN {sql}", asked).fetchall()
    (detail,) = [step[-1] for step in steps]
    assert f"{index} (" in detail


def test_a_request_id_with_the_same_end_is_another_request(history):
    for start in ("a", "b"):
        history.add(record(request_id=start + "1234567890"), b"", taken_at=TAKEN_AT)
    found = history.earlier(record(request_id="a1234567890"))
    assert [entry.request_id for entry in found.same_request] == ["a1234567890"]
