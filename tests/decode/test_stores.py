"""Whose error it is, told by header fields, the document, ids and endpoints."""

# ruff: noqa: E501 - documents as stores write them

from __future__ import annotations

from base64 import b64encode

import pytest

from obsdiag.catalogue_entry import How, Match
from obsdiag.diagnosis import Case
from obsdiag.diagnosis.responder import NOT_SENT, responder
from obsdiag.model import ServiceError
from tests.answer import HOST_ID, REQUEST_ID, capture, error, finding, findings, response
from tests.rows import each

AMAZONS = "9j03kk9AR9POIu3V5MIcSBv7/UpdaiV5N6ghaYuQGXiVvSnR+FYnGby78dY+zonQZ0OOYwp1wdc="


def answered(data: bytes) -> tuple[str, str] | None:
    return finding(data).answered_by


@each(
    "field, name",
    [
        ("x-oss-request-id: 7", "Alibaba Cloud OSS"),
        ("x-cos-request-id: 7", "Tencent Cloud COS"),
        ("x-ms-request-id: 7", "Azure Blob Storage"),
        ("X-GUploader-UploadID: 7", "Google Cloud Storage"),
        ("Server: MinIO", "MinIO"),
        ("Server: AmazonS3", "Amazon S3"),
        ("Server: WasabiS3/7.1", "Wasabi"),
    ],
)
def test_a_store_is_told_by_its_header_fields(field, name):
    head = (field, "x-amz-request-id: 7", "Content-Type: application/xml")
    assert answered(response(head=head)) == (name, "other-store")


def test_obs_is_told_in_each_of_its_dialects():
    assert answered(response()) == ("OBS", "service")
    assert answered(response(head=("x-amz-request-id: 7", "x-reserved: amazon"))) == (
        "OBS",
        "service",
    )


@each(
    "document, name, kind",
    [
        (error(more=f"<HostId>{HOST_ID}</HostId>"), "OBS", "service"),
        (
            error(
                request_id="5DEB61C54031CA3230620000",
                more="<HostId>b.oss-cn-x.aliyuncs.com</HostId>",
            ),
            "Alibaba Cloud OSS",
            "other-store",
        ),
        (
            error(request_id=b64encode(b"65aa12c3_4e5f6070_0809_a0b").decode()),
            "Tencent Cloud COS",
            "other-store",
        ),
        (
            error(request_id="tx00000f641befc53c00000-0069b96884-2d42c2df-default"),
            "Ceph",
            "other-store",
        ),
        (
            error(request_id="4KZAZ961HQGG0RSG", more=f"<HostId>{AMAZONS}</HostId>"),
            "Amazon S3",
            "other-store",
        ),
        (
            error(request_id="173ECB1094DDCDAA", more="<HostId>3L137</HostId>"),
            "MinIO",
            "other-store",
        ),
        (
            error(request_id="7", more="<Resource>b.cos.ap-x.myqcloud.com/k</Resource>"),
            "Tencent Cloud COS",
            "other-store",
        ),
    ],
)
def test_a_store_is_told_by_its_document_alone(document, name, kind):
    assert answered(document) == (name, kind)


def test_ids_of_a_shape_that_several_stores_have_tell_of_none():
    assert (
        answered(error(request_id="8C03AD9FE2175B46", more=f"<HostId>{AMAZONS}</HostId>")) is None
    )


def test_wasabi_is_told_by_the_letter_behind_its_request_ids():
    assert answered(error(request_id="8C03AD9FE2175B46:A")) == ("Wasabi", "other-store")


@each(
    "host, name",
    [
        ("b.fra1.digitaloceanspaces.com", "DigitalOcean Spaces"),
        ("abc.r2.cloudflarestorage.com", "Cloudflare R2"),
        ("s3.us-west-000.backblazeb2.com", "Backblaze B2"),
        ("b.s3.eu-west-1.amazonaws.com", "Amazon S3"),
        ("b.obs.eu-de.otc.t-systems.com", "OBS"),
    ],
)
def test_a_store_is_told_by_the_endpoint_that_a_client_names(host, name):
    text = f"error: GET https://{host}/k: AccessDenied: Access Denied\n"
    found = finding(text.encode())
    assert found.answered_by is not None
    assert found.answered_by.name == name


def test_two_endpoints_in_one_line_tell_nothing():
    text = "copy s3.amazonaws.com/a to b.aliyuncs.com/a failed: AccessDenied: Access Denied\n"
    assert answered(text.encode()) is None


def test_the_row_for_another_stores_code_is_never_an_exact_one():
    for request_id in (
        "tx00000f641befc53c00000-0069b96884-2d42c2df-default",
        "5DEB61C54031CA3230620000",
    ):
        assert finding(error(request_id=request_id)).match.how is How.ALIAS
    assert finding(error()).match.how is How.EXACT


@each(
    "field, name",
    [
        ("x-cos-request-id", "Tencent Cloud COS"),
        ("x-minio-deployment-id", "MinIO"),
        ("x-rgw-object-type", "Ceph"),
        ("x-wasabi-cm-reference-id", "Wasabi"),
        ("X-Bz-File-Name", "Backblaze B2"),
    ],
)
def test_a_dump_of_header_fields_tells_the_store_for_certain(field, name):
    text = f"AccessDenied: No.\n    at a (b.js:1:2) {{\n  statusCode: 403,\n  headers: {{ '{field}': 'a1b2', 'x-amz-request-id': '7' }}\n}}\n"
    assert answered(text.encode()) == (name, "other-store")


def test_a_store_with_codes_of_its_own_has_no_row_of_the_table():
    text = (
        b"AccessDenied: No.\n    at a (b.js:1:2) {\n  headers: { 'x-cos-request-id': 'a1b2' }\n}\n"
    )
    assert finding(text).match.entry is None


def test_the_server_that_a_program_prints_tells_the_store():
    text = b"HeadObject on s3://films/a: status code: 403, server: WasabiS3/7.20 (head1)\n"
    assert answered(text) == ("Wasabi", "other-store")


def test_the_older_interface_of_cos_has_numbers_for_codes():
    head = ("x-cos-request-id: 7f3a5c7d1e2f40a1", "Content-Type: application/json")
    body = b'{"code": -5964, "message": "bucket not exist"}'
    found = finding(response(head=head, body=body))
    assert (found.error.code, found.error.message) == ("-5964", "bucket not exist")
    assert found.match.entry is None
    assert found.answered_by == ("Tencent Cloud COS", "other-store")


def test_what_is_known_of_alibabas_number_is_said():
    document = error(request_id="5DEB61C54031CA3230620000", more="<EC>0003-00000001</EC>")
    (note,) = [note for note in finding(document).notes if note.id == "oss-ec"]
    assert "0003-00000001" in note.text


def test_a_page_of_something_in_between_is_told_by_its_product():
    page = response("502 Bad Gateway", b"<center>nginx</center>", ("Server: nginx/1.25",))
    assert answered(page) == ("nginx", "between")


def test_where_nothing_was_sent_nobody_answered():
    assert "NoCredentialProviders" in NOT_SENT
    case = Case(capture(b"x"), ServiceError(code="NoCredentialProviders"), Match(), frozenset())
    assert responder(case, None) == ("the client", "client")


def test_a_record_without_marks_does_not_tell():
    assert answered(b"Error: NoSuchKey: The specified key does not exist.\n") is None
    assert REQUEST_ID  # an id of OBS tells
    assert answered(error()) == ("OBS", "service")


def test_azure_is_told_by_the_ids_in_its_message_whatever_stands_above():
    said = "Not yours.\nRequestId:ae1b306b-e01c-004c-645d-fb3536000000\nTime:2026-03-14T09:28:30Z"
    document = b"x.HttpError: Not yours.\n<Error><Code>AuthorizationFailure</Code><Message>"
    assert answered(document + said.encode() + b"</Message></Error>\n") == (
        "Azure Blob Storage",
        "other-store",
    )


def test_azure_is_told_by_an_escaped_body():
    said = "Not yours.\\nRequestId:ae1b306b-e01c-004c-645d-fb3536000000\\nTime:2026-03-14T09:28:30Z"
    document = "<Error><Code>AuthorizationFailure</Code><Message>{}</Message></Error>"
    text = f'err: body="{document.format(said)}"\n'
    assert answered(text.encode()) == ("Azure Blob Storage", "other-store")


def test_the_host_that_a_url_begins_with_is_a_stores():
    line = b"got 403 for PUT https://storage.googleapis.com/films/a.mkv\n"
    assert answered(line) == ("Google Cloud Storage", "other-store")


@pytest.mark.parametrize(
    "name",
    ["x-oss-request-id", "x-cos-request-id", "x-ms-request-id", "x-tos-request-id"],
)
def test_each_stores_own_field_gives_its_request_id(name):
    head = (f"{name}: 7f3a5c7d1e2f40a1", "Content-Type: application/xml")
    assert finding(response(head=head, body=b"")).error.request_id == "7f3a5c7d1e2f40a1"


def test_azures_field_gives_the_code_and_its_message_the_request_id():
    head = ("x-ms-error-code: BlobNotFound", "x-ms-version: 2026-02-06")
    only = finding(response(head=head, body=b""))
    assert (only.error.code, only.error.code_origin) == ("BlobNotFound", "header")
    assert only.match.entry is None
    told = "ae1b306b-e01c-004c-645d-fb3536000000"
    said = f"Not yours.\nRequestId:{told}\nTime:2026-03-14T09:28:30Z"
    document = f"<Error><Code>AuthorizationFailure</Code><Message>{said}</Message></Error>"
    assert finding(document.encode()).error.request_id == told


def test_backblaze_is_told_by_what_it_says_of_a_header():
    for said in (
        "Backblaze does not support the 'x-amz-demo-algorithm' header for this API call.",
        "Unsupported header 'x-amz-demo-algorithm' received for this API call.",
    ):
        found = finding(f"demo[7]: failed to copy a/b.mkv Error: {said}\n".encode())
        assert found.error.message == said
        assert found.answered_by is not None
        assert found.answered_by.name == "Backblaze B2"


@each(
    "said, store",
    [
        ("The OSS Access Key Id you provided does not exist in our records.", "Alibaba Cloud OSS"),
        ("The bucket you access does not belong to you.", "Alibaba Cloud OSS"),
        (
            "A header or query you provided requested a function that is not implemented.",
            "Google Cloud Storage",
        ),
    ],
)
def test_a_sentence_that_one_store_alone_writes_says_whose_error_it_is(said, store):
    found = finding(f'put: code=AccessDenied, message="{said}", status=400\n'.encode())
    assert found.answered_by is not None
    assert found.answered_by.name == store


@each(
    "line",
    [
        "from azure.storage.blob import BlobClient",
        "We use com.azure.storage.blob in our shop, and it is good",
        "Azure.Storage.Blobs version 3",
    ],
)
def test_the_name_of_a_client_alone_is_no_error(line):
    assert findings(f"{line}\n".encode()) == []


@each(
    "raised, name",
    [
        ("baidubce.exception.BceServerError", "Baidu AI Cloud BOS"),
        ("qcloud_cos.cos_exception.CosServiceError", "Tencent Cloud COS"),
        ("ks3.exception.S3ResponseError", "Kingsoft Cloud KS3"),
        ("films.exception.ServerError", None),
    ],
)
def test_an_exception_of_one_stores_sdk_tells_whose_sentence_it_is(raised, name):
    found = finding(f"{raised}: The specified key does not exist.\n".encode())
    assert (found.answered_by and found.answered_by.name) == name
    assert (found.match.entry is None) == (name is not None)
