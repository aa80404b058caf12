"""Compares the translated help pages of rules with the English ones.

`check LANGUAGE` names what a translated page has lost, and pages whose English text has changed
since; `mark LANGUAGE NAME…` keeps that a page was translated from the English text of today, once
it has been read beside it; `mark LANGUAGE` does so for pages that were never marked.

    .venv/bin/python packaging/rule_pages.py check de
"""

from __future__ import annotations

import json
import re
import sys
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HELP = ROOT / "resources" / "help"
DIGESTS = ROOT / "packaging" / "rule_page_digests"
HEADINGS = {
    "en": (
        "What it looks at",
        "When it speaks",
        "What keeps it silent",
        "What to do",
        "Example",
    ),
    "de": (
        "Was geprüft wird",
        "Wann sie spricht",
        "Was sie schweigen lässt",
        "Was zu tun ist",
        "Beispiel",
    ),
    "zh_CN": ("检查内容", "何时给出", "何时不给出", "处理方法", "示例"),
}
SEVERITY = {
    "de": {"certain": "sicher", "likely": "vermutlich", "hint": "Hinweis"},
    "zh_CN": {"certain": "确定", "likely": "很可能", "hint": "提示"},
}
"""As the verdict calls them in the language."""
_FENCED = re.compile(r"```\w*\n.*?\n```", re.DOTALL)
_CODE = re.compile(r"`[^`]+`")
_NAME = re.compile(
    r"(?<![\w-])(?:[A-Z]+[a-z0-9]+[A-Z]\w*|x-\w+(?:-\w+)+|[A-Z0-9_]*[A-Z]{2,}\w*)", re.ASCII
)
"""Codes and elements such as NoSuchKey, header fields such as x-obs-date, capitals such as IAM."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def names(language: str) -> list[str]:
    """Return the rules that have a page in the language."""
    return sorted(page.stem for page in (HELP / language / "rules").glob("*.md"))


def english(name: str) -> str:
    """Return the page that a translation is made from."""
    return (HELP / "rules" / f"{name}.md").read_text("utf-8")


def faults(page: str, source: str, language: str) -> list[str]:
    """Return what a translated page lacks or has beside what its English source has."""
    headings = [line[3:] for line in page.splitlines() if line.startswith("## ")]
    told = [] if headings == list(HEADINGS[language]) else [f"headings: {headings}"]
    if page.split("\n", 1)[0] != source.split("\n", 1)[0]:
        told.append("the rule's id")
    if _FENCED.findall(page) != _FENCED.findall(source):
        told.append("the example")
    severity = re.search(r"Severity: (\w+)\.", source)
    if severity and SEVERITY[language][severity[1]] not in page.split("\n## ", maxsplit=1)[0]:
        told.append(f"severity {severity[1]}")
    there, wanted = _FENCED.sub("", page), _FENCED.sub("", source)
    code = set(_CODE.findall(_joined(there))) ^ set(_CODE.findall(_joined(wanted)))
    return told + sorted(code) + [f"lost: {word}" for word in _lost(wanted, there)]


def _joined(text: str) -> str:
    return " ".join(text.split())


def _lost(wanted: str, there: str) -> list[str]:
    """Return names and numbers that are lost: a plural's name and a number's digits will do."""
    named = {name.removesuffix("s") for name in _NAME.findall(wanted)}
    lost = {name for name in named if not re.search(rf"(?<![A-Za-z0-9]){name}", there)}
    return sorted(lost | (_numbers(wanted) - _numbers(there)))


def _numbers(text: str) -> set[str]:
    return {re.sub(r"\D", "", number) for number in _NUMBER.findall(text)}


def digest(name: str) -> str:
    """Return what tells one English text of a page from another."""
    return sha256(english(name).encode()).hexdigest()[:16]


def marked(language: str) -> dict[str, str]:
    """Return for each page the digest of the English text that it was translated from."""
    place = DIGESTS / f"{language}.json"
    found: dict[str, str] = json.loads(place.read_text("utf-8")) if place.exists() else {}
    return found


def stale(language: str) -> list[str]:
    """Return the pages whose English text has changed, or that were never marked."""
    known = marked(language)
    return [name for name in names(language) if known.get(name) != digest(name)]


def mark(language: str, chosen: list[str]) -> None:
    """Keep that these pages are translations of the English text of today."""
    known = marked(language)
    fresh = chosen or [name for name in names(language) if name not in known]
    kept = {name: known[name] for name in names(language) if name in known}
    kept |= {name: digest(name) for name in fresh}
    text = json.dumps(dict(sorted(kept.items())), indent=1)
    (DIGESTS / f"{language}.json").write_text(f"{text}\n", "utf-8")


def check(language: str) -> list[str]:
    """Return a line for each page that is not as it should be."""
    lines = [
        f"{name}: its English text has changed: write it anew and mark it, or delete it"
        for name in stale(language)
    ]
    for name in names(language):
        page = (HELP / language / "rules" / f"{name}.md").read_text("utf-8")
        lines += [f"{name}: {fault}" for fault in faults(page, english(name), language)]
    return lines


def main(arguments: list[str]) -> int:
    """Do as the command line says; 1 where a page has a fault."""
    command, language, *chosen = arguments
    if command == "mark":
        mark(language, chosen)
        return 0
    lines = check(language)
    print("\n".join([*lines, f"{len(names(language))} pages, {len(lines)} faults"]))
    return bool(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
