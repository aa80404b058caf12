"""What fills templates for a command, as the window does: by the user's settings, or by options."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from obsdiag.cli.args import paths_of
from obsdiag.config.settings import load
from obsdiag.reply.reply_renderer import Renderer
from obsdiag.reply.template_files import FOLDER, TemplateError, template_reader
from obsdiag.ui.spoken_language import spoken_language

if TYPE_CHECKING:
    from argparse import Namespace

    from obsdiag.catalogue import Catalogue


def letter_renderer(args: Namespace, catalogue: Catalogue) -> Renderer:
    """Return it; raises TemplateError where the folder of templates is none, and SettingsError."""
    paths = paths_of(args)
    settings = load(paths.settings)
    folder = _folder(getattr(args, "templates", None), settings.templates)
    sender = getattr(args, "sender", None)
    return Renderer(
        catalogue,
        template_reader(folder or paths.data / FOLDER),
        sender=settings.sender if sender is None else " ".join(sender.split()),
        speaker=spoken_language,
    )


def _folder(asked: Path | None, kept: str) -> Path | None:
    if asked is not None and not asked.is_dir():
        raise TemplateError(f"{asked}: there is no such folder of templates.")
    return asked or (Path(kept) if kept else None)
