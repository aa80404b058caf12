"""A message stands alone: what a program or a logger has put behind it is no part of it."""

from __future__ import annotations

import pytest

from obsdiag.client_report.message_end import (
    after_lead,
    continued,
    known_end,
    message_alone,
    unclosed,
)
from tests.answer import finding
from tests.rows import each

SAID = "The part size is wrong."


@each(
    "tail",
    [
        "",
        ' shard=7 path="/a b/c"',
        ", worker=3",
        "]",
        ")",
        "`",
        '"',
        " (RequestId: 7F00)",
        '" type="Error">Error: said again',
        '"/>',
        " (Code=NotSo",
        " [http: 400",
        " ---- Reel.Inner.TornException : Exception of type 'X' was thrown.",
        "  []}]",
        " (req 0000019CEBAD03AD42BEEF0042BEEF00)",
        " [upstream request 7C1D5F0A2B3E4D5F]",
        " (Service: S3, Status Code: 400)",
        '", "worker": null}',
        '\\",\\"attempt\\":2}',
        '"}',
        " (",
        ";",
        ' {"userId":7,"exception":"[object] (A(code: 0): b)"}',
        " Traceback (most recent call last):",
        " ---> Demo.Runtime.WebException: it was thrown",
        "---> Demo.Runtime.WebException: it was thrown",
        ", User-Agent: demo-sdk/2 Curl/8",
        "; request: HEAD https://b.s3.example.com k {} Hadoop 3; Request ID: 7F",
        ": part not found[part=7]",
        " caused by: Put x: refused",
        ": While executing Demo: While reading",
        " (DEMO_ERROR)",
        " (DemoNotFound)",
        "\u201d \u8fd9\u662f\u4ec0\u4e48",
        "，请稍后重试",
        ", 工单编号: 7",
        " 用户ID=7",
        " Do you want to look at the mount again?",
        "</pre><p>Yours, Kim</p>",
        "<br>",
        " | 00956384fe8d | reels",
        " Retrying after 2s",
        ", retrying in 3 seconds",
        "; will retry in 1.5s...",
        " - retrying (3/5)",
        " | attempt 1/3",
        " (attempt 2 of 5)",
        " (request took 0.3s)",
        " [worker.py:33]",
        " at /srv/app/read.js:12:9",
        " in /srv/app/read.php:12",
        " in C:\\Program Files\\app\\read.php on line 12",
        " on line 12 of file /srv/my app/lib/S3.php",
        " on line 12 of D:\\app\\S3.php",
        "@lib/store/put_part.cc:88",
        " @ lib/store/put_part.cpp:88",
        " in file lib/store/put_part.cpp, line 88",
        ", file put_part.rs, line 88",
        " Total: 3 MiB, Transferred: 2 KiB, Speed: 9 B/s",
        " : exit status 2",
        ": exit status 2",
        " (exit code 2)",
        ' @code="InvalidPart", @http_status=400, @ticket=nil>',
        ", params:bucket=films-7, object=a",
    ],
)
def test_a_message_ends_before_what_is_not_the_services(tail):
    assert message_alone((SAID + tail).encode()) == SAID.encode()


@each("nothing", ["null", "None", "nil", "undefined", "(null)"])
def test_no_message_is_made_of_what_programs_print_for_none(nothing):
    assert message_alone(nothing.encode()) == b""


@each(
    "tail",
    [
        " - will retry",
        " at app.py:33",
        " (app.py:33)",
        ", retry #2",
        " + CategoryInfo : NotSpecified",
    ],
)
def test_where_it_was_raised_and_what_comes_next_is_no_part_of_a_message(tail):
    assert message_alone(f"The key is gone.{tail}".encode()) == b"The key is gone."


@each(
    "message",
    [
        b"the region 'eu-one' is wrong; expecting 'eu-two'",
        b"Use prefix=a/ only with a delimiter.",
        b"It is (really) gone (for good)",
        b"We failed. Please try again.",
        "The key \u56fe.png is \u201cgone\u201d.".encode(),
        b"Please retry later (see the guide)",
        b"at least one part is missing in /parts/a",
    ],
)
def test_a_message_keeps_its_own_marks(message):
    assert message_alone(message) == message
    assert unclosed(message) == message


def test_a_class_or_the_name_of_a_field_in_front_is_no_part_of_a_message():
    line = b'{"type":"store_exception","reason":"store_exception: ' + SAID.encode()
    assert after_lead(line) == SAID.encode()
    assert after_lead(SAID.encode()) == SAID.encode()


def test_a_lead_in_other_letters_is_no_part_of_a_message():
    assert after_lead("\u8bfb\u53d6\u5931\u8d25\uff1a".encode() + SAID.encode()) == SAID.encode()


def test_the_name_of_a_state_in_front_is_no_part_of_a_message():
    assert after_lead(b"UPDATE_FAILED - " + SAID.encode()) == SAID.encode()


def test_what_nests_an_exception_is_no_part_of_its_message():
    line = b"IOException[Unable to upload [a]]; nested: Wrapper[invalid_request_exception:"
    assert after_lead(line) == b""
    assert after_lead(b"store_exception: " + SAID.encode()) == SAID.encode()


def test_the_resource_that_was_not_made_is_no_part_of_a_message():
    assert after_lead(b"An error occurred: ReelBucket - " + SAID.encode()) == SAID.encode()


@each(
    "printed, message",
    [
        ("Cannot set up the store photos, Cause: Access Denied", "Access Denied"),
        ("Query 20260502_1 failed: Access Denied", "Access Denied"),
        (
            "Cannot open: The OBS Access Key Id you provided does not exist in our records.",
            "The OBS Access Key Id you provided does not exist in our records.",
        ),
        ("It could not be kept. null", ""),
        ("Access Denied in /srv/www/put.php on line 12", "Access Denied"),
        ("Policy Condition failed: [eq, key, a]", "Policy Condition failed: [eq, key, a]"),
        ("The key is no null", "The key is no null"),
    ],
)
def test_a_known_message_is_told_without_what_leads_up_to_it(printed, message):
    assert message_alone(printed.encode()) == message.encode()


@each(
    "printed, message",
    [
        ("There is no such thing, is_final: true below: a/b", "There is no such thing"),
        ("There is no such thing, MayRetry: no", "There is no such thing"),
        ('There is no such thing", "and another: 1', "There is no such thing"),
        ("There is no such thing', 'b.txt: gone", "There is no such thing"),
        ('Neither "one", "two" nor three, it seems', 'Neither "one", "two" nor three, it seems'),
        ("It isn't 'one', 'two'", "It isn't 'one', 'two'"),
        ("Wanted: one, two, three", "Wanted: one, two, three"),
    ],
)
def test_the_next_field_and_the_next_string_of_a_list_are_no_part_of_a_message(printed, message):
    assert message_alone(printed.encode()) == message.encode()


@pytest.mark.parametrize("lead", ["Part 3 was not kept due to ", "It gave up because of "])
def test_a_reason_is_told_without_what_it_is_the_reason_of(lead):
    assert message_alone(f"{lead}Access Denied".encode()) == b"Access Denied"
    own = f"{lead}something of its own"
    assert message_alone(own.encode()) == own.encode()


@each(
    "message, below, whole",
    [
        (b"Access", b"\n    Denied\n  phase: Failed", b"Access Denied"),
        (
            b"The specified bucket",
            b"\r\n> does not exist\r\n",
            b"The specified bucket does not exist",
        ),
        (
            b"Please reduce your",
            b" \n\t request\n\t rate. Now",
            b"Please reduce your request rate.",
        ),
        (b"The specified bucket", b"\nis not there", b"The specified bucket"),
        (b"The specified bucket", b" does not exist", b"The specified bucket"),
        (b"Access Denied", b"\nAccess Denied", b"Access Denied"),
    ],
)
def test_a_sentence_that_a_line_end_has_broken_goes_on_below(message, below, whole):
    assert continued(message, below) == whole


def test_a_folded_message_of_a_resource_is_whole():
    text = (
        "  message: >-\n    put: https response error StatusCode: 403, RequestID: 5C7E9A1B3D2F4680,"
        "\n    HostID: k3Jd9a, api error AccessDenied: Access\n    Denied\n  phase: Failed\n"
    )
    assert finding(text.encode()).error.message == "Access Denied"


def test_a_message_ends_with_the_code_span_that_it_stands_in():
    for tail in ("` although it varies.", "`, as `x` says."):
        text = f"It says `Error: pq: put: AccessDenied: Access Denied{tail}\n"
        assert finding(text.encode()).error.message == "Access Denied"


def test_a_program_s_own_full_stop_behind_that_of_the_message_goes():
    assert (
        message_alone(b"The part is wrong.. Retrying after 1.0 seconds...") == b"The part is wrong."
    )
    assert message_alone(b"Look into a..b") == b"Look into a..b"


@each(
    "printed, message",
    [
        ("Error while the box is put into bucket Access Denied", "Access Denied"),
        ("User: arn:aws:iam::1:user/A Access Denied", "User: arn:aws:iam::1:user/A Access Denied"),
        ("The reel was not wound", "The reel was not wound"),
    ],
)
def test_a_known_message_may_end_a_program_s_own_sentence(printed, message):
    assert known_end(printed.encode()) == message.encode()


def test_the_line_with_which_julia_ends_a_record_is_no_part_of_a_message():
    assert message_alone("Still in use.└ @ Main /srv/put.jl:4".encode()) == b"Still in use."
