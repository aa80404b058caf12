"""Values by name, one error at a time: none is lent by the error before."""

from __future__ import annotations

import pytest

from tests.answer import HOST_ID, REQUEST_ID, finding, findings
from tests.rows import each

ID = REQUEST_ID
OTHER_ID, OTHER_HOST = REQUEST_ID[:-1] + "1", HOST_ID[:-1] + "Q"


def gathered(code: str, request_id: str, host_id: str) -> str:
    """Return an exception and its response, as a list of results prints them on one line."""
    return (
        f"ClientError('An error occurred ({code}) when calling the CopyObject operation: No.')"
        f" {{'Error': {{'Code': '{code}', 'Message': 'No.'}}, 'ResponseMetadata': {{'RequestId':"
        f" '{request_id}', 'HostId': '{host_id}', 'HTTPStatusCode': 409, 'HTTPHeaders':"
        f" {{'x-amz-request-id': '{request_id}', 'x-amz-id-2': '{host_id}'}}}}}}\n"
    )


def test_an_id_that_is_told_again_is_not_that_of_the_next_error():
    text = gathered("NoSuchUpload", REQUEST_ID, HOST_ID) + gathered(
        "InvalidPart", OTHER_ID, OTHER_HOST
    )
    assert [
        (f.error.code, f.error.request_id, f.error.host_id) for f in findings(text.encode())
    ] == [
        ("NoSuchUpload", REQUEST_ID, HOST_ID),
        ("InvalidPart", OTHER_ID, OTHER_HOST),
    ]


def test_the_errors_of_a_multi_object_delete_have_the_ids_of_its_answer():
    text = f"""{{
  CommonMsg: {{ Status: 200, Code: '', RequestId: '{REQUEST_ID}', Id2: '{HOST_ID}' }},
  InterfaceResult: {{
    Deleteds: [ {{ Key: 'kept/0' }} ],
    Errors: [
      {{
        Key: 'old/1',
        Code: 'AccessDenied',
        Message: 'Access Denied'
      }},
      {{
        Key: 'old/2',
        Code: 'NoSuchVersion',
        Message: 'There is none.'
      }}
    ]
  }}
}}
"""
    found = findings(text.encode())
    assert [(f.error.code, f.error.key, f.error.request_id) for f in found] == [
        ("AccessDenied", "old/1", REQUEST_ID),
        ("NoSuchVersion", "old/2", REQUEST_ID),
    ]
    assert {f.error.host_id for f in found} == {HOST_ID}


@pytest.mark.parametrize(
    "text",
    [
        f"HTTP-Statuscode: 409\nFehlercode: BucketNotEmpty\nAnfrage-ID: {REQUEST_ID}\n",
        f"[http_code] => 409\n[Code] => BucketNotEmpty\n[x-obs-request-id] => {REQUEST_ID}\n",
        f"ErrorCode: BucketNotEmpty, StatusCode: Conflict, RequestId: {REQUEST_ID}\n",
        (
            f"HTTP response code: 409\nRequest ID: {REQUEST_ID}\nException name: BucketNotEmpty\n"
            "2 response headers:\nserver : OBS\n"
        ),
        (
            'code: Some(\n    "BucketNotEmpty",\n),\nstatus: StatusCode(409),\n'
            f'request_id: Some(\n    "{REQUEST_ID}",\n),\n'
        ),
        (
            'typeName: Optional("BucketNotEmpty")\nmessage: Optional("Still in use.")\n'
            f'requestID: Optional("{REQUEST_ID}")\nStatus Code: HTTP status code: 409\n'
        ),
    ],
    ids=["german", "php", "dotnet", "cpp", "rust", "swift"],
)
def test_a_dump_with_one_value_a_line_is_one_error(text):
    only = finding(text.encode())
    assert (only.capture.status, only.error.code, only.error.request_id) == (
        409,
        "BucketNotEmpty",
        REQUEST_ID,
    )


def test_a_masked_id_ends_where_the_next_name_begins_and_is_none():
    text = (
        "Excon::Error::Conflict (Expected(200) <=> Actual(409 Conflict)\n"
        '    "x-amz-id-2"        => "[hidden]"\n    "x-amz-request-id"  => "[hidden]"\n'
    )
    only = finding(text.encode())
    assert (only.capture.status, only.error.host_id) == (409, None)


def test_an_id_ends_where_rsyslog_writes_a_line_end():
    line = "Mar 14 09:28:31 vm up[7]: failed: code=BucketNotEmpty#015#012x-obs-request-id: "
    only = finding((line + f"{REQUEST_ID}#015#012x-obs-id-2: {HOST_ID}#015#012Date: x\n").encode())
    assert (only.error.request_id, only.error.host_id) == (REQUEST_ID, HOST_ID)


def test_a_record_of_json_lends_nothing_to_the_line_below_it():
    text = (
        '{"log":"probe failed with statuscode: 404","stream":"stderr"}\n'
        f"S3 operation failed; code: BucketNotEmpty, request_id: {REQUEST_ID}, bucket_name: b\n"
    )
    only = finding(text.encode())
    assert (only.capture.status, only.error.code) == (None, "BucketNotEmpty")


def test_an_applications_own_id_is_not_that_of_the_request():
    text = (
        r'{"reqId":"aB3dE5gH7jK9mN1pQ3sT","message":"Aws\\S3\\Exception\\EntityTooLargeException"}'
    )
    only = finding(f"{text}\n".encode()).error
    assert (only.code, only.request_id) == ("EntityTooLarge", None)


def test_cocoas_own_number_is_no_code_and_the_services_code_counts():
    text = (
        'Error Domain=com.amazonaws.AWSS3ErrorDomain Code=0 "(null)" UserInfo={'
        f"RequestId={REQUEST_ID}, Message=Still in use., Code=BucketNotEmpty}}\n"
    )
    only = finding(text.encode()).error
    assert (only.code, only.message, only.request_id) == (
        "BucketNotEmpty",
        "Still in use.",
        REQUEST_ID,
    )


@each(
    "fields, code, message",
    [
        (f'code=BadRequest error="Out of oil." request_id={ID}', "BadRequest", "Out of oil."),
        (f'code=AccessDenied request_id={ID} err="Access Denied"', "AccessDenied", "Access Denied"),
        (
            f'"code":"BadRequest","error":"Out of oil.","request_id":"{ID}"',
            "BadRequest",
            "Out of oil.",
        ),
        (f'code=AccessDenied error="put lamp: Out of oil." request_id={ID}', "AccessDenied", None),
        (f'code=AccessDenied error="The lamp went out" request_id={ID}', "AccessDenied", None),
        (f'code=BadRequest error="Bad Request" request_id={ID}', None, None),
    ],
)
def test_the_field_of_an_error_says_why_where_it_is_a_services_sentence(
    fields: str, code: str | None, message: str | None
):
    only = finding(f'level=error msg="put failed" status=400 {fields} took=2ms\n'.encode()).error
    assert (only.code, only.message, only.request_id) == (code, message, REQUEST_ID)
