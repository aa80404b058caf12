"""Named tuples whose classes are made quickly are what `typing.NamedTuple` makes."""

from __future__ import annotations

import pickle
import typing

import pytest

from obsdiag.named_tuple import NamedTuple


class Quick(NamedTuple):
    """A place."""

    line: int
    words: tuple[str, ...] = ()
    """What stands there."""
    offset: int | None = None

    def far(self) -> bool:
        """Tell whether it is far down."""
        return self.line > 9

    @property
    def count(self) -> int:
        """How many words."""
        return len(self.words)


class Usual(typing.NamedTuple):
    """A place."""

    line: int
    words: tuple[str, ...] = ()
    offset: int | None = None


def test_its_values_are_told_compared_and_changed_as_those_of_any_named_tuple():
    for made in (Quick, Usual):
        value = made(7, offset=3)
        assert value == (7, (), 3)
        assert repr(value) == f"{made.__name__}(line=7, words=(), offset=3)"
        assert value._replace(words=("a",)) == made(7, ("a",), 3)
        assert value._asdict() == {"line": 7, "words": (), "offset": 3}
        with pytest.raises(AttributeError):
            value.line = 8
        with pytest.raises(TypeError):
            made(offset=1)  # type: ignore[call-arg]


def test_its_class_is_told_of_as_any_other():
    for name in ("__module__", "__doc__", "_fields", "_field_defaults", "__match_args__"):
        assert getattr(Quick, name) == getattr(Usual, name)
    assert Quick.__qualname__ == "Quick"
    assert typing.get_type_hints(Quick) == typing.get_type_hints(Usual)


def test_it_has_the_methods_of_its_class():
    assert Quick(12, ("a", "b")).far()
    assert Quick(1, ("a", "b")).count == 2


def test_it_is_handed_to_another_process():
    assert pickle.loads(pickle.dumps(Quick(7, ("a",)))) == Quick(7, ("a",))


def test_a_value_matches_by_its_fields():
    match Quick(7, ("a",)):
        case Quick(line, words):
            assert (line, words) == (7, ("a",))
