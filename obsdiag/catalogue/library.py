"""Search everything that is known of a code: published rows, guidance, codes beyond the table.

Where `Catalogue.search` looks at what was published, this looks at our guidance
and the team's notes too. Making one reads every file of the guidance: about 60 ms.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from obsdiag.catalogue.guidance import Acts
from obsdiag.catalogue.near import Likeness
from obsdiag.catalogue.search import MAX_QUERY, Row, fitting, ranked, search_rows
from obsdiag.catalogue.topic import group_of, guidance_on
from obsdiag.catalogue.vocabulary import Vocabulary, terms
from obsdiag.catalogue_entry import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.guidance import Guidance, OtherCode
    from obsdiag.catalogue.topic import Topic


class Library:
    """Finds pages of the catalogue, and tells the published rows by who has to act."""

    def __init__(self, catalogue: Catalogue, notes: Mapping[str, str]) -> None:
        """Read all guidance; `notes` are the team's own, by the id of their page."""
        others = catalogue.others()
        topics: tuple[Topic, ...] = (*catalogue.entries, *others)
        stand_ins = tuple(map(_stand_in, others))
        self._catalogue = catalogue
        self._topics = {topic.id: topic for topic in topics}
        self._rows = [*search_rows(catalogue.entries), *search_rows(stand_ins, second=True)]
        self._likeness = Likeness((*catalogue.entries, *stand_ins))
        guided = [(topic.id, guidance_on(catalogue, topic)) for topic in topics]
        self._acts = {name: guidance.acts for name, guidance in guided if guidance}
        titles = {other.id: other.title for other in others}
        self._said = Vocabulary(
            " ".join((row.whole, titles.get(name, ""), *_texts(guidance), notes.get(name, "")))
            for row, (name, guidance) in zip(self._rows, guided, strict=True)
        )

    def search(self, words: str) -> tuple[Topic, ...]:
        """Return the pages in which all `words` occur, best first; all rows for no words.

        Best is a code, in the order of `Index.search`, then what was published, then what
        we say of it, at the start of a word before the inside of one. Of those that fit as
        well the published come first. Where nothing fits, the nearest codes are the answer.
        """
        if len(words) > MAX_QUERY:
            return ()
        if "#" in words and (entry := self._catalogue.get(words)):
            return (entry,)
        asked = terms(words)
        if not asked:
            return self._catalogue.entries
        found = dict.fromkeys(
            row.entry.id
            for row in chain(ranked(fitting(self._rows, asked), asked), self._saying(asked))
        )
        near = () if found else (entry.id for entry in self._likeness.nearest(words))
        return tuple(self._topics[name] for name in (*found, *near))

    def by_acts(self) -> dict[Acts, tuple[Entry, ...]]:
        """Return the published rows by who has to act; one without guidance is left out."""
        rows = {
            acts: tuple(
                entry for entry in self._catalogue.entries if self._acts.get(entry.id) is acts
            )
            for acts in Acts
        }
        return {acts: entries for acts, entries in rows.items() if entries}

    def _saying(self, asked: Sequence[str]) -> Iterator[Row]:
        """Yield the rows of which we say all of the words."""
        holders = [self._said.holders(term) for term in asked]
        starting = inside = (1 << len(self._rows)) - 1
        for held in holders:
            starting &= held.starting
            inside &= held.inside
        for held_by in filter(None, (starting, inside & ~starting)):
            yield from (row for bit, row in enumerate(self._rows) if held_by >> bit & 1)


def _stand_in(other: OtherCode) -> Entry:
    """Return a code of the second list in the form of a row, to be searched like one."""
    status = group_of(other)
    return Entry(
        id=other.id,
        code=other.code,
        wire_code=other.code,
        description="",  # ours, and no published text: found like all that we say of a code
        status=status,
        status_code=other.status,
        group=status,
    )


def _texts(guidance: Guidance | None) -> Iterator[str]:
    """Yield what is said in `guidance`, without its sources and its sample."""
    if guidance is None:
        return
    yield from filter(None, (guidance.meaning, guidance.correction, guidance.spelling))
    for cause in guidance.causes:
        yield from (cause.cause, cause.evidence, cause.fix, cause.ask)
    for variant in guidance.variants:
        yield from (variant.message, variant.means)
    for other in guidance.confused_with:
        yield from (other.code, other.difference)
    yield from guidance.related
