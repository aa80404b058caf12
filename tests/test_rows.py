"""A test over rows tries each of them and says which one fails."""

from __future__ import annotations

import pytest

from tests.rows import each


def test_each_row_is_tried_and_the_first_that_fails_is_raised_with_its_number():
    seen = []

    @each("left, right", [(1, 1), (1, 2), (3, 3), (4, 5)])
    def check(left, right):
        seen.append(left)
        assert left == right

    with pytest.raises(AssertionError) as failed:
        check()
    assert seen == [1, 1, 3, 4]
    assert failed.value.__notes__ == ["row 1 of 4: (1, 2)", "rows that fail: [1, 3]"]


@each("name", ["ab", "cd"])
def test_a_fixture_is_given_beside_the_row(name, tmp_path):
    assert len(name) == 2
    assert tmp_path.is_dir()


def test_a_table_without_rows_is_refused():
    with pytest.raises(AssertionError, match="without rows"):
        each("name", [])
