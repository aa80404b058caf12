"""The command about searches that have a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.cli.args import DONE, fail, open_history
from obsdiag.cli.history_commands import search_history
from obsdiag.cli.output import put_line
from obsdiag.errors import HistoryError
from obsdiag.record import to_line
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from argparse import Namespace

    from obsdiag.history import History


def searches(args: Namespace) -> int:
    """List the saved searches, search with one, or save, rename or delete one."""
    if args.name is None:
        if args.save is not None or args.rename is not None or args.delete:
            return fail("Say the name of the search too.")
        return _list(args)
    with open_history(args) as history:
        if args.save is not None:
            history.save_search(args.name, args.save)
            told = f"Saved: {_shown(args.name)}"
        elif args.rename is not None:
            history.rename_search(args.name, args.rename)
            told = f"Renamed: {_shown(args.rename)}"
        elif args.delete:
            history.delete_search(args.name)
            told = f"Deleted: {_shown(args.name)}"
        else:
            args.query, told = [_query(history, args.name)], ""
    if not told:
        return search_history(args)
    put_line(told)
    return DONE


def _list(args: Namespace) -> int:
    with open_history(args) as history:
        for search in history.saved_searches():
            if args.format == "json":
                put_line(to_line(search._asdict()))
            else:
                put_line(f"{_shown(search.name)}  {one_line(search.query, 200)}")
    return DONE


def _query(history: History, name: str) -> str:
    for search in history.saved_searches():
        if search.name == name:
            return search.query
    raise HistoryError(f"There is no saved search “{name}”.")


def _shown(name: str) -> str:
    return one_line(name, 100)
