"""What programs say in words of their own of what a store has told the client in them."""

from __future__ import annotations

from tests.answer import REQUEST_ID, finding, findings
from tests.rows import each

USED = "Still in use."
IN_USE = "BucketNotEmpty"


@each(
    "text, code, message",
    [
        (
            (
                "ERROR:  import: caught an exception: AWS returns error BucketNotEmpty : Still in"
                " use., Function: f, File: src/a.cpp(7). (gp.cpp:3)  (seg1 h:7015 pid=7)\n"
            ),
            *(IN_USE, USED),
        ),
        (
            (
                "12:00 DEBUG 1 --- [p-3] c.CrossRegion : Exception when requesting S3 for bucket:"
                " reels: details=[BucketNotEmpty, Still in use.], httpHeaders=[Optional[eu]]\n"
            ),
            *(IN_USE, USED),
        ),
        (
            (
                '{"level":"ERROR","message":"op returns error","err":"S3Error(Inner { code:'
                ' BucketNotEmpty, message: Some(\\"Still in use.\\"), request_id: None,'
                ' status_code: None, source: None })","line":405}\n'
            ),
            *(IN_USE, USED),
        ),
        (
            "S3 error: Access Denied For more information check http://docs.example.com/e.html\n",
            *(None, "Access Denied"),
        ),
    ],
)
def test_code_and_message_are_read(text, code, message):
    error = finding(f"an ordinary line, 403 ms\n{text}and another\n".encode()).error
    assert (error.code, error.message, error.request_id) == (code, message, None)


def test_what_rust_shows_of_an_error_has_its_id_and_status():
    line = (
        'failed: S3Error(Inner { code: BucketNotEmpty, message: None, request_id: Some("'
        f'{REQUEST_ID}"), status_code: Some(409) }})\n'
    )
    found = finding(line.encode())
    assert (found.error.code, found.error.message) == (IN_USE, None)
    assert (found.error.request_id, found.capture.status) == (REQUEST_ID, 409)


def test_details_of_a_request_to_anything_else_are_none():
    assert not findings(b"Exception when asking mail for box: a: details=[NotThere, Gone.]\n")


@each(
    "line, told",
    [
        (
            "2026-05-02T07:08:09Z INFO garage_api: Response: error 404 Not Found, Key not found",
            (404, "Key not found"),
        ),
        (
            "INFO garage_api_common Response: error 403 Forbidden, Forbidden: Invalid signature",
            (403, "Forbidden: Invalid signature"),
        ),
    ],
)
def test_a_store_s_own_log_tells_of_what_it_has_answered(line, told):
    found = finding(f"INFO an ordinary line\n{line}\nINFO and another\n".encode())
    assert (found.capture.status, found.error.message) == told
    assert found.answered_by is not None
    assert found.answered_by.name == "Garage"


def test_an_answer_of_another_server_s_own_log_is_none():
    assert not findings(b"INFO mail_api::server Response: error 403 Forbidden, Not you\n")


def test_the_status_of_r_stands_below_the_elements_of_its_error():
    shown = (
        f'List of 3\n $ Code     : chr "BucketNotEmpty"\n $ RequestId: chr "{REQUEST_ID}"\n'
        ' - attr(*, "headers")=List of 1\n  ..$ server: chr "OBS"\n NULL\nNULL\n'
        "Error in parse_aws_s3_response(r, Sig, verbose = verbose) : \n  Conflict (HTTP 409).\n"
    )
    found = finding(shown.encode())
    assert (found.capture.status, found.error.code, found.error.request_id) == (
        *(409, IN_USE),
        REQUEST_ID,
    )


@each(
    "lead, status",
    [
        ("Fehler 403 beim Hochladen nach films-7", 403),
        ("Fehler 403 - Forbidden", 403),
        ("upload of reel/a - Error 403", 403),
    ],
)
def test_a_row_with_dashes_is_read_with_its_request_id(lead, status):
    found = finding(f"{lead} - BucketNotEmpty - {USED} - {REQUEST_ID}\n".encode())
    assert (found.capture.status, found.error.code) == (status, IN_USE)
    assert (found.error.message, found.error.request_id) == (USED, REQUEST_ID)


def test_a_code_and_a_message_behind_a_status_are_a_row_without_an_id_too():
    found = finding(f"Error 409 - BucketNotEmpty - {USED} - 7Q2M1Z8K4N6P3R5T\n".encode())
    assert (found.error.code, found.error.message) == (IN_USE, USED)


@each("side, end", [("", ""), ("│    ", "└ @ Main /srv/put.jl:4\n")])
@each("status", [409, None])
def test_julia_says_code_and_message_and_the_answer_below(side, end, status):
    text = f"{side}AWS.AWSExceptions.AWSException: BucketNotEmpty -- {USED}\n{side}\n"
    if status is not None:
        text += f'{side}HTTP.Exceptions.StatusError({status}, "DELETE", "/a", HTTP.Messages.R:\n'
    found = finding(f"{text}{end}".encode())
    assert (found.capture.status, found.error.code, found.error.message) == (
        *(status, IN_USE),
        USED,
    )


@each(
    "told, status, code, message",
    [
        ("503 (BucketNotEmpty): Still in use.", *(503, IN_USE, USED)),
        ("507 (NeverSeenBefore): Still in use.", *(507, "NeverSeenBefore", USED)),
        ("413 (Request Entity Too Large)", *(413, None, None)),
    ],
)
def test_what_s3cmd_tries_again_is_read(told, status, code, message):
    for asked in ("Upload failed: /a b (1).bin", "Retrying failed request: /?location"):
        found = finding(f"WARNING: {asked} ({told})\nWARNING: Waiting 3 sec...\n".encode())
        shown = (found.capture.status, found.error.code, found.error.message)
        assert shown == (status, code, message)


def test_what_s3cmd_tries_again_without_an_answer_is_no_error_of_a_store():
    assert not findings(b"WARNING: Upload failed: /a.bin ([Errno 32] Broken pipe)\n")
