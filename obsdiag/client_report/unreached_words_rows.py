"""The words in which any client, runtime or system says that it has reached nobody, by the kind.

They are anybody's: whose request it was, the lines around them have to tell (`unreached_words`).
"""

from __future__ import annotations

from obsdiag.client_report.template import template
from obsdiag.lazy_regex import lazy_regex

IN_WORDS = "no-answer-in-words"
"""The format of what is said in them."""

OTHER_PORT = lazy_regex(
    rb":(?:22|25|53|389|587|636|1433|1521|2181|2379|3306|4317|5432|5672|6379|8123|8200|9042|9092|9200|9300"
    rb"|11211|26257|27017|50051)\b"
)
"""Ports of databases, queues and mail (IANA, and what their projects listen on)."""

_WORDS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        # glibc, the BSDs, Windows, Android, Java, Netty, .NET, Node.js, Erlang, nginx, Chromium
        "name-not-resolved",
        (
            ("Name or service not known", ""),
            ("Temporary failure in name resolution", ""),
            ("No address associated with hostname", ""),
            ("nodename nor servname", ""),
            ("No such host is known", ""),
            ("no such host", ""),
            ("nknownHostException", r"U?nknownHostException"),
            ("nable to resolve host", r"[Uu]nable to resolve host"),
            ("ould not resolve host", r"[Cc]ould not resolve host"),
            ("ailed to resolve ", r"[Ff]ailed to resolve (?:host |'|\")"),
            ("could not be resolved", r"(?:The remote name )?could not be resolved(?: \(|: )"),
            ("Failed host lookup", ""),
            ("ENOTFOUND", r"(?:getaddrinfo )?ENOTFOUND\b"),
            ("EAI_AGAIN", r"(?:getaddrinfo )?EAI_AGAIN\b"),
            ("nxdomain", r"nxdomain\b"),
            ("host not found in upstream", ""),
            ("hostname could not be found", r"A server with the specified hostname could not"),
            ("failed to lookup address", ""),
            ("net::ERR_NAME_", r"net::ERR_NAME_[A-Z_]*"),
        ),
    ),
    (
        # curl, urllib3, Java, Go, Chromium
        "proxy-failed",
        (
            ("unnel connection failed", r"[Tt]unnel connection failed"),
            ("CONNECT tunnel failed", ""),
            ("from proxy after CONNECT", r"Received HTTP code [0-9]{3} from proxy after CONNECT"),
            ("connect to proxy", r"(?:Cannot|Unable to|Failed to|Could not) connect to proxy"),
            ("tunnel through proxy", r"Unable to tunnel through proxy"),
            ("ould not resolve proxy", r"[Cc]ould not resolve proxy"),
            ('": Proxy Authentication Required', r"Proxy Authentication Required"),
            ("net::ERR_TUNNEL_", r"net::ERR_TUNNEL_[A-Z_]*"),
            ("net::ERR_PROXY_", r"net::ERR_PROXY_[A-Z_]*"),
        ),
    ),
    (
        "tls-refused",
        (
            ("ertificate verify failed", r"[Cc]ertificate verify failed"),
            ("CERTIFICATE_VERIFY_FAILED", ""),
            ("certificate verify error", r"upstream SSL certificate verify error"),
            ("x509: ", ""),
            ("cannot verify ", r"cannot verify [\w.-]{3,250}'s certificate"),
            ("certificate's altnames", r"Hostname/IP does not match certificate's altnames"),
            ("igned certificate", r"[Ss]elf[- ]signed certificate"),
            ("certificate has expired", ""),
            ("verify the first certificate", r"unable to verify the first certificate"),
            ("PKIX path ", r"PKIX path (?:building|validation) failed"),
            ("SSLPeerUnverifiedException", ""),
            ("SSLHandshakeException", ""),
            ("Trust anchor for certification path", ""),
            ("establish trust relationship", r"Could not establish trust relationship"),
            ("SSL connection could not be", r"The SSL connection could not be established"),
            ("remote certificate is invalid", r"The remote certificate is invalid"),
            ("for this server is invalid", r"The certificate for this server is invalid"),
            ("invalid peer certificate", ""),
            ("Unknown CA", r"Fatal - Unknown CA"),
            ("Handshake error in client", ""),
            ("SSL peer certificate", r"SSL peer certificate or SSH"),
            ("certificate subject name", r"no alternative certificate subject name matches"),
            ("net::ERR_CERT_", r"net::ERR_CERT_[A-Z_]*"),
            ("net::ERR_SSL_", r"net::ERR_SSL_[A-Z_]*"),
        ),
    ),
    (
        "answer-timed-out",
        (
            ("ead timed out", r"[Rr]ead timed out"),
            ("read timeout", r"(?:500 )?read timeout"),
            ("Net::ReadTimeout", ""),
            ("read operation timed out", r"The read operation timed out"),
            ("request timed out", r"The request timed out"),
            ("Headers Timeout Error", ""),
            (
                "HttpClient.Timeout of ",
                r"The request was canceled due to the configured HttpClient",
            ),
            (
                "while reading response header",
                r"upstream timed out \([0-9]{1,4}: [^)\r\n]{3,60}\) while reading",
            ),
            ("Read error (Connection timed", r"Read error \(Connection timed out\) in headers"),
            ("operation timed out", r"operation timed out"),
        ),
    ),
    (
        "connection-refused",
        (
            ("onnection refused", r"[Cc]onnection refused"),
            ("ECONNREFUSED", r"(?:connect )?ECONNREFUSED\b"),
            ("econnrefused", r"econnrefused\b"),
            (
                "actively refused",
                r"No connection could be made because the target machine actively refused it",
            ),
            ("net::ERR_CONNECTION_REF", r"net::ERR_CONNECTION_REF[A-Z_]*"),
        ),
    ),
    (
        "connect-timed-out",
        (
            ("onnect timed out", r"[Cc]onnect timed out"),
            ("onnection timed out", r"[Cc]onnection timed out"),
            ("ETIMEDOUT", r"(?:connect )?ETIMEDOUT\b"),
            ("Connect Timeout Error", ""),
            ("dial tcp ", r"dial tcp [^\r\n\"]{0,80}: i/o timeout"),
            ("onnection timeout to host", r"[Cc]onnection timeout to host"),
            (
                "failed to connect to ",
                r"failed to connect to [^\r\n]{3,300} after [0-9]{2,7} ?ms",
            ),
            ("execution expired", r"execution expired"),
            ("request connection took longer", r"The request connection took longer"),
            ("not properly respond", r"A connection attempt failed because the connected party"),
            ("o route to host", r"[Nn]o route to host"),
            (
                "while connecting to upstream",
                r"upstream timed out \([0-9]{1,4}: [^)\r\n]{3,60}\) while connecting",
            ),
            ("net::ERR_", r"net::ERR_(?:CONNECTION_TIMED|TIMED|ADDRESS_UNREACH)[A-Z_]*"),
        ),
    ),
    (
        "connection-closed",
        (
            ("onnection reset", r"[Cc]onnection reset(?: by peer)?"),
            ("ECONNRESET", r"(?:read )?ECONNRESET\b"),
            ("socket hang up", ""),
            ("other side closed", ""),
            ("Server disconnected", r"Server disconnected(?: without sending a response)?"),
            ("unexpected end of stream on ", ""),
            ("prematurely closed", r"(?:Connection|upstream) prematurely closed"),
            ("response ended prematurely", r"The response ended prematurely"),
            ("Empty reply from server", ""),
            ("No data received", r"No data received\."),
            ("failed to respond", r"[\w.:-]{4,250} failed to respond"),
            ("connection was lost", r"The network connection was lost"),
            ("closed before message completed", r"connection closed before message completed"),
            ("closed before full header", r"Connection closed before full header was received"),
            ("IncompleteMessage", r"hyper::Error\(IncompleteMessage\)"),
            ("net::ERR_", r"net::ERR_(?:CONNECTION_(?:RES|CLO|ABO)|NETWORK_CHANGED)[A-Z_]*"),
        ),
    ),
    (
        # the SDKs for Ruby and PHP, Hadoop
        "no-credentials",
        (
            ("sign request without credentials", r"unable to sign request without credentials set"),
            ("Error retrieving credentials", r"Error retrieving credentials from the instance"),
            ("No AWS Credentials provided", ""),
            ("load AWS credentials", r"Unable to load AWS credentials"),
        ),
    ),
    ("no-region", (("No region was provided", ""),)),
    (
        "endpoint-not-reached",
        (
            ("Connect call failed", ""),
            ("All connection attempts failed", ""),
            ("Unable to connect to the remote", r"Unable to connect to the remote server"),
            ("Could not connect to the server", r"Could not connect to the server\b"),
            ("appears to be offline", r"The Internet connection appears to be offline"),
            ("Failed to connect to ", r"Failed to connect to [\w.-]{4,250}[/:]"),
            ("dispatch failure", ""),
            ("net::ERR_INTERNET_", r"net::ERR_INTERNET_[A-Z_]*"),
        ),
    ),
)
"""The kinds are those of `diagnosis/no_answer.py`: what begins with the words is of that kind."""

_REST = r"(?:(?!>, :\w|, client: )[^\r\n]){0,600}"
"""The sentence, up to the next member of an object of Ruby's, or nginx's fields."""

UNREACHED_WORDS = tuple(
    template(IN_WORDS, anchor, r"(?P<Message>" + (words or anchor) + _REST + r")")
    for _, rows in _WORDS
    for anchor, words in rows
)
"""One row for each."""
KINDS_OF_WORDS = tuple(
    (kind, "|".join(f"(?:{words or anchor})" for anchor, words in rows)) for kind, rows in _WORDS
)
"""The words of each kind, as one expression."""
