"""Whether a value can be a secret, where its name or place alone does not tell."""

from __future__ import annotations

import re
from binascii import Error as Base64Error
from binascii import a2b_base64

from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.name import Kind

LOOKED_AT = 2048
"""Bytes of a value that are judged; what is longer is no word."""
_SHORTEST = 6
_SHORTEST_PIN = 5
_SHORTEST_BARE = 8
_LONGEST_WORDS = 32
_MANY_CHANGES = 12
_WORDS = lazy_regex(rb"[A-Za-z]+(?:[ _./:-][A-Za-z]+)*[.,;:?)]?")
_PLAIN = lazy_regex(
    rb"[-+]?[\d.,:/_ -]+(?:[a-z]{1,3}|%)?"  # numbers, sizes, dates, versions
    rb"|\d{4}-\d\d-\d\d[t ][\d:.,]+(?:z|[+-]\d\d:?\d\d)?"
    rb"|0x[0-9a-f]{1,16}"
    rb"|(?:hmac[-_]?)?(?:sha|md|rsa|aes|ecdsa|hs|rs|es|ps|s3v|v|oauth|http/?|tls(?:v)?|base|utf-?)"
    rb"[-_]?\d{1,3}(?:[-./_]\w{1,6})?(?:[-_]\w{1,12})?"
    rb"|(?:aws|sdk|obs|tc|goog|acs)\d?-hmac-sha\d+|[a-z]{2}-[a-z]+-\d"
    rb"|[\w.$-]+\.(?:java|py|go|js|ts|c|cc|cpp|h|rs|rb|php|cs|kt|scala|json|xml|ya?ml|pem|crt"
    rb"|key|txt|log|csv|conf|ini|html?)(?::\d+)?\)?",
    re.IGNORECASE,
)
_ADDRESS = lazy_regex(rb"(?:https?|obs|s3|s3a|file)://|[./~]{1,2}/|/[a-z]|[a-z]:\\", re.IGNORECASE)
# What stands for a value that is not written, or was taken out already.
_PLACEHOLDER = lazy_regex(
    rb"\$\{[^}]*\}?|\$\([^)]*\)?|\$[A-Z_][A-Z0-9_]*|\{\{[^}]*(?:\}\})?|%[a-z_][a-z0-9_]*%|%\w|\{[a-z_][a-z0-9_.]{0,40}\}"
    rb"|\$(?:env|script|global|using|private|local):\w{1,60}|\*{8,}\w{1,4}"
    rb"|\*{2,}[^*]{1,60}\*{2,}|(?:\xe2\x80\xa2|\xe2\x97\x8f|\xc2\xb7){2,}|string|str|securestring"
    rb"|(?:[a-z]:\\|[.~]{0,2}/)[\w./\\-]{1,200}\.(?:pem|key|crt|p12|pfx|jks|ppk|txt|json)"
    rb"|<[a-z _-]*>?|\[?(?:redacted|filtered|removed|hidden|masked|secret)\]?|[*x.?#-]+"
    rb"|\(?(?:sensitive(?: value)?|known after apply|not (?:set|shown|given))\)?"
    rb"|null|none|nil|undefined|true|false|yes|no"
    rb"|%\([a-z0-9_.]{1,60}\)[sd]|@[a-z0-9_.]{1,60}@|@[.~]{0,2}/[a-z0-9_./-]{1,200}|#\{[^}]*\}"
    rb"|(?:var|local|module|data|random_password"
    rb"|self|this|config|cfg|conf|settings|env|process\.env|args|options|opts"
    rb"|params|props)(?:\.[a-z_][a-z0-9_]{0,60}){1,4}"
    rb"|\[\]|\{\}|\(\)|empty|your[ _-]?(?:[a-z0-9]{1,12}[ _-]?){1,5}",
)
_SPOKEN = lazy_regex(
    rb"(?:(?:MY|THE|ENTER|INSERT|REPLACE|SECRET|ACCESS|KEY|TOKEN|PASSWORD|PASSWD|ID|OBS|AWS|S3|SK|AK"
    rb"|VALUE|HERE|X{3,})[ _-]?){2,8}"
)
"""Words in capitals for a value that is to be written there: `ACCESS_KEY`."""
_PROSE = lazy_regex(
    rb"(?:is|are|was|were|must|should|cannot|can|could|may|might|not|has|have|does|do|did|the|an?"
    rb"|for|of|from|in|on|to|and|or|with|by|that|this|you|your|we|it|if|no|please|required"
    rb"|invalid|expired|missing|incorrect|wrong|rejected|too|at|does|failed|unable|signed|error"
    rb"|mismatch|denied|authentication|request|see|check)\b",
    re.IGNORECASE,
)
_VERDICT = lazy_regex(
    rb"(?:(?:is|was|must|should|cannot|has|does) (?:\w+ ){0,4}\w+|not \w+(?: \w+){0,3}|invalid"
    rb"|expired|missing|incorrect|wrong|rejected|required|disabled|enabled|unknown|mismatch|denied"
    rb"|(?:wurde|wird|ist|war|muss|kann|darf|hat) (?:[\w\x80-\xff]+ ){0,4}[\w\x80-\xff]+"
    rb"|(?:siehe|see) [\w\x80-\xff]+(?: \w+){0,3})[.!]?",
    re.IGNORECASE,
)
_MORE_WORDS = lazy_regex(rb" [a-z<(]")
_CLASSES = (lazy_regex(rb"[a-z]"), lazy_regex(rb"[A-Z]"), lazy_regex(rb"[0-9]"))
_CHANGE = lazy_regex(rb"(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[a-z0-9])|(?<=[0-9])(?=[A-Za-z])")
_USER_AND_PASSWORD = lazy_regex(rb"[\x21-\x7e\x80-\xff]{1,128}:[\x20-\x7e\x80-\xff]{1,512}")
_MASK = lazy_regex(rb"masked-[a-z]+-[0-9a-f]{4}-*")
_TOKEN = lazy_regex(rb"[A-Za-z0-9._~+/=%-]+")
_CODE = lazy_regex(rb"\d{6,8}|\d{3}[ -]\d{3}")
_HEX = lazy_regex(rb"(?=[0-9]*[a-f])[0-9a-f]{32,}")
_LETTER = lazy_regex(rb"[A-Za-z]")
_SIGN = lazy_regex(rb"[!#$%&*+=?^~]")
_JOINT = lazy_regex(rb"[-_@]")
_PLACE = lazy_regex(rb"[\w+.-]{1,20}://|[./~]{0,2}/|[a-z]:\\|[\w.+-]+@[\w-]+\.", re.IGNORECASE)
_SCHEME = lazy_regex(
    rb"(?:obs|aws|oss|cos|sdk|bearer|basic|token|[a-z0-9]{2,8}-hmac-[a-z0-9-]{2,9})", re.IGNORECASE
)
_LONGEST_NAME = 20
_FEW_CHANGES = 6
_NAME = lazy_regex(rb"[a-z0-9]+(?:[-_./][a-z0-9]+)*|[A-Z0-9]+(?:[-_./][A-Z0-9]+)*")


def is_placeholder(value: bytes) -> bool:
    """Return whether `value` only stands for a value: `${OBS_SK}`, `****`, `null`."""
    value = value.strip(b" \t\r\n\"',;")
    if len(value) > LOOKED_AT:
        return False
    if value.isupper() and _SPOKEN.fullmatch(value):
        return True
    if not value.startswith(b"$") or b":" in value:  # `$ecret` is a password
        value = value.lower()
    return _PLACEHOLDER.fullmatch(value) is not None


def is_prose(value: bytes, after: bytes, kind: Kind) -> bool:
    """Return whether an unquoted `value`, with what follows it, reads as a sentence's words."""
    if after[:1] not in (b" ", b"", b"\n", b"\r", b",", b".") or not _WORDS.fullmatch(value):
        return False
    if kind is not Kind.PASSWORD and _MORE_WORDS.match(after):
        return True
    return _PROSE.match(value) is not None


def is_verdict(value: bytes) -> bool:
    """Return whether a whole value says something of it: `password: must not be empty`."""
    return _VERDICT.fullmatch(value.strip()) is not None


def is_scheme(value: bytes) -> bool:
    """Return whether the value of an `Authorization` is its scheme only: `Bearer $TOKEN`."""
    scheme, _, rest = value.strip().partition(b" ")
    return _SCHEME.fullmatch(scheme) is not None and (not rest or is_placeholder(rest))


def is_said_password(value: bytes) -> bool:
    """Return whether a password in a sentence is none of its words: `… is hunter2`, `… is 4711`."""
    value = value.rstrip(b".,;:!?")
    if value.isdigit():
        return len(value) >= _SHORTEST_PIN
    has_both = _LETTER.search(value) is not None and _CLASSES[2].search(value) is not None
    return len(value) >= _SHORTEST and has_both and not is_plain(value)


def is_likely(value: bytes, kind: Kind, *, quoted: bool = False) -> bool:
    """Return whether `value`, of a name that has other uses too, is a secret of this kind."""
    value = value.strip()
    # What is masked already: where it ends, the secret has ended.
    if _MASK.fullmatch(value) or (kind is Kind.CODE and _CODE.fullmatch(value)):
        return True
    return _is_likely(value, kind, quoted=quoted)


def _is_likely(value: bytes, kind: Kind, *, quoted: bool) -> bool:
    if len(value) < (_SHORTEST if quoted else _SHORTEST_BARE) or (
        _ADDRESS.match(value) and not is_random(value)
    ):
        return False
    if kind is Kind.CREDENTIAL:
        return b"/" in value or b"%2" in value.lower()
    if kind is Kind.ACCESS_KEY:
        is_word = value.islower() and not _HEX.fullmatch(value)
        return _TOKEN.fullmatch(value) is not None and not is_word
    if kind is Kind.POLICY:
        return value[:2].lower() in (b"ey", b"ew") and _TOKEN.fullmatch(value) is not None
    if len(value) <= LOOKED_AT and is_plain(value):
        return False
    return len(value) > _LONGEST_WORDS or not _WORDS.fullmatch(value) or _is_mixed(value)


def is_plain(value: bytes) -> bool:
    """Return whether `value` is a number, a date, a file, the name of an algorithm."""
    return _PLAIN.fullmatch(value.strip()) is not None


def _is_mixed(word: bytes) -> bool:
    """Return whether the letters of a word change their case too often for a name."""
    return b" " not in word and len(_CHANGE.findall(word)) * 3 > len(word)


def is_random(value: bytes) -> bool:
    """Return whether a nameless value is made of mixed letters and digits, as keys are."""
    return (
        all(kind.search(value) for kind in _CLASSES)
        and len(_CHANGE.findall(value)) >= _MANY_CHANGES
    )


def is_mixed_up(value: bytes) -> bool:
    """Return whether a password behind its word is no word, number or name: `p4ss-Word`."""
    kinds = sum(kind.search(value) is not None for kind in _CLASSES)
    return kinds == len(_CLASSES) and not is_plain(value)


def is_typed_password(value: bytes) -> bool:
    """Return whether a word that no sign joins to a password's name looks like a password."""
    value = value.rstrip(b".,;:)")
    if len(value) < _SHORTEST or is_placeholder(value) or is_plain(value) or _PLACE.match(value):
        return False
    return is_mixed_up(value) or _has_signs(value)


def is_nameless_password(value: bytes) -> bool:
    """Return whether a word looks like a password where no name says that it is one.

    `Upload2Queue` may be anything; a password has a sign in it, too.
    """
    value = value.rstrip(b".,;:)")
    return is_typed_password(value) and (_has_signs(value) or _JOINT.search(value) is not None)


def _has_signs(value: bytes) -> bool:
    return all(kind.search(value) is not None for kind in (_LETTER, _CLASSES[2], _SIGN))


def is_opaque(value: bytes) -> bool:
    """Return whether what stands behind a word in a sentence is a key, and no name of one."""
    if b"-----" in value or b"masked-" in value:
        return False
    if len(value) < _LONGEST_NAME or not _TOKEN.fullmatch(value) or _ADDRESS.match(value):
        return False
    if _NAME.fullmatch(value) and not _HEX.fullmatch(value):
        return False
    is_random_looking = len(_CHANGE.findall(value)) > _FEW_CHANGES
    return is_likely(value, Kind.TOKEN) and (
        is_random_looking or _CLASSES[2].search(value) is not None
    )


def is_basic(value: bytes) -> bool:
    """Return whether `value` is `user:password` in base64 (RFC 7617)."""
    try:
        plain = a2b_base64(value + b"=" * (-len(value) % 4), strict_mode=True)
    except Base64Error:
        return False
    return _USER_AND_PASSWORD.fullmatch(plain) is not None
