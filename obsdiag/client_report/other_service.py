"""Where a client names the service that it called, and that is none for objects."""

from __future__ import annotations

from obsdiag.lazy_regex import lazy_regex

_NAMED = lazy_regex(
    rb"\(Service: (?!Amazon[\s>|\xe2\x94\x82]{0,12}S3\b|S3\b|null)[A-Z]"
    # AWS names the service, and then its operation; OSS the operation alone.
    rb"|operation error (?!S3\b)[A-Z][A-Za-z0-9 ]{1,40}: (?:[A-Z]\w{2,80}(?:,|\s*$)|\s*$)"
    rb"|is not authorized to perform: (?!s3|obs|kms)[a-z0-9-]{2,40}:[A-Za-z]"
    rb"|\bA(?:ws|WS)::(?!S3\b|KMS\b)[A-Z][A-Za-z0-9]{1,40}::Errors::"
    rb"|@aws-sdk/client-(?!s3\b)[a-z0-9-]{2,40}/dist"
    rb"|\b(?:software\.amazon\.awssdk|com\.amazonaws)\.services\.(?!s3)[a-z0-9]{2,40}\.model\."
    rb"|\bAws\\{1,8}(?!S3\b)[A-Z][A-Za-z0-9]{1,40}\\{1,8}Exception\\"
    rb"|\bAmazon\.(?!S3|Runtime|Util)[A-Z][A-Za-z0-9]{1,40}\.(?:Model\.|Amazon)[A-Za-z]+Exception"
    rb"|\baws_sdk_(?!s3)[a-z0-9]{2,40}::"
    rb"|//(?:[\w-]{1,63}\.)?(?:sqs|sns|sts|iam|ec2|ecr|api\.ecr|dynamodb|kms|lambda|logs|monitoring|ssm"
    rb"|secretsmanager|cloudformation|kinesis|glue|athena|events|states|rds|elasticloadbalancing)"
    rb"\.(?:[a-z0-9-]{4,30}\.)?amazonaws\.com(?!/doc/)"
    rb"|//(?:iam|sts|ecs|vpc|rds|smn|dms|functiongraph|swr|swr-api|cce|elb|evs|ims|kms|cts|ces|lts|bss)"
    rb"\.(?:[a-z0-9-]{4,30}\.)?(?:myhuaweicloud\.[a-z]{2,3}|otc\.t-systems\.com)\b"
)
"""How SDKs of AWS name a service and its classes, its access management an action; the endpoints of
others of AWS and of Huawei Cloud."""
_WORDS = (
    b"(Service: ",
    b"operation error ",
    b"is not authorized to perform: ",
    b"::Errors::",
    b"@aws-sdk/client-",
    b".services.",
    b"Exception\\",
    b"Amazon.",
    b"aws_sdk_",
    b"amazonaws.com",
    b"myhuaweicloud.",
    b"otc.t-systems.com",
)
"""Each form has one of these, in its order: seen at a glance in kilobytes that have none."""
_OPERATION = lazy_regex(rb"when calling the (\w{3,80}) operation")
_OF_OBJECTS = lazy_regex(r"Object|Bucket|Upload|Part|PublicAccessBlock")
"""Names of S3's operations have one of these."""


def is_of_objects(operation: str) -> bool:
    """Return whether an operation of an SDK's is one of a store of objects."""
    return _OF_OBJECTS.search(operation) is not None


def names_other_service(text: bytes, start: int, end: int) -> bool:
    """Return whether another service is named from `start` to `end` as what was called."""
    if not any(text.find(word, start, end) >= 0 for word in _WORDS):
        return False
    return _NAMED.search(text, start, end) is not None


def is_of_other_service(text: bytes) -> bool:
    """Return whether all that a short text tells of is another service's error."""
    if names_other_service(text, 0, len(text)):
        return True
    operations = [found[1].decode() for found in _OPERATION.finditer(text)]
    return bool(operations) and not any(map(is_of_objects, operations))
