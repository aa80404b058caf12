"""Runs one test over all rows of a table: thousands of small tests cost more than what they try."""

from __future__ import annotations

import inspect
from functools import wraps
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def each(names: str, rows: Iterable[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Decorate a test that takes a row as the arguments `names`; it runs once for each of `rows`.

    Use it as `pytest.mark.parametrize` where a test takes a few milliseconds and leaves nothing
    behind. All rows are tried; the first that fails is raised, and says which rows failed.
    """
    wanted, table = [name.strip() for name in names.split(",")], list(rows)
    assert table, "a table without rows would hold anything"

    def decorated(test: Callable[..., None]) -> Callable[..., None]:
        @wraps(test)
        def over_all(**fixtures: Any) -> None:
            failed: dict[int, Exception] = {}
            for number, row in enumerate(table):
                values = (row,) if len(wanted) == 1 else row
                try:
                    test(**dict(zip(wanted, values, strict=True)), **fixtures)
                except Exception as error:  # noqa: BLE001 - raised below
                    failed[number] = error
            if failed:
                first = min(failed)
                failed[first].add_note(f"row {first} of {len(table)}: {table[first]!r:.300}")
                failed[first].add_note(f"rows that fail: {sorted(failed)}")
                raise failed[first]

        own = inspect.signature(test)
        kept = [value for name, value in own.parameters.items() if name not in wanted]
        over_all.__signature__ = own.replace(parameters=kept)
        return over_all

    return decorated
