"""Multipart uploads: parts that are too small, missing or out of order, and uploads that are gone.

An upload id has the shape of a request id and holds the time at which the upload was begun.
"""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

from obsdiag.decode import request_id_time
from obsdiag.diagnosis.measure import moment, seconds, size, span, whole_number
from obsdiag.diagnosis.rule import CERTAIN, LIKELY, Case, Evidence, Rule, SenderKind
from obsdiag.diagnosis.signing import quote_parameter
from obsdiag.diagnosis.timing import answer_time
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    import re

    from obsdiag.model import Note

SMALLEST_PART = 100 * 1024
"""Bytes of every part but the last (OBS API reference, Uploading Parts)."""
S3_SMALLEST_PART = 5 * 2**20
MAX_PARTS = 10_000
_PART_NUMBER = lazy_regex(rb"<PartNumber>\s*(\d{1,5})\s*</PartNumber>")


def _part_too_small(rule: Rule, case: Case) -> Note | None:
    fields = case.error.fields
    proposed, evidence = (
        whole_number(fields.get("ProposedSize")),
        case.quote_element("ProposedSize"),
    )
    if proposed is None and "partnumber" in case.query:
        field = case.asked(b"content-length")
        if field is not None:
            proposed, evidence = whole_number(field.value), case.quote(field)
    if proposed is None:
        return None
    own = S3_SMALLEST_PART if case.sender_kind is SenderKind.COMPATIBLE else SMALLEST_PART
    least = whole_number(fields.get("MinSizeAllowed")) or own
    if proposed >= least:
        return None
    number = fields.get("PartNumber") or case.query.get("partnumber")
    return rule.note(
        *evidence,
        part=f" {number}" if number else "",
        proposed=size(proposed),
        least=size(least),
        short=size(max(0, least - proposed)),
    )


def _part_missing(rule: Rule, case: Case) -> Note | None:
    fields = case.error.fields
    number = fields.get("PartNumber")
    if not number:
        return None
    etag = fields.get("ETag") or _listed_etag(case, number)
    return rule.note(
        *case.quote_element("PartNumber"), number=number, etag=f" (ETag {etag})" if etag else ""
    )


def _listed_etag(case: Case, number: str) -> str:
    """Return the ETag that the list in the request has for a part; empty where it is not shown."""
    for found in islice(_PART_NUMBER.finditer(case.capture.mended), MAX_PARTS):
        if found[1].decode() == number and (etag := _ETAG.match(case.capture.mended, found.end())):
            return etag[1].decode()
    return ""


_ETAG = lazy_regex(rb"\s*(?:</PartNumber>)?\s*<ETag>(?:\s|&quot;|\")*([0-9A-Za-z-]{8,64})\b")
"""How the list of the parts goes on behind a number."""


def _out_of_order(rule: Rule, case: Case) -> Note | None:
    """Find the first part number that is not larger than the one before, if the list is shown."""
    if (pair := _first_slip(case)) is None:
        return None
    first, second = pair
    evidence = Evidence(second[0].decode(), case.capture.place(second.start()))
    return rule.note(*evidence, first=first[1].decode(), second=second[1].decode())


def _first_slip(case: Case) -> tuple[re.Match[bytes], re.Match[bytes]] | None:
    parts = _PART_NUMBER.finditer(case.capture.mended)
    for first, second in pairwise(islice(parts, MAX_PARTS)):
        if int(second[1]) <= int(first[1]):
            return first, second
    return None


def _as_text(rule: Rule, case: Case) -> Note | None:
    """Tell that the numbers stand in the order of their digits: 1, 10, 2."""
    if _first_slip(case) is None:
        return None
    parts = _PART_NUMBER.finditer(case.capture.mended)
    numbers = [found[1].decode() for found in islice(parts, MAX_PARTS)]
    if numbers != sorted(set(numbers)):
        return None
    return rule.note(
        f"PartNumber: {', '.join(numbers[:_SHOWN])}", numbers=", ".join(numbers[:_SHOWN])
    )


_SHOWN = 4


def _upload_begun(rule: Rule, case: Case) -> Note | None:
    """Say when the upload that is gone was begun: OBS's own clock stands in its id."""
    told = case.error.fields.get("UploadId")
    upload = told or case.query.get("uploadid")
    if not upload or (time := request_id_time(upload)) is None:
        return None
    begun, now = seconds(time), answer_time(case)
    if begun is None or now is None or now.seconds < begun:
        return None
    evidence = case.quote_element("UploadId") if told else quote_parameter(case, "uploadId")
    return rule.note(*evidence, begun=moment(begun), age=span(now.seconds - begun))


RULES = (
    Rule(
        "part-too-small",
        CERTAIN,
        "Part{part} has {proposed}, and every part but the last has to have {least}: {short} are"
        " missing. Raise the client's part size.",
        _part_too_small,
        frozenset({"EntityTooSmall"}),
    ),
    Rule(
        "part-missing",
        CERTAIN,
        "Part {number}{etag} is not what the service has: it was not uploaded, was"
        " overwritten by a later one with another ETag, or the list takes its ETag from elsewhere."
        " List the parts of the upload and compare.",
        _part_missing,
        frozenset({"InvalidPart"}),
    ),
    Rule(
        "part-order",
        CERTAIN,
        "In the list of parts, {second} follows {first}: sort it by number, each once, before"
        " completing the upload.",
        _out_of_order,
        frozenset({"InvalidPartOrder"}),
    ),
    Rule(
        "parts-as-text",
        CERTAIN,
        "The part numbers stand in the order of texts ({numbers} …), not of numbers: sort them as"
        " numbers. It goes well up to the ninth part only.",
        _as_text,
        frozenset({"InvalidPartOrder"}),
    ),
    Rule(
        "upload-begun",
        LIKELY,
        "By the time inside its id, the upload was begun at {begun}, {age} before this answer. It"
        " has been completed, aborted or cleaned up since: see whether the object is there, and"
        " whether a lifecycle rule aborts uploads of that age; otherwise begin anew.",
        _upload_begun,
        frozenset({"NoSuchUpload"}),
    ),
)
