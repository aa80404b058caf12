"""The log has one line a record, and nothing of a capture that is secret or that acts."""

from __future__ import annotations

import logging
import os
import stat

import pytest

from obsdiag.config import log_file
from obsdiag.config.log_file import MaskingFormatter, told, write_log
from obsdiag.errors import SourceError

TOKEN = "MadeUpTokenOfNobody0123456789"
CAPTURED = f"bucket-of-a-customer\nX-Auth-Token: {TOKEN}\x1b[2J\u202e"


def throw(error: Exception, cause: Exception | None = None) -> None:
    raise error from cause


def raised(error: Exception, cause: Exception | None = None) -> Exception:
    with pytest.raises(type(error)) as caught:
        throw(error, cause)
    return caught.value


def line(message: str, *values: object, error: Exception | None = None) -> str:
    info = None if error is None else (type(error), error, error.__traceback__)
    record = logging.LogRecord("obsdiag", logging.ERROR, __file__, 1, message, values, info)
    return MaskingFormatter().format(record)


@pytest.mark.parametrize("kind", [ValueError, KeyError, UnicodeError, RuntimeError])
def test_an_exception_is_told_by_type_and_place_and_quotes_nothing(kind):
    shown = line("Uncaught exception", error=raised(kind(CAPTURED)))
    assert kind.__name__ in shown
    assert "test_log_file.py:" in shown
    assert "throw" in shown
    assert "bucket-of-a-customer" not in shown
    assert len(shown.splitlines()) == 1


def test_a_record_is_one_line_and_its_secrets_are_masked():
    shown = line("Read %s", CAPTURED)
    assert TOKEN not in shown
    assert len(shown.splitlines()) == 1
    assert not {"\x1b", "\u202e", "\n"} & set(shown)


def test_what_was_raised_on_purpose_says_why():
    assert "There is no such file" in told(raised(SourceError("There is no such file.")))
    assert "No space left" in told(raised(OSError(28, "No space left", CAPTURED)))
    assert "bucket" not in told(raised(OSError(28, "No space left", CAPTURED)))


def test_a_cause_is_named():
    error = raised(ValueError(CAPTURED), raised(KeyError(CAPTURED)))
    assert told(error).endswith(", of KeyError")


@pytest.fixture
def plain_logging(monkeypatch):
    root = logging.RootLogger(logging.INFO)
    monkeypatch.setattr(logging, "root", root)
    yield root
    for handler in root.handlers:
        handler.close()


def test_the_log_is_the_users_alone_and_is_begun_anew(tmp_path, plain_logging, monkeypatch):
    monkeypatch.setattr(log_file, "MAX_LOG", 10)
    path = tmp_path / "obsdiag.log"
    path.write_bytes(b"x" * 11)
    write_log(path)
    plain_logging.error("one %s", "line\nof two")
    assert path.read_text("utf-8").endswith("one line of two\n")
    assert (tmp_path / "obsdiag.log.old").read_bytes() == b"x" * 11
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
