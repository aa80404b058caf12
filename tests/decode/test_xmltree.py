"""lxml without DTD, entities or network, and the elements of what it reads."""

from __future__ import annotations

from obsdiag.decode.xmltree import MAX_FIELDS, reader, salvaged, values_of
from obsdiag.model import Remark
from tests.rows import each


def values(xml: bytes, cut: str | None = None) -> tuple[dict[str, str], set[Remark]]:
    remarks: set[Remark] = set()
    tree = reader().recovered(xml)
    assert tree is not None
    return values_of(tree, remarks, cut), remarks


def test_a_broken_document_is_read_only_where_that_is_asked():
    broken = b"<Error><Code>NoSuchKey</Code><Message>The"
    assert reader().strictly(broken) is None
    assert values(broken)[0] == {"Code": "NoSuchKey", "Message": "The"}


def test_what_is_no_document_at_all_has_no_tree():
    assert reader().strictly(b"") is None
    assert reader().recovered(b"") is None
    assert reader().strictly("<é>".encode("latin-1")) is None


@each(
    "written, read",
    [
        (b"&#xD83D;&#xDE00;", "\U0001f600"),
        (b"&#55357;&#56832;", "\U0001f600"),
        (b"&#65;&#xD83D;&#x0000DE00;&#66;", "A\U0001f600B"),
        (b"&#xD83D;", "\ufffd"),
        (b"&#xDE00;&#xD83D;", "\ufffd\ufffd"),
        (b"&#xD83D; &#xDE00;", "\ufffd \ufffd"),
        (b"&#xD7FF;&#xE000;", "\ud7ff\ue000"),
    ],
)
def test_a_reference_to_half_a_character_costs_no_value(written, read):
    document = b"<Error><Code>NoSuchKey</Code><Message>a" + written + b"b</Message></Error>"
    assert values(document)[0] == {"Code": "NoSuchKey", "Message": f"a{read}b"}


@each("number", [b"0", b"x110000", b"9999999999", b"xFFFFFFFF", b"x", b"xD800"])
def test_no_reference_makes_a_text_that_cannot_be_read(number):
    document = b"<Error><Code>NoSuchKey</Code><Message>a&#" + number + b";b</Message></Error>"
    assert values(document)[0]["Code"] == "NoSuchKey"


def test_entities_are_not_put_in():
    xml = b'<!DOCTYPE e [<!ENTITY x SYSTEM "file:///etc/hostname">]><e><Code>&x;</Code></e>'
    tree = reader().strictly(xml)
    assert tree is not None
    assert "".join(tree.itertext()) == "&x;"


def test_names_have_no_namespace_and_nested_ones_have_their_parents():
    xml = b'<Error xmlns="urn:x"><A><B>1</B></A><Code> NoSuchKey </Code></Error>'
    assert values(xml)[0] == {"A.B": "1", "Code": "NoSuchKey"}


def test_nesting_ends_somewhere_and_is_said_to():
    found, remarks = values(b"<e><A><B><C><D><E>1</E></D></C></B></A></e>")
    assert found == {}
    assert remarks == {Remark.NESTED_TOO_DEEP}


def test_elements_are_kept_up_to_a_number():
    xml = b"".join(b"<F%d>x</F%d>" % (number, number) for number in range(2 * MAX_FIELDS))
    assert len(values(b"<e>" + xml + b"</e>")[0]) == MAX_FIELDS


def test_the_element_that_was_cut_is_left_out_unless_it_is_the_message():
    xml = b"<e><Code>NoSuchKey</Code><HostId>abc</HostId></e>"
    assert values(xml, cut="HostId")[0] == {"Code": "NoSuchKey"}
    assert values(b"<e><Message>The spec</Message></e>", cut="Message")[0] == {
        "Message": "The spec"
    }


def test_values_behind_a_break_are_salvaged():
    xml = b"<Error><<<<Code>NoSuchKey</Code>&<Message>a &lt;b&gt; &amp;lt;</Message>"
    assert salvaged(xml) == {"Code": "NoSuchKey", "Message": "a <b> &lt;"}
