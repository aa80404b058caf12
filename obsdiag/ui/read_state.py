"""What is known so far about the sources at hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from obsdiag.ui.capture.source_text import SourceText
from obsdiag.ui.core_texts import core_text
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.source_heads import MAX_HELD, SourceHeads, source_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.history import HistoryEntry
    from obsdiag.history.intake import Intake
    from obsdiag.input.sources import Problem
    from obsdiag.model import Finding
    from obsdiag.pipeline.batcher import Progress
    from obsdiag.pipeline.events import Finished, NotKept, Started
    from obsdiag.ui.history.stored_reading import ReadEvent
    from obsdiag.ui.source_heads import EditorText

MAX_NAMED = 200
"""Sources without an error that are named; more are counted."""


class ReadState:
    """One reading: grows by `take`, and answers what is to be displayed."""

    def __init__(
        self,
        name: str = "",
        *,
        own_name: str = "",
        from_files: bool = False,
        pasted: bytes = b"",
        keeps: bool = True,
        edited: bool = False,
        reopened: HistoryEntry | None = None,
        from_history: bool = False,
        read_again: bool = False,
        kept: Sequence[int] = (),
    ) -> None:
        self.name = name
        """What is read, in few words."""
        self.own_name = own_name
        """The English word that the name is, where it is the program's own and no file's."""
        self.from_files = from_files
        """Whether its sources are files."""
        self._pasted = pasted if len(pasted) <= MAX_HELD else b""
        """The text that was pasted or dropped, while it is no larger than what is held."""
        self.keeps = keeps
        """Whether the findings go into the history."""
        self.edited = edited
        """Whether the text is what the editor shows, as it was edited."""
        self.reopened = reopened
        """The entry of the history that is looked at again, if it is one."""
        self.from_history = from_history
        """Whether it is a capture of the history with all that was found in it."""
        self.read_again = read_again
        """Whether its capture is read with today's rules, in place of what was found then."""
        self.kept = list(kept)
        """Under which ids its findings are in the history."""
        self.problems: list[str] = []
        """Sentences for the person at the screen."""
        self.silent: list[str] = []
        """Names of the sources in which nothing was recognised; the first MAX_NAMED of them."""
        self.silent_count = 0
        self.intake: Intake | None = None
        """As what its findings come into the history."""
        self.known_bytes = 0
        """How much of it was read before it was stopped, where it goes on."""
        self.stopped = False
        """Whether it was stopped before its end."""
        self.findings = self.captures = self.sources = self.bytes = 0
        self.format: str | None = None
        self.progress: Progress | None = None
        """How far a long reading has come."""
        self._heads = SourceHeads()

    def take(self, events: Sequence[ReadEvent]) -> list[Finding]:
        """Take a batch of events in; return the findings among them."""
        # The window is there before the readers are loaded.
        from obsdiag.input.sources import Problem
        from obsdiag.model import Finding
        from obsdiag.pipeline.batcher import Progress
        from obsdiag.pipeline.events import CameIn, Finished, Kept, NotKept, Started

        found: list[Finding] = []
        for event in events:
            match event:
                case Finding():
                    found.append(event)
                case CameIn(intake):
                    self.intake = intake
                case Kept(entry_id):
                    self.kept.append(entry_id)
                case Started():
                    self._heads.add(event)
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
        self.problems, self.silent = [], []
        self._heads.begin_again()

    def first_text(self) -> EditorText | None:
        """Return the head of the first source, to be shown before there is a finding."""
        return self._heads.first_text(self._source_of)

    def text_of(self, finding: Finding) -> EditorText:
        """Return the text in which `finding` is to be seen: its source, or its own part of it."""
        is_stored = self.reopened is not None or self.from_history
        return self._heads.text_of(finding, self._source_of, is_stored=is_stored)

    def where_edited(self, finding: Finding | None) -> str:
        """Return what an edited text is: what it was before, and as what it is read now."""
        return self.name if finding is None else f"{self.name} · {finding.capture.format}"

    def held(self) -> int:
        """Return how many bytes of its sources are held to be shown."""
        return self._heads.held() + len(self._pasted)

    def head(self) -> Started | None:
        """Return the head of the first source, None where there is none."""
        return self._heads.first()

    def lone_word(self) -> str:
        """Return the word that is all there is; '' where there is more, or less."""
        return "" if self.sources > 1 else self._heads.lone_word()

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

    def retranslate_name(self) -> bool:
        """Say its name in another language; return whether it is a word of ours."""
        if self.own_name:
            context = "Presenter" if self.own_name == "sample" else "Reading"
            self.name = QCoreApplication.translate(context, self.own_name)
            self._heads.retranslate()
        return bool(self.own_name)

    def _source_of(self, source: str, member: str | None) -> SourceText | None:
        """Return all of a source, or of a member of it; None where it cannot be read again."""
        if not self.from_files and not self._pasted:
            return None
        return SourceText(Path(source) if self.from_files else None, member, self._pasted)

    def _finish(self, finished: Finished) -> None:
        self.sources += 1
        self.bytes += finished.size
        self.captures += finished.captures
        self.format = self.format or finished.format
        if not finished.captures:
            self.silent_count += 1
            if len(self.silent) < MAX_NAMED:
                self.silent.append(source_name(finished.source, finished.member))

    def _fail(self, failure: Problem | NotKept) -> None:
        from obsdiag.input.sources import Problem

        if not isinstance(failure, Problem):
            told = QCoreApplication.translate("Reading", "Not saved: {why}")
            self.problems.append(told.format(why=core_text(failure.text)))
        else:
            self.problems.append(
                f"{source_name(failure.source, None)}: {shown_line(core_text(failure.text))}"
            )
