"""Records of one call are told by the client's own marks on each line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.records.client_calls import CLIENTS, call_goes_on
from tests.answer import error, findings

ID = "0000019CEBAD03AD42BEEF0042BEEF00"
STAMP = "2026-03-14 09:28:30,381 "
ANSWER = (
    f'{STAMP}urllib3.connectionpool [DEBUG] https://h:443 "GET /b/k HTTP/1.1" 404 320\n'
    f"{STAMP}botocore.parsers [DEBUG] Response headers: {{'x-amz-request-id': '{ID}'}}\n"
    f"{STAMP}botocore.parsers [DEBUG] Response body:\n"
    f"b'{error(request_id=ID).decode()}'\n"
)
RAISED = (
    "botocore.exceptions.ClientError: An error occurred (NoSuchKey) when calling the GetObject"
    " operation: The specified key does not exist.\n"
)
OWN = f"{STAMP}botocore.hooks [DEBUG] Event needs-retry.s3.GetObject: calling handler\n"
SENT = f"{STAMP}botocore.endpoint [DEBUG] Sending http request: <AWSPreparedRequest>\n"
OTHER = f"{STAMP}app.sync [INFO] next\n"


def test_the_status_of_an_answer_stands_in_a_record_of_its_own():
    (finding,) = findings(ANSWER.encode())
    assert (finding.capture.status, finding.error.request_id) == (404, ID)


def test_what_the_client_raises_after_its_own_lines_is_of_that_answer():
    (finding,) = findings((ANSWER + OWN * 3 + RAISED).encode())
    assert finding.error.request_id == ID


def test_what_is_raised_after_another_request_is_an_event_of_its_own():
    found = findings((ANSWER + OWN + SENT + RAISED).encode())
    assert [one.error.request_id for one in found] == [ID, None]


def test_what_is_raised_after_lines_of_another_program_is_an_event_of_its_own():
    found = findings((ANSWER + OTHER * 2 + RAISED).encode())
    assert [one.error.request_id for one in found] == [ID, None]


def test_what_fluent_bit_says_of_an_answer_and_the_answer_are_one_event():
    said = (
        "[2026/01/28 14:00:45.1] [error] [output:s3:s3.0] PutObject API responded with"
        " error='AccessDenied', message='Access Denied'\n"
        "[2026/01/28 14:00:45.2] [error] [output:s3:s3.0] Raw PutObject response: <Error>"
        f"<Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>{ID}</RequestId>"
        "</Error>\n"
    )
    (only,) = findings(said.encode())
    assert (only.error.code, only.error.request_id) == ("AccessDenied", ID)
    assert len(findings((said + said.replace(ID, ID[:-2] + "77")).encode())) == 2


@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.name)
@given(data=st.data())
def test_each_own_line_of_a_client_has_one_of_its_signs(client, data):
    line = data.draw(st.from_regex(re.compile(client.own.pattern)))
    assert any(sign in line for sign in client.signs)


@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.name)
@given(data=st.data())
def test_all_that_tells_of_an_answer_has_one_of_its_signs(client, data):
    answer = data.draw(st.from_regex(client.answer.pattern))
    assert any(sign in answer for sign in client.answer_signs)


def test_a_record_that_was_torn_into_a_traceback_is_of_no_call():
    torn = (
        f"{STAMP}app.sync [ERROR] upload failed\nTraceback (most recent call last):\n"
        '{"time":"2026-03-14T09:31:00Z","level":"error","msg":"unexpected answer"}\n'
    )
    answer = findings((ANSWER + OWN + torn + RAISED).encode())[0]
    assert answer.error.time != "2026-03-14T09:31:00Z"
    assert call_goes_on(torn.encode(), 0, torn.index("{"), CLIENTS[0]) is False
