import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import obsdiag
from obsdiag.config import assets

PACKAGE = Path(obsdiag.__file__).parent
PAGE = "catalogue/error_codes.rst"
MODULES = ("__init__.py", "config/__init__.py", "config/assets.py")
ASK = (
    "import sys; from obsdiag.config import assets;"
    f" sys.stdout.buffer.write(assets.read_bytes({PAGE!r}))"
)


def read_from(place: Path) -> bytes:
    """Return what a fresh Python reads that has only `place` to import obsdiag from."""
    code = f"import sys; sys.path.insert(0, {str(place)!r}); {ASK}"
    command = [sys.executable, "-I", "-S", "-c", code]
    return subprocess.run(command, capture_output=True, check=True, cwd=place.parent).stdout


def test_a_resource_is_read_whole():
    assert assets.read_bytes(PAGE).startswith(b":original_name:")


def test_what_is_missing_is_an_error():
    with pytest.raises(FileNotFoundError):
        assets.read_bytes("catalogue/none.rst")


def test_a_checkout_has_them_beside_the_package(tmp_path):
    (tmp_path / "tree" / "obsdiag" / "config").mkdir(parents=True)
    (tmp_path / "tree" / "resources" / "catalogue").mkdir(parents=True)
    for name in MODULES:
        (tmp_path / "tree" / "obsdiag" / name).write_bytes((PACKAGE / name).read_bytes())
    (tmp_path / "tree" / "resources" / PAGE).write_bytes(b"beside")
    assert read_from(tmp_path / "tree") == b"beside"


def test_an_installed_package_has_them_inside(tmp_path):
    (tmp_path / "lib" / "obsdiag" / "config").mkdir(parents=True)
    (tmp_path / "lib" / "obsdiag" / "resources" / "catalogue").mkdir(parents=True)
    for name in MODULES:
        (tmp_path / "lib" / "obsdiag" / name).write_bytes((PACKAGE / name).read_bytes())
    (tmp_path / "lib" / "obsdiag" / "resources" / PAGE).write_bytes(b"inside")
    assert read_from(tmp_path / "lib") == b"inside"


def test_they_are_read_out_of_a_zip_archive(tmp_path):
    with zipfile.ZipFile(tmp_path / "obsdiag.zip", "w") as archive:
        for name in MODULES:
            archive.write(PACKAGE / name, f"obsdiag/{name}")
        archive.writestr(f"obsdiag/resources/{PAGE}", b"zipped")
    assert read_from(tmp_path / "obsdiag.zip") == b"zipped"
