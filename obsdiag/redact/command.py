"""Secrets in command lines, whose options and order tell what is one: a row a command."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import compiled, lazy_regex
from obsdiag.redact.name import Kind, Named, Surety, is_kept, named
from obsdiag.redact.prefilter import SignWord
from obsdiag.redact.separator import SETTING_START
from obsdiag.redact.span import Finder, Span
from obsdiag.redact.told_password import VERBS
from obsdiag.redact.value import is_likely, is_mixed_up, is_opaque, is_placeholder, is_prose

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_LINE = 8192
"""Bytes of a command line that are looked at, with the lines that continue it."""
_LINE = lazy_regex(rb"(?:[^\r\n\\]|\\(?:\r?\n)?)*+")
_LONG_NAME = lazy_regex(rb"\w{16,128}")


class Option(NamedTuple):
    """What an option, or an argument by its place, holds."""

    pattern: bytes
    """Its groups are secrets, of the kinds in this order."""
    kinds: tuple[Kind, ...]
    is_first: bool = False
    """Whether it stands directly behind the command."""


_GAP = rb"(?:[ \t=]|[\"'],[ ]?|\\\r?\n)[ \t]{0,9}"
_QUOTED = rb"(?:\"([^\"\r\n]{1,4096})|'([^'\r\n]{1,4096})|([^\s\"'|;,&]{1,4096}))"


def _option(names: bytes, kind: Kind, gap: bytes = _GAP) -> Option:
    """Return the row of an option by its names, and what stands between it and its value."""
    return Option(rb"(?<=[\s\"'])(?:" + names + rb")" + gap + _QUOTED, (kind,) * 3)


def _words(pattern: bytes, *kinds: Kind, is_first: bool = True) -> Option:
    """Return the row of arguments by their order: `@` is a secret, `_` another one."""
    word = rb"[\"']?([^\s\"']{1,1024})[\"']?"
    skipped = rb"[\"']?[^\s\"']{1,1024}[\"']?"
    pattern = pattern.replace(b"_", skipped).replace(b"@", word).replace(b" ", rb"[ \t]{1,9}")
    return Option(pattern, kinds, is_first)


_USER = Option(
    rb"\s(?:-[uU]\s?|--(?:proxy-)?user[ =])[\"']?([^\s:\"'-][^\s:\"']{0,255}):([^\s\"']{1,1024})",
    (Kind.ACCESS_KEY, Kind.PASSWORD),
)
_COOKIE = _option(rb"-b|--cookie", Kind.COOKIE)
_P_JOINED = _option(rb"-p", Kind.PASSWORD, rb"")
_PAIR = Option(
    rb"[\"']?([\w.@-]{2,64}):([^\s\"'/:,;]{6,256})", (Kind.NAMED, Kind.PASSWORD), is_first=True
)
_P_BIG = _option(rb"-P", Kind.PASSWORD)
_CERTIFICATE = Option(
    rb"\s(?:-E|--cert|--proxy-cert)[ =][\"']?[^\s:\"']{1,256}:([^\s\"']{1,256})", (Kind.PASSWORD,)
)
_P = _option(rb"-p", Kind.PASSWORD)

_COMMANDS: dict[str, tuple[Option, ...]] = {
    "curl ": (_USER, _COOKIE, _CERTIFICATE, _option(rb"--pass|--proxy-pass", Kind.PASSWORD)),
    'curl",': (
        Option(rb"\"(?:-u|--user)\",\s{0,9}\"([^\":]{1,256}):([^\"]{1,1024})", _USER.kinds),
        _COOKIE,
    ),
    "http -": (_option(rb"-a|--auth", Kind.PASSWORD),),
    "login ": (_P,),
    "sshpass ": (_option(rb"-p", Kind.PASSWORD, rb"[ \t]{0,9}"),),
    "mysql ": (_P_JOINED,),
    "mysqldump ": (_P_JOINED,),
    "mongo ": (_P,),
    "mongosh ": (_P,),
    **{
        f"ldap{tool} ": (_option(rb"-w", Kind.PASSWORD),)
        for tool in ("search", "modify", "add", "delete", "whoami", "compare", "modrdn", "exop")
    },
    "redis-cli ": (_option(rb"-a", Kind.PASSWORD),),
    "smbclient ": (Option(rb"-U[ ]?[\"']?[^\s%\"']{1,256}%([^\s\"']{1,256})", (Kind.PASSWORD,)),),
    "sqlplus ": (Option(rb"[ ]([\w$#]{1,64})/([^\s@/\"']{1,256})@", (Kind.NAMED, Kind.PASSWORD)),),
    "openssl ": (
        Option(rb"pass:([^\s\"']{1,512})", (Kind.PASSWORD,)),
        _option(rb"-K|-k|-hmac", Kind.KEY),
    ),
    "keytool ": (_option(rb"-storepass|-keypass", Kind.PASSWORD),),
    "htpasswd ": (_words(rb"-\w{0,5}b\w{0,5} _ _ @", Kind.PASSWORD, is_first=False),),
    "net use ": (Option(rb"(?i)/user:\S{1,128}[ ]([^\s/]\S{0,255})", (Kind.PASSWORD,)),),
    "alias set ": (_words(rb"_ _ @ @", Kind.ACCESS_KEY, Kind.KEY),),
    "config host add ": (_words(rb"_ _ @ @", Kind.ACCESS_KEY, Kind.KEY),),
    "admin user add ": (_words(rb"_ @ @", Kind.ACCESS_KEY, Kind.KEY),),
    "obsutil": (
        _option(rb"-i", Kind.ACCESS_KEY),
        _option(rb"-k", Kind.KEY),
        _option(rb"-t", Kind.TOKEN),
    ),
    "rclone obscure ": (_words(rb"@", Kind.PASSWORD),),
    "vault login ": (_words(rb"@", Kind.TOKEN),),
    "create secret generic ": (
        Option(rb"--from-literal[= ][\"']?[\w.-]{1,253}=[\"']?([^\s\"']{1,4096})", (Kind.KEY,)),
    ),
    "auth-pass ": (_words(rb"_ @", Kind.PASSWORD),),
    "swift ": (_option(rb"-K", Kind.KEY),),
    "plink ": (_option(rb"-pw", Kind.PASSWORD),),
    "lftp ": (Option(rb"-u[ ]?[\"']?[^\s,\"']{1,256},([^\s\"']{1,256})", (Kind.PASSWORD,)),),
    "ossutil": (_option(rb"-i", Kind.ACCESS_KEY), _option(rb"-k", Kind.KEY)),
    "coscmd ": (_option(rb"-a", Kind.ACCESS_KEY), _option(rb"-s", Kind.KEY)),
    "beeline ": (_P,),
    "creds ": (_PAIR,),
    "creds=": (_PAIR,),
    "sqlcmd ": (_P_BIG,),
    "bcp ": (_P_BIG,),
    "zip -": (Option(rb"P[ ]?[\"']?([^\s\"']{4,256})", (Kind.PASSWORD,), is_first=True),),
    "7z ": (_P_JOINED,),
    "7za ": (_P_JOINED,),
    "snmpget ": (_option(rb"-A|-X|-c", Kind.PASSWORD),),
    "snmpwalk ": (_option(rb"-A|-X|-c", Kind.PASSWORD),),
    "snmp-server community ": (_words(rb"@", Kind.PASSWORD),),
    "rocommunity ": (_words(rb"@", Kind.PASSWORD),),
    "rwcommunity ": (_words(rb"@", Kind.PASSWORD),),
    "wpa_passphrase ": (_words(rb"_ @", Kind.PASSWORD),),
    "authorize-account ": (_words(rb"_ @", Kind.KEY),),
    "authorize_account ": (_words(rb"_ @", Kind.KEY),),
    "cargo login ": (_words(rb"@", Kind.TOKEN),),
    "convertto-securestring ": (
        Option(
            rb"(?i)(?:-string[ ])?[\"']([^\"'$][^\"'\r\n]{0,256})", (Kind.PASSWORD,), is_first=True
        ),
    ),
    "credentials ": (_PAIR,),
}


class CommandFinder:
    """Finds the secrets in the line of one command; a line is looked at once for all of it."""

    def __init__(self, command: bytes, options: tuple[Option, ...]) -> None:
        self._length = len(command)
        self._options = options

    def line_end(self, text: bytes, at: int) -> int:
        """Return where the command line ends that has the command at `at`."""
        start = at + self._length
        line = _LINE.match(text, start, min(len(text), at + MAX_LINE))
        return line.end() if line else start

    def __call__(self, text: bytes, _: bytes, at: int) -> Iterator[Span]:
        """Yield the secrets."""
        end = self.line_end(text, at)
        for option in self._options:
            if option.is_first:
                first = compiled(option.pattern).match(text, at + self._length, end)
                yield from _secrets(first, option.kinds) if first else ()
            else:
                for found in compiled(option.pattern).finditer(text, at + self._length - 1, end):
                    yield from _secrets(found, option.kinds)


def _secrets(found: re.Match[bytes], kinds: tuple[Kind, ...]) -> Iterator[Span]:
    for group, kind in enumerate(kinds, start=1):
        value = found[group]
        if value is None or is_placeholder(value) or kind is Kind.NAMED:
            continue
        if kind is Kind.ACCESS_KEY and len(kinds) > 1 and not _LONG_NAME.fullmatch(value):
            continue  # a person's name
        if kind is Kind.COOKIE and b"=" not in value:
            continue  # a file of cookies
        yield Span(*found.span(group), kind)


# `--secret-key VALUE`, `set NAME VALUE`, `aws configure set NAME VALUE`, `"--password", "VALUE"`.
_OPTION_VALUE = lazy_regex(
    rb"[ \t]{1,9}(?![-=:])" + _QUOTED + rb"|[\"'],\s{0,9}[\"'](?!-)([^\"'\r\n]{1,4096})"
)
_SETS = lazy_regex(
    rb"(?:\b(?:set|setx|setenv|env|config|configure|arg|put|export)|set -x|set --global)[ ]\Z",
    re.IGNORECASE,
)
_NETRC_LOGIN = lazy_regex(rb"login\s{1,9}\S{1,256}\s{1,9}\Z", re.IGNORECASE)
_SQL = lazy_regex(rb"(?:[,(]\s{0,40}|\b(?:with|set|user \S{1,64}|role \S{1,64}) )\Z", re.IGNORECASE)
_SQL_VALUE = lazy_regex(rb"[ \t]{1,9}'([^'\r\n]{1,1024})'")
_WORD_BEFORE = lazy_regex(rb"([A-Za-z]{2,20})[ _-]\Z")
_LINE_END = lazy_regex(rb"[ \t]*(?:[\r\n]|\Z)")
_UNQUOTED = 3
_LISTED = 4
"""Groups of `_OPTION_VALUE`."""
_JOINED = lazy_regex(rb"[a-z0-9][_.-][a-z0-9]")
_REACH = 64
# `password|VALUE|…`: rows whose cells a bar parts.
_NEXT_CELL = lazy_regex(rb"\|([^\s|\\\"'<>]{6,4096})(?=\||\\?[\"']|[ \t]*(?:\\[rn]|[\r\n]|\Z))")
_ODD = lazy_regex(rb"(?=.*\d).*[!#$%^&*+=?~@]", re.DOTALL)


def option_value(text: bytes, start: int, end: int) -> Iterator[Span]:
    """Yield the value that nothing but blanks part from the name at `start:end`."""
    found = named(text[start:end].decode("utf-8", "replace"))
    if found and (cell := _NEXT_CELL.match(text, end)) and _is_odd(cell[1]):
        yield Span(*cell.span(1), found.kind)
        return
    value = _OPTION_VALUE.match(text, end) if found else None
    if found is None or value is None or value.lastindex is None:
        return
    before = text[max(0, start - _REACH) : start]
    shown = value[value.lastindex]
    if is_placeholder(shown) or found.kind in (Kind.COOKIE_LIST, Kind.HEX, Kind.POLICY):
        return
    is_option = (
        before.endswith(b"-") and b" " not in text[start:end] and found.surety is not Surety.QUERY
    )
    if (
        is_option
        and value.lastindex == _UNQUOTED
        and is_prose(shown, text[value.end() :][:1], found.kind)
    ):
        return
    is_netrc = _NETRC_LOGIN.search(before) is not None and not is_prose(
        shown, text[value.end() :][:1], found.kind
    )  # `login failed: password is wrong`
    is_set = is_netrc or _SETS.search(before) is not None
    is_sql = _SQL.search(before) is not None and _SQL_VALUE.match(text, end) is not None
    is_joined = _JOINED.search(text[start:end].lower()) is not None and is_likely(shown, found.kind)
    if value.lastindex == _LISTED and not is_option:
        return
    is_said = text[start:end].lower() not in VERBS and _is_said(text, before, value, found)
    if is_option or is_set or is_sql or is_joined or is_said:
        yield Span(*value.span(value.lastindex), found.kind)


def _is_odd(cell: bytes) -> bool:
    """Return whether what stands in the next cell of a row is a secret, and not another name."""
    is_odd = _ODD.search(cell) is not None or is_mixed_up(cell)
    return (is_odd and is_likely(cell, Kind.PASSWORD)) or is_opaque(cell)


def _is_said(text: bytes, before: bytes, value: re.Match[bytes], found: Named) -> bool:
    """Return whether a sentence, or a line of a file of settings, has a value behind its name."""
    if found.surety is Surety.QUERY or value.lastindex == _LISTED:
        return False
    if (word := _WORD_BEFORE.search(before)) and is_kept(f"{word[1].decode()}token"):
        return False  # a page token
    shown, is_quoted = value[value.lastindex or 0], value.lastindex != _UNQUOTED
    if is_opaque(shown) or not is_likely(shown, found.kind, quoted=True):
        return is_opaque(shown)
    if found.kind is not Kind.PASSWORD or is_quoted:
        return is_quoted and (found.kind is Kind.PASSWORD or is_mixed_up(shown))
    is_line = SETTING_START.search(before) is not None and _LINE_END.match(text, value.end())
    return bool(is_line) or is_mixed_up(shown)


def command_words() -> Iterator[SignWord[Finder]]:
    """Yield the words by which command lines are found."""
    for command, options in _COMMANDS.items():
        yield SignWord(command.encode(), CommandFinder(command.encode(), options))
