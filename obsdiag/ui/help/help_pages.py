"""The pages of the help: written ones, and those that are made from the tables of the program.

What is made from a table cannot tell anything else than the table does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from obsdiag.catalogue.topic import code_of, group_of, guidance_on
from obsdiag.config import assets
from obsdiag.diagnosis.rules import RULES
from obsdiag.entry_markdown import entry_markdown
from obsdiag.history.language import WORDS
from obsdiag.published import RULE_PAGES, help_page
from obsdiag.ui.actions import COMMANDS, keys_text, plain
from obsdiag.ui.verdict.guidance_text import window_spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.topic import Topic
    from obsdiag.diagnosis.rule import Rule

WRITTEN = (
    *("begin", "dropping", "verdict", "sending", "catalogue", "history", "settings", "privacy"),
)
"""Pages that were written, in the order in which they are read; each in every language."""
KEYS, WORDS_PAGE, RULES_PAGE, CODES_PAGE = "keys", "words", RULE_PAGES, "codes"
_DOCS = ("docs", "docs/decisions")


class HelpPage(NamedTuple):
    """A page."""

    name: str
    """By which links and parts of the window lead to it, such as `rules/head-403`."""
    title: str
    text: str
    """Markdown."""


def first_pages(language: str) -> list[HelpPage]:
    """Return what is read first: the written pages, keys, and the words of the search."""
    return [*(_written(name, language) for name in WRITTEN), _keys(), _words()]


def further_pages(catalogue: Catalogue, language: str) -> list[HelpPage]:
    """Return the pages of all rules, codes and documents; takes a while."""
    return [*_rules(language), *_codes(catalogue), *_docs()]


def rule_page(rule_id: str) -> str:
    """Return the name of the page on a rule."""
    return f"{RULES_PAGE}/{rule_id}"


def code_page(topic_id: str) -> str:
    """Return the name of the page on an entry."""
    return f"{CODES_PAGE}/{topic_id}"


def _written(name: str, language: str) -> HelpPage:
    return _page(name, help_page(name, language))


def _page(name: str, text: str) -> HelpPage:
    heading = next((line for line in text.splitlines() if line.startswith("# ")), f"# {name}")
    return HelpPage(name, heading.removeprefix("# ").strip(), text)


def _keys() -> HelpPage:
    lines = [f"# {_tr('Keys')}"]
    for menu in dict.fromkeys(command.menu for command in COMMANDS):
        lines += ["", f"## {plain(menu)}", "", f"| {_tr('Command')} | {_tr('Keys')} |", "|---|---|"]
        lines += [
            f"| {plain(command.text)} | {keys_text(command.keys)} |"
            for command in COMMANDS
            if command.menu == menu
        ]
    return _page(KEYS, "\n".join(lines))


def _words() -> HelpPage:
    told = _tr(
        "Words that stand alone are looked for everywhere. A word with a colon narrows the search; "
        "an equals sign behind the colon asks for all of a value (`ticket:=4711` does not find "
        "47110), a minus in front leaves out, OR takes either, and quotation marks keep words "
        "together."
    )
    lines = [f"# {_tr('Words of the search')}", "", told, ""]
    lines += [f"| {_tr('Word')} | {_tr('Meaning')} | {_tr('Example')} |", "|---|---|---|"]
    for word in WORDS:
        meaning = QCoreApplication.translate("QueryWord", word.meaning)
        lines.append(f"| `{word.name}:` | {meaning} | `{word.example}` |")
    told = _tr(
        "Days and times are of the zone in which the window shows times, unless they name one"
        " themselves: `since:2026-11-22T08:00+08:00`, `time:2026-11-22T00Z`. In a terminal,"
        " `since:` and `until:` go by the computer's clock, and `time:` is in UTC."
    )
    lines += ["", told]
    return _page(WORDS_PAGE, "\n".join(lines))


def _rules(language: str) -> Iterator[HelpPage]:
    rules = {rule.id: rule for rule in RULES}
    told = _tr("What the diagnosis looks at in a capture, and what it says then.")
    lines = [f"# {_tr('All rules')}", "", told, ""]
    lines += [f"- [{name}]({rule_page(name)}): {_said(rule)}" for name, rule in rules.items()]
    yield _page(RULES_PAGE, "\n".join(lines))
    for name, rule in rules.items():
        heading, _, rest = help_page(rule_page(name), language).partition("\n")
        yield _page(rule_page(name), f"{heading}\n\n> {_said(rule)}\n{rest}")


def _said(rule: Rule) -> str:
    """Return what a rule says, on one line, its places for values in words."""
    return QCoreApplication.translate("Note", rule.template).replace("{", "‹").replace("}", "›")


def _codes(catalogue: Catalogue) -> Iterator[HelpPage]:
    topics: list[Topic] = [*catalogue.entries, *catalogue.others()]
    lines = [f"# {_tr('All codes')}"]
    for group in sorted({group_of(topic) for topic in topics}):
        lines += ["", f"## {group}", ""]
        lines += [
            f"- [{code_of(topic)}](<{code_page(topic.id)}>)"
            for topic in topics
            if group_of(topic) == group
        ]
    yield _page(CODES_PAGE, "\n".join(lines))
    for topic in topics:
        guidance = guidance_on(catalogue, topic)
        text = entry_markdown(topic, guidance, "", catalogue.about, window_spoken()).removeprefix(
            "#"
        )
        yield HelpPage(code_page(topic.id), code_of(topic), text)


def _docs() -> Iterator[HelpPage]:
    """Yield the documents, and for each of their folders a list of what is in it."""
    for folder in _DOCS:
        inside = [name for at in _DOCS if at.startswith(folder) for name in _names(at)]
        pages = [_page(name, assets.read_bytes(name).decode()) for name in inside]
        lines = [f"# {_tr('How obsdiag is built')}", "", *map(_listed, pages)]
        yield _page(folder, "\n".join(lines))
        yield from (page for page in pages if page.name.rpartition("/")[0] == folder)


def _names(folder: str) -> list[str]:
    return [f"{folder}/{name}" for name in assets.names(folder)]


def _listed(page: HelpPage) -> str:
    return f"- [{page.title}](/{page.name})"


def _tr(text: str) -> str:
    return QCoreApplication.translate("HelpPage", text)
