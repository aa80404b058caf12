"""What Qt calls never raises into it: a defect costs one answer or one picture, not the window.

PySide reports what an override raises and goes on without an answer; but the traceback keeps a
painter alive that has to end with the event, and a view does not stand an answer of another kind.
"""

from __future__ import annotations

import sys
import traceback
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

NO_ANSWER: object = None
"""What a model answers where it has nothing for a role."""
Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def guarded(answer: Answer) -> Callable[[Callable[Given, Answer]], Callable[Given, Answer]]:
    """Decorate an override of a method of Qt: where it raises, it answers `answer`.

    What it raised goes to `sys.excepthook`, as what a slot raises does.
    """

    def decorated(method: Callable[Given, Answer]) -> Callable[Given, Answer]:
        @wraps(method)
        def call(*args: Given.args, **kwargs: Given.kwargs) -> Answer:
            try:
                return method(*args, **kwargs)
            except Exception as error:  # noqa: BLE001 - it is handed on, not hidden
                traceback.clear_frames(error.__traceback__)  # a painter among them ends now
                sys.excepthook(type(error), error, error.__traceback__)
                return answer

        call.is_guarded = True  # type: ignore[attr-defined]
        return call

    return decorated
