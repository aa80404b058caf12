"""What tells of one event is one finding; what tells of two stays two."""

from __future__ import annotations

import pytest

from tests.answer import HEAD, REQUEST_ID, error, finding, findings, response

OTHER_ID = "0000019CEBAD03ADFFFFFFFFFFFFFFFF"
BARE = response(body=b"")
BODY = error(more="<Key>a/b.jpg</Key>")


def request_id(value: str) -> tuple[str, ...]:
    return ("Server: OBS", f"x-obs-request-id: {value}")


@pytest.mark.parametrize("pastes", [(BARE, BODY), (BODY, BARE)], ids=["head first", "body first"])
def test_a_head_and_a_body_with_one_request_id_are_one_response(pastes):
    whole = finding(*pastes)
    assert (whole.capture.status, whole.error.code) == (404, "NoSuchKey")
    assert (whole.error.key, whole.error.host_id) == ("a/b.jpg", HEAD[-1].partition(": ")[2])
    assert whole.match.entry is not None
    assert whole.capture.origin.source == "paste-1"


def test_halves_of_two_responses_stay_apart():
    found = findings(BARE, error(request_id=OTHER_ID))
    assert [one.error.code for one in found] == [None, "NoSuchKey"]


def test_halves_without_a_request_id_stay_apart():
    found = findings(response(body=b"", head=("Server: OBS",)), error(request_id=""))
    assert len(found) == 2


def test_two_heads_or_two_bodies_make_no_whole():
    assert len(findings(BARE, response("403 Forbidden", b""))) == 2
    assert len(findings(error(), error("AccessDenied"))) == 2


def test_findings_that_wait_come_in_their_order():
    found = findings(
        BARE, response("403 Forbidden", head=request_id(OTHER_ID)), error(request_id="7")
    )
    assert [one.capture.origin.source for one in found] == ["paste-1", "paste-2", "paste-3"]


def test_an_answer_that_is_shown_twice_is_told_once():
    again = finding(response() + b"\n" + response() + b"\n")
    assert again.place.line == 1
    assert len(findings(response() + b"\n" + error())) == 1


def test_an_answer_in_two_inputs_is_told_twice():
    assert len(findings(response(), response())) == 2


def test_answers_with_different_ids_are_told_each():
    other = response(body=error(request_id=OTHER_ID), head=request_id(OTHER_ID))
    assert len(findings(response() + b"\n" + other)) == 2


def test_answers_without_ids_are_told_each():
    bare = response("503 Slow", b"", ("Server: OBS",)) + b"\n"
    assert len(findings(bare * 3)) == 3


def test_the_errors_of_one_delete_are_told_each():
    listed = b"".join(
        b"<Error><Key>k%d</Key><Code>AccessDenied</Code></Error>\n" % number for number in range(20)
    )
    found = findings(response("200 OK", b"<DeleteResult>\n" + listed + b"</DeleteResult>"))
    assert [one.error.key for one in found] == [f"k{number}" for number in range(20)]
    assert {one.error.request_id for one in found} == {REQUEST_ID}


def test_many_answers_keep_their_order():
    ids = [f"0000019CEBAD03AD{number:016X}" for number in range(40)]
    log = b"".join(
        response(body=error(request_id=one), head=request_id(one)) + b"\n" for one in ids
    )
    assert [one.error.request_id for one in findings(log)] == ids
