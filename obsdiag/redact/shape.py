"""Secrets that are known without a name, by their shape: each a row of a table.

A row's literal is looked for in the lower-cased text; its pattern is then matched from there in
the text as it is, and its first group is the secret. Entropy plays no part: the ids, digests and
keys that a diagnosis needs look as random as any secret.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.redact.marked_token import MARKED_TOKENS
from obsdiag.redact.name import Kind
from obsdiag.redact.value import is_basic, is_likely, is_mixed_up

if TYPE_CHECKING:
    from collections.abc import Callable


class Shape(NamedTuple):
    """One kind of secret."""

    literal: bytes
    pattern: bytes
    kind: Kind
    holds: Callable[[bytes], bool] | None = None
    """What else the secret must be."""
    flags: int = re.IGNORECASE
    before: bytes = b""
    """What follows the literal, in the lower-cased text."""


_EDGE = rb"(?:(?<![A-Za-z0-9])|(?<=%[2-5][0-9A-Fa-f]))"
_BASE64 = rb"[A-Za-z0-9+/]"


def _shape(
    literal: bytes, pattern: bytes, kind: Kind, holds: Callable[[bytes], bool] | None = None
) -> Shape:
    return Shape(literal, pattern, kind, holds)


def _exact(literal: bytes, pattern: bytes, kind: Kind, before: bytes = b"") -> Shape:
    """Return the row of a secret whose letter case tells."""
    return Shape(literal, pattern, kind, flags=0, before=before)


def _is_token(value: bytes) -> bool:
    return is_likely(value, Kind.TOKEN)


SHAPES = (
    _shape(
        b"---- begin ssh2", rb"---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----([^-]{1,16384})", Kind.KEY
    ),
    _shape(
        b"private-lines", rb"Private-Lines: \d+\s+((?:[A-Za-z0-9+/=]{1,64}\s+){1,200})", Kind.KEY
    ),
    _exact(b"b3blbnnzac1rzxktdje", rb"(b3BlbnNzaC1rZXktdjE[A-Za-z0-9+/=]{20,})", Kind.KEY),
    _exact(
        b"$ansible_vault;", rb"\$ANSIBLE_VAULT;[\w.;-]{1,60}\s+((?:[0-9a-f]{2,80}\s*)+)", Kind.KEY
    ),
    # RFC 4559: a ticket; NTLM's messages begin with its name.
    _shape(b"negotiate ", rb"Negotiate[ ]{1,4}([A-Za-z0-9+/]{24,}={0,2})", Kind.AUTHORIZATION),
    _shape(b"ntlm ", rb"NTLM[ ]{1,4}(TlRMTVNTUA[A-Za-z0-9+/]{8,}={0,2})", Kind.AUTHORIZATION),
    _shape(b"private-mac: ", rb"Private-MAC: ([0-9a-f]{40,})", Kind.SIGNATURE),
    _exact(
        b"-----begin pgp message",
        rb"-----BEGIN PGP MESSAGE-----((?:[^-]|-(?!----)){1,65536})",
        Kind.KEY,
    ),
    _shape(b"age-secret-key-", rb"AGE-SECRET-KEY-1([A-Z0-9]{20,})", Kind.KEY),
    # RFC 7515 section 3.1: the signature of a token is cut, what it claims stays; RFC 7516: all
    # but the header of an encrypted one.
    _exact(b"eyj", _EDGE + rb"eyJ[\w-]{8,}\.([\w-]*\.[\w-]{8,}\.[\w-]+\.[\w-]+)", Kind.TOKEN),
    _exact(b"eyj", _EDGE + rb"eyJ[\w-]{8,}\.[\w-]{8,}\.([\w-]{16,})", Kind.SIGNATURE),
    # Text in base64: JSON, XML, an HTTP message, credentials of an environment.
    _exact(b"eyj", rb"(eyJ[A-Za-z0-9+/]{24,}={0,2})", Kind.BASE64),
    _exact(b"pd94bwwg", rb"(PD94bWwg[A-Za-z0-9+/]{24,}={0,2})", Kind.BASE64),
    _exact(b"pevycm9yp", rb"(PEVycm9yP[A-Za-z0-9+/]{24,}={0,2})", Kind.BASE64),
    _exact(b"sfruuc8", rb"(SFRUUC8[A-Za-z0-9+/]{24,}={0,2})", Kind.BASE64),
    # RFC 6750, RFC 7617.
    _shape(b"bearer ", rb"Bearer[ ]{1,4}([A-Za-z0-9._~+/=-]{12,})", Kind.TOKEN, _is_token),
    _shape(b"basic ", rb"Basic[ ]{1,4}([A-Za-z0-9+/]{8,}={0,2})", Kind.AUTHORIZATION, is_basic),
    # RFC 7616 section 3.4: what is computed from the password stands among other values.
    _shape(
        b"digest ",
        rb"Digest[ ]{1,4}[^\r\n<]{0,800}?\bresponse=\\?[\"']?([A-Za-z0-9+/=]{8,512})",
        Kind.SIGNATURE,
    ),
    _exact(
        b"response=", rb"response=\\{0,3}\"([0-9a-f]{64}|[0-9a-f]{32})\\{0,3}\"", Kind.SIGNATURE
    ),
    # The tokens that services mark, so that they can be found.
    *(
        Shape(literal, _EDGE + rb"(" + pattern + rb")", Kind.TOKEN, flags=0)
        for literal, pattern in MARKED_TOKENS
    ),
    # `ask` and the ends of sentences begin so too: what follows tells sooner.
    _exact(b"sk", _EDGE + rb"(SK[0-9a-f]{32}(?![0-9a-z]))", Kind.TOKEN, rb"[0-9a-f]{32}"),
    _exact(
        b"s.",
        _EDGE + rb"((?<![\w.-])s\.[A-Za-z0-9]{24}(?![A-Za-z0-9.]))",
        Kind.TOKEN,
        rb"[a-z0-9]{24}",
    ),
    # https://developers.asana.com, https://airtable.com/developers/web/api, of HCP Terraform, of
    # Octopus Deploy, of Plaid, of Dropbox, of Mapbox, of Yandex Cloud, of LaunchDarkly.
    _exact(b"1/", _EDGE + rb"1/\d{10,20}:([0-9a-f]{32})", Kind.TOKEN, rb"\d{10,20}:[0-9a-f]{32}"),
    _exact(
        b"pat",
        _EDGE + rb"(pat[A-Za-z0-9]{14}\.[0-9a-f]{64})",
        Kind.TOKEN,
        rb"[a-z0-9]{14}\.[0-9a-f]{64}",
    ),
    _exact(b".atlasv1.", rb"((?<=[A-Za-z0-9]{6})\.atlasv1\.[\w-]{40,})", Kind.TOKEN),
    _exact(b"api-", _EDGE + rb"(API-[A-Z0-9]{25,36})(?![\w-])", Kind.KEY, rb"[a-z0-9]{25}"),
    _exact(
        b"access-",
        _EDGE + rb"access-(?:sandbox|development|production)-([0-9a-f-]{36})",
        Kind.TOKEN,
        rb"[a-z]{7,11}-[0-9a-f]{8}-",
    ),
    _exact(b"sl.", _EDGE + rb"(?<![\w.-])(sl\.[\w-]{100,})", Kind.TOKEN, rb"[\w-]{100}"),
    _exact(b"sk.eyj", _EDGE + rb"sk\.(eyJ[\w-]{20,}\.[\w-]{16,})", Kind.TOKEN),
    _exact(b"t1.", _EDGE + rb"t1\.([\w-]{40,}={0,2}\.[\w-]{60,}={0,2})", Kind.TOKEN, rb"[\w-]{40}"),
    _exact(
        b"sdk-",
        _EDGE + rb"(?<![\w-])sdk-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})",
        Kind.KEY,
        rb"[0-9a-f]{8}-",
    ),
    # The secrets of Yandex Cloud's static keys, of Facebook, of crates.io, of Backblaze B2.
    _exact(b"yc", _EDGE + rb"(?<![\w-])(YC[\w-]{38})(?![\w-])", Kind.KEY, rb"[\w-]{38}"),
    _exact(b"eaa", _EDGE + rb"(EAA[A-Za-z0-9]{90,})", Kind.TOKEN, rb"[a-z0-9]{90}"),
    _exact(b"cio", _EDGE + rb"(cio[A-Za-z0-9]{32})(?![\w-])", Kind.TOKEN, rb"[a-z0-9]{32}"),
    _exact(
        b"k00",
        _EDGE + rb"(?<![\w/+])(K00\d[A-Za-z0-9/+]{27})(?![\w/+=])",
        Kind.KEY,
        rb"\d[a-z0-9/+]{27}",
    ),
    # What the configurations of network devices have: in the clear, or hardly hidden.
    _shape(b" password 0 ", rb" password 0 ([^\s\"']{1,128})", Kind.PASSWORD),
    _shape(b" password 7 ", rb" password 7 ([0-9A-F]{4,128})", Kind.PASSWORD),
    _shape(b" secret 0 ", rb" secret 0 ([^\s\"']{1,128})", Kind.PASSWORD),
    _shape(b" key 7 ", rb" key 7 ([0-9A-F]{6,128})", Kind.KEY),
    _exact(b"v1.0-", _EDGE + rb"v1\.0-([0-9a-f]{24}-[0-9a-f]{100,})", Kind.KEY, rb"[0-9a-f]{24}-"),
    # RFC 4954 and RFC 4616: what follows is a password in base64; RFC 9051, RFC 1939, RFC 959.
    _exact(b"auth plain ", rb"AUTH PLAIN ([A-Za-z0-9+/]{8,}={0,2})", Kind.AUTHORIZATION),
    _exact(
        b"334 ugfzc3dvcmq6",
        rb"334 UGFzc3dvcmQ6[^\r\n]{0,20}\r?\n(?:[^\r\n]{0,60}[ >:])?([A-Za-z0-9+/]{4,}={0,2})"
        rb"(?=[ \t]*(?:[\r\n]|\Z))",
        Kind.AUTHORIZATION,
    ),
    _exact(
        b" login ",
        rb"(?<=\d) LOGIN \S{1,128} \"?([^\s\"]{4,256})\"?(?=[ \t]*(?:[\r\n\"\\]|\Z))",
        Kind.PASSWORD,
    ),
    Shape(
        b"pass ",
        rb"(?:(?<=[\r\n])|(?<=[>:*] )|(?<![\s\S]))PASS "
        rb"([^\s\"\\/]{4,256})(?=[ \t]*(?:[\r\n\"\\]|\Z))",
        Kind.PASSWORD,
        is_mixed_up,
        flags=0,
        before=rb"[^\s=:\"'`]{4}",
    ),
    # Redis: `ACL SETUSER joe on >password ~*`.
    _exact(b" on >", rb" on >([^\s]{4,256})(?= [~+&%#>-])", Kind.PASSWORD),
    _shape(b"_live_", rb"((?<=[sr]k)_live_\w{16,})", Kind.KEY),
    _shape(b"_test_", rb"((?<=[sr]k)_test_\w{16,})", Kind.KEY),
    _shape(b"sk-", _EDGE + rb"(sk-[\w-]{20,})", Kind.KEY, _is_token),
    _exact(b"8q~", rb"((?<=[\w.~-]{3})8Q~[\w.~-]{30,40})", Kind.KEY),
    # Temporary credentials of AWS, of OBS, of OSS; tokens of Keystone, which are CMS messages.
    _exact(b"iqojb3jpz2lu", _EDGE + rb"(IQoJb3JpZ2lu[A-Za-z0-9+/]{60,}={0,2})", Kind.TOKEN),
    _exact(b"fwogzxivyxdz", _EDGE + rb"(FwoGZXIvYXdz[A-Za-z0-9+/]{60,}={0,2})", Kind.TOKEN),
    _exact(b"fqogzxivyxdz", _EDGE + rb"(FQoGZXIvYXdz[A-Za-z0-9+/]{60,}={0,2})", Kind.TOKEN),
    _exact(b"cais", _EDGE + rb"(CAIS[A-Za-z0-9+/]{200,}={0,2})", Kind.TOKEN),
    _exact(b"mii", _EDGE + rb"(MII[A-Za-z0-9+/-]{300,}={0,2})", Kind.TOKEN),
    # Access keys whose service marks them otherwise than by twenty capitals and digits.
    _exact(b"ltai", _EDGE + rb"(LTAI[A-Za-z0-9]{12,28})(?![A-Za-z0-9])", Kind.ACCESS_KEY),
    _exact(b"akid", _EDGE + rb"(AKID[A-Za-z0-9]{28,36})(?![A-Za-z0-9])", Kind.ACCESS_KEY),
    _exact(b"goog1e", _EDGE + rb"(GOOG1E[A-Z0-9]{50,60})(?![A-Za-z0-9])", Kind.ACCESS_KEY),
    # Hashes of passwords: crypt(5), htpasswd, LDAP's (RFC 2307 section 5.3), Argon2's (PHC).
    *(
        _exact(mark, rb"(" + mark.replace(b"$", rb"\$") + rb"[\w./+$=,-]{8,})", Kind.PASSWORD)
        for mark in (
            *(
                b"$apr1$",
                b"$2y$",
                b"$2b$",
                b"$2a$",
                b"$2x$",
                b"$1$",
                b"$5$",
                b"$6$",
                b"$7$",
                b"$y$",
            ),
            *(b"$gy$", b"$md5$", b"$sha1$", b"$argon2i$", b"$argon2d$", b"$argon2id$"),
            *(b"$pbkdf2$", b"$pbkdf2-sha256$", b"$pbkdf2-sha512$", b"$scrypt$"),
        )
    ),
    _shape(b"{sha}", rb"\{SHA\}([A-Za-z0-9+/=]{16,})", Kind.PASSWORD),
    _shape(b"{ssha}", rb"\{SSHA\}([A-Za-z0-9+/=]{16,})", Kind.PASSWORD),
    _shape(b"{ssha512}", rb"\{SSHA512\}([A-Za-z0-9+/=]{16,})", Kind.PASSWORD),
    _shape(b"{crypt}", rb"\{CRYPT\}([^\s:]{8,})", Kind.PASSWORD),
    # Tickets of CAS, one-time codes, and what a session is known by in a path.
    _exact(b"st-", _EDGE + rb"(ST-[\w.-]{16,})", Kind.TOKEN, rb"[a-z0-9.-]{16}"),
    _exact(b"tgt-", _EDGE + rb"(TGT-[\w.-]{16,})", Kind.TOKEN),
    _exact(b"pgt-", _EDGE + rb"(PGT-[\w.-]{16,})", Kind.TOKEN),
    _shape(b"otpauth://", rb"otpauth://[^\s\"'<>]{0,300}?[?&]secret=([A-Z2-7]+)", Kind.KEY),
    # Addresses that let everybody write who knows them.
    _shape(
        b"hooks.slack",
        rb"hooks\.slack(?:-gov)?\.com/(?:services|workflows|triggers)/([^\s\"'<>|)\\]{8,})",
        Kind.TOKEN,
    ),
    _shape(
        b"/webhook",
        rb"/webhook(?:s/\d{5,}/|/send\?key=|(?:b2)?/)([\w@-]{16,}(?:/IncomingWebhook/[\w/-]+)?)",
        Kind.TOKEN,
    ),
    _shape(b"/hook/", rb"/hook/([\w-]{16,})", Kind.TOKEN, _is_token),
    _shape(b"/hooks/", rb"/hooks/(?:catch/)?([\w-]{16,}|\d{4,}/\w{5,})", Kind.TOKEN, _is_token),
    _shape(b"/bot", rb"/bot(\d{6,}:[\w-]{24,})", Kind.TOKEN),
)
