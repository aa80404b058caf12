"""What a line says of an error in words, and the words that tell that something failed."""

from __future__ import annotations

from typing import NamedTuple

from obsdiag.lazy_regex import lazy_regex

_FAILED = (
    rb"(?i:\b(?:error|err|exception|failure|failed|fail|fault|panic|fatal|denied|refused|rejected"
    rb"|reason|cause|returned|got|code|threw|caught|raised)\b)"
)
_LEAD = (
    _FAILED
    + rb"[\"'`\\]{0,8}[ ]?(?:=>|->|[:=(\[{-])[ ]{0,3}[\"'`\\(\[{]{0,8}"
    + rb"(?:[A-Za-z.]{1,40}[.:\\]{1,4})?"
)
LED = lazy_regex(_LEAD + rb"$")
SAYS_SO = lazy_regex(
    rb"(?i)\b(?:error|err|exception|fail|failed|failure|failing|problem|panic|fatal|denied|cannot"
    rb"|could not|unable|not work|refused|rejected|warn|warning|fehler|fehlgeschlagen"
    rb"|falha|falhou|erro|erreur|fallo|errore|fout|fel)\b|[a-z0-9](?:Exception|Error)\b|"
    + "失败|错误|异常|拒绝|无法|失敗|エラー|ошибк|échec|échoué|오류|실패".encode()
)
BEFORE = lazy_regex(rb"(?:^|[\s\"'`(\[{:=>|,\\;\]]|\\[nrt])$")


class Words(NamedTuple):
    """What a line says of an error."""

    start: int
    end: int
    values: dict[str, str]
