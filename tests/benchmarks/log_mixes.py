"""The mixes of ordinary lines between which errors stand in the logs of the benchmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.benchmarks import log_service_lines as service
from tests.benchmarks import log_storage_lines as storage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.benchmarks.log_invention import Invention

    Write = Callable[[Invention], str]

MIXES: dict[str, tuple[Write, ...]] = {
    "sdk": (
        *(storage.obs_python,) * 5,
        *(storage.obs_java,) * 4,
        *(storage.obsutil,) * 4,
        *(storage.s3cmd,) * 2,
        service.java_plain,
    ),
    "gateway": (storage.gateway,),
    "botocore": (storage.botocore,),
    "java": (*(service.java_plain,) * 14, *(service.java_fails,) * 2),
    "nginx": (*(service.access_line,) * 7, service.nginx_error),
    "kubernetes": (service.kubernetes,),
    "python": (*(service.python_plain,) * 14, *(service.python_fails,) * 2),
}
"""Name, and what writes its records; which stands there more often is drawn more often."""
assert all(len(writes).bit_count() == 1 for writes in MIXES.values())


def ordinary(mix: str, one: Invention) -> Callable[[], str]:
    """Return what writes the next ordinary record of a mix: one line, or several."""
    writes = MIXES[mix]
    bits = len(writes).bit_length() - 1
    return (lambda: writes[one.bits(bits)](one)) if bits else (lambda: writes[0](one))
