"""The values of an error that a sentence, a form or a dump names, wherever they stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.client_report.found import MASKED
from obsdiag.formats.form_field import (
    BUCKET,
    CODE,
    HOST_ID,
    KEY,
    MESSAGE,
    REQUEST_ID,
    STATUS,
    field_name,
    field_of,
    value_for,
)
from obsdiag.lazy_regex import lazy_regex
from obsdiag.words.known_codes import KNOWN_CODES
from obsdiag.words.reason_phrases import reason_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

ADDRESS = "Address"
_REASON = reason_pattern(b"[ -]?").decode()
_BE = r"""["'`\]]{0,2}(?:[ \t]*(?:=>|->|[:=：]|\bis\b|\bwas\b|是|为)[ \t]*|[ \t]+)"""
"""What stands between a name and its value."""
_OPEN = r"""(?P<open>["'`“(<\[]{0,2})"""
_NAMES = {
    STATUS: r"(?:HTTP|[Rr]esponse)?[ _-]?[Ss]tatus(?:[ _-]?[Cc]ode)?|[Hh]ttp[Ss]tatus[Cc]ode"
    r"|(?:HTTP|http|[Rr]esponse)(?:[ _-]?(?:[Ee]rror|[Cc]ode))?|HTTP/[0-9.]{1,3}|状态码",
    CODE: r"(?i:(?:error|err|fehler)[ _-]?code|\bcode|错误码)|(?<=[{,] )name|(?<=\{)name",
    REQUEST_ID: r"(?i:(?:x-obs-|x-amz-|obs[ -])?(?:request|req|anfrage)s?[ _-]?id|请求[ ]?id)",
    HOST_ID: r"(?i:host[ _-]?id|x-(?:obs|amz)-id-2)",
    BUCKET: r"(?i:\bbucket(?:[ _-]?name)?)|桶名?",
    KEY: r"(?i:\bobject(?:[ _-]?(?:key|name))?|\bkey)|对象名?",
    MESSAGE: r"(?i:(?:error[ _-]?)?message)|错误信息",
}
_LABEL = lazy_regex(
    r"(?<![\w/.?&$-])(?:"
    + "|".join(f"(?P<{chr(97 + at)}_>{names})" for at, names in enumerate(_NAMES.values()))
    + rf")(?P<be>{_BE})(?={_OPEN})"
)
_ORDER = tuple(_NAMES)
_END = r"""(?=["'`”)>\]},;:!?。，；）]|\.?(?:\s|$))"""
_VALUES = {
    STATUS: lazy_regex(r"([45][0-9]{2})(?![0-9\w%])(?!\.[0-9])"),
    CODE: lazy_regex(
        r"((?:KMS\.|SYS\.|Obs\.)?[A-Z][a-z]+(?:[A-Z]+[a-z0-9]*)+|(?:SYS|Obs)\.[0-9]{4})" + _END
    ),
    REQUEST_ID: lazy_regex(r"((?=[\w-]*[0-9])[\w-]{10,80})" + _END),
    HOST_ID: lazy_regex(r"([\w+/=.-]{10,130})" + _END),
    BUCKET: lazy_regex(r"([a-z0-9][a-z0-9._-]{1,61}[a-z0-9])" + _END),
    KEY: lazy_regex(r"(\S*[^\s.,;:!?\"'`)\]}>])"),
}
_QUOTED = lazy_regex(
    r""""((?:[^"\\\n]|\\.){0,2000})"|'((?:[^'\\\n]|\\.|(?<=[a-z])'(?=[a-z])){0,2000})'
    |`([^`\n]{0,2000})`|“([^”\n]{0,2000})”""".replace("\n    ", "")
)
_NO_BUCKET = frozenset(
    (
        *("a", "all", "and", "are", "as", "at", "be", "but", "by", "can"),
        *("does", "exists", "failed", "fails", "for", "from", "gave", "gives", "got", "had"),
        *("has", "in", "is", "it", "its", "list", "logging", "lifecycle", "may", "must"),
        *("name", "named", "not", "notification", "of", "on", "only", "or", "owner", "policy"),
        *("region", "returned", "returns", "said", "says", "so", "the", "then", "there", "to"),
        *("using", "versioning", "was", "we", "were", "when", "where", "which", "with", "without"),
        *("you", "created", "deleted", "access", "empty", "location", "itself", "again"),
    )
)
"""Words behind `bucket` in a sentence."""
_CAME = lazy_regex(
    r"(?i:\b(?:got|gets?|getting|gave|gives|giving|received?|receives|returns?"
    r"|returned|returning|answers?"
    r"|answered|responds?|responded|replied|replies|fails|failed|failing|rejected"
    r"|denied|throws|threw|shows|showed"
    r"|bekomm[et]n?|liefert|antwortet|meldet|返回|报|收到)\b|返回|报)"
    r"(?:[ ](?:an?|back|with|us|me|the|always|only|mit|einen?|in|by|just|HTTP|status"
    r"|error|code|of)\b){0,4}[: ]{0,2}"
    r"([45][0-9]{2})(?![0-9\w%])(?=[,.;:!?)。，、]|\s*$|[ ](?:(?i:from|on|for|when|error"
    r"|errors|in|to|at|while"
    r"|with|and|every|again|since|von|vom|beim|auf)\b|[(-]|" + _REASON + r"))",
)
_WITH_REASON = lazy_regex(r"(?<![\w.:/-])([45][0-9]{2})(?: ?[-:] ?|[ ])\(?(?:" + _REASON + r")\b")
_REQUEST = lazy_regex(
    r"\b((?:PUT|GET|POST|HEAD|DELETE) https?://\S{4,2000}?)[.,;:)\]\"'`>]{0,2}(?:\s|$)"
)


class ToldValue(NamedTuple):
    """A value and where it stands."""

    name: str
    value: str
    start: int


def told_values(shown: str) -> list[ToldValue]:
    """Return the values that a text names, nothing where it names two of one kind."""
    found: dict[str, ToldValue] = {}
    for value in (*_of_form(shown), *_labelled(shown), *_in_words(shown)):
        known = found.setdefault(value.name, value)
        if known.value != value.value and known.name != KEY and not _is_masked(known, value):
            return []
    return list(found.values())


def _is_masked(known: ToldValue, value: ToldValue) -> bool:
    return not known.value or not value.value or known.start == value.start


def _of_form(shown: str) -> Iterator[ToldValue]:
    """Yield what stands on a line of its own, or on the one below its name."""
    at, name = 0, None
    for line in shown.split("\n"):
        field = field_of(line) if name is None else value_for(name, line)
        if field is not None and not (field.by_blank and field.name in (BUCKET, KEY, MESSAGE)):
            masked = MASKED.fullmatch(field.value) is not None
            value = field.value.removeprefix("HTTP ")
            if field.name != STATUS or value[:1] in ("4", "5"):
                told = value[:3] if field.name == STATUS else value
                yield ToldValue(field.name, "" if masked else told, at)
        name = field_name(line.strip().rstrip(":：")) if field is None else None
        at += len(line) + 1


def _labelled(shown: str) -> Iterator[ToldValue]:
    labels = list(_LABEL.finditer(shown))
    is_dump = sum(bool(label["be"].strip(" \t\"'`]")) for label in labels) > 2  # noqa: PLR2004
    for number, label in enumerate(labels):
        last = labels[number + 1].start() if number + 1 < len(labels) else len(shown)
        name = next(one for at, one in enumerate(_ORDER) if label[f"{chr(97 + at)}_"] is not None)
        value = _value(shown, label, name, last, is_dump=is_dump)
        if value:
            yield ToldValue(name, value, label.start())


def _value(shown: str, label: re.Match[str], name: str, last: int, *, is_dump: bool) -> str:
    """Return what stands behind a label, in front of the next one at `last`, or nothing."""
    quoted = _QUOTED.match(shown, label.end())
    if quoted is not None:
        inner = next((one for one in quoted.groups() if one is not None), "")
        return inner if name in (KEY, MESSAGE) or _fits(name, inner) else ""
    if name in (KEY, MESSAGE):
        return _to_the_next(shown, label, name, last, is_dump=is_dump)
    value = _VALUES[name].match(shown, label.end() + len(label["open"]))
    if value is None or not _fits(name, value[1]):
        return ""
    is_said = name == BUCKET and not label["open"]
    return "" if is_said and value[1] in _NO_BUCKET else value[1]


def _fits(name: str, value: str) -> bool:
    if _VALUES[name].fullmatch(value) is None:
        return False
    is_class = name == CODE and value.endswith(("Error", "Exception"))
    return not is_class or value.encode() in KNOWN_CODES


def _to_the_next(shown: str, label: re.Match[str], name: str, last: int, *, is_dump: bool) -> str:
    """Return a key or a message of a dump: up to its line's end, or to the next name."""
    at = label.end()
    line = shown.find("\n", at)
    end = min(last, len(shown) if line < 0 else line)
    if is_dump and label["be"].strip(" \t\"'`]"):
        return shown[at:end].rstrip(" \t\r,;}])").rstrip()
    value = _VALUES[KEY].match(shown, at + len(label["open"]), end)
    is_key = name == KEY and value is not None and ("/" in value[1] or "." in value[1])
    return value[1] if is_key and value is not None else ""


def _in_words(shown: str) -> Iterator[ToldValue]:
    for told in _CAME.finditer(shown):
        yield ToldValue(STATUS, told[1], told.start())
    for told in _WITH_REASON.finditer(shown):
        yield ToldValue(STATUS, told[1], told.start())
    for told in _REQUEST.finditer(shown):
        yield ToldValue(ADDRESS, told[1], told.start())
