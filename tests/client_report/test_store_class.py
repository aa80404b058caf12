"""The exception class of a store's SDK tells of an error, whatever it says."""

from __future__ import annotations

from tests.answer import finding, findings
from tests.rows import each

SAID = "Nobody has ever written this down"


@each(
    "line, code, name",
    [
        ("com.amazonaws.services.s3.model.AmazonS3Exception: {}", None, None),
        ("Caused by: software.amazon.awssdk.services.s3.model.S3Exception: {}", None, None),
        ("com.obs.services.exception.ObsException: {}", None, None),
        ("[ERROR] ObsException: {}", None, None),
        ("com.aliyun.oss.OSSException: {}", None, "Alibaba Cloud OSS"),
        ("Uncaught OSS\\Core\\OssException: {}", None, "Alibaba Cloud OSS"),
        ("com.qcloud.cos.exception.CosServiceException: {}", None, "Tencent Cloud COS"),
        ("com.google.cloud.storage.StorageException: {}", None, "Google Cloud Storage"),
        ("io.minio.errors.ErrorResponseException: {}", None, None),
        ("software.amazon.awssdk.services.s3.model.NoSuchKeyException: {}", "NoSuchKey", None),
        ("[error] NoSuchBucketException: {}", "NoSuchBucket", None),
    ],
)
def test_what_it_says_is_the_message_and_its_name_the_code(line, code, name):
    found = finding(line.format(SAID).encode() + b"\n")
    assert (found.capture.status, found.error.code, found.error.message) == (None, code, SAID)
    assert name is None or found.answered_by.name == name


@each(
    "line",
    [
        "import com.amazonaws.services.s3.model.AmazonS3Exception;",
        "error if not assertThrows(NoSuchBucketException.class, () -> client.head(reel));",
        "@ExceptionHandler(NoSuchKeyException.class) // failed",
        "} catch (AmazonS3Exception e) {",
        'throw new OSSException("The reel is wrong");',
        "@throws ObsException: if the reel is wrong",
        "Please handle AmazonS3Exception: it is thrown for every answer.",
        "com.obs.services.exception.ObsException: java.net.UnknownHostException: reels",
        "com.obs.services.exception.ObsException: Request Error: the reel is stuck",
        "com.aliyun.oss.OSSException: connection was closed",
        "com.example.AccessDeniedException: the reel is not yours",
    ],
)
def test_a_source_and_what_got_no_answer_are_none(line):
    assert findings(f"{line}\n".encode()) == [], line
