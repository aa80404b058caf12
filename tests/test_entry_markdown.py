"""A catalogue entry as Markdown."""

from __future__ import annotations

from obsdiag.catalogue.topic import find_topic, guidance_on
from obsdiag.entry_markdown import entry_markdown
from obsdiag.published import load_catalogue

WHOLE = load_catalogue()


def markdown(name, note=""):
    topic = find_topic(WHOLE, name)
    return entry_markdown(topic, guidance_on(WHOLE, topic), note, WHOLE.about)


def test_what_was_published_stands_first_and_to_the_letter():
    assert markdown("NoSuchKey").startswith(
        "## NoSuchKey\n\n**404 Not Found**\n\n> The specified key does not exist.\n\n(List of"
    )


def test_all_of_the_guidance_is_there():
    guidance = WHOLE.guidance(WHOLE.get("InArrearOrInsufficientBalance#1"))
    text = markdown("InArrearOrInsufficientBalance")
    for said in (
        guidance.meaning,
        f"**The published text is misleading:** {guidance.correction}",
        "Who acts: **the account's owner**.",
        f"1. **{guidance.causes[0].cause}**\n   - **Look for:** {guidance.causes[0].evidence}",
        f"   - **Do:** {guidance.causes[1].fix}",
        f"   - **Ask for:** {guidance.causes[1].ask}",
        f"   - **Source:** {guidance.causes[1].source}",
        guidance.variants[0].means,
        guidance.confused_with[0].difference,
        guidance.related[0],
        guidance.sample,
        guidance.sources[0].where,
    ):
        assert said in text


def test_a_code_beyond_the_table_says_that_it_is():
    text = markdown("SYS.0004")
    assert text.startswith("## SYS.0004\n\n**Not in the published table** · 401\n\n")
    assert WHOLE.about.title not in text


def test_the_note_and_the_link_stand_last():
    text = markdown("NoSuchKey", "Look at the **prefix**.")
    end = "### Our note\n\nLook at the **prefix**.\n\n`obsdiag://code/NoSuchKey`\n"
    assert text.endswith(end)
    assert "Our note" not in markdown("NoSuchKey")


def test_without_guidance_what_was_published_is_told():
    entry = WHOLE.get("SlowDown#1")
    text = entry_markdown(entry, None, "", WHOLE.about)
    assert entry.description in text
    assert "Who acts" not in text


def test_what_is_in_a_published_text_does_not_act():
    found = WHOLE.get("SlowDown#1")
    assert found is not None
    entry = found._replace(description="Ask @team, <b> ![x](http://e.example).")
    text = entry_markdown(entry, None, "", WHOLE.about)
    assert r"> Ask `@team`, \<b\> \!\[x\](`http://e.example`)." in text
