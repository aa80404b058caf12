"""lxml without DTD, entities or network, and the elements of what it reads."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Remark

if TYPE_CHECKING:
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
            return self._read(xml, self._recovering)
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
