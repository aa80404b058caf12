"""Error documents, whole or torn; what is missing is missing, what is left is shown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obsdiag.decode import document
from obsdiag.decode.document import read_document
from obsdiag.decode.xmltree import MAX_FIELDS
from obsdiag.model import Remark
from tests.answer import error
from tests.rows import each

CUT, BROKEN, DTD, DEEP = (
    Remark.BODY_CUT,
    Remark.XML_BROKEN,
    Remark.DTD_REFUSED,
    Remark.NESTED_TOO_DEEP,
)
WHOLE = {
    "Code": "NoSuchKey",
    "Message": "Not there.",
    "RequestId": "0000019CEBAD03AD42BEEF0042BEEF00",
}
DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"
PLAIN = error(message="Not there.")


def values(body: bytes) -> dict[str, str]:
    (element,) = read_document(body).errors
    return element.values


@pytest.mark.parametrize(
    "body",
    [
        PLAIN,
        DECLARATION + b"\r\n" + PLAIN,
        b"\n\n " + PLAIN + b"\n\n",
        DECLARATION.replace(b"UTF-8", b"UTF-16") + PLAIN,
        PLAIN.replace(b"<Error>", b"<Error xmlns='http://s3.example.com/doc/2006-03-01/'>"),
        PLAIN.replace(b"<", b"<s:")
        .replace(b"<s:/", b"</s:")
        .replace(b"Error>", b"Error xmlns:s='u'>", 1),
        PLAIN.replace(b"><", b">\r\n  <"),
        PLAIN.replace(b"Not there.", b"  Not there.\n"),
        PLAIN.replace(b"Not there.", b"<![CDATA[Not there.]]>"),
        PLAIN.replace(b"<Code>", b"<!-- a comment --><?a note?><Code>"),
        PLAIN.replace(b"<Code>", b"<Code a='b'>"),
    ],
    ids=range(11),
)
def test_a_well_formed_document_is_read_whole(body):
    assert values(body) == WHOLE
    assert read_document(body).remarks == frozenset()


def test_entities_of_xml_itself_are_characters():
    assert (
        values(error(message="a &lt; b &amp; &quot;c&quot; &#233;"))["Message"] == 'a < b & "c" é'
    )


def test_the_first_of_two_equal_elements_counts():
    assert values(error(more="<Code>Other</Code>"))["Code"] == "NoSuchKey"


def test_nested_elements_get_names_with_dots():
    more = "<Details><Item>1</Item><Deep><Deeper><Deepest>2</Deepest></Deeper></Deep></Details>"
    shown = read_document(error(more=more))
    assert shown.errors[0].values["Details.Item"] == "1"
    assert shown.remarks == {DEEP}


def test_nested_elements_are_read_beside_empty_ones():
    body = b"<Error><Code>A</Code><Message/><Details><Item>1</Item></Details></Error>"
    assert values(body) == {"Code": "A", "Message": "", "Details.Item": "1"}


@each(
    "end, expected",
    [
        (b"<Message>Not th", {"Code": "NoSuchKey", "Message": "Not th"}),
        (b"</Message>", {"Code": "NoSuchKey", "Message": "Not there."}),
        (b"<RequestId>00000", {"Code": "NoSuchKey", "Message": "Not there."}),
        (b"<Reque", {"Code": "NoSuchKey", "Message": "Not there."}),
        (b"</RequestId></Err", WHOLE),
    ],
)
def test_a_document_that_was_cut_shows_what_stands_before_the_cut(end, expected):
    """Half a message is a message; half an id would be a wrong one."""
    body = PLAIN[: PLAIN.index(end) + len(end)]
    shown = read_document(body)
    assert shown.errors[0].values == expected
    assert shown.remarks == {CUT}


@pytest.mark.parametrize(
    "body",
    [
        PLAIN.replace(b"Not there.", b"R&D <b> says"),
        PLAIN.replace(b"</Message>", b"</Massage>"),
        PLAIN.replace(b"Not there.", b"a\x01b"),
        PLAIN.replace(b"Not there.", b"&nosuch; thing"),
        PLAIN.replace(b"<Error>", b"<Error a=b>"),
    ],
    ids=["bare ampersand", "wrong tag", "control", "entity", "attribute"],
)
def test_a_broken_document_shows_what_can_be_recovered(body):
    shown = read_document(body)
    assert shown.errors[0].values["Code"] == "NoSuchKey"
    assert shown.remarks == {BROKEN}


def test_text_around_a_document_is_no_harm():
    assert values(b"503\n" + PLAIN + b"\n\n503 <br>") == WHOLE


@each(
    "body",
    [b"", b"   ", b"no markup", b"<html><Error>x</Error></html>", b"<Errors/>", b"<", b"<>", b"{}"],
)
def test_anything_else_is_no_error_document(body):
    assert read_document(body).errors == ()


def test_the_elements_of_a_delete_know_where_they_start():
    body = DECLARATION + b"<DeleteResult>" + PLAIN + b"<Deleted/>" + PLAIN + b"</DeleteResult>"
    starts = [element.offset for element in read_document(body).errors]
    assert starts == [body.index(b"<Error>"), body.rindex(b"<Error>")]


def test_a_delete_that_was_cut_shows_the_errors_before_the_cut():
    shown = read_document(b"<DeleteResult>" + PLAIN + b"<Error><Key>a</Key><Code>Acc")
    assert shown.errors[0].values == WHOLE
    assert shown.errors[1].values == {"Key": "a"}
    assert shown.remarks == {CUT}


def test_more_errors_than_any_service_sends_are_left_out(monkeypatch):
    monkeypatch.setattr(document, "MAX_ERRORS", 3)
    assert len(read_document(b"<DeleteResult>" + PLAIN * 9 + b"</DeleteResult>").errors) == 3


def test_more_fields_than_any_service_sends_are_left_out():
    many = "".join(f"<F{number}>x</F{number}>" for number in range(9 * MAX_FIELDS))
    assert len(values(error(more=many))) == MAX_FIELDS


names = st.sampled_from(["Code", "Message", "RequestId", "HostId", "Resource", "Key", "Étage"])
texts = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="<&]\ufffe\uffff")
)


@settings(deadline=None)
@given(told=st.dictionaries(names, texts, min_size=1))
def test_whatever_a_document_says_is_read(told):
    elements = "".join(f"<{name}>{text}</{name}>" for name, text in told.items())
    expected = {name: text.strip() for name, text in told.items()}
    assert values(f"<Error>{elements}</Error>".encode()) == expected


@settings(deadline=None)
@given(end=st.integers(0, len(PLAIN)))
def test_wherever_it_is_cut_nothing_is_invented(end):
    for element in read_document(PLAIN[:end]).errors:
        for name, text in element.values.items():
            assert WHOLE[name] == text or (name == "Message" and WHOLE[name].startswith(text))


def test_an_ampersand_that_was_not_escaped_takes_nothing_away():
    (found,) = read_document(error(more="<Key>r&d/a&amp;b.txt</Key>")).errors
    assert found.values["Key"] == "r&d/a&b.txt"


PAGE = (
    b"<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1><ul>"
    b"<li>Code: NoSuchKey</li><li>Message: No &quot;key&quot;.</li><li>Key: a.html</li>"
    b"<li>RequestId: 0000019CEBAD03AD42BEEF0042BEEF00</li></ul></body></html>"
)


def test_the_page_of_a_website_lists_what_the_document_says():
    (only,) = read_document(PAGE).errors
    assert only.values["Code"] == "NoSuchKey"
    assert only.values["Message"] == 'No "key".'


def test_a_list_without_a_request_id_is_anybodys():
    page = PAGE.replace(b"RequestId", b"Visitors")
    assert read_document(page).errors == ()
