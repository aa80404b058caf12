"""Which names secrets bear, told by the parts of a name, as tables.

A name is judged by how it ends: `x-obs-meta-db-password`, `fs.obs.secret.key`, `HW_SECRET_KEY`
and `userAccessToken` are known without being listed. Separators and letter case do not count,
but a short ending (`sk`, `sig`) has to be a word of its own. Names that end alike and hold what
is needed (`NextToken`, `…-customer-key-MD5`, `InvalidToken`) are in the list of those kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from obsdiag.lazy_regex import compiled, lazy_regex


class Kind(Enum):
    """What a secret is: how far its value goes, and what is masked of it."""

    AUTHORIZATION = auto()
    COOKIE = auto()
    SET_COOKIE = auto()
    COOKIE_LIST = auto()
    """The `cookies` of HAR 1.2: a list of objects that have a `value`."""
    SIGNATURE = auto()
    TOKEN = auto()
    KEY = auto()
    ACCESS_KEY = auto()
    CREDENTIAL = auto()
    POLICY = auto()
    PASSWORD = auto()
    CODE = auto()
    """A password that is used once: a number can be one."""
    HEX = auto()
    """Text in hexadecimal digits, to be masked as text."""
    BASE64 = auto()
    """Text in base64, to be masked as text."""
    NAMED = auto()
    """What bears a name that the user has added."""


class Surety(Enum):
    """What a value must be like to be a secret, given its name."""

    ANY = auto()
    """Whatever stands there is one."""
    LIKELY = auto()
    """It must not be a plain word or number: the name has other uses."""
    QUERY = auto()
    """As LIKELY, and only as a parameter of a URL, a form or a cookie."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a name says of its value."""

    kind: Kind
    surety: Surety


@dataclass(frozen=True, slots=True)
class _Ending:
    kind: Kind
    surety: Surety
    pattern: str
    """Of the end of a name in lower case without its separators."""


def _ending(kind: Kind, surety: Surety, pattern: str) -> _Ending:
    return _Ending(kind, surety, f"(?:{pattern})\\Z")


_FORM = "(?:value|string|str|plain|raw|base(?:64)?|b64)?"
"""In which form a name says that its secret is written."""

_ENDINGS = (
    # RFC 9110 sections 11.6.2 and 11.7.2: Authorization, Proxy-Authorization.
    _ending(Kind.AUTHORIZATION, Surety.ANY, "authorization"),
    # RFC 6265.
    _ending(Kind.SET_COOKIE, Surety.ANY, "setcookie"),
    _ending(Kind.COOKIE, Surety.ANY, "cookie"),
    _ending(Kind.COOKIE_LIST, Surety.ANY, "cookies"),
    # <StringToSignBytes>, <CanonicalRequestBytes>.
    _ending(Kind.HEX, Surety.ANY, "(?:stringtosign|canonicalrequest)bytes"),
    # Signature=, X-Amz-Signature=, <SignatureProvided>, X-Hub-Signature-256.
    _ending(Kind.SIGNATURE, Surety.ANY, "signature(?:provided|value)?"),
    _ending(
        Kind.TOKEN,
        Surety.ANY,
        "(?:security|session|auth|subject|access|refresh|id|bearer|csrf|xsrf|private|oauth|api"
        "|sas|sts|iam|verification|authenticity|personal|registration|deploy|login|secret"
        f"|os|obs|aws|vault|remember(?:me)?)token{_FORM}"
        "|saml(?:response|request|art)|clientassertion|secret(?:string|binary)",
    ),
    _ending(
        Kind.KEY,
        Surety.ANY,
        "(?:secret(?:access)?|private|api|auth|account|shared|sharedaccess|signing|encryption"
        "|decryption|master|customer|security|subscription|symmetric|hmac|aes|functions"
        f"|plaintext|loggedin|nonce)key{_FORM}|(?:auth|loggedin|nonce)salt|(?:client|app|ws|tx|shared|consumer|api)secret"
        f"|secretaccess{_FORM}",
    ),
    # AccessKeyId, AWSAccessKeyId, OSSAccessKeyId, the SecretId of COS, which is its access key.
    _ending(Kind.ACCESS_KEY, Surety.ANY, "accesskey(?:id)?|accesskeyids|ossaccesskeyid"),
    _ending(Kind.ACCESS_KEY, Surety.LIKELY, "secretid"),
    _ending(Kind.PASSWORD, Surety.ANY, f"pass(?:word|wd|phrase|code|wort){_FORM}|kennwort"),
    _ending(Kind.PASSWORD, Surety.ANY, "(?:pass(?:word|wd)|pwd)(?:hash|salt)|p(?:s?wd|swd)"),
    _ending(
        Kind.PASSWORD,
        Surety.LIKELY,
        "(?:store|key|user|db|smtp|bind|root|admin|http|ssh|ftp|mail|imap|become|cipher|zip|vpn|cert"
        "|proxy)pass",
    ),
    _ending(Kind.PASSWORD, Surety.ANY, "(?:bind|root|ldap|user|db)pw|requirepass|masterauth"),
    _ending(Kind.TOKEN, Surety.LIKELY, f"token{_FORM}|jwt|assertion|codeverifier|authcode"),
    _ending(Kind.TOKEN, Surety.LIKELY, "(?:authorization|device)code"),
    # RFC 4226, RFC 6238; `aws sts get-session-token --token-code`.
    _ending(
        Kind.CODE,
        Surety.LIKELY,
        "(?:token|verification|mfa|2fa|t?otp|onetime|twofactor|authenticator)code|[th]otp"
        "|otp(?:token|value)|(?:mfa|otp)token",
    ),
    # BIP 39: words from which keys are made.
    _ending(Kind.KEY, Surety.LIKELY, "mnemonic|(?:seed|recovery|mnemonic|backup)phrase"),
    # The variable of Swift's client; what Jenkins wants beside a session.
    _ending(Kind.KEY, Surety.LIKELY, "(?<![a-z])stkey"),
    # A kubeconfig's private key, in base64.
    _ending(Kind.KEY, Surety.LIKELY, "clientkeydata"),
    _ending(Kind.TOKEN, Surety.LIKELY, "(?<!bread)crumb|[cx]srf"),
    _ending(Kind.TOKEN, Surety.LIKELY, "(?:j|php|aspx?(?:net)?)?sess(?:ion)?id|connectsid"),
    _ending(
        Kind.KEY,
        Surety.LIKELY,
        "secret(?:value|data|base(?:64)?)?|plaintext(?:blob|base(?:64)?)?|(?:app|client|service"
        "|data|storage|session|write|ingest|integration|admin|root|deploy|consumer|licen[cs]e"
        "|keystore|cdn|url|token|webhook|sentry)key|appcode|sonarlogin|authkeys|keymaterial|ovhconsumer",
    ),
    # Signature version 4: access key and scope.
    _ending(Kind.CREDENTIAL, Surety.ANY, "(?:amz|obs|goog)credential"),
    _ending(Kind.CREDENTIAL, Surety.LIKELY, "credential"),
    # The policy of a browser's form upload: a JSON object in base64. Others are no secret.
    _ending(Kind.POLICY, Surety.LIKELY, "policy"),
)

_WORDS = {
    "sk": Named(Kind.KEY, Surety.LIKELY),
    "ak": Named(Kind.ACCESS_KEY, Surety.LIKELY),
    "psk": Named(Kind.KEY, Surety.LIKELY),
    "sig": Named(Kind.SIGNATURE, Surety.LIKELY),
    "sign": Named(Kind.SIGNATURE, Surety.LIKELY),
    "hmac": Named(Kind.SIGNATURE, Surety.LIKELY),
    "pass": Named(Kind.PASSWORD, Surety.LIKELY),
    "pw": Named(Kind.PASSWORD, Surety.LIKELY),
    "otp": Named(Kind.CODE, Surety.LIKELY),
    "auth": Named(Kind.TOKEN, Surety.LIKELY),
    "bearer": Named(Kind.TOKEN, Surety.LIKELY),
    "apikey": Named(Kind.KEY, Surety.ANY),
    "sid": Named(Kind.TOKEN, Surety.QUERY),
    "code": Named(Kind.TOKEN, Surety.QUERY),
    "ticket": Named(Kind.TOKEN, Surety.QUERY),
    "hdnts": Named(Kind.TOKEN, Surety.QUERY),
    "hdnea": Named(Kind.TOKEN, Surety.QUERY),
}
"""Endings that must be a word of their own."""

_KEPT = lazy_regex(
    r"(?:invalid|expired|missing|malformed|wrong|bad|unsupported|incorrect|unrecogni[sz]ed"
    r"|toomany|illegal|failed|revoked|duplicate|masked).*"
    r"|.*(?:next|continuation|pag(?:e|ing|ination)|cursor|sync|resume|resumption|idempotency"
    r"|clientrequest|request|marker|start|end|max|num|count|prompt|completion|input|output"
    r"|unexpected|lock|fencing|parse|syntax|cancel(?:lation)?)token"
    r"|.*publickeytoken|.*(?:file|code|method|function|virus)signature|.*(?:to|not)sign",
    re.DOTALL,
)
"""Names of what is needed, or of errors: `InvalidToken: The…`."""

_NEEDED = lazy_regex(
    r"(?:(?!.*(?:key|access|secret)id\d*\Z).*id"
    r"|.*(?:id2|(?:etag|key|object|prefix|marker)s?|bucket|bucketname|objectname|resource|uri"
    r"|path|file"
    r"|filename|copysource|uuid|md5?|sha|checksum|crc|digest|commit|revision|thread|version"
    r"|reqid|rid|requestid|continuationtoken|nexttoken))\d*",
    re.DOTALL,
)
"""Names whose values are needed: no shape makes a secret of them."""

_PART = lazy_regex(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_NO_LETTER = lazy_regex(r"[^a-z0-9\x80-\uffff]")
_NO_ASCII_LETTER = lazy_regex(r"[^a-z0-9]")
"""The same for names in ASCII, which most are: compiled in a hundredth of the time."""
MAX_NAME = 64
"""Characters of a name; of a longer one the end counts."""


@lru_cache(maxsize=4096)
def named(name: str) -> Named | None:
    """Return what a name (in any letter case) says of its value; None: no secret."""
    compact = _compact(name).rstrip("0123456789")
    if not compact or _KEPT.fullmatch(compact):
        return None
    for row in _ENDINGS:
        if compiled(row.pattern).search(compact):
            return Named(row.kind, row.surety)
    parts = [part for part in _PART.findall(name) if not part.isdigit()]
    word = _WORDS.get(parts[-1].lower()) if parts else None
    if word and word.surety is Surety.QUERY and len(parts) > 1:
        return None  # `error_code` is no code of a log-in
    return word


def is_kept(name: str) -> bool:
    """Return whether a name is that of a page, an error, a count, whatever it ends with."""
    return _KEPT.fullmatch(_compact(name)) is not None


def kind_of(name: str) -> Kind | None:
    """Return what a field of exactly this name (in any letter case) holds; None: no secret."""
    found = named(name)
    return found.kind if found and found.surety is Surety.ANY else None


@lru_cache(maxsize=4096)
def is_needed(name: str) -> bool:
    """Return whether what bears this name is an id, a key, a digest: never a secret's shape."""
    return named(name) is None and _NEEDED.fullmatch(_compact(name)) is not None


@lru_cache(maxsize=4096)
def _compact(name: str) -> str:
    last = name[-MAX_NAME:].lower()
    return (_NO_ASCII_LETTER if last.isascii() else _NO_LETTER).sub("", last)


def same_name(name: str) -> str:
    """Return what names have in common that differ in letter case and separators only."""
    return _compact(name)
