"""A case as one file: masked captures, what was found in them, notes and a report.

`container/case_archive.py` says what such a file is, and reads it.
"""

from __future__ import annotations

import json
import zipfile
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from obsdiag import __version__
from obsdiag.container.case_archive import (
    FORMAT,
    MANIFEST,
    MAX_CAPTURES,
    MAX_SIZE,
    MEDIA_TYPE,
    TYPE_NAME,
    VERSION,
)
from obsdiag.errors import ObsdiagError
from obsdiag.input.sources import Pasted
from obsdiag.model import Finding
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.reading import read
from obsdiag.record import record, to_line
from obsdiag.redact.masked_string import masked
from obsdiag.reply.kind_counter import KindCounter
from obsdiag.reply.purpose import TextForm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from obsdiag.catalogue import Catalogue
    from obsdiag.reply.reply_renderer import Renderer, Wanted

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of each member: a case of the same inputs is the same file."""


class CaseLimitError(ObsdiagError):
    """A case would be larger than one may be."""


class MaskedCapture(NamedTuple):
    """A capture that was masked."""

    name: str
    """What its file was called, without the folder."""
    data: bytes


class CaseContent(NamedTuple):
    """What goes into a case beside what obsdiag finds in its captures."""

    captures: Sequence[MaskedCapture]
    left_out: Sequence[tuple[str, str]] = ()
    """Inputs, or members of them, that could not be masked, and why."""
    notes: str = ""
    made: str = ""
    """When, in UTC."""


def case_file(
    content: CaseContent, catalogue: Catalogue, renderer: Renderer, wanted: Wanted
) -> bytes:
    """Return a case; raises CaseLimitError, and TemplateError of a team's own template."""
    if len(content.captures) > MAX_CAPTURES:
        raise CaseLimitError(f"A case has {MAX_CAPTURES:,} captures at most.")
    # People put a token even into the name of a file.
    named = [MaskedCapture(masked(name), data) for name, data in content.captures]
    members = {f"captures/{number:04}": one for number, one in enumerate(named, start=1)}
    counter, lines = KindCounter(), []
    for capture in named:
        for finding in _findings(capture, catalogue):
            counter.add(finding)
            lines.append(to_line(record(finding)) + "\n")
    manifest = _manifest(content, members, counter.count)
    beside = {
        MANIFEST.decode(): json.dumps(manifest, indent=1).encode(),
        "findings.jsonl": "".join(lines).encode(),
        "notes.md": content.notes.encode("utf-8", "replace"),
        "report.html": renderer.render(counter, wanted, TextForm.HTML).encode("utf-8", "replace"),
        "report.md": renderer.render(counter, wanted, TextForm.MARKDOWN).encode("utf-8", "replace"),
    }
    packed = {**beside, **{member: capture.data for member, capture in members.items()}}
    if sum(map(len, packed.values())) > MAX_SIZE:
        raise CaseLimitError(f"A case has {MAX_SIZE // 1024**3} GiB at most.")
    return _packed(packed)


def _manifest(
    content: CaseContent, members: Mapping[str, MaskedCapture], findings: int
) -> dict[str, object]:
    """Return what a case says of itself and of each capture in it."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "made_by": f"obsdiag {__version__}",
        "made": content.made,
        "findings": findings,
        "captures": [
            {
                "member": member,
                "name": capture.name,
                "size": len(capture.data),
                "sha256": sha256(capture.data).hexdigest(),
            }
            for member, capture in members.items()
        ],
        "left_out": [{"name": masked(name), "reason": reason} for name, reason in content.left_out],
    }


def _findings(capture: MaskedCapture, catalogue: Catalogue) -> list[Finding]:
    source = Pasted(capture.data, capture.name)
    events = read([source], catalogue, ReadOptions(heads=False))
    return [event for event in events if isinstance(event, Finding)]


def _packed(members: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(TYPE_NAME.decode(), _EPOCH), MEDIA_TYPE)
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
