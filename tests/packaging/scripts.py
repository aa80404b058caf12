"""The scripts of packaging/, imported as modules: they stand beside each other, in no package."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

from .checkout import PACKAGING

ROOT = PACKAGING.parent


def script(name: str) -> Any:
    """Return a script, such as `bundle/trim`, as a module."""
    folder, _, module = name.rpartition("/")
    place = str(PACKAGING / folder)
    sys.path.insert(0, place)
    try:
        return import_module(module)
    finally:
        sys.path.remove(place)
