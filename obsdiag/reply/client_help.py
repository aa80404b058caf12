"""How a client shows the request id, as a text to send; verified in each client's documentation."""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from functools import cache
from typing import NamedTuple

from obsdiag.config import assets

PAGE = "reply/clients.toml"
MAX_NEAR = 3


class ClientHelp(NamedTuple):
    """What a client's user is told; `texts` has it by language."""

    name: str
    known_as: tuple[str, ...]
    called: tuple[str, ...]
    """By these alone people ask for it; in a capture they may mean something else."""
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
            tuple(row.get("called", ())),
            {name: row[name] for name in ("en", "de", "zh")},
            row["what"],
            row["where"],
        )
        for row in table["client"]
    )


def client_help(name: str | None) -> ClientHelp:
    """Return the help for a client, by the name that a capture or a person calls it."""
    plain = _plain(name)
    return next(
        row
        for row in clients()
        if plain == row.name.lower() or any(plain.startswith(known) for known in row.known_as)
    )


def asked_for(name: str) -> ClientHelp:
    """Return the help for a client by the name that a person asks with, plain ones as well."""
    plain = _plain(name)
    return next((row for row in clients() if plain in row.called), client_help(name))


def near_names(name: str) -> list[str]:
    """Return the clients whose names are nearest to one that is not known."""
    names = {
        known: row.name
        for row in clients()[:-1]
        for known in (row.name.lower(), *row.known_as, *row.called)
    }
    found = get_close_matches(_plain(name), names, n=MAX_NEAR, cutoff=0.6)
    return list(dict.fromkeys(names[one] for one in found))


def is_known(name: str) -> bool:
    """Return whether there is a text for this very client."""
    return asked_for(name) is not clients()[-1]


def _plain(name: str | None) -> str:
    return " ".join((name or "").lower().split())
