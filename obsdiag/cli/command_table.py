"""The commands, one row each: help, parsing and `obsdiag --help` read this table."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from obsdiag.cli import arguments, history_arguments
from obsdiag.named_tuple import NamedTuple

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
    Command(
        "decode", "read captures and print every finding", "decode_command.decode", arguments.decode
    ),
    Command(
        "groups",
        "count the findings of captures by what they have in common",
        "history_summary.capture_groups",
        arguments.captures,
    ),
    Command(
        "explain",
        "print a catalogue entry: by code, status or message",
        "explain_command.explain",
        arguments.words,
    ),
    Command(
        "catalogue",
        "print the catalogue, search it, or `update FILE` from a newer page",
        "catalogue_commands.catalogue",
        arguments.catalogue,
    ),
    Command(
        "history",
        "search the history, newest first",
        "history_commands.search_history",
        arguments.search,
    ),
    Command(
        "history captures",
        "list what came in at one time, with its kinds and counts",
        "history_captures.list_captures",
        arguments.captures_of_history,
    ),
    Command(
        "history show",
        "print a capture of the history and the findings in it",
        "history_captures.show_capture",
        arguments.one_capture,
    ),
    Command(
        "history ticket",
        "take a ticket up: what comes in new is of it until it is put down; or show one",
        "history_ticket.ticket",
        history_arguments.ticket,
    ),
    Command(
        "history searches",
        "list saved searches, search with one, or save, rename and delete one",
        "history_searches.searches",
        history_arguments.searches,
    ),
    Command(
        "history remask",
        "mask what is stored by today’s rules, and say what changed",
        "history_captures.remask_history",
        arguments.nothing,
    ),
    Command(
        "history set",
        "write ticket, note, tags, answer and outcome on what a query finds, or pin it",
        "history_commands.set_history",
        history_arguments.annotation,
    ),
    Command(
        "history delete",
        "put what a query finds into the trash, for 30 days",
        "history_commands.delete_history",
        arguments.query,
    ),
    Command(
        "history restore",
        "take back what was deleted last",
        "history_commands.restore_history",
        arguments.restore,
    ),
    Command("history purge", "empty the trash", "history_commands.purge_history", arguments.purge),
    Command(
        "history forget",
        "delete what a query finds so that no file has anything of it",
        "history_commands.forget_history",
        arguments.forget,
    ),
    Command(
        "history prune",
        "set how much is kept, and delete what is over it",
        "history_commands.prune_history",
        arguments.prune,
    ),
    Command(
        "history groups",
        "count what a query finds by what it has in common",
        "history_summary.history_groups",
        arguments.groups,
    ),
    Command(
        "history reread",
        "read stored captures with today’s rules, and say what differs",
        "history_reread.reread_history",
        arguments.reread,
    ),
    Command(
        "history export",
        "write the history, or what a query finds in it, to a file",
        "file_commands.export_history",
        history_arguments.export,
    ),
    Command(
        "history import",
        "take in an export, or lines of `decode --format json`",
        "file_commands.import_history",
        arguments.file,
    ),
    Command(
        "history recover",
        "save what can be read of a damaged history; close the window first",
        "file_commands.recover_history",
        arguments.nothing,
    ),
    Command(
        "report",
        "write the text of what captures show: for ticket, customer or operations",
        "report_command.report",
        arguments.report,
    ),
    Command(
        "ask",
        "write how to get the request id with a client, and what to send",
        "ask_command.ask",
        arguments.ask,
    ),
    Command(
        "redact",
        "write a capture with its secrets masked",
        "redact_command.redact",
        arguments.redact,
    ),
    Command(
        "case",
        "write captures, masked, with what was found in them, as one file",
        "case_command.case",
        arguments.case,
    ),
)
