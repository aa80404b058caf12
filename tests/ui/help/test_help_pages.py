"""The pages of the help, written and made."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from posixpath import normpath

import pytest

from obsdiag.config import assets
from obsdiag.diagnosis.rules import RULES
from obsdiag.history.language import WORDS
from obsdiag.published import load_catalogue
from obsdiag.ui.actions import COMMANDS, keys_text, plain
from obsdiag.ui.help import help_pages
from obsdiag.ui.help.help_pages import HelpPage, first_pages, further_pages

FOLDER = Path(str(assets.root())) / "help"
CODE = re.compile(r"`([^`]+)`")
LINK = re.compile(r"\]\(<?(?!https?:)([^)#>]+(?:#\d+)?)>?\)")


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(Path("nowhere"))


@pytest.fixture(scope="module")
def pages(catalogue) -> dict[str, HelpPage]:
    return {page.name: page for page in [*first_pages("en"), *further_pages(catalogue, "en")]}


def test_each_command_is_on_the_page_of_keys(pages):
    for command in COMMANDS:
        assert f"| {plain(command.text)} | {keys_text(command.keys)} |" in pages["keys"].text


def test_each_word_of_the_search_is_explained_with_an_example(pages):
    for word in WORDS:
        assert f"| `{word.name}:` |" in pages["words"].text
        assert f"`{word.example}`" in pages["words"].text


def test_each_rule_has_a_page_that_begins_with_what_it_says(pages):
    for rule in RULES:
        page = pages[help_pages.rule_page(rule.id)]
        assert page.title == rule.id
        assert "\n> " in page.text
        assert f"({page.name})" in pages["rules"].text


def test_the_page_of_a_rule_is_in_the_language_that_has_it(catalogue):
    german = {page.name: page for page in further_pages(catalogue, "de")}
    page = german[help_pages.rule_page("clock-zone")]
    assert page.title == "clock-zone"
    assert "## Was zu tun ist" in page.text


def test_each_code_has_a_page(pages, catalogue):
    for topic in (*catalogue.entries, *catalogue.others()):
        page = pages[help_pages.code_page(topic.id)]
        assert page.text.partition("\n")[0].replace("\\", "") == f"# {page.title}"
        assert f"(<{page.name}>)" in pages["codes"].text


def test_every_document_of_the_house_is_there(pages):
    documents = {
        f"docs/{path.relative_to(FOLDER.parent / 'docs').as_posix()}"
        for path in (FOLDER.parent / "docs").rglob("*.md")
    }
    assert documents <= pages.keys()


@pytest.mark.parametrize("language", ["en", "de", "zh_CN"])
def test_every_link_leads_to_a_page(pages, language):
    known = {**pages, **{page.name: page for page in first_pages(language)}}
    for page in known.values():
        if page.name.startswith("codes/"):
            continue  # samples and sentences of the guidance, which link to nothing
        for link in LINK.findall(page.text):
            beside = normpath(str(PurePosixPath("/", page.name).parent / link)).removeprefix("/")
            names = {link, beside, link.removesuffix(".md"), beside.removesuffix(".md")}
            assert names & known.keys(), (page.name, link)


@pytest.mark.parametrize("language", ["de", "zh_CN"])
def test_each_written_page_is_there_in_every_language(language):
    for name in help_pages.WRITTEN:
        english = (FOLDER / f"{name}.md").read_text("utf-8")
        other = (FOLDER / language / f"{name}.md").read_text("utf-8")
        assert other != english
        for mark in (r"^#+ ", r"^- ", r"^\d\. "):
            counts = [len(re.findall(mark, text, re.MULTILINE)) for text in (english, other)]
            assert counts[0] == counts[1], (name, mark)
        assert sorted(LINK.findall(other)) == sorted(LINK.findall(english)), name
        assert len(blocks(other)) == len(blocks(english)), name
        assert set(CODE.findall(other)) == set(CODE.findall(english)), name


def blocks(text: str) -> list[str]:
    """Return what stands between empty lines; none of it twice."""
    found = [" ".join(block.split()) for block in text.split("\n\n")]
    assert len({block[:30] for block in found}) == len(found)
    return found


def test_a_language_without_its_own_pages_has_the_english_ones():
    assert first_pages("fr")[0].title == "How to begin"


def test_there_is_no_written_page_that_is_not_listed():
    assert {path.stem for path in FOLDER.glob("*.md")} == set(help_pages.WRITTEN)
