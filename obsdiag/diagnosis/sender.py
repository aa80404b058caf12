"""Who answered: OBS, another store, or something between the client and the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.decode import Sender
from obsdiag.diagnosis.product import api_gateway, by_headers, by_page
from obsdiag.diagnosis.rule import BETWEEN, CERTAIN, LIKELY, Case, Part, Rule, SenderKind

if TYPE_CHECKING:
    from obsdiag.model import Note


def _other_sender(rule: Rule, case: Case) -> Note | None:
    """Tell that nothing in the answer is OBS's or S3's: something in between sent it."""
    if case.error.code is not None or api_gateway(case.capture) is not None:
        return None
    for name in (b"server", b"via", b"x-powered-by"):
        if (field := case.answered(name)) is not None:
            return rule.note(*case.quote(field), sender=field.value)
    found = by_page(case.capture)
    return rule.note(sender="unnamed" if found is None else found.name)


def _swift(rule: Rule, case: Case) -> Note | None:
    field = case.capture.headers.find(b"x-trans-id")
    return None if field is None else rule.note(*case.quote(field))


def _compatible_store(rule: Rule, case: Case) -> Note | None:
    """Tell that the answer speaks S3 and its Server field names a product other than OBS."""
    if case.sender is not Sender.S3:
        return None
    if case.store is None and by_headers(case.capture) is not None:
        return None  # what stands in front of the store names itself
    return _naming_server(rule, case)


def _proxy_passed_on(rule: Rule, case: Case) -> Note | None:
    """Tell that the ids are OBS's and the Server field is not: a proxy passed the answer on."""
    if case.capture.headers.has(b"\nserver: obs"):
        return None
    return _naming_server(rule, case)


def _naming_server(rule: Rule, case: Case) -> Note | None:
    server = case.capture.headers.find(b"server")
    if server is None or server.value.upper().startswith("OBS"):
        return None
    return rule.note(*case.quote(server), sender=server.value)


RULES = (
    Rule(
        "other-sender",
        LIKELY,
        "This did not come from OBS: nothing of the service is in it. Something between the client"
        " and OBS probably sent it ({sender}), and OBS may never have seen the request.",
        _other_sender,
        senders=BETWEEN,
    ),
    Rule(
        "swift-interface",
        CERTAIN,
        "A Swift-compatible interface answered. It has no error codes, and its transaction id takes"
        " the place of the request id.",
        _swift,
        part=Part.ANSWER,
        senders=frozenset({SenderKind.SWIFT}),
    ),
    Rule(
        "compatible-store",
        LIKELY,
        "A store that is compatible with S3 answered, and it calls itself “{sender}”, not OBS."
        " The published OBS table may not hold for it.",
        _compatible_store,
        part=Part.ANSWER,
        senders=frozenset({SenderKind.COMPATIBLE}),
    ),
    Rule(
        "passed-on",
        LIKELY,
        "OBS answered, and “{sender}” in front of it passed the answer on.",
        _proxy_passed_on,
        part=Part.ANSWER,
        senders=frozenset({SenderKind.OBS}),
    ),
)
