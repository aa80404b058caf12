"""packaging/prepare.sh: all that is missing, only that, and a plain line where it cannot be had."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from .checkout import PACKAGING, SUDO

if TYPE_CHECKING:
    from .checkout import Checkout


@pytest.mark.parametrize("script", ["run", "test", "prepare.sh"])
def test_a_script_is_in_the_language_of_a_plain_sh(script: str) -> None:
    assert subprocess.run(["/bin/sh", "-n", PACKAGING / script], check=False).returncode == 0
    assert os.access(PACKAGING / script, os.X_OK) == (script != "prepare.sh")


def test_a_second_run_calls_neither_python_nor_pip(ready: Checkout) -> None:
    ready.run("run", "--version")
    assert ready.calls() == ["obsdiag --version"]


def test_a_changed_project_file_is_installed_into_the_same_venv(ready: Checkout) -> None:
    (ready.root / "pyproject.toml").write_text("[project]\nname = 'obsdiag'\n")
    ready.run("run", "--version")
    calls = ready.calls("python -m")
    assert [call.split()[2:4] for call in calls[:2]] == [["pip", "--version"], ["pip", "install"]]


def test_what_is_installed_is_compiled_too(checkout: Checkout) -> None:
    """Where Python is told to write no bytecode, each start would compile it anew."""
    checkout.run("run", "--version")
    (compiled,) = checkout.calls("python -m compileall")
    assert compiled.endswith(f"{checkout.root}/obsdiag")


def test_only_the_gate_installs_what_tests_need(ready: Checkout) -> None:
    ready.run("test")
    ready.run("run", "--version")
    installs = ready.calls("python -m pip install")
    assert [call.split()[-1] for call in installs] == [".[test]"]


def test_an_install_that_failed_says_why_and_is_begun_anew(checkout: Checkout) -> None:
    failed = checkout.run("run", "--version", NO_INDEX="yes")
    assert (failed.returncode, failed.stdout) == (2, "")
    assert "no index answers" in failed.stderr
    checkout.calls()
    assert checkout.run("run", "--version").returncode == 0
    assert len(checkout.calls("python -m venv")) == 1


def test_an_install_that_was_killed_is_begun_anew(checkout: Checkout) -> None:
    assert checkout.run("run", "--version", KILLED="yes").returncode < 0
    checkout.calls()
    assert checkout.run("run", "--version").returncode == 0
    assert len(checkout.calls("python -m venv")) == 1


def test_a_venv_whose_python_is_gone_is_made_anew(ready: Checkout) -> None:
    (ready.programs / "python3.11").rename(ready.programs / "python3.12")
    (ready.programs / "python3").unlink()
    (ready.programs / "python3").symlink_to("python3.12")
    assert ready.run("run", "--version").returncode == 0
    assert len(ready.calls("python -m venv")) == 1


def test_a_checkout_that_was_moved_gets_a_venv_of_its_own(ready: Checkout) -> None:
    ready.root = ready.root.rename(ready.root.with_name("moved"))
    assert ready.run("run", "--version").returncode == 0
    assert len(ready.calls("python -m venv")) == 1


def test_of_two_started_at_once_one_sets_up_and_the_other_waits(checkout: Checkout) -> None:
    both = [checkout.start("run", "--version", PIP_TAKES="0.3") for _ in range(2)]
    for process in both:
        process.communicate("")
    assert [process.returncode for process in both] == [0, 0]
    assert len(checkout.calls("python -m pip install")) == 1


def test_an_old_python_is_refused_in_one_line(checkout: Checkout) -> None:
    refused = checkout.run("run", "--version", OLD_PYTHON="1")
    assert refused.returncode == 2
    (line,) = refused.stderr.splitlines()
    assert "Python 3.11 or newer" in line


def test_the_venv_module_is_installed_where_debian_left_it_out(checkout: Checkout) -> None:
    assert checkout.run("run", "--version", NO_VENV="yes").returncode == 0
    assert checkout.calls("apt-get install")[0].endswith(" python3-venv")


def test_a_missing_venv_module_is_named_where_there_is_no_apt(checkout: Checkout) -> None:
    (checkout.programs / "apt-get").unlink()
    refused = checkout.run("run", "--version", NO_VENV="yes")
    assert refused.returncode == 2
    (line,) = refused.stderr.splitlines()
    assert "python3-venv" in line


def test_missing_libraries_are_named_where_there_is_no_apt(ready: Checkout) -> None:
    (ready.programs / "apt-get").unlink()
    ready.lack("libEGL.so.1", "libxcb-cursor.so.0")
    refused = ready.run("run", DISPLAY=":0")
    assert (refused.returncode, refused.stdout) == (2, "")
    (line,) = refused.stderr.splitlines()
    assert "libEGL.so.1 libxcb-cursor.so.0 (Debian's packages: libegl1 libxcb-cursor0)" in line


def test_missing_libraries_are_named_where_nobody_may_install(ready: Checkout) -> None:
    ready.lack("libEGL.so.1")
    refused = ready.run("run", DISPLAY=":0", USER_ID="1000")
    assert refused.returncode == 2
    assert "libEGL.so.1" in refused.stderr
    assert ready.calls("apt-get") == []


def test_missing_libraries_are_named_where_no_source_answers(ready: Checkout) -> None:
    ready.lack("libEGL.so.1")
    refused = ready.run("run", DISPLAY=":0", NO_SOURCES="yes")
    assert refused.returncode == 2
    assert "no source answers" in refused.stderr
    assert "libEGL.so.1" in refused.stderr.splitlines()[-1]


def test_a_user_who_may_becomes_root_for_apt_alone(ready: Checkout) -> None:
    ready.pretend(sudo=SUDO)
    ready.lack("libEGL.so.1")
    assert ready.run("run", DISPLAY=":0", USER_ID="1000").returncode == 0
    as_root = [call.split()[1:3] for call in ready.calls("sudo")]
    assert as_root == [["apt-get", "update"], ["env", "DEBIAN_FRONTEND=noninteractive"]]


@pytest.mark.parametrize(
    ("soname", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libgthread-2.0.so.0", "libglib2.0-0"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libwayland-client.so.0", "libwayland-client0"),
    ],
)
def test_a_library_is_asked_for_by_debians_name(ready: Checkout, soname: str, package: str) -> None:
    ready.lack(soname)
    ready.run("run", DISPLAY=":0")
    assert ready.calls("apt-get install")[0].split()[-1] == package
