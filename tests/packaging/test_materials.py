"""What is told of a bundle's parts: each is known, with its licence."""

from __future__ import annotations

import json
import re
from importlib.metadata import requires

import pytest
from packaging.requirements import Requirement

from .scripts import script


def wanted(name: str, extra: str = "") -> set[str]:
    """Return what pip brings along with a package on this system."""
    found = set()
    for row in map(Requirement, requires(name) or []):
        if row.marker is None or row.marker.evaluate({"extra": extra}):
            found |= {row.name.lower()} | wanted(row.name)
    return found


def test_every_package_that_is_installed_along_is_accounted_for():
    told = {part.distribution.lower() for part in script("bundle/parts").PARTS if part.distribution}
    assert wanted("obsdiag", "fast") <= told


def test_every_licence_is_one_that_a_bundle_may_have():
    parts = script("bundle/parts")
    assert {part.licence for part in parts.PARTS} <= parts.ALLOWED


def test_a_file_that_nothing_accounts_for_is_refused_by_its_name(tmp_path):
    (tmp_path / "_internal" / "another").mkdir(parents=True)
    (tmp_path / "_internal" / "another" / "library.so").touch()
    with pytest.raises(SystemExit, match=r"another/library\.so"):
        script("bundle/materials").parts_of(tmp_path)


def test_the_bill_names_each_part_with_its_version_and_its_licence(tmp_path):
    materials = script("bundle/materials")
    (tmp_path / "_internal" / "lxml").mkdir(parents=True)
    (tmp_path / "_internal" / "lxml" / "etree.so").touch()
    found = [row for row in materials.parts_of(tmp_path) if row.part.distribution == "lxml"]
    bill = json.loads(json.dumps(materials.bill(found)))
    (row,) = bill["components"]
    assert (row["name"], row["purl"].startswith("pkg:pypi/lxml@")) == (found[0].part.name, True)
    assert row["licenses"] == [{"license": {"id": "BSD-3-Clause"}}]


def test_a_library_within_a_wheel_is_named_with_its_own_version(tmp_path):
    pytest.importorskip("hyperscan")
    (tmp_path / "_internal" / "hyperscan").mkdir(parents=True)
    (tmp_path / "_internal" / "hyperscan" / "_ext.so").touch()
    found = {row.part.name: row.version for row in script("bundle/materials").parts_of(tmp_path)}
    assert re.fullmatch(r"\d+\.\d+\.\d+", found["Hyperscan or Vectorscan"])
