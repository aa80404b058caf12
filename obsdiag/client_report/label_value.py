"""The value behind a label: quoted, in brackets, or as far as it goes, and on the line below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.client_report.message_end import message_alone
from obsdiag.client_report.spaced_path import path_with_blanks
from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.line_prefix import WRAP
from obsdiag.text.string_literal import first_line, unescaped
from obsdiag.words.reason_phrases import STATUS_NAMES

if TYPE_CHECKING:
    from typing import TypeAlias

Value: TypeAlias = tuple[bytes, int]
"""What a label says, and where that ends."""

MOST = 8000
"""Bytes of a value."""
SOURCE = lazy_regex(
    rb"""(?!["']\+[\w+/]{15,120}={0,2}["'])              # an id in Base64 may begin with a plus
      ["'`][ ]?[+,.][ ]?[A-Za-z_$][\w.$]*           # behind a string that ends in the name
    | \$\{ | \#\{ | %[sdvq] | \{[a-z_][\w.]*\}       # what a form of words is filled with
    | [A-Za-z_$][\w$]*(?:\.\w+)?                          # a member of an object
      (?:\[["']\w+["']\]
      | (?:\??\.|->|::)\w*(?:[Cc]ode|[Mm]essage|[Mm]sg|[Ss]tatus|[Ii]d|ID|[Rr]eason)\b)""",
    re.VERBOSE,
)
"""What a program's source has in a value's place, which people paste above what it has printed."""
_TOKEN = lazy_regex(
    rb"(?:(?!\xef\xbc[\x89\x8c\x9b]|\xe3\x80[\x81\x82\x90])[^\s,;|)\]}\"'\\<>#]|#(?!0[01][0-7])){1,400}"
)
"""rsyslog writes control characters as `#` and three octal digits."""
_NUMBER = lazy_regex(
    rb"-?[0-9]{1,3}(?![0-9])(?:[ ](?P<reason>[A-Z][A-Za-z ]{1,40}))?|(?:"
    + "|".join(STATUS_NAMES).encode()
    + rb")\b"
)
_QUOTED = {
    quote: lazy_regex(rb"%s((?:[^%s\\]|\\.){0,8000})%s" % (quote, quote, quote), re.DOTALL)
    for quote in (b'"', b"`")
} | {b"'": lazy_regex(rb"'((?:[^'\\]|\\.|(?<=[a-z])'(?=[a-z] )){0,8000})'", re.DOTALL)}
_ESCAPED_QUOTE = lazy_regex(rb"""(\\{1,7}["'])""")
_LISTED = lazy_regex(rb"\[([^\[\]\s\"'\\]{1,400})\]|\[[ ]?(?=[\"'\\])")
"""Go's header maps, and JSON's lists of one string."""
_SET_APART = lazy_regex(rb"\[([A-Z][^\[\]\r\n]{1,2000})\](?=[\s,;)]|\Z)")
"""A message in square brackets, as a program puts them around each of its values."""
_IN_PARENTHESES = lazy_regex(rb"\(\s{0,80}\"?([^\s\"'();,\\]{1,400})\"?\s{0,80}\)(?=[;,])")
"""Cocoa's lists of one string, as the header fields of an answer are printed."""
_NEXT_LITERAL = lazy_regex(rb"[ \t]*\r?\n[ \t]*b?(?=[\"'])")
_IS_NAME = lazy_regex(rb"[ \t]*(?:=>|:)")
"""What makes a string literal the name of the next value."""
_MESSAGE_END = lazy_regex(
    rb"[|\r\n]|<br\b|,[ ]?(?=[A-Za-z_]{2,20}[:=][ ]?[\[{(])|,[ ](?='?User-Agent:|err(?:or)?=)"
    rb"|\),[ ](?=[A-Z]\w{2,40}\([A-Z]\w{1,20}=)"
)
_BEGINS_WITH_NAME = lazy_regex(rb"'[^\s'\\]{1,200}' [a-z]{2,12} [a-z']")
"""A message that begins with a name in quotes: `'a' is not a bucket`."""
_NAME_BEGUN = lazy_regex(rb"[,;|][ ]?[A-Za-z_]{1,16}\Z")
"""The word that the next name begins with, whose end is known: `obs_` of `obs_code`."""
_STOPS = lazy_regex(rb"(?:" + "|".join("，、；。【").encode() + rb"|\s)+$")
"""Signs that end a sentence or a part of one in Chinese and Japanese, and none of a store's."""
_HUNG = lazy_regex(
    rb"(?P<break>[ \t]*\r?\n)[ \t]{1,60}(?P<rest>(?!at )[a-z][^\r\n:=|]{2,300}?)[ \t]*(?=\r?\n|\Z)"
)
"""A line that goes on with a sentence: it begins with a small letter, and names nothing."""
_LONGEST_LABEL = 80
_WRAP = lazy_regex(WRAP)
_MOST_WRAPS = 6
_CLASS_BELOW = lazy_regex(rb"\n[ \t]*(?:[a-z_]\w{0,80}\.){1,12}[A-Z]\w{0,100}: ")
"""A line that begins with an exception's class: another error's, and no rest of a message."""
_ID_BELOW = lazy_regex(
    WRAP + rb"[\"']?(?=[^\s0-9]*[0-9])([0-9A-Za-z+/=_-]{12,400})(?=[\s,;|)\]}\"'<]|\Z)"
)
_CODE_BELOW = lazy_regex(WRAP + rb"([A-Z][a-z]+(?:[A-Z][A-Za-z]*)+)(?=[ \t]*(?:\r?\n|\Z))")
_STATUS_BELOW = lazy_regex(WRAP + rb"([1-5][0-9]{2})(?![0-9])")
_IDS = frozenset({"RequestId", "HostId"})
_BELOW = {"Code": _CODE_BELOW, "status": _STATUS_BELOW, **dict.fromkeys(_IDS, _ID_BELOW)}
"""What may stand on the line below its label, alone."""
_ID = lazy_regex(rb"(?!.*\.\.|[(\[{<])[!#-&(-;=?-~]*")
_SPACED_ID = lazy_regex(rb" (?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-F]{16,64})")
"""An id in quotes, with a blank in front of it."""
_NEXT_FIELD = lazy_regex(rb"[a-z][a-z0-9]*(?:(?:[_.-][a-z0-9]+)+=|=[^=])")
"""The name of the next field, behind one that is empty: `request_id= host_id=`."""
_PATHS = frozenset({"Key", "Resource"})
_PATH = lazy_regex(rb"([^\s\"'=,;{}\[\]()](?:[^\r\n\"=;{}\[\]]{0,1022}[^\s\"'=,;{}\[\]])?), ?")
"""An object's name up to the next label of a list, with its spaces, commas and apostrophes."""
_HEX = lazy_regex(rb"[0-9A-F]{8,31}")
_PADDED = lazy_regex(rb"([0-9A-Za-z+/]{20,400}={1,2})(?=[0-9A-Za-z])")
"""Base64 up to its padding (RFC 4648 section 4), where a program has put its next words."""
_GLUED_ID = lazy_regex(
    rb"((?=[A-Z]{0,32}[0-9])(?:[0-9A-F]{32}|[0-9A-Z]{16}))[A-Z]?[a-z]{2,40}[.:]?"
)
"""An id of OBS's or S3's shape, behind which a program has put its next word without a space."""
_AZURE_ID = lazy_regex(
    rb"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:Time:|x-ms-|Date:|Headers:|Status:|ErrorCode:|Content:)"
)
"""An id of Azure's, where a client has taken out the line end in front of the time."""
_GLUED_LABEL = lazy_regex(
    rb"([0-9A-Za-z.]{3,}?)(?:Content|Headers|Status|Time|RequestId|Message|HostId|AdditionalInfo"
    rb"|StackTrace|ErrorCode|x-ms-[a-z-]{2,40})"
)
"""A code with the next label behind it, where a page has taken out the line end between them."""
_LED_TO_CODE = lazy_regex(rb"([^:]*):(?:[A-Z][A-Za-z]+|[3-5][0-9]{2})")
"""An id that an exception's message ends in, and the code that Hadoop's S3A puts behind that."""
_HOST_BELOW = lazy_regex(WRAP + rb"([0-9A-Za-z+/]{1,75}={0,2})(?![0-9A-Za-z+/=])")
_WHOLE_HOST = lazy_regex(rb"[0-9A-Za-z+/]{74}(?:[0-9A-Za-z+/]=|==)|32AAAQ[0-9A-Za-z+/]{58}")
"""S3: 56 bytes in Base64; OBS: 64 characters."""
_ID_SIZE = 32
"""Digits of OBS's request ids."""


def value_behind(text: bytes, at: int, name: str, limit: int, stop: int) -> Value | None:
    """Return what stands at `at`, behind the separator of a label `name`, or None.

    The next label is at `limit`, and the text that is looked at ends at `stop`.
    """
    value, end = _raw(text, at, name, limit, stop)
    if name in _IDS:
        value = _in_one(value, b"")
        value = value.strip(b" ") if _SPACED_ID.fullmatch(value) else value
        is_next = text[at - 1 : at] in (b" ", b"\t") and _NEXT_FIELD.match(value) is not None
        return (value, end) if _ID.fullmatch(value) and not is_next else None
    return _in_one(value, b" ") if name == "Message" else value, end


def bracketed(text: bytes, at: int, name: str, stop: int) -> Value | None:
    """Return what stands behind an opening bracket at `at`, or None."""
    end = text.find(b"]", at, min(stop, at + MOST))
    if end < 0:
        return b"", at
    value = _in_one(text[at:end], b"" if name in _IDS else b" ")
    return (value, end + 1) if name not in _IDS or _ID.fullmatch(value) else None


def _in_one(value: bytes, glue: bytes) -> bytes:
    """Return a value on one line, `glue` where it was broken."""
    return _WRAP.sub(glue, value) if b"\n" in value else value


def _raw(text: bytes, at: int, name: str, limit: int, stop: int) -> Value:
    if text[at : at + 1] == b"[" and (listed := _LISTED.match(text, at, stop)) is not None:
        if listed[1]:
            return listed[1], listed.end()
        at = listed.end()
    apart = _SET_APART.match(text, at, stop) if name == "Message" else None
    if (alone := apart or _IN_PARENTHESES.match(text, at, stop)) is not None:
        return alone[1], alone.end()
    quoted = _quoted(text, at, stop)
    if quoted is not None and not (name == "Message" and _BEGINS_WITH_NAME.match(text, at, limit)):
        return quoted
    if name in _PATHS and (path := _path(text, at, limit)):
        return path, at + len(path)
    return _message(text, at, limit) if name == "Message" else _token(text, at, name, stop)


def _path(text: bytes, at: int, limit: int) -> bytes:
    """Return the object's name at `at` where it is more than a word, or nothing."""
    listed = _PATH.fullmatch(text, at, limit)
    return listed[1] if listed is not None else path_with_blanks(text, at) or b""


def _token(text: bytes, at: int, name: str, stop: int) -> Value:
    """Return a value of one word, an id, a code and a status also from the line below."""
    on_next = _BELOW.get(name)
    if on_next is not None and (below := on_next.match(text, at, stop)) is not None:
        return below[1], below.end()
    pattern = _NUMBER if name == "status" else _TOKEN
    token = pattern.match(text, at, stop)
    if token is None:
        return b"", at
    if name in _IDS:
        return _id_of(text, token, name, stop)
    return _code_of(token) if name == "Code" else _whole(token)


def _whole(token: re.Match[bytes]) -> Value:
    return token[0].rstrip(b".:!"), token.end()


def _code_of(token: re.Match[bytes]) -> Value:
    """Return a code without the label that is glued to it: `ErrorCode: XContent:<?xml …`."""
    word, colon, _ = token[0].partition(b":")
    glued = _GLUED_LABEL.fullmatch(word) if colon else None
    return _whole(token) if glued is None else (glued[1], token.start() + glued.end(1))


def _id_of(text: bytes, token: re.Match[bytes], name: str, stop: int) -> Value:
    """Return an id, with what of it stands below, without a word that is glued to it."""
    if name == "RequestId":
        if _HEX.fullmatch(token[0]):
            return _wrapped_id(text, token, stop)
        glued = _AZURE_ID.match(token[0]) or _GLUED_ID.fullmatch(token[0])
    elif (whole := _wrapped_host(text, token, stop)) is not None:
        return whole
    else:
        glued = _LED_TO_CODE.fullmatch(token[0]) or _PADDED.match(token[0])
    return _whole(token) if glued is None else (glued[1], token.start() + glued.end(1))


def _quoted(text: bytes, at: int, stop: int) -> Value | None:
    """Return a string literal's value, with those that pprint has put below it."""
    if text[at : at + 1] == b"\\":
        return _escaped(text, at, stop)
    parts: list[bytes] = []
    end = at
    while (pattern := _QUOTED.get(text[at : at + 1])) is not None:
        whole = pattern.match(text, at, stop)
        if whole is None or (parts and _IS_NAME.match(text, whole.end(), stop)):
            break
        parts.append(whole[1])
        end = whole.end()
        following = _NEXT_LITERAL.match(text, end, stop)
        if following is None:
            break
        at = following.end()
    return (unescaped(b"".join(parts)), end) if parts else None


def _escaped(text: bytes, at: int, stop: int) -> Value | None:
    """Return the value of a string literal that stands in another one."""
    opening = _ESCAPED_QUOTE.match(text, at, stop)
    if opening is None:
        return None
    mark, start = opening[1], opening.end()
    end = text.find(mark, start, min(stop, start + MOST))
    while end >= 0 and text[end - 1 : end] == b"\\":
        end = text.find(mark, end + 1, min(stop, start + MOST))
    if end < 0:
        return None
    value = text[start:end]
    for _ in range(1 + (len(mark) - 1).bit_length()):
        value = unescaped(value)
    return value, end + len(mark)


def _message(text: bytes, at: int, limit: int) -> Value:
    """Return a message in no quotes: to the end of its line, or to the next label if wrapped."""
    ended = _MESSAGE_END.search(text, at, limit)
    end = limit if ended is None else ended.start()
    whole = text[at : min(limit, at + MOST)]
    if ended is not None and ended[0] in (b"\r", b"\n") and _is_wrapped(text, at, whole):
        end, value = limit, whole
    else:
        value = text[at:end]
        while (below := _hung(text, at, end, value)) is not None:
            value, end = value.rstrip() + b" " + below["rest"], below.end()
    value = _STOPS.sub(b"", _NAME_BEGUN.sub(b"", value) if end == limit else value)
    line = first_line(value.rstrip()).rstrip(b",;({[ \t")
    is_closed = line[-1:] in (b"'", b'"') and line.count(line[-1:]) % 2 == 0
    return message_alone(line if is_closed else line.rstrip(b",;'\"({[").rstrip()), end


def _hung(text: bytes, at: int, end: int, value: bytes) -> re.Match[bytes] | None:
    """Return the line below on which a message goes on, hung in further than its label's line."""
    first = text.rfind(b"\n", 0, at) + 1
    below = _HUNG.match(text, end) if value.rstrip(b" \t\r")[-1:].isalpha() else None
    if below is None or at - first > _LONGEST_LABEL:
        return None
    own = len(text[first:at]) - len(text[first:at].lstrip(b" \t"))
    return below if below.start("rest") - below.end("break") > own else None


def _is_wrapped(text: bytes, at: int, value: bytes) -> bool:
    """Return whether a message goes on below: its label and the next one stand behind commas."""
    listed = b", " in text[max(0, at - 20) : at] and value.rstrip(b" \t").endswith(b",")
    if not listed or value.count(b"\n") > _MOST_WRAPS or b"\n\n" in value:
        return False
    return _CLASS_BELOW.search(value) is None


def _wrapped_host(text: bytes, token: re.Match[bytes], stop: int) -> Value | None:
    """Return a host id of a known length of which the rest stands on the next line, or None."""
    below = _HOST_BELOW.match(text, token.end(), stop)
    if below is None:
        return None
    whole = token[0] + below[1]
    return (whole, below.end()) if _WHOLE_HOST.fullmatch(whole) else None


def _wrapped_id(text: bytes, token: re.Match[bytes], stop: int) -> Value:
    """Return a request id with the digits that stand on the next line."""
    missing = _ID_SIZE - len(token[0])
    rest = re.compile(WRAP + rb"([0-9A-F]{%d})(?![0-9A-Za-z])" % missing)
    below = rest.match(text, token.end(), stop)
    return (token[0], token.end()) if below is None else (token[0] + below[1], below.end())
