"""Forms of words in which code and message stand without a name, whole, wrapped and in logs."""

from __future__ import annotations

from pathlib import Path

import pytest

from obsdiag.client_report import templates
from tests.answer import REQUEST_ID, error, finding, findings
from tests.rows import each

MESSAGE = "The specified key does not exist."
BOTO = f"An error occurred (NoSuchKey) when calling the GetObject operation: {MESSAGE}"


@each(
    "text",
    [
        f"lib/seahorse/x.rb:17:in `call': {MESSAGE} (Aws::S3::Errors::NoSuchKey)\n\tfrom a.rb:3\n",
        f"W, [2026-03-14] WARN -- : {MESSAGE}\nAws::S3::Errors::NoSuchKey: {MESSAGE}\n",
        f"Aws::S3::Errors::NoSuchKey ({MESSAGE}):\n",
        f"ERROR: NoSuchKey\n  Message: {MESSAGE}\n  Resource: /b/k\n",
        f"10:11 worker | ERROR: NoSuchKey\n10:11 worker |   Message: {MESSAGE}\n",
        (
            f"Obs\\ObsException: OBS Error Code: NoSuchKey, Status Code: 404, OBS Error Type:"
            f" client, OBS Error Message: {MESSAGE}, 'User-Agent: sdk'"
        ),
        (
            f"com.amazonaws.services.s3.model.AmazonS3Exception: {MESSAGE} (Service: Amazon S3;"
            " Status Code: 404; Error Code: NoSuchKey)"
        ),
        (
            "AWSNotFoundException: open on s3a://b/k: com.amazonaws.services.s3.model."
            f"AmazonS3Exception: {MESSAGE} (Service: Amazon S3; Error Code: NoSuchKey)"
        ),
        '{"level":50,"err":{"stack":"NoSuchKey: ' + MESSAGE + '\\n    at read (a.js:1:2)"}}\n',
    ],
)
def test_code_and_message_are_read(text):
    found = finding(text.encode())
    assert (found.error.code, found.error.message) == ("NoSuchKey", MESSAGE)


BEHIND = f"(Service: Amazon S3; Status Code: 404; Error Code: NoSuchKey; Request ID: {REQUEST_ID})"


@each(
    "line",
    [
        f"[stop] No list of the pages could be made ({MESSAGE} {BEHIND})\n",
        f"Part 7 (of 9) was not written [{MESSAGE} {BEHIND}] in 31 ms\n",
        f"WARN step 3 {{{MESSAGE} {BEHIND}}}\n",
        (
            f"Sync stopped ({MESSAGE} (Service: S3, Status Code: 404, Request ID: {REQUEST_ID})"
            " (SDK Attempt Count: 1))\n"
        ),
        f"Copy of b.bin failed - {MESSAGE} {BEHIND}\n",
    ],
)
def test_the_message_is_what_a_program_has_put_in_brackets_with_all_that_java_adds(line):
    found = finding(line.encode())
    said = found.capture.status, found.error.message, found.error.request_id
    assert said == (404, MESSAGE, REQUEST_ID)


def test_a_bracket_that_closes_nowhere_is_of_the_message():
    said = "The part (of two is not known"
    text = f"x.AmazonS3Exception: {said} {BEHIND}\n"
    assert finding(text.encode()).error.message == said


def test_a_message_is_read_where_a_mail_broke_it():
    text = f"> x.S3Exception: {MESSAGE} (Service: S3, Status Code: 404, Request ID: {REQUEST_ID})"
    found = finding(text.replace("key does", "key\n> does").encode())
    assert (found.capture.status, found.error.message) == (404, MESSAGE)


def test_empty_lines_between_the_lines_of_a_form_are_no_obstacle():
    text = f"NoSuchKey: {MESSAGE}\n\n\tstatus code: 404, request id: {REQUEST_ID}"
    assert finding(text.encode()).error.code == "NoSuchKey"


@pytest.mark.parametrize(
    "text",
    [
        BOTO.replace("the GetObject", "the\n> GetObject"),
        BOTO.replace("operation: ", "operation:\n"),
        BOTO.replace("error occurred", "error\r\n  │ occurred"),
    ],
)
def test_a_form_is_read_where_its_lines_were_wrapped(text):
    assert finding(text.encode()).error.message == MESSAGE


@each(
    "text",
    [
        f'{{"msg":"failed: {BOTO}","bucket":"b","level":"error"}}',
        f'{{"log":"{{\\"msg\\":\\"failed: {BOTO}\\",\\"bucket\\":\\"b\\"}}\\n"}}',
        f"event='failed' error='{BOTO}' worker=7",
        f'{{"trace":"ClientError: {BOTO}\\nDuring the night","level":"error"}}',
        f"ClientError('{BOTO}')",
    ],
)
def test_a_message_ends_with_the_string_that_it_stands_in(text):
    assert finding(text.encode()).error.message == MESSAGE


def test_what_a_string_escapes_is_read_as_it_was():
    text = (
        '{"e":"An error occurred (NoSuchKey) when calling the GetObject operation: \\"\\u00fc\\""}'
    )
    assert finding(text.encode()).error.message == '"ü"'


@pytest.mark.parametrize(
    "start", ["Invoke-WebRequest : ", "\x1b[31;1mInvoke-RestMethod: \x1b[0m\n"]
)
def test_what_powershell_prints_is_the_body_that_it_got(start):
    where = "In Zeile:1 Zeichen:1\r\n+ iwr https://b.example.com/k\r\n+ ~~~~~~~~~~~~~~~~\r\n"
    text = f"{start}{error().decode()}\r\n{where}    + CategoryInfo : x: (y:z) [], Web\r\n"
    found = finding(text.encode())
    assert (found.error.code, found.error.request_id) == ("NoSuchKey", REQUEST_ID)


def test_a_code_that_nobody_knows_is_reported_where_only_the_service_speaks_so():
    found = finding(BOTO.replace("NoSuchKey", "QuiteNewCode").encode())
    assert (found.error.code, found.match.entry) == ("QuiteNewCode", None)


@pytest.mark.parametrize(
    "text",
    [
        "QuiteNewCode: it is new\n    at read (a.js:1:2)\n",
        "An error occurred (QuiteNewCode) when calling the AssumeRole operation: it is new",
    ],
)
def test_a_code_that_nobody_knows_is_nothing_where_others_speak_so_too(text):
    assert findings(text.encode()) == []


@pytest.mark.parametrize(
    "between",
    [
        "\n\nThe above exception was the direct cause of the following exception:\n\nOSError: ",
        "\n11:48:24 - MainThread - awscli.clidriver - DEBUG - Exiting with rc 254\n\n",
        "\n\nDuring handling of the above exception, another exception occurred:\n\nOSError: ",
    ],
)
def test_exceptions_of_one_chain_are_one_finding(between):
    assert len(findings(f"{BOTO}{between}{BOTO}\n".encode())) == 1


def test_the_same_words_twice_are_two_findings():
    assert len(findings(f"{BOTO}\ncopied 4096 bytes\n{BOTO}\n".encode())) == 2


def test_a_notice_above_is_not_taken_for_the_code():
    text = f"NOTICE: no file\n2026/03/14 ERROR : k: NoSuchKey: {MESSAGE}\n\tstatus code: 404, "
    found = finding(f"{text}request id: {REQUEST_ID}".encode())
    assert (found.error.code, found.error.message) == ("NoSuchKey", MESSAGE)


def test_a_body_that_is_broken_off_and_then_shown_whole_is_one_finding():
    text = "resulted in a `404 Not Found` response:\n%s (truncated...)\n NoSuchKey (client): x - %s"
    found = finding(text.encode() % (error()[:50], error()))
    assert (found.capture.status, found.error.message) == (404, MESSAGE)
    assert found.error.request_id == REQUEST_ID


def test_the_rows_of_every_file_are_joined():
    joining = Path(templates.__file__)
    rows = {path.stem for path in joining.parent.glob("*_rows.py")}
    assert {name for name in rows if f".{name} import" not in joining.read_text("utf-8")} == set()
