"""For whom a text is, and as what it is written."""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    """Who is to read it; each has a template of its name."""

    TICKET = "ticket"
    """The ticket: all, with evidence and causes."""
    CUSTOMER = "customer"
    """Whoever sent the capture: what happened, whose move it is, the steps, what to send."""
    SERVICE = "service"
    """The operations of the service: by what a request is found there."""


class TextForm(StrEnum):
    """As what a text is written; each has a file of macros of its name."""

    MARKDOWN = "markdown"
    TEXT = "text"
    HTML = "html"


LANGUAGES = ("en", "de", "zh")
"""The languages that there are texts in, English first."""
