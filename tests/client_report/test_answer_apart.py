"""An error and its answer stand in two objects of one line."""

from __future__ import annotations

from obsdiag.client_report.answer_apart import are_of_object, is_bare, with_id
from obsdiag.client_report.found import UNHEARD, Report
from tests.answer import REQUEST_ID, finding, findings
from tests.rows import each

SLOW = "Please reduce your request rate."
ERROR = Report(1, 20, UNHEARD, {"Code": "SlowDown", "Message": SLOW})
ANSWER = Report(30, 60, UNHEARD, {"status": "503", "RequestId": REQUEST_ID})


@each("kind", ["Aws::S3::Errors::SlowDown", "SlowDown", "com.example.SlowDownException"])
def test_a_tracker_of_errors_has_the_answer_in_another_object(kind):
    error = f'"exception":{{"values":[{{"type":"{kind}","value":"{SLOW}","stack":"{"x" * 99}"}}]}}'
    answer = f'"contexts":{{"store":{{"http_status":503,"request_id":"{REQUEST_ID}"}}}}'
    found = finding(f'{{"level":"error",{error},{answer}}}\n'.encode())
    assert (found.capture.status, found.error.code) == (503, "SlowDown")
    assert (found.error.message, found.error.request_id) == (SLOW, REQUEST_ID)


@each("kind", ["TypeError", "IllegalStateException", "pay.Declined"])
def test_a_tracker_of_errors_has_those_of_programs_too(kind):
    assert findings(f'{{"exception":{{"type":"{kind}","value":"it is closed"}}}}\n'.encode()) == []


def test_an_answer_of_another_code_or_of_another_line_is_none_of_the_error():
    line = b"{" + b"x" * 80
    other = ANSWER._replace(values={"status": "404", "RequestId": REQUEST_ID})
    assert are_of_object(line, ERROR, ANSWER)
    assert not are_of_object(line, ERROR, other)
    assert not are_of_object(b"{" + b"x" * 24 + b"\n" + b"x" * 60, ERROR, ANSWER)


def test_what_is_joined_has_the_values_of_both():
    joined = with_id(b"{" + b"x" * 80, ERROR, ANSWER)
    assert joined is not None
    assert joined.values == ERROR.values | ANSWER.values
    assert is_bare([ANSWER])
    assert not is_bare([ERROR])


@each("indent", ["", "    "])
@each("count", [1, 3])
def test_each_error_of_a_list_has_the_id_of_the_answer_that_lists_it(count, indent):
    errors = "".join(
        f"    {{\n      Key: 'a/{number}.csv',\n      Code: 'SlowDown',\n"
        f"      Message: '{SLOW}'\n    }},\n"
        for number in range(count)
    )
    text = (
        f"console.warn {{\n  Errors: [\n{errors}  ],\n  '$metadata': {{\n"
        f"    httpStatusCode: 200,\n    requestId: '{REQUEST_ID}',\n    attempts: 1\n  }}\n}}\n"
    )
    dressed = "".join(f"{indent}{line}\n" for line in text.splitlines())
    said = [(one.error.key, one.error.request_id) for one in findings(dressed.encode())]
    assert said == [(f"a/{number}.csv", REQUEST_ID) for number in range(count)]
