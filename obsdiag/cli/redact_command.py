"""The command `redact`: captures with their secrets masked, and a report of what was masked.

Where kinds of names are asked for, they have pseudonyms. These are made by a map, which is written
only where the owner of the capture asks for it, and takes them back.
"""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.cli.args import DONE, fail, paths_of
from obsdiag.cli.file_commands import opened, write_file
from obsdiag.config.paths import replace_file
from obsdiag.errors import ObsdiagError
from obsdiag.handover.masking import Masking
from obsdiag.handover.repacking import RefusedError
from obsdiag.pseudonyms.identity import IdentityKind
from obsdiag.pseudonyms.pseudonym_map import PseudonymError, PseudonymMap
from obsdiag.pseudonyms.replacer import Replacer
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from obsdiag.catalogue import Catalogue

_SHOWN_LINES = 12
_SHOWN_VALUES = 3
_KEY_SIZE = 32
ALL = "identity"
"""All kinds of names at once."""


class _Plan(NamedTuple):
    """What is to be masked."""

    names: tuple[str, ...]
    kinds: frozenset[IdentityKind]


def redact(args: Namespace) -> int:
    """Write captures with their secrets masked; several of them go into a folder."""
    if len(args.files) > 1 and (args.output is None or not args.output.is_dir()):
        return fail("Several files are written into a folder: name one that is there with -o.")
    if args.undo and args.map is None:
        return fail("Pseudonyms are taken back with the map that they were given by: --map FILE.")
    try:
        return _undo(args) if args.undo else _mask(args, _plan(args.masks))
    except OSError as error:
        return fail(f"{error.filename or args.files[0]}: {error.strerror}.")


def _plan(masks: Iterable[str]) -> _Plan:
    """Tell kinds of names (`bucket,key`) from the name of a secret."""
    names: list[str] = []
    kinds: set[IdentityKind] = set()
    for mask in masks:
        words = [word.strip() for word in mask.split(",")]
        if ALL in words:
            kinds |= set(IdentityKind)
        elif set(words) <= set(IdentityKind):
            kinds |= {IdentityKind(word) for word in words}
        else:
            names.append(mask)
    return _Plan(tuple(names), frozenset(kinds))


def _mask(args: Namespace, plan: _Plan) -> int:
    status = DONE
    contents = {}
    for file in args.files:
        with opened(file) as raw:
            contents[file] = raw.read()
    pseudonyms = _map(args.map)
    replacer = Replacer(plan.kinds, pseudonyms)
    catalogue = _catalogue(args) if plan.kinds else None
    for file, data in contents.items():
        status = max(status, _gather(replacer, catalogue, file, data) if catalogue else DONE)
    if status:
        return status
    for file, data in contents.items():
        work = Masking(plan.names, replacer.replace_bytes if catalogue else None)
        try:
            masked = work.masked(data)
            _check(masked, replacer, catalogue)
        except (RefusedError, PseudonymError) as error:
            status = fail(_refusal(file, error))
            continue
        _write(args, file, masked)
        _say(work, args, file)
    if catalogue:
        told = ", ".join(f"{kind} {count:,}" for kind, count in replacer.counts().items())
        sys.stderr.write(f"obsdiag: pseudonyms: {told or 'none'}\n")
        if args.map is not None:
            replace_file(args.map, pseudonyms.to_json().encode())
    return status


def _catalogue(args: Namespace) -> Catalogue:
    from obsdiag.published import load_catalogue  # only where captures are read

    return load_catalogue(paths_of(args).catalogue)


def _gather(replacer: Replacer, catalogue: Catalogue, file: Path, data: bytes) -> int:
    """Take in the names of all files first, so that each is replaced in each of them."""
    from obsdiag.handover.shown_still import told_by

    def gather(text: bytes) -> None:
        replacer.gather(text.decode("utf-8", "surrogateescape"), told_by(text, catalogue))

    try:
        Masking(each=gather).masked(data)
    except ObsdiagError as error:
        return fail(_refusal(file, error))
    return DONE


def _check(masked: bytes, replacer: Replacer, catalogue: Catalogue | None) -> None:
    """Read what was masked again; raises RefusedError where a name is still shown."""
    if catalogue is None:
        return
    from obsdiag.handover.shown_still import shown_still

    if shown := shown_still(masked, replacer, catalogue):
        names = ", ".join(f"{kind} {value}" for kind, value in shown[:_SHOWN_VALUES])
        raise RefusedError(f"it can still be read in a form that pseudonyms do not reach: {names}")


def _map(file: Path | None) -> PseudonymMap:
    """Return the map of a file, or a new one; raises PseudonymError."""
    if file is not None and file.is_file():
        return PseudonymMap.from_json(file.read_text("utf-8"))
    return PseudonymMap(os.urandom(_KEY_SIZE))


def _undo(args: Namespace) -> int:
    """Take pseudonyms back."""
    if not args.map.is_file():
        return fail(f"{args.map}: There is no such file.")
    pseudonyms = _map(args.map)

    def undone(text: bytes) -> bytes:
        shown = text.decode("utf-8", "surrogateescape")
        return pseudonyms.undone(shown).encode("utf-8", "surrogateescape")

    for file in args.files:
        with opened(file) as raw:
            data = raw.read()
        try:
            _write(args, file, Masking(replace=undone).masked(data))
        except RefusedError as error:
            return fail(_refusal(file, error))
    return DONE


def _write(args: Namespace, file: Path, content: bytes) -> None:
    if args.output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
    elif len(args.files) > 1:
        write_file(args.output / file.name, [content])
    else:
        write_file(args.output, [content])


def _refusal(file: Path, error: Exception) -> str:
    return f"{file}: not masked, {str(error).rstrip('.')}."


def _say(work: Masking, args: Namespace, file: Path) -> None:
    where = f"{file}: " if len(args.files) > 1 else ""
    sys.stderr.write(f"obsdiag: {where}secrets masked: {work.count:,}\n")
    for line in _report(work) if args.report else _left_out(work):
        sys.stderr.write(f"obsdiag: {one_line(line, 1000)}\n")


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
