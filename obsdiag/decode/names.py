"""The header fields in which OBS, and stores that speak S3, say what an error element says.

The error fields stand in no public document; every SDK of the vendor reads them. Stores with an
interface of their own call these fields alike: Alibaba Cloud OSS, Tencent Cloud COS, Azure Blob
Storage (learn.microsoft.com, "Status and error codes"), Volcengine TOS, Baidu AI Cloud BOS and
Kingsoft Cloud KS3.
"""

REQUEST_ID_FIELDS = (
    *(b"x-obs-request-id", b"x-amz-request-id", b"x-amzn-requestid", b"x-trans-id"),
    *(b"x-oss-request-id", b"x-cos-request-id", b"x-ms-request-id"),
    *(b"x-tos-request-id", b"x-bce-request-id", b"x-kss-request-id"),
)
HOST_ID_FIELDS = (b"x-obs-id-2", b"x-amz-id-2", b"x-tos-id-2")
CODE_FIELDS = (b"x-obs-error-code", b"x-amz-error-code", b"x-ms-error-code")
MESSAGE_FIELDS = (b"x-obs-error-message", b"x-amz-error-message")
