"""Traces of the Cloud Trace Service: each as an error of OBS, whatever shape they come in."""

from __future__ import annotations

import json

import pytest

from tests.answer import REQUEST_ID, captures, finding, findings

TRACE = {
    "time": 1773480510381,
    "user": {"user_name": "jane", "id": "u1"},
    "code": "403",
    "service_type": "OBS",
    "resource_type": "bucket",
    "resource_name": "photos",
    "source_ip": "192.0.2.7",
    "trace_name": "setBucketPolicy",
    "trace_rating": "warning",
    "trace_type": "ApiCall",
    "trace_id": "t-1",
    "request_id": REQUEST_ID,
}
FINE = {**TRACE, "code": "200", "trace_rating": "normal", "request_id": None}
OTHERS = {**TRACE, "service_type": "IAM"}


def written(*traces: dict, **more: object) -> list[bytes]:
    """Return traces in the shapes in which they are kept."""
    shown = [{**trace, **more} for trace in traces]
    return [
        json.dumps(shown, indent=2).encode(),
        json.dumps({"traces": shown, "meta_data": {"count": len(shown)}}).encode(),
        b"\n".join(json.dumps(trace).encode() for trace in shown),
    ]


@pytest.mark.parametrize("text", written(FINE, TRACE, OTHERS))
def test_a_failed_trace_of_obs_is_an_error_with_its_values(text):
    found = finding(text)
    error = found.error
    assert (found.capture.status, error.code, error.request_id) == (403, None, REQUEST_ID)
    assert (error.bucket, error.fields["RemoteIP"], error.fields["Requester"]) == (
        "photos",
        "192.0.2.7",
        "jane",
    )
    assert (error.time, error.time_origin) == ("2026-03-14T09:28:30Z", "log")
    assert found.answered_by == ("OBS", "service")


def test_a_trace_that_stands_alone_is_read():
    assert finding(json.dumps(TRACE, indent=1).encode()).capture.status == 403


def test_each_trace_is_placed_at_its_line():
    lines = [
        found.place.line for found in findings(written(TRACE, {**TRACE, "request_id": "7"})[2])
    ]
    assert lines == [1, 2]


def test_the_code_of_the_answer_that_a_trace_quotes_is_read():
    quoted = {"error_code": "AccessDenied", "error_message": "Access Denied"}
    for response in (quoted, json.dumps(quoted)):
        found = finding(json.dumps({**TRACE, "response": response}).encode())
        assert (found.error.code, found.error.code_origin) == ("AccessDenied", "log")


def test_traces_without_an_error_are_recognised_and_no_findings():
    text = json.dumps([FINE]).encode()
    assert findings(text) == []
    assert captures(text)


def test_the_consoles_table_is_read():
    text = (
        "Trace Name,Resource Type,Trace Source,Resource Name,Source IP,Return Code,Request ID\n"
        f"setBucketPolicy,bucket,OBS,photos,192.0.2.7,403,{REQUEST_ID}\n"
        "login,user,IAM,jane,192.0.2.7,403,x\n"
    )
    found = finding(text.encode())
    assert (found.capture.status, found.error.bucket, found.place.line) == (403, "photos", 2)


def test_json_of_another_kind_is_left_to_others():
    assert findings(b'{"trace_name": "x", "code": "403"}\n') == []


DOCUMENT = "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"


@pytest.mark.parametrize("name", ["response", "message", "response_body"])
def test_the_document_that_a_trace_quotes_is_the_answer(name):
    for text in written({**TRACE, name: DOCUMENT}):
        only = finding(text)
        error = only.error
        assert (only.capture.status, error.code, error.message) == (
            403,
            "AccessDenied",
            "Access Denied",
        )
        assert (error.request_id, error.bucket, error.code_origin) == (REQUEST_ID, "photos", "log")


def test_code_and_message_in_the_names_of_the_cloud_s_interfaces_are_read():
    told = {"error_code": "AccessDenied", "error_msg": "Access Denied"}
    error = finding(json.dumps({**TRACE, "response": told}).encode()).error
    assert (error.code, error.message) == ("AccessDenied", "Access Denied")


def test_a_document_pasted_beside_a_trace_is_read():
    document = DOCUMENT.replace("</Error>", f"<RequestId>{REQUEST_ID}</RequestId></Error>")
    error = finding(f"{json.dumps(TRACE)}\n\n{document}\n".encode()).error
    assert (error.code, error.request_id) == ("AccessDenied", REQUEST_ID)
