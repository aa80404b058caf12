"""What stands in place of a secret.

A mask is `masked-signature-3fa2`: what it was, and four digits of a keyed digest, so that equal
secrets have equal masks wherever the key is the same, and tell nothing elsewhere. It is made of
unreserved characters only (RFC 3986 section 2.3), and so breaks no URL, JSON, XML or header.
"""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

from obsdiag.lazy_regex import lazy_regex

DEFAULT_KEY = b"obsdiag"
"""For text that is printed: the same secret is masked alike in every report."""

# A word before it is how the value was given: `pass:…`.
_MASK = lazy_regex(rb"(?:[a-z]{3,8}:)?masked-[a-z]+-[0-9a-f]{4}-*|[*]+")
_SHORTENED = lazy_regex(rb"\w{4}\.{3,}\w{2}")
_ACCESS_KEY = lazy_regex(rb"\w{10,128}")
_TELLING = lazy_regex(rb"[0-9A-Za-z\x80-\xff]")
# From the first to the last character of a line that is not blank.
_PIECE = lazy_regex(rb"\S(?:[^\r\n]*\S)?")
# AWS and OBS signatures of version 2: `AWS access-key:signature`.
_SIGNED = lazy_regex(rb"(\s*(?:aws|obs)\s+)([^\s:]+)(:)(.+)", re.IGNORECASE | re.DOTALL)
# RFC 9110 section 11.4: credentials = auth-scheme [ 1*SP ... ].
_SCHEME = lazy_regex(rb"(\s*[a-z][a-z0-9-]{0,23}\s+)(\S.*)", re.IGNORECASE | re.DOTALL)
_SCOPE = lazy_regex(rb"/|%2f|%252f", re.IGNORECASE)
# RFC 6265 section 4.1.1; a value with a comma in it may hide a second cookie.
_ATTRIBUTE = lazy_regex(
    rb"\s*(?:(?:path|domain|max-age|samesite|version|priority)\s*=[^,=]*"
    rb"|expires\s*=\s*[a-z]{3,9}, ?\d{1,2}[ -][a-z]{3}[ -]\d{2,4} [\d:]{5,8} [a-z]{3}"
    rb"|secure|httponly|partitioned)\s*",
    re.IGNORECASE,
)


def _is_masked(piece: bytes) -> bool:
    """Return whether a piece is a mask, with nothing but brackets around it: `mask]]%26`."""
    rest, count = _MASK.subn(b"", piece)
    return count > 0 and not _TELLING.search(unquote_to_bytes(rest))


class Masker:
    """Masks values, each by its kind, and counts how many it has masked.

    One that keeps the length gives masks that are as long as what they stand for.
    """

    def __init__(self, key: bytes, *, keeps_length: bool = False) -> None:
        self._key = key
        self._keeps_length = keeps_length
        self.count = 0

    def keeping_length(self) -> Masker:
        """Return a masker with the same key that keeps the length."""
        return Masker(self._key, keeps_length=True)

    def secret(self, kind: str, value: bytes) -> bytes:
        """Return the mask of `value`; one that goes over several lines leaves it on each."""
        pieces = _PIECE.findall(value)
        if not _TELLING.search(value) or all(map(_is_masked, pieces)):
            return value
        self.count += 1
        from hashlib import blake2b

        plain = unquote_to_bytes(unquote_to_bytes(b"".join(pieces)))  # a URL in a URL
        digest = blake2b(plain, key=self._key, digest_size=2).hexdigest()
        mask = f"masked-{kind}-{digest}".encode()
        if not self._keeps_length:
            return _PIECE.sub(mask, value)
        return _PIECE.sub(lambda piece: _of_length(len(piece[0]), mask), value)

    def access_key(self, value: bytes) -> bytes:
        """Return the access key with its middle left out; a short one is masked whole."""
        if _SHORTENED.fullmatch(value):
            return value
        if not _ACCESS_KEY.fullmatch(value):
            return self.secret("key", value)
        self.count += 1
        dots = len(value) - 6 if self._keeps_length else 3
        return value[:4] + b"." * dots + value[-2:]

    def credential(self, value: bytes) -> bytes:
        """Return `access-key/date/region/service/…` with its access key shortened."""
        scope = _SCOPE.search(value)
        end = scope.start() if scope else len(value)
        return self.access_key(value[:end]) + value[end:]

    def authorization(self, value: bytes) -> bytes:
        """Return the scheme and, where one is shown, the access key; the rest is masked."""
        if signed := _SIGNED.fullmatch(value):
            scheme, access_key, colon, signature = signed.groups()
            return (
                scheme + self.access_key(access_key) + colon + self.secret("signature", signature)
            )
        scheme, rest = found.groups() if (found := _SCHEME.fullmatch(value)) else (b"", value)
        return scheme + self.secret("authorization", rest)

    def cookies(self, value: bytes) -> bytes:
        """Return the pairs of a `Cookie` header with their values masked."""
        return b";".join(map(self._pair, value.split(b";")))

    def set_cookie(self, value: bytes) -> bytes:
        """Return a `Set-Cookie` header with its value masked and its attributes kept."""
        first, *rest = value.split(b";")
        kept = (part if _ATTRIBUTE.fullmatch(part) else self._pair(part) for part in rest)
        return b";".join((self._pair(first), *kept))

    def _pair(self, pair: bytes) -> bytes:
        name, equals, value = pair.partition(b"=")
        if not equals:
            return self.secret("cookie", pair)
        return name + equals + self.secret("cookie", value)


def _of_length(length: int, mask: bytes) -> bytes:
    """Return `mask` filled up, or asterisks where there is no room for it."""
    return mask.ljust(length, b"-") if len(mask) <= length else b"*" * length
