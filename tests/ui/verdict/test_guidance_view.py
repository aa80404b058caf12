"""Our guidance on a code, as it is shown."""

from __future__ import annotations

import pytest

from obsdiag.catalogue.guidance import Acts, Retry
from obsdiag.entry_section import SectionKind, entry_sections
from obsdiag.published import load_catalogue
from obsdiag.ui.verdict.collapsible_text import CollapsibleText
from obsdiag.ui.verdict.command_row import CommandRow
from obsdiag.ui.verdict.guidance_row import CodeRow
from obsdiag.ui.verdict.guidance_view import GuidanceView, whose_move
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.prose import plain_prose
from obsdiag.ui.verdict.text_label import TextLabel

WHOLE = load_catalogue()
ARREARS = WHOLE.guidance(WHOLE.get("InArrearOrInsufficientBalance#1"))


@pytest.fixture
def view(qtbot):
    made = GuidanceView()
    qtbot.addWidget(made)
    made.show_guidance(ARREARS, WHOLE)
    made.show()
    return made


def texts(view):
    return [label.text() for label in view.findChildren(TextLabel) if label.isVisibleTo(view)]


def rows(view):
    return [row for row in view.findChildren(CodeRow) if row.isVisibleTo(view)]


def test_each_cause_says_what_to_look_for_to_do_and_to_ask_for(view):
    shown = texts(view)
    for cause in ARREARS.causes:
        at = shown.index(cause.cause)
        told = ["Look for", cause.evidence, "Do", cause.fix, "Ask for", cause.ask]
        assert set(told) <= set(shown[at - 1 :])
    assert shown.count("Do") == len(ARREARS.causes)


def test_a_known_error_of_the_published_text_is_pointed_out(view):
    shown = texts(view)
    assert shown[shown.index("The published text is misleading") + 1] == ARREARS.correction


def test_every_other_code_is_a_link_that_says_what_it_is(view, qtbot):
    codes = [row.findChild(Link).text() for row in rows(view)]
    confused = [one.code for one in ARREARS.confused_with]
    assert codes == confused + [code for code in ARREARS.related if code not in confused]
    assert ARREARS.confused_with[0].difference in texts(view)
    assert WHOLE.get("FrozenUserId#1").description in texts(view)
    with qtbot.waitSignal(view.code_followed, timeout=0) as followed:
        rows(view)[-1].findChild(Link).click()
    assert followed.args == [codes[-1]]


def test_the_sample_is_unfolded_and_folded_by_its_link(view):
    sample = view.findChild(CollapsibleText)
    link = sample.findChild(Link)
    shown = ARREARS.sample.replace("><", ">\n<")
    assert shown not in texts(view)
    link.click()
    assert shown in texts(view)
    link.click()
    assert shown not in texts(view)


def test_sources_say_what_they_are_and_since_when(view):
    last = texts(view)[-1].splitlines()
    assert last[0] == "Sources, documented"
    assert len(last) == 1 + len(ARREARS.sources)
    assert last[1].endswith(f"{ARREARS.sources[0].date})")


def test_the_next_guidance_leaves_nothing_of_the_last(view):
    view.show_guidance(WHOLE.guidance(WHOLE.get("SlowDown#1")), WHOLE)
    shown = texts(view)
    assert "The published text is misleading" not in shown
    assert not {cause.cause for cause in ARREARS.causes} & set(shown)


def test_without_guidance_nothing_is_shown(view):
    view.show_guidance(None, WHOLE)
    assert not view.isVisible()


def test_whose_move_it_is_stands_on_plates():
    acts, retry = whose_move(ARREARS.acts, ARREARS.retry)
    assert (acts.strong, acts.rest) == ("The account's owner", "has to act")
    assert (retry.strong, retry.rest) == ("Retry", "after a change")


@pytest.mark.parametrize("acts", Acts)
@pytest.mark.parametrize("retry", Retry)
def test_every_move_has_its_words(acts, retry):
    assert all(words.strong and words.rest for words in whose_move(acts, retry))


def test_beside_an_answer_nothing_of_it_is_said_again(view):
    view.show_guidance(ARREARS, WHOLE, beside_answer=True)
    shown = texts(view)
    assert not {cause.cause for cause in ARREARS.causes} & set(shown)
    assert "The published text is misleading" not in shown


def test_all_that_the_terminal_tells_is_shown(view):
    for code in ("AccessDenied#1", "RequestTimeTooSkewed#1", "SlowDown#1"):
        guidance = WHOLE.guidance(WHOLE.get(code))
        view.show_guidance(guidance, WHOLE)
        shown = "\n".join(texts(view))
        for section in entry_sections(guidance, plain_prose):
            if section.kind not in {SectionKind.MOVE, SectionKind.SAMPLE}:
                assert section.heading in shown or section.kind is SectionKind.MEANING
                assert all(point.text in shown for point in section.points), section.heading
        for cause in guidance.causes:
            assert not cause.test or cause.blank_test in commands(view)
            assert (cause.outside or "") in shown


def commands(view):
    return [row._command.text() for row in view.findChildren(CommandRow)]


def test_what_is_below_more_causes_than_are_in_sight_follows_them(view):
    steps = view.guidance_in_parts(ARREARS, WHOLE, part=1)
    whole = texts(view)
    next(steps)
    first = texts(view)
    assert len(first) < len(whole)
    for _ in steps:
        pass
    assert texts(view) == whole
