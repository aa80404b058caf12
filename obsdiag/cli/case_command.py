"""The command `case`: captures, masked, with what was found in them, as one file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from obsdiag.cli.args import DONE, fail, paths_of, report_problem, sources_of
from obsdiag.cli.letter_renderer import letter_renderer
from obsdiag.cli.output import put_line
from obsdiag.cli.redact_command import read_map, say_pseudonyms, write_output
from obsdiag.config.written_file import replace_file
from obsdiag.errors import SourceError
from obsdiag.handover.case_file import CaseContent, MaskedCapture, case_file
from obsdiag.handover.mask_plan import MaskedInputs, mask_plan
from obsdiag.handover.repacking import RefusedError
from obsdiag.input.sources import Problem
from obsdiag.published import load_catalogue
from obsdiag.redact.masked_string import masked as masked_text
from obsdiag.reply.purpose import Purpose
from obsdiag.reply.reply_renderer import Wanted

if TYPE_CHECKING:
    from argparse import Namespace

    from obsdiag.catalogue import Catalogue

SUFFIX = ".obscase"


def case(args: Namespace) -> int:
    """Write a case of captures; what cannot be masked is left out, and said."""
    output = args.output or Path(_name(args.files) + SUFFIX)
    if args.output is None and output.exists():
        return fail(f"{output}: it is there already; name another file with -o.")
    catalogue = load_catalogue(paths_of(args).catalogue)
    try:
        inputs, status = _read(args)
        content, masked_status = _masked(args, inputs, catalogue)
        if not content.captures:
            return fail("There is nothing to be put into a case.", masked_status or status or 2)
        renderer = letter_renderer(args, catalogue)
        wanted = Wanted(Purpose.TICKET, args.language)
        write_output(args, output, case_file(content, catalogue, renderer, wanted))
    except OSError as error:
        return fail(f"{error.filename or output}: {error.strerror}.")
    captures = len(content.captures)
    put_line(f"{output}: {captures:,} {'capture' if captures == 1 else 'captures'}")
    return max(status, masked_status)


def _name(files: list[str]) -> str:
    first = Path(files[0]).stem if files and files[0] != "-" else ""
    return first or "case"


def _read(args: Namespace) -> tuple[list[tuple[str, bytes]], int]:
    """Return the inputs by name, and the exit status that those make which cannot be read."""
    inputs, status = [], DONE
    for source in sources_of(args):
        if isinstance(source, Problem):
            status = max(status, report_problem(source))
            continue
        try:
            with source.open() as raw:
                inputs.append((Path(source.name).name or source.name, raw.read()))
        except SourceError as error:
            status = max(status, report_problem(Problem(source.name, str(error))))
    return inputs, status


def _masked(
    args: Namespace, inputs: list[tuple[str, bytes]], catalogue: Catalogue
) -> tuple[CaseContent, int]:
    plan, pseudonyms = mask_plan(args.masks), read_map(args.map)
    work, status = MaskedInputs(plan, pseudonyms, lambda: catalogue), DONE
    captures: list[MaskedCapture] = []
    left_out: list[tuple[str, str]] = []
    readable = []
    for name, data in inputs:
        try:
            work.gather(data)
            readable.append((name, data))
        except RefusedError as error:
            left_out.append((name, str(error)))
    for name, data in readable:
        try:
            masked, found = work.masked(data)
        except RefusedError as error:
            left_out.append((name, str(error)))
            continue
        captures.append(MaskedCapture(work.replacer.replace(name), masked))
        left_out += [(f"{name}/{member}", reason) for member, reason in found.unread]
    for name, reason in left_out:
        status = max(status, fail(f"{name}: left out, {reason.rstrip('.')}."))
    if plan.kinds:
        say_pseudonyms(work)
        if args.map is not None:
            replace_file(args.map, pseudonyms.to_json().encode())
    made = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    notes = work.replacer.replace(masked_text(args.note))
    kept = [(work.replacer.replace(name), reason) for name, reason in left_out]
    return CaseContent(captures, kept, notes, made), status
