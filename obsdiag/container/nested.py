"""Containers in containers, opened one after the other down to what is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.container.compressed import compressed_parts
from obsdiag.container.kind import Kind, kind_of
from obsdiag.container.mail import mail_parts
from obsdiag.container.outlook import open_outlook
from obsdiag.container.part import Member, Part, Skipped
from obsdiag.container.tar import tar_parts
from obsdiag.container.unpack_limit import MAX_DEPTH, MAX_MEMBERS, TOO_DEEP, TOO_MANY, Budget
from obsdiag.container.unread import why_not
from obsdiag.container.zip_file import open_zip
from obsdiag.input.byte_reader import ByteReader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from obsdiag.input.stream import Stream


def leaves(
    stream: Stream, raw: BinaryIO | None, budget: Budget, path: str = "", depth: int = 1
) -> Iterator[Part]:
    """Yield the parts of the container `stream`, with the parts of those that are containers.

    `path` is where the container itself is, `depth` how many there are around its parts.
    """
    for part in _parts(stream, raw, budget):
        if budget.spent and not _is_under_way(part):
            return
        budget.members += 1
        if budget.members > MAX_MEMBERS:
            budget.spent = True
            yield Skipped(path, TOO_MANY)
            return
        name = f"{path}/{part.name}" if path and part.name else path or part.name
        if isinstance(part, Member):
            part.name = name
            yield from _opened(part, budget, depth)
        else:
            yield part._replace(name=name)


def _is_under_way(part: Part) -> bool:
    """Return whether a part is about what was begun before the budget was spent."""
    return isinstance(part, Skipped) or (isinstance(part, Member) and part.trouble is not None)


def _opened(member: Member, budget: Budget, depth: int) -> Iterator[Part]:
    """Yield a member, or what is in it if it is a container; one without a byte is no member."""
    head = member.stream.head
    if kind_of(head) is None:
        if head or not member.trouble:
            yield member
    elif depth == MAX_DEPTH:
        yield Skipped(member.name, TOO_DEEP)
    else:
        yield from leaves(member.stream, None, budget, member.name, depth + 1)


def _parts(stream: Stream, raw: BinaryIO | None, budget: Budget) -> Iterator[Part]:
    """Yield the parts of one container."""
    match kind_of(stream.head):
        case Kind.COMPRESSED:
            yield from compressed_parts(stream, budget)
        case Kind.ZIP:
            yield from open_zip(stream, raw, budget)
        case Kind.COMPOUND:
            yield from open_outlook(stream, raw, budget)
        case Kind.TAR:
            yield from tar_parts(ByteReader(stream.blocks()), budget)
        case Kind.MAIL:
            yield from mail_parts(ByteReader(stream.blocks()), budget)
        case Kind.UNREAD:
            yield Skipped("", why_not(stream.head))
