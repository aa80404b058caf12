"""What obsdiag raises on purpose."""

from __future__ import annotations

import inspect

import pytest

from obsdiag import errors
from obsdiag.errors import CancelledError, ObsdiagError

RAISED = [kind for _, kind in inspect.getmembers(errors, inspect.isclass)]


@pytest.mark.parametrize("kind", RAISED)
def test_all_can_be_caught_together(kind):
    assert issubclass(kind, ObsdiagError)


def test_what_the_user_stopped_says_so_itself():
    assert str(CancelledError()) == "Reading was stopped."
