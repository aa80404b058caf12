"""The commands, one row each: help, parsing and `obsdiag --help` read this table."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.cli import arguments

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable


class Command(NamedTuple):
    """One row of the table of commands."""

    name: str
    does: str
    run: str
    """Its function, as `module.function` of this package."""
    arguments: Callable[[ArgumentParser], None]

    def function(self) -> Callable[[Namespace], int]:
        """Return its function; the module is imported only now."""
        module, _, name = self.run.partition(".")
        found: Callable[[Namespace], int] = getattr(import_module(f"obsdiag.cli.{module}"), name)
        return found


COMMANDS = (
    Command("decode", "read captures and print every finding", "captures.decode", arguments.decode),
    Command(
        "groups",
        "count the findings of captures by what they have in common",
        "summary.captures_groups",
        arguments.captures,
    ),
    Command(
        "explain",
        "print a catalogue entry: by code, status or message",
        "reference.explain",
        arguments.words,
    ),
    Command(
        "catalogue",
        "print the catalogue, search it, or `update FILE` from a newer page",
        "reference.catalogue",
        arguments.catalogue,
    ),
    Command(
        "history",
        "search the history, newest first",
        "bookkeeping.search_history",
        arguments.search,
    ),
    Command(
        "history set",
        "write ticket, note and tags on what a query finds, or pin it",
        "bookkeeping.set_history",
        arguments.annotation,
    ),
    Command(
        "history delete",
        "put what a query finds into the trash, for 30 days",
        "bookkeeping.delete_history",
        arguments.query,
    ),
    Command(
        "history restore",
        "take back what was deleted last",
        "bookkeeping.restore_history",
        arguments.restore,
    ),
    Command("history purge", "empty the trash", "bookkeeping.purge_history", arguments.purge),
    Command(
        "history forget",
        "delete what a query finds so that no file has anything of it",
        "bookkeeping.forget_history",
        arguments.forget,
    ),
    Command(
        "history prune",
        "set how much is kept, and delete what is over it",
        "bookkeeping.prune_history",
        arguments.prune,
    ),
    Command(
        "history groups",
        "count what a query finds by what it has in common",
        "summary.history_groups",
        arguments.groups,
    ),
    Command(
        "history export",
        "write the history, or what a query finds in it, to a file",
        "transfer.export_history",
        arguments.export,
    ),
    Command(
        "history import",
        "take in an export, or lines of `decode --format json`",
        "transfer.import_history",
        arguments.file,
    ),
    Command(
        "history recover",
        "save what can be read of a damaged history; close the window first",
        "transfer.recover_history",
        arguments.nothing,
    ),
    Command(
        "redact", "write a capture with its secrets masked", "redacting.redact", arguments.redact
    ),
)
