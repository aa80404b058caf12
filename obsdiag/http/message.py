"""The one place where a message, cut into its parts, becomes a Capture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.headers import NO_HEADERS, Headers
from obsdiag.http.body import read_body
from obsdiag.model import Capture

if TYPE_CHECKING:
    from obsdiag.model import Origin, Remark, Request


class Cuts(NamedTuple):
    """Where the parts of a message start, as offsets into its normalised text."""

    head: int = 0
    """Its status line, or else its first line."""
    fields: int | None = None
    """Its header fields, which end where the body starts; None where there are none."""
    body: int = 0
    """Its body, which ends where the text does."""


def capture_of_message(
    origin: Origin,
    form: str,
    shown: bytes,
    mended: bytes,
    cuts: Cuts,
    *,
    status: int | None = None,
    reason: str | None = None,
    body: bytes | None = None,
    request: Request | None = None,
    remarks: frozenset[Remark] = frozenset(),
) -> Capture:
    """Return the message that stands in `mended`, with what was done to its body undone.

    `shown` is its text as it stands in the source, `body` what the wire had of the body where that
    is not what stands in the text, `form` the name of the format, `remarks` what was noted before.
    """
    headers = NO_HEADERS if cuts.fields is None else Headers(mended, cuts.fields, cuts.body)
    data, more = read_body(mended[cuts.body :] if body is None else body, headers)
    return Capture(
        origin=origin,
        format=form,
        text=shown,
        mended=mended,
        headers=headers,
        head_offset=cuts.head,
        status=status,
        reason=reason,
        body=data,
        body_offset=cuts.body if data else None,
        request=request,
        remarks=remarks | more if more else remarks,
    )
