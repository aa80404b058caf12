"""When the files of the guidance are read, and by which names a code is found."""

from __future__ import annotations

import pytest

from obsdiag.catalogue.guide import Guide
from obsdiag.catalogue_entry import Entry
from tests.catalogue.test_guidance_file import ODD, OTHER


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
def test_a_code_of_the_second_list_costs_one_file_in_any_spacing_and_case(code):
    folder = Folder({"catalogue/reference/Very_Odd.toml": OTHER, "catalogue/reference/b.toml": ""})
    known = guide(folder)
    assert (found := known.other(code)) is known.other(code)
    assert found is not None
    assert found.code == "Very Odd"
    assert folder.asked == ["catalogue/reference/Very_Odd.toml"]


def test_the_second_list_is_sorted_by_code_and_read_once():
    files = {
        f"catalogue/reference/{code}.toml": OTHER.replace("Very Odd", code)
        for code in ("beta", "Gamma", "alpha")
    }
    folder = Folder({**files, "catalogue/reference/README.md": "about it"})
    known = guide(folder)
    assert [other.code for other in known.others()] == ["alpha", "beta", "Gamma"]
    assert known.other("delta") is None
    assert known.others() == known.others()
    assert sorted(folder.asked) == sorted(files)
