"""Ordinary lines of services that fail in their own ways, which are no errors of object storage.

Each function returns what one write of a logger is: a line, or several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.benchmarks.log_invention import Invention

CLASSES = ("OrderService", "InvoiceJob", "BasketController", "PriceClient", "StockRepository")
VERBS = ("GET", "GET", "POST", "PUT", "DELETE")
STATUSES = (200, 200, 200, 200, 201, 204, 301, 304, 400, 401, 403, 404, 404, 429, 500, 502, 503)
REASONS = {404: "Not Found", 500: "Internal Server Error", 502: "Bad Gateway", 403: "Forbidden"}


def pick(one: Invention, choices: Sequence[str]) -> str:
    """Return one of several."""
    return choices[one.bits(16) % len(choices)]


def java_plain(one: Invention) -> str:
    """Return a line of a Java application."""
    at, where = one.iso(), f"[exec-{one.bits(4)}] c.e.shop.{pick(one, CLASSES)}"
    status = STATUSES[one.bits(16) % len(STATUSES)]
    return pick(
        one,
        (
            f"{at} INFO  {where} - {one.phrase()}\n",
            f"{at} DEBUG {where} - Completed {status} {REASONS.get(status, 'OK').upper()}\n",
            f"{at} INFO  {where} - finished, errors=0 failed=0 error_rate=0.000 status=200\n",
            f"{at} WARN  {where} - slow path (code={one.bits(7)}) took={one.bits(9)}ms\n",
            f"{at} DEBUG {where} - request id {one.uuid()} done in {one.bits(9)} ms, code 0\n",
        ),
    )


def java_fails(one: Invention) -> str:
    """Return an exception of a Java application with its stack trace."""
    at, named = one.iso(), pick(one, CLASSES)
    status, order = (404, 500, 503, 409)[one.bits(2)], one.bits(20)
    body = (
        f'{{"timestamp":"{at}","status":{status},"error":"{REASONS.get(status, "Conflict")}",'
        f'"code":"ORDER_{order}","requestId":"{one.uuid()}","path":"/api/orders/{order}"}}'
    )
    what = pick(
        one,
        (
            'java.lang.NullPointerException: Cannot invoke "Order.id()" because "order" is null',
            (
                f"java.sql.SQLException: Duplicate entry '{order}' for key 'PRIMARY', ErrorCode:"
                " 1062, SQLState: 23000"
            ),
            f"org.springframework.web.client.HttpClientErrorException: {status} : [{body}]",
            f"c.e.shop.RemoteException: Error code: {order}, message: no stock, status: {status}",
            "java.util.concurrent.TimeoutException: Request timed out after 3000 ms",
        ),
    )
    stack = "".join(
        f"\tat com.example.shop.{pick(one, CLASSES)}.{one.word()}({named}.java:{one.bits(9)})\n"
        for _ in range(3 + one.bits(4))
    )
    head = f"{at} ERROR [exec-{one.bits(4)}] c.e.shop.{named} - Request failed: {one.phrase()}\n"
    cause = f"Caused by: java.io.IOException: Error writing to server, {one.phrase()}\n"
    tail = f"{cause}{stack}\t... {one.bits(6)} common frames omitted\n" if one.bits(1) else ""
    return f"{head}{what}\n{stack}{tail}"


def access_line(one: Invention) -> str:
    """Return a line of an access log of a web shop."""
    one.tick()
    status = STATUSES[one.bits(16) % len(STATUSES)]
    return (
        f'{one.address()} - - [{one.now.clf}] "{pick(one, VERBS)} /api/{one.key()} HTTP/1.1"'
        f' {status} {one.bits(14)} "https://shop.example.com/{one.word()}" "Mozilla/5.0 (X11; Linux'
        f' x86_64)" rt=0.{one.bits(9):03} us={status} rid={one.bits(128):032x}\n'
    )


def nginx_error(one: Invention) -> str:
    """Return a line of nginx's error log."""
    one.tick()
    request = (
        f'client: {one.address()}, server: shop.example.com, request: "GET /{one.key()} HTTP/1.1",'
        f' upstream: "http://{one.address()}:8080/{one.word()}", host: "shop.example.com"'
    )
    what = pick(
        one,
        (
            f'open() "/srv/www/{one.key()}" failed (2: No such file or directory)',
            "upstream timed out (110: Connection timed out) while reading response header",
            (
                'ModSecurity: Access denied with code 403 (phase 2). Matched "Operator Rx"'
                f' [id "9421"] [unique_id "{one.bits(64)}"]'
            ),
            "access forbidden by rule",
            "limiting requests, excess: 20.480 by zone",
        ),
    )
    return f"{one.now.slashed} {one.now.time} [error] 31#31: *{one.bits(20)} {what}, {request}\n"


def kubernetes(one: Invention) -> str:
    """Return a line of a cluster's component in one of the ways in which its lines are kept."""
    at, way = one.iso(), one.bits(2)
    if way == 0:
        return f"{at[:-1]}456789Z stderr F {_klog(one)}\n"
    if way == 1:
        said = _klog(one).replace("\\", "\\\\").replace('"', '\\"')
        return f'{{"log":"{said}\\n","stream":"stderr","time":"{at[:-1]}456789Z"}}\n'
    if way == 2:
        return f"{one.now.syslog} node-{one.bits(3)} kubelet[{900 + one.bits(6)}]: {_klog(one)}\n"
    return _klog(one) + "\n"


def _klog(one: Invention) -> str:
    pod = f"{one.word()}-{one.bits(36):09x}-{one.bits(20):05x}"
    status = STATUSES[one.bits(16) % len(STATUSES)]
    head = f"{one.now.klog}.{one.bits(19):06}       1"
    return pick(
        one,
        (
            (
                f'E{head} pod_workers.go:1301] "Error syncing pod, skipping" err="failed to start: '
                f'rpc error: code = NotFound desc = failed to pull image: not found" pod="{pod}"'
            ),
            (
                f'I{head} httplog.go:132] "HTTP" verb="GET" URI="/api/v1/{one.key()}" latency='
                f'"{one.bits(9)}ms" userAgent="kubelet/v1.29" audit-ID="{one.uuid()}" resp={status}'
            ),
            (
                f'W{head} prober.go:107] "Probe failed" probeType="Readiness" pod="{pod}" output='
                f'"HTTP probe failed with statuscode: {status}"'
            ),
            f"I{head} controller.go:114] {one.phrase()} {pod}",
            (
                f'E{head} reflector.go:147] Failed to watch *v1.Pod: Get "https://10.0.0.1/api":'
                " dial tcp 10.0.0.1:443: connect: connection refused"
            ),
        ),
    )


def python_plain(one: Invention) -> str:
    """Return a line of logging, celery, structlog or logfmt."""
    status = STATUSES[one.bits(16) % len(STATUSES)]
    task = f"app.tasks.{one.word()}[{one.uuid()}]"
    return pick(
        one,
        (
            f"{one.comma()} INFO app.{one.word()}: {one.phrase()}\n",
            (
                f"[{one.comma()}: INFO/ForkPoolWorker-{one.bits(3)}] Task {task} succeeded in"
                f" 0.{one.bits(9):03}s: None\n"
            ),
            (
                f"{one.iso()} [info     ] request_finished  [django.request] code={status}"
                f" request='GET /{one.key()}' request_id={one.uuid()} user_id={one.bits(12)}\n"
            ),
            (
                f'ts={one.iso()} level=error caller=api.go:{one.bits(9)} msg="{one.phrase()}"'
                f' err="context deadline exceeded" status={status} request_id={one.uuid()}\n'
            ),
            (
                f"{one.comma()} DEBUG urllib3.connectionpool: http://stock.local:8080"
                f' "GET /api/{one.key()} HTTP/1.1" {status} {one.bits(12)}\n'
            ),
        ),
    )


def python_fails(one: Invention) -> str:
    """Return a traceback of a Python application."""
    last = pick(
        one,
        (
            "KeyError: 'Code'",
            (
                f"requests.exceptions.HTTPError: 404 Client Error: Not Found for url: http://stock.local/"
                f"api/{one.key()}"
            ),
            'psycopg2.errors.UniqueViolation: duplicate key value violates unique constraint "a"',
            f"app.errors.RemoteError: status=500 code=E{one.bits(12)} request_id={one.uuid()}",
        ),
    )
    files = "".join(
        f'  File "/srv/app/{one.word()}.py", line {one.bits(9)}, in {one.word()}\n'
        f"    raise_for_status({one.word()})\n"
        for _ in range(2 + one.bits(3))
    )
    head = f"{one.comma()} ERROR app.{one.word()}: {one.phrase()} failed"
    return f"{head}\nTraceback (most recent call last):\n{files}{last}\n"
