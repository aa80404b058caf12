"""The one list of what there is to say of an entry, and that all who show it show all of it."""

from __future__ import annotations

from obsdiag.catalogue.guidance import Acts, Retry
from obsdiag.catalogue.topic import guidance_on
from obsdiag.entry_markdown import entry_markdown
from obsdiag.entry_section import (
    HEADINGS,
    LABELS,
    RETRYING,
    WHO_ACTS,
    PointKind,
    SectionKind,
    cause_points,
    entry_sections,
)
from obsdiag.explain import topic_text
from obsdiag.published import load_catalogue

WHOLE = load_catalogue()
TOPICS = (*WHOLE.entries, *WHOLE.others())


def same(text: str) -> str:
    return text


def sections(topic):
    return list(entry_sections(guidance_on(WHOLE, topic), same, getattr(topic, "service", "OBS")))


def plain(text: str) -> str:
    return " ".join(text.split())


def test_every_section_and_every_line_has_its_name():
    assert set(HEADINGS) == set(SectionKind)
    assert set(LABELS) == set(PointKind)
    assert set(WHO_ACTS) == set(Acts)
    assert set(RETRYING) == set(Retry)
    for words in (HEADINGS, LABELS, {**WHO_ACTS, **RETRYING}):
        assert len(set(words.values())) == len(words)


def test_sections_come_in_their_order_and_none_is_empty():
    order = list(SectionKind)
    for topic in TOPICS:
        found = sections(topic)
        places = [order.index(section.kind) for section in found]
        assert places == sorted(places)
        assert all(section.heading and section.points for section in found)


def test_each_kind_of_section_is_met_somewhere():
    assert {section.kind for topic in TOPICS for section in sections(topic)} == set(SectionKind)


def test_without_guidance_there_is_nothing_to_say():
    assert list(entry_sections(None, same)) == []


def test_only_what_is_wanted_is_made():
    guidance = guidance_on(WHOLE, WHOLE.get("AccessDenied#1"))
    wanted = {SectionKind.CAUSES, SectionKind.SETTINGS}
    found = list(entry_sections(guidance, same, kinds=wanted))
    assert {section.kind for section in found} <= wanted
    assert found[0].kind is SectionKind.CAUSES


def test_what_is_not_known_of_a_cause_makes_no_line():
    for topic in TOPICS:
        for cause in guidance_on(WHOLE, topic).causes:
            assert all(point.name and point.text for point in cause_points(cause, same))


def test_the_terminal_and_markdown_show_all_of_every_section():
    for topic in TOPICS:
        shown = plain(topic_text(topic, WHOLE))
        copied = plain(entry_markdown(topic, guidance_on(WHOLE, topic), "", WHOLE.about))
        for point in (point for section in sections(topic) for point in section.points):
            for text in (point.text, point.name, *(one.text for one in point.points)):
                assert plain(text) in shown
                assert plain(text) in copied
