"""What tells of one event becomes one finding.

A debug log shows one answer several times, and a client repeats it in its own words.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from obsdiag.catalogue.spelling import fold_code
from obsdiag.client_report.unreached_rows import FORMATS
from obsdiag.correlate.torn import NEAR, is_torn
from obsdiag.decode.client import client_of
from obsdiag.model import Remark
from obsdiag.words.known_codes import contradicts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.model import Capture, ServiceError


class Observation(NamedTuple):
    """An error as one place of an input shows it."""

    capture: Capture
    error: ServiceError
    remarks: frozenset[Remark]
    times: int = 1
    """How often the input shows it."""


HELD = 8
"""Sightings that wait for another one of the same event."""
BELOW = 16
"""Lines below a traced answer in which its client says its message again."""
REMEMBERED = 10_000
"""Events of one input that are remembered: repetitions stand close to each other."""
_SUCCESS = 200


Event: TypeAlias = tuple[str, str | None]
"""What an event is known by: its request id, and its key where one id has several."""


class SeenEvents:
    """The events of one input that were told."""

    __slots__ = ("_events",)

    def __init__(self) -> None:
        self._events: OrderedDict[Event, None] = OrderedDict()

    def __contains__(self, event: Event | None) -> bool:
        return event in self._events

    def add(self, event: Event | None) -> None:
        """Remember one more, if it can be known again."""
        if event is not None:
            self._events[event] = None
            if len(self._events) > REMEMBERED:
                self._events.popitem(last=False)


class Deduplicator:
    """Joins the sightings of one input; each event leaves it once, in order."""

    def __init__(self, held: Iterable[Observation] = (), gone: SeenEvents | None = None) -> None:
        """Begin, or go on with what another one `held`, and with what left it."""
        self._held = deque(held)
        self._gone = SeenEvents() if gone is None else gone
        self.taken = 0
        """Sightings that were added."""

    @property
    def held(self) -> tuple[Observation, ...]:
        """The sightings that wait, in order."""
        return tuple(self._held)

    def add(self, sighting: Observation) -> Iterator[Observation]:
        """Take one more sighting, and yield those that need not wait any longer."""
        self.taken += 1
        ident, record = sighting.error.request_id, sighting.capture.record
        if self._held and _is_what_the_client_says(self._held[-1], sighting):
            self._held[-1] = _joined(self._held[-1], sighting)
            return
        for number, held in enumerate(self._held):
            other = held.error.request_id
            if ident != other if ident and other else held.capture.record != record:
                continue
            if _is_same(held, sighting):
                self._held[number] = _joined(held, sighting)
                return
        if event_of(sighting) in self._gone:
            return
        self._held.append(sighting)
        if len(self._held) > HELD:
            yield self._release()

    def rest(self) -> Iterator[Observation]:
        """Yield what is still held."""
        while self._held:
            yield self._release()

    def _release(self) -> Observation:
        sighting = self._held.popleft()
        self._gone.add(event_of(sighting))
        return sighting


def event_of(sighting: Observation) -> Event | None:
    """Return what the event of a sighting is known by, None where it has no request id."""
    error, status = sighting.error, sighting.capture.status
    if error.request_id is None:
        return None
    return error.request_id, error.key if status == _SUCCESS else None


def _is_same(first: Observation, second: Observation) -> bool:
    """Return whether two sightings are of one event."""
    one, other = first.error, second.error
    known = one.request_id and other.request_id
    if known and one.request_id != other.request_id:
        return False
    if not (known or first.capture.format != second.capture.format or is_torn(first, second)):
        return False  # what tells of the event again does so in another form
    if not _agree(first.capture.status, second.capture.status) or not _is_code(one, other):
        return False
    if known:
        return first.capture.status != _SUCCESS or one.key == other.key
    if first.capture.record != second.capture.record:
        return False
    return (
        _repeats(first, second)
        or _is_inspected(first, second)
        or _is_inspected(second, first)
        or is_torn(first, second)
        or _tells_status(first, second)
        or _is_tail(first.capture, second)
        or _is_shown_again(first.capture, second.capture)
    )


def _is_inspected(first: Observation, second: Observation) -> bool:
    """Return whether one line shows a response's status and ids, and its document beside them.

    Both ids are the service's own: a program's record may have a request id too.
    """
    one, other = first.error, second.error
    if first.capture.origin.line != second.capture.origin.line or first.capture.body:
        return False
    has_ids = one.code is None and one.request_id is not None and one.host_id is not None
    lacks_them = other.request_id is None and other.host_id is None and bool(second.capture.body)
    return has_ids and lacks_them and first.capture.status is not None


def _repeats(first: Observation, second: Observation) -> bool:
    """Return whether a client says in its own words what a response right by it says."""
    one, other = first.capture, second.capture
    if one.format == other.format or not (one.said or other.said):
        return False
    if _is_of_other_program(one, other) or _is_of_other_program(other, one):
        return False
    if _says_message_alone(first, second) or _says_message_alone(second, first):
        return True
    if abs(one.origin.line - other.origin.line) > NEAR or first.error.code is None:
        return False
    mine, told = first.error.message, second.error.message
    return first.error.code == second.error.code and (
        mine is None or told is None or _plain(mine) in _plain(told) or _plain(told) in _plain(mine)
    )


def _is_of_other_program(answer: Capture, said: Capture) -> bool:
    """Return whether curl has shown an answer, and a program that is known says something."""
    agent = None if answer.request is None else answer.request.headers.get(b"user-agent")
    is_curls = agent is not None and agent.startswith("curl/")
    return is_curls and bool(said.said) and client_of(said) not in (None, "curl")


def _says_message_alone(first: Observation, second: Observation) -> bool:
    """Return whether `second` is nothing but the message of `first`, in the same record."""
    error, message = second.error, first.error.message
    alone = not (error.code or error.request_id or error.host_id or second.capture.status)
    if not (alone and error.message and message):
        return False
    return _plain(error.message) in _plain(message)


def _is_what_the_client_says(first: Observation, second: Observation) -> bool:
    """Return whether a line right below a traced answer is its message over again, and no more."""
    one, error = first.capture, second.error
    said = error.message and error.message == first.error.message
    if not said or error.code or error.request_id or error.host_id or second.capture.status:
        return False
    end = one.origin.line + one.text.count(b"\n")
    return bool(one.headers and one.body) and 0 <= second.capture.origin.line - end <= BELOW


def _tells_status(first: Observation, second: Observation) -> bool:
    """Return whether a client says no more than the status of the answer right above, as s3cmd.

    An answer that has a code is not meant: there the client would have said it, if it knows codes.
    """
    one, other = first.capture, second.capture
    near = 0 <= other.origin.line - one.origin.line <= NEAR
    if not near or one.format == other.format or one.format in FORMATS:
        return False  # where no answer came, there is no status either
    if first.error.code is not None and not _is_of_no_service(first, second):
        return False
    error = second.error
    told = error.code or error.message or error.request_id or error.host_id
    return not (told or other.body or any(True for _ in other.headers))


def _is_of_no_service(first: Observation, second: Observation) -> bool:
    """Return whether `second` is what a client of HTTP raises about the URL of an answer.

    Git asks for what is below the URL that it names.
    """
    url, told = first.error.url, second.error.url
    if url is None or told is None:
        return False
    if contradicts(first.error.code or "", str(second.capture.status)):
        return False
    if _SAID_BY_CURL in second.capture.text:
        return url.partition("//")[2].startswith(told.partition("//")[2])
    return second.capture.format in _CLIENTS_OF_HTTP and url == told


_CLIENTS_OF_HTTP = frozenset({"requests", "httpx"})
"""Clients that know status and URL of an answer, and no code."""
_SAID_BY_CURL = b"The requested URL returned error: "
"""What curl says of an answer of which it shows no more, and Git with it."""


def _is_tail(document: Capture, second: Observation) -> bool:
    """Return whether a line goes on behind a document with the status of the same answer alone."""
    error, said = second.error, second.capture
    if error.code or error.message or error.request_id or error.host_id or said.body:
        return False
    if not document.body or document.status != said.status or document.said:
        return False
    return said.origin.line == document.origin.line + document.text.count(b"\n")


def _is_shown_again(one: Capture, other: Capture) -> bool:
    """Return whether one head is shown twice in two ways, as `curl -i -v` does."""
    if one.format == other.format or one.status != other.status or one.said or other.said:
        return False
    if abs(one.origin.line - other.origin.line) > NEAR or one.headers.get(b"date") is None:
        return False
    return _fields(one) == _fields(other)


def _fields(capture: Capture) -> list[tuple[str, str]]:
    return [(field.name, field.value) for field in capture.headers]


def _plain(message: str) -> str:
    return "".join(character for character in message.lower() if character.isalnum())


def _agree(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def _is_code(one: ServiceError, other: ServiceError) -> bool:
    """Return whether two errors may have one code."""
    mine, told = one.code, other.code
    return _agree(mine, told) or fold_code(mine or "") == fold_code(told or "")


def _joined(first: Observation, second: Observation) -> Observation:
    """Return one sighting with the values of both: those of the response before the client's."""
    rich, poor = (first, second) if _weight(first) >= _weight(second) else (second, first)
    lacking = {
        name: value
        for name, value in poor.error._asdict().items()
        if name != "offset" and value is not None and not getattr(rich.error, name)
    }
    capture = rich.capture
    if capture.status is None:
        capture = capture._replace(status=poor.capture.status, reason=poor.capture.reason)
    times = first.times + second.times
    return Observation(capture, rich.error._replace(**lacking), rich.remarks, times)


def _weight(sighting: Observation) -> int:
    """Return how much of a response a sighting is: a head counts most, then a body, a whole one."""
    capture = sighting.capture
    whole = Remark.BODY_CUT not in sighting.remarks
    return 4 * bool(capture.headers) + 2 * bool(capture.body) + whole
