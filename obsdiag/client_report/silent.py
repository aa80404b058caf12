"""What is particular to reports that no answer came: whose they are, and told how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.found import overlap
from obsdiag.client_report.store_url import names_store, urls_on_lines
from obsdiag.client_report.unreached_rows import BESIDE, FORMATS
from obsdiag.client_report.unreached_words_rows import IN_WORDS, OTHER_PORT
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_end, line_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.client_report.found import Report

_CLIENT_OF_S3 = lazy_regex(
    rb"\bboto3/s3/|\bs3transfer/|\bs3fs/core\.py|\bobs/client\.py|@aws-sdk/client-s3\b|\baws_sdk_s3\b"
    rb"|\bawssdk\.services\.s3\.|\bamazonaws\.services\.s3\."
)
"""What frames of a client for S3 or OBS have, and those of other services have not."""
_AGAIN = lazy_regex(
    rb"(?i)\bretr(?:y|ie)|\bwaiting [0-9]|\battempt|\bcaused by\b|\bduring handling\b"
    rb"|\babove exception\b"
)
_GOES_ON = lazy_regex(
    rb"\bretry needed, retryable exception caught: |\bRetrying \(Retry\(total=[0-9]"
)
"""What botocore and urllib3 have on the line of an attempt that is followed by another one."""
_TO_RETRY = 40
"""Bytes of such a line in which the words for the failure may begin before that."""
_NEAR = 16 * 1024
"""Bytes between one attempt and the next."""


def is_of_no_store(text: bytes, start: int, end: int, report: Report) -> bool:
    """Return whether a report tells no address, nor do the lines around it name a store.

    Or whether its line says that the client goes on: how the call ended is told further on.
    """
    said = {"Code", "status", "RequestId"} & report.values.keys()
    line = line_start(text, report.start)
    if not said and _GOES_ON.search(text, line, report.start + _TO_RETRY) is not None:
        return True
    if report.client != BESIDE:
        return False
    if OTHER_PORT.search(text, line, line_end(text, report.end)) is not None:
        return True
    return not (names_store(text, start, end) or _CLIENT_OF_S3.search(text, start, end))


def are_answer_and_none(first: Report, second: Report) -> bool:
    """Return whether one report says that no answer came, and the other one what was answered."""
    for one, other in ((first, second), (second, first)):
        if one.client in _NO_ANSWER and other.client not in _NO_ANSWER:
            return bool(other.values.keys() & {"status", "RequestId", "HostId"})
    return False


_NO_ANSWER = FORMATS | {"botocore"}


def without_wider(forms: Sequence[Report]) -> list[Report]:
    """Return forms without those of any error that one of no answer overlaps."""
    silent = [one for one in forms if one.client in FORMATS]
    return [
        one
        for one in forms
        if one.client in FORMATS or not any(overlap(one, other) for other in silent)
    ]


def without_errno(client: str, values: dict[str, str]) -> dict[str, str]:
    """Return values without the system's name for a failure in the code's place: `ENOTFOUND`."""
    code = values.get("Code", "")
    is_errno = client == IN_WORDS or (client in FORMATS and (code.isupper() or code.isdigit()))
    return {name: told for name, told in values.items() if name != "Code" or not is_errno}


def is_tried_again(text: bytes, first: Report, second: Report) -> bool:
    """Return whether a client that has reached nobody says the same of its next attempt."""
    is_same = first.client == second.client and first.values == second.values
    if not is_same or first.client not in FORMATS or second.start - first.end > _NEAR:
        return False
    urls = [urls_on_lines(text, one.start, one.end) for one in (first, second)]
    is_one = not (urls[0] and urls[1]) or urls[0] == urls[1]
    return is_one and _AGAIN.search(text, first.end, second.end) is not None
