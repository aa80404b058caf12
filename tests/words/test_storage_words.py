"""What names object storage, and what only looks like it."""

from __future__ import annotations

from obsdiag.words.storage_words import is_stores_id, names_storage
from tests.rows import each


@each(
    "text",
    [
        b"put s3://photos/a failed",
        b"cannot read bucket photos-2026: 403",
        b"obs upload failed",
        b"obs://photos/a: 403",
        b"https://photos.obs.region-1.myhuaweicloud.com/a",
        b'{"bucket":"photos","status":403}',
        b"software.amazon.awssdk.services.s3.model.S3Exception",
        b"request id 0000019CEBAD03AD42BEEF0042BEEF00",
        b"x-amz-id-2: a",
        b"request id 0000019CEBAD03AD\n42BEEF0042BEEF00",
        b"request id 00\r\n00019CEBAD03AD42BEEF0042BEEF00, s3cmd",
        b"tx000000000000000000001-0066a1b2c3",
        b"RequestId:1f3c9a5e-5d1b-4f37-9d7e-0a4b7c11e201\nTime:2026-03-14",
        b"from the storage bucket",
        b"the OBS bucket photos",
        "写入华为云OBS失败".encode(),
        "OBS桶photos".encode(),
    ],
)
def test_storage_is_named(text):
    assert names_storage(text, 0, len(text))


@each(
    "text",
    [
        b"status=404 request_id=1f3c9a5e-5d1b-4f37-9d7e-0a4b7c11e201",
        b"the jobs: 403 of them failed",
        b"the index of the object storage was read",
        b"worker quota storage bucket cursor",
        b"a bucket of water",
        b"the token bucket user-17 is empty: 429",
        b"obs are late today",
        b"rss3 feed 500",
        b"[s3-sink|task-0] HTTP 403",
        b"the jobs bucket of the queue",
    ],
)
def test_other_words_do_not_name_it(text):
    assert not names_storage(text, 0, len(text))


@each(
    "request_id, is_stores",
    [
        ("0000019CEBAD03AD42BEEF0042BEEF00", True),
        ("tx00000a1b2c3d4e5f6a7b8-0065f2c1d0-1a2b-default", True),
        ("7f3c9a52-1d4e-4b8a-9c6d-2e5f8a1b4c7d", False),
        ("x0000019CEBAD03AD42BEEF0042BEEF00", False),
        ("", False),
    ],
)
def test_an_id_that_no_other_service_has_is_a_stores(request_id, is_stores):
    assert is_stores_id(request_id) is is_stores
    assert names_storage(f"id={request_id}".encode(), 0, 80) is is_stores
