"""Why no answer came from a store, by what a client says: the kinds, and the words of each.

Each client has words of its own, and classes of its own; what has to be tested goes by the kind.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.client_report.unreached_words_rows import IN_WORDS, KINDS_OF_WORDS
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.model import Capture, ServiceError


class NoAnswer(StrEnum):
    """The kinds; the value is the id of the rule that tells what to do."""

    NO_CREDENTIALS = "no-credentials"
    NO_REGION = "no-region"
    REFUSED_BY_CLIENT = "refused-by-client"
    PROXY = "proxy-failed"
    NAME = "name-not-resolved"
    TLS = "tls-refused"
    REFUSED = "connection-refused"
    CONNECTING = "connect-timed-out"
    READING = "answer-timed-out"
    CLOSED = "connection-closed"
    ENDPOINT = "endpoint-not-reached"


MAY_HAVE_ARRIVED = frozenset({NoAnswer.READING, NoAnswer.CLOSED})
"""The kinds after which the request may have been carried out."""

_OF_THE_CALLER = frozenset(
    {NoAnswer.NO_CREDENTIALS, NoAnswer.NO_REGION, NoAnswer.REFUSED_BY_CLIENT}
)


def mover(kind: NoAnswer | None) -> str | None:
    """Return whose move it is where no answer came: the caller's, or that of the network."""
    if kind is None:
        return None
    return "caller" if kind in _OF_THE_CALLER else "network"


_WORDS = (
    (
        NoAnswer.NO_CREDENTIALS,
        (
            r"\bUnable to locate credentials\b|\bPartial credentials found in\b"
            r"|\bUnable to load (?:AWS )?credentials\b|\bCould not load credentials\b"
            r"|\bno EC2 IMDS role found\b|\bfailed to (?:refresh cached|retrieve) credentials\b"
            r"|\bno valid providers in chain\b|\bstatic credentials are empty\b"
        ),
    ),
    (
        NoAnswer.NO_REGION,
        (
            r"\bYou must specify a region\b|\bUnable to load region from\b"
            r"|\ban AWS region is required\b|\bcould not find region configuration\b"
        ),
    ),
    (NoAnswer.REFUSED_BY_CLIENT, r"\bParameter validation failed\b|\binput member \w+ must not"),
    (
        NoAnswer.PROXY,
        (
            r"\bproxyconnect\b|\bconnect to proxy\b|\bresolve proxy\b|\bproxy CONNECT\b"
            r"|\b[Tt]unnel connection failed\b|\bCONNECT tunnel failed\b"
            r"|\btunneling socket could not\b|\bUnable to tunnel through proxy\b"
            r"|\bfrom proxy after CONNECT\b"
        ),
    ),
    (
        NoAnswer.NAME,
        (
            r"\bUnknownHostException\b|\bName or service not known\b|\bENOTFOUND\b|\bEAI_AGAIN\b"
            r"|\bgetaddrinfo\b|\bno such host\b|\b[Cc]ould(?: not|n't) resolve host\b|\blookup \S+:"
            r"|\bdial tcp: lookup\b|\bTemporary failure in name resolution\b"
            r"|\bResolving timed out\b|\bnodename nor servname\b|\bCURLE_COULDNT_RESOLVE_HOST\b"
            r"|\bNo such host is known\b"
            r"|\bError resolving a server hostname\b|\bfailed to lookup address\b"
            r"|\b(?:curlCode: 6,|cURL error 6:)"
            r"|\bUnable to execute HTTP request: [\w.-]{1,200}\.[a-z]{2,12}(?=\s*$|\s*\()"
        ),
    ),
    (
        NoAnswer.TLS,
        (
            r"\bCERTIFICATE_VERIFY_FAILED\b|\bSSL validation failed for\b|\bx509: "
            r"|(?<!\w)tls: |\bSSLHandshakeException\b|\bSSLPeerUnverifiedException\b"
            r"|\bPKIX path building failed\b|\bSSL certificate problem\b|\bCURLE_SSL_[A-Z]"
            r"|\bCURLE_PEER_FAILED_VERIFICATION\b|\bdoesn't match (?:either of|certificate)"
            r"|\bcertificate's altnames\b|\b(?:curlCode: |cURL error )(?:35|51|58|60|77)\b"
            r"|\bSSL_connect\b|\bTLS handshake\b|\bself[- ]signed certificate\b|\bSSLError\b"
            r"|\bunable to get local issuer\b|\bcertificate has expired\b"
            r"|\bno alternative certificate subject name\b|\bHTTP response to HTTPS client\b"
            r"|\binvalid peer certificate\b"
        ),
    ),
    (
        NoAnswer.CONNECTING,
        (
            r"\b[Cc]onnect timed out\b|\bConnectTimeoutError\b"
            r"|\bConnect timeout on\b|\bdial tcp[^\"]{0,80}: i/o timeout\b"
            r"|\bdial tcp\b[^\"]{0,80}\bcontext deadline\b"
            r"|\bconnect ETIMEDOUT\b|\bConnection (?:timed out|timeout)(?: after|\s*$|\]|\))"
            r"|\b[Ff]ailed to connect to [^\r\n]{1,200}\b[Tt]im(?:ed out|eout)\b"
            r"|\bNoRouteToHostException\b|\b[Nn]o route to host\b|\bEHOSTUNREACH\b|\bENETUNREACH\b"
            r"|\bconnected party did not properly respond\b"
            r"|\b[Nn]etwork is unreachable\b|\bdial tcp\b[^\"]{0,80}\bconnection timed out\b"
        ),
    ),
    (
        NoAnswer.REFUSED,
        r"\b[Cc]onnection refused\b|\bECONNREFUSED\b|\bactively refused\b|\bConnectionRefused\b",
    ),
    (
        NoAnswer.CLOSED,
        (
            r"\b[Cc]onnection reset\b|\bECONNRESET\b|\bsocket hang up\b|\bEOF\b|\b[Bb]roken pipe\b"
            r"|\bfailed to respond\b|\bRemoteDisconnected\b|\bConnection aborted\b|\bEPIPE\b"
            r"|\bConnection was closed before we received\b|\bserver closed\b|\bEmpty reply from\b"
            r"|\bconnection closed before message completed\b"
            r"|\bCURLE_(?:SEND|RECV)_ERROR\b|\bCURLE_GOT_NOTHING\b|\bcurlCode: 5[26],"
        ),
    ),
    (
        NoAnswer.READING,
        (
            r"\bRead timed out\b|\bRead timeout on\b|\bOperation timed out after\b"
            r"|\btimeout awaiting response headers\b|\bwhile awaiting headers\b"
            r"|\bcontext deadline exceeded\b|\bOperation too slow\b|\bSocketTimeoutException\b"
            r"|: operation timed out$"
            r"|\bTimeout was reached\b|\bCURLE_OPERATION_TIMEDOUT\b|^timed out$|\bread: \S+ timeout"
            r"|\bread tcp\b[^\"]{0,120}\bi/o timeout\b"
        ),
    ),
    (
        NoAnswer.ENDPOINT,
        (
            r"\bCould not connect to the endpoint URL: |\b[Ff]ailed to connect to\b"
            r"|\bCURLE_COULDNT_CONNECT\b|\bcurlCode: 7,"
            r"|\bUnable to execute HTTP request: Connect to |\bclient error \(Connect\)"
            r"|\bConnectException\b|: dial tcp\b|\bFailed to open TCP connection\b"
            r"|\bCannot connect to host\b|\bFailed to establish a new connection\b"
        ),
    ),
)
"""In this order: what failed first is told by what stands first."""
_FORMS = tuple((kind, lazy_regex(words)) for kind, words in _WORDS)

_BEGINNINGS = tuple((NoAnswer(kind), lazy_regex(words)) for kind, words in KINDS_OF_WORDS)
"""What a failure that is told in anybody's words begins with."""

UNTOLD = frozenset({"AmazonClientException", "RequestError", "SdkClientException"})
"""Classes of clients that do not tell the kind themselves."""
OF_A_KIND = {
    "ConnectTimeoutError": NoAnswer.CONNECTING,
    "ConnectionClosedError": NoAnswer.CLOSED,
    "CredentialsProviderError": NoAnswer.NO_CREDENTIALS,
    "EndpointConnectionError": NoAnswer.ENDPOINT,
    "NoCredentialProviders": NoAnswer.NO_CREDENTIALS,
    "NoCredentialsError": NoAnswer.NO_CREDENTIALS,
    "NoRegionError": NoAnswer.NO_REGION,
    "ParamValidationError": NoAnswer.REFUSED_BY_CLIENT,
    "PartialCredentialsError": NoAnswer.NO_CREDENTIALS,
    "ProxyConnectionError": NoAnswer.PROXY,
    "ReadTimeoutError": NoAnswer.READING,
    "SSLError": NoAnswer.TLS,
}
"""Those that do: their words are asked first."""
OF_WORDS = frozenset({*UNTOLD, *OF_A_KIND, "NetworkingError"})


def no_answer(capture: Capture, error: ServiceError) -> NoAnswer | None:
    """Return why no answer came, where a client says so and nothing was answered."""
    if error.request_id or error.host_id or capture.headers:
        return None
    if error.code_origin == "body" or not (error.code is None or error.code in OF_WORDS):
        return None
    told = _begun(capture, error) or _told(error.message or "") or OF_A_KIND.get(error.code or "")
    if capture.status and told is not NoAnswer.PROXY:
        return None
    if told is NoAnswer.ENDPOINT and (causes := _CAUSE.findall(capture.text[:MAX_TEXT])):
        return _told(as_text(b"\n".join(causes))) or told
    return told


_CAUSE = lazy_regex(rb"(?m)^Caused by: ([^\r\n]{1,600})")
MAX_TEXT = 16 * 1024
"""Bytes of a capture in which the causes of an exception are looked for."""


def _begun(capture: Capture, error: ServiceError) -> NoAnswer | None:
    if capture.format != IN_WORDS:
        return None
    said = error.message or ""
    return next((kind for kind, form in _BEGINNINGS if form.match(said) is not None), None)


def _told(said: str) -> NoAnswer | None:
    return next((kind for kind, form in _FORMS if form.search(said) is not None), None)
