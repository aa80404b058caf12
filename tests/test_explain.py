"""An entry as plain text: the published row to the letter, then all that we know of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from obsdiag.catalogue.guidance import (
    Acts,
    Cause,
    Confidence,
    Confusion,
    Guidance,
    OtherCode,
    Reference,
    Retry,
    Variant,
)
from obsdiag.catalogue_entry import Entry
from obsdiag.entry_section import WHO_ACTS, who_acts
from obsdiag.explain import WIDTH, entry_text, other_text
from obsdiag.published import load_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.catalogue import Catalogue

ENTRY = Entry("Odd#1", "O dd", "Odd", 'It is "odd".', "400 Bad Request", 400, "400")
KNOWN = Guidance(
    name="Odd#1",
    meaning="The number was odd.",
    acts=Acts.CALLER,
    retry=Retry.AFTER_CHANGE,
    confidence=Confidence.OBSERVED,
    causes=(
        Cause("Chance.", "A seven.", "Try again.", "The die."),
        Cause("Design.", "A nine.", "Add one.", "The plan."),
    ),
    sources=(Reference("A book", "page 7", "2026-03"),),
    variants=(Variant("… is odd", "Very."),),
    confused_with=(Confusion("Even", "By one."),),
    related=("Even", "Queer"),
    sample="HTTP/1.1 400 Odd\nServer: OBS\n\n<Error/>",
    correction="The published text is too short.",
    spelling="With a space in the table.",
)
TOLD = """\
O dd · 400 Bad Request
  Published   It is "odd".

  Meaning     The number was odd.
  Who acts    the caller
  Retry       after a change
  Mind        The published text is misleading: The published text is too short.
  Mind        Spelling: With a space in the table.

  Cause 1     Chance.
    Look for  A seven.
    Do        Try again.
    Ask for   The die.

  Cause 2     Design.
    Look for  A nine.
    Do        Add one.
    Ask for   The plan.

  What its messages mean
    - “… is odd”: Very.

  Not to be confused with
    - Even: By one.

  Related     Even, Queer

  Sample response
    HTTP/1.1 400 Odd
    Server: OBS

    <Error/>

  Sources, observed
    - A book (page 7, 2026-03)"""


@cache
def shipped() -> Catalogue:
    return load_catalogue()


def explained() -> Iterator[tuple[Guidance, str]]:
    """Yield the guidance on every code with the text that explains it."""
    for entry in shipped().entries:
        guidance = shipped().guidance(entry)
        assert guidance is not None
        yield guidance, entry_text(entry, guidance)
    yield from ((other.guidance, other_text(other)) for other in shipped().others())


def plain(text: str) -> str:
    return " ".join(text.split())


def test_an_entry_is_told_in_the_order_in_which_it_is_asked_for():
    assert entry_text(ENTRY, KNOWN) == TOLD


def test_an_entry_without_guidance_is_the_published_row():
    assert entry_text(ENTRY, None) == 'O dd · 400 Bad Request\n  Published   It is "odd".'


def test_what_is_not_known_leaves_no_heading():
    optional = ("correction", "spelling", "sample")
    listed = ("variants", "confused_with", "related")
    bare = KNOWN._replace(**dict.fromkeys(optional), **dict.fromkeys(listed, ()))
    told = entry_text(ENTRY, bare)
    for heading in ("Mind", "Spelling", "messages", "confused", "Related", "Sample"):
        assert heading not in told


@pytest.mark.parametrize(("status", "shown"), [(429, "Odd · 429 · not"), (None, "Odd · not")])
def test_a_code_that_is_not_published_says_so_first(status, shown):
    told = other_text(OtherCode("Odd", "an odd number", "sdk", status, KNOWN, "an odd service"))
    first, second, *_ = told.splitlines()
    assert first == f"{shown} in the published table (sdk)"
    assert second.strip() == "an odd number"
    assert "Published" not in told
    assert told.endswith(TOLD.partition("\n\n")[2])


def test_the_published_text_is_told_to_the_letter_and_apart():
    for entry in shipped().entries:
        row, _, ours = entry_text(entry, shipped().guidance(entry)).partition("\n\n")
        assert plain(row) == f"{entry.code} · {entry.status} Published {entry.description}"
        assert ours.startswith("  Meaning ")


def test_nothing_of_the_guidance_is_left_out():
    for guidance, text in explained():
        told = plain(text)
        for cause in guidance.causes:
            assert f"{cause.cause} Look for {cause.evidence} Do {cause.fix}" in told
            assert cause.ask in told
            assert cause.source in told
        for words in (guidance.meaning, guidance.correction, guidance.spelling):
            assert words is None or words in told
        assert all(f"“{one.message}”: {one.means}" in told for one in guidance.variants)
        assert all(f"{one.code}: {one.difference}" in told for one in guidance.confused_with)
        assert all(f"{one.what} ({one.where}, {one.date})" in told for one in guidance.sources)
        assert plain(guidance.sample or "") in told


def test_lines_are_no_wider_than_a_terminal_but_for_a_single_word():
    for _, text in explained():
        lines = text.partition("  Sample response\n")[0].splitlines()
        assert all(len(line) <= WIDTH or len(line.split()) <= 2 for line in lines)


def test_a_long_text_goes_on_below_where_it_began():
    _, first, second, *_ = entry_text(ENTRY._replace(description="word " * 40), None).splitlines()
    assert first.index("word") == second.index("word") == len("  Published   ")


def test_of_another_store_s_code_its_own_operators_act_and_not_obs():
    acts = {other.code: who_acts(other.guidance, other.service) for other in shipped().others()}
    assert "OBS" not in acts["XMinioStorageFull"] + acts["Busy"]
    assert acts["SYS.0001"] == WHO_ACTS[Acts.SERVICE]
    assert f"Who acts    {acts['Busy']}" in other_text(shipped().other("Busy"))
