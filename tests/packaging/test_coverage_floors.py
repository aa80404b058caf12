"""The floors of coverage: each room has one."""

from __future__ import annotations

import tomllib

from .checkout import PACKAGING

ROOMS = PACKAGING.parent / "obsdiag"


def test_every_room_has_a_floor():
    floors = tomllib.loads((PACKAGING / "coverage_floors.toml").read_text("utf-8"))
    rooms = {folder.name for folder in ROOMS.iterdir() if (folder / "__init__.py").is_file()}
    assert floors.keys() == {*rooms, "top"}
