"""The wheel: obsdiag, the data that it reads, the licence, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
from hatchling.builders.wheel import WheelBuilder

from .checkout import PACKAGING

if TYPE_CHECKING:
    from pathlib import Path

ROOT = PACKAGING.parent
TABLE = "resources/catalogue/error_codes.rst"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel of this checkout, without network, and unpack it."""
    place = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(place), versions=["standard"])
    with zipfile.ZipFile(built) as archive:
        archive.extractall(place / "unpacked")
    return place / "unpacked"


def test_the_published_table_is_shipped_to_the_byte(wheel: Path) -> None:
    assert (wheel / "obsdiag" / TABLE).read_bytes() == (ROOT / TABLE).read_bytes()


def test_everything_in_resources_is_shipped(wheel: Path) -> None:
    def files(folder: Path) -> set[Path]:
        return {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}

    assert files(wheel / "obsdiag" / "resources") == files(ROOT / "resources")


def test_the_unpacked_wheel_finds_its_data_by_itself(wheel: Path) -> None:
    program = [sys.executable, "-m", "obsdiag", "catalogue", "--format", "json"]
    # The folder that a module is run from comes before the checkout on the path.
    done = subprocess.run(program, cwd=wheel, capture_output=True, text=True, check=False)
    published = [row for row in done.stdout.splitlines() if '"list": "published"' in row]
    assert (done.returncode, len(published), done.stderr) == (0, 111, "")


def test_the_licence_is_shipped_and_tests_are_not(wheel: Path) -> None:
    (metadata,) = wheel.glob("obsdiag-*.dist-info")
    assert "Apache License" in (metadata / "licenses" / "LICENSE").read_text()
    shared = metadata.name.replace(".dist-info", ".data")
    assert {path.name for path in wheel.iterdir()} == {"obsdiag", metadata.name, shared}


def test_what_a_system_looks_for_is_brought_to_its_folders(wheel: Path) -> None:
    (share,) = wheel.glob("obsdiag-*.data/data/share")
    assert (share / "man" / "man1" / "obsdiag.1").is_file()
    assert (share / "applications" / "obsdiag.desktop").is_file()
    assert (share / "bash-completion" / "completions" / "obsdiag").is_file()
    assert (share / "icons" / "hicolor" / "scalable" / "apps" / "obsdiag.svg").is_file()
