"""How a client shows the request id, as a text to send; verified in each client's documentation."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import NamedTuple

from obsdiag.config import assets

PAGE = "reply/clients.toml"


class ClientHelp(NamedTuple):
    """What a client's user is told; `texts` has it by language."""

    name: str
    known_as: tuple[str, ...]
    texts: dict[str, str]
    what: str
    where: str
    """The page that says so."""


@cache
def clients() -> tuple[ClientHelp, ...]:
    """Return the clients that there are texts for; the last one's fits all others."""
    table = tomllib.loads(assets.read_bytes(PAGE).decode())
    return tuple(
        ClientHelp(
            row["name"],
            tuple(row["known_as"]),
            {name: row[name] for name in ("en", "de", "zh")},
            row["what"],
            row["where"],
        )
        for row in table["client"]
    )


def client_help(name: str | None) -> ClientHelp:
    """Return the help for a client, by the name that a capture or a person calls it."""
    plain = " ".join((name or "").lower().split())
    return next(
        row
        for row in clients()
        if plain == row.name.lower() or any(plain.startswith(known) for known in row.known_as)
    )


def is_known(name: str) -> bool:
    """Return whether there is a text for this very client."""
    return client_help(name) is not clients()[-1]
