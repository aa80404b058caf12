"""The header fields in which OBS, and stores that speak S3, say what an error element says.

The error fields stand in no public document; every SDK of the vendor reads them.
"""

REQUEST_ID_FIELDS = (b"x-obs-request-id", b"x-amz-request-id", b"x-amzn-requestid", b"x-trans-id")
HOST_ID_FIELDS = (b"x-obs-id-2", b"x-amz-id-2")
CODE_FIELDS = (b"x-obs-error-code", b"x-amz-error-code")
MESSAGE_FIELDS = (b"x-obs-error-message", b"x-amz-error-message")
