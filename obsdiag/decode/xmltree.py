"""lxml without DTD, entities or network, and the elements of what it reads."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Remark

if TYPE_CHECKING:
    import re

    from lxml import etree

MAX_DEPTH_OF_FIELDS = 3
MAX_FIELDS = 200
"""Elements of one error that are kept; a document of more is no error of a service."""

_WHOLE = lazy_regex(
    rb"<(Code|Message|RequestId|HostId|Resource|Key|BucketName)>([^<]{0,4000})</\1>"
)
_PREDEFINED = (
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", '"'),
    ("&apos;", "'"),
    ("&amp;", "&"),
)
"""XML 1.0 section 4.6."""

_REFERENCES = lazy_regex(rb"(?:&#(?:x[0-9A-Fa-f]{1,8}|[0-9]{1,10});)+")
_HALVES = range(0xD800, 0xE000)
"""Of the pairs in which UTF-16 writes a character (Unicode 15, section 23.6)."""


def _without_halves(found: re.Match[bytes]) -> bytes:
    """Return references with each pair of halves as one, and with a mark for a lone half.

    They are no characters (XML 1.0 section 2.2), but serialisers that go through UTF-16 write
    them; lxml would recover a text with one that cannot be decoded.
    """
    numbers = [
        int(digits[1:], 16) if digits[:1] == b"x" else int(digits)
        for digits in found[0][2:-1].split(b";&#")
    ]
    if not any(number in _HALVES for number in numbers):
        return found[0]
    written = "".join(
        chr(number) if number in _HALVES else f"&#{number};" for number in numbers
    ).encode("utf-16-le", "surrogatepass")
    return written.decode("utf-16-le", "replace").encode("ascii", "xmlcharrefreplace")


class Reader:
    """lxml with its parsers, loaded when the first document comes along.

    Making a parser costs half as much as using it, so there is one of each kind.
    """

    def __init__(self) -> None:
        from lxml import etree

        self._failure = (etree.XMLSyntaxError, ValueError)
        self._read = etree.fromstring
        self._strict = self._parser(recover=False)
        self._recovering = self._parser(recover=True)

    @staticmethod
    def _parser(*, recover: bool) -> etree.XMLParser:
        from lxml import etree

        return etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            dtd_validation=False,
            recover=recover,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )

    def strictly(self, xml: bytes) -> etree._Element | None:
        """Return the tree of a well-formed document, or None."""
        try:
            return self._read(xml, self._strict)
        except self._failure:
            return None

    def recovered(self, xml: bytes) -> etree._Element | None:
        """Return the tree of a broken document as far as it can be read, or None."""
        try:
            return self._read(_REFERENCES.sub(_without_halves, xml), self._recovering)
        except self._failure:
            return None


@cache
def reader() -> Reader:
    """Return the one reader."""
    return Reader()


def values_of(
    element: etree._Element, remarks: set[Remark], cut: str | None, prefix: str = "", depth: int = 1
) -> dict[str, str]:
    """Return the text of the element's children by name."""
    values: dict[str, str] = {}
    for child in element:
        tag: Any = child.tag
        if type(tag) is not str:
            continue
        name = prefix + (tag.rpartition("}")[2] if tag[0] == "{" else tag)
        if len(child) and depth < MAX_DEPTH_OF_FIELDS:
            values |= values_of(child, remarks, cut, f"{name}.", depth + 1)
        elif len(child):
            remarks.add(Remark.NESTED_TOO_DEEP)
        elif name != cut or name == "Message":
            text = child.text
            values.setdefault(name, text.strip() if text else "")
        if len(values) >= MAX_FIELDS:
            break
    return values


def salvaged(xml: bytes) -> dict[str, str]:
    """Return the values that stand whole behind the break at which the parser gave up."""
    return {
        match[1].decode(): _plain_text(match[2].decode("utf-8", "replace"))
        for match in reversed(list(_WHOLE.finditer(xml)))
    }


def _plain_text(text: str) -> str:
    for reference, character in _PREDEFINED:
        text = text.replace(reference, character)
    return text.strip()
