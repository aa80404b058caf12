"""What leads up to a code on a line: that something failed with it, or that it is no error's.

Each expression ends where the code begins, and is looked for from the line's start on. So the last
letters are looked at first: of most words that are spelt like a code, they settle it.
"""

from __future__ import annotations

from obsdiag.lazy_regex import lazy_regex

_FAILED = (
    rb"(?i:\b(?:error|err|exception|failure|failed|fail|fault|panic|fatal|denied|refused|rejected"
    rb"|reason|cause|returned|got|code|threw|caught|raised"
    rb"|fehler(?:code)?|fehlgeschlagen|gescheitert|erreur)\b"
    rb"|" + "错误(?:码|代码|编码)|返回码|失败|錯誤(?:碼|代碼)|失敗|エラーコード".encode() + rb")"
)
_LED = lazy_regex(
    _FAILED
    + rb"[\"'`\\]{0,8}[ ]?(?:=>|->|[:=(\[{-]|\xef\xbc\x9a)[ ]{0,3}[\"'`\\(\[{]{0,8}"
    + rb"(?:[A-Za-z.]{1,40}[.:\\]{1,4})?$"
)
_LED_ENDS = (*(bytes([one]) for one in b">:=([{-\"'`\\."), "：".encode())
"""How that ends, but for spaces."""
_REACH = 256
"""Bytes that these can have."""
_LIBS3 = lazy_regex(rb"[\s\[(:]Error$")
"""What libs3 puts in front of each code (S3_get_status_name)."""
_PARAMETER = lazy_regex(rb"[?&][\w.-]{1,40}=$")
_STATUS_NAME = lazy_regex(rb"(?i)\bstatus[ _]?code[ ]?[=:][ ]?$")


def is_led(before: bytes) -> bool:
    """Return whether what stands in front of a code says that something failed with it."""
    if not before.rstrip(b" \n").endswith(_LED_ENDS):
        return False
    return _LED.search(before, max(0, len(before) - _REACH)) is not None


def is_led_by_libs3(before: bytes) -> bool:
    """Return whether a code is named as libs3 does, right behind a word of its own."""
    return before.endswith(b"Error") and _LIBS3.search(before) is not None


def ends_in_parameter(before: bytes) -> bool:
    """Return whether a code is the value of a parameter of an address."""
    return before.endswith(b"=") and _PARAMETER.search(before) is not None


def ends_in_status_name(before: bytes) -> bool:
    """Return whether a code is what .NET calls a status, which is named like some codes."""
    is_named = before.endswith((b"=", b":", b"= ", b": "))
    return is_named and _STATUS_NAME.search(before) is not None
