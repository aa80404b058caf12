"""What holds for every test: no display, nobody's data, and no warning that nobody looks at."""

from __future__ import annotations

import gc
import logging
import os
import signal
from functools import cache
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from obsdiag import published

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Before Qt is loaded. The rule makes a slot without its decorator a warning, and so a failure.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_LOGGING_RULES"] = "qt.pyside.libpyside.warning=true"

# What a shell starts in the background ignores Ctrl+C (POSIX, asynchronous lists), and so would the
# commands that tests start and stop.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Tests run beside each other: how long one takes by the clock says little of it.
# Few examples, others each time; `OBSDIAG_LAWS=large` tries ten times as many.
TRIES = 400 if os.environ.get("OBSDIAG_LAWS") == "large" else 40
settings.register_profile("beside others", deadline=None, max_examples=TRIES)
settings.load_profile("beside others")


def pytest_collection_finish() -> None:
    """Have the garbage collector pass over the thousands of collected tests: they stay."""
    gc.collect()
    gc.freeze()


class _Heard(logging.Handler):
    """Remembers what was logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def own_data(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep what a test stores in a folder of its own, which is made when something is stored."""
    folder = tmp_path_factory.getbasetemp() / f"data-{next(_COUNT)}"
    monkeypatch.setenv("OBSDIAG_DATA_DIR", str(folder))
    return folder


_COUNT = count()


@pytest.fixture(autouse=True, scope="session")
def one_table() -> Iterator[None]:
    """Read the published table once for all tests, and each other page once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(published, "_catalogue", cache(published._catalogue))
        yield


@pytest.fixture(autouse=True)
def no_warning_logged(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test during which obsdiag logged a warning, unless it says that it may."""
    heard = _Heard()
    logger = logging.getLogger("obsdiag")
    logger.addHandler(heard)
    yield
    logger.removeHandler(heard)
    if heard.records and request.node.get_closest_marker("may_log") is None:
        pytest.fail("logged: " + "; ".join(record.getMessage() for record in heard.records))


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name bytes that are no text by their argument.

    Packed ones differ from second to second, and processes that share the tests have to give
    them the same names.
    """
    if isinstance(val, bytes) and not set(val) <= _TEXT:
        return argname
    return None


_TEXT = frozenset(b"\t\r\n") | frozenset(range(0x20, 0x7F))
