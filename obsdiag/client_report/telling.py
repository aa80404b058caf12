"""What reports say of an error, and which of them tell of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.error_values import REASONS, error_values
from obsdiag.client_report.found import PLAIN, UNHEARD, Report
from obsdiag.client_report.silent import without_errno
from obsdiag.client_report.templates import OF_A_CLASS, OF_A_MESSAGE, OF_AN_ID
from obsdiag.recent import Recent

if TYPE_CHECKING:
    from collections.abc import Sequence


def values_of(report: Report) -> dict[str, str] | None:
    """Return what a report says of an error, or None where it says nothing of one."""
    return _values(report.client, report.values)


def _values(client: str, values: dict[str, str]) -> dict[str, str] | None:
    """Return what values say, in a dictionary of its own: they are asked for several times."""
    made_of = client, *values.items()
    said = _SAID.get(made_of, values)
    if said is values:
        said = _said(client, values)
        _SAID.keep(made_of, said)
    return None if said is None else dict(said)


_SAID: Recent[dict[str, str] | None] = Recent(1024)  # the reports of a long paste, in turn


def _said(client: str, values: dict[str, str]) -> dict[str, str] | None:
    if client == PLAIN or _is_of_a_message(client, values):
        is_reason = values.get("Message") in REASONS and "status" in values
        return {name: value for name, value in values.items() if name != "Message" or not is_reason}
    values = without_errno(client, values)
    if client in OF_AN_ID and "status" not in values and "Code" not in values:
        return dict(values)
    return error_values(values, worded=client != UNHEARD, named=client in OF_A_CLASS)


def _is_of_a_message(client: str, values: dict[str, str]) -> bool:
    """Return whether a client's message is all that it says, and all that it has to."""
    return client in OF_A_MESSAGE and "Message" in values and not {"reason", "Code"} & values.keys()


def telling_of(found: Sequence[Report]) -> list[Report]:
    """Return the reports that tell of an error as they are, or with a status that stands near."""
    return [
        one
        for one in found
        if one.document or _values(one.client, {"status": "400", **one.values}) is not None
    ]
