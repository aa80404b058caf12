"""The commands that tell causes apart, filled in with what the capture shows.

A guidance file names what differs in braces; what the capture does not show stands in capitals, to
be filled in by hand. Nothing of these commands writes, and none of them costs more than a request.
"""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote

from obsdiag.catalogue.guidance import BLANKS
from obsdiag.diagnosis.endpoint import endpoint, host_in
from obsdiag.diagnosis.refusal import refused_resource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.model import ServiceError

MAX_VALUE = 1_024
"""Characters of a value that a command takes; a key has no more."""


def filled(template: str, error: ServiceError) -> str:
    """Return a command with the values of an error, each quoted for a shell (POSIX 2.2)."""
    values = _values(error)
    if _is_about_a_bucket(error) and values["key"] == BLANKS["key"]:
        template = template.replace("{bucket}/{key}", "{bucket}")
    return " ".join(_word(word, values) for word in template.split(" "))


def _is_about_a_bucket(error: ServiceError) -> bool:
    """Return whether the request is known, and is for no object."""
    path = (error.url or "").partition("//")[2].partition("?")[0].partition("/")[2]
    return error.method is not None and error.url is not None and not path.strip("/")


def _word(word: str, values: Mapping[str, str]) -> str:
    if "{" not in word:
        return word
    return shlex.quote(word.format_map(values))


def _parent(key: str | None) -> str:
    """Return the folder of a key, or its first letters where it has none."""
    plain = (key or "").strip("/")
    return plain.rpartition("/")[0] or plain[:_FEW_LETTERS]


_FEW_LETTERS = 3


def _values(error: ServiceError) -> Mapping[str, str]:
    asked = endpoint(host_in(error.url)) if error.url else None
    told_bucket, told_key = refused_resource(error.message or "") or (None, None)
    key = error.key or told_key or BLANKS["key"]
    query = parse_qs((error.url or "").partition("?")[2])
    upload = error.fields.get("UploadId") or next(iter(query.get("uploadId", ())), None)
    bucket = None if asked is None else asked.bucket
    if bucket is None and (asked is not None or error.bucket_origin != "url"):
        bucket = error.bucket  # in a path behind an unknown host may stand a part of the key
    found = {
        "bucket": bucket or told_bucket,
        "key": key,
        "path": quote(key, safe="/"),
        "parent": _parent(error.key or told_key),
        "endpoint": asked.service if asked is not None else None,
        "upload": upload,
    }
    return {name: (value or BLANKS[name])[:MAX_VALUE] for name, value in found.items()}
