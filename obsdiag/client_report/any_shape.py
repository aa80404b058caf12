"""A record in a shape that no other reader knows: what it shows of itself, by general rules alone.

It counts where what is asked for is named by what only a store has, an address or a class of an
SDK's, and beside it stands a failure: a status, or what that class says. What the record does not
tell stays empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.client_report.any_status import reason_behind, says_failed, statuses
from obsdiag.client_report.found import PLAIN, Report
from obsdiag.client_report.label_names import name_of
from obsdiag.client_report.line_level import is_in_passing
from obsdiag.client_report.message_end import message_alone
from obsdiag.client_report.named_beside import CODE, with_named
from obsdiag.client_report.own_object import is_of_own_object
from obsdiag.client_report.sdk_request import is_in_reason
from obsdiag.client_report.status_address import FAR, NEAR, Line, is_of_store
from obsdiag.client_report.store_class import raised
from obsdiag.client_report.store_url import urls_on_lines
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_end, line_start, lines_around
from obsdiag.words.reason_phrases import STATUS_NAMES

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from obsdiag.client_report.any_status import AnyStatus
    from obsdiag.client_report.store_class import Raised

MOST = 16 * 1024
"""Bytes of a record that is looked at."""
_LONGEST = 4096
"""Bytes of a line."""
_KODO = "kodo-sdk"


def any_shape(text: bytes, start: int, end: int) -> Iterator[Report]:
    """Yield what a record that nobody else has read tells of an error, from `start` to `end`."""
    if end - start > MOST:
        return
    found = list(_found(text, start, end))
    for number, report in enumerate(found):
        above = found[number - 1] if number else None
        if above is not None and _is_again(text, above, report):
            continue
        yield with_named(text, report, start, end) if len(found) == 1 else report


def _found(text: bytes, start: int, end: int) -> Iterator[Report]:
    held: Report | None = None
    at = start
    while (told := _MAY_TELL.search(text, at, end)) is not None:
        line = Line(line_start(text, told.start(), at), line_end(text, told.start(), end))
        at = line.end + 1
        here = _of_line(text, line, start, end) if line.end - line.start <= _LONGEST else None
        if here is None:
            continue
        if held is not None and (both := _joined(text, held, here)) is not None:
            held = both
            continue
        if held is not None:
            yield held
        held = here
    if held is not None:
        yield held


def _of_line(text: bytes, line: Line, start: int, end: int) -> Report | None:
    """Return what a line tells of an error, or None."""
    shown = text[line.start : line.end]
    classes = list(raised(text, line.start, line.end))
    told = [one for one in statuses(shown) if not _is_own(text, line.start + one.start, start)]
    sentence = _SENTENCE.search(shown) if _SAID_BY_GOOGLE in shown else None
    if sentence is not None and not classes:
        return _of_sentence(line, sentence, told)
    if classes:
        return _of_class(text, line, classes[-1], told)
    if len({one.status for one in told}) != 1 or is_in_passing(shown):
        return None
    status = told[0]
    if not (
        _is_of_kodo(text, line, start, end)
        if status.status[0] == "6"
        else is_of_store(text, line, status, Line(start, end))
    ):
        return None
    values = {"status": status.status}
    named = _CODE_BEHIND.match(shown, told[-1].end)
    if named is not None and name_of(named[1]) is None:
        values["Code"] = as_text(named[1])
    elif message := _message(shown, told[-1]):
        values["Message"] = message
    client = PLAIN if status.status[0] != "6" else _KODO
    return Report(line.start + status.start, line.start + told[-1].end, client, values)


def _is_own(text: bytes, at: int, start: int) -> bool:
    """Return whether the status at `at` is a proxy's, or the program's own answer."""
    return is_in_reason(text, at, start) or is_of_own_object(text, at)


def _of_class(text: bytes, line: Line, said: Raised, told: list[AnyStatus]) -> Report | None:
    """Return what an exception of a store's SDK says, with the status that its line tells."""
    if text.find(b"<Error", said.start, line_end(text, said.start)) >= 0:
        return None  # a document says it, with more
    values = dict(said.values)
    numbers = {one.status for one in told}
    if len(numbers) == 1:
        values["status"] = numbers.pop()
    fields = as_text(said.said).split(" - ")
    if fields[0].strip() == values.get("status"):
        values.pop("Message", None)
        values |= _of_fields([field.strip() for field in fields[1:]])
    elif (answered := _ANSWERED.search(values.get("Message", ""))) is not None:
        values.pop("Message")
        values["status"] = answered[1]
    elif _says_nothing(values.get("Message", "-")):
        named = STATUS_NAMES.get(values.pop("Message").replace(" ", ""))
        values |= {"status": named} if named and not numbers else {}
    elif told and (dressed := _AT_END.search(values.get("Message", ""))) is not None:
        values["Message"] = values["Message"][: dressed.start()]
    if not values.keys() & {"Message", "status", "Code"}:
        return None
    if values.keys() == {"Code"} and not says_failed(text[line.start : line.end]):
        return None
    return Report(said.start, max(said.end, said.start + 1), said.client, values)


_ANSWERED = lazy_regex(r"Error Message\. -- ResponseCode: ([345][0-9]{2})$")
"""What OBS's SDK for Java says of an answer without a message, a redirect's too."""


def _says_nothing(message: str) -> bool:
    """Return whether a dump, a reason phrase or the SDK's own words stand in a message's place."""
    return message.startswith(("{", "<", _NO_WORD)) or not reason_behind(message.encode())


_MAY_TELL = lazy_regex(rb"[456][0-9]{2}|xception|HttpError|does not have storage\.")
"""What each line has in it that tells of an error: the others are passed over."""
_SAID_BY_GOOGLE = b"does not have storage."
_NO_WORD = "Service Error Message."
"""What JetS3t has in a message's place: what was answered stands behind it, or above it."""
_SENTENCE = lazy_regex(
    rb"(?P<Message>(?:[\w.@+-]{1,200}[ ])?does not have storage\.[a-z]+\.[a-zA-Z]+ access to "
    rb"[^\r\n]*)"
)
"""What Google Cloud Storage alone says."""


def _of_sentence(line: Line, said: re.Match[bytes], told: list[AnyStatus]) -> Report:
    values = {"Message": as_text(message_alone(said["Message"]))}
    if len(numbers := {one.status for one in told}) == 1:
        values["status"] = numbers.pop()
    return Report(line.start + said.start(), line.start + said.end(), "gcs-sdk", values)


_AT_END = lazy_regex(r"(?:, |[ ]\((?:HTTP )?)[45][0-9]{2}\)?$")
"""A status behind a message."""
_ID = lazy_regex(r"[0-9A-Za-z+/=_-]{8,64}")


def _of_fields(fields: list[str]) -> dict[str, str]:
    """Return what fields behind a status say, each by how it looks: code, message, id."""
    values: dict[str, str] = {}
    for number, field in enumerate(fields):
        word = field.partition(" at ")[0].rstrip()
        if number == 0 and reason_behind(word.encode()) == b"":
            continue
        if "Code" not in values and CODE.fullmatch(word) and name_of(word.encode()) is None:
            values["Code"] = word
        elif "Message" not in values and " " in field:
            values["Message"] = as_text(message_alone(field.encode()))
        elif "Message" in values and _ID.fullmatch(word):
            values["RequestId"] = word
    return values


_CODE_BEHIND = lazy_regex(
    rb"[)\]]?(?:[:,]? | ?[-/] ?| ?\()(?![A-Za-z]+(?:Error|Exception)\b)"
    rb"([A-Z][a-z]+(?:[A-Z][a-z0-9]+)+)(?![\w.(])"
)
"""A code right behind a status."""


def _is_of_kodo(text: bytes, line: Line, start: int, end: int) -> bool:
    """Return whether a status of Qiniu's own, from 600 on, stands where it is named."""
    return text.find(b"qini", *lines_around(text, line.start, start, end, FAR)) >= 0


_SAID = lazy_regex(rb"[)\]\"'`]{0,2}(?:[ ]?[:,-])?[ ]{1,2}(?=[\"'(]?[A-Z][a-z']+[ ][a-zA-Z'])")
_NO_MESSAGE = lazy_regex(rb"://|\bat [\w./-]+(?::| line )[0-9]")


def _message(shown: bytes, status: AnyStatus) -> str:
    """Return the sentence that stands right behind a status, if there is one."""
    behind = shown[status.end :]
    if (said := _SAID.match(behind)) is None:
        return ""
    message = message_alone(_STEP.split(behind[said.end() :])[0])
    if _NO_MESSAGE.search(message) is not None or reason_behind(message) != message:
        return ""
    return as_text(message)


_STEP = lazy_regex(rb"(?<=\.)\. When [A-Z]")
"""What azcopy has behind a message: the step that it was at."""


def _is_again(text: bytes, above: Report, report: Report) -> bool:
    """Return whether a report says what the one above it has said, of the same address."""
    one, other = (urls_on_lines(text, each.start, each.end) for each in (above, report))
    if one and other and one != other:
        return False
    return above.values == report.values


def _joined(text: bytes, above: Report, below: Report) -> Report | None:
    """Return what two lines say of one error, or None where they contradict each other."""
    if text.count(b"\n", above.end, below.start) > NEAR:
        return None
    one, other = (urls_on_lines(text, each.start, each.end) for each in (above, below))
    if one and other and one != other:
        return None
    shared = above.values.keys() & below.values.keys()
    if any(above.values[name] != below.values[name] for name in shared):
        return None
    client = above.client if below.client == PLAIN else below.client
    return Report(above.start, below.end, client, above.values | below.values)
