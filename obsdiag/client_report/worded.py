"""What is said in plain words, beside what clients report in forms and by names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.failure_words import NOT_SO, SAYS_SO
from obsdiag.client_report.found import NEAR, PLAIN, UNHEARD, Report, Stretches, overlap
from obsdiag.client_report.known_sentence import known_sentences
from obsdiag.client_report.message_end import KNOWN_STARTS
from obsdiag.client_report.plain_words import plain_words
from obsdiag.client_report.status import is_other_item
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_end, line_start
from obsdiag.words.known_codes import COMMON_CODES, KNOWN_CODES, contradicts, known_status
from obsdiag.words.store_ids import OF_A_STORE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.client_report.failure_words import Words


def worded(
    text: bytes,
    said: Sequence[Words],
    found: Sequence[Report],
    telling: Sequence[Report],
    *,
    is_line: bool,
) -> list[Report]:
    """Return reports, and what is `said` in plain words and was not found otherwise."""
    kept = list(found)
    telling = [one for one in telling if not _is_sentence(one)]
    thrown = all(map(_is_throw, telling))
    telling = [] if thrown else telling
    named = [one for one in telling if one.document or "Code" in one.values or not is_line]
    taken = {report.values.get("Code") for report in telling}
    told = Stretches(named)
    added: list[Report] = []
    for words in said:
        code, message = words.values.get("Code"), words.values.get("Message", "")
        if (
            _fills(words, kept, UNHEARD)
            or _fills(words, added, PLAIN)
            or told.meet(words)
            or any(overlap(words, one) for one in added)
        ):
            continue
        client = PLAIN
        if (code or "") in taken:
            if not (message and _is_own_item(text, words, telling)):
                continue
            client = next(one.client for one in telling if one.values.get("Code") == code)
        if code is None and (not message or _is_said(message, (*telling, *kept))):
            continue
        if added and _is_said_twice(text, added[-1], words):
            continue
        if code is None and (_completes(text, words, kept) or _ends_line(text, words, added)):
            continue
        added.append(Report(words.start, words.end, client, words.values))
    if is_line and len(telling) == len(added) == 1 and telling[0] in kept:
        kept, added = _paired(kept, telling[0], added[0])
    if thrown:
        kept = [one for one in kept if not (_is_throw(one) and _is_said_in(added, one))]
    return kept + added


def _paired(kept: list[Report], told: Report, words: Report) -> tuple[list[Report], list[Report]]:
    """Return the reports kept and those added, where one line tells of one error in both ways."""
    if "Code" in told.values:
        return kept, [words]
    if contradicts(words.values.get("Code", ""), told.values.get("status", "-")):
        return kept, []
    kept = [one for one in kept if one is not told]
    first, last = sorted((told, words), key=lambda one: one.start)
    return kept, [Report(first.start, last.end, PLAIN, told.values | words.values)]


_SENTENCE = frozenset({"Message", "reason"})


def _is_sentence(report: Report) -> bool:
    """Return whether a value is all that is named: the service's sentence is read out of it."""
    return report.client == UNHEARD and not report.document and report.values.keys() <= _SENTENCE


def _is_throw(report: Report) -> bool:
    """Return whether a program has thrown an error of which it prints no more than a sentence."""
    return report.client == "node" and report.values.keys() <= _SENTENCE


def _is_said_in(added: Sequence[Report], report: Report) -> bool:
    """Return whether words that were added are the sentence that a report has, too."""
    return any(overlap(words, report) for words in added)


_ROW_END = b" \t|}\r\n"
"""The end of a row and of a line, in front of a report that begins with the next."""


def _lines_of(text: bytes, report: Report) -> tuple[int, int]:
    """Return where the lines of a report begin and end."""
    behind = text[report.start : report.end].lstrip(_ROW_END)
    return line_start(text, report.end - len(behind)), line_end(text, report.end)


def without_message(text: bytes, telling: Sequence[Report]) -> list[Report]:
    """Return the reports that tell of an error by a code, and of no message, alone on their lines.

    A sentence on a line that two share may be of either.
    """
    lines = [_lines_of(text, one) for one in telling]
    return [
        one
        for number, one in enumerate(telling)
        if not one.document
        and one.client == UNHEARD
        and "Code" in one.values
        and "Message" not in one.values
        and (number == 0 or lines[number - 1][1] <= lines[number][0])
        and (number + 1 == len(lines) or lines[number][1] <= lines[number + 1][0])
    ]


def with_message(text: bytes, found: Sequence[Report], lacks: Report) -> list[Report]:
    """Return reports, one of them with the sentence that stands behind its code or in a field."""
    line, end = line_start(text, lacks.start), line_end(text, lacks.end)
    said = {
        words.values["Message"]
        for words in plain_words(text, line, end)
        if words.values.keys() >= {"Code", "Message"} and _is_of(words, lacks)
    } or known_sentences(text, line, end)
    if len(said) != 1:
        return list(found)
    values = lacks.values | {"Message": said.pop()}
    return [one._replace(values=values) if one is lacks else one for one in found]


def without_code(telling: Sequence[Report]) -> Report | None:
    """Return the one report that tells of an error by what it names, and of no code."""
    if len(telling) != 1 or telling[0].document or "Code" in telling[0].values:
        return None
    one = telling[0]
    is_said = one.client == PLAIN and "Message" in one.values and len(one.values) > 1
    return one if one.client == UNHEARD or is_said else None


def with_code(
    text: bytes, start: int, end: int, found: Sequence[Report], lacks: Report
) -> list[Report]:
    """Return reports, one of them with the code that its lines have in words beside its names.

    `upload failed (NoSuchKey) status=404`: one code alone counts, and one that has such a status.
    """
    first = line_start(text, max(start, lacks.start - NEAR), start)
    last = min(end, line_end(text, lacks.end))
    said = [words for words in plain_words(text, first, last) if "Code" in words.values]
    codes = {words.values["Code"] for words in said}
    failed = "status" in lacks.values or (
        SAYS_SO.search(text, first, last) is not None and not NOT_SO.search(text, first, last)
    )
    if not said and failed and _is_the_stores(lacks):
        status = lacks.values.get("status", "")
        words = {one[0] for one in _WORD.finditer(text, first, last)}
        codes = {word.decode() for word in words if _is_code(word, status)}
    if len(codes) != 1 or contradicts(code := codes.pop(), lacks.values.get("status", "-")):
        return list(found)
    values = {"Code": code}
    messages = {words.values["Message"] for words in said if words.values.get("Message")}
    if len(messages) == 1 and "Message" not in lacks.values:
        values["Message"] = messages.pop()
    full = lacks._replace(
        start=min((lacks.start, *(words.start for words in said))),
        end=max((lacks.end, *(words.end for words in said))),
        values=lacks.values | values,
    )
    return [full if one is lacks else one for one in found]


_WORD = lazy_regex(rb"(?<![\w.$/=-])[A-Z][a-z]+(?:[A-Z]+[a-z]*)+(?![\w/=(-]|\.\w)")
"""A word as codes look, that is no part of a name or path and no value of another name."""


def _is_the_stores(report: Report) -> bool:
    """Return whether its id or its message show an error to be the service's own."""
    if OF_A_STORE.fullmatch(report.values.get("RequestId", "").encode()):
        return True
    return report.values.get("Message", "").encode().startswith(KNOWN_STARTS)


def _is_code(word: bytes, status: str) -> bool:
    """Return whether a word is a code: one that any service may have, by its own status alone."""
    if word in COMMON_CODES:
        return str(known_status(word)) == status
    return word in KNOWN_CODES


def _is_of(words: Words, report: Report) -> bool:
    """Return whether a line says the code of a report where the report stands, or it names none."""
    code = words.values.get("Code")
    return overlap(words, report) and report.values.get("Code", code) == code is not None


def _fills(words: Words, found: list[Report], client: str) -> bool:
    """Return whether a code and its message stand in what a report says, and add them to that.

    A label's value may be a sentence in which a program leads up to both, and a code may have its
    status beside it.
    """
    if not words.values.keys() >= {"Code", "Message"}:
        return False
    for number, report in enumerate(found):
        is_bare = not {"Code", "Message"} <= report.values.keys()
        if report.client == client and is_bare and not report.document and _is_of(words, report):
            start, end = min(report.start, words.start), max(report.end, words.end)
            found[number] = report._replace(
                start=start, end=end, values=report.values | words.values
            )
            return True
    return False


def _is_said(message: str, found: Sequence[Report]) -> bool:
    """Return whether a report has a message in its own, and tells of an error by something else."""
    return any(
        message in one.values.get("Message", "")
        for one in found
        if one.document or one.values.keys() - {"Message"}
    )


_ITEM = lazy_regex(rb"[ \t>|]{0,16}(?:[*+-]|[0-9]{1,3}[.)]) ")
"""How each line of a list begins."""


def _is_own_item(text: bytes, words: Words, telling: Sequence[Report]) -> bool:
    """Return whether a line is an item of a list in which nothing else tells of an error."""
    line = line_start(text, words.start)
    return _ITEM.match(text, line) is not None and not any(
        line <= one.start <= words.end for one in telling
    )


def _is_said_twice(text: bytes, above: Report, words: Words) -> bool:
    """Return whether a line says again what it has said."""
    return above.values == words.values and text.find(b"\n", above.start, words.start) < 0


def _ends_line(text: bytes, words: Words, added: list[Report]) -> bool:
    """Return whether a message stands behind the one code of its line, and add it to that.

    Perl's modules have both in fields of their own, `err` and `errstr`, as DBI has.
    """
    line = line_start(text, words.start)
    return [one.start >= line for one in added].count(True) == 1 and _completes(text, words, added)


def _completes(text: bytes, words: Words, found: list[Report]) -> bool:
    """Return whether a message is that of the report right above it, and add it to that."""
    for number, report in enumerate(found):
        near = report.end <= words.start <= report.end + NEAR
        if near and is_other_item(text, report.end, report.end, words.start):
            continue
        if near and "Message" not in report.values and "Code" in report.values:
            found[number] = report._replace(end=words.end, values=report.values | words.values)
            return True
    return False
