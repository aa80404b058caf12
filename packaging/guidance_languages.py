"""Keeps the translations of the guidance, one sentence a line in resources/i18n/guidance.*.json.

`guidance_languages.py extract LANGUAGE FOLDER [COUNT]` writes the sentences that await one into
files of COUNT lines, `{"id", "part", "en"}` each. `check LANGUAGE FILE...` says what is wrong
with translated files, of lines `{"id", "text"}`; `merge LANGUAGE FILE...` takes over those lines
that nothing is wrong with. What the guidance does not say any more is left out when a file of
translations is written.
"""

from __future__ import annotations

import ast
import json
import re
import sys
import tomllib
from collections import Counter
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
CATALOGUE = ROOT / "resources" / "catalogue"
LANGUAGES = ("de", "zh_CN")
COUNT = 150
"""How many sentences a file for a translator has."""
ENGLISH = 3
"""So many words of English prose are no name of a product and no quotation."""
_OF_ENTRY = ("title", "service", "meaning", "correction", "spelling")
_OF_CAUSE = ("cause", "evidence", "fix", "ask", "result", "outside")

_CODE = re.compile(r"`[^`]*`")
_QUOTED = re.compile(r"`[^`]*`|“[^”]*”|„[^“]*“|\{\w+\}")
_NAME = re.compile(
    r"\{\w+\}|\b(?:[A-Z]+[a-z]+){2,}\b|\b(?!URLs?\b)[A-Z]{3,}s?\b|\bx-[a-z]+-[a-z-]+"
)
"""What stands for a value, and names of codes, operations, elements and header fields.

URL is none: URL validation, for one, has a Chinese name.
"""
_NUMBER = re.compile(r"\d(?:[\d.,\u00a0\u202f]*\d)?")
_PROSE = re.compile(
    r"\b(?:the|of|and|with|is|are|that|this|these|which|from|not|by|or|it|its|a|an|to|on|has|have"
    r"|be|was|does|for|where|when|whether|without|what|who|them|they)\b",
    re.IGNORECASE,
)
"""Words that an English sentence has."""
_ALSO_GERMAN = {"was", "an", "a"}
_FAMILIAR = re.compile(r"\b(?:[Dd]u|[Dd]ein\w*|[Dd]ir|[Dd]ich|[Ee]uch|[Ee]uer\w*)\b")
_CHINESE = re.compile(r"[\u3400-\u9fff]")


def sentences() -> Mapping[str, str]:
    """Return all sentences of the guidance, in its order, each with the part that it is of."""
    found: dict[str, str] = {}
    for text, part in _of_words():
        if text:
            found.setdefault(text, part)
    for text, part in (*_of_files(), *_of_tables()):
        plain = " ".join(text.split())
        if _PROSE.search(_QUOTED.sub("", plain)) or " " in _QUOTED.sub("", plain).strip():
            found.setdefault(plain, part)
    return found


def _of_files() -> Iterator[tuple[str, str]]:
    for path in (*_toml("guidance"), *_toml("reference")):
        entry = tomllib.loads(path.read_text("utf-8"))
        name = entry.get("id") or entry["code"]
        yield from ((entry[key], f"{name}: {key}") for key in _OF_ENTRY if key in entry)
        for row in entry.get("causes", []):
            yield from ((row[key], f"{name}: {key}") for key in _OF_CAUSE if key in row)
        for row in entry.get("variants", []):
            yield row["means"], f"{name}: what “{row['message']}” means"
        for row in entry.get("confused_with", []):
            yield row["difference"], f"{name}: how {row['code']} differs"


def _toml(folder: str) -> list[Path]:
    return sorted((CATALOGUE / folder).glob("*.toml"))


def _of_words() -> Iterator[tuple[str, str]]:
    """Yield the labels of what is printed and copied: given to `say`, or in a table for it."""
    from obsdiag import entry_markdown, entry_section, explain, explanation, report, seen_text
    from obsdiag.catalogue.guidance import Acts, Confidence, Retry
    from obsdiag.catalogue_entry import How
    from obsdiag.diagnosis.operations import NEEDED
    from obsdiag.model import Severity

    for module in (explain, explanation, report, entry_markdown, entry_section):
        tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            first = call.args[0] if call.args else None
            if name == "say" and isinstance(first, ast.Constant):
                yield str(first.value), "a label of what is printed"
    kinds: list[str] = [*How, *Severity, *Confidence, *Retry]
    tables = (entry_section.HEADINGS, entry_section.LABELS, entry_section.WHO_ACTS)
    words = [text for table in tables for text in table.values()]
    words += [*entry_section.RETRYING.values(), entry_section.STRANGERS]
    for text in (*words, *report.TOLD, *kinds):
        yield str(text), "a word of what is printed"
    yield from ((acts.replace("-", " "), "who has to act") for acts in Acts)
    for one in NEEDED:
        yield one.label, "a label of what OBS's operations are told"
        yield one.how, f"where to get it: {one.label}"
    yield from ((text, "what a capture shows") for text in seen_text.TEMPLATES)


def _of_tables() -> Iterator[tuple[str, str]]:
    """Yield what explains settings of clients and the policies that a refusal names."""
    from obsdiag.catalogue.client_setting import CALLED
    from obsdiag.catalogue.policy_kind import KINDS
    from obsdiag.catalogue.setting_rows import ROWS

    yield from ((text, "what a client's setting is about") for text in CALLED.values())
    for row in ROWS:
        if _PROSE.search(row.setting):
            yield row.setting, f"how {row.client} is set: all but the English words is code"
    for kind in KINDS:
        yield kind.name, "a kind of policy"
        yield kind.keeper, "who keeps a policy"
        yield from ((text, "what to do about a policy") for text in (kind.lacking, kind.denying))


def identifier(english: str) -> str:
    """Return what a sentence is called in the files of translators."""
    return blake2b(english.encode(), digest_size=5).hexdigest()


def translations(language: str) -> dict[str, str]:
    """Return the translations that there are, by the English sentence."""
    path = FOLDER / f"guidance.{language}.json"
    found: dict[str, str] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return found


def write(language: str, found: Mapping[str, str]) -> None:
    """Write the translations of a language, in the order of the guidance, a line each."""
    kept = {english: found[english] for english in sentences() if english in found}
    text = json.dumps(kept, ensure_ascii=False, indent=0)
    (FOLDER / f"guidance.{language}.json").write_text(f"{text}\n", "utf-8")


def extract(language: str, folder: str, count: str = str(COUNT)) -> None:
    """Write the sentences that await a translation into files for translators."""
    known, at = translations(language), Path(folder)
    at.mkdir(parents=True, exist_ok=True)
    waiting = [(text, part) for text, part in sentences().items() if text not in known]
    step = int(count)
    for number, first in enumerate(range(0, len(waiting), step), start=1):
        lines = [
            json.dumps({"id": identifier(text), "part": part, "en": text}, ensure_ascii=False)
            for text, part in waiting[first : first + step]
        ]
        (at / f"{number:02}.jsonl").write_text("\n".join([*lines, ""]), "utf-8")
    print(f"{len(waiting)} sentences of {len(sentences())} await a translation into {language}.")


def read(language: str, path: str) -> tuple[dict[str, str], list[str]]:
    """Return the good translations of a file by the English sentence, and what is wrong."""
    texts = {identifier(english): english for english in sentences()}
    good: dict[str, str] = {}
    wrong: list[str] = []
    for number, line in enumerate(Path(path).read_text("utf-8").splitlines(), start=1):
        try:
            row = json.loads(line)
            english, text = texts[row["id"]], " ".join(row["text"].split())
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            wrong.append(f"{path}:{number}: no line of this kind ({error!r}).")
            continue
        if found := list(faults(language, english, text)):
            wrong.append(f"{path}:{number}: {row['id']}: {'; '.join(found)}")
        else:
            good[english] = text
    return good, wrong


def check(language: str, *paths: str) -> None:
    """Print what is wrong with translated files."""
    for path in paths:
        good, wrong = read(language, path)
        print(*wrong, f"{path}: {len(good)} good, {len(wrong)} wrong", sep="\n")


def merge(language: str, *paths: str) -> None:
    """Take the good lines of translated files over, and print what is wrong with the others."""
    known = translations(language)
    for path in paths:
        good, wrong = read(language, path)
        known |= good
        print(*wrong, f"{path}: {len(good)} taken over, {len(wrong)} wrong", sep="\n")
    write(language, known)


def faults(language: str, english: str, text: str) -> Iterator[str]:
    """Yield what is wrong with a translation, as far as a program can tell."""
    if not text:
        yield "empty"
        return
    yield from _lost(english, text)
    rest, source = _bare(text), _bare(english)
    left = [word for word in _PROSE.findall(rest) if word.lower() not in _ALSO_GERMAN]
    if len(left) >= ENGLISH:
        yield f"English is left: {', '.join(left)}"
    if language == "de" and text == english and " " in english:
        yield "this is the English sentence"
    if language == "de" and (found := _FAMILIAR.search(rest)):
        yield f"“{found[0]}”: the reader is addressed as Sie"
    if language == "zh_CN" and not _CHINESE.search(rest):
        yield "there is no Chinese in it"
    if source.endswith(".") != rest.endswith((".", "。")):
        yield "a full stop too many or missing at its end"


def _lost(english: str, text: str) -> Iterator[str]:
    """Yield what stands in the sentence and not in its translation, or the other way round."""
    for what, pattern in (("code", _CODE), ("name", _NAME)):
        plain = (
            (english, text) if pattern is _CODE else (_CODE.sub("", english), _CODE.sub("", text))
        )
        before, after = (Counter(map(_known_as, pattern.findall(each))) for each in plain)
        if lost := before - after:
            yield f"{what} lost: {', '.join(lost)}"
        if pattern is _CODE and (new := after - before):
            yield f"code that is not in the English: {', '.join(new)}"
    before, after = (Counter(_numbers(_CODE.sub("", each))) for each in (english, text))
    if lost := before - after:
        yield f"number lost: {', '.join(lost)}"


@cache
def _known_as(name: str) -> str:
    """Return a name without what the grammar of English adds to it, such as the s of `URLs`."""
    return re.sub(r"(?<=[A-Z])s$", "", name)


def _numbers(text: str) -> list[str]:
    """Return the numbers of a text, without what separates their thousands and decimals."""
    return [re.sub(r"\D", "", number) for number in _NUMBER.findall(text)]


def _bare(text: str) -> str:
    """Return a text without code, quotations and names."""
    return _NAME.sub("", _QUOTED.sub("", text)).strip()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    {"extract": extract, "check": check, "merge": merge}[sys.argv[1]](*sys.argv[2:])
