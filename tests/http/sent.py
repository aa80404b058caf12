"""Messages as they are sent (RFC 9112 section 2.1)."""

from __future__ import annotations


def sent(first: str, fields=(), body: bytes = b"") -> bytes:
    """Return a message with this first line."""
    head = [first, *(f"{name}: {value}" for name, value in fields)]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body
