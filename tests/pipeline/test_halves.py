"""A response whose head stands in one source and whose body in the next."""

from __future__ import annotations

from obsdiag.model import Finding
from obsdiag.pipeline.events import Finished, Rendered
from obsdiag.pipeline.halves import join_halves
from tests.answer import REQUEST_ID, catalogue, error, finding, response

HEAD, BODY = (response(body=b""), error())
HEAD_ONLY, BODY_ONLY = finding(HEAD), finding(BODY)


def end(source: str) -> Finished:
    return Finished(source, None, "http", 100, 1, 1)


def joined(*events: object) -> list[object]:
    return list(join_halves(events, catalogue()))


def test_the_halves_of_one_response_become_one_finding():
    one, first, second = joined(HEAD_ONLY, end("head"), BODY_ONLY, end("body"))
    assert isinstance(one, Finding)
    assert (one.capture.status, one.error.code) == (404, "NoSuchKey")
    assert one.error.request_id == REQUEST_ID
    assert first == end("head")
    assert isinstance(second, Finished)
    assert second.findings == 0, "it was counted with the head"


def test_halves_with_different_request_ids_stay_apart():
    other = finding(error(request_id="1111019CEBAD03AD42BEEF0042BEEF11"))
    assert joined(HEAD_ONLY, other) == [HEAD_ONLY, other]


def test_whole_responses_are_no_halves():
    whole = finding(response())
    assert joined(whole, BODY_ONLY) == [whole, BODY_ONLY]


def test_what_was_rendered_is_no_half_of_anything():
    printed = Rendered("a line")
    assert joined(HEAD_ONLY, printed, BODY_ONLY) == [HEAD_ONLY, printed, BODY_ONLY]


def test_half_a_response_at_the_end_is_not_lost():
    assert joined(end("before"), HEAD_ONLY) == [end("before"), HEAD_ONLY]
