"""What was answered, apart from its error: in another object of a JSON line, or behind its words.

Trackers of errors have the exception in one object, and the status and the id in another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.found import UNHEARD, Report
from obsdiag.records.lines import line_start
from obsdiag.words.known_codes import contradicts, known_status
from obsdiag.words.storage_words import is_stores_id

if TYPE_CHECKING:
    from collections.abc import Sequence


def is_bare(telling: Sequence[Report]) -> bool:
    """Return whether all that is named is a status with its id: the error is said in words."""
    return len(telling) == 1 and telling[0].client == UNHEARD and telling[0].values.keys() == _BARE


_BARE = frozenset({"status", "RequestId"})


def are_of_object(text: bytes, first: Report, second: Report) -> bool:
    """Return whether a JSON line has an error in one object, and in another how it was answered.

    The id has to be a store's own, and the status one of that code.
    """
    line = line_start(text, first.start)
    if text[line : line + 1] != b"{" or text.find(b"\n", line, second.end) >= 0:
        return False
    status = second.values.get("status", "")
    return (
        "Code" in first.values
        and not {"RequestId", "status"} & first.values.keys()
        and not {"Code", "Message"} & second.values.keys()
        and is_stores_id(second.values.get("RequestId", ""))
        and str(known_status(first.values["Code"].encode())) == status[:3]
    )


def with_id(text: bytes, first: Report, second: Report) -> Report | None:
    """Return what a line says of a request, with the store's own id for it behind, or None.

    Collectors of errors have the exception in one object, and what was answered in another.
    """
    is_parted = {"Code", "Message"} <= first.values.keys() and not (
        {"RequestId", "status"} & first.values.keys() or {"Code", "Message"} & second.values.keys()
    )
    is_line = text.find(b"\n", first.start, second.end) < 0
    if not (is_parted and is_line and is_stores_id(second.values.get("RequestId", ""))):
        return None
    if contradicts(first.values["Code"], second.values.get("status", "")):
        return None
    return Report(first.start, second.end, UNHEARD, {**second.values, **first.values})
