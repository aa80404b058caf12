"""Compiled templates are used again, and no longer than they are true."""

from __future__ import annotations

from jinja2 import Environment, FunctionLoader

from obsdiag.reply.compiled_templates import CompiledTemplates


class Counting(Environment):
    compiled = 0

    def compile(self, *args, **kwargs):
        self.compiled += 1
        return super().compile(*args, **kwargs)


def filled(kept: CompiledTemplates, source: str) -> tuple[str, int]:
    environment = Counting(loader=FunctionLoader(lambda _name: source), bytecode_cache=kept)
    return environment.get_template("a.j2").render(n=1), environment.compiled


def test_a_template_is_compiled_once():
    kept = CompiledTemplates()
    assert filled(kept, "One {{ n }}") == ("One 1", 1)
    assert filled(kept, "One {{ n }}") == ("One 1", 0)


def test_a_template_that_was_changed_is_compiled_anew():
    kept = CompiledTemplates()
    filled(kept, "One {{ n }}")
    assert filled(kept, "Two {{ n }}") == ("Two 1", 1)
    assert filled(kept, "One {{ n }}") == ("One 1", 1)
