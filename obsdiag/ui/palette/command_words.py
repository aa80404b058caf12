"""Other words for what commands do: people look for a thing by the name that they know it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from obsdiag.ui.translation import noop

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "paste": noop("CommandWords", "insert clipboard"),
    "open": noop("CommandWords", "load import file"),
    "openFolder": noop("CommandWords", "load import directory"),
    "sample": noop("CommandWords", "example demo try"),
    "save": noop("CommandWords", "keep store remember"),
    "cancel": noop("CommandWords", "abort interrupt"),
    "clear": noop("CommandWords", "empty reset new"),
    "quit": noop("CommandWords", "exit close end"),
    "copyReport": noop("CommandWords", "export clipboard answer"),
    "prepareReply": noop(
        "CommandWords", "export save as PDF HTML Markdown case print answer reply mail"
    ),
    "nextFinding": noop("CommandWords", "forward error finding"),
    "previousFinding": noop("CommandWords", "back error finding"),
    "compare": noop("CommandWords", "difference diff"),
    "copyEntry": noop("CommandWords", "export catalogue code"),
    "copyEntryLink": noop("CommandWords", "URL address web catalogue"),
    "editNote": noop("CommandWords", "comment remark annotate"),
    "readAgain": noop("CommandWords", "refresh reload diagnose"),
    "pin": noop("CommandWords", "keep star favourite"),
    "editTicket": noop("CommandWords", "case number"),
    "editTags": noop("CommandWords", "label mark"),
    "editRemark": noop("CommandWords", "comment remark annotate"),
    "deleteEntry": noop("CommandWords", "remove"),
    "showTicket": noop("CommandWords", "export copy page summary hand over"),
    "importHistory": noop("CommandWords", "load merge take in colleague export file"),
    "exportHistory": noop("CommandWords", "save write hand over colleague file JSON CSV Parquet"),
    "undo": noop("CommandWords", "revert restore"),
    "forget": noop("CommandWords", "delete remove erase privacy"),
    "retention": noop("CommandWords", "limit days size delete automatically"),
    "find": noop("CommandWords", "find filter look"),
    "findCatalogue": noop("CommandWords", "find filter codes"),
    "findInCapture": noop("CommandWords", "search text"),
    "schemeLight": noop("CommandWords", "colours theme bright"),
    "schemeDark": noop("CommandWords", "colours theme night"),
    "schemeSystem": noop("CommandWords", "colours theme"),
    "wrapLines": noop("CommandWords", "wrap fold"),
    "maskSecrets": noop("CommandWords", "hide passwords keys screen sharing privacy"),
    "settings": noop("CommandWords", "preferences options language font time zone"),
    "help": noop("CommandWords", "manual documentation"),
    "keys": noop("CommandWords", "shortcuts keyboard"),
    "about": noop("CommandWords", "version licence"),
}
"""By the name of the command; none is shown, they are only sought."""


def other_words(name: str) -> str:
    """Return the other words for a command in the user's language; '' where there are none."""
    words = WORDS.get(name)
    return QCoreApplication.translate("CommandWords", words) if words else ""
