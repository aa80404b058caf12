"""Passwords that people tell in a mail or a chat, with hardly a sign between name and value.

`Password - X`, the name on a line and the value alone on the next, `X (portal password)`,
`login with ops / X`. There is no sign that such a value is one, so that it has to look like a
password: of letters of both cases and digits, or of letters, digits and a sign.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.name import Kind, named
from obsdiag.redact.prefilter import SignWord
from obsdiag.redact.separator import SETTING_START
from obsdiag.redact.span import Finder, Span
from obsdiag.redact.value import is_nameless_password, is_typed_password

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

VERBS = (b"pass",)
"""Names that are also what tests do: behind them stands the name of one."""
_VALUE = rb"([^\s\"'<>|`]{6,128})"
_LINE_END = rb"(?=[ \t]*(?:\r?\n|\Z))"
_DASH = lazy_regex(rb"[ \t]{1,4}(?:-|\xe2\x80[\x93\x94])[ \t]{1,4}" + _VALUE + _LINE_END)
_COLON = rb"[ \t]{0,4}(?::|\xef\xbc\x9a|[ ](?:is|are|ist|lautet):?)"
_NEXT_LINE = rb"[ \t]*\r?\n[ \t>*|-]{0,12}" + _VALUE + _LINE_END
# The name of whom or what it is may stand between: `the password for the share is:`.
_BELOW = lazy_regex(
    rb"(?:[ ](?:for|of|zum|zur|f\xc3\xbcr)(?:[ ][\w.@-]{1,24}){1,4}?)?" + _COLON + _NEXT_LINE
)
_BELOW_NAME = lazy_regex(_NEXT_LINE)
_BEFORE = lazy_regex(rb"(?<![^\s])" + _VALUE + rb"[ ]\((?:\w{1,20}[ ]){0,3}\Z")
_MAX_BEFORE = 220
_USER = rb"[\w.@\\+-]{2,64}"
_PAIR = lazy_regex(
    rb"(?:[ ](?:with|as|using|is|are|mit|als|sind|ist|the|user|account)){0,3}:?[ ]{1,3}"
    + _USER
    + rb"(?P<apart>[ ]?[/|][ ]?|:[ ]?|[ ](?:with|mit|and|und)[ ])"
    + rb"(?:p(?:w|wd|ass(?:word|wort)?)?:[ ]?)?"
    + rb"(?P<value>[^\s\"'<>|`:/]{6,128})(?![^\s,.;:)])",
    re.IGNORECASE,
)
_RIGHTS = lazy_regex(
    rb"[ ](?:rights?|roles?|permissions?|privileges|access|account|user|group|polic)"
)
_BOTH = lazy_regex(
    rb"(?:name)?[ ]?(?:/|:|,|&|and|und)[ ]?(?:pass(?:word|wort)?|pw|kennwort)[ ]?[:=][ ]?"
    + _USER
    + rb"(?:[ ]?[/,:|][ ]?|[ ])"
    + _VALUE,
    re.IGNORECASE,
)
_LOG_IN = (
    *("login", "log in", "log on", "logon", "sign in", "creds", "credentials"),
    *("zugang", "zugangsdaten", "anmelden", "anmeldung"),
)
"""What leads to a user and a password that have no names of their own."""
_USERS = ("user", "benutzer", "account")
"""What leads to them, too, if blanks part the two: `user: team/Reader2-x` is one name."""
_INITIAL = lazy_regex(rb"[pP]:[ ]?" + _VALUE)
_USER_BEFORE = lazy_regex(
    rb"(?:\bu|user(?:name)?|login|account|benutzer|zugang|\bid)\b[^\r\n]{0,80}\Z"
)


def told_value(text: bytes, lower: bytes, start: int, end: int) -> Iterator[Span]:
    """Yield the password that is told beside its name at `start:end`, or on the line below."""
    name = named(text[start:end].decode("utf-8", "replace"))
    if name is None or name.kind is not Kind.PASSWORD:
        return
    begins = lower[start:end] not in VERBS and SETTING_START.search(
        lower[max(0, start - 40) : start]
    )
    found = (begins and (_DASH.match(text, end) or _BELOW_NAME.match(text, end))) or _BELOW.match(
        text, end
    )
    if not found and text.startswith(b")", end):
        found = _BEFORE.search(text, max(0, start - _MAX_BEFORE), start)
        yield from _typed(found, looks=is_nameless_password)
    elif found:
        yield from _typed(found)


def value_below(text: bytes, end: int) -> Iterator[Span]:
    """Yield the password on the line below its name, which ends at `end` with its line."""
    yield from _typed(_BELOW_NAME.match(text, end) or _BELOW.match(text, end))


def _typed(
    found: re.Match[bytes] | None,
    group: str | int = 1,
    looks: Callable[[bytes], bool] = is_typed_password,
) -> Iterator[Span]:
    if found is None or not looks(found[group]):
        return
    length = len(found[group].rstrip(b".,;:)"))
    yield Span(found.start(group), found.start(group) + length, Kind.PASSWORD)


def _beside_user(word: bytes, *, is_user: bool = False) -> Finder:
    def find(text: bytes, _: bytes, at: int) -> Iterator[Span]:
        found = _PAIR.match(text, at + len(word))
        if found is None or _RIGHTS.match(text, found.end()):
            return
        if not is_user or found["apart"].startswith(b" "):
            yield from _typed(found, "value", looks=is_nameless_password)

    return find


def _of_both(text: bytes, _: bytes, at: int) -> Iterator[Span]:
    """Yield the second of what `user/password:` says that two words are."""
    yield from _typed(_BOTH.match(text, at + len(b"user")))


def _initial(text: bytes, lower: bytes, at: int) -> Iterator[Span]:
    """Yield what stands behind the `P:` that follows a user."""
    if _USER_BEFORE.search(lower[max(0, at - 100) : at]):
        yield from _typed(_INITIAL.match(text, at), looks=is_nameless_password)


def told_words() -> Iterator[SignWord[Finder]]:
    """Yield the words by which these are found."""
    for word in _LOG_IN:
        yield SignWord(word.encode(), _beside_user(word.encode()), before=rb"[ :]")
    for word in _USERS:
        beside = _beside_user(word.encode(), is_user=True)
        yield SignWord(word.encode(), beside, before=rb"[ :]")
    yield SignWord(b"user", _of_both, before=rb"(?:name)?[ ]?[/:,&au]")
    yield SignWord(b"p:", _initial, after=rb"[\s/,;|(]", reach=1)
