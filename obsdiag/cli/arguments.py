"""The arguments of each command."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError

from obsdiag.cli.argument_parser import file_name, path

_LONGEST_LIMIT = 9
"""Digits of a limit to what the history keeps."""


def _format(parser: ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _files(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="*",
        type=file_name,
        metavar="FILE",
        help="file or folder; - is standard input",
    )


def captures(parser: ArgumentParser) -> None:
    """Take captures, and how the answer is to look."""
    _format(parser)
    _files(parser)


def decode(parser: ArgumentParser) -> None:
    """Take captures, and whether to keep what is found."""
    captures(parser)
    _printed_language(parser)
    parser.add_argument("--save", action="store_true", help="put the findings into the history too")


def words(parser: ArgumentParser) -> None:
    """Take the words to be explained."""
    _printed_language(parser)
    parser.add_argument("words", nargs="+", metavar="WORDS")


def catalogue(parser: ArgumentParser) -> None:
    """Take words to search for, if there are any."""
    _format(parser)
    parser.add_argument("words", nargs="*", metavar="WORDS")


def search(parser: ArgumentParser) -> None:
    """Take a query, and how much of what it finds is to be told."""
    _format(parser)
    parser.add_argument("--limit", type=int, default=50, metavar="N")
    parser.add_argument("query", nargs="*", metavar="QUERY")


def groups(parser: ArgumentParser) -> None:
    """Take a query, and how the answer is to look."""
    _format(parser)
    parser.add_argument("query", nargs="*", metavar="QUERY")


def file(parser: ArgumentParser) -> None:
    """Take the file to be read."""
    parser.add_argument("file", type=path, metavar="FILE", help="- is standard input")


def captures_of_history(parser: ArgumentParser) -> None:
    """Take how many captures are to be printed, and how."""
    _format(parser)
    parser.add_argument("--limit", type=int, default=50, metavar="N")


def one_capture(parser: ArgumentParser) -> None:
    """Take the number of a capture, and how it is to be printed."""
    _format(parser)
    parser.add_argument("number", type=int, metavar="CAPTURE", help="its number in the list")


def nothing(_: ArgumentParser) -> None:
    """Take nothing."""


def report(parser: ArgumentParser) -> None:
    """Take captures, and which text of them is to be written, as what and where to."""
    parser.add_argument("--format", choices=("markdown", "text", "html", "pdf"), default="markdown")
    parser.add_argument(
        "--for",
        dest="purpose",
        choices=("ticket", "customer", "service"),
        default="ticket",
        help="who is to read it: the ticket, the customer, the operations of OBS",
    )
    _language(parser)
    parser.add_argument(
        "--templates",
        type=path,
        metavar="DIR",
        help="folder of own templates, instead of the one in the settings",
    )
    _sender(parser)
    parser.add_argument("-o", dest="output", type=path, metavar="OUT", help="file to write")
    _files(parser)


def _sender(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--sender", metavar="NAME", help="who signs, instead of who does in the settings"
    )


def _language(parser: ArgumentParser) -> None:
    """Take the language of a text to send."""
    parser.add_argument(
        "--language",
        type=lambda name: name.removesuffix("_CN"),
        choices=("en", "de", "zh"),
        default="en",
    )


def _printed_language(parser: ArgumentParser) -> None:
    """Take the language of what is printed for people; `zh` will do for Chinese."""
    parser.add_argument(
        "--language",
        type=lambda name: "zh_CN" if name == "zh" else name,
        choices=("en", "de", "zh_CN"),
        default="en",
        help="of our own words; the published table and captures stay as they are",
    )


def redact(parser: ArgumentParser) -> None:
    """Take the files to be read, where to write, what else to mask, and whether to report."""
    parser.add_argument(
        "-o", dest="output", type=path, metavar="OUT", help="file to write, or a folder for several"
    )
    parser.add_argument(
        "--report",
        action="store_true",
        help="say on standard error what was masked, by kind and line, and what was not looked at",
    )
    _masks(parser)
    parser.add_argument(
        "--keep",
        dest="keeps",
        action="append",
        default=[],
        metavar="SECRETS",
        help="leave keys, tokens or cookies in the clear, such as keys,tokens; passwords never are",
    )
    parser.add_argument(
        "--undo", action="store_true", help="take the pseudonyms of --map FILE back"
    )
    parser.add_argument("files", nargs="+", type=path, metavar="FILE", help="- is standard input")


def ask(parser: ArgumentParser) -> None:
    """Take the client, and how the answer is to look."""
    parser.add_argument("--format", choices=("markdown", "text", "html"), default="text")
    _language(parser)
    _sender(parser)
    parser.add_argument(
        "client", nargs="*", metavar="CLIENT", help="such as obsutil, boto3, browser; none: a list"
    )


def case(parser: ArgumentParser) -> None:
    """Take captures, the case to be written, and what is to be masked in them."""
    parser.add_argument("-o", dest="output", type=path, metavar="OUT.obscase", help="file to write")
    parser.add_argument("--note", default="", metavar="TEXT", help="a note for whoever opens it")
    _language(parser)
    _masks(parser)
    _files(parser)


def _masks(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--mask",
        dest="masks",
        action="append",
        default=[],
        metavar="KINDS",
        help="give pseudonyms to bucket,key,host,account,address,mail or all of these (identity);"
        " another word is the name of a secret, to be masked too; may be given several times",
    )
    parser.add_argument(
        "--map",
        type=path,
        metavar="FILE",
        help="keep the pseudonyms there, with mode 0600; a map that is there is used on",
    )


def query(parser: ArgumentParser) -> None:
    """Take a query that is not left out: something is done to all that it finds."""
    parser.add_argument(
        "query", nargs="+", metavar="QUERY", help="which findings, such as id:12 or ticket:=4711"
    )


def reread(parser: ArgumentParser) -> None:
    """Take a query that is not left out, and how the answer is to look."""
    _format(parser)
    query(parser)


def restore(parser: ArgumentParser) -> None:
    """Take how much is to be taken back."""
    parser.add_argument("--all", action="store_true", help="all that is in the trash")


def purge(parser: ArgumentParser) -> None:
    """Take whether to ask first."""
    parser.add_argument("--yes", action="store_true", help="do not ask")


def forget(parser: ArgumentParser) -> None:
    """Take whether to ask first, and a query."""
    purge(parser)
    query(parser)


def prune(parser: ArgumentParser) -> None:
    """Take the limits to what is kept."""
    limits = {
        "--days": "delete what was not seen for so many days",
        "--entries": "delete the oldest beyond so many",
        "--size": "delete the oldest beyond so many megabytes",
    }
    for name, does in limits.items():
        parser.add_argument(name, type=_limit, metavar="N", help=f"{does}; 0: no limit")
    purge(parser)


def _limit(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= _LONGEST_LIMIT):
        raise ArgumentTypeError("a whole number is needed")
    return int(text)
