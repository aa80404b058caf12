"""Templates filled with findings: one text, for a purpose, in a form and a language.

Templates run in Jinja2's sandbox. Whatever value one shows is escaped for the form first, also
where a team's own template forgets to ask for it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from jinja2 import FunctionLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.masked_string import masked
from obsdiag.reply.compiled_templates import CompiledTemplates, ConstantsAsValues
from obsdiag.reply.guidance_translation import English, only_english
from obsdiag.reply.kind_counter import MAX_KINDS, MAX_SOURCES, verdict
from obsdiag.reply.markup import WRITINGS
from obsdiag.reply.matter import Matter
from obsdiag.reply.purpose import Purpose, TextForm
from obsdiag.reply.template_files import TemplateError as OwnTemplateError
from obsdiag.reply.template_files import template_reader
from obsdiag.reply.text_table import TextTable, text_table
from obsdiag.wrapping import columns

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from obsdiag.catalogue import Catalogue
    from obsdiag.redact.name import Kind
    from obsdiag.reply.guidance_translation import Speaker
    from obsdiag.reply.kind_counter import CountedKind, KindCounter
    from obsdiag.reply.markup import Writing

_GAP = lazy_regex(r"\n(?:[ \t]*\n){2,}")
_BLANKS = lazy_regex(r"[ \t]+$", re.MULTILINE)
_COMPILED = {form: CompiledTemplates() for form in TextForm}
_SHEET = "html_page.j2"
"""What stands around an HTML text, so that it is a page of its own."""


class Wanted(NamedTuple):
    """Which text is wanted."""

    purpose: Purpose = Purpose.TICKET
    language: str = "en"


class Renderer:
    """Makes texts of findings."""

    def __init__(
        self,
        catalogue: Catalogue,
        read: Callable[[str], str | None] | None = None,
        replace: Callable[[str], str] | None = None,
        *,
        sender: str = "",
        speaker: Speaker = only_english,
        keep: frozenset[Kind] = frozenset(),
    ) -> None:
        """Take the catalogue, what reads templates, what replaces names, and who signs.

        `speaker` says the notes of a finding in a language; without it they stand in English.
        Secrets of the kinds in `keep` stay as they are.
        """
        self._catalogue = catalogue
        self._read = read or template_reader()
        self._replace = replace
        self._speaker = speaker
        self._keep = keep
        self._aside = {"sender": sender, "is_masked": not keep}

    def render(self, findings: KindCounter, wanted: Wanted, form: TextForm) -> str:
        """Return the text; raises TemplateError where a team's own template cannot be filled."""
        context = self.context(findings, wanted)
        text = self.fill(f"{wanted.purpose}.j2", form, context)
        if form is TextForm.HTML:
            return self.fill(_SHEET, form, {**context, "body": Markup(text)})  # noqa: S704
        return text

    def fragment(self, findings: KindCounter, wanted: Wanted) -> str:
        """Return the text in HTML, without the page around it; raises as `render`."""
        return self.fill(f"{wanted.purpose}.j2", TextForm.HTML, self.context(findings, wanted))

    def start_page(self, findings: KindCounter, wanted: Wanted, made: str) -> str:
        """Return what a PDF begins with, in HTML: names, counts, and the date, `made`."""
        context = self.context(findings, wanted)
        lines = _lines(findings.kinds()[:MAX_KINDS], text_table(wanted.language))
        return self.fill("start.j2", TextForm.HTML, {**context, "lines": lines, "made": made})

    def context(self, findings: KindCounter, wanted: Wanted) -> dict[str, Any]:
        """Return what a template is filled with."""
        spoken = text_table(wanted.language)
        kinds = findings.kinds()
        told = [self._told(kind, spoken) for kind in kinds[:MAX_KINDS]]
        context: dict[str, Any] = {
            "purpose": str(wanted.purpose),
            "sources": [
                spoken.one_of("sources", masked(name)) for name in findings.sources[:MAX_SOURCES]
            ],
            "has_more_sources": len(findings.sources) > MAX_SOURCES,
            "count": findings.count,
            "counted": _counted(findings.count, len(kinds), spoken),
            "kinds": told,
            "others": _lines(kinds[MAX_KINDS:], spoken),
        }
        if self._replace is not None:
            context = cast("dict[str, Any]", _replaced(context, self._replace))
        return {**context, "t": spoken.texts}

    def _told(self, kind: CountedKind, spoken: TextTable) -> dict[str, Any]:
        guidance = self._catalogue.guidance_for(kind.finding.match)
        who = kind.finding.answered_by
        if who is not None and who.kind in ("other-store", "between"):
            guidance = None  # what we know is about OBS
        return Matter(kind, guidance, spoken, self._speaker, self._keep).told()

    def fill(self, name: str, form: TextForm, context: dict[str, Any]) -> str:
        """Return a template filled; raises TemplateError."""
        writing, english = WRITINGS[form], []

        def shown(value: object) -> object:
            if isinstance(value, English):
                english.append(value)
            return value if hasattr(value, "__html__") else _shown(value, writing)

        environment = ImmutableSandboxedEnvironment(
            loader=FunctionLoader(self._read),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
            finalize=shown,
            bytecode_cache=_COMPILED[form],
        )
        environment.code_generator_class = ConstantsAsValues
        as_code = str if form is TextForm.TEXT else Markup  # beside it, `~` escapes for HTML
        environment.filters["code"] = lambda value: as_code(writing.code(str(value)))
        environment.filters["columns"] = columns
        environment.filters["fill"] = _filled
        environment.globals["form"] = f"{form}.j2"
        environment.globals["is_partly_english"] = lambda: bool(english)
        try:
            text = environment.get_template(name).render({**self._aside, **context})
        except TemplateError as error:
            raise OwnTemplateError(f"The template {name} cannot be filled: {error}.") from error
        return _GAP.sub("\n\n", _BLANKS.sub("", text)).strip() + "\n"


def _shown(value: object, writing: Writing) -> Markup:
    return writing.prose("" if value is None else str(value))


def _filled(text: str, **values: object) -> str:
    """Return a text of the language with its `{…}` filled in, unescaped as yet."""
    return str(text).format(**values)


def _counted(count: int, kinds: int, spoken: TextTable) -> str:
    frame = spoken.texts["frame"]
    name = "count_one" if count == 1 else "count_one_kind" if kinds == 1 else "count"
    return str(frame[name]).format(count=spoken.number(count), kinds=spoken.number(kinds))


def _lines(kinds: Sequence[CountedKind], spoken: TextTable) -> list[str]:
    """Return kinds with how often each was found, one a line."""
    line, nameless = (str(spoken.texts["frame"][name]) for name in ("others_line", "nameless"))
    return [
        line.format(verdict=verdict(kind.finding, nameless), count=spoken.number(kind.times))
        for kind in kinds
    ]


def _replaced(value: object, replace: Callable[[str], str]) -> object:
    """Return a value with `replace` applied to all its strings."""
    match value:
        case str():
            return type(value)(replace(value))
        case dict():
            return {name: _replaced(held, replace) for name, held in value.items()}
        case list():
            return [_replaced(held, replace) for held in value]
        case _:
            return value
