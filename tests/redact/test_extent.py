from obsdiag.redact.extent import extents
from obsdiag.redact.name import Kind
from tests.rows import each


def values(text: bytes, name: bytes, kind: Kind) -> list[bytes]:
    start = text.index(name)
    return [
        text[found.start : found.end] for found in extents(text, start, start + len(name), kind)
    ]


@each(
    "text, found",
    [
        (b"token: abc\nnext", [b"abc"]),
        (b"token=abc&x=1", [b"abc"]),
        (b"token%3dabc%26x", [b"abc"]),
        (b'"token": "a b", "x"', [b"a b"]),
        (rb"\"token\":\"ab\",\"x\"", [b"ab"]),
        (b"'token': ['a', 'b'], 'x'", [b"a", b"b"]),
        (b"token:[a b] x", [b"a b"]),
        (b"<token>abc</token>", [b"abc"]),
        (b"</token>abc", []),
        (b"token abc", []),
        (b'"token"', []),
        (b'"token": "cut', [b"cut"]),
        (b"token:", [b""]),
    ],
)
def test_a_value_ends_where_its_writing_ends(text, found):
    assert values(text, b"token", Kind.TOKEN) == found


def test_a_header_goes_on_over_its_folded_lines_only():
    text = b"cookie: a=b;\r\n c=d\r\n host: x\r\n"
    assert values(text, b"cookie", Kind.COOKIE) == [b"a=b;\r\n c=d"]


def test_a_header_inside_a_line_does_not_take_the_rest_of_it():
    assert values(b"x cookie: a=b; c=d e: f", b"cookie", Kind.COOKIE) == [b"a=b; c=d"]
