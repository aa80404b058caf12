"""The command `ask`: how to get the request id with a client, as a text to send."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.cli.args import DONE, NOTHING_FOUND, fail, paths_of
from obsdiag.cli.letter_renderer import letter_renderer
from obsdiag.cli.output import put_block, put_line
from obsdiag.published import load_catalogue
from obsdiag.reply.client_help import asked_for, clients, is_known, near_names
from obsdiag.reply.purpose import TextForm
from obsdiag.reply.text_table import text_table

if TYPE_CHECKING:
    from argparse import Namespace


def ask(args: Namespace) -> int:
    """Print what a client's user is asked for; without a client, which clients there are."""
    name = " ".join(args.client)
    if not name:
        for row in clients():
            put_line(row.name)
        return DONE
    row, spoken = asked_for(name), text_table(args.language)
    renderer = letter_renderer(args, load_catalogue(paths_of(args).catalogue))
    context = {
        "t": spoken.texts,
        "client": row.name,
        "client_help": row.texts[args.language],
        "source": f"{row.what}, {row.where}",
    }
    put_block(renderer.fill("ask.j2", TextForm(args.format), context).removesuffix("\n"))
    if not is_known(name):
        near, known = near_names(name), [one.name for one in clients()[:-1]]
        listed = f"Is it {' or '.join(near)}?" if near else f"Known are: {', '.join(known)}."
        return fail(f"There is no text for “{name}” of its own. {listed}", NOTHING_FOUND)
    return DONE
