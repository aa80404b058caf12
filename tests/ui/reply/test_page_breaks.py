"""Where a text is broken into pages."""

from obsdiag.ui.reply.page_breaks import PlacedLine, pages


def lines_of(*counts: int, leading: tuple[int, ...] = ()) -> list[PlacedLine]:
    """Return lines of height 10 in paragraphs of so many lines each."""
    numbers = [paragraph for paragraph, count in enumerate(counts) for _ in range(count)]
    return [
        PlacedLine(at * 10, at * 10 + 10, number, number in leading)
        for at, number in enumerate(numbers)
    ]


def sizes(lines: list[PlacedLine], height: float) -> list[int]:
    return [len(on_it) for on_it in pages(lines, height)]


def test_a_line_that_does_not_fit_whole_is_on_the_next_page():
    assert sizes(lines_of(*[1] * 7), 39) == [3, 3, 1]
    assert sizes(lines_of(*[1] * 8), 40) == [4, 4]
    assert sizes([], 40) == []


def test_a_line_that_is_higher_than_a_page_has_its_own():
    assert sizes([PlacedLine(0, 90, 0), PlacedLine(90, 100, 1)], 40) == [1, 1]


def test_a_short_paragraph_is_not_broken():
    assert sizes(lines_of(8, 3, 1), 100) == [8, 4]


def test_of_a_long_paragraph_two_lines_at_least_stay_together():
    assert sizes(lines_of(9, 8), 100) == [9, 8]
    assert sizes(lines_of(5, 6), 100) == [9, 2]
    assert sizes(lines_of(30), 100) == [10, 10, 10]


def test_headings_go_with_what_they_announce():
    assert sizes(lines_of(7, 1, 2, 5, leading=(1, 2)), 100) == [7, 8]


def test_what_is_to_be_kept_together_leaves_no_page_empty():
    heads = lines_of(*[1] * 25, leading=tuple(range(25)))
    assert sizes(heads, 100) == [10, 10, 5]


def test_the_cells_of_a_row_stay_together():
    label, value = PlacedLine(80, 96, 1), PlacedLine(80, 94, 1)
    text = [*lines_of(8)[:8], label, value, PlacedLine(94, 106, 1)]
    assert sizes(text, 100) == [8, 3]
