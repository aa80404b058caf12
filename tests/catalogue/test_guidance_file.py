"""Our guidance on a code: how a file of it is read, and when."""

from __future__ import annotations

import re

import pytest

from obsdiag.catalogue.guidance import (
    Acts,
    Cause,
    Confidence,
    Confusion,
    Guidance,
    Reference,
    Retry,
    Variant,
)
from obsdiag.catalogue.guidance_file import read_guidance, read_other_code
from obsdiag.errors import CatalogueError
from tests.rows import each

ODD = """\
id = "Odd#1"
meaning = '''
  It is
  odd.'''
acts = "bucket-owner"
retry = "backoff"
confidence = "observed"
related = ["Even", "Queer"]
sample = '''
HTTP/1.1 400 Odd

'''
correction = "Not that odd."
[[causes]]
id = "chance"
for = ["late-delivery", "message: odd"]
against = ["method: PUT"]
cause = "Chance."
evidence = "A seven."
fix = '''Try
again.'''
ask = "The die."
[[variants]]
message = "… is odd"
means = "It is."
[[confused_with]]
code = "Even"
difference = "By one."
[[sources]]
what = "A book"
where = "page 7"
date = "2026-03"
"""
OTHER = ODD.replace(
    'id = "Odd#1"', 'code = "Very Odd"\ntitle = "odd one"\norigin = "sdk"\nservice = "X"'
)


def test_a_file_is_read_with_all_that_it_says():
    assert read_guidance(ODD.encode(), "Odd.toml") == Guidance(
        name="Odd#1",
        meaning="It is odd.",
        acts=Acts.BUCKET_OWNER,
        retry=Retry.BACKOFF,
        confidence=Confidence.OBSERVED,
        causes=(
            Cause(
                "Chance.",
                "A seven.",
                "Try again.",
                "The die.",
                "Odd#1/chance",
                ("late-delivery", "message: odd"),
                ("method: PUT",),
            ),
        ),
        sources=(Reference("A book", "page 7", "2026-03"),),
        variants=(Variant("… is odd", "It is."),),
        confused_with=(Confusion("Even", "By one."),),
        related=("Even", "Queer"),
        sample="HTTP/1.1 400 Odd",
        correction="Not that odd.",
    )


@pytest.mark.parametrize(("line", "status"), [("", None), ("status = 429\n", 429)])
def test_a_code_of_the_second_list_is_read_with_its_status_if_it_has_one(line, status):
    other = read_other_code((line + OTHER).encode(), "Odd.toml")
    assert (other.code, other.title, other.origin) == ("Very Odd", "odd one", "sdk")
    assert (other.status, other.guidance.name) == (status, "Very Odd")


@each(
    "before, after, named",
    [
        ('"Even",', "even", "TOML"),
        ("meaning", "moaning", "'meaning'"),
        ('"backoff"', '"later"', "'later'"),
        ('"bucket-owner"', '"nobody"', "'nobody'"),
        ('"observed"', '"seen"', "'seen'"),
        ('ask = "The die."', "", "'ask'"),
        ('"A seven."', "7", "a text"),
        ('what = "A book"', 'what = "A book"\nby = "Ann"', "'by'"),
        ('id = "chance"', "", "'id'"),
        ('["method: PUT"]', '"method: PUT"', "a list"),
        ("[[causes]]", "[causes]", "a list"),
        ('["Even", "Queer"]', '"Even"', "a list"),
        ("[[causes]]", "causes = [1]\n[[more]]", "a list of tables"),
    ],
)
def test_a_file_with_something_wrong_in_it_is_refused_and_named(before, after, named):
    assert before in ODD
    with pytest.raises(CatalogueError, match=f"^Odd.toml.*{named}"):
        read_guidance(ODD.replace(before, after).encode(), "Odd.toml")


def test_a_file_that_is_no_text_is_refused():
    with pytest.raises(CatalogueError, match=r"^Odd.toml is no TOML file"):
        read_guidance(b"\xff\xfe", "Odd.toml")


@pytest.mark.parametrize("key", ["code", "title", "origin", "service"])
def test_a_code_of_the_second_list_needs_its_own_keys(key):
    page = re.sub(f"^{key} = .*$", "", OTHER, count=1, flags=re.MULTILINE)
    with pytest.raises(CatalogueError, match=f"^Odd.toml: '{key}' is missing"):
        read_other_code(page.encode(), "Odd.toml")
