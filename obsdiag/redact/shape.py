"""Secrets that are known without a name, by their shape: each a row of a table.

A row's literal is looked for in the lower-cased text; its pattern is then matched from there in
the text as it is, and its first group is the secret. Entropy plays no part: the ids, digests and
keys that a diagnosis needs look as random as any secret.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.redact.name import Kind
from obsdiag.redact.value import is_basic, is_likely

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


_EDGE = rb"(?<![A-Za-z0-9])"
_TEXT = rb"[A-Za-z0-9_-]"
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
    _shape(b"ghp_", _EDGE + rb"(ghp_[A-Za-z0-9]{20,})", Kind.TOKEN),
    _shape(b"gho_", _EDGE + rb"(gho_[A-Za-z0-9]{20,})", Kind.TOKEN),
    _shape(b"ghu_", _EDGE + rb"(ghu_[A-Za-z0-9]{20,})", Kind.TOKEN),
    _shape(b"ghs_", _EDGE + rb"(ghs_[A-Za-z0-9]{20,})", Kind.TOKEN),
    _shape(b"ghr_", _EDGE + rb"(ghr_[A-Za-z0-9]{20,})", Kind.TOKEN),
    _shape(b"github_pat_", rb"(github_pat_\w{20,})", Kind.TOKEN),
    _exact(b"gaaaaa", _EDGE + rb"(gAAAAA[\w-]{40,}={0,2})", Kind.TOKEN),
    _shape(b"glpat-", rb"(gl(?:pat)-[\w-]{16,})", Kind.TOKEN),
    _shape(b"xox", _EDGE + rb"(xox[a-z]-[A-Za-z0-9-]{10,})", Kind.TOKEN),
    _shape(b"xapp-", _EDGE + rb"(xapp-[A-Za-z0-9-]{10,})", Kind.TOKEN),
    _shape(b"_live_", rb"((?<=[sr]k)_live_\w{16,})", Kind.KEY),
    _shape(b"sk-", _EDGE + rb"(sk-[\w-]{20,})", Kind.KEY, _is_token),
    _shape(b"npm_", _EDGE + rb"(npm_[A-Za-z0-9]{30,})", Kind.TOKEN),
    _shape(b"pypi-", _EDGE + rb"(pypi-[\w-]{30,})", Kind.TOKEN),
    _shape(b"dckr_pat_", rb"(dckr_pat_[\w-]{16,})", Kind.TOKEN),
    _shape(b"hvs.", _EDGE + rb"(hvs\.[\w-]{16,})", Kind.TOKEN),
    _shape(b"hf_", _EDGE + rb"(hf_[A-Za-z]{30,})", Kind.TOKEN),
    _shape(b"dop_v1_", rb"(dop_v1_[a-f0-9]{20,})", Kind.TOKEN),
    _shape(b"ya29.", _EDGE + rb"(ya29\.[\w-]{20,})", Kind.TOKEN),
    _exact(b"aiza", _EDGE + rb"(AIza[\w-]{30,})", Kind.KEY),
    _exact(b"sg.", _EDGE + rb"(SG\.[\w-]{16,}\.[\w-]{16,})", Kind.KEY),
    # Access keys whose service marks them otherwise than by twenty capitals and digits.
    _exact(b"ltai", _EDGE + rb"(LTAI[A-Za-z0-9]{12,28})(?![A-Za-z0-9])", Kind.ACCESS_KEY),
    _exact(b"akid", _EDGE + rb"(AKID[A-Za-z0-9]{28,36})(?![A-Za-z0-9])", Kind.ACCESS_KEY),
    _exact(b"goog1e", _EDGE + rb"(GOOG1E[A-Z0-9]{50,60})(?![A-Za-z0-9])", Kind.ACCESS_KEY),
    # Hashes of passwords: crypt(3), htpasswd.
    _exact(b"$apr1$", rb"(\$apr1\$[./A-Za-z0-9$]{8,})", Kind.PASSWORD),
    _exact(b"$2y$", rb"(\$2y\$[./A-Za-z0-9$]{20,})", Kind.PASSWORD),
    _exact(b"$2b$", rb"(\$2b\$[./A-Za-z0-9$]{20,})", Kind.PASSWORD),
    _exact(b"$2a$", rb"(\$2a\$[./A-Za-z0-9$]{20,})", Kind.PASSWORD),
    _exact(b"$6$", rb"(\$6\$[./A-Za-z0-9$=]{20,})", Kind.PASSWORD),
    _exact(b"$5$", rb"(\$5\$[./A-Za-z0-9$=]{20,})", Kind.PASSWORD),
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
