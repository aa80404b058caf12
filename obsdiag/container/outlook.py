"""Outlook's .msg: a mail as a compound file, a stream for each property ([MS-OXMSG] section 2).

A stream's name ends in the property's tag: its number and its type, `001F` for UTF-16 text,
`001E` for text in some code page, `0102` for bytes, `000D` for an object ([MS-OXCDATA] 2.11.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.container.compound import Compound, Node
from obsdiag.container.held import hold
from obsdiag.container.hypertext import text_of
from obsdiag.container.mail import TEXT
from obsdiag.container.part import Member, Part, Skipped, shown_name
from obsdiag.container.transfer import undone
from obsdiag.container.unpack_limit import CUT, MAX_SPOOLED, TOO_DEEP, Bounded, Budget, DamageError
from obsdiag.input.byte_reader import ByteReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from obsdiag.input.stream import Readable, Stream

MAX_LEVELS = 8
"""Mails attached to mails."""

_BODY, _HTML, _RTF = "1000", "1013", "1009"
"""[MS-OXPROPS]: PidTagBody, PidTagHtml, PidTagRtfCompressed."""
_DATA = "3701"
"""PidTagAttachDataBinary, or PidTagAttachDataObject where its type says so."""
_NAMES = ("3707", "3704", "3001")
"""PidTagAttachLongFilename, PidTagAttachFilename, PidTagDisplayName."""
_STREAM = "__substg1.0_"
_ATTACHMENT = "__attach_version1.0_#"
_NO_MAIL = "This is a compound file, as older Office programs write them, but no mail."
_TOO_LARGE = (
    f"It is larger than the {MAX_SPOOLED // 1024**2} MiB that can be held of a mail which is "
    "no file of its own: save it as one."
)
_MAX_NAME = 2048


def open_outlook(stream: Stream, raw: BinaryIO | None, budget: Budget) -> Iterator[Part]:
    """Yield the text and the attachments of a mail, those of attached mails included."""
    held = hold(stream, raw, budget)
    try:
        if held.file is None:
            yield Skipped("", _TOO_LARGE)
        else:
            compound = Compound(held.file, held.size)
            yield from _Message(compound, compound.root, budget).parts("", MAX_LEVELS)
            if compound.is_cut:
                yield Skipped("", CUT)
    except DamageError as damage:
        yield Skipped("", str(damage))
    finally:
        budget.spool += held.spooled


class _Message:
    """One mail in a compound file."""

    def __init__(self, compound: Compound, storage: Node, budget: Budget) -> None:
        self._compound, self._budget = compound, budget
        self._nodes = {node.name: node for node in compound.children(storage)}

    def parts(self, path: str, levels: int) -> Iterator[Part]:
        """Yield the parts, their names behind `path`; `levels` of attached mails are opened."""
        if not any(name.startswith(_STREAM) for name in self._nodes):
            yield Skipped(path.rstrip("/"), _NO_MAIL)
            return
        if (content := self._text()) is not None:
            yield from self._member(path + TEXT, lambda: content)
        elif self._nodes.get(f"{_STREAM}{_RTF}0102"):
            yield Skipped(path + TEXT, "It is kept as RTF only, which is not read.")
        attached = [node for name, node in self._nodes.items() if name.startswith(_ATTACHMENT)]
        for number, node in enumerate(attached, 1):
            attachment = _Message(self._compound, node, self._budget)
            yield from attachment._attached(path, number, levels - 1)

    def _attached(self, path: str, number: int, levels: int) -> Iterator[Part]:
        """Yield an attachment: a file, or the parts of another mail."""
        name = path + (self._name() or f"attachment {number}")
        mail, data = (self._nodes.get(f"{_STREAM}{_DATA}{kind}") for kind in ("000D", "0102"))
        if data is not None:
            yield from self._member(name, lambda: self._compound.content(data))
        elif mail is not None and levels:
            yield from _Message(self._compound, mail, self._budget).parts(f"{name}/", levels)
        elif mail is not None:
            yield Skipped(name, TOO_DEEP)

    def _member(self, name: str, content: Callable[[], Readable]) -> Iterator[Part]:
        member = Member(name, lambda: Bounded(content(), self._budget))
        yield member
        if member.trouble:
            yield Skipped(name, member.trouble)

    def _text(self) -> Readable | None:
        """Return the mail's text as UTF-8: as such, or else out of its HTML."""
        if (text := self._string(_BODY)) is not None:
            return text
        if (node := self._nodes.get(f"{_STREAM}{_HTML}0102")) is not None:
            return ByteReader(text_of(self._compound.content(node), None))
        html = self._string(_HTML)
        return None if html is None else ByteReader(text_of(html, None))

    def _string(self, number: str) -> Readable | None:
        """Return a text property; what is in a code page is left as it is."""
        for kind, charset in (("001F", "utf-16-le"), ("001E", None)):
            if (node := self._nodes.get(f"{_STREAM}{number}{kind}")) is not None:
                return undone(self._compound.content(node), "", charset)
        return None

    def _name(self) -> str:
        found = (self._string(number) for number in _NAMES)
        text = next((text for text in found if text is not None), None)
        return "" if text is None else shown_name(Bounded(text, self._budget).read(_MAX_NAME))
