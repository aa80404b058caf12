"""What a line says of an error in words, and the words that tell that something failed."""

from __future__ import annotations

from typing import NamedTuple

from obsdiag.lazy_regex import lazy_regex

SAYS_SO = lazy_regex(
    rb"(?i)\b(?:error|err|exception|fail|failed|failure|failing|problem|panic|fatal|denied|cannot"
    rb"|could not|unable|not work|refused|rejected|warn|warning|fehler|fehlgeschlagen"
    rb"|falha|falhou|erro|erreur|fallo|errore|fout|fel)\b|[a-z0-9](?:Exception|Error)\b|"
    + "失败|错误|异常|拒绝|无法|失敗|エラー|ошибк|échec|échoué|오류|실패".encode()
)
NOT_SO = lazy_regex(
    rb"(?i)rpc error: code = $|\b(?:no|without|0|not an?) (?:errors?|exceptions?|failures?)\b"
)
"""What says that nothing failed, though a word of failure is in it."""
BEFORE = lazy_regex(rb"(?:^|[\s\"'`(\[{:=>|,\\;\]]|\\[nrt])$")


class Words(NamedTuple):
    """What a line says of an error."""

    start: int
    end: int
    values: dict[str, str]
