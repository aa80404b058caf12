"""The arguments of the commands about tickets, saved searches and what is said of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.cli.argument_parser import path
from obsdiag.cli.arguments import query

if TYPE_CHECKING:
    from argparse import ArgumentParser


def export(parser: ArgumentParser) -> None:
    """Take the file to be written, its format, and a query or a ticket."""
    parser.add_argument("--format", choices=("json", "csv", "html", "parquet"), default="json")
    parser.add_argument("--ticket", metavar="NUMBER", help="all of this ticket, and nothing else")
    parser.add_argument("file", type=path, metavar="FILE")
    parser.add_argument("query", nargs="*", metavar="QUERY")


def ticket(parser: ArgumentParser) -> None:
    """Take the ticket that is worked on, that it is put down, or one to be shown."""
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--done", action="store_true", help="put it down")
    parser.add_argument(
        "words",
        nargs="*",
        metavar="TICKET",
        help="take it up; `show TICKET`: print all of it; none: say which is taken up",
    )


def searches(parser: ArgumentParser) -> None:
    """Take the name of a search, and what is to be done with it."""
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--limit", type=int, default=50, metavar="N")
    does = parser.add_mutually_exclusive_group()
    does.add_argument("--save", metavar="QUERY", help="keep this query under NAME")
    does.add_argument("--rename", metavar="NEW", help="call it so from now on")
    does.add_argument("--delete", action="store_true", help="delete it")
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help="search with it; none: list all saved searches"
    )


def annotation(parser: ArgumentParser) -> None:
    """Take what is to be written on findings."""
    parser.add_argument("--ticket", metavar="NUMBER", help="'' takes it off")
    parser.add_argument("--note", metavar="TEXT", help="'' takes it off")
    parser.add_argument("--tag", dest="more_tags", type=_tags, metavar="TAGS", help="added: a,b")
    parser.add_argument("--untag", dest="fewer_tags", type=_tags, metavar="TAGS", help="taken off")
    parser.add_argument("--pin", dest="pinned", action="store_true", default=None)
    parser.add_argument("--unpin", dest="pinned", action="store_false", default=None)
    parser.add_argument("--answer", metavar="TEXT", help="what was answered; '' takes it off")
    parser.add_argument(
        "--cause", metavar="ID", help="which cause it was, as decode prints it; '' takes it off"
    )
    outcome = parser.add_mutually_exclusive_group()
    outcome.add_argument("--helped", action="store_true", default=None, help="the answer did")
    outcome.add_argument(
        "--not-helped", dest="helped", action="store_false", default=None, help="it did not"
    )
    outcome.add_argument(
        "--unsettled", action="store_true", default=None, help="that is not known any more"
    )
    query(parser)


def _tags(text: str) -> list[str]:
    return text.split(",")
