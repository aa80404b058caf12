"""Of two errors right below each other in a paste, neither gets a value that only the other has.

Where one has no more than the status of an answer that the other may well be of, the two may be
told as one; where a code never has that status, or another id is named, they may not.
"""

from __future__ import annotations

from functools import cache
from itertools import permutations

from obsdiag.words.known_codes import contradicts
from tests.laws.shown import Values, values
from tests.rows import each

ID = "0000019CEBAD03AD42BEEF0042BEEF{:02X}"
URL = "https://shelf.obs.eu-de.otc.t-systems.com/a"
STATEMENTS = {
    "status": f"HTTP response code 404 for {URL}\n",
    "labels": "Code: SlowDown, Message: Please reduce your request rate.\n",
    "lines of labels": "Code: AccessDenied\nMessage: Access Denied\n",
    "boto3": "botocore.exceptions.ClientError: An error occurred (NoSuchBucket) when calling the "
    "ListObjectsV2 operation: The specified bucket does not exist\n",
    "boto3 without code": "botocore.exceptions.ClientError: An error occurred (403) when calling "
    "the HeadObject operation: Forbidden\n",
    "Java": "software.amazon.awssdk.services.s3.model.S3Exception: Slow Down (Service: S3, Status "
    "Code: 503, Request ID: 9A1B2C3D4E5F6A7C)\n",
    "Hadoop": "java.nio.file.AccessDeniedException: s3a://shelf/a: getFileStatus on s3a://shelf/a: "
    "com.amazonaws.services.s3.model.AmazonS3Exception: Forbidden (Service: Amazon S3; Status Code:"
    " 403; Error Code: 403 Forbidden; Request ID: 5A1B2C3D4E5F6A7D; S3 Extended Request ID: abc=), "
    "S3 Extended Request ID: abc=:403 Forbidden\n",
    "Go": "rclone: Failed to copy: operation error S3: PutObject, https response error StatusCode: "
    f"403, RequestID: {ID.format(1)}, HostID: 32AAAQ, api error RequestTimeTooSkewed: The "
    "difference between the request time and the server's time is too large.\n",
    "obsutil": "Upload failed, status [416], error code [InvalidRange], error message [The range "
    f"cannot be satisfied.], request id [{ID.format(2)}]\n",
    "fields": "status: 405\nreason: Method Not Allowed\nerrorCode: MethodNotAllowed\n"
    f"errorMessage: The specified method is not allowed.\nrequestId: {ID.format(3)}\n",
    "JSON": '{"status": 400, "code": "MalformedXML", "message": "The XML was not well-formed.", '
    f'"requestId": "{ID.format(4)}"}}\n',
    "document": "<Error><Code>BucketNotEmpty</Code><Message>The bucket is not empty.</Message>"
    f"<RequestId>{ID.format(5)}</RequestId></Error>\n",
    "Python": "requests.exceptions.HTTPError: 503 Server Error: Service Unavailable for url: "
    f"{URL}\n",
}
GAPS = {"right below": "", "with a blank line": "\n", "with two": "\n\n"}


@cache
def _alone(name: str) -> list[Values]:
    return values(STATEMENTS[name])


def _lent(one: Values, alone: list[Values]) -> bool:
    """Return whether a finding has an id, or a status, that cannot be its own."""
    if one.request_id and (one.code, one.request_id) not in {
        (each.code, each.request_id) for each in alone
    }:
        return not any(each.request_id == one.request_id and each.code is None for each in alone)
    if one in alone or one.code is None or one.status is None:
        return False
    return contradicts(one.code, str(one.status))


@each(
    "gap, dress",
    [(gap, "") for gap in GAPS] + [("with a blank line", "> ")],
)
def test_two_statements_below_each_other_lend_each_other_nothing(gap: str, dress: str):
    lent = []
    for first, second in permutations(STATEMENTS, 2):
        text = STATEMENTS[first] + GAPS[gap] + STATEMENTS[second]
        shown = values("".join(f"{dress}{line}\n" for line in text.splitlines()))
        alone = [*_alone(first), *_alone(second)]
        bare = [one._replace(line=0) for one in alone]
        lent += [(first, second, one) for one in shown if _lent(one._replace(line=0), bare)]
    assert lent == []


@each("name", STATEMENTS)
def test_each_statement_tells_of_one_error_alone(name: str):
    assert len(_alone(name)) == 1
