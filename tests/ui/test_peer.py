"""The window's socket is where only the user can make one, and each end looks who the other is."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest

from obsdiag.ui import peer
from obsdiag.ui.peer import is_user, socket_path

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "getuid"), reason="Windows has pipes of its own")


@pytest.fixture
def session(tmp_path, monkeypatch) -> Path:
    folder = tmp_path / "session"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def data(tmp_path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    return folder


def test_the_session_has_a_folder_for_sockets(session, data):
    assert socket_path("name", data) == session / "name"


@pytest.mark.parametrize("mode", [0o755, 0o770, 0o777, 0o1777])
def test_a_folder_that_others_can_look_into_is_none(session, data, mode):
    session.chmod(mode)
    assert socket_path("name", data) == data / "name"


@pytest.mark.parametrize("value", ["", "relative", "/none/such/folder", "a\tb"])
def test_without_a_folder_of_the_session_the_data_folder_is_taken(data, monkeypatch, value):
    monkeypatch.setenv("XDG_RUNTIME_DIR", value)
    assert socket_path("name", data) == data / "name"


@pytest.mark.parametrize("mode", [0o777, 0o1777, 0o770])
def test_no_socket_lies_where_others_may_make_one(data, monkeypatch, mode):
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    data.chmod(mode)
    assert socket_path("name", data) is None


def test_no_socket_lies_in_a_folder_of_somebody_else(data, monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr(os, "getuid", lambda: data.stat().st_uid + 1)
    assert socket_path("name", data) is None


def test_a_path_that_is_too_long_for_a_socket_is_none(data, monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert socket_path("n" * 100, data) is None


def test_the_other_end_is_the_user(monkeypatch):
    one, other = socket.socketpair(socket.AF_UNIX)
    with one, other:
        assert is_user(one.fileno())
        monkeypatch.setattr(peer, "_peer", lambda _: os.getuid() + 1)
        assert not is_user(one.fileno())


def test_what_is_no_socket_is_nobodys():
    assert not is_user(-1)
