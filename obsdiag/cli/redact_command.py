"""The command `redact`: captures with their secrets masked, and a report of what was masked.

Where kinds of names are asked for, they have pseudonyms. These are made by a map, which is written
only where the owner of the capture asks for it, and takes them back.
"""

from __future__ import annotations

import os
from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from obsdiag.cli.args import DONE, fail, paths_of
from obsdiag.cli.file_commands import opened, writing
from obsdiag.cli.output import put_bytes, say
from obsdiag.config.written_file import replace_file
from obsdiag.errors import TargetError
from obsdiag.handover.mask_plan import MaskedInputs, mask_plan
from obsdiag.handover.masking import Masking
from obsdiag.handover.repacking import RefusedError
from obsdiag.pseudonyms.pseudonym_map import PseudonymError, PseudonymMap
from obsdiag.published import load_catalogue
from obsdiag.redact.kept import Keepable

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from pathlib import Path

    from obsdiag.catalogue import Catalogue

_SHOWN_LINES = 12
_KEY_SIZE = 32


def redact(args: Namespace) -> int:
    """Write captures with their secrets masked; several of them go into a folder."""
    if len(args.files) > 1 and (args.output is None or not args.output.is_dir()):
        return fail("Several files are written into a folder: name one that is there with -o.")
    if args.undo and args.map is None:
        return fail("Pseudonyms are taken back with the map that they were given by: --map FILE.")
    try:
        return _undo(args) if args.undo else _mask(args)
    except OSError as error:
        return fail(f"{error.filename or args.files[0]}: {error.strerror}.")


def _mask(args: Namespace) -> int:
    contents = {}
    for file in args.files:
        with opened(file) as raw:
            contents[file] = raw.read()
    try:
        plan, pseudonyms = mask_plan(args.masks, args.keeps), read_map(args.map)
    except ValueError:
        return fail(f"Of secrets, {' and '.join(Keepable)} can be kept, and no others.")
    inputs = MaskedInputs(plan, pseudonyms, partial(_catalogue, args))
    status = DONE
    for step in (_gathered, _masked):
        for file, data in contents.items():
            try:
                step(args, inputs, file, data)
            except (RefusedError, PseudonymError) as error:
                status = fail(refusal(file, error))
        if status:
            return status
    if plan.keeps:
        kept = ", ".join(sorted(plan.keeps))
        say(f"not masked, and in the clear in what was written: {kept}")
    if plan.kinds:
        say_pseudonyms(inputs)
        if args.map is not None:
            replace_file(args.map, pseudonyms.to_json().encode())
    return status


def _catalogue(args: Namespace) -> Catalogue:

    return load_catalogue(paths_of(args).catalogue)


def _gathered(_: Namespace, inputs: MaskedInputs, _file: Path, data: bytes) -> None:
    inputs.gather(data)


def _masked(args: Namespace, inputs: MaskedInputs, file: Path, data: bytes) -> None:
    masked, work = inputs.masked(data)
    _write(args, file, masked)
    _say(work, args, file)


def say_pseudonyms(inputs: MaskedInputs) -> None:
    """Say on standard error how many names have pseudonyms."""
    told = ", ".join(f"{kind} {count:,}" for kind, count in inputs.replacer.counts().items())
    say(f"pseudonyms: {told or 'none'}")


def read_map(file: Path | None) -> PseudonymMap:
    """Return the map of a file, or a new one; raises PseudonymError, TargetError, OSError."""
    if file is not None and file.is_file():
        return PseudonymMap.from_json(file.read_bytes())
    if file is not None and file.exists():
        raise TargetError(f"{file}: The map has to be a file, not a folder, a device or a pipe.")
    return PseudonymMap(os.urandom(_KEY_SIZE))


def _undo(args: Namespace) -> int:
    """Take pseudonyms back."""
    if not args.map.is_file():
        return fail(f"{args.map}: There is no such file.")
    pseudonyms = read_map(args.map)

    def undone(text: bytes) -> bytes:
        shown = text.decode("utf-8", "surrogateescape")
        return pseudonyms.undone(shown).encode("utf-8", "surrogateescape")

    for file in args.files:
        with opened(file) as raw:
            data = raw.read()
        try:
            _write(args, file, Masking(replace=undone).masked(data))
        except RefusedError as error:
            return fail(refusal(file, error))
    return DONE


def _write(args: Namespace, file: Path, content: bytes) -> None:
    if args.output is None:
        put_bytes(content)
    elif len(args.files) > 1:
        write_output(args, args.output / file.name, content)
    else:
        write_output(args, args.output, content)


def write_output(args: Namespace, file: Path, content: bytes) -> None:
    """Write a file that was asked for; raises TargetError."""
    with writing(args, file) as out:
        out.write(content)


def refusal(file: Path, error: Exception) -> str:
    """Return why an input was not masked."""
    return f"{file}: not masked, {str(error).rstrip('.')}."


def _say(work: Masking, args: Namespace, file: Path) -> None:
    where = f"{file}: " if len(args.files) > 1 else ""
    say(f"{where}secrets masked: {work.count:,}")
    if work.lacks_original:
        say(f"{where}some of what was to be kept had come in masked: the original is not there")
    for remark in dict.fromkeys(work.remarks):
        say(f"{where}{remark}")
    for line in _report(work) if args.report else _left_out(work):
        say(line)


def _report(work: Masking) -> Iterator[str]:
    """Yield what was masked, a line a kind and member, and what was not looked at."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for member, kind, line in work.found:
        places[member, kind].append(line)
    for (member, kind), lines in sorted(places.items()):
        where = f"{member}: " if member else ""
        shown = list(dict.fromkeys(lines))
        more = f" and {len(shown) - _SHOWN_LINES:,} more" if len(shown) > _SHOWN_LINES else ""
        numbers = ", ".join(map(str, shown[:_SHOWN_LINES]))
        yield f"{where}{kind}: {len(lines):,} (line {numbers}{more})"
    yield from _left_out(work)
    if not work.unread:
        yield "not looked at: nothing"


def _left_out(work: Masking) -> Iterator[str]:
    for member, reason in work.unread:
        yield f"not looked at, and left out: {member} ({reason.rstrip('.')})"
