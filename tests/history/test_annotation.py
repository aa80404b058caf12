import pytest

from obsdiag.errors import HistoryError
from obsdiag.history.annotation import NO_ANNOTATION, Annotation, AnnotationUpdate

from .finding import TAKEN_AT, record

KEY = b"k" * 32


def test_what_is_not_given_stays_as_it_was():
    before = Annotation("T-1", "a\nb", "A note.", pinned=True)
    assert AnnotationUpdate().after(before, KEY) == before
    assert (
        AnnotationUpdate(ticket="", tags=(), note="", pinned=False).after(before, KEY)
        == NO_ANNOTATION
    )


def test_tags_are_lines_each_once():
    assert (
        AnnotationUpdate(tags=["a b", " a\nb ", "", "c"]).after(NO_ANNOTATION, KEY).tags == "a b\nc"
    )


def test_secrets_in_it_are_masked():
    annotation = AnnotationUpdate(note="x-obs-security-token: abcdefghij1234567890").after(
        NO_ANNOTATION, KEY
    )
    assert annotation.note.startswith("x-obs-security-token: masked-token-")


def test_of_what_two_say_the_first_one_counts_and_tags_are_put_together():
    mine, theirs = Annotation("", "a", "Mine."), Annotation("T-2", "b\na", "Theirs.", pinned=True)
    assert mine.merged(theirs) == Annotation("T-2", "a\nb", "Mine.", pinned=True)


@pytest.fixture
def entry_id(history) -> int:
    return history.add(record(), b"", taken_at=TAKEN_AT)


def test_what_is_said_is_shown_and_found(history, entry_id):
    history.annotate(entry_id, ticket="T-4711", tags=["Proxy"], note="Ask the firewall team.")
    history.annotate(entry_id, pinned=True)
    entry = history.get(entry_id)
    assert (entry.ticket, entry.tags, entry.note) == (
        "T-4711",
        ("Proxy",),
        "Ask the firewall team.",
    )
    assert entry.pinned
    for query in (
        *("4711", "ticket:t-47", "proxy", "tag:prox", "firewall", 'note:"the fire"'),
        *("is:pinned", "has:note", "has:tag", "has:ticket", "denied"),
    ):
        assert [found.id for found in history.search(query)] == [entry_id]


def test_what_is_no_longer_said_is_no_longer_found(history, entry_id):
    history.annotate(entry_id, ticket="T-4711", tags=["proxy"], note="firewall", pinned=True)
    history.annotate(entry_id, ticket="", tags=[], note="", pinned=False)
    for query in ("4711", "tag:proxy", "proxy", "firewall", "is:pinned", "has:note"):
        assert history.search(query) == []
    assert [found.id for found in history.search("denied")] == [entry_id]


def test_of_what_is_gone_nothing_can_be_said(history, entry_id):
    history.delete([entry_id])
    with pytest.raises(HistoryError, match="no longer in the history"):
        history.annotate(entry_id, note="too late")
