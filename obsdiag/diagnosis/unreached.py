"""What to test where no answer came: one rule for each kind of failure, whichever client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.no_answer import NoAnswer, no_answer
from obsdiag.diagnosis.rule import CERTAIN, LIKELY, Case, Rule, SenderKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.model import Note, Severity

_CLIENT = frozenset({SenderKind.CLIENT})


def _of(kind: NoAnswer) -> Callable[[Rule, Case], Note | None]:
    """Return a rule's function that speaks where no answer came for this reason."""

    def look(rule: Rule, case: Case) -> Note | None:
        if case.once("no-answer", _kind) is not kind:
            return None
        return rule.note(*(case.quote_message() if case.error.message else case.quote_code()))

    return look


def _kind(case: Case) -> NoAnswer | None:
    return no_answer(case.capture, case.error)


def _rule(kind: NoAnswer, severity: Severity, template: str) -> Rule:
    return Rule(kind.value, severity, template, _of(kind), senders=_CLIENT)


RULES = (
    _rule(
        NoAnswer.NAME,
        CERTAIN,
        "The name of the endpoint was not resolved: nothing was sent, and there is no request id"
        " to ask for. On the same machine, try `nslookup` with the endpoint's name alone and with"
        " the bucket in front; compare the spelling and the region, and the DNS server that the"
        " machine uses (in a VPC, the one of the VPC).",
    ),
    _rule(
        NoAnswer.REFUSED,
        CERTAIN,
        "The address refused the connection: nothing was sent, and there is no request id to ask"
        " for. Check host and port (443 for https), try `curl -v` to the endpoint from the same"
        " machine, and look for a firewall or a proxy that refuses in its place.",
    ),
    _rule(
        NoAnswer.CONNECTING,
        CERTAIN,
        "No connection came about in time: nothing was sent, and there is no request id to ask"
        " for. Try `curl -v` to the endpoint from the same machine; check its route, security"
        " group, firewall and proxy, and in a VPC whether there is a way out or a VPC endpoint.",
    ),
    _rule(
        NoAnswer.READING,
        LIKELY,
        "The client stopped waiting for an answer. The request may have arrived and been carried"
        " out: look whether the object is there before a write is repeated. Ask for the time, the"
        " size and the time-outs that are set; there is no request id.",
    ),
    _rule(
        NoAnswer.CLOSED,
        LIKELY,
        "The connection was closed before an answer came. The request may have arrived and been"
        " carried out: look whether the object is there before a write is repeated. A proxy, a"
        " firewall or a connection that was idle for too long may have closed it; there is no"
        " request id.",
    ),
    _rule(
        NoAnswer.TLS,
        CERTAIN,
        "The connection was not secured (TLS), so nothing was sent, and there is no request id to"
        " ask for. Look with `curl -v` whose certificate is shown: that of a proxy needs its CA in"
        " the client's CA bundle; a bucket with dots in its name does not fit the certificate, and"
        " needs path style; check the machine's clock. Do not switch the check off.",
    ),
    _rule(
        NoAnswer.PROXY,
        CERTAIN,
        "The proxy in between was not reached, or opened no way to the endpoint: the store has"
        " heard of nothing, and there is no request id to ask for. Check HTTPS_PROXY, HTTP_PROXY"
        " and NO_PROXY of the process, and whether the proxy lets this host pass.",
    ),
    _rule(
        NoAnswer.NO_CREDENTIALS,
        CERTAIN,
        "The client found no keys, so it signed and sent nothing, and there is no request id to"
        " ask for. Give the process itself the access key and the secret key, by variables, profile"
        " or configuration; ask under which user and in which container it runs.",
    ),
    _rule(
        NoAnswer.NO_REGION,
        CERTAIN,
        "The client knows no region, so it sent nothing, and there is no request id to ask for."
        " Set the region of the endpoint in the client's configuration, or AWS_REGION or"
        " AWS_DEFAULT_REGION for the process.",
    ),
    _rule(
        NoAnswer.REFUSED_BY_CLIENT,
        CERTAIN,
        "The client itself refused what it was called with, and sent nothing; there is no request"
        " id to ask for. Its message names the parameter: correct it in the call.",
    ),
    _rule(
        NoAnswer.ENDPOINT,
        CERTAIN,
        "The client did not reach the endpoint, and does not say why: nothing was sent, and there"
        " is no request id to ask for. On the same machine, try `nslookup` with the host and"
        " `curl -v` to it: that tells a wrong name from a closed way. Check endpoint, region and"
        " proxy of the client.",
    ),
)
