"""Exception classes that only the SDKs of stores have, and what they say of an error.

`AmazonS3Exception: …` is an answer of the store whatever its message is; `NoSuchKeyException` is
named after the code. What says that no answer came, or stands in a program's source, is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.client_report.bare_code import FORMAT as PLAIN
from obsdiag.client_report.message_at import message_at
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_start
from obsdiag.words.known_codes import COMMON_CODES, KNOWN_CODES

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

SIGN = (
    rb"(?:S3|[.]Obs|OSS|Oss|CosService|CosServer|TosServer|Minio|Qiniu|ErrorResponse"
    rb"|google[.]cloud[.]storage[.]Storage|NoSuch[A-Z][a-z]{2,5})Exception: "
)
"""What lines have that are found by nothing else."""
_BY_CLASS = {
    b"AmazonS3Exception": "s3-sdk",
    b"S3Exception": "s3-sdk",
    b"S3ServiceException": "s3-sdk",
    b"ObsException": "obs-sdk",
    b"OSSException": "oss-sdk",
    b"OssException": "oss-sdk",
    b"CosServiceException": "cos-sdk",
    b"CosServerException": "cos-sdk",
    b"TosServerException": "tos-sdk",
    b"BosServiceException": "bos-sdk",
    b"QiniuException": "kodo-sdk",
    b"MinioException": "minio-sdk",
    b"ErrorResponseException": "minio-sdk",
    b"StorageException": "gcs-sdk",
    b"HttpError": "gcs-sdk",
}
"""The names of classes, and what their reports are called."""
FORMATS = frozenset(_BY_CLASS.values())
"""Clients whose class alone tells of an error of the store."""
_CLASS = lazy_regex(
    rb"(?P<package>(?<![\w@$])(?:[\w$-]{1,60}(?:\.|::|\\{1,4})){0,12})"
    rb"(?P<name>" + b"|".join(list(_BY_CLASS)[:-2]) + rb"|(?<=cloud\.storage\.)StorageException"
    rb"|(?<=gcsfs\.retry\.)HttpError"
    rb"|(?P<code>[A-Z][a-z]+[A-Z][A-Za-z]{2,45}?)(?:Error)?Exception)(?![\w(]|(?:\.|::)class\b)"
    rb"(?P<dress>\\{0,3}[\"']?(?:[ ]with[ ]message[ ])?\\{0,3}[\"']?[ ]?[:(=]?[ ]{0,2}[\"'(]?)"
)
_OF_A_SOURCE = lazy_regex(
    rb"(?:\bimport(?:[ ]static)?|\bcatch[ ]?\(|\bthrows?|\bnew|\bclass|\bextends|\binstanceof"
    rb"|@throws|@exception|\bexcept|\brescue|:raises|->|\|)[ ]?\\{0,4}\Z"
)
"""What stands in front of a class in a program's source and its documentation."""
_LED = lazy_regex(
    rb"(?:\A|[:\]\[>({=\"',-][ ]?|\.[ ]{1,2}"
    rb"|(?i:\b(?:by|with|an?|exception|uncaught|unhandled|raised|threw|throwing|got|error|fail(?:ed)?)))"
    rb"[ \t]*[\"'`(\[]?\Z"
)
"""What stands in front of a class without its package."""
_UNANSWERED = lazy_regex(
    rb"(?i)\A(?:request error|null\b|none\b|(?:java|javax|org|io|com|okhttp3)\.[a-z]+\.)"
    rb"|\b(?:time[sd]?[ -]?out|connect(?:ion)?(?:ed|ing)?|unknown ?host|ssl|tls|handshake|socket"
    rb"|unable to (?:load|execute|parse|calculate|find)|credentials?|resolve|interrupted"
    rb"|unreachable|broken pipe|eof|proxy|nodename|dns|cancel+ed|closed|access token"
    rb"|is not verified)\b"
)
"""What SDKs say where there was no answer."""

_TALK = lazy_regex(
    rb"(?i)(?:error message: ?)?(?:request error\. ?)?(?:OBS|S3) serv\w{2,4} error message\.?"
)
"""What the OBS SDK for Java has in front of all that it names."""


class Raised(NamedTuple):
    """What an exception of a store's SDK says."""

    start: int
    end: int
    client: str
    values: dict[str, str]
    said: bytes
    """All that stands behind the class on its line."""


def raised(text: bytes, start: int, end: int) -> Iterator[Raised]:
    """Yield what exceptions of stores' SDKs say from `start` to `end`: within a line."""
    if text.find(b"xception", start, end) < 0 and text.find(b"HttpError", start, end) < 0:
        return
    for found in _CLASS.finditer(text, start, end):
        code = _code(found["code"], found["package"])
        if (found["code"] is not None and code is None) or not _is_raised(text, found):
            continue
        said, last = "", found.end()
        if found["dress"].strip(b"\\\"' "):
            last, message = message_at(text, found.end(), end)
            if _UNANSWERED.search(message) is not None:
                continue
            if _TALK.fullmatch(message) is not None:
                continue  # what it knows is named behind that
            said = " ".join(message.decode("utf-8", "replace").split())
        values = {"Code": code} if code is not None else {}
        if said:
            values["Message"] = said
        client = _BY_CLASS.get(found["name"], PLAIN)
        yield Raised(found.start(), last, client, values, text[found.end() : end].strip())


def _code(named: bytes | None, package: bytes) -> str | None:
    """Return the code that a class is named after, None where it is named after none."""
    if named is None or named not in _CODES:
        return None
    is_own = named.startswith((b"NoSuch", b"Bucket")) and named not in COMMON_CODES
    if not is_own and _OF_A_STORE.search(package) is None:
        return None
    return named.decode()


_CODES = frozenset(KNOWN_CODES)
_OF_A_STORE = lazy_regex(rb"(?i)\b(?:s3|obs|oss|cos|minio)\b")


def _is_raised(text: bytes, found: re.Match[bytes]) -> bool:
    """Return whether a class is that of an exception which was raised."""
    start, package = found.start(), found["package"]
    line = line_start(text, start)
    before = text[max(line, start - 60) : start]
    if _OF_A_SOURCE.search(before) is not None:
        return False
    return bool(package) or _LED.search(before) is not None
