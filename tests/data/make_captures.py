"""Make the captures beside this script: real curl asks a service that is pretended (pretended.py).

    python tests/data/make_captures.py

Needs curl and openssl. What happened to captures on their way is in bruised.py.
The expected answers (NAME.expected.json) are written by hand, and are not made here.
"""

from __future__ import annotations

import ssl
import subprocess
import sys
import tempfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from bruised import BRUISED, WRITTEN
from pretended import ACCESS_KEY, ANSWERS, SIGNATURE, TOKEN

HERE = Path(__file__).parent
PLAIN, SECRET = 18480, 18443
"""Ports; they are seen in captures of `curl -v`, so they do not change from run to run."""
HOST = "photos-2026.obs.region-1.example.com"
SIGNED = (
    "-H",
    f"Authorization: OBS {ACCESS_KEY}:{SIGNATURE}",
    "-H",
    f"x-obs-security-token: {TOKEN}",
)
UPLOAD = ("-X", "PUT", "--data-binary", "some bytes", "-H", "Content-Type: text/plain")


class Run(NamedTuple):
    """One file, and the curl that writes it with both of its streams."""

    name: str
    options: tuple[str, ...]
    path: str
    scheme: str = "http"


RUNS = (
    Run("curl-i.http", ("-s", "-i"), "/holiday/beach.jpg"),
    Run("curl-i-immutable.http", ("-s", "-i"), "/holiday/locked.pdf"),
    Run("curl-i-s3-mode.http", ("-s", "-i"), "/s3/summer.csv"),
    Run("curl-i-passed-on.http", ("-s", "-i"), "/behind"),
    Run("curl-i-unknown-code.http", ("-s", "-i"), "/unknown"),
    Run("curl-i-spaced-code.http", ("-s", "-i"), "/spaced"),
    Run("curl-i-alias.http", ("-s", "-i"), "/alias"),
    Run("curl-i-status-differs.http", ("-s", "-i"), "/differs"),
    Run("curl-i-compatible-store.http", ("-s", "-i"), "/store"),
    Run("curl-i-json.http", ("-s", "-i"), "/json"),
    Run("curl-i-delete.http", ("-s", "-i", "-d", "<Delete/>"), "/delete?delete"),
    Run("curl-i-error-in-success.http", ("-s", "-i", *UPLOAD), "/copy"),
    Run("curl-i-list.http", ("-s", "-i"), "/?max-keys=3"),
    Run("curl-i-304.http", ("-s", "-i"), "/unchanged"),
    Run("curl-i-gateway.http", ("-s", "-i"), "/gateway"),
    Run("curl-i-portal.http", ("-s", "-i"), "/portal"),
    Run("curl-i-redirect.http", ("-s", "-i"), "/endpoint"),
    Run("curl-i-redirect-by-other.http", ("-s", "-i"), "/elsewhere"),
    Run("curl-i-L.http", ("-s", "-i", "-L"), "/moved/here"),
    Run("curl-i-torn.http", ("-s", "-i"), "/torn"),
    Run("curl-i-100.http", ("-s", "-i", *UPLOAD, "-H", "Expect: 100-continue"), "/upload"),
    Run("curl-i-tunnel.http", ("-s", "-i", "-p", "-x", f"http://127.0.0.1:{PLAIN}"), "/behind"),
    Run("curl-I.http", ("-s", "-I"), "/head/bare"),
    Run("curl-I-announced.http", ("-s", "-I"), "/head/announced"),
    Run("curl-I-told.http", ("-s", "-I"), "/head/told"),
    Run("curl-i-chunked.http", ("-s", "-i"), "/chunked"),
    Run("curl-raw-chunked.http", ("-s", "--raw", "-i"), "/chunked"),
    Run("curl-compressed.http", ("-s", "--compressed", "-i"), "/gzip"),
    Run("curl-gzip.http", ("-s", "-i"), "/gzip"),
    Run("curl-deflate.http", ("-s", "-i"), "/deflate"),
    Run("curl-v.txt", ("-v", *SIGNED), "/holiday/beach.jpg"),
    Run("curl-s-v.txt", ("-s", "-v"), "/holiday/locked.pdf"),
    Run("curl-v-tls.txt", ("-s", "-v", "-k"), "/holiday/locked.pdf?versionId=v7", "https"),
    Run("curl-v-I.txt", ("-s", "-v", "-I"), "/head/told"),
    Run("curl-v-i.txt", ("-s", "-v", "-i"), "/busy"),
    Run("curl-v-100.txt", ("-s", "-v", *UPLOAD, "-H", "Expect: 100-continue"), "/upload"),
    Run("curl-w.txt", ("-s", "-w", "\n%{http_code}\n"), "/busy"),
    Run(
        "curl-trace-ascii.txt",
        ("-s", "-o", "/dev/null", "--trace-ascii", "-", *SIGNED),
        "/s3/summer.csv",
    ),
    Run("curl-trace.txt", ("-s", "-o", "/dev/null", "--trace", "-"), "/holiday/beach.jpg"),
    Run(
        "curl-D-and-o.1.http",
        ("-s", "-D", "-", "-o", str(HERE / "curl-D-and-o.2.xml")),
        "/busy",
    ),
)
"""Runs whose file is one capture."""
APPENDED = ("/holiday/beach.jpg", "/", "/busy", "/head/bare")
"""Paths of the runs that are written to one file."""


class Handler(BaseHTTPRequestHandler):
    """Answers from ANSWERS; opens tunnels to itself, and asks for a body that was announced."""

    protocol_version = "HTTP/1.1"

    def answer(self) -> None:
        """Send the answer of the path."""
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        head, body = ANSWERS[self.path.partition("?")[0]]
        self.wfile.write(head if self.command == "HEAD" else head + body)
        self.close_connection = self.path == "/torn"

    do_GET = do_HEAD = do_PUT = do_POST = answer  # noqa: N815 - so http.server calls them

    def do_CONNECT(self) -> None:
        """Open a tunnel that ends here."""
        self.wfile.write(b"HTTP/1.1 200 Connection established\r\nProxy-Agent: toll/1.0\r\n\r\n")
        self.close_connection = False

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> int:
    """Write every capture."""
    with tempfile.TemporaryDirectory() as folder:
        servers = serve(None, PLAIN), serve(certificate(Path(folder)), SECRET)
        for run in RUNS:
            (HERE / run.name).write_bytes(curl(run))
        shown = (curl(Run("", ("-s", "-i"), path)) + b"\n" for path in APPENDED)
        (HERE / "curl-i-appended.http").write_bytes(b"".join(shown))
        for server in servers:
            server.shutdown()
    plain = (HERE / "curl-i.http").read_bytes()
    for name, bruise in BRUISED.items():
        (HERE / name).write_bytes(bruise(plain))
    for name, text in WRITTEN.items():
        (HERE / name).write_bytes(text)
    return 0


def curl(run: Run) -> bytes:
    """Return what curl writes to its two streams, as in a terminal."""
    port = SECRET if run.scheme == "https" else PLAIN
    command = ["curl", "-q", *run.options, f"{run.scheme}://{HOST}{run.path}"]
    if "-x" not in run.options:
        command += ["--connect-to", f"::127.0.0.1:{port}"]
    return subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    ).stdout


def serve(tls: ssl.SSLContext | None, port: int) -> ThreadingHTTPServer:
    """Start the pretended service in the background."""
    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    Thread(target=server.serve_forever, daemon=True).start()
    return server


def certificate(folder: Path) -> ssl.SSLContext:
    """Return a context with a certificate made for the occasion."""
    key, signed = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"),
            *("-subj", f"/CN={HOST}", "-keyout", key, "-out", signed),
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(signed, key)
    return context


if __name__ == "__main__":
    sys.exit(main())
