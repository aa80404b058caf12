"""Errors of services that are none for objects, in the forms of words of the same SDKs."""

from __future__ import annotations

import pytest

from obsdiag.client_report.other_service import is_of_other_service, names_other_service
from tests.answer import REQUEST_ID, findings
from tests.rows import each

UUID = "0b1c2d3e-1111-2222-3333-444455556666"


@each(
    "text",
    [
        "An error occurred (AccessDenied) when calling the AssumeRole operation: Not you.",
        f"x.QueueException: No. (Service: AmazonSQS; Error Code: AccessDenied; Request ID: {UUID})",
        f"operation error EC2: Run, StatusCode: 403, RequestID: {UUID}, api error AccessDenied: No",
        "user x is not authorized to perform: sts:AssumeRole on role y",
        (
            f"AccessDenied: x is not authorized to perform: sqs:send on y\n\tstatus code: 403"
            f", request id: {UUID}"
        ),
        "Aws::SQS::Errors::AccessDenied: Access to the queue is denied.",
        (
            'Error executing "SendMessage" on "https://sqs.eu-west-1.amazonaws.com/1/q"; AWS HTTP'
            " error: resulted in a `403 Forbidden` response:\nAccessDenied (client): Not you."
        ),
        "ERROR 403 AccessDenied at https://iam.myhuaweicloud.com/v3/auth/tokens",
        "Amazon.SQS.AmazonSQSException: failed: AccessDenied: Access Denied",
    ],
)
def test_an_error_of_another_service_is_none_of_object_storage(text):
    assert is_of_other_service(text.encode())
    assert findings(f"{text}\n".encode()) == []


@pytest.mark.parametrize(
    "text",
    [
        "An error occurred (AccessDenied) when calling the GetObject operation: Not you.",
        f"x.S3Exception: Not you. (Service: S3, Status Code: 403, Request ID: {REQUEST_ID})",
        "user x is not authorized to perform: obs:object:GetObject on resource y",
    ],
)
def test_an_error_of_a_store_is_told_apart_from_them(text):
    assert not is_of_other_service(text.encode())
    assert len(findings(f"{text}\n".encode())) == 1


@each(
    "text",
    [
        b"(Service: AmazonSQS; ",
        b"operation error SQS: ",
        b"is not authorized to perform: sqs:send",
        b"Aws::SQS::Errors::X",
        b"@aws-sdk/client-sqs/dist",
        b"com.amazonaws.services.sqs.model.X",
        b"software.amazon.awssdk.services.sqs.model.X",
        b"Aws\\Sqs\\Exception\\X",
        b"Amazon.SQS.AmazonSQSException",
        b"aws_sdk_sqs::",
        b"//sqs.eu-west-1.amazonaws.com/1/q",
        b"//iam.myhuaweicloud.com/v3",
        b"//iam.eu-de.otc.t-systems.com/v3",
    ],
)
def test_each_form_names_another_service_wherever_it_stands(text):
    around = b"." * 5_000 + text + b" " * 5_000
    assert names_other_service(around, 0, len(around))
    assert not names_other_service(around, 0, 5_000)


def test_an_operation_on_objects_that_oss_names_is_no_other_service():
    text = (
        "operation error AppendObject: Error returned by Service.\n\tHttp Status Code: 409.\n"
        "\tError Code: ObjectNotAppendable.\n\tRequest Id: 5C3D9175B6FC201293AD4890.\n"
    )
    assert not names_other_service(text.encode(), 0, len(text))
