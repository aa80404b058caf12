#!/usr/bin/env python3
"""Ask pip whether all that obsdiag depends on can be had for systems that are not this one.

    .venv/bin/python packaging/resolve_elsewhere.py [PYTHON…]    such as 3.12; else all of them

For each system and each Python the markers of pyproject.toml are weighed as they would be there
(pip weighs them for the system that it runs on), and pip resolves what is left, wheels only,
without installing anything. Prints a line each; the exit status is 1 where something is missing.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


class System(NamedTuple):
    """A system, as wheels and as markers name it."""

    tag: str
    sys_platform: str
    machine: str


SYSTEMS = (
    System("win_amd64", "win32", "AMD64"),
    System("win_arm64", "win32", "ARM64"),
    System("macosx_13_0_x86_64", "darwin", "x86_64"),
    System("macosx_13_0_arm64", "darwin", "arm64"),
    System("manylinux_2_34_x86_64", "linux", "x86_64"),
    System("manylinux_2_39_aarch64", "linux", "aarch64"),
)


def requirements(system: System, python: str) -> list[str]:
    """Return what obsdiag, with what makes it faster, asks for there, without markers."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    rows = [*project["dependencies"], *project["optional-dependencies"]["fast"]]
    surroundings = {
        "sys_platform": system.sys_platform,
        "platform_machine": system.machine,
        "python_version": python,
    }
    wanted = []
    for row in map(Requirement, rows):
        if row.marker is None or row.marker.evaluate(surroundings):
            row.marker = None
            wanted.append(str(row))
    return wanted


def resolved(system: System, python: str, wanted: list[str]) -> tuple[list[str], str]:
    """Return the names and versions that pip chose, or what it said last."""
    tags = [system.tag]
    if system.sys_platform == "linux":  # pip takes each name of a platform for itself
        old = ("2_34", "2_28", "2_27", "2_26", "2_17", "2_12")
        tags += [f"manylinux_{glibc}_{system.machine}" for glibc in old]
        tags += [f"manylinux2014_{system.machine}"]
    command = [
        *(sys.executable, "-m", "pip", "install", "--dry-run", "--quiet", "--ignore-installed"),
        *("--only-binary=:all:", "--target", str(ROOT / "build" / "nowhere"), "--report", "-"),
        *("--python-version", python, "--implementation", "cp"),
        *(word for tag in tags for word in ("--platform", tag)),
        *wanted,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - pip
    if done.returncode:
        return [], done.stderr.strip().splitlines()[-1]
    rows = json.loads(done.stdout)["install"]
    return [f"{row['metadata']['name']} {row['metadata']['version']}" for row in rows], ""


def main() -> int:
    """Print the lines, and return the exit status."""
    status = 0
    for python in sys.argv[1:] or PYTHONS:
        for system in SYSTEMS:
            names, trouble = resolved(system, python, requirements(system, python))
            told = f"FAILED {trouble}" if trouble else ", ".join(sorted(names, key=str.lower))
            print(f"{system.tag} {python} {told}", flush=True)
            status = 1 if trouble else status
    return status


if __name__ == "__main__":
    sys.exit(main())
