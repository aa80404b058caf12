"""Secrets that bear a name: from a word within it to the whole name, and on to its value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.extent import Extent, Form, extents
from obsdiag.redact.name import MAX_NAME, Kind, Named, Surety, named, same_name
from obsdiag.redact.prefilter import SignWord
from obsdiag.redact.separator import separator_at
from obsdiag.redact.span import Finder, Span
from obsdiag.redact.told_password import value_below
from obsdiag.redact.value import (
    LOOKED_AT,
    is_likely,
    is_mixed_up,
    is_opaque,
    is_placeholder,
    is_plain,
    is_prose,
    is_said_password,
    is_scheme,
    is_verdict,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NAME_CHARACTERS = b"abcdefghijklmnopqrstuvwxyz0123456789_.-"
_ESCAPED = (b"n", b"r", b"t")
# Names are also written as words: `Secret Access Key: …`.
_WORDS_BEFORE = lazy_regex(rb"((?:[a-z]{2,12}[ ]){1,3})\Z")
_VALUE_BEGINS = (b"=", b":", b"/")
"""Before a word that is itself the value of another name: `bucket=data key=…`."""
_ID_BEHIND = lazy_regex(rb"[ _-]?id(?![a-z0-9])")
_QUERY_BEFORE = lazy_regex(rb"(?:[?&;\s'\"(]|&amp;|%3f|%26|u0026|\A)\Z")
_VALUE_BEFORE = lazy_regex(
    rb"[\"']value[\"']\s{0,9}:\s{0,9}[\"']([^\"'\\\r\n{}]{1,4096})[\"']\s{0,9},\s{0,200}[\"'](?:name|key)[\"']\s{0,9}:\s{0,9}[\"']\Z"
)
# A field of a form whose value comes before its name.
_FIELD_BEFORE = lazy_regex(
    rb"<\w{1,20}[ \t][^<>]{0,400}?\bvalue=[\"']([^\"'<>]{1,4096})[\"'][^<>]{0,200}\bname=[\"']\Z"
)
_NAME_BEFORE = lazy_regex(rb"[\"'](?:name|key)[\"']\s{0,9}:\s{0,9}[\"']\Z")
_SHORT_COLON = lazy_regex(rb"[a-z0-9+/=%_-]{16}")
# The name of a secret in a secrets manager: an address of it, and not its value.
_ARN = lazy_regex(rb"arn:[\w-]{1,20}:[\w-]{1,40}:[\w-]{0,40}:\d{0,20}:\Z")
_FOLDER = lazy_regex(rb"/[\w.-]{1,60}=\Z")
_ASCII = lazy_regex(rb"[\x21-\x7e]+")
_MAX_ARN = 160
_SENTENCE = 60
"""Bytes of a line in which a sentence about a secret ends."""
_FIRST = 3
"""Characters of a name that the user adds by which it is looked for."""

_NEXT = (
    rb"[ ][a-z:]{1,20}=[\"']|[\"'`=:(\]>\\%&]|[ \t]{1,4}(?:[=:]|<-|is |[\"'`])"
    rb"|[ \t]{1,4}(?:\xe2\x86\x92|->)|\xef|\xe6\x98|\xe4\xb8|</|[ \t]?,|[ ]{1,9}\|[ ]"
    rb"|\r?\n[ \t]{0,20}val"
)
_TOLD = rb"[ ]|\r?\n"
_LONG_WORDS = (
    *("authorization", "cookie", "signature", "token", "secret", "passw", "passphrase"),
    *("passcode", "pwd", "pswd", "credential", "assertion", "saml", "plaintext", "plain_text"),
    *("verifier", "kennwort", "jsessionid", "phpsessid", "sessionid", "session_id", "bindpw"),
    *("session-id", "connect.sid", "auth_code", "authcode", "private_key", "privatekey"),
    *("client-key-data", "client_key_data"),
    *("requirepass", "masterauth", "appcode", "sonar.login", "crumb", "csrf", "xsrf"),
    *("devicecode", "device_code", "device-code", "verification_code", "verification-code"),
    *("verificationcode", "mfa_code", "mfa-code", "mfacode", "2fa_code", "2fa-code", "totp"),
    *("one_time_code", "one-time-code", "onetimecode", "authenticator_code", "mnemonic"),
    *("seed_phrase", "seedphrase", "recovery_phrase", "ovh-consumer", "_salt"),
)
_SHORT_WORDS = ("ak", "sk", "pw", "sig", "sign", "pass", "auth", "otp", "psk", "hmac", "jwt")
_WITH_EQUALS = ("sid=", "code=", "ticket=", "hdnts=", "hdnea=", "policy=", "sign=")
_OPTIONS = ("-ak ", "-sk ", "-pw ", "-pass ", "-auth ", "-psk ", "_sk ", "_ak ", "_pw ", "_pass ")
_SAID_WORDS = {
    "密钥": Kind.KEY,
    "密码": Kind.PASSWORD,
    "口令": Kind.PASSWORD,
    "令牌": Kind.TOKEN,
    "密碼": Kind.PASSWORD,
    "金鑰": Kind.KEY,
    "schlüssel": Kind.KEY,
    "mot de passe": Kind.PASSWORD,
    "contraseña": Kind.PASSWORD,
    "пароль": Kind.PASSWORD,
    "hasło": Kind.PASSWORD,
    "heslo": Kind.PASSWORD,
    "senha": Kind.PASSWORD,
    "parola": Kind.PASSWORD,
    "wachtwoord": Kind.PASSWORD,
    "lösenord": Kind.PASSWORD,
    "パスワード": Kind.PASSWORD,
    "비밀번호": Kind.PASSWORD,
}
"""What people call them in other languages."""


def name_words(extra: Iterable[str] = ()) -> Iterator[SignWord[Finder]]:
    """Yield the words by which names are found; `extra` are names that the user adds."""
    for word in _LONG_WORDS:
        yield SignWord(word.encode(), find_named)
    for word in _SHORT_WORDS:
        yield SignWord(word.encode(), find_named, before=_NEXT)
    for word in (*_WITH_EQUALS, *_OPTIONS):
        yield SignWord(word.encode(), find_named)
    for word in ("pw", "pass"):
        # In a mail, and above a column of a table that blanks part.
        yield SignWord(word.encode(), find_named, after=rb"[\s(]", before=_TOLD, reach=1)
        yield SignWord(word.encode(), find_named, before=rb"[ ]for[ ]")
    yield SignWord(b"phrase", find_named, after=rb"pass[ ]", reach=5)
    yield SignWord(b"signbytes", find_named)
    yield SignWord(b"requestbytes", find_named)
    yield SignWord(b"policy", find_named, before=rb"[\"'`=\\]{1,9}")
    yield SignWord(b"key", find_named, after=b"[a-z]", reach=1)
    yield SignWord(b"key", find_named, after=rb"[a-z][ _.\-]", reach=2)
    for word, kind in _SAID_WORDS.items():
        yield SignWord(word.lower().encode(), _said(len(word.encode()), kind))
    for name in extra:
        yield from _extra_words(name)


def _extra_words(name: str) -> Iterator[SignWord[Finder]]:
    """Yield the word for a name that the user adds, however its parts are joined."""
    wanted = same_name(name)
    if not wanted:
        return
    first = wanted[:_FIRST].encode("utf-8", "surrogateescape")

    def find(text: bytes, lower: bytes, at: int) -> Iterator[Span]:
        start, end = whole_name(lower, at, len(first))
        if same_name(_decoded(text[start:end])).endswith(wanted):
            for extent in extents(lower, start, end, Kind.NAMED):
                if extent.end > extent.start:
                    yield Span(extent.start, extent.end, Kind.NAMED)

    yield SignWord(first, find)


def find_named(text: bytes, lower: bytes, at: int) -> Iterator[Span]:
    """Yield the values of the name in which there is a word at `at`, if it is a secret's."""
    start, end = whole_name(lower, at)
    found = named(_decoded(text[start:end]))
    if found is None:
        start, end, found = name_in_words(lower, start, end)
    if found is None:
        return
    if found.surety is Surety.QUERY and not _is_parameter(lower, start, end):
        return
    if lower[start - 1 : start] == b":" and _ARN.search(lower[max(0, start - _MAX_ARN) : start]):
        return
    nothing = True
    for extent in extents(lower, start, end, found.kind):
        nothing = False
        if extent.end > extent.start and _is_secret(text, lower, extent, found):
            is_list = found.kind is Kind.COOKIE and text[extent.start : extent.start + 1] == b"{"
            kind = Kind.COOKIE_LIST if is_list else found.kind
            yield Span(extent.start, extent.end, kind)
    if nothing and (value := _value_before(lower, start)):
        yield Span(*value, found.kind)


def whole_name(lower: bytes, at: int, least: int = 1) -> tuple[int, int]:
    """Return where the name begins and ends that has a word at `at`."""
    before = lower[max(0, at - MAX_NAME) : at]
    behind = lower[at + least : at + least + MAX_NAME]
    start = at - (len(before) - len(before.rstrip(_NAME_CHARACTERS)))
    end = at + least + len(behind) - len(behind.lstrip(_NAME_CHARACTERS))
    end -= len(lower[at + least : end]) - len(lower[at + least : end].rstrip(b".-"))
    if lower[start - 1 : start] == b"\\" and lower[start : start + 1] in _ESCAPED and start < at:
        start += 1
    if lower[start - 1 : start] == b"%" and start + 2 <= at:
        start += 2  # an escape of the address before it
    while start < at and lower[start] in b"-.":
        start += 1
    return start, end


def name_in_words(lower: bytes, start: int, end: int) -> tuple[int, int, Named | None]:
    """Return a name that is written as several words, of which the last stands at `start:end`."""
    words = _WORDS_BEFORE.search(lower[max(0, start - 40) : start])
    if words is None:
        return start, end, None
    if behind := _ID_BEHIND.match(lower, end):
        end = behind.end()
    first = start - len(words[1])
    while first < start:
        found = named(_decoded(lower[first:end]))
        if found is not None and lower[first - 1 : first] not in _VALUE_BEGINS:
            return first, end, found
        first = lower.index(b" ", first) + 1
    return start, end, None


def _decoded(name: bytes) -> str:
    return name.decode("utf-8", "replace")


def _is_parameter(lower: bytes, start: int, end: int) -> bool:
    """Return whether a name stands where a URL, a form or a cookie has its parameters."""
    is_assigned = lower[end : end + 1] == b"=" or lower.startswith(b"%3d", end)
    return is_assigned and _QUERY_BEFORE.search(lower[max(0, start - 5) : start]) is not None


def _is_secret(text: bytes, lower: bytes, extent: Extent, found: Named) -> bool:
    value = text[extent.start : min(extent.end, extent.start + LOOKED_AT)]
    if is_placeholder(value) or is_verdict(value):
        return False
    if found.kind is Kind.AUTHORIZATION and is_scheme(value):
        return False
    if extent.form is not Form.QUOTED and is_verdict(_rest_of_line(text, extent.start)):
        return False
    if found.surety is Surety.ANY:
        return _is_value(lower, extent, found.kind, value)
    if (found.surety is Surety.QUERY and not _is_code(value)) or _is_elsewhere(
        lower, extent, value
    ):
        return False
    return _is_likely(text, extent, found.kind)


def _rest_of_line(text: bytes, start: int) -> bytes:
    return text[start : start + LOOKED_AT].partition(b"\n")[0][:_SENTENCE]


def _is_likely(text: bytes, extent: Extent, kind: Kind) -> bool:
    value = text[extent.start : extent.end]
    if kind is Kind.SIGNATURE and len(value) <= LOOKED_AT and is_plain(value):
        return False
    return is_likely(value, kind, quoted=extent.form in (Form.QUOTED, Form.LINE))


def _is_value(lower: bytes, extent: Extent, kind: Kind, value: bytes) -> bool:
    """Return whether the value of a name that has no other use is one, and not a sentence."""
    if kind is Kind.SIGNATURE and is_plain(value):
        return False
    if extent.form is Form.SAID:
        return is_likely(value, kind) or (kind is Kind.PASSWORD and is_said_password(value))
    if extent.form is not Form.COLON:
        return True
    if kind is Kind.SIGNATURE:  # `TooManyWrongSignature: Too many…` is an error
        return _SHORT_COLON.match(lower, extent.start) is not None
    return not is_prose(value, lower[extent.end : extent.end + 40], kind)


def _is_elsewhere(lower: bytes, extent: Extent, value: bytes) -> bool:
    """Return whether a value is a part of a path (`/token=5/…`), or of a command that gives it."""
    if lower[extent.start - 1 : extent.start] == b"`":
        return b" " in value
    begin = max(0, extent.start - MAX_NAME)
    folder = _FOLDER.search(lower, begin, extent.start)
    return folder is not None and b"/" in value and not is_opaque(value.partition(b"/")[0])


def _is_code(value: bytes) -> bool:
    """Return whether the value of a parameter is a code of a log-in, and not of an error."""
    return len(value) >= 10 and not value.isalpha() and not value.isdigit()  # noqa: PLR2004


def _value_before(lower: bytes, start: int) -> tuple[int, int] | None:
    """Return the value that stands before the name, as some programs sort a pair."""
    if lower[start - 6 : start - 1] == b"name=":
        begin = lower.rfind(b"<", max(0, start - 4800), start)
        found = _FIELD_BEFORE.match(lower, begin, start) if begin >= 0 else None
        return found.span(1) if found else None
    if not _NAME_BEFORE.search(lower[max(0, start - 32) : start]):
        return None
    begin = lower.rfind(b"value", max(0, start - 4400), start)
    if begin < 1:
        return None
    found = _VALUE_BEFORE.match(lower, begin - 1, start)
    return found.span(1) if found and found.end() == start else None


def _said(length: int, kind: Kind) -> Finder:
    def find(text: bytes, lower: bytes, at: int) -> Iterator[Span]:
        end = at + length
        separator = separator_at(lower, at, end)
        if separator is None:
            value = _ASCII.match(text, end + text.startswith(b" ", end))
            if value and kind is Kind.PASSWORD and is_mixed_up(value[0]):
                yield Span(*value.span(), kind)
            if kind is Kind.PASSWORD and not value:
                yield from value_below(text, end)
            return
        for extent in extents(lower, at, end, kind):
            value = _ASCII.match(text, extent.start, extent.end)
            if value and is_likely(value[0], kind, quoted=True):
                yield Span(*value.span(), kind)

    return find
