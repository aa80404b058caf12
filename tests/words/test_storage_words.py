"""What names object storage, and what only looks like it."""

from __future__ import annotations

from obsdiag.words.storage_words import names_storage
from tests.rows import each


@each(
    "text",
    [
        b"put s3://photos/a failed",
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
        b"rss3 feed 500",
        b"the jobs bucket of the queue",
    ],
)
def test_other_words_do_not_name_it(text):
    assert not names_storage(text, 0, len(text))
