"""Regular expressions that are compiled when they are first used.

The tables have hundreds, a small capture needs a few of them, and compiling all takes longer than
reading it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, AnyStr, Generic, cast

if TYPE_CHECKING:
    from collections.abc import Callable


class _LazyRegex(Generic[AnyStr]):
    """Becomes what `re.compile` returns, attribute by attribute."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """Return an attribute of the compiled pattern.

        It is kept here: the next use finds it without a call, as fast as on the pattern itself.
        """
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return cast("object", found)

    def __reduce__(self) -> tuple[Callable[[AnyStr, int], re.Pattern[AnyStr]], tuple[AnyStr, int]]:
        """Return what makes it anew in another process."""
        return lazy_regex, (self.pattern, self._flags)


def lazy_regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile(pattern, flags)` returns, compiled when it is first used.

    What is wrong with a pattern shows only then (`re.error`): a test uses all of them. Functions
    of `re` do not take it; its methods are there.
    """
    return cast("re.Pattern[AnyStr]", _LazyRegex(pattern, flags))


@cache
def compiled(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return the pattern of a row of a table, compiled once, by what it reads."""
    return re.compile(pattern, flags)
