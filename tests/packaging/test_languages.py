"""The languages of the window: every text, whole, with all that stands in braces."""

from __future__ import annotations

import ast
import importlib.util
import re
from collections import Counter
from xml.etree import ElementTree as ET

import pytest

from .checkout import PACKAGING

spec = importlib.util.spec_from_file_location("languages", PACKAGING / "languages.py")
languages = importlib.util.module_from_spec(spec)
spec.loader.exec_module(languages)

OTHERS = ("de", "zh_CN")
TEXTS = languages.all_texts()
MOST_AWAITING = 0
"""Texts of the window, the rules and the core that await a translation: this may only fall."""
KNOWN = {name: languages.translations(name) for name in languages.FORMS}
SAME = {
    "Test",
    "Bucket",
    "Client",
    "URL",
    "Code",
    "Status",
    "Ticket {ticket}",
    "Ticket",
    " MB",
    "Status {status}",
    "OBS",
    "RFC 9110",
    "Parameter",
    "Host",
} | {
    "ticket {ticket}",
    "in UTC",
    "Name",
    "%Ln min",
    "%Ln s",
    "{number} ms",
    "{id} · {status} · {title}, {licence}",
}
"""Texts that are the same word in another language."""
CHINESE = re.compile(r"[\u3400-\u9fff]")
BRACES = re.compile(r"\{\w+\}")


def test_each_file_has_the_texts_of_the_code_and_no_others():
    for name in OTHERS:
        assert set(KNOWN[name]) == TEXTS, f"packaging/languages.py update ({name})"
    counted = {text for text in TEXTS if languages.COUNTED in text.source}
    assert set(KNOWN["en"]) == counted


@pytest.mark.parametrize("name", languages.FORMS)
def test_nothing_is_left_untranslated(name):
    """The other tests leave out what this one names: it stands in English until then."""
    empty = [text for text, forms in KNOWN[name].items() if not all(forms)]
    assert len(empty) <= MOST_AWAITING, empty
    text = (languages.FOLDER / f"{name}.ts").read_text("utf-8")
    assert text.count('type="unfinished"') == len(empty)


@pytest.mark.parametrize("name", languages.FORMS)
def test_each_text_with_a_number_has_all_its_forms(name):
    for text, forms in KNOWN[name].items():
        counted = languages.COUNTED in text.source
        assert len(forms) == (languages.FORMS[name] if counted else 1), text


@pytest.mark.parametrize("name", languages.FORMS)
def test_no_placeholder_is_lost(name):
    for text, forms in KNOWN[name].items():
        wanted = Counter(BRACES.findall(text.source))
        for form in filter(None, forms):  # an empty one is shown in English
            assert Counter(BRACES.findall(form)) == wanted, (text, form)
            assert form.count("\n") == text.source.count("\n"), text
            if languages.COUNTED in text.source:
                assert "%n" not in form
                assert form == forms[0] or languages.COUNTED in form


@pytest.mark.parametrize("name", OTHERS)
def test_mnemonics_and_ellipses_stay(name):
    for text, (form, *_) in KNOWN[name].items():
        if not form:
            continue
        if text.context != "Note":
            assert form.count("&") == text.source.count("&"), text
        assert form.endswith("…") == text.source.endswith("…"), text


@pytest.mark.parametrize("name", OTHERS)
def test_mnemonics_are_unique_in_their_menu(name):
    from obsdiag.ui.actions import COMMANDS

    known = KNOWN[name]

    def letter(source: str) -> str:
        (form,) = known[languages.Text("Command", source)]
        form = form or source
        return form[form.index("&") + 1].casefold()

    menus = {command.menu for command in COMMANDS}
    assert len({letter(menu) for menu in menus}) == len(menus)
    for menu in menus:
        letters = Counter(letter(each.text) for each in COMMANDS if each.menu == menu)
        assert set(letters.values()) == {1}, (menu, letters)


def test_chinese_is_written_in_chinese():
    for text, forms in KNOWN["zh_CN"].items():
        plain = BRACES.sub("", text.source)
        if re.search(r"[A-Za-z]{3}", plain) and text.source not in SAME:
            assert all(map(CHINESE.search, filter(None, forms))), text


def test_german_is_no_english():
    for text, (form, *_) in KNOWN["de"].items():
        if re.search(r"[A-Za-z]{2}", BRACES.sub("", text.source)):
            assert form != text.source or text.source in SAME, text


def test_no_text_is_built_from_pieces():
    """A text that is formatted or joined before it is looked up can have no translation."""
    for module in languages.UI.rglob("*.py"):
        for call in ast.walk(ast.parse(module.read_text("utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            if name in ("tr", "_tr", "noop"):
                given = call.args[-1] if name == "noop" else call.args[0]
                assert not isinstance(given, ast.JoinedStr | ast.BinOp), (module, call.lineno)
                if isinstance(given, ast.Call):  # such as `"…".format(…)`
                    assert not isinstance(given.func, ast.Attribute), (module, call.lineno)


def told(node: ast.AST) -> bool:
    """Return whether this is a call that looks a text up."""
    return isinstance(node, ast.Call) and (
        getattr(node.func, "attr", getattr(node.func, "id", "")) in ("tr", "_tr")
    )


def test_no_two_texts_are_put_together_with_a_space():
    """Languages that have none between sentences would have one."""
    for module in languages.UI.rglob("*.py"):
        for function in ast.walk(ast.parse(module.read_text("utf-8"))):
            if not isinstance(function, ast.FunctionDef):
                continue
            nodes = list(ast.walk(function))
            named = {
                ast.unparse(node.targets[0])
                for node in nodes
                if isinstance(node, ast.Assign) and told(node.value)
            }
            for joined in (node for node in nodes if isinstance(node, ast.JoinedStr)):
                between = {part.value for part in joined.values if isinstance(part, ast.Constant)}
                held = [
                    part.value for part in joined.values if isinstance(part, ast.FormattedValue)
                ]
                texts = [each for each in held if told(each) or ast.unparse(each) in named]
                assert len(texts) <= 1 or between != {" "}, (module, joined.lineno)


def test_a_text_that_ends_in_a_space_is_no_beginning_of_another():
    """What is put together with `+` cannot be put in another order."""
    assert not [text for text in TEXTS if text.source != text.source.rstrip(" ")]


def test_writing_and_reading_a_file_loses_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    languages.write("de", set(KNOWN["de"]), KNOWN["de"])
    assert languages.translations("de") == KNOWN["de"]
    assert ET.parse(tmp_path / "de.ts").getroot().get("language") == "de"


def test_a_new_text_is_unfinished_and_one_that_is_gone_goes(tmp_path, monkeypatch):
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    new, gone = languages.Text("Command", "New"), languages.Text("Command", "Gone")
    languages.write("de", {new}, {gone: ["Weg"]})
    assert languages.translations("de") == {new: [""]}
    assert 'type="unfinished"' in (tmp_path / "de.ts").read_text("utf-8")


def test_what_the_code_asks_for_is_found(tmp_path):
    (tmp_path / "one.py").write_text(
        "def _tr(text, n=-1):\n    return translate('Own', text, None, n)\n"
        "class A:\n    def f(self):\n        return self.tr('%Ln dogs', None, 3), _tr('cat')\n"
        "NAME = noop('Table', 'bird')\n"
    )
    assert languages.window_texts(tmp_path) == {
        languages.Text("A", "%Ln dogs"),
        languages.Text("Own", "cat"),
        languages.Text("Table", "bird"),
    }
