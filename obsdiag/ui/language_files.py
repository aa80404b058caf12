"""The files of the languages: Qt Linguist's `.ts`, and what Qt reads, compiled from them.

A compiled file is named after the checksum of its source, so that it is never older than that. It
is made by `packaging/languages.py compile` when obsdiag is set up, or packed; where it is missing,
it is made when it is first wanted.
"""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from obsdiag.config import assets
from obsdiag.config.written_file import replacing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

logger = logging.getLogger(__name__)

FOLDER = "i18n"
_FOR_ALL = 0o644
"""The mode of a compiled file, as its source has it."""
_SECONDS = 30
"""After so long the compiler is given up; it takes a twentieth of a second."""


def languages() -> list[str]:
    """Return the languages that there are files of."""
    return [name.removesuffix(".ts") for name in assets.names(FOLDER) if name.endswith(".ts")]


def compiled(language: str) -> bytes | None:
    """Return what Qt reads of a language; None where it cannot be made, which the log says."""
    source = assets.read_bytes(f"{FOLDER}/{language}.ts")
    name = f"{language}.{crc32(source):08x}.qm"
    try:
        return assets.read_bytes(f"{FOLDER}/{name}")
    except FileNotFoundError:
        return _compile(language, name, source)


@cache
def texts(language: str) -> Mapping[str, Mapping[str, str]]:
    """Return the texts of a language by context and English text; those with a number are left out.

    Needed where the language is changed, as Qt cannot say what a compiled file has, and by the
    commands, which do without Qt.
    """
    return {
        context.findtext("name", ""): {
            message.findtext("source", ""): message.findtext("translation", "")
            for message in context.iter("message")
            if message.get("numerus") != "yes"
        }
        for context in _contexts(language)
    }


@cache
def forms(language: str) -> Mapping[str, Mapping[str, list[str]]]:
    """Return the texts with a number, each with its forms: for one, and for several."""
    return {
        context.findtext("name", ""): {
            message.findtext("source", ""): [
                form.text or "" for form in message.iter("numerusform")
            ]
            for message in context.iter("message")
            if message.get("numerus") == "yes"
        }
        for context in _contexts(language)
    }


def _contexts(language: str) -> Iterator[Element]:
    from xml.etree import ElementTree as ET  # our own file, and no capture

    root = ET.fromstring(assets.read_bytes(f"{FOLDER}/{language}.ts"))  # noqa: S314 - see above
    return root.iter("context")


def _compile(language: str, name: str, source: bytes) -> bytes | None:
    """Compile a language, and keep the file beside its source where that can be written to."""
    import subprocess
    from tempfile import TemporaryDirectory

    try:
        with TemporaryDirectory() as folder:
            given, made = Path(folder, "given.ts"), Path(folder, "made.qm")
            with replacing(given) as file:
                file.write(source)
            command = [str(_compiler()), "-silent", str(given), "-qm", str(made)]
            subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603
            content = made.read_bytes()
    except (ImportError, OSError, subprocess.SubprocessError) as error:
        logger.warning("The window is in English: %s cannot be compiled (%s).", language, error)
        return None
    _keep(language, name, content)
    return content


def _compiler() -> Path:
    """Return Qt's `lrelease`, which is part of PySide6."""
    import PySide6

    return Path(PySide6.__file__).with_name("lrelease")


def _keep(language: str, name: str, content: bytes) -> None:
    folder = assets.root() / FOLDER
    if not isinstance(folder, Path):
        return  # inside an archive
    try:
        with replacing(folder / name, _FOR_ALL) as file:
            file.write(content)
        for older in folder.glob(f"{language}.*.qm"):
            if older.name != name:
                older.unlink(missing_ok=True)
    except OSError:
        logger.info("%s is compiled at each start: %s cannot be written to.", language, folder)
