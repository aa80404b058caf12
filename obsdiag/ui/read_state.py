"""What is known so far about the sources at hand, and what of them is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtCore import QCoreApplication

from obsdiag.model import Finding
from obsdiag.ui.capture.excerpt import Excerpt, excerpt
from obsdiag.ui.core_texts import core_text
from obsdiag.ui.local_text import decimal, number, percent, shown_line, size
from obsdiag.ui.translation import noop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.history import HistoryEntry
    from obsdiag.history.intake import Intake
    from obsdiag.input.sources import Problem
    from obsdiag.model import Capture
    from obsdiag.pipeline.batcher import Progress
    from obsdiag.pipeline.events import Finished, Started
    from obsdiag.pipeline.saving import NotKept
    from obsdiag.ui.read_controller import ReadEvent

MAX_HELD = 16 * 1024 * 1024
"""Bytes of sources that are held to be shown; of further ones the captures alone are."""

MAX_NAMED = 200
"""Sources without an error that are named; more are counted."""

MAX_WORD = 200
"""Bytes; what is longer is no word that may be a code."""

_Key: TypeAlias = tuple[str, str | None]


class EditorText(NamedTuple):
    """A text for the editor."""

    excerpt: Excerpt
    first: int
    """Line of the source at which it starts."""
    where: str
    """What it is, in a few words."""
    key: object
    """Equal for equal texts."""
    source: str = ""
    """The file that it is, or that it is a part of; '' where it is none."""
    member: str | None = None
    """Which member of that file."""


@dataclass(slots=True)
class ReadState:
    """One reading: grows by `take`, and answers what is to be displayed."""

    name: str = ""
    """What is read, in few words."""
    own_name: str = ""
    """The English word that the name is, where it is the program's own and no file's."""
    from_files: bool = False
    """Whether its sources are files."""
    keeps: bool = True
    """Whether the findings go into the history."""
    edited: bool = False
    """Whether the text is what the editor shows, as it was edited."""
    reopened: HistoryEntry | None = None
    """The entry of the history that is looked at again, if it is one."""
    from_history: bool = False
    """Whether it is a capture of the history with all that was found in it."""
    read_again: bool = False
    """Whether its capture is read with today's rules, in place of what was found then."""
    kept: list[int] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    """Sentences for the person at the screen."""
    silent: list[str] = field(default_factory=list)
    """Names of the sources in which nothing was recognised; the first MAX_NAMED of them."""
    silent_count: int = 0
    intake: Intake | None = None
    """As what its findings come into the history."""
    known_bytes: int = 0
    """How much of it was read before it was stopped, where it goes on."""
    stopped: bool = False
    """Whether it was stopped before its end."""
    findings: int = 0
    captures: int = 0
    sources: int = 0
    bytes: int = 0
    format: str | None = None
    progress: Progress | None = None
    """How far a long reading has come."""
    _heads: dict[_Key, Started] = field(default_factory=dict)
    _held: int = 0
    _made: tuple[Started, EditorText] | None = None
    """The text that was made last of a head: one finding after the other stands in it."""

    def take(self, events: Sequence[ReadEvent]) -> list[Finding]:
        """Take a batch of events in; return the findings among them."""
        # The window is there before the readers are loaded.
        from obsdiag.input.sources import Problem
        from obsdiag.pipeline.batcher import Progress
        from obsdiag.pipeline.events import Finished, Started
        from obsdiag.pipeline.saving import Kept, NotKept

        found: list[Finding] = []
        for event in events:
            match event:
                case Finding():
                    found.append(event)
                case Kept(entry_id):
                    self.kept.append(entry_id)
                case Started():
                    self._start(event)
                case Finished():
                    self._finish(event)
                case Problem() | NotKept():
                    self._fail(event)
                case Progress():
                    self.progress = event
        self.findings += len(found)
        return found

    def begin_again(self) -> None:
        """Count its sources from the start, while what was found in them stays."""
        self.known_bytes = 0 if self.progress is None else self.progress.done
        self.stopped, self.progress, self.format = False, None, None
        self.captures = self.sources = self.bytes = self.silent_count = 0
        self.problems, self.silent, self._held = [], [], 0

    def first_text(self) -> EditorText | None:
        """Return the head of the first source, to be shown before there is a finding."""
        head = next(iter(self._heads.values()), None)
        return None if head is None else self._whole(head)

    def text_of(self, finding: Finding) -> EditorText:
        """Return the text in which `finding` is to be seen: its source, or its own part of it."""
        capture, origin = finding.capture, finding.capture.origin
        head = self._heads.get((origin.source, origin.member))
        # A capture that was joined from two sources is longer than the one it is named after.
        if head is not None and head.complete and len(capture.text) <= len(head.excerpt):
            return self._whole(head)._replace(where=_where(capture))
        key = (origin.source, origin.member, origin.line)
        part = excerpt(capture.text)
        is_stored = self.reopened is not None or self.from_history
        if not is_stored or origin.line != 1:  # edited, it would be a source of its own
            part = part._replace(faithful=False)
        source = self._file(origin.source)
        return EditorText(part, origin.line, _where(capture), key, source, origin.member)

    def _file(self, source: str) -> str:
        return source if self.from_files else ""

    def head(self) -> Started | None:
        """Return the head of the first source, None where there is none."""
        return next(iter(self._heads.values()), None)

    def lone_word(self) -> str:
        """Return the word that is all there is; '' where there is more, or less."""
        head = self.head()
        if head is None or not head.complete or self.sources > 1 or len(head.excerpt) > MAX_WORD:
            return ""
        words = head.excerpt.decode("utf-8", "replace").split()
        return words[0] if len(words) == 1 else ""

    def share(self) -> int | None:
        """Return how much of it has been read, in percent; None where that is not known."""
        if self.progress is None or not self.progress.total:
            return None
        return min(99, 100 * self.progress.done // self.progress.total)

    def entry_id(self, number: int | None) -> int | None:
        """Return under which id a finding, counted from 0, is in the history; None if it is not."""
        if self.read_again:
            return None if self.reopened is None else self.reopened.id
        return self.kept[number] if number is not None and number < len(self.kept) else None

    def reopened_number(self) -> int | None:
        """Return which of the findings, counted from 0, the entry is that was reopened."""
        if self.reopened is None or self.read_again:
            return None
        return self.kept.index(self.reopened.id)

    def ending(self, seconds: float) -> str:
        """Return in one line what was read in `seconds`, to its end or until it was stopped."""
        return self.stopped_summary() if self.stopped else self.summary(seconds)

    def retranslate_name(self) -> bool:
        """Say its name in another language; return whether it is a word of ours."""
        if self.own_name:
            context = "Presenter" if self.own_name == "sample" else "Reading"
            self.name = QCoreApplication.translate(context, self.own_name)
            self._made = None
        return bool(self.own_name)

    def partial(self) -> str:
        """Return how much of it the findings are of, where it was stopped; '' for all."""
        if not self.stopped:
            return ""
        share = self.share()
        if share is None:
            return _tr("not all of it was read")
        return _tr("only the first {share} was read").format(share=percent(share))

    def stopped_summary(self) -> str:
        """Return in one line what there is of a reading that was stopped."""
        name = shown_line(self.name, 60) or _tr("reading")
        share = self.share()
        if share is not None:
            told = _tr("Stopped “{name}” at {share}: {found} kept")
            return told.format(name=name, share=percent(share), found=self._found())
        return _tr("Stopped “{name}”: {found} kept").format(name=name, found=self._found())

    def nothing(self) -> str:
        """Return what to say of a reading in which no error was found; '' for another one."""
        if self.findings:
            return ""
        if self.captures:
            return _tr("This capture shows no error")
        if self.sources > 1:
            return _tr("None of these %Ln files shows an error of OBS", self.sources)
        if self.sources and not self.bytes:
            return _tr("This is empty")
        return _tr("No response and no client's error was recognised here") if self.sources else ""

    def with_errors(self) -> str:
        """Return how many of several sources hold an error; '' where all do, or there is one."""
        if self.sources == 1 or not self.silent_count or not self.findings:
            return ""
        told = _tr("{some} of {all} files hold an error")
        some = self.sources - self.silent_count
        return told.format(some=number(some), all=number(self.sources))

    def silent_names(self) -> str:
        """Return the sources in which nothing was recognised, in one sentence."""
        names = ", ".join(self.silent)
        told = _tr("Nothing was recognised in: {names}")
        if more := self.silent_count - len(self.silent):
            told = _tr("Nothing was recognised in: {names} and %Ln more", more)
        return told.format(names=names)

    def summary(self, seconds: float) -> str:
        """Return what was read, in one line."""
        parts = [
            self._read_as(),
            size(self.bytes),
            _tr("{number} ms").format(number=decimal(seconds * 1000, 0)),
        ]
        some = self.with_errors()
        return " · ".join((*parts, self._found(), *self._saved(), *([some] if some else [])))

    def progress_words(self, waiting: int) -> str:
        """Return how far it has come, and how many readings wait for its end."""
        progress = self.under_way() or _tr("Reading")
        if not waiting:
            return progress
        return _tr("{progress} · {count} waiting").format(progress=progress, count=number(waiting))

    def under_way(self) -> str:
        """Return how far it has come, in one line; empty where that is not known."""
        if self.progress is None:
            return ""
        done, total, seconds = self.progress
        rate = done / max(seconds, 0.001)
        parts = [size(done), _tr("{size} a second").format(size=size(int(rate))), self._found()]
        if total is not None and total >= done > 0:
            parts[0] = _tr("{done} of {total}").format(done=parts[0], total=size(total))
            left = (total - done) / rate
            parts.insert(2, _tr("{seconds} s left").format(seconds=decimal(left, 0)))
        told = _tr("Catching up") if done < self.known_bytes else _tr("Reading")
        return " · ".join((told, *parts))

    def _found(self) -> str:
        return _tr("%Ln findings", self.findings)

    def _read_as(self) -> str:
        if self.sources == 1:
            return _tr("Read as {format}").format(format=self.format or _tr("text"))
        return _tr("%Ln sources read", self.sources)

    def _saved(self) -> tuple[str, ...]:
        if not self.findings:
            return ()
        if self.reopened is not None or self.from_history:
            again = _tr("from the history, read again")
            return (again if self.read_again else _tr("from the history"),)
        if len(self.kept) == self.findings:
            return (_tr("saved"),)
        if self.kept:
            some = _tr("{kept} of {all} saved")
            return (some.format(kept=number(len(self.kept)), all=number(self.findings)),)
        return (_tr("not saved") if self.keeps else _tr("shown only, not saved"),)

    def _start(self, started: Started) -> None:
        self._held += len(started.excerpt)
        if self._held <= MAX_HELD:
            self._heads[started.source, started.member] = started

    def _finish(self, finished: Finished) -> None:
        self.sources += 1
        self.bytes += finished.size
        self.captures += finished.captures
        self.format = self.format or finished.format
        if not finished.captures:
            self.silent_count += 1
            if len(self.silent) < MAX_NAMED:
                self.silent.append(_name(finished.source, finished.member))

    def _fail(self, failure: Problem | NotKept) -> None:
        from obsdiag.input.sources import Problem

        if not isinstance(failure, Problem):
            self.problems.append(_tr("Not saved: {why}").format(why=core_text(failure.text)))
        else:
            self.problems.append(
                f"{_name(failure.source, None)}: {shown_line(core_text(failure.text))}"
            )

    def _whole(self, head: Started) -> EditorText:
        if self._made is None or self._made[0] is not head:
            text = excerpt(head.excerpt, complete=head.complete)
            key, source = (head.source, head.member), self._file(head.source)
            name = _name(head.source, head.member)
            self._made = (head, EditorText(text, 1, name, key, source, head.member))
        return self._made[1]


_OWN_NAMES = {
    "clipboard": noop("Reading", "clipboard"),
    "editor": noop("Reading", "editor"),
    "sample": noop("Reading", "sample"),
}
"""Sources that are no files, by the names that the history has for them."""


def _name(source: str, member: str | None) -> str:
    if member is None and source in _OWN_NAMES:
        return _tr(_OWN_NAMES[source])
    return shown_line(f"{source} / {member}" if member else source, 120)


def _where(capture: Capture) -> str:
    return f"{_name(capture.origin.source, capture.origin.member)} · {capture.format}"


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Reading", text, None, count)
