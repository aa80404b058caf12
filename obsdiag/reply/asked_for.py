"""What is still needed of the customer: what causes ask for, and what the capture does not show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from obsdiag.diagnosis.operations import identified
from obsdiag.diagnosis.product import API_GATEWAY
from obsdiag.model import Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from obsdiag.model import Finding
    from obsdiag.reply.text_table import TextTable

FEW = 3
"""Questions of open causes that a customer is asked."""


class AskedFor(NamedTuple):
    """Sentences that ask for something, in a language."""

    own: list[str]
    """What this kind of error needs, what the causes ask for first."""
    of_all: list[str]
    """What is needed whatever the kind of error."""


def asked_for(
    finding: Finding,
    values: Mapping[str, Any],
    language: TextTable,
    translated: Callable[[str], str],
) -> AskedFor:
    """Return what to ask for about a finding with a masked record of these `values`."""
    texts = language.texts
    own = [*map(translated, _of_causes(finding)), *_of_identity(finding, values, texts["ask"])]
    return AskedFor(own, list(_of_all(finding, values, texts)))


def is_gateway(finding: Finding) -> bool:
    """Return whether the cloud's own gateway answered, in front of its services."""
    who = finding.answered_by
    return who is not None and who.name == API_GATEWAY


def is_on_the_way(finding: Finding) -> bool:
    """Return whether no store answered, so that the ids of one are not to be had."""
    who = finding.answered_by
    return who is not None and (who.kind in ("between", "client") or is_gateway(finding))


def lacks_request_id(finding: Finding) -> bool:
    """Return whether there may be a request id: who is no service has given none."""
    return not finding.error.request_id and not is_on_the_way(finding)


def _of_causes(finding: Finding) -> Iterator[str]:
    is_clear = any(one.standing is Standing.SUPPORTED for one in finding.causes)
    needs = [one.needs for one in finding.causes if one.needs]
    yield from needs[: 1 if is_clear else FEW]


def _of_identity(
    finding: Finding, values: Mapping[str, Any], ask: Mapping[str, Any]
) -> Iterator[str]:
    if lacks_request_id(finding):
        yield str(ask["request_id"])
    elif not values["time"]:
        yield str(ask["time"])


def _of_all(finding: Finding, values: Mapping[str, Any], texts: Mapping[str, Any]) -> Iterator[str]:
    ask = texts["ask"]
    if not values["client"]:
        yield str(ask["client"])
    if values["status"] is None or not finding.capture.headers:
        yield str(ask["answer"])
    if not (values["method"] and (values["bucket"] or values["url"])):
        yield from _of_request(finding, texts)
    yield str(ask["since"])


def _of_request(finding: Finding, texts: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is not known yet of what was asked for."""
    known = {one.name for one, _ in identified(finding).shown}
    words = texts["request_parts"]
    missing = [str(words[name]) for name in words if name not in known]
    if len(missing) == len(words):
        yield str(texts["ask"]["request"])
    elif missing:
        parts = str(texts["language"]["comma"]).join(missing)
        yield str(texts["ask"]["request_parts"]).format(missing=parts)
