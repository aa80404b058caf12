"""Values of a capture that try to act in a text."""

import re

from obsdiag.reply.markup import WRITINGS
from obsdiag.reply.purpose import TextForm
from tests.rows import each

ACTIVE = (
    "<script>alert(1)</script>",
    "[click](javascript:alert(1))",
    "![x](http://evil.example/p.png)",
    "https://evil.example/a and www.evil.example",
    "**bold** _it_ ~~no~~ | table | #1 @team &lt; $x$ ${y} {{ 7*7 }}",
    "# title",
    "- item",
    "1. item",
    "```\nfence\n```",
    "a `b` ``c`` \\`d",
    "@team `x`@team`@team GH-7 who@evil.example",
)


@each("value", ACTIVE)
def test_in_html_no_element_comes_of_it(value):
    for write in WRITINGS[TextForm.HTML]:
        assert set(re.findall(r"</?(\w+)", write(value))) <= {"code"}


@each("value", ACTIVE)
def test_in_markdown_every_mark_is_escaped_or_in_code(value):
    written = re.sub(r"`[^`]+`", "", WRITINGS[TextForm.MARKDOWN].prose(value))
    plain = re.sub(r"\\.", "", written)
    assert not set(plain) & set("`*_[]<>|~&#!$@{}"), written
    assert "://" not in plain
    assert "www." not in plain
    assert not re.match(r"\s*(?:[-+]|\d+[.)])\s", plain)


@each("value", ["@team", "“@team”。", "who@a.example", "see org/repo#1", "GH-7"])
def test_in_markdown_nobody_is_called_even_where_a_forge_looks_behind_the_escape(value):
    seen = re.sub(r"`[^`]+`", "", WRITINGS[TextForm.MARKDOWN].prose(value))
    assert "@" not in seen
    assert not re.search(r"\d", seen)


def test_a_code_span_is_fenced_by_more_backticks_than_it_has():
    assert WRITINGS[TextForm.MARKDOWN].code("a``b") == "``` a``b ```"


def test_what_acts_on_a_screen_is_shown_as_an_escape():
    for writing in WRITINGS.values():
        for write in writing:
            assert "\x1b" not in write("a\x1b[31mb\u202e")
            assert "\\x1b" in write("a\x1b[31mb").replace("\\\\", "\\")


def test_what_stands_between_backticks_is_written_as_code():
    assert WRITINGS[TextForm.HTML].prose("run `ls -a` first") == "run <code>ls -a</code> first"
    assert WRITINGS[TextForm.MARKDOWN].prose("run `ls_a` first") == "run `ls_a` first"
    assert WRITINGS[TextForm.TEXT].prose("run `ls_a` first") == "run `ls_a` first"
