"""The sentences of the core that a person reads, in the language of the window or of a command.

The core speaks English and knows no Qt, so what it says is recognised here: by the table below,
where `{name}` stands for a value. What the table does not have is shown as it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.ui.translation import noop

if TYPE_CHECKING:
    from collections.abc import Callable

TEMPLATES = (
    noop("Core", "A defect in obsdiag itself ended its reading ({kind})."),
    noop(
        "Core",
        "A defect in obsdiag itself ({kind}) kept parts of it from being read: {places}.",
    ),
    noop("Core", "A defect in obsdiag itself ended this: {kind} in {place}."),
    noop("Core", "There is not enough memory."),
    noop("Core", "There is nothing to export: the search finds nothing."),
    noop("Core", "The export was stopped: no file has been written."),
    noop("Core", "nothing in it reads as a response or a client's error."),
    noop("Core", "no error in it."),
    noop("Core", "The catalogue page has no table: no line such as “+-----+-----+”."),
    noop("Core", "The table on the catalogue page has no end: the page is cut off."),
    noop(
        "Core", "Line {number} of the catalogue page does not fit its table of {columns} columns."
    ),
    noop("Core", "The catalogue page is not UTF-8 text: byte {number} cannot be read."),
    noop("Core", "No table on the HTML page has the columns “{columns}”."),
    noop("Core", "The catalogue page is too large to be one."),
    noop("Core", "The catalogue page cannot be read as HTML: {why}."),
    noop(
        "Core",
        "The page has hardly a code in common with the catalogue in use: it is not a newer copy of"
        " it.",
    ),
    noop("Core", "The table on the catalogue page is empty."),
    noop("Core", "The table on the catalogue page has no column “{columns}”."),
    noop("Core", "The row on line {line} of the catalogue page is not whole."),
    noop("Core", "The row on line {line} of the catalogue page has no error code."),
    noop(
        "Core",
        "The row on line {line} of the catalogue page has the status “{status}”, which is neither"
        " a number and its phrase nor {none}.",
    ),
    noop(
        "Core",
        "The settings were damaged and are back to their defaults; the damaged file was kept as"
        " {file}.",
    ),
    noop("Core", "The settings cannot be written to {file}: {why}."),
    noop("Core", "The settings in {file} cannot be read: {why}."),
    noop("Core", "The settings in {file} are damaged, and the file cannot be put aside: {why}."),
    noop("Core", "Its header is damaged."),
    noop("Core", "It is larger than {size} MiB."),
    noop("Core", "Only its first {size} MiB were read."),
    noop("Core", "It is damaged: it has no header at byte {number}."),
    noop("Core", "Its checksum is wrong: a part of it is not what was packed."),
    noop(
        "Core",
        "This is Outlook's winmail.dat, which is not read: ask for the files as attachments.",
    ),
    noop("Core", "This is an Outlook data file, which is not read: save the message as .msg."),
    noop("Core", "This is {what}, which is not read: unpack it, or pack it again as zip."),
    noop("Core", "Bytes follow its end that are not compressed; they were not read."),
    noop("Core", "It is nested deeper than {count} archives: it was not opened."),
    noop("Core", "There are more than {count} members: the rest was not read."),
    noop("Core", "It unpacks to more than {size} GiB: the rest was not read."),
    noop(
        "Core",
        "It unpacks to more than {count} times its size, as an archive bomb does: the rest was not"
        " read.",
    ),
    noop("Core", "It ends in the middle: the rest of it is missing."),
    noop("Core", "The process that read it ended unexpectedly. What it had found by then is here."),
    noop("Core", "There is no such file."),
    noop("Core", "There is no saved search “{name}”."),
    noop("Core", "There is a saved search “{name}” already."),
    noop("Core", "A saved search needs a name."),
    noop("Core", "There is no search to be saved: say what is looked for."),
    noop("Core", "This search is too long to be saved: {count} characters."),
    noop("Core", "Reading it is not permitted."),
    noop("Core", "This is a folder."),
    noop("Core", "It cannot be read: {why}."),
    noop("Core", "This is neither a file nor a folder."),
    noop("Core", "{file} is not a history of obsdiag; it was left as it is."),
    noop(
        "Core",
        "The history {file} was written by a newer obsdiag; it was left as it is. Install the"
        " newer version to read it.",
    ),
    noop("Core", "The history has been closed."),
    noop(
        "Core",
        "What was deleted is still in the history's log file, as another program is reading the"
        " history; close it and try again.",
    ),
    noop("Core", "This finding is no longer in the history."),
    noop("Core", "The capture of this finding is damaged."),
    noop("Core", "This finding came in without its capture: there is nothing to be read again."),
    noop("Core", "The notes cannot be written to {file}: {why}."),
    noop("Core", "{file} is too large to be a file of notes."),
    noop("Core", "The notes in {file} cannot be read: {why}."),
    noop("Core", "The notes in {file} are not UTF-8 text."),
    noop(
        "Core",
        "The newer page cannot be kept in {file}: {why}. The one in use stays; make room, or let"
        " obsdiag write there, and try again.",
    ),
    noop("Core", "{file} cannot be written: take another name or another folder."),
    noop("Core", "A case has {size} GiB at most."),
    noop("Core", "A case has {count} captures at most."),
    noop("Core", "A case has {count} captures at most: it was not read."),
    noop("Core", "No case has a member called {name}: it was not read."),
    noop(
        "Core",
        "The history {file} cannot be opened: {why}; it was kept as it is, and"
        " `obsdiag history recover` saves what can be read of it.",
    ),
    noop("Core", "The manifest of this case cannot be read."),
    noop("Core", "The manifest of this case is none."),
    noop("Core", "The manifest of this case is too long: it was not read."),
    noop("Core", "The manifest of this case names a capture twice: it was not read."),
    noop("Core", "There are more than {count} values to be replaced."),
    noop("Core", "There are more words of one length than pseudonyms for them."),
    noop("Core", "This case has no manifest.json: it was not read."),
    noop(
        "Core",
        "This case has version {version}, and only {known} is read: open it with a newer obsdiag.",
    ),
    noop("Core", "This case has {name} twice: it was not read."),
    noop("Core", "This case lacks {name}: it was not read."),
    noop("Core", "This case unpacks to more than {size} GiB: not read."),
)
"""A sentence that begins with a value comes behind those that begin with words."""
_PLACES = (
    noop("Core", "line {number}"),
    noop("Core", "and {number} more"),
    noop("Core", "{member} line {number}"),
)
"""What `{places}` has, with commas between."""
_VALUE = lazy_regex(r"\\\{(\w+)\\\}")
_NUMBER = lazy_regex(r"\d{1,3}(?:,\d{3})+")
"""As the core writes one."""


def core_text(
    sentence: str,
    say: Callable[[str], str] | None = None,
    write: Callable[[str], str] | None = None,
) -> str:
    """Return a sentence of the core in the user's language, its values as they are.

    Only large numbers, which the core has counted itself, are written as the language does. `say`
    translates and `write` writes a number such as `1,234`: as the window does, unless given.
    """
    return _translated(sentence, _patterns(TEMPLATES), say or _said, write or _written)


def _translated(
    sentence: str,
    patterns: tuple[tuple[str, re.Pattern[str]], ...],
    say: Callable[[str], str],
    write: Callable[[str], str],
) -> str:
    for template, pattern in patterns:
        if (found := pattern.fullmatch(sentence)) is not None:
            values = {
                name: write(value) if _NUMBER.fullmatch(value) else value
                for name, value in found.groupdict().items()
            }
            if "places" in values:
                places = values["places"].split(", ")
                known = _patterns(_PLACES)
                values["places"] = ", ".join(_translated(one, known, say, write) for one in places)
            return say(template).format_map(values) if values else say(template)
    return sentence


def _said(text: str) -> str:
    from PySide6.QtCore import QCoreApplication  # commands do without it

    return QCoreApplication.translate("Core", text)


def _written(digits: str) -> str:
    from obsdiag.ui.local_text import number

    return number(int(digits.replace(",", "")))


@cache
def _patterns(templates: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    ordered = sorted(templates, key=lambda template: template.startswith("{"))
    return tuple((template, _pattern(template)) for template in ordered)


def _pattern(template: str) -> re.Pattern[str]:
    values = _VALUE.sub(r"(?P<\1>.+?)", re.escape(template))
    if template in _PLACES:
        values = values.replace("(?P<number>.+?)", r"(?P<number>[\d,]+)")
    return re.compile(values, re.DOTALL)
