"""What stands between a name and its value."""

from __future__ import annotations

from obsdiag.redact.separator import separator_at
from tests.rows import each


@each(
    "between",
    [
        *(b"=", b": ", b" = ", b":= ", b" => ", b" -> ", b'": "', b"': '", b'\\": \\"', b"%3d"),
        *(b'" value="', b'", "value": "', b">", b"&gt;", b"(b'"[:1] + b'"', b"\xef\xbc\x9a"),
        *(b" is ", b" set to ", b'=string(6) "', b"\xe6\x98\xaf"),
    ],
)
def test_the_value_begins_behind_each_notation(between):
    text = b"token" + between + b"v4lue"
    found = separator_at(text, 0, 5)
    assert found is not None
    assert text[found.end :] == b"v4lue"


def test_what_opens_the_value_is_told():
    found = separator_at(b'"token": "abc"', 1, 6)
    assert found is not None
    assert (found.quote, found.closes, found.is_colon) == (b'"', True, True)


def test_an_element_and_a_list_are_told():
    element, listed = separator_at(b"<token>a", 1, 6), separator_at(b'token=["a"]', 0, 5)
    assert element is not None
    assert element.is_element
    assert listed is not None
    assert listed.is_list


@each("text", [b"token.", b"token, and more", b"tokens", b"token", b"</token>x"])
def test_a_name_without_a_value_has_none(text):
    start = text.index(b"token")
    assert separator_at(text, start, start + 5) is None


def test_the_value_of_a_property_stands_in_the_next_element():
    text = b"<property><name>fs.obs.secret.key</name>\n <value>abc</value>"
    start = text.index(b"fs.")
    found = separator_at(text, start, text.index(b"</name>"))
    assert found is not None
    assert text[found.end :] == b"abc</value>"


def test_arguments_of_a_call_are_name_and_value():
    text = b'setproperty("obs.sk", "abc")'
    found = separator_at(text, 13, 19)
    assert found is not None
    assert text[found.end :] == b'abc")'
