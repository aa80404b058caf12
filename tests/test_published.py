"""The catalogue in use: the shipped page until there is a newer one that can be read."""

from __future__ import annotations

import stat

import pytest

from obsdiag.config import assets
from obsdiag.diagnosis import RULES
from obsdiag.errors import CatalogueError, ObsdiagError
from obsdiag.published import PAGE, load_catalogue, renew, rule_page

SHIPPED = assets.read_bytes(PAGE)
NEWER = SHIPPED.replace(b"| Access denied. ", b"| Access barred. ")
OTHER_TABLE = (
    b"<table><tr><th>Error Code<th>Description<th>HTTP Status Code"
    b"<tr><td>Odd<td>It is odd.<td>400 Bad Request</table>"
)


@pytest.fixture
def place(tmp_path):
    return tmp_path / "data" / "catalogue.page"


def test_the_shipped_page_is_in_use_where_there_is_no_newer_one(place):
    assert load_catalogue(place).entries == load_catalogue().entries
    assert not place.parent.exists()


def test_the_catalogue_in_use_has_our_guidance():
    catalogue = load_catalogue()
    assert all(catalogue.guidance(entry) for entry in catalogue.entries)
    assert catalogue.other("NoSuchInventoryConfiguration") is not None


def test_a_newer_page_is_in_use_from_then_on(place):
    (change,) = renew(NEWER, load_catalogue(), place).changed
    assert (change.before.description, change.after.description) == (
        "Access denied.",
        "Access barred.",
    )
    renewed = load_catalogue(place)
    assert renewed.entries[0] == change.after
    assert renewed.entries[1:] == load_catalogue().entries[1:]
    assert renewed.guidance(change.after) == load_catalogue().guidance(change.before)


def test_a_newer_page_is_kept_as_it_is_for_the_user_alone(place):
    renew(NEWER, load_catalogue(), place)
    assert place.read_bytes() == NEWER
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700
    assert list(place.parent.iterdir()) == [place]


def test_the_changes_are_those_to_the_page_in_use(place):
    renew(NEWER, load_catalogue(), place)
    assert not renew(NEWER, load_catalogue(place), place)
    (change,) = renew(SHIPPED, load_catalogue(place), place).changed
    assert change.after.description == "Access denied."


@pytest.mark.parametrize(
    "page", [b"", b"<html>", SHIPPED[: len(SHIPPED) // 2], OTHER_TABLE, b"\xff\xfe", SHIPPED[:99]]
)
def test_a_bad_page_is_refused_and_the_one_in_use_stays(place, page):
    renew(NEWER, load_catalogue(), place)
    with pytest.raises(CatalogueError):
        renew(page, load_catalogue(place), place)
    assert place.read_bytes() == NEWER
    assert list(place.parent.iterdir()) == [place]


def test_a_page_that_cannot_be_kept_changes_nothing(place):
    place.parent.write_bytes(b"a file in the folder's place")
    with pytest.raises(ObsdiagError, match=r"cannot be kept in .* directory"):
        renew(NEWER, load_catalogue(), place)
    assert load_catalogue(place).entries == load_catalogue().entries


@pytest.mark.parametrize("damaged", [b"", b"no page", SHIPPED[:5000]])
def test_a_newer_page_that_was_damaged_is_passed_over(place, damaged):
    renew(NEWER, load_catalogue(), place)
    place.write_bytes(damaged)
    assert load_catalogue(place).entries == load_catalogue().entries


def test_a_shipped_page_that_was_damaged_is_told(monkeypatch):
    monkeypatch.setattr(assets, "read_bytes", lambda _: SHIPPED[:5000])
    with pytest.raises(CatalogueError):
        load_catalogue()


def test_every_rule_has_a_page_and_nothing_else_has():
    assert "clock" in (rule_page("clock-zone") or "")
    assert all(rule_page(rule.id) for rule in RULES)
    assert rule_page("NoSuchKey") is None
    assert rule_page("../rules/clock-zone") is None


@pytest.mark.parametrize("language", ["de", "zh_CN"])
def test_a_rule_page_is_english_where_the_language_lacks_it(monkeypatch, language):
    there = {f"help/{language}/rules/alias.md": b"# alias", "help/rules/arrears.md": b"# Arrears"}

    def read(name: str) -> bytes:
        if name not in there:
            raise FileNotFoundError(name)
        return there[name]

    monkeypatch.setattr(assets, "read_bytes", read)
    assert rule_page("alias", language) == "# alias"
    assert rule_page("arrears", language) == "# Arrears"
    assert rule_page("../rules/alias", language) is None
