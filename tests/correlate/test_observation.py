"""What tells of one event is one finding; what tells of two stays two."""

from __future__ import annotations

import pytest

from obsdiag.correlate import observation as join
from obsdiag.correlate.observation import HELD, NEAR
from tests.answer import HEAD, REQUEST_ID, error, finding, findings, response

OTHER_ID = "0000019CEBAD03ADFFFFFFFFFFFFFFFF"
BARE = response(body=b"")
BODY = error(more="<Key>a/b.jpg</Key>")
SAID = b"An error occurred (NoSuchKey) when calling the GetObject operation: The specified key does"
"""What boto3 prints, cut; it knows neither status nor ids."""
LOGGED = (
    f"obs: Status=404 Not Found, Code=NoSuchKey, Message=Gone., RequestId={REQUEST_ID}\n".encode()
)
LINES = b"2026-03-14 09:28:31 INFO nothing happens\n"


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


@pytest.mark.parametrize("order", [1, -1], ids=["response first", "client first"])
def test_a_client_repeats_in_its_own_words_what_was_answered(order):
    parts = [response(end=b"\n"), SAID]
    found = finding(b"\n".join(parts[::order]) + b"\n")
    assert (found.capture.format, found.capture.status) == ("http", 404)
    assert found.error.request_id == REQUEST_ID


@pytest.mark.parametrize("order", [1, -1], ids=["response first", "client first"])
def test_one_finding_has_the_values_of_both(order):
    """A HEAD shows no code, and the client, who saw the header, has no host id."""
    parts = [BARE.replace(b"\r\n", b"\n"), LOGGED]
    found = finding(b"\n".join(parts[::order]))
    assert (found.error.code, found.error.code_origin) == ("NoSuchKey", "client")
    assert (found.error.message, found.error.host_id) == ("Gone.", HEAD[-1].partition(": ")[2])
    assert (found.capture.format, found.match.entry and found.match.entry.id) == (
        "http",
        "NoSuchKey#1",
    )


@pytest.mark.parametrize("status", ["404 Not Found", "200 OK"])
def test_what_a_client_reports_below_a_bare_head_is_found(status):
    bare = response(status, b"", end=b"\n")
    found = findings(bare + LINES + LOGGED.replace(REQUEST_ID.encode(), OTHER_ID.encode()))
    assert OTHER_ID in {one.error.request_id for one in found}


def test_what_the_response_says_goes_before_what_the_client_says():
    found = finding(response(end=b"\n") + b"\n" + LOGGED)
    assert found.error.message == "The specified key does not exist."
    assert found.error.code_origin == "body"


def test_a_status_that_only_the_client_tells_is_the_responses():
    found = finding(error() + b"\n" + LINES * 60 + LOGGED)
    assert (found.capture.format, found.capture.status) == ("xml", 404)
    assert found.capture.reason == "Not Found"


@pytest.mark.parametrize(
    "said",
    [
        SAID.replace(b"NoSuchKey", b"NoSuchBucket"),
        SAID.replace(b"The specified key", b"Another sentence"),
        LOGGED.replace(REQUEST_ID.encode(), OTHER_ID.encode()),
        LOGGED.replace(b"404 Not Found", b"403 Forbidden"),
    ],
    ids=["code", "message", "request id", "status"],
)
def test_words_that_contradict_an_answer_are_of_another_event(said):
    assert len(findings(response(end=b"\n") + b"\n" + LINES + said + b"\n")) == 2


@pytest.mark.parametrize(("between", "count"), [(0, 1), (1, 2), (60, 2)])
def test_words_without_an_id_are_of_an_answer_only_in_the_same_record(between, count):
    document = error(request_id="") + b"\n"
    assert len(findings(document + LINES * between + SAID + b"\n")) == count


@pytest.mark.parametrize(("between", "count"), [(0, 1), (1, 2)])
def test_a_torn_document_and_the_same_one_whole_right_behind_are_one(between, count):
    torn = b"<Error><Code>NoSuchKey</Code><Message>The spec\n"
    found = findings(torn + LINES * between + error() + b"\n")
    assert len(found) == count
    assert found[-1].error.request_id == REQUEST_ID


def many(count: int) -> bytes:
    """Return answers with ids of their own."""
    return b"".join(
        response(body=error(request_id=f"{number:X}"), head=request_id(f"{number:X}")) + b"\n"
        for number in range(count)
    )


def test_an_answer_is_told_once_however_far_below_it_is_shown_again():
    found = findings(response() + b"\n" + many(3 * HELD) + response() + b"\n" + LOGGED)
    assert len(found) == 3 * HELD + 1


def test_only_so_many_answers_are_remembered(monkeypatch):
    monkeypatch.setattr(join, "REMEMBERED", 2)
    found = findings(response() + b"\n" + many(3 * HELD) + response())
    assert [one.error.request_id for one in found].count(REQUEST_ID) == 2


def test_the_errors_of_one_delete_are_told_once_each_where_it_is_shown_twice():
    listed = b"".join(
        b"<Error><Key>k%d</Key><Code>AccessDenied</Code></Error>" % number for number in range(20)
    )
    answered = response("200 OK", b"<DeleteResult>" + listed + b"</DeleteResult>\n")
    assert len(findings(answered + answered)) == 20


DUMPED = (
    f"DEBUG: Response:\n{{'headers': {{'x-amz-request-id': '{REQUEST_ID}'}},\n"
    " 'reason': 'Forbidden',\n 'status': 403}\n"
)
TOLD = "ERROR: S3 error: 403 (Forbidden)\n"


def test_a_status_that_a_client_tells_below_its_own_dump_is_of_that_answer():
    found = finding((DUMPED + TOLD).encode())
    assert (found.capture.status, found.error.request_id) == (403, REQUEST_ID)


@pytest.mark.parametrize(
    "log",
    [
        TOLD + LINES.decode() * 3 + DUMPED,
        DUMPED.replace("403", "404") + TOLD,
        DUMPED + LINES.decode() * NEAR + TOLD,
        error("AccessDenied").decode() + "\nstatus: 403\n" + TOLD,
        TOLD + LINES.decode() + TOLD,
    ],
    ids=["above it", "of another status", "far below", "of a code", "again"],
)
def test_a_status_that_a_client_tells_elsewhere_is_of_another_event(log):
    assert len(findings(log.encode())) == 2


DATED = ("Server: proxy", "Date: Sat, 14 Mar 2026 09:28:30 GMT", "Content-Length: 31")
PAGE = b"<html>\n<h1>Bad Gateway</h1></html>\n"


def verbose(head: bytes) -> bytes:
    """Return what `curl -v` tells of a request and of an answer with this head."""
    asked = b"> GET /photos/a.jpg HTTP/1.1\n> Host: h\n> \n"
    return asked + b"".join(b"< %b\n" % line for line in head.split(b"\n")[:-1])


def test_a_head_that_curl_shows_twice_is_one_answer():
    answer = response("502 Bad Gateway", PAGE, DATED, end=b"\n")
    head = answer.partition(PAGE)[0]
    found = finding(verbose(head) + answer)
    assert (found.capture.status, found.error.method) == (502, "GET")
    assert found.capture.body.strip() == PAGE.strip()


def test_heads_of_two_moments_are_two_answers():
    answer = response("502 Bad Gateway", PAGE, DATED, end=b"\n")
    head = answer.partition(PAGE)[0].replace(b":30 GMT", b":31 GMT")
    assert len(findings(verbose(head) + answer)) == 2


def test_what_curl_shows_is_none_of_what_another_program_says_above_it():
    answer = (
        verbose(response(end=b"\n").partition(b"<Error>")[0]).replace(
            b"> Host: h", b"> Host: h\n> User-Agent: curl/8.5.0"
        )
        + error()
    )
    said = (
        b"botocore.exceptions.ClientError: An error occurred (NoSuchKey) when calling the GetObject"
        b" operation: The specified key does not exist.\n"
    )
    assert [one.error.request_id for one in findings(said + answer)] == [None, REQUEST_ID]


FETCHED = "http://media.obs.eu-de.otc.t-systems.com/reels/a.mkv"


def _raised(url: str) -> str:
    return (
        "Traceback (most recent call last):\n"
        '  File "/srv/reel.py", line 6, in <module>\n'
        "    answer.raise_for_status()\n"
        f"demo.exceptions.HTTPError: 404 Client Error: Not Found for url: {url}\n"
    )


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        (FETCHED, [("NoSuchKey", REQUEST_ID)]),
        (f"{FETCHED}x", [("NoSuchKey", REQUEST_ID), (None, None)]),
    ],
)
def test_a_status_and_the_same_url_are_of_the_answer_above(url, shown):
    text = (
        f"asked GET {FETCHED}\n<Response HTTP/1.1 [404]> 404 Not Found\n"
        f"{{'Server': 'OBS', 'x-obs-request-id': '{REQUEST_ID}', 'Content-Length': '355'}}\n"
        f"{error().decode()}\n{_raised(url)}"
    )
    assert [(one.error.code, one.error.request_id) for one in findings(text.encode())] == shown


@pytest.mark.parametrize(("below", "said"), [("reels.git/", 1), ("other.git/", 2)])
def test_git_says_the_status_of_the_answer_that_its_trace_shows(below, said):
    code, host = "http.c:737              ", "films-7.obs.eu-de.otc.t-systems.com"
    sent = ("GET /reels.git/info/refs HTTP/1.1", f"Host: {host}", "")
    got = ("HTTP/1.1 403 Forbidden", f"x-obs-request-id: {REQUEST_ID}", "")
    rows = [
        f"16:20:11.1200 {code}=> Send header, 0000000221 bytes (0x000000dd)",
        *(f"16:20:11.1200 {code}=> Send header: {row}" for row in sent),
        f"16:20:11.1300 {code}<= Recv header, 0000000024 bytes (0x00000018)",
        *(f"16:20:11.1300 {code}<= Recv header: {row}" for row in got),
        f"16:20:11.1400 {code}<= Recv data: {error(code='AccessDenied').decode()}",
        f"16:20:11.1500 {code}== Info: Connection #0 to host left intact",
        f"fatal: unable to access 'https://{host}/{below}': The requested URL returned error: 403",
    ]
    told = findings("\n".join(rows).encode())
    assert len(told) == said
    assert (told[0].error.code, told[0].error.method) == ("AccessDenied", "GET")
