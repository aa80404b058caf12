"""What a text says in the clients' forms of words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.characters import as_text
from obsdiag.client_report.aws_gateway_rows import AWS_GATEWAY
from obsdiag.client_report.aws_sdk_rows import AWS_SDKS
from obsdiag.client_report.azure_old_rows import AZURE_OLD
from obsdiag.client_report.azure_rows import AZURE
from obsdiag.client_report.bodyless_rows import BODYLESS
from obsdiag.client_report.cpp_outcome_rows import CPP_OUTCOMES
from obsdiag.client_report.firebase_rows import FIREBASE
from obsdiag.client_report.google_rows import GOOGLE
from obsdiag.client_report.google_scope_rows import GOOGLE_SCOPES
from obsdiag.client_report.http_client_rows import HTTP_CLIENTS
from obsdiag.client_report.message_end import (
    after_lead,
    continued,
    in_bracket,
    in_span,
    known_end,
    message_alone,
)
from obsdiag.client_report.milvus_rows import MILVUS
from obsdiag.client_report.other_service import is_of_objects
from obsdiag.client_report.other_store_rows import OTHER_STORES
from obsdiag.client_report.program_rows import PROGRAMS
from obsdiag.client_report.rspec_rows import RSPEC
from obsdiag.client_report.sdk_request import is_in_reason
from obsdiag.client_report.store_class import FORMATS as STORE_CLASSES
from obsdiag.client_report.swift_rows import SWIFT
from obsdiag.client_report.template_rows import TEMPLATES as OF_PROGRAMS
from obsdiag.client_report.unreached_host_rows import UNREACHED_HOSTS
from obsdiag.client_report.unreached_rows import BESIDE, ITSELF, UNREACHED
from obsdiag.client_report.unreached_words_rows import IN_WORDS, UNREACHED_WORDS
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.line_start import starts_record
from obsdiag.text.line_prefix import WRAP
from obsdiag.text.string_literal import first_line, quoted_end, unescaped
from obsdiag.words.words_in import WordsIn

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["OF_A_CLASS", "OF_THE_SERVICE", "TEMPLATES", "TemplateMatch", "template_matches"]

TEMPLATES = (
    *AWS_GATEWAY,
    *AWS_SDKS,
    *AZURE,
    *AZURE_OLD,
    *BODYLESS,
    *CPP_OUTCOMES,
    *FIREBASE,
    *GOOGLE,
    *GOOGLE_SCOPES,
    *HTTP_CLIENTS,
    *MILVUS,
    *OF_PROGRAMS,
    *OTHER_STORES,
    *PROGRAMS,
    *RSPEC,
    *SWIFT,
    *UNREACHED,
    *UNREACHED_HOSTS,
    *UNREACHED_WORDS,
)
"""All forms of words."""
_BREAK = lazy_regex(WRAP)
_ANCHORS = tuple(dict.fromkeys(template.anchor for template in TEMPLATES))
_SEEN = WordsIn(_ANCHORS)
_ROWS = tuple(
    tuple(row for row, template in enumerate(TEMPLATES) if template.anchor == anchor)
    for anchor in _ANCHORS
)
"""The forms that have an anchor, by its number: of a hundred a text has one or two."""


class TemplateMatch(NamedTuple):
    """What a text says in a form of words."""

    start: int
    end: int
    client: str
    values: dict[str, str]


OF_A_CLASS = frozenset(
    {
        "aws-sdk-js",
        "aws-sdk-ruby",
        "aws-sdk-cpp",
        "aws-sdk-net",
        "aws-sdk-php",
        "boto3",
        "botocore",
        "minio-dotnet",
    }
    | {"aws-storage-gateway", "libs3", "minio-java", "s3-php", ITSELF, BESIDE, IN_WORDS}
)
"""Clients whose own name for a code tells of an error of the service where nothing else does."""
OF_A_MESSAGE = frozenset(
    {"azure-storage-java", "google-cloud-java", "google-cloud-ruby", "google-cloud-scopes"}
    | {"aws-tools", "cloudformation", "elasticsearch", "mc", "minio-dotnet", "php-stream-wrapper"}
)
"""Clients that print what the service has said, and neither code nor status."""
OF_A_TYPE = frozenset({"aws-storage-gateway"})
"""Clients that have a code and no message: one that is named beside it is the logger's."""
OF_AN_ID = frozenset(
    {"aws-sdk-ios", "aws-sdk-rust", "azure-sdk-js", "azure-sdk-python", "backblaze"}
    | {"botocore", "cos-v4", ITSELF, BESIDE, IN_WORDS}
    | {"oss-java", "oss-php"}
    | STORE_CLASSES
)
"""Clients that say that a store has refused a request, and may have neither code nor status."""
OF_THE_SERVICE = frozenset({"boto3", "s3cmd", "aws-sdk-java", "esdk-php", *OF_A_CLASS})
"""Clients whose form of words is used for OBS and S3 alone, whatever the code in it."""

_OF_A_LINE = frozenset({"aws-sdk-java"})
"""Clients whose form has its own words behind the message alone."""
_KEYSTONE_FIELD = lazy_regex(rb"(?<!\S)(x-(?:obs|amz)-(?:request-id|id-2)): (\S+)", re.IGNORECASE)
_BELOW = 400
"""Bytes behind a message in which its sentence may go on."""
_MEMBER = lazy_regex(rb'"[ ]?:[ ]?"')
"""What leads up to a message that is a string of JSON, whose quote marks are escaped."""
_FIELD_NAMES = {b"request-id": "RequestId", b"id-2": "HostId"}


def template_matches(text: bytes, start: int, end: int) -> Iterator[TemplateMatch]:
    """Yield what is said in a form of words in a stretch of text."""
    part = text[start:end]
    for row in sorted(row for number in _SEEN.numbers(part) for row in _ROWS[number]):
        template = TEMPLATES[row]
        for match in template.pattern.finditer(text, start, end):
            if _is_unanswered(text, match):
                continue
            last, said = _ended(text, match, is_line=template.client in _OF_A_LINE)
            values = {name: as_text(_in_one(value)).strip() for name, value in said if value}
            if not is_of_objects(values.pop("operation", "Object")):
                continue  # another service of the same SDK
            if (named := values.pop("named", None)) is not None:
                values["Code"] = named
            if (fields := values.pop("fields", None)) is not None:
                values |= _fields(fields.encode())
            first = match.start() + (text[match.start()] in b"\r\n")
            if template.client in _OF_A_LINE and (message := values.get("Message", "").encode()):
                first = max(first, text.rfind(message, match.start(), match.end()))
            yield TemplateMatch(first, last, template.client, values)


def _is_unanswered(text: bytes, match: re.Match[bytes]) -> bool:
    """Return whether the status of a form is a number in the reason of a request without answer."""
    has_status = "status" in match.re.groupindex and match["status"] is not None
    return has_status and is_in_reason(text, match.start("status"), match.start())


def _in_one(value: bytes) -> bytes:
    """Return a value on one line, with a space where it was broken."""
    return _BREAK.sub(b" ", value) if b"\n" in value else value


def _ended(
    text: bytes, match: re.Match[bytes], *, is_line: bool
) -> tuple[int, list[tuple[str, bytes | None]]]:
    """Return where a form ends, and what it says: no further than the literal that it is in.

    The message of a form may be all that stands on its line, a log's own words too.
    """
    said = match.groupdict()
    message = said.get("Message")
    if message is None:
        return match.end(), list(said.items())
    start, end = match.span("Message")
    closing, times = quoted_end(text, match.start(), start, end)
    message = in_span(text, start, first_line(message[: closing - start]))
    for _ in range(times):
        message = unescaped(message)
    if is_line:
        message = in_bracket(message, text[end : end + _BELOW * 2])
        lead, message = message, after_lead(message)
        if b'\\"' in message and _MEMBER.search(lead[: -len(message)]):
            message = unescaped(message)
        if starts_record(message, 0):
            message = message.rpartition(b": ")[2]
        message = known_end(message)
    message = message_alone(message)
    if not times:
        message = continued(message, text[end : end + _BELOW])
    return (closing if times else match.end()), list((said | {"Message": message}).items())


def _fields(line: bytes) -> dict[str, str]:
    """Return the ids of header fields that stand on one line."""
    return {
        _FIELD_NAMES[name.lower().partition(b"-")[2].partition(b"-")[2]]: value.decode()
        for name, value in _KEYSTONE_FIELD.findall(line)
    }
