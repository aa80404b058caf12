"""The forms of words in which clients say an error's code and message without naming them."""

from __future__ import annotations

import re
from functools import cache
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.records.multi_pattern import MultiPattern
from obsdiag.text.line_prefix import WRAP
from obsdiag.text.string_literal import first_line, quoted_end, unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator

_CODE = rb"(?P<Code>[A-Z][A-Za-z0-9]{2,60}(?:\.[A-Za-z0-9]{1,40})?|[1-5][0-9]{2})"
_SPACE = rb"(?:" + WRAP + rb"|[ ])"
"""A space of a form's words, or where a mail or a box broke the line, with the next one's dress."""


_BREAK = re.compile(WRAP)
_NEXT = rb"(?:(?:(?:\r?\n)+|\\+n)(?:(?![a-z][A-Z])[^\r\n]){0,90}?|\s)"
"""The next line, with what a log puts in front of it, in which no code stands."""


class Template(NamedTuple):
    """One client's form of words."""

    client: str
    """Name of the format."""
    anchor: bytes
    """A literal that stands in every text of this form."""
    expression: bytes
    """A regular expression; its groups are named as the values of an error element, or `status`,
    `reason`."""
    sign: bytes
    """A pattern of what a line of this form has, and ordinary lines have not: by it the form is
    found in a text of any length."""

    @property
    def pattern(self) -> re.Pattern[bytes]:
        """The expression, compiled when a text has the anchor."""
        return _compiled(self.expression)


@cache
def _compiled(expression: bytes) -> re.Pattern[bytes]:
    return re.compile(expression, re.MULTILINE)


class TemplateMatch(NamedTuple):
    """What a text says in a form of words."""

    start: int
    end: int
    client: str
    values: dict[str, str]


def _template(client: str, anchor: str, pattern: str, sign: str | None = None) -> Template:
    """Return a row; `sign` is the anchor itself where that is rare enough.

    `@CODE` stands for a code, `@_` for a space or a line break, `@NEXT` for a step to the next
    line.
    """
    expression = pattern.encode()
    for name, meant in ((b"@CODE", _CODE), (b"@NEXT", _NEXT), (b"@_", _SPACE)):
        expression = expression.replace(name, meant)
    rare = re.escape(anchor) if sign is None else sign
    return Template(client, anchor.encode(), expression, rare.encode())


TEMPLATES = (
    # botocore/exceptions.py, ClientError.MSG_TEMPLATE
    _template(
        "boto3",
        "occurred (",
        r"An@_error@_occurred \(@CODE\)@_when@_calling@_the@_(?P<operation>\w+)@_operation"
        r"(?:@_\(reached@_max@_retries:@_\d+\))?:@_(?P<Message>[^\r\n]*)",
    ),
    # aws-sdk-go-v2, smithy-go: OperationError, ResponseError, GenericAPIError
    _template(
        "aws-sdk-go-v2",
        "api error",
        r"api error@_@CODE:@_(?P<Message>[^\r\n]*?)(?= \(Provider: |\"?\}?\s*[\r\n]|\"?\}?\s*$)",
    ),
    # the same for errors that have a type of their own
    _template(
        "aws-sdk-go-v2",
        ", HostID:",
        r", HostID:@_[^,\r\n]*,@_(?!api error)@CODE:@_(?P<Message>[^\r\n]*)",
    ),
    # aws-sdk-go v1, awserr.RequestFailure: code, message, then a line of labels
    _template(
        "aws-sdk-go-v1",
        "status code: ",
        r"(?:^|[\s\"])@CODE: (?P<Message>[^\r\n]{1,400}?)@NEXT(?:\\+t|[ \t])*status code: ",
    ),
    # aws-sdk-java v1 and v2, AmazonServiceException.getMessage(), AwsServiceException
    _template(
        "aws-sdk-java",
        "(Service:",
        r"(?:^[ \t>|]*|(?:Exception|Error): )"
        r"(?P<Message>(?:(?!\wException: |\wError: )[^\r\n]){1,600}?)"
        r"@_\(Service:@_(?:Amazon@_)?S3[;,]\s",
    ),
    # the same in a mail that has broken the message
    _template(
        "aws-sdk-java",
        "(Service:",
        r"\wException: (?P<Message>(?:(?!\wException: )[^\r\n]){1,100}"
        r"@_(?:(?!\wException: )[^\r\n]){1,300}?)@_\(Service:@_(?:Amazon@_)?S3[;,]\s",
    ),
    # aws-sdk-ruby: an exception of a class that is named after the code
    _template(
        "aws-sdk-ruby",
        " (Aws::S3::Errors::",
        r"(?:^|': )(?P<Message>(?:(?!': )[^\r\n]){1,400}?) \(Aws::S3::Errors::@CODE\)",
    ),
    _template(
        "aws-sdk-ruby",
        "Aws::S3::Errors::",
        r"Aws::S3::Errors::@CODE(?:: | \()(?P<Message>[^\r\n]*?)\)?:?\s*$",
    ),
    # Obs/ObsException.php: newer versions print the status in the code's place
    _template(
        "esdk-php",
        "OBS Error Code: ",
        r"OBS Error Code: @CODE, Status Code: (?P<status>\d{3})\b(?:, OBS Error Type: \w+"
        r", OBS Error Message: (?P<Message>[^\r\n]*?)(?=, '?User-Agent:|\r?$))?",
    ),
    # the demo that comes with the C SDK
    _template(
        "esdk-c",
        "ERROR: ",
        r"ERROR: (?<![^\s\"]ERROR: )@CODE@NEXT[ \t]+Message: (?P<Message>[^\r\n]*)",
        sign=r"ERROR: [A-Z][a-z]+[A-Z]",
    ),
    # s3cmd, S3Error.__unicode__
    _template(
        "s3cmd",
        "S3 error: ",
        r"S3 error: (?P<status>\d{3}) \(@CODE\)(?:: (?P<Message>[^\r\n]*))?",
    ),
    # terraform-provider-opentelekomcloud: "{action} {bucket}: {Code},\n Reason: {Message}"
    _template(
        "terraform",
        "Reason: ",
        r": @CODE,@NEXT\s*Reason: (?P<Message>[^\r\n]*)",
        sign=r": [A-Z][a-z]+[A-Z][A-Za-z]{1,40},",
    ),
    # Node.js prints an error's class or code, its message, and where it was thrown
    _template(
        "node",
        "    at ",
        r"(?:^|[\n\r\"]|Uncaught )(?:S3Error|Error|@CODE): (?P<Message>[^\r\n]+?)"
        r"(?:(?:\r?\n|\\n)    at [^\r\n]*?(?=\r?\n|\\n|$))+",
        sign=r"(?:S3|Obs|OBS|NoSuch)[A-Za-z]{0,20}(?:Error|Exception)?: ",
    ),
    # keystoneauth, session.py: RESP: [403] Name: value Name: value
    _template("keystoneauth", "RESP: [", r"RESP: \[(?P<status>\d{3})\] (?P<fields>[^\r\n]*)"),
)
"""One row a form; what a form's own labels say is read by `label`."""
_ANCHORS = MultiPattern(
    *(re.escape(template.anchor) for template in TEMPLATES), pays_from=128 * 1024
)

OF_THE_SERVICE = frozenset({"boto3", "s3cmd", "aws-sdk-java", "aws-sdk-ruby", "esdk-php"})
"""Clients whose form of words is used for OBS and S3 alone, whatever the code in it."""

_OPERATION = re.compile(r"Object|Bucket|Upload|Part|PublicAccessBlock")
"""Names of S3's operations have one of these."""
_KEYSTONE_FIELD = re.compile(rb"(?<!\S)(x-(?:obs|amz)-(?:request-id|id-2)): (\S+)", re.IGNORECASE)
_FIELD_NAMES = {b"request-id": "RequestId", b"id-2": "HostId"}


def template_matches(text: bytes, start: int, end: int) -> Iterator[TemplateMatch]:
    """Yield what is said in a form of words in a stretch of text."""
    anchors = _ANCHORS.spans(text[start:end])
    for template in compress(TEMPLATES, anchors):
        for match in template.pattern.finditer(text, start, end):
            last, said = _ended(text, match)
            values = {
                name: _BREAK.sub(b" ", value).decode("utf-8", "replace").strip()
                for name, value in said
                if value
            }
            if not _OPERATION.search(values.pop("operation", "Object")):
                continue  # another service of the same SDK
            if (fields := values.pop("fields", None)) is not None:
                values |= _fields(fields.encode())
            first = match.start() + (text[match.start()] in b"\r\n")
            yield TemplateMatch(first, last, template.client, values)


def _ended(text: bytes, match: re.Match[bytes]) -> tuple[int, list[tuple[str, bytes | None]]]:
    """Return where a form ends, and what it says: no further than the literal that it is in."""
    said = match.groupdict()
    message = said.get("Message")
    if message is None:
        return match.end(), list(said.items())
    start, end = match.span("Message")
    closing, times = quoted_end(text, match.start(), start, end)
    message = first_line(message[: closing - start])
    for _ in range(times):
        message = unescaped(message)
    return (closing if times else match.end()), list((said | {"Message": message}).items())


def _fields(line: bytes) -> dict[str, str]:
    """Return the ids of header fields that stand on one line."""
    return {
        _FIELD_NAMES[name.lower().partition(b"-")[2].partition(b"-")[2]]: value.decode()
        for name, value in _KEYSTONE_FIELD.findall(line)
    }
