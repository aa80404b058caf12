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
    Guide,
    Reference,
    Retry,
    Variant,
    read_guidance,
    read_other_code,
)
from obsdiag.errors import CatalogueError
from obsdiag.model import Entry

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


@pytest.mark.parametrize(
    ("before", "after", "named"),
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


class Folder:
    """Files of guidance, which remembers those that were read."""

    def __init__(self, files: dict[str, str]) -> None:
        self.files = files
        self.asked: list[str] = []

    def names(self, folder: str) -> list[str]:
        return [name.removeprefix(f"{folder}/") for name in self.files if name.startswith(folder)]

    def read(self, name: str) -> bytes:
        self.asked.append(name)
        if name not in self.files:
            raise FileNotFoundError(name)
        return self.files[name].encode()


def row(name: str) -> Entry:
    return Entry(name, name, name, "It is odd.", "400 Odd", 400, "400")


def guide(folder: Folder) -> Guide:
    return Guide(folder.names, folder.read)


def test_guidance_is_read_when_it_is_first_asked_for_and_only_then():
    folder = Folder({"catalogue/guidance/Odd.toml": ODD})
    known = guide(folder)
    assert folder.asked == []
    assert known.on(row("Odd#1")) is known.on(row("Odd#1")) is not None
    assert folder.asked.count("catalogue/guidance/Odd.toml") == 1


def test_rows_of_one_code_have_a_file_each():
    files = {
        f"catalogue/guidance/Odd-{number}.toml": ODD.replace("Odd#1", f"Odd#{number}")
        for number in (1, 2)
    }
    known = guide(Folder(files))
    for name in ("Odd#1", "Odd#2"):
        guidance = known.on(row(name))
        assert guidance is not None
        assert guidance.name == name


def test_the_file_of_the_first_row_says_nothing_of_the_second():
    known = guide(Folder({"catalogue/guidance/Odd.toml": ODD}))
    assert known.on(row("Odd#2")) is None
    assert known.on(row("Even#1")) is None


@pytest.mark.parametrize("code", ["Very Odd", "VeryOdd", "very odd", "VERY\nODD"])
def test_a_code_of_the_second_list_is_found_in_any_spacing_and_case(code):
    other = guide(Folder({"catalogue/reference/x.toml": OTHER})).other(code)
    assert other is not None
    assert other.code == "Very Odd"


def test_the_second_list_is_sorted_by_code_and_read_once():
    files = {
        f"catalogue/reference/{code}.toml": OTHER.replace("Very Odd", code)
        for code in ("beta", "Gamma", "alpha")
    }
    folder = Folder({**files, "catalogue/reference/README.md": "about it"})
    known = guide(folder)
    assert [other.code for other in known.others()] == ["alpha", "beta", "Gamma"]
    assert known.other("delta") is None
    assert sorted(folder.asked) == sorted(files)
