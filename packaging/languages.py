"""Keeps the languages of the window: `languages.py update` or `languages.py compile`.

`update` writes into each file of resources/i18n the texts that the code has now: new ones without
a translation, those that are gone left out. `compile` makes what Qt reads of them.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
UI = ROOT / "obsdiag" / "ui"
FORMS = {
    "en": 2,
    "de": 2,
    "zh_CN": 1,
}
"""How many forms a text with a number has in each language."""
COUNTED = "%Ln"
"""Where the number goes; such a text has a form for one and another for several."""


class Text(NamedTuple):
    """A text that is to be translated, and the context that it is looked up in."""

    context: str
    source: str


def window_texts(folder: Path = UI) -> set[Text]:
    """Return the texts of the window's code: what `tr`, `translate`, `_tr` and `noop` are given."""
    found: set[Text] = set()
    for module in sorted(folder.rglob("*.py")):
        tree = ast.parse(module.read_text("utf-8"))
        found.update(_texts(tree, _own_context(tree), ""))
    return found


def rule_texts() -> set[Text]:
    """Return the sentences of the diagnosis, with `{name}` where a value goes."""
    from obsdiag.diagnosis.rules import RULES

    return {Text("Note", rule.template) for rule in RULES}


def word_texts() -> set[Text]:
    """Return what the words of the history's search mean."""
    from obsdiag.history.language import WORDS

    return {Text("QueryWord", word.meaning) for word in WORDS}


def all_texts() -> set[Text]:
    """Return every text that a language's file has: the guidance is in files of its own."""
    return window_texts() | rule_texts() | word_texts()


def _texts(node: ast.AST, own: str, context: str) -> Iterator[Text]:
    """Yield the texts below `node`; `own` is the context of `_tr`, `context` the class around."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield from _text(child, own, context)
        yield from _texts(child, own, child.name if isinstance(child, ast.ClassDef) else context)


def _text(call: ast.Call, own: str, context: str) -> Iterator[Text]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    given = [arg.value if isinstance(arg, ast.Constant) else None for arg in call.args]
    texts = [text if isinstance(text, str) else "" for text in given]
    if name == "tr" and texts and texts[0]:
        yield Text(context, texts[0])
    elif name == "_tr" and texts and texts[0]:
        yield Text(own, texts[0])
    elif name in ("noop", "translate") and len(texts) > 1 and texts[1]:
        yield Text(texts[0], texts[1])


def _own_context(tree: ast.Module) -> str:
    """Return the context that a module's own `_tr` looks texts up in."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            calls = (each for each in ast.walk(node) if isinstance(each, ast.Call))
            first = next(call.args[0] for call in calls if call.args)
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                return first.value
    return ""


def translations(language: str) -> dict[Text, list[str]]:
    """Return what a language's file has: of each text its forms, of which it has mostly one."""
    path = FOLDER / f"{language}.ts"
    found: dict[Text, list[str]] = {}
    for context in ET.parse(path).iter("context") if path.exists() else ():  # noqa: S314 - our own
        for message in context.iter("message"):
            text = Text(context.findtext("name", ""), message.findtext("source", ""))
            made = message.find("translation")
            forms = [] if made is None else [form.text or "" for form in made]
            whole = [] if made is None or not made.text else [made.text]
            found[text] = (forms if COUNTED in text.source else whole) or [""]
    return found


def write(language: str, texts: set[Text], known: dict[Text, list[str]]) -> None:
    """Write a language's file: of English only the texts with a number, which have two forms."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    for context in sorted({text.context for text in texts}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text in sorted(text for text in texts if text.context == context):
            lines += _message(text, known.get(text, [""]), FORMS[language])
        lines.append("</context>")
    path = FOLDER / f"{language}.ts"
    path.write_text("\n".join([*lines, "</TS>", ""]), "utf-8")


def _message(text: Text, forms: list[str], count: int) -> Iterator[str]:
    counted = COUNTED in text.source
    yield '    <message numerus="yes">' if counted else "    <message>"
    yield f"        <source>{escape(text.source)}</source>"
    state = "" if all(forms) else ' type="unfinished"'
    if counted:
        yield f"        <translation{state}>"
        for form in [*forms, *[""] * count][:count]:
            yield f"            <numerusform>{escape(form)}</numerusform>"
        yield "        </translation>"
    else:
        yield f"        <translation{state}>{escape(forms[0])}</translation>"
    yield "    </message>"


def update() -> None:
    """Write all files anew; English has the texts with a number alone."""
    texts = all_texts()
    for language in FORMS:
        wanted = texts
        if language == "en":
            wanted = {text for text in texts if COUNTED in text.source}
        write(language, wanted, translations(language))


def compile_all() -> None:
    """Make what Qt reads of each language, where that is missing."""
    from obsdiag.ui.language_files import compiled

    for language in FORMS:
        compiled(language)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    {"update": update, "compile": compile_all}[sys.argv[1]]()
