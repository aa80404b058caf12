"""How fast the catalogue is read, searched and matched; prints figures, checks the answers.

Run it from the top of the project: python -m tests.benchmarks.bench_catalogue

The yardstick of a keystroke is the least that any search must do: one `in` over
the lower-cased text of every row, in turn with it in the same run.
"""

from __future__ import annotations

import re
import sys
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter_ns
from typing import TYPE_CHECKING

from obsdiag.catalogue import Catalogue
from obsdiag.catalogue.guide import Guide
from obsdiag.catalogue.library import Library
from obsdiag.config import assets
from obsdiag.published import load_catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from obsdiag.catalogue.guidance import Guidance
    from obsdiag.catalogue.topic import Topic
    from obsdiag.catalogue_entry import Entry

PAGE = Path(__file__).parents[2] / "resources" / "catalogue" / "error_codes.rst"
ROUNDS = 30
MANY = 1_000
"""Pages of the larger library: rows and codes beyond the table."""
GOAL_MS = 1.5
SLACK = 2
"""How much slower than the goal a busy machine may be."""
RENAMED = re.compile(r"Other\d+$")

TYPED = {
    "NoSuchKey": "NoSuchKey#1",
    "access denied": "AccessDenied#1",
    "signature": "SignatureDoesNotMatch#1",
    "bucket policy": "NoSuchBucketPolicy#1",
    "416": "InvalidRange#1",
    "immutable": "AccessDenied#2",
    "the specified key does not exist": "NoSuchKey#1",
    "SignatureDoseNotMatch": "SignatureDoesNotMatch#1",
    "nokey": "NoSuchKey#1",
}
"""What is typed, key by key, and the row that stands first at the end."""

MATCHED = {
    "exact": (("NoSuchKey", 404, "The specified key does not exist."), "NoSuchKey#1"),
    "spacing": (("nosuchkey", 404, None), "NoSuchKey#1"),
    "doubled code": (("AccessDenied", 403, "Access Denied"), "AccessDenied#1"),
    "message only": ((None, 404, "The specified key does not exist."), "NoSuchKey#1"),
    "status only": ((None, 404, None), None),
    "unknown code": (("ObjectNotAppendable", 409, "Not appendable."), None),
}
"""Code, status and message, and the row that they are."""


def taken_ns(work: Callable[[], object], times: int = 1) -> float:
    """Return the nanoseconds that `work` takes once, the best of ROUNDS."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = perf_counter_ns()
        for _ in range(times):
            work()
        best = min(best, (perf_counter_ns() - start) / times)
    return best


def keystrokes() -> Iterator[str]:
    """Yield what stands in the search field after each key."""
    for words in TYPED:
        yield from (words[:end] for end in range(1, len(words) + 1))


def repeated(catalogue: Catalogue, rows: int) -> Catalogue:
    """Return a catalogue of `rows` rows: the published ones under more and more new names."""

    def made() -> Iterator[str]:
        yield from ("" if turn == 0 else f"Other{turn}" for turn in range(rows))

    entries = (
        entry._replace(
            id=f"{entry.wire_code}{name}#{entry.id.partition('#')[2]}",
            code=entry.code + name,
            wire_code=entry.wire_code + name,
        )
        for name in made()
        for entry in catalogue.entries
    )
    return Catalogue(tuple(islice(entries, rows)))


def bench_search(
    catalogue: Catalogue, name: str, search: Callable[[str], Sequence[Topic]]
) -> list[float]:
    """Print what a keystroke in `catalogue` takes, beside the yardstick; return it key by key."""
    for words, first in TYPED.items():
        assert search(words)[0].id == first, words
    texts = [f"{row.code} {row.description} {row.status}".lower() for row in catalogue.entries]
    ours, bare = [], []
    for typed in keystrokes():
        folded = typed.lower()
        ours.append(taken_ns(lambda typed=typed: search(typed)) / 1e6)
        bare.append(taken_ns(lambda typed=folded: [text for text in texts if typed in text]) / 1e6)
    for part, a, b in (("p50", median(ours), median(bare)), ("p95", p95(ours), p95(bare))):
        print(
            f"{name}, keystroke {part}, {len(texts):5,} rows: {a:6.3f} ms"
            f" = {a / b:4.1f} x `in` over the texts ({b:.3f} ms)"
        )
    return ours


def p95(values: list[float]) -> float:
    """Return the value that 95 of 100 do not pass."""
    return quantiles(values, n=20)[-1]


def bench_library() -> None:
    """Print what reading all guidance takes, and a keystroke in all of it."""
    catalogue = load_catalogue()
    start = perf_counter_ns()
    library = Library(catalogue, {})
    print(f"library              {(perf_counter_ns() - start) / 1e6:8.2f} ms")
    bench_search(catalogue, "everything", library.search)
    many = repeated(catalogue, MANY - len(catalogue.others()))
    many = Catalogue(many.entries, guide=Repeating(assets.names, assets.read_bytes))
    library = Library(many, {})
    ours = bench_search(many, "everything", library.search)
    print(f"slowest key {max(ours):.2f} ms, {MANY:,} pages; goal {GOAL_MS} ms for 95 of 100 keys")
    assert p95(ours) <= GOAL_MS * SLACK


class Repeating(Guide):
    """Gives a row with a new name the guidance of the row that it was made from."""

    def on(self, entry: Entry) -> Guidance | None:
        """Return the guidance on the published row."""
        code, _, number = entry.id.partition("#")
        return super().on(entry._replace(id=f"{RENAMED.sub('', code)}#{number}"))


def bench_match(catalogue: Catalogue) -> None:
    """Print what each kind of match takes."""
    for kind, (error, name) in MATCHED.items():
        entry = catalogue.match(*error).entry
        assert (entry and entry.id) == name, kind
        took = taken_ns(lambda error=error: catalogue.match(*error), times=200)
        print(f"match, {kind:13} {took:8,.0f} ns")


def main() -> int:
    """Print all figures; an answer that is wrong stops the run."""
    page = PAGE.read_bytes()
    catalogue = Catalogue.from_page(page)
    assert len(catalogue.entries) == 111
    print(f"from_page            {taken_ns(lambda: Catalogue.from_page(page)) / 1e6:8.2f} ms")
    bench_match(catalogue)
    many = repeated(catalogue, 1_000)
    bench_search(catalogue, "published", catalogue.search)
    bench_search(many, "published", many.search)
    bench_library()
    return 0


if __name__ == "__main__":
    sys.exit(main())
