"""The lines of one thread's call are told apart from those that other threads write among them."""

from __future__ import annotations

from tests.answer import error, findings

IDS = ("0000019CEBAD03AD42BEEF0042BEEF00", "0000019CEBAD03AD42BEEF0042BEEF01")


def line(thread: str, logger: str, words: str) -> str:
    return f"2026-03-14 09:28:30,381 DEBUG [{logger}] ({thread}) {words}\n"


def call(thread: str, status: int, request_id: str) -> list[str]:
    asked = f'https://b.obs.example.com:443 "GET /k HTTP/1.1" {status} 320'
    return [
        line(thread, "urllib3.connectionpool", asked),
        line(
            thread, "botocore.parsers", f"Response headers: {{'x-amz-request-id': '{request_id}'}}"
        ),
        line(
            thread,
            "botocore.parsers",
            f"Response body:\nb'{error(request_id=request_id).decode()}'",
        ),
    ]


OTHER = line("MainThread", "app.sync", "next")


def told(*lines: str) -> set[tuple[int | None, str | None]]:
    text = "".join((OTHER, *lines, OTHER))
    return {(one.capture.status, one.error.request_id) for one in findings(text.encode())}


def test_a_call_goes_on_between_lines_of_other_threads():
    one = call("Thread-1", 404, IDS[0])
    assert told(one[0], OTHER, one[1], OTHER * 3, one[2]) == {(404, IDS[0])}


def test_the_calls_of_two_threads_each_have_their_own_status():
    one, other = call("Thread-1", 404, IDS[0]), call("Thread-2", 403, IDS[1])
    right = {(404, IDS[0]), (403, IDS[1])}
    assert told(one[0], other[0], one[1], other[1], one[2], other[2]) == right
    assert told(one[0], other[0], other[1], one[1], other[2], one[2]) == right


def test_a_status_is_not_of_the_body_of_a_later_call_of_its_thread():
    one, other = call("Thread-1", 404, IDS[0]), call("Thread-1", 403, IDS[1])
    found = told(one[0], OTHER, other[0], OTHER, *other[1:])
    assert (403, IDS[1]) in found
    assert (404, IDS[1]) not in found
    apart = told(one[0], OTHER, line("Thread-1", "app.sync", "next"), OTHER, *other[1:])
    assert (404, IDS[1]) not in apart


def test_what_another_thread_raises_amid_the_lines_of_a_call_is_an_error_of_its_own():
    one = call("Thread-1", 404, IDS[0])
    raised = "An error occurred (InvalidPart) when calling the UploadPart operation: Gone."
    other = line("MainThread", "app.sync", f"s3://b/k failed: {raised}")
    assert told(one[0], other, one[1], OTHER, one[2]) == {(404, IDS[0]), (None, None)}
