"""What Faraday's logger writes of an answer is one record, where it can be told whose it is."""

from __future__ import annotations

from tests.answer import error, findings

FIRST, SECOND = "0000019CEBAD03AD42BEEF0042BEEF00", "0000019CEBAD03AD42BEEF0042BEEF01"


def line(words: str) -> str:
    return f"I, [2026-03-14T09:28:30.381216 #12]  INFO -- {words}\n"


def answer(request_id: str, status: int) -> list[str]:
    return [
        line(f"response: Status {status}"),
        line(f'response: server: "OBS"\nx-obs-request-id: "{request_id}"'),
        line(f"response: {error(request_id=request_id).decode()}"),
    ]


def told(*lines: str) -> list[tuple[int | None, str | None]]:
    text = "".join((line(": begun"), *lines, line(": done")))
    return [(one.capture.status, one.error.request_id) for one in findings(text.encode())]


def test_status_and_body_of_an_answer_are_one_event():
    asked = line("request: GET https://b.obs.cn-south-1.myhuaweicloud.com/k")
    both = told(asked, *answer(FIRST, 404), asked, *answer(SECOND, 403))
    assert both == [(404, FIRST), (403, SECOND)]


def test_answers_whose_lines_stand_among_each_other_lend_no_status():
    one, other = answer(FIRST, 404), answer(SECOND, 403)
    for lines in (
        (one[0], other[0], one[1], other[1], one[2], other[2]),
        (one[0], one[1], other[0], other[1], one[2], other[2]),
        (one[0], other[0], *one[1:], *other[1:]),
        (other[0], one[0], *one[1:], *other[1:]),
    ):
        wrong = {(403, FIRST), (404, SECOND)}
        assert not wrong & set(told(*lines)), lines
