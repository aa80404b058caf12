"""From captures to findings: what counts as read, what is a finding, and which row it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from obsdiag.catalogue_entry import How, Match
from obsdiag.correlate.observation import Deduplicator
from obsdiag.pipeline.decoding import Reading, findings_of, observations_of
from obsdiag.published import load_catalogue
from tests.answer import HEAD, REQUEST_ID, capture, captures, catalogue, error, response
from tests.rows import each

if TYPE_CHECKING:
    from obsdiag.model import Finding

REPORT = f"obs: Status=403 Forbidden, Code=AccessDenied, Message=No., RequestId={REQUEST_ID}"
LISTED = response(
    "200 OK",
    b"<DeleteResult><Deleted><Key>a</Key></Deleted>"
    b"<Error><Key>b</Key><Code>AccessDenied</Code></Error>"
    b"<Error><Key>c</Key><Code>SlowDown</Code></Error></DeleteResult>",
)


def reading() -> Reading:
    return Reading(catalogue(), lambda: False)


def only(data: bytes) -> Finding:
    (found,) = findings_of(capture(data), catalogue())
    return found


def test_what_was_read_is_counted_over_all_inputs():
    so_far = reading()
    assert (so_far.format, so_far.captures, so_far.findings) == (None, 0, 0)
    assert len(list(so_far.read(captures(response())))) == 1
    assert list(so_far.read(captures(response("200 OK", b"hello")))) == []
    assert len(list(so_far.read(captures(error())))) == 1
    assert (so_far.format, so_far.captures, so_far.findings) == ("http", 3, 2)


@each(
    "data, counted",
    [
        (REPORT.encode(), ("client", 1, 1)),
        (b"NoSuchKey", ("words", 1, 1)),
        (b"The specified key does not exist.", ("words", 1, 1)),
        (b"Could you have a look at this, please?", (None, 0, 0)),
        (b"NeverHeardOf", (None, 0, 0)),
        (b"code: OddOne, message: It is odd.\n" * 5, (None, 0, 0)),
    ],
)
def test_what_a_person_or_a_client_says_counts_once_it_is_an_error(data, counted):
    so_far = reading()
    found = list(so_far.read(captures(data)))
    assert (so_far.format, so_far.captures, so_far.findings) == counted
    assert len(found) == so_far.findings


def test_an_event_is_found_once_however_often_it_is_shown():
    so_far = reading()
    (found,) = so_far.read(captures(response() + b"\n" + response() + b"\n" + error()))
    assert (found.place.line, so_far.captures, so_far.findings) == (1, 3, 1)


def test_events_of_different_inputs_are_found_each():
    so_far = reading()
    assert [len(list(so_far.read(captures(response())))) for _ in range(2)] == [1, 1]


def test_a_reading_that_is_cancelled_gives_what_it_has_and_asks_for_no_more():
    asked = []

    def coming():
        for number in range(9):
            asked.append(number)
            yield capture(response(body=error(request_id=str(number)), head=("Server: OBS",)))

    stopped = Reading(catalogue(), lambda: len(asked) == 2)
    found = list(stopped.read(coming()))
    assert ([one.error.request_id for one in found], asked) == (["0", "1"], [0, 1])


def test_the_errors_of_one_capture_come_in_parts_where_they_are_many():
    in_parts = Reading(catalogue(), lambda: False, together=2)
    rows = b"".join(b"<Error><Key>%d</Key><Code>SlowDown</Code></Error>" % row for row in range(13))
    listed = capture(b"HTTP/1.1 200 OK\r\n\r\n<DeleteResult>%b</DeleteResult>" % rows)
    parts = list(in_parts.joined([listed], Deduplicator()))
    assert [len(part) for part in parts] == [2, 2, 1], "the last eight may be joined with others"


def test_every_error_of_a_capture_is_a_sighting_and_a_finding():
    assert [sighting.error.code for sighting in observations_of(capture(LISTED))] == [
        "AccessDenied",
        "SlowDown",
    ]
    found = list(findings_of(capture(LISTED), catalogue()))
    assert [one.match.entry and one.match.entry.id for one in found] == [
        "AccessDenied#1",
        "SlowDown#1",
    ]


def test_a_success_is_no_sighting():
    assert list(observations_of(capture(response("200 OK", b"hello")))) == []


def test_a_finding_is_explained():
    assert "status-mismatch" in {note.id for note in only(response("403 Forbidden")).notes}


@pytest.mark.parametrize("spelled", [b"No Such Key", b"no such key\n", b"'NO SUCH KEY'"])
def test_a_code_that_a_person_wrote_in_words_is_a_code(spelled):
    found = only(spelled)
    assert found.match.how is How.SPACING
    assert (found.error.code_origin, found.error.message) == ("client", None)
    assert found.error.code is not None
    assert found.error.code.casefold() == "no such key"


def test_a_message_that_a_person_wrote_stays_a_message():
    found = only(b"The specified key does not exist.")
    assert found.match.how is How.MESSAGE
    assert (found.error.code, found.error.message) == (None, "The specified key does not exist.")


def test_another_stores_message_is_no_code_of_the_table():
    found = only(b"ERROR 14: Access Denied\ncannot open '/vsioss/tiles/7.tif' (HTTP 403)\n")
    assert (found.error.code, found.error.message) == (None, "Access Denied")


def test_a_status_means_something_only_where_the_service_set_it():
    assert only(response("403 Forbidden", b"")).match.how is How.STATUS
    assert only(response("403 Forbidden", b"", ("Server: nginx",))).match == Match()
    assert only(response("403 Forbidden", b"", ("X-Trans-Id: tx7",))).match == Match()


def test_a_code_means_something_whoever_passed_it_on():
    found = only(response("403 Forbidden", error("AccessDenied"), ("Server: nginx",)))
    assert found.match.how is How.EXACT


def test_a_code_of_the_second_list_is_named_and_matched_with_nothing():
    data = response("404 Not Found", error("NoSuchInventoryConfiguration"), HEAD)
    (found,) = findings_of(capture(data), load_catalogue())
    assert (found.match.entry, found.match.reference) == (None, "NoSuchInventoryConfiguration")


def test_a_document_in_which_nothing_can_be_read_is_not_taken_for_one_without_error():
    reading = Reading(catalogue(), lambda: False)
    assert list(reading.read(captures(b"<Error><Code>" * 100))) == []
    assert (reading.captures, reading.format) == (0, None)
