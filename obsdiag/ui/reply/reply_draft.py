"""A text to send, and what is saved of it, made off the window's thread."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.config.written_file import replace_file
from obsdiag.errors import ObsdiagError
from obsdiag.handover.case_file import CaseContent, MaskedCapture, case_file
from obsdiag.handover.mask_plan import MaskedInputs, MaskPlan
from obsdiag.pseudonyms.identity import IdentityKind, identities, of_finding
from obsdiag.pseudonyms.pseudonym_map import PseudonymMap
from obsdiag.pseudonyms.replacer import Replacer
from obsdiag.redact import mask_text
from obsdiag.redact.kept import Keepable, is_masked_already, kinds_of
from obsdiag.reply.kind_counter import KindCounter
from obsdiag.reply.purpose import TextForm
from obsdiag.reply.reply_renderer import Renderer, Wanted
from obsdiag.reply.template_files import template_reader
from obsdiag.reply.text_table import text_table
from obsdiag.ui.reply.pdf import PdfPages
from obsdiag.ui.spoken_language import spoken_language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from obsdiag.catalogue import Catalogue
    from obsdiag.model import Finding
    from obsdiag.redact.name import Kind

_KEY_SIZE = 32


class SaveError(ObsdiagError):
    """A file cannot be written; the text says why."""


class DraftRequest(NamedTuple):
    """Which text is wanted of which findings, and what has pseudonyms in it."""

    findings: tuple[Finding, ...]
    wanted: Wanted
    kinds: frozenset[IdentityKind] = frozenset()
    keeps: frozenset[Keepable] = frozenset()
    """Secrets that are in the clear in it."""


class Draft(NamedTuple):
    """A text in each of its forms."""

    fragment: str
    """HTML without a page around it."""
    page: str
    """HTML as a page of its own."""
    text: str
    markdown: str
    start: str
    """What a PDF begins with."""
    title: str
    page_number: str
    replaced: dict[str, int]
    """How many names of each kind have pseudonyms."""
    named: tuple[str, ...]
    """Names that the text still shows, by which it could be told whose it is."""
    language: str = "en"
    lacks_original: bool = False
    """Whether what was to be in the clear had come in masked, as the history keeps it."""

    def pages(self, changed: str | None) -> PdfPages:
        """Return what goes on pages; `changed` is the HTML of a text that was changed by hand."""
        text = self.fragment if changed is None else changed
        is_chinese = self.language == "zh"
        return PdfPages(self.title, self.start, text, self.page_number, is_chinese=is_chinese)


class DraftMaker:
    """Makes texts of findings; the same name has the same pseudonym in all of them."""

    def __init__(self, catalogue: Catalogue, templates: Path, sender: str = "") -> None:
        """Take the folder of a team's own templates, and who signs, if not "your support team"."""
        self._catalogue = catalogue
        self._templates = templates
        self._sender = sender
        self._pseudonyms = PseudonymMap(os.urandom(_KEY_SIZE))

    def draft(self, request: DraftRequest) -> Draft:
        """Return the text; raises TemplateError, PseudonymError."""
        found = KindCounter()
        for finding in request.findings:
            found.add(finding)
        replacer = self._replacer(request)
        renderer = self._renderer(replacer, kinds_of(request.keeps))
        frame = text_table(request.wanted.language).texts
        made = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
        text = renderer.render(found, request.wanted, TextForm.TEXT)
        return Draft(
            fragment=renderer.fragment(found, request.wanted),
            page=renderer.render(found, request.wanted, TextForm.HTML),
            text=text,
            markdown=renderer.render(found, request.wanted, TextForm.MARKDOWN),
            start=renderer.start_page(found, request.wanted, made),
            title=str(frame["language"]["title"]),
            page_number=str(frame["frame"]["page"]),
            replaced=replacer.counts(),
            named=tuple(sorted(_named(request, text))),
            language=request.wanted.language,
            lacks_original=any(
                is_masked_already(one.capture.text, request.keeps) for one in request.findings
            ),
        )

    def case(self, request: DraftRequest) -> bytes:
        """Return a case of the captures that the findings stand in.

        Raises RefusedError, PseudonymError, CaseLimitError and TemplateError.
        """
        captures = {
            (one.capture.origin.source, one.capture.origin.line, one.capture.text): one
            for one in request.findings
        }
        inputs = MaskedInputs(
            MaskPlan((), request.kinds, request.keeps), self._pseudonyms, lambda: self._catalogue
        )
        for finding in captures.values():
            inputs.gather(finding.capture.text)
        masked = [
            MaskedCapture(
                inputs.replacer.replace(_name(finding)), inputs.masked(finding.capture.text)[0]
            )
            for finding in captures.values()
        ]
        made = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        renderer = Renderer(
            self._catalogue, template_reader(self._templates), speaker=spoken_language
        )
        return case_file(CaseContent(masked, made=made), self._catalogue, renderer, request.wanted)

    def _replacer(self, request: DraftRequest) -> Replacer:
        replacer = Replacer(request.kinds, self._pseudonyms)
        for finding in request.findings if request.kinds else ():
            text = mask_text(finding.capture.text).text.decode("utf-8", "surrogateescape")
            replacer.gather(text, of_finding(finding))
        return replacer

    def _renderer(self, replacer: Replacer, keep: frozenset[Kind]) -> Renderer:
        reader = template_reader(self._templates)
        return Renderer(
            self._catalogue,
            reader,
            replacer.replace,
            sender=self._sender,
            speaker=spoken_language,
            keep=keep,
        )


def _named(request: DraftRequest, text: str) -> set[str]:
    """Return the names out of the captures that a text shows, whatever was to have a pseudonym.

    Object keys can be any words: only those of the findings themselves are looked for.
    """
    found = {value for finding in request.findings for _, value in of_finding(finding)}
    for finding in request.findings:
        captured = finding.capture.text.decode("utf-8", "replace")
        found |= {value for kind, value in identities(captured) if kind is not IdentityKind.KEY}
    return {
        value for value in found if re.search(rf"(?<!\w){re.escape(value)}(?!\w)", text) is not None
    }


def _name(finding: Finding) -> str:
    origin = finding.capture.origin
    return f"{(origin.member or origin.source).replace(chr(92), '/').rpartition('/')[2]}"


def written(path: Path, make: Callable[[], bytes]) -> Path:
    """Write what `make` returns to a file that nobody else may read; raises SaveError."""
    content = make()
    try:
        replace_file(path, content)
    except OSError as error:
        raise SaveError(f"{path.name} cannot be written: {error.strerror}.") from error
    return path
