"""Tell what is in a bundle: a bill of materials (CycloneDX 1.6), and the notices of its licences.

    materials.py BUNDLE OUT.cdx.json    also writes NOTICES.txt into BUNDLE

It is run by the Python that the bundle was made with. The exit status is 1 for a file that no part
in parts.py accounts for, and for a licence that is not among ALLOWED.
"""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

from parts import ALLOWED, PARTS, Part

import obsdiag

LICENCES = Path(__file__).resolve().parents[1] / "licences"
WITHIN_WHEELS = {"Qt", "ICU", "Hyperscan or Vectorscan"}
"""Parts that come within packages of Python of another name."""


class Found(NamedTuple):
    """A part that is in this bundle."""

    part: Part
    version: str
    files: tuple[str, ...]


def parts_of(bundle: Path) -> list[Found]:
    """Return the parts that are in a bundle; raises SystemExit for what is told above."""
    names = [
        str(path.relative_to(bundle)).removeprefix("_internal/")
        for path in sorted(bundle.rglob("*"))
        if path.is_file()
    ]
    owners: dict[str, list[str]] = {part.name: [] for part in PARTS}
    for name in names:
        if not (owning := _owners(name)):
            raise SystemExit(f"{name}: nothing in packaging/bundle/materials.py accounts for it")
        for part in owning:
            owners[part.name].append(name)
    if refused := {part.licence for part in PARTS} - ALLOWED:
        raise SystemExit(f"not allowed in a bundle: {', '.join(sorted(refused))}")
    return [
        Found(part, _version(part, owners[part.name]), tuple(owners[part.name]))
        for part in PARTS
        if owners[part.name] or (part.distribution and not part.files)
    ]


def _owners(name: str) -> list[Part]:
    """Return the parts whose file this is: those with the longest fitting beginning."""
    lengths = {
        part: max((len(start) for start in part.files if name.startswith(start)), default=0)
        for part in PARTS
    }
    longest = max(lengths.values())
    return [part for part, length in lengths.items() if length == longest and longest]


def _version(part: Part, files: list[str]) -> str:
    if part.name == "Python":
        return platform.python_version()
    if part.name in {"Qt", "ICU"}:
        return distribution("PySide6-Essentials").version if part.name == "Qt" else _soname(files)
    if part.distribution:
        return distribution(part.distribution).version
    if part.name in WITHIN_WHEELS:
        return _version_of_hyperscan()
    return _package_version(files) or _soname(files)


def _version_of_hyperscan() -> str:
    """Return what the library itself says: its wheel has a version of its own."""
    from hyperscan import Database

    database = Database()
    database.compile(expressions=[b"a"], ids=[1], elements=1, flags=[0])
    told: bytes = database.info()
    return told.split()[1].decode()


def _soname(files: list[str]) -> str:
    """Return what stands behind `.so.` in a file's name."""
    return next((name.partition(".so.")[2] for name in files if ".so." in name), "")


def _package_version(files: list[str]) -> str:
    """Return the version of the package of Debian from which a library was taken, or ''."""
    owner = _package(files)
    return (
        _output("dpkg-query", "--show", "--showformat=${Version}\\n", owner).split("\n")[0]
        if owner
        else ""
    )


def _package(files: tuple[str, ...] | list[str]) -> str:
    """Return the package of Debian from which a library was taken, or ''."""
    for name in files:
        try:
            return _output("dpkg-query", "--search", f"*/{Path(name).name}").split(":")[0]
        except (OSError, subprocess.CalledProcessError):
            continue
    return ""


def _output(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - dpkg-query
    return done.stdout.strip()


def bill(found: list[Found]) -> dict[str, object]:
    """Return the bill of materials."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "obsdiag",
                "name": "obsdiag",
                "version": obsdiag.__version__,
            }
        },
        "components": [_component(row) for row in found if row.part.name != "obsdiag"],
    }


def _component(row: Found) -> dict[str, object]:
    licence = row.part.licence
    expression = " WITH " in licence
    component: dict[str, object] = {
        "type": "library",
        "bom-ref": row.part.name,
        "name": row.part.name,
        "version": row.version,
        "licenses": [{"expression": licence} if expression else {"license": {"id": licence}}],
    }
    if row.part.distribution:
        name = row.part.distribution.lower()
        component["purl"] = f"pkg:pypi/{name}@{row.version}"
    return component


NOTICE = """\
obsdiag {version}, and what it is bundled with.

Qt, Qt for Python and Shiboken are used under the GNU Lesser General Public License, version 3;
keyutils under version 2.1 or later. They stand as libraries of their own in this folder (on Linux
below _internal, on macOS in Contents/Frameworks) and can be replaced by other builds of the same
versions: put yours in their place. Their source is published by their makers: for Qt and Qt for
Python at https://download.qt.io, for keyutils with each distribution of Linux that has it.

"""


def notices(found: list[Found]) -> str:
    """Return the notices: a list of the parts, then the text of each licence that came along."""
    lines = [NOTICE.format(version=obsdiag.__version__)]
    lines += [f"  {row.part.name} {row.version}: {row.part.licence}\n" for row in found]
    texts = {row.part.name: _texts(row.part, row.files) for row in found}
    texts |= {path.stem: [path.read_text("utf-8")] for path in sorted(LICENCES.glob("*.txt"))}
    for name, bodies in texts.items():
        for body in bodies:
            lines.append(f"\n{'=' * 78}\n{name}\n{'=' * 78}\n\n{body.rstrip()}\n")
    return "".join(lines)


def _texts(part: Part, files: tuple[str, ...]) -> list[str]:
    """Return the texts of licences that came with a part's package, of Python or of Debian."""
    if part.name == "Python":
        places = [
            Path(json.__file__).parents[1] / "LICENSE.txt",
            Path(sys.base_prefix, "LICENSE.txt"),
        ]
        return [place.read_text("utf-8") for place in places if place.is_file()][:1]
    if not part.distribution:
        own = () if part.name in WITHIN_WHEELS else files
        told = Path("/usr/share/doc", _package(own) or "nothing", "copyright")
        return [told.read_text("utf-8")] if told.is_file() else []
    try:
        along = distribution(part.distribution).files or []
    except PackageNotFoundError:
        return []
    return [
        Path(str(file.locate())).read_text("utf-8", "replace")
        for file in along
        if "dist-info" in str(file) and file.name.upper().startswith(("LICEN", "COPYING", "NOTICE"))
    ]


def main() -> int:
    """Write both, and return the exit status."""
    bundle, out = Path(sys.argv[1]), Path(sys.argv[2])
    found = parts_of(bundle)
    out.write_text(json.dumps(bill(found), indent=1) + "\n", encoding="utf-8")
    (bundle / "NOTICES.txt").write_text(notices(found), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
