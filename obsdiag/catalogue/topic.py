"""What a page of the catalogue is about: a published row, or a code beyond the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import quote, unquote

from obsdiag.catalogue.guidance import OtherCode
from obsdiag.catalogue.near import MAX_CODE
from obsdiag.catalogue.table import NO_STATUS
from obsdiag.catalogue_entry import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.guidance import Guidance
    from obsdiag.catalogue_entry import Match

Topic: TypeAlias = Entry | OtherCode

SCHEME = "obsdiag://code/"
"""What a link to a page of the catalogue begins with; `AccessDenied#2` names a row among equals."""


def find_topic(catalogue: Catalogue, name: str) -> Topic | None:
    """Return the page called `name`, a code or an entry's id in any case and spacing, or None."""
    if len(name) > MAX_CODE:
        return None
    return catalogue.get(name) or catalogue.get(f"{name}#1") or catalogue.other(name)


def topic_of(catalogue: Catalogue, match: Match) -> Topic | None:
    """Return the page of what an error is, in the table or beyond it; None where it is unknown."""
    return match.entry or (catalogue.other(match.reference) if match.reference else None)


def guidance_on(catalogue: Catalogue, topic: Topic) -> Guidance | None:
    """Return our guidance on a page's code, or None where there is none."""
    return topic.guidance if isinstance(topic, OtherCode) else catalogue.guidance(topic)


def code_of(topic: Topic) -> str:
    """Return the code as a response carries it."""
    return topic.code if isinstance(topic, OtherCode) else topic.wire_code


def status_of(topic: Topic) -> int | None:
    """Return the status that an answer with this code has, where one is known."""
    return topic.status if isinstance(topic, OtherCode) else topic.status_code


def group_of(topic: Topic) -> str:
    """Return the status group in which a page stands."""
    if isinstance(topic, Entry):
        return topic.group
    return NO_STATUS if topic.status is None else str(topic.status)


def link_to(topic: Topic) -> str:
    """Return the address of a page: `obsdiag://code/NoSuchKey`."""
    return SCHEME + quote(topic.id.removesuffix("#1"), safe="#")


def linked(address: str) -> str | None:
    """Return the name of the page that `address` leads to, or None where it is no such address."""
    if address[: len(SCHEME)].casefold() != SCHEME:
        return None
    return unquote(address[len(SCHEME) :]).strip("/") or None


def linked_by_parts(parts: Iterable[str]) -> str | None:
    """Return the name of the page that a path leads to, whose parts are those of an address.

    A start is given its arguments as absolute paths, and `obsdiag://code/NoSuchKey`
    is `obsdiag:/code/NoSuchKey` below the folder at hand then.
    """
    *_, scheme, kind, name = ("", "", *parts)
    return linked(f"{scheme}//{kind}/{name}") if (scheme, kind) == ("obsdiag:", "code") else None
