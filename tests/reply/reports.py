"""Texts of captures, as the tests of this folder want them."""

from __future__ import annotations

from obsdiag.published import load_catalogue
from obsdiag.reply.kind_counter import KindCounter
from obsdiag.reply.purpose import Purpose, TextForm
from obsdiag.reply.reply_renderer import Renderer, Wanted
from obsdiag.ui.spoken_language import spoken_language
from tests.answer import findings, judged_finding


def counted(*captures: bytes) -> KindCounter:
    """Return the findings of captures, with their causes."""
    found = KindCounter()
    for capture in captures:
        found.add(judged_finding(capture))
    return found


def plain(*captures: bytes) -> KindCounter:
    """Return the findings of captures, however many there are in one."""
    found = KindCounter()
    for finding in findings(*captures):
        found.add(finding)
    return found


def rendered(found: KindCounter, purpose: str, form: str = "markdown", language: str = "en") -> str:
    """Return a text."""
    renderer = Renderer(load_catalogue(), speaker=spoken_language)
    return renderer.render(found, Wanted(Purpose(purpose), language), TextForm(form))
