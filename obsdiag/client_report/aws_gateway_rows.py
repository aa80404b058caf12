"""What AWS Storage Gateway logs of a file that S3 has refused: an object of JSON, its code a type.

docs.aws.amazon.com/filegateway, "Getting file gateway health logs": `type` is the error, and
`operation` what was to be done; there is neither a status nor a message.
"""

from __future__ import annotations

from obsdiag.client_report.template import template

_Q = r"\\{0,3}\""
_MEMBERS = rf"(?:[^{{}}]{{0,600}}?{_Q}(?:operation|gateway){_Q}\s?:\s?{_Q}(?:s3:|S3|sgw-))"
_TYPES = (
    "S3AccessDenied|InaccessibleStorageClass|InvalidObjectState|ObjectMissing|S3ConnectionFailed"
)

AWS_GATEWAY = (
    template(
        "aws-storage-gateway",
        "type",
        rf"{_Q}type{_Q}\s?:\s?{_Q}(?P<Code>{_TYPES}){_Q}(?={_MEMBERS})",
        sign=rf"type\\{{0,3}}\" ?: ?\\{{0,3}}\"(?:{_TYPES})",
    ),
)
"""One row a form, as `template_rows` has them."""
