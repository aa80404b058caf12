"""One line of a form that a person filled in: which value it asks for, and what was put there.

`3) Error code? -> SlowDown`, `桶名：logs`, `| Request ID | 0000… |`, `http.status_code`: tickets,
mails and chats dress the same seven values in ways of their own.
"""

from __future__ import annotations

from typing import NamedTuple

from obsdiag.lazy_regex import lazy_regex

STATUS, CODE, MESSAGE = "HTTP status", "Error code", "Error message"
REQUEST_ID, HOST_ID = "Request ID", "Host ID"
BUCKET, KEY = "Bucket name", "Object key"
_SPELLINGS = {
    STATUS: (
        *("status", "http status", "status code", "statuscode", "http status code", "http"),
        *("http statuscode", "http code", "response code", "http response code", "antwortcode"),
        *("状态码", "http状态码", "http 状态码", "响应码", "ステータスコード", "код ответа"),
    ),
    CODE: (
        *("code", "error code", "errorcode", "fehlercode", "错误码", "错误代码", "エラーコード"),
        *("код ошибки", "code d'erreur", "código de error", "codice errore"),
    ),
    MESSAGE: (
        *("message", "error message", "errormessage", "fehlermeldung", "meldung", "fehlertext"),
        *("error text", "错误信息", "错误消息", "错误描述", "报错信息", "エラーメッセージ"),
        *("сообщение", "message d'erreur", "mensaje de error"),
    ),
    REQUEST_ID: (
        *("request id", "requestid", "req id", "x obs request id", "x amz request id"),
        *("anfrage id", "anforderungs id", "请求id", "请求 id", "リクエストid", "id запроса"),
    ),
    HOST_ID: (
        *("host id", "hostid", "x obs id 2", "x amz id 2", "extended request id"),
        "s3 extended request id",
    ),
    BUCKET: (
        *("bucket", "bucket name", "bucketname", "桶", "桶名", "桶名称", "存储桶", "バケット"),
        "バケット名",
    ),
    KEY: (
        *("object", "object name", "object key", "objectname", "objekt", "objektname", "key"),
        *("objektschlüssel", "对象", "对象名", "对象名称", "对象键", "オブジェクト名"),
    ),
}
"""What forms call a value, in small letters, with a blank for each sign between words."""
_NAMES = {spelling: name for name, spellings in _SPELLINGS.items() for spelling in spellings}
_LONGEST = 60
"""Letters of what a form asks for."""
_BULLET = lazy_regex(r"[\s>*•·–-]*(?:\(?[0-9]{1,2}[.):][)]?[ \t]+)?")
_ASKED = lazy_regex(
    r"(?:(?:what|which)(?: is| was|'s)?|was ist|wie lautet|welche[rs]?)? ?(?:the |der |die |das )?"
    r"(?:exact |full |genaue )?"
)
"""How a question begins."""
_REMARK = lazy_regex(r"\s*[(（][^()（）]{0,30}[)）]\s*$")
_BETWEEN = lazy_regex(r"[\s._/-]+")
_OWNER = lazy_regex(r"(?:obs|s3|aws|oss) (?=\w)")
_PARTS = lazy_regex(
    r"(?P<label>[^:：?？=\t|]{2,60}?)[*`_]{0,3}[ \t]{0,20}"
    r"(?P<sign>[?？:：][*`_]{0,3}[ \t]{0,9}(?:[-=]>)?|[-=]>|=|\t|\|)[ \t]{0,20}(?P<value>\S.*)"
)
_CELLS = lazy_regex(r"\|(?P<label>[^|]{2,60})\|(?P<value>[^|]{1,1024})\|?\s*")
_WORD = lazy_regex(r"\S{1,1024}")
_SHAPES = {
    STATUS: lazy_regex(r"(?:HTTP[ /])?[1-5][0-9]{2}(?: [A-Z][A-Za-z' -]{1,40})?"),
    CODE: lazy_regex(r"(?:KMS\.|SYS\.|Obs\.)?[A-Z][A-Za-z0-9]{2,80}|(?:SYS|Obs)\.[0-9]{4}"),
    MESSAGE: lazy_regex(r".{2,2000}"),
    REQUEST_ID: _WORD,
    HOST_ID: _WORD,
    BUCKET: lazy_regex(r"[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]|[*x]{2,}|<\w+>"),
    KEY: lazy_regex(r".{1,1024}"),
}
"""How a value looks: what else stands behind a label is not of a form."""


class FormField(NamedTuple):
    """A value of a form."""

    name: str
    value: str
    is_plain: bool = False
    """Whether it is written as clients write it: `Error code: SlowDown`."""
    by_blank: bool = False
    """Whether a mere blank parts it from its name, as in any sentence."""


def field_name(label: str) -> str | None:
    """Return the name of the value that a label asks for, or None."""
    if len(label) > _LONGEST:
        return None
    folded = _REMARK.sub("", label).strip(" \t*`_").casefold()
    folded = _BETWEEN.sub(" ", folded).strip()
    asked = _ASKED.match(folded)
    folded = folded[asked.end() :] if asked is not None else folded
    return _NAMES.get(folded) or _NAMES.get(_OWNER.sub("", folded, count=1))


def field_of(line: str) -> FormField | None:
    """Return what a line of a form says, or None where it is none that is known."""
    if len(line) > _LONGEST + 2100:
        return None
    bullet = _BULLET.match(line)
    bare = line[bullet.end() if bullet is not None else 0 :].rstrip()
    if (cells := _CELLS.fullmatch(bare)) is not None:
        return _made(cells["label"], cells["value"], is_plain=False)
    if (parts := _PARTS.fullmatch(bare)) is not None:
        is_plain = (
            parts["sign"].strip() in (":", "=")
            and parts["label"].isascii()
            and bare == line.strip()
        )
        told = _made(parts["label"], parts["value"], is_plain=is_plain)
        if told is not None:
            return told
    words = bare.split(" ")
    for count in (4, 3, 2, 1):  # the longest name: `error code X` is no `error` that is `code X`
        made = _made(" ".join(words[:count]), " ".join(words[count:]), is_plain=False)
        if made is not None:
            return made._replace(by_blank=True)
    return None


def value_for(name: str, value: str) -> FormField | None:
    """Return a field of a value that stands apart from its name, if it looks like one."""
    bare = value.strip(" \t\r*`").strip()
    if bare[:1] in "\"'“" and bare[-1:] in "\"'”" and len(bare) > 1:
        bare = bare[1:-1]
    return FormField(name, bare) if _SHAPES[name].fullmatch(bare) else None


def _made(label: str, value: str, *, is_plain: bool) -> FormField | None:
    name = field_name(label)
    made = None if name is None else value_for(name, value)
    is_english = name not in (BUCKET, KEY) or label.strip().casefold() in _READ
    return None if made is None else made._replace(is_plain=is_plain and is_english)


_READ = frozenset(
    {"bucket", "bucket name", "bucketname", "object", "object key", "object name", "key"}
)
"""Names of buckets and objects that are read wherever they stand."""
