"""The command `report`: captures in, the text to send out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from obsdiag.cli.args import (
    DONE,
    fail,
    paths_of,
    report_problem,
    report_unrecognised,
    sources_of,
)
from obsdiag.cli.file_commands import writing
from obsdiag.cli.letter_renderer import letter_renderer
from obsdiag.cli.output import is_terminal, put_bytes
from obsdiag.input.sources import Problem
from obsdiag.model import Finding
from obsdiag.pipeline.events import Finished
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue
from obsdiag.reply.kind_counter import KindCounter
from obsdiag.reply.purpose import Purpose, TextForm
from obsdiag.reply.reply_renderer import Wanted
from obsdiag.reply.text_table import text_table
from obsdiag.workers import processes

if TYPE_CHECKING:
    from argparse import Namespace

    from obsdiag.catalogue import Catalogue
    from obsdiag.reply.reply_renderer import Renderer

PDF = "pdf"


def report(args: Namespace) -> int:
    """Write the text of what captures show, to standard output or to a file."""
    if args.format == PDF and args.output is None and is_terminal():
        return fail("A PDF is no text for a terminal: name a file with -o.")
    catalogue = load_catalogue(paths_of(args).catalogue)
    renderer = letter_renderer(args, catalogue)
    findings, status = _findings(args, catalogue)
    wanted = Wanted(Purpose(args.purpose), args.language)
    content = (
        _pdf_of(renderer, findings, wanted)
        if args.format == PDF
        else renderer.render(findings, wanted, TextForm(args.format)).encode("utf-8", "replace")
    )
    if args.output is None:
        put_bytes(content)
    else:
        with writing(args, args.output) as out:
            out.write(content)
    return status


def _findings(args: Namespace, catalogue: Catalogue) -> tuple[KindCounter, int]:
    found, status = KindCounter(), DONE
    options = ReadOptions(heads=False, processes=processes())
    for event in read(sources_of(args), catalogue, options):
        match event:
            case Finding():
                found.add(event)
            case Problem():
                status = max(status, report_problem(event))
            case Finished(captures=0):
                status = max(status, report_unrecognised(event.source))
    return found, status


def _pdf_of(renderer: Renderer, findings: KindCounter, wanted: Wanted) -> bytes:
    """Return a text as PDF; raises PdfError, and ObsdiagError where Qt is missing."""
    try:
        from obsdiag.ui.reply.pdf import PdfPages, pdf  # the one use of Qt in a command
    except ImportError as error:
        from obsdiag.reply.template_files import TemplateError

        raise TemplateError(f"A PDF needs Qt, which cannot be loaded: {error}.") from error
    spoken = text_table(wanted.language)
    made = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    return pdf(
        PdfPages(
            title=str(spoken.texts["language"]["title"]),
            start=renderer.start_page(findings, wanted, made),
            text=renderer.fragment(findings, wanted),
            page_number=str(spoken.texts["frame"]["page"]),
            is_chinese=wanted.language == "zh",
        )
    )
