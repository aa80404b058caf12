"""The response as a server sends it and a file keeps it: read without any mending.

Nine saved responses in ten are such. This is a short cut and no other way: where
it gives a Capture, the long way (`text`) gives an equal one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.headers import Headers, as_text
from obsdiag.model import Capture
from obsdiag.records.markers import STATUS_LINE

if TYPE_CHECKING:
    from obsdiag.model import Origin

_CLOSING = b"</Error>"


def read_clean(text: bytes, origin: Origin) -> Capture | None:
    """Return the one response that `text` is from its first byte to its last, or None.

    Its lines end in CR LF, its body is one `<Error>` document or nothing.
    """
    line = STATUS_LINE.match(text)
    body_at = text.find(b"\r\n\r\n") + 4
    if line is None or body_at < line.end() or b"\x1b" in text or not text.isascii():
        return None
    if text.find(b"HTTP/", line.end()) >= 0 or line[1][:1] == b"1" or line[1][:1] == b"2":
        return None  # another message, or one that is no answer yet
    fields_at = line.end() + 2
    body = text[body_at:]
    if text[fields_at - 2 : fields_at] != b"\r\n" or text[fields_at : fields_at + 1] in _WHITE:
        return None
    if body and not _is_one_document(body):
        return None
    headers = Headers(text, fields_at, body_at)
    reason = line[2].strip()
    return Capture(
        origin=origin,
        format="http",
        text=text,
        mended=text,
        headers=headers,
        status=int(line[1]),
        reason=as_text(reason) if reason else None,
        body=body,
        body_offset=body_at if body else None,
    )


_WHITE = (b" ", b"\t")


def _is_one_document(body: bytes) -> bool:
    start = body.find(b"<Error")
    return (
        body.find(_CLOSING) + len(_CLOSING) == len(body)
        and (start == 0 or (start > 0 and body.startswith(b"<?xml")))
        and body.startswith(b"<Error>", start)
        and body.find(b"<Error", start + 1) < 0
        and body.find(b"<DeleteResult") < 0
    )
